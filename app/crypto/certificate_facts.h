// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to crypto: brings in OpenSSL.
#pragma once

#include "app/crypto/certificate.h"
#include "app/crypto/openssl_pointer.h"

namespace safeconduct {

CertificateFacts factsOf(X509 *certificate);

/// Whether \a certificate may sign a record: no authority-only or server-only key usage, no critical extension that is not
/// understood. An extended key usage, where there is one, names e-mail protection, document signing (RFC 9336) or any.
Result<void> checkMaySign(X509 *certificate);

} // namespace safeconduct
