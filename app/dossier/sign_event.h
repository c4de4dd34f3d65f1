// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/crypto/signer.h"
#include "app/dossier/signed_event.h"
#include "app/support/result.h"

namespace safeconduct {

/// What a person wants to sign.
struct EventDraft {
    QString event;
    QString by;
    QString role;
    QString comment;
    QString host;
    QString output;
    QDate review;
    QDateTime time; ///< UTC
    QString supersedes = {}; ///< with `propose`: head of the chain of the accepted record that this one is to replace
    QList<SignedAnswer> answers = {}; ///< with `confirm`: to the questions of a review
    QString successor = {}; ///< due with `supersede`: head of the chain of the record that replaces this one
    QList<ReachedMilestone> reached = {}; ///< with `confirm`: of the decision; see `reachedAmong`
};

/// The entries of a dossier with one more signed event; nothing else changes but the manifest. Refused where the dossier or
/// its chain of events is damaged, the event does not follow by the rules of life (`advance`), a proposal is not complete
/// (`proposalFaults`), `implemented` lacks host or output, `supersede` the successor, answers or milestones come with another event
/// than `confirm`, the decision has no such milestone that is still to be reached, the key of somebody who has accepted accepts
/// again, or the certificate is not valid at that time.
Results<ArchiveEntries> signEvent(const ArchiveEntries &entries, const EventDraft &draft, const Signer &signer);

} // namespace safeconduct
