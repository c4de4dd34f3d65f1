// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/chain_comparison.h"
#include "app/dossier/event_chain.h"
#include "app/dossier/trust.h"

#include <optional>

namespace safeconduct {

/// What the data that is kept with an event says of its signer's certificate.
enum class SignerRevocation {
    Unknown, ///< nothing
    SelfSigned, ///< there is nobody else who could revoke it
    NotRevoked,
    RevokedLater, ///< and a time stamp proves that it signed before
    RevokedBefore, ///< or nothing but its own word says that it signed before
};

/// What is proved of one event.
struct VerifiedEvent {
    SignedEvent event;
    CertificateFacts certificate;
    Problems problems; ///< form, signature, chain, and the rules of life
    bool isWhoProved = false; ///< the certificate is trusted, and was valid at the time that the event names
    bool isRoleProved = false; ///< the trust list gives that person that role on that day
    bool isDeputy = false;
    QDateTime stampedAt; ///< by a time stamp authority that is trusted; invalid: the time is the signer's own word
    QDateTime stampEnds; ///< when the certificate of the latest stamp's authority ends
    QList<QDateTime> renewedAt; ///< archive time stamps
    SignerRevocation revocation = SignerRevocation::Unknown;
    QDateTime revocationDate; ///< as of when it was not revoked, or since when it is
    Problems doubts; ///< why who or role is not proved
    Problems remarks = {}; ///< what takes nothing away: a time stamp that counts no more
};

/// What a dossier proves, by whom, when, and what it does not.
struct Verification {
    /// Of the file: damaged, not packed the one way, another head than the one asked for, less than another copy has.
    Problems faults;
    QList<VerifiedEvent> events;
    Status status = Status::Draft; ///< on the day asked for; meaningful where all holds
    QList<ReviewReason> reasons = {}; ///< why somebody has to look at it on that day
    QStringList changed; ///< parts that differ from what was last approved, or else proposed
    bool asksForApproval = false;
    /// Where all that changed is newer knowledge or another program, and nothing asks for approval: advice, configuration and record
    /// come out of what is inside once more as they are here. False unless somebody who can advise has tried (`verifyStoredDossier`).
    bool isMadeAnew = false;
    QStringList awaited; ///< owners of risks who have not accepted yet
    bool isApprovedByRole = false;
    bool isSelfApproved = false; ///< one and the same proposed and accepted, nobody else
    QString head; ///< of the chain of events
    std::optional<ChainComparison> comparison = {}; ///< with the other copy that was asked for
    bool hasTrustList = false;
    QString trustSigner;
    QString organisation;

    /// Nothing was tampered with, as far as file and signatures tell.
    bool isWhole() const;
    bool isWhoProved() const; ///< of every event; false without any
    bool isRoleProved() const;
    /// Whole, signed, by known people (in their roles, where a list says), and still what was signed, or made anew from it.
    bool holds() const;
};

struct VerificationRequest {
    Trust trust;
    QString head; ///< the head that the file must have; empty: any
    QDate today;
    std::optional<OtherCopy> against = {}; ///< whose events must all be there
};

/// Judges the entries of a dossier.
Verification verifyEntries(const ArchiveEntries &entries, const VerificationRequest &request);

/// Judges a packed dossier: packs it again and compares too.
Verification verifyDossier(const QByteArray &file, const VerificationRequest &request);

} // namespace safeconduct
