// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost.h"

namespace safeconduct {

namespace {

/// What is left of each of the three sums.
Range without(const Range &sum, const Range &part)
{
    return {sum.min - part.min, sum.likely - part.likely, sum.max - part.max};
}

} // namespace

Range CostLine::later() const
{
    return without(presentValue, initial);
}

void Cost::add(const CostLine &line)
{
    add(line.presentValue, line.initial, line.mean, line.isPaidByOthers);
}

void Cost::add(const Range &amount, const Range &ofYearZero, Money meanAmount, bool isPaidByOthers)
{
    presentValue += amount;
    mean += meanAmount;
    initial += ofYearZero;
    if (!isPaidByOthers) {
        toPay += amount;
        meanToPay += meanAmount;
    }
}

Range Cost::later() const
{
    return without(presentValue, initial);
}

} // namespace safeconduct
