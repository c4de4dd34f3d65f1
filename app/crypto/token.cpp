// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/token.h"

#include "app/crypto/secret.h"
#include "app/crypto/signer_key.h"
#include "app/support/text.h"

#include <QList>
#include <QScopeGuard>
#include <QUrl>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/store.h>
#include <openssl/ui.h>

#include <algorithm>
#include <array>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using StoreContextPointer = std::unique_ptr<OSSL_STORE_CTX, FreeBy<OSSL_STORE_close>>;
using InfoPointer = std::unique_ptr<OSSL_STORE_INFO, FreeBy<OSSL_STORE_INFO_free>>;
using MethodPointer = std::unique_ptr<UI_METHOD, FreeBy<UI_destroy_method>>;

Problem tokenProblem(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"token."_s + id};
}

/// A token's URI, and the library that speaks to it, which OpenSSL wants apart.
struct TokenPlace {
    QByteArray uri;
    QByteArray module; ///< path, or empty
};

Result<TokenPlace> placeOf(const QString &uri)
{
    TokenPlace place;
    const qsizetype queryAt = uri.indexOf(u'?');
    const QStringList attributes =
        queryAt < 0 ? QStringList() : uri.sliced(queryAt + 1).split(u'&', Qt::SkipEmptyParts);
    QStringList others;
    for (const QString &attribute : attributes) {
        if (attribute.startsWith("pin-value="_L1) || attribute.startsWith("pin-source="_L1))
            return std::unexpected(tokenProblem(u"pin-in-uri"_s,
                                                Text::tr("The token's URI says its PIN, which others can read there."),
                                                Text::tr("Leave the PIN out of the URI; it is asked for.")));
        if (attribute.startsWith("module-path="_L1))
            place.module = QUrl::fromPercentEncoding(attribute.sliced(attribute.indexOf(u'=') + 1).toUtf8()).toUtf8();
        else
            others.append(attribute);
    }
    place.uri = (queryAt < 0 ? uri : uri.first(queryAt)).toUtf8();
    if (!others.isEmpty())
        place.uri += '?' + others.join(u'&').toUtf8();
    return place;
}

/// Frees a context with what was loaded into it: only then does the token's library end its sessions, and the token is locked
/// again.
struct FreeContext {
    QList<OSSL_PROVIDER *> providers = {};
    void operator()(OSSL_LIB_CTX *library) const
    {
        for (OSSL_PROVIDER *provider : providers)
            OSSL_PROVIDER_unload(provider);
        OSSL_LIB_CTX_free(library);
    }
};

/// A library context of its own, so that nothing else of the program ever asks the token.
Result<TokenContext> contextFor(const QByteArray &module)
{
    std::unique_ptr<OSSL_LIB_CTX, FreeContext> context(OSSL_LIB_CTX_new());
    QByteArray path = module;
    std::array<OSSL_PARAM, 2> parameters{OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};
    if (!path.isEmpty())
        parameters.front() = OSSL_PARAM_construct_utf8_string("pkcs11-module-path", path.data(), 0);
    for (const char *name : {"pkcs11", "default"}) {
        OSSL_PROVIDER *provider = context ? OSSL_PROVIDER_load_ex(context.get(), name, parameters.data()) : nullptr;
        if (!provider) {
            const QString reason = lastOpenSslError();
            return std::unexpected(
                tokenProblem(u"no-provider"_s, Text::tr("Tokens cannot be used here: %1.").arg(reason),
                             Text::tr("Install OpenSSL's provider for PKCS#11 (Debian: pkcs11-provider).")));
        }
        context.get_deleter().providers.append(provider);
    }
    return TokenContext(std::move(context));
}

/// What the callback of the library has to know, and what it finds.
struct AskedPin {
    const PinSource &source;
    std::optional<Result<QByteArray>> answer = {};
};

int givePin(char *buffer, int size, int /*isWriting*/, void *given)
{
    auto *asked = static_cast<AskedPin *>(given);
    if (!asked->answer)
        asked->answer = asked->source();
    // A token locks itself after a few wrong PINs: none is better than an empty one.
    if (!*asked->answer || (*asked->answer)->isEmpty() || (*asked->answer)->size() > size)
        return -1;
    std::ranges::copy(**asked->answer, buffer);
    return static_cast<int>((*asked->answer)->size());
}

