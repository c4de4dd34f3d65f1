// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/token_certificates.h"

#include "app/crypto/certificate_facts.h"
#include "app/crypto/token_store.h"
#include "app/support/text.h"

#include <QUrl>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What a token shows to everybody.
struct ShownCertificate {
    QByteArray publicKey; ///< DER
    CertificateFacts facts;
    bool maySign = false;
};
struct ShownKey {
    QByteArray publicKey; ///< DER
    QString uri;
};

ShownCertificate shown(X509 *certificate)
{
    const BioPointer pem(BIO_new(BIO_s_mem()));
    const BioPointer publicKey(BIO_new(BIO_s_mem()));
    if (!pem || !publicKey || PEM_write_bio_X509(pem.get(), certificate) != 1
        || i2d_X509_PUBKEY_bio(publicKey.get(), X509_get_X509_PUBKEY(certificate)) != 1)
        return {};
    return {.publicKey = contentsOf(publicKey),
            .facts = readCertificate(contentsOf(pem)).value_or(CertificateFacts()), // read anew: not by the token
            .maySign = checkMaySign(certificate).has_value()};
}

/// The provider has no other way to tell a key's URI than to print it with the key.
QString printedUri(const QByteArray &printed)
{
    for (const QList<QByteArray> lines = printed.split('\n'); const QByteArray &line : lines) {
        if (line.startsWith("URI pkcs11:"))
            return QString::fromUtf8(line.sliced(line.indexOf("pkcs11:"))).trimmed();
    }
    return {};
}

ShownKey shown(const EVP_PKEY *key)
{
    const BioPointer printed(BIO_new(BIO_s_mem()));
    const BioPointer publicKey(BIO_new(BIO_s_mem()));
    if (!printed || !publicKey || EVP_PKEY_print_public(printed.get(), key, 0, nullptr) != 1
        || i2d_PUBKEY_bio(publicKey.get(), key) != 1)
        return {};
    return {.publicKey = contentsOf(publicKey), .uri = printedUri(contentsOf(printed))};
}

/// Nothing that is looked for here is hidden behind a PIN.
PinSource noPin()
{
    return []() -> Result<QByteArray> {
        return std::unexpected(Problem{.pointer = {}, .what = {}, .remedy = {}, .id = u"key.password"_s});
    };
}

/// Hands each thing in \a store to \a take. What the provider cannot make sense of is passed over.
template<typename Take>
void forEach(TokenStore &store, const Take &take)
{
    constexpr int mostFaults = 200;
    int faults = 0;
    while (!store.isAtEnd() && faults < mostFaults) {
        if (const StoreInfoPointer info = store.next())
            take(info.get());
        else
            ++faults;
    }
}

QList<ShownCertificate> certificatesOn(const TokenContext &context)
{
    const PinSource nobody = noPin();
    AskedPin pin{.source = nobody};
    TokenStore store(context, "pkcs11:type=cert", OSSL_STORE_INFO_CERT, pin);
    QList<ShownCertificate> found;
    forEach(store, [&found](const OSSL_STORE_INFO *info) { found.append(shown(OSSL_STORE_INFO_get0_CERT(info))); });
    return found;
}

const EVP_PKEY *keyOf(const OSSL_STORE_INFO *info)
{
    return OSSL_STORE_INFO_get_type(info) == OSSL_STORE_INFO_PUBKEY ? OSSL_STORE_INFO_get0_PUBKEY(info)
                                                                    : OSSL_STORE_INFO_get0_PKEY(info);
}

QList<ShownKey> keysOn(const TokenContext &context)
{
    const PinSource nobody = noPin();
    AskedPin pin{.source = nobody};
    TokenStore store(context, "pkcs11:type=public", 0, pin);
    QList<ShownKey> found;
    forEach(store, [&found](const OSSL_STORE_INFO *info) {
        if (const EVP_PKEY *key = keyOf(info))
            found.append(shown(key));
    });
    return found;
}

/// The attribute \a name in the path of \a uri, as it is written there.
QString attributeOf(const QString &uri, QLatin1StringView name)
{
    for (const QStringList attributes = uri.section(u':', 1).split(u';'); const QString &attribute : attributes) {
        if (attribute.startsWith(name) && attribute.sliced(name.size()).startsWith(u'='))
            return attribute.sliced(name.size() + 1);
    }
    return {};
}

/// What names key and certificate alike: they share their id, while each may have a label of its own.
QString uriOfBoth(const QString &keyUri, const QByteArray &module)
{
    const bool hasId = !attributeOf(keyUri, "id"_L1).isEmpty();
    QStringList attributes = keyUri.section(u':', 1).split(u';', Qt::SkipEmptyParts);
    attributes.removeIf([hasId](const QString &attribute) {
        return attribute.startsWith("type="_L1) || (hasId && attribute.startsWith("object="_L1));
    });
    QString uri = u"pkcs11:"_s + attributes.join(u';');
    if (!module.isEmpty())
        uri += u"?module-path="_s + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(module), "/"));
    return uri;
}

/// The certificates that may sign, each with the key of its own public half.
QList<TokenCertificate> pairs(const QList<ShownCertificate> &certificates, const QList<ShownKey> &keys,
                              const QByteArray &module)
{
    QList<TokenCertificate> found;
    for (const ShownCertificate &certificate : certificates) {
        const auto key = std::ranges::find(keys, certificate.publicKey, &ShownKey::publicKey);
        if (!certificate.maySign || key == keys.cend() || key->uri.isEmpty())
            continue;
        const QString uri = uriOfBoth(key->uri, module);
        if (!std::ranges::contains(found, uri, &TokenCertificate::uri))
            found.append({.uri = uri,
                          .token = QUrl::fromPercentEncoding(attributeOf(key->uri, "token"_L1).toUtf8()),
                          .facts = certificate.facts});
    }
    return found;
}

/// The authorities that this computer trusts are found, too: p11-kit shows them as a token.
bool isNothingThere(const QList<ShownCertificate> &certificates, const QList<ShownKey> &keys)
{
    return keys.isEmpty() && std::ranges::all_of(certificates, [](const ShownCertificate &certificate) {
               return certificate.facts.isAuthority;
           });
}

} // namespace

Result<QList<TokenCertificate>> tokenCertificates(const QString &uri)
{
    const Result<TokenPlace> place = placeOnToken(uri);
    if (!place)
        return std::unexpected(place.error());
    ERR_clear_error();
    const Result<TokenContext> context = contextForTokens(place->module, TokenLogin::Never);
    if (!context)
        return std::unexpected(context.error());
    const QList<ShownCertificate> certificates = certificatesOn(*context);
    const QList<ShownKey> keys = keysOn(*context);
    ERR_clear_error(); // the end of each list
    if (isNothingThere(certificates, keys))
        return std::unexpected(
            tokenProblem(u"none"_s, Text::tr("No token with a key of yours is there."),
                         Text::tr("Check that the token is plugged in, and that p11-kit list-modules names it.")));
    QList<TokenCertificate> found = pairs(certificates, keys, place->module);
    if (found.isEmpty())
        return std::unexpected(
            tokenProblem(u"no-pair"_s, Text::tr("No token shows a certificate that may sign together with its key."),
                         Text::tr("Type the key's address; pkcs11-tool --list-objects tells what it is made of.")));
    return found;
}

} // namespace safeconduct
