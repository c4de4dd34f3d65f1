// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/signer_key.h"
#include "app/crypto/token.h"

#include <openssl/store.h>
#include <openssl/ui.h>

#include <memory>
#include <optional>

namespace safeconduct {

using StoreContextPointer = std::unique_ptr<OSSL_STORE_CTX, FreeBy<OSSL_STORE_close>>;
using StoreInfoPointer = std::unique_ptr<OSSL_STORE_INFO, FreeBy<OSSL_STORE_INFO_free>>;
using MethodPointer = std::unique_ptr<UI_METHOD, FreeBy<UI_destroy_method>>;

Problem tokenProblem(const QString &id, const QString &what, const QString &remedy);

/// A token's URI, and the library that speaks to it, which OpenSSL wants apart.
struct TokenPlace {
    QByteArray uri;
    QByteArray module; ///< path, or empty
};

Result<TokenPlace> placeOnToken(const QString &uri);

/// Whether a token is opened by its PIN for what it hides. `Never` looks at what it shows to everybody.
enum class TokenLogin { WhereNeeded, Never };

/// A library context of its own, so that nothing else of the program ever asks the token.
Result<TokenContext> contextForTokens(const QByteArray &module, TokenLogin login);

/// What the callback of the library has to know, and what it finds.
struct AskedPin {
    const PinSource &source;
    std::optional<Result<QByteArray>> answer = {};
};

/// Goes through what the tokens have under a URI.
class TokenStore {
public:
    /// \a expected is one of `OSSL_STORE_INFO_…`, or 0 for all kinds. \a context and \a pin must outlive the store.
    TokenStore(const TokenContext &context, const QByteArray &uri, int expected, AskedPin &pin);

    /// The next thing; none after the last one, and where a token does not give it.
    StoreInfoPointer next();
    bool isAtEnd() const;

private:
    MethodPointer m_method; ///< goes last
    StoreContextPointer m_store;
    int m_expected;
};

} // namespace safeconduct
