// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDateTime>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

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

using ContextPointer = std::unique_ptr<X509_STORE_CTX, FreeBy<X509_STORE_CTX_free>>;

/// A stack that owns what is in it.
struct FreeCertificates {
    void operator()(STACK_OF(X509) * stack) const { OSSL_STACK_OF_X509_free(stack); }
};
/// A stack of certificates that others own.
struct FreeStackOnly {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using CertificatesPointer = std::unique_ptr<STACK_OF(X509), FreeCertificates>;
using LooseStackPointer = std::unique_ptr<STACK_OF(X509), FreeStackOnly>;

/// What was written to \a memory, a BIO of BIO_s_mem().
QByteArray contentsOf(const BioPointer &memory);

/// In UTC; invalid where there is none.
QDateTime timeOf(const ASN1_TIME *time);

/// The oldest message of the library's queue, which names the cause; empties the queue.
QString lastOpenSslError();

} // namespace safeconduct
