// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/signed_life.h"

#include "app/dossier/event_chain.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Whether the last event that commits somebody to a state was about this one.
bool isStillWhatWasSigned(const EventChain &chain, const ArchiveEntries &entries, const QString &programVersion)
{
    const auto backwards = std::views::reverse(chain.events);
    const auto committed = std::ranges::find_if(backwards, [](const ChainedEvent &one) {
        return one.event.event == "propose"_L1 || one.event.event == "accept"_L1 || one.event.event == "confirm"_L1;
    });
    return committed == backwards.end()
        || !asksForApproval(changedParts(committed->event.subject, subjectOf(entries, programVersion)));
}

} // namespace

std::optional<SignedLife> signedLifeOf(const Dossier &dossier)
{
    if (dossier.events.isEmpty())
        return std::nullopt;
    const ArchiveEntries entries = entriesOf(dossier);
    const EventChain chain = eventChainOf(entries);
    const Result<Life> life = lifeOf(chain, dossier.decision.review);
    if (!chain.isSound() || !life || !isStillWhatWasSigned(chain, entries, dossier.programVersion))
        return std::nullopt;
    SignedLife found{.events = {}, .life = *life};
    for (const ChainedEvent &one : chain.events)
        found.events.append(
            {one.event.event, one.event.time.date(), one.event.by, one.event.role, one.event.comment, one.event.host});
    return found;
}

Decision asSigned(Decision decision, const std::optional<SignedLife> &signedLife)
{
    if (signedLife) {
        decision.events += signedLife->events;
        decision.review = signedLife->life.review;
    }
    return decision;
}

} // namespace safeconduct
