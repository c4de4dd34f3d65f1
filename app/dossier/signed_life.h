// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/lifecycle.h"
#include "app/decision/signed_step.h"
#include "app/dossier/dossier.h"

#include <optional>

namespace safeconduct {

struct EventChain;

/// What was signed of the state that a dossier holds, by the rules of a record's life: signatures hold and follow on each other.
/// Whether those who signed may, and are who they say, is for verification.
struct SignedLife {
    QList<SignedStep> steps; ///< in their order
    Life life;

    QList<Event> events() const;
};

/// Nothing where nobody has signed, where events are damaged or break the rules, or where what was proposed or accepted last has
/// changed since in a way that asks for a new approval.
std::optional<SignedLife> signedLifeOf(const Dossier &dossier);
/// The same where \a chain is that of \a dossier, and \a life what comes of it (`lifeOf`).
std::optional<SignedLife> signedLifeOf(const Dossier &dossier, const EventChain &chain, const Result<Life> &life);

/// With the events that were signed, and the review day that holds by them.
Decision asSigned(Decision decision, const std::optional<SignedLife> &signedLife);

} // namespace safeconduct
