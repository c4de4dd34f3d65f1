// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/renewals.h"

namespace safeconduct {

QList<QDate> renewalDays(const CostModel &costs, QDate start, QDate end)
{
    QList<QDate> days;
    QDate issued = start;
    while (true) {
        const int validity = costs.longestValidity(costs.renewalCertificate, issued);
        const int interval = validity * costs.renewalNumerator / costs.renewalDenominator;
        if (interval <= 0) // the knowledge names no validity: nothing to place
            return days;
        issued = issued.addDays(interval);
        if (issued >= end)
            return days;
        days.append(issued);
    }
}

QList<int> renewalsByYear(const CostModel &costs, QDate start, int years)
{
    QList<int> counts(years, 0);
    for (const auto days = renewalDays(costs, start, start.addYears(years)); const QDate &day : days) {
        int year = 0;
        while (start.addYears(year + 1) <= day)
            ++year;
        ++counts[year];
    }
    return counts;
}

} // namespace safeconduct
