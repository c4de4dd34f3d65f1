// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/signed_life.h"

#include "app/dossier/event_chain.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Whether the last event that commits somebody to a state was about this one.
bool isStillWhatWasSigned(const EventChain &chain, const Dossier &dossier)
{
    const auto backwards = std::views::reverse(chain.events);
    const auto committed = std::ranges::find_if(backwards, [](const ChainedEvent &one) {
        return one.event.event == "propose"_L1 || one.event.event == "accept"_L1 || one.event.event == "confirm"_L1;
    });
    return committed == backwards.end()
        || !asksForApproval(
               changedParts(committed->event.subject, subjectOf(entriesOf(dossier), dossier.programVersion)));
}

SignedStep stepOf(const ChainedEvent &one)
{
    const SignedEvent &event = one.event;
    return {.event = {event.event, event.time.date(), event.by, event.role, event.comment, event.host},
            .state = digestOf(event.subject),
            .output = event.output,
            .review = event.review,
            .reasons = event.reasons,
            .answers = event.answers,
            .reached = event.reached,
            .supersedes = event.supersedes,
            .successor = event.successor,
            .text = one.text,
            .signature = one.signature,
            .timeStamp = one.timeStamp,
            .hasRevocationData = !materialOf(one.rounds).isEmpty()};
}

} // namespace

QList<Event> SignedLife::events() const
{
    QList<Event> events;
    for (const SignedStep &step : steps)
        events.append(step.event);
    return events;
}

std::optional<SignedLife> signedLifeOf(const Dossier &dossier)
{
    if (dossier.events.isEmpty())
        return std::nullopt;
    const EventChain chain = eventChainOf(dossier);
    return signedLifeOf(dossier, chain, lifeOf(chain, dossier));
}

std::optional<SignedLife> signedLifeOf(const Dossier &dossier, const EventChain &chain, const Result<Life> &life)
{
    if (dossier.events.isEmpty() || !chain.isSound() || !life || !isStillWhatWasSigned(chain, dossier))
        return std::nullopt;
    SignedLife found{.steps = {}, .life = *life};
    for (const ChainedEvent &one : chain.events)
        found.steps.append(stepOf(one));
    return found;
}

Decision asSigned(Decision decision, const std::optional<SignedLife> &signedLife)
{
    if (signedLife) {
        decision.events += signedLife->events();
        decision.review = signedLife->life.review;
    }
    return decision;
}

} // namespace safeconduct
