// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/certificate.h"

namespace safeconduct {

/// Data on revocation that is kept with a signature, so that it can be judged when nobody publishes it any more: certificates
/// (of issuers, of OCSP responders), revocation lists (RFC 5280) and OCSP responses (RFC 6960). Each proves itself by the
/// signature of its issuer.

/// One PEM text of \a files, each a certificate, a list or a response in PEM or DER; doubles are left out. Fails where one is
/// none of these, damaged, or all together are larger than 8 MiB.
Result<QByteArray> revocationMaterial(const QList<QByteArray> &files);

/// Whether \a material is as `revocationMaterial` writes it, to the byte.
Result<void> checkMaterial(const QByteArray &material);

struct RevocationStatus {
    enum class State {
        Unknown, ///< of a certificate on the way nothing says whether it was revoked
        SelfSigned, ///< there is nobody else who could revoke it
        NotRevoked, ///< by data that was current at the time asked for, or came later
        Revoked,
    };
    State state = State::Unknown;
    QDateTime date; ///< NotRevoked: the oldest day that the data speaks for; Revoked: since when (UTC)
};

/// What \a material says of the certificate that made \a signature (CMS, DER) and of those between it and its root, at
/// \a when. Issuers are looked for in the signature, \a material and \a anchors (PEM).
Result<RevocationStatus> revocationOfSigner(const QByteArray &signature, const QByteArray &anchors,
                                            const QByteArray &material, const QDateTime &when);

/// The same of the authority that gave \a reply (TimeStampResp, DER).
Result<RevocationStatus> revocationOfStamp(const QByteArray &reply, const QByteArray &anchors,
                                           const QByteArray &material, const QDateTime &when);

/// When the certificate of the authority that gave \a reply ends (UTC), after which the stamp proves nothing by itself; looked
/// for in the reply and in \a anchors (PEM).
Result<QDateTime> timeStampEnds(const QByteArray &reply, const QByteArray &anchors);

/// A request (RFC 6960, DER, without a nonce: what comes back is kept) about the certificate that made \a signature. Its
/// issuer is looked for as above.
Result<QByteArray> ocspRequest(const QByteArray &signature, const QByteArray &anchors, const QByteArray &material);

} // namespace safeconduct
