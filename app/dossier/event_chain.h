// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/crypto/certificate.h"
#include "app/dossier/proof_rounds.h"
#include "app/dossier/signed_event.h"

namespace safeconduct {

struct Dossier;

/// An event of a dossier with its signature and what is wrong with either.
struct ChainedEvent {
    SignedEvent event;
    QByteArray text; ///< as it was signed
    QByteArray signature;
    QByteArray timeStamp; ///< an authority's reply for that signature, or empty
    QList<ProofRound> rounds; ///< data on revocation and archive time stamps
    CertificateFacts certificate; ///< of the key that made it, where the signature holds
    Problems problems; ///< none: signed by that key, and the next link of the chain
};

/// The events of a dossier in their order.
struct EventChain {
    QList<ChainedEvent> events;
    Problems problems; ///< of the chain as a whole: a gap, an entry that is no event

    bool isSound() const;
    /// The head after the first \a count events: what another record names this one by.
    QString headAfter(qsizetype count) const;
    /// SHA-256 over the last event and its signature, or empty: what to write down elsewhere so that cutting off the end
    /// is found.
    QString head() const;
};

/// The life of a record after the sound events of \a chain; \a life is the one before (`unsignedLife`). The fault of the first
/// event that breaks the rules.
Result<Life> lifeOf(const EventChain &chain, Life life);
/// The same for the record of \a dossier, whose chain this is.
Result<Life> lifeOf(const EventChain &chain, const Dossier &dossier);

/// Reads and checks every event below `events/`: form, signature, number, the link to the event before, and that time does not
/// run backwards.
EventChain eventChainOf(const ArchiveEntries &entries);
/// The same for a dossier that was read; nothing else of it is looked at.
EventChain eventChainOf(const Dossier &dossier);

} // namespace safeconduct
