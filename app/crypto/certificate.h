// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace safeconduct {

/// What a certificate says of itself. Nothing here is proved: whoever made it wrote it.
struct CertificateFacts {
    QString subject; ///< RFC 2253 text, `CN=mail.example.org,O=Example`
    QString issuer;
    QString serialNumber; ///< hexadecimal, upper case
    QStringList hostNames; ///< DNS names of the subject alternative name
    QStringList addresses; ///< its IP addresses
    QStringList emails; ///< its e-mail addresses
    QDateTime validFrom; ///< UTC
    QDateTime validUntil; ///< UTC
    QString keyKind; ///< OpenSSL's name: RSA, EC, ED25519, ML-DSA-65, …
    int keyBits = 0;
    QString keyGroup; ///< of an elliptic curve key, `P-256`; else empty
    QString signatureKind; ///< `RSA-SHA256`, `ecdsa-with-SHA384`, …
    QString fingerprint; ///< SHA-256 of the DER form, lower-case hexadecimal
    bool isAuthority = false; ///< basic constraints say CA

    bool isSelfIssued() const { return subject == issuer; }
};

/// The first certificate in \a pem; text before it is skipped. Fails where there is none, or it is damaged.
Result<CertificateFacts> readCertificate(const QByteArray &pem);

/// All certificates in \a pem, in order (a chain); at least one.
Result<QList<CertificateFacts>> readCertificates(const QByteArray &pem);

} // namespace safeconduct
