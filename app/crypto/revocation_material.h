// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/openssl_pointer.h"

#include <openssl/ocsp.h>

#include <vector>

namespace safeconduct {

using CrlPointer = std::unique_ptr<X509_CRL, FreeBy<X509_CRL_free>>;
using OcspPointer = std::unique_ptr<OCSP_RESPONSE, FreeBy<OCSP_RESPONSE_free>>;

/// Kept data on revocation, read.
struct RevocationMaterial {
    std::vector<CertificatePointer> certificates;
    std::vector<CrlPointer> lists;
    std::vector<OcspPointer> responses;
};

/// Of a PEM text as `revocationMaterial` makes it; an empty one is none.
Result<RevocationMaterial> materialFrom(const QByteArray &pem);

} // namespace safeconduct
