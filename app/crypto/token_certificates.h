// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"

#include <QList>
#include <QString>

namespace safeconduct {

/// A certificate on a token whose private key lies there as well.
struct TokenCertificate {
    QString uri; ///< names both, as `signerOnToken` takes it
    QString token; ///< the token's label
    CertificateFacts facts;
};

/// Certificates on tokens that may sign a record. A key is known by its public half, which a token shows without its PIN; none is
/// asked for. They are looked for on all tokens that p11-kit knows, or through the library that \a uri names as its `module-path`.
/// Problems: `token.no-provider`, `token.none` (nothing is plugged in), `token.no-pair` (no certificate that can be used).
Result<QList<TokenCertificate>> tokenCertificates(const QString &uri = {});

} // namespace safeconduct
