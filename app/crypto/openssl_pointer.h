// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/support/result.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace safeconduct {

/// Frees an OpenSSL object by the function that the library names for its type.
template<auto Free>
struct FreeBy {
    void operator()(auto *object) const { Free(object); }
};
using BioPointer = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;
using CertificatePointer = std::unique_ptr<X509, FreeBy<X509_free>>;
using PublicKeyPointer = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY_free>>;

/// The oldest message of the library's queue, which names the cause; empties the queue.
QString lastOpenSslError();

} // namespace safeconduct
