// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/token.h"

#include "app/crypto/secret.h"
#include "app/crypto/signer_key.h"
#include "app/crypto/token_store.h"
#include "app/support/text.h"

#include <QScopeGuard>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The first thing of the kind \a expected that the token has under \a uri; none where there is none.
StoreInfoPointer firstOn(const TokenContext &context, const QByteArray &uri, int expected, AskedPin &pin)
{
    return TokenStore(context, uri, expected, pin).next();
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
    const Result<TokenPlace> place = placeOnToken(keyUri);
    if (!place)
        return std::unexpected(place.error());
    const Result<TokenPlace> certificatePlace = placeOnToken(certificateUri.isEmpty() ? keyUri : certificateUri);
    if (!certificatePlace)
        return std::unexpected(certificatePlace.error());
    ERR_clear_error();
    const Result<TokenContext> context = contextForTokens(place->module, TokenLogin::WhereNeeded);
    if (!context)
        return std::unexpected(context.error());
    AskedPin asked{.source = pin};
    const auto wipeLater = qScopeGuard([&asked] {
        if (asked.answer && *asked.answer)
            wipe(**asked.answer);
    });
    const StoreInfoPointer key = firstOn(*context, place->uri, OSSL_STORE_INFO_PKEY, asked);
    if (!key)
        return std::unexpected(withoutKey(asked));
    Signer::Key made{.context = *context,
                     .certificate = {},
                     .privateKey = PrivateKeyPointer(OSSL_STORE_INFO_get1_PKEY(key.get())),
                     .authorities = {}};
    if (!certificates.isEmpty())
        return Signer::fromKey(std::move(made), certificates);
    const StoreInfoPointer found = firstOn(*context, certificatePlace->uri, OSSL_STORE_INFO_CERT, asked);
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
    return Signer::fromKey(std::move(made), contentsOf(pem));
}

} // namespace safeconduct
