// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/reopened.h"

#include <optional>

namespace safeconduct {

/// A reason for somebody to look at an old decision.
struct ReviewItem {
    /// not-reproduced, review-due, plan-changed, recommendation, choice-excluded, choice-gone, acceptance-expired, support-ended,
    /// profile, certificate-lifetime, policy-year, milestone-passed
    QString kind;
    QString connection; ///< id, or empty: the whole record
    QString before; ///< then: an option, an edition …, or empty
    QString after; ///< today
    QString text; ///< a sentence in the user's language
};

/// The choice for one connection, then and today.
struct ReviewedChoice {
    QString connection;
    QString chosen;
    QString recommendedThen;
    QString recommendedToday;
    std::optional<Range> costThen; ///< of the chosen option; none where it cannot be had
    std::optional<Range> costToday;
    QString acceptance; ///< of a risk that somebody takes: accepted, expired; empty: none was taken
    bool stands =
        false; ///< still to be had, permissible or with a risk accepted that has not ended, and recommended as before

    /// The chosen option costs another amount than then. Nobody has to look for that alone.
    bool costsOtherwise() const;
};

struct Review {
    bool isReproduced = false; ///< the numbers of then, from the knowledge of then
    bool isSigned = false; ///< what the record says; a review is due all the same where it is not
    QString knowledgeThen; ///< versions
    QString knowledgeToday;
    QList<ReviewedChoice> choices; ///< in the plan's order
    QList<ReviewItem> items; ///< empty: nobody needs to look

    /// Whether the numbers came out again, and that it is not signed where it is not.
    QString basisText() const;
};

/// Advises \a reopened again on \a today with the knowledge \a shipped with the program, on \a plan where one is given.
Review review(const Reopened &reopened, const Knowledge &shipped, const QDate &today,
              const PlanDocument *plan = nullptr);

/// `safeconduct-review/1`.
Json reviewJson(const Review &review);

} // namespace safeconduct