/// The first thing of the kind \a expected that the token has under \a uri; none where there is none.
InfoPointer firstOn(const TokenContext &context, const QByteArray &uri, int expected, const UI_METHOD *method,
                    AskedPin &pin)
{
    const StoreContextPointer store(
        OSSL_STORE_open_ex(uri.constData(), context.get(), "provider=pkcs11", method, &pin, nullptr, nullptr, nullptr));
    if (!store || OSSL_STORE_expect(store.get(), expected) != 1)
        return {};
    while (OSSL_STORE_eof(store.get()) != 1) {
        InfoPointer info(OSSL_STORE_load(store.get()));
        if (!info && OSSL_STORE_error(store.get()) == 1)
            return {};
        if (info && OSSL_STORE_INFO_get_type(info.get()) == expected)
            return info;
    }
    return {};
}

Problem withoutKey(const AskedPin &pin)
{
    const QString reason = lastOpenSslError();
    if (pin.answer && !*pin.answer)
        return pin.answer->error();
    if (pin.answer) // the provider tells the two no further apart
        return {.pointer = {},
                .what = Text::tr("The token does not open with this PIN, or has no private key under this URI."),
                .remedy = Text::tr("Type the token's PIN (after some wrong ones it locks itself), and check the URI."),
                .id = u"key.password"_s};
    return tokenProblem(
        u"no-key"_s, Text::tr("No token has a private key under this URI: %1.").arg(reason),
        Text::tr("Check that the token is plugged in, and what pkcs11-tool --list-objects says of it."));
}

} // namespace

bool isTokenUri(const QString &text)
{
    return text.startsWith("pkcs11:"_L1, Qt::CaseInsensitive);
}

Result<Signer> signerOnToken(const QString &keyUri, const QString &certificateUri, const QByteArray &certificates,
                             const PinSource &pin)
{
    const Result<TokenPlace> place = placeOf(keyUri);
    if (!place)
        return std::unexpected(place.error());
    const Result<TokenPlace> certificatePlace = placeOf(certificateUri.isEmpty() ? keyUri : certificateUri);
    if (!certificatePlace)
        return std::unexpected(certificatePlace.error());
    ERR_clear_error();
    const Result<TokenContext> context = contextFor(place->module);
    if (!context)
        return std::unexpected(context.error());
    AskedPin asked{.source = pin};
    const auto wipeLater = qScopeGuard([&asked] {
        if (asked.answer && *asked.answer)
            wipe(**asked.answer);
    });
    UI_set_default_method(UI_null()); // the provider would ask on the terminal by itself where it gets no PIN
    const MethodPointer method(UI_UTIL_wrap_read_pem_callback(givePin, 0));
    const InfoPointer key = firstOn(*context, place->uri, OSSL_STORE_INFO_PKEY, method.get(), asked);
    if (!key)
        return std::unexpected(withoutKey(asked));
    Signer::Key made{.context = *context,
                     .certificate = {},
                     .privateKey = PrivateKeyPointer(OSSL_STORE_INFO_get1_PKEY(key.get())),
                     .authorities = {}};
    if (!certificates.isEmpty())
        return Signer::fromKey(std::move(made), certificates);
    const InfoPointer found = firstOn(*context, certificatePlace->uri, OSSL_STORE_INFO_CERT, method.get(), asked);
    if (!found) {
        ERR_clear_error();
        return std::unexpected(tokenProblem(u"no-certificate"_s,
                                            Text::tr("The token has no certificate under this URI."),
                                            Text::tr("Give the certificate's file, or its own URI.")));
    }
    // Read anew, because what comes from the token would let the token judge its key.
    const BioPointer pem(BIO_new(BIO_s_mem()));
    if (!pem || PEM_write_bio_X509(pem.get(), OSSL_STORE_INFO_get0_CERT(found.get())) != 1)
        return std::unexpected(withoutKey(asked));
    const char *text = nullptr;
    const long length = BIO_get_mem_data(pem.get(), &text);
    return Signer::fromKey(std::move(made), QByteArray(text, length));
}

} // namespace safeconduct
