// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/reopened.h"

namespace safeconduct {

/// A reason for somebody to look at an old decision.
struct ReviewItem {
    QString
        kind; ///< not-reproduced, review-due, plan-changed, recommendation, choice-excluded, choice-gone, acceptance-expired, support-ended, profile
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
    bool stands =
        false; ///< still to be had, permissible or with a risk accepted that has not ended, and recommended as before
};

struct Review {
    bool isReproduced = false; ///< the numbers of then, from the knowledge of then
    QString knowledgeThen; ///< versions
    QString knowledgeToday;
    QList<ReviewedChoice> choices; ///< in the plan's order
    QList<ReviewItem> items; ///< empty: nobody needs to look
};

/// Advises \a reopened again on \a today with the knowledge \a shipped with the program, on \a plan where one is given.
Review review(const Reopened &reopened, const Knowledge &shipped, const QDate &today,
              const PlanDocument *plan = nullptr);

/// `safeconduct-review/1`.
Json reviewJson(const Review &review);

} // namespace safeconduct
