// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/openssl_pointer.h"
#include "app/crypto/signer.h"

#include <vector>

namespace safeconduct {

using PrivateKeyPointer = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;

/// Where a token's key lives; empty for keys from files, which live in OpenSSL's own.
using TokenContext = std::shared_ptr<OSSL_LIB_CTX>;

struct Signer::Key {
    TokenContext context; ///< goes last
    CertificatePointer certificate;
    PrivateKeyPointer privateKey;
    std::vector<CertificatePointer> authorities;
};

} // namespace safeconduct
