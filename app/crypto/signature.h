// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"
#include "app/crypto/signer.h"

namespace safeconduct {

/// A signature apart from what it signs: CMS SignedData (RFC 5652) in DER with the signer's certificate bound into it
/// (RFC 5035, as CAdES has it) and its chain. The digest follows the key: SHA-256 for RSA and P-256, SHA-384 for P-384,
/// SHA-512 for larger curves, Ed25519 (RFC 8419) and ML-DSA (RFC 9882).
Result<QByteArray> signDetached(const QByteArray &content, const Signer &signer);

/// \a content together with its signature, as one PEM text (`-----BEGIN CMS-----`).
Result<QByteArray> signEnveloping(const QByteArray &content, const Signer &signer);

/// What holds of a signature by itself: \a certificate's key made it over exactly the content. Whose certificate that is,
/// and whether it was valid at the time, is for the caller to judge.
struct CheckedSignature {
    CertificateFacts certificate;
};

/// Checks \a signature over \a content. Fails where it is no signature, not in DER, of several signers, larger than
/// 256 KiB, over other content, made with a broken digest, not bound to its certificate, or by a certificate that may not
/// sign.
Result<CheckedSignature> checkDetached(const QByteArray &content, const QByteArray &signature);

struct OpenedEnvelope {
    QByteArray content;
    CertificateFacts certificate;
};

/// The same for what `signEnveloping` made.
Result<OpenedEnvelope> openEnvelope(const QByteArray &pem);

/// Whether the signer's certificate in \a signature leads to one of \a anchors (PEM, authorities or the very certificate) and
/// every certificate on the way was valid at \a when. Revocation is not looked at.
Result<void> checkChain(const QByteArray &signature, const QByteArray &anchors, const QDateTime &when);

} // namespace safeconduct
