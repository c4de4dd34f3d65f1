// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/document/wording.h"

namespace safeconduct {

/// A reason to look at a decision before its review date.
struct ReviewTrigger {
    QString kind; ///< support, risk, milestone, certificate-lifetime, profile, change, need
    QString subject; ///< product, connection, what is to be reached, profile or kind of certificate, or empty
    QDate day; ///< invalid: none can be named
    QString text; ///< a sentence in the record's language
    friend bool operator==(const ReviewTrigger &, const ReviewTrigger &) = default;
};

/// What can be foreseen on \a input's day, by days; last those without a day.
QList<ReviewTrigger> reviewTriggers(const RecordInput &input, const Wording &words);

/// Ends of support that have passed: no reason to wait for any more. By days.
QList<ReviewTrigger> endedSupport(const RecordInput &input, const Wording &words);

} // namespace safeconduct
