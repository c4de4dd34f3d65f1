// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/support/result.h"

namespace safeconduct {

/// What keeps an event provable for long (docs/formats/event.md, in the manner of CAdES-A): rounds of data on revocation and an
/// archive time stamp over everything that the event has by then.
struct ProofRound {
    QByteArray material; ///< PEM (`revocationMaterial`), or empty
    QByteArray stamp; ///< TimeStampResp over `covered`, or empty: the round is still open
    QByteArray covered; ///< what that stamp is for
};

/// The rounds of the event \a number among \a entries, in order.
QList<ProofRound> proofRounds(const ArchiveEntries &entries, int number);

/// The names that the rounds of event \a number may have: those that are there without a gap.
QStringList proofNames(const ArchiveEntries &entries, int number);

/// All data on revocation of \a rounds, as one PEM text.
QByteArray materialOf(const QList<ProofRound> &rounds);

/// The entries with \a files (certificates, revocation lists, OCSP answers) kept for an event, beside what its open round has;
/// \a number from 1, or 0 for the last event.
Results<ArchiveEntries> withRevocationData(const ArchiveEntries &entries, int number, const QList<QByteArray> &files);

/// A request for an archive time stamp over what an event has: event, signature, time stamp, earlier rounds and the data of
/// the open one.
Result<QByteArray> archiveStampRequestFor(const ArchiveEntries &entries, int number);

/// The entries with the authority's \a reply to that, which closes the round.
Results<ArchiveEntries> withArchiveStamp(const ArchiveEntries &entries, int number, const QByteArray &reply);

/// A question to an OCSP server about the certificate that signed an event; its issuer's certificate is in the signature, or in
/// the data that is kept.
Result<QByteArray> ocspRequestFor(const ArchiveEntries &entries, int number);

/// The number asked for, or for 0 that of the last signed event; a fault where there is none.
Result<int> signedEventNumber(const ArchiveEntries &entries, int number);

/// \a entries with another \a contents of \a name, and the manifest that they need then.
Results<ArchiveEntries> withEntry(const ArchiveEntries &entries, const QString &name, const QByteArray &contents);

} // namespace safeconduct
