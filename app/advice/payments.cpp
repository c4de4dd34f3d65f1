// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/payments.h"

namespace safeconduct {

Range scaled(const Range &range, std::int64_t numerator, std::int64_t denominator)
{
    return {range.min.scaled(numerator, denominator), range.likely.scaled(numerator, denominator),
            range.max.scaled(numerator, denominator)};
}

Range presentValueOf(const Range &amount, const Schedule &schedule)
{
    Range sum;
    for (const Due &due : schedule)
        sum += scaled(amount, due.worth, Due::whole);
    return sum;
}

std::int64_t worthOf(const Schedule &schedule)
{
    std::int64_t sum = 0;
    for (const Due &due : schedule)
        sum += due.worth;
    return sum;
}

QList<YearCost> byYear(const Range &amount, const Schedule &schedule)
{
    QList<YearCost> years;
    years.reserve(schedule.size());
    for (const Due &due : schedule)
        years.append({due.year, scaled(amount, due.share, Due::whole), scaled(amount, due.worth, Due::whole)});
    return years;
}

} // namespace safeconduct
