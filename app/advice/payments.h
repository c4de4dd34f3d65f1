// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"

#include <QList>

namespace safeconduct {

/// What of an amount falls due in one year, and what that is worth today: both in 10⁻¹² of the amount. Year 0 is today, every
/// other year is counted at its end. A share below 0 is what is left of a thing bought (its remaining life) at the horizon.
struct Due {
    int year = 0;
    std::int64_t share = 0;
    std::int64_t worth = 0;
    static constexpr std::int64_t whole = 1'000'000'000'000;
};

/// By year, ascending. Cheap to copy: all amounts of one use share it.
using Schedule = QList<Due>;

/// \a amount falling due by \a schedule, today's worth: rounded half to even in each year before it is added, so that the years
/// shown add up to the sum shown.
Range presentValueOf(const Range &amount, const Schedule &schedule);

/// Today's worth of one amount, in 10⁻¹² of it.
std::int64_t worthOf(const Schedule &schedule);

/// Sums of one year. The three points are three courses of things (all at their least, likely, most), so that the value left of
/// what was bought may make `max` the lowest of one year.
struct YearCost {
    int year = 0;
    Range due; ///< as it will be paid
    Range presentValue;
};

/// \a amount in each of the years of \a schedule.
QList<YearCost> byYear(const Range &amount, const Schedule &schedule);

/// Each point times \a numerator / \a denominator.
Range scaled(const Range &range, std::int64_t numerator, std::int64_t denominator);

} // namespace safeconduct
