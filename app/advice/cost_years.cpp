// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_years.h"

namespace safeconduct {

namespace {

QList<CostLine> paidOut(const QList<CostLine> &lines)
{
    QList<CostLine> paid;
    for (const CostLine &line : lines) {
        if (line.isPaidOut)
            paid.append(line);
    }
    return paid;
}

} // namespace

QList<YearCost> costByYear(const QList<CostLine> &lines, int horizonYears)
{
    QList<YearCost> years;
    for (int year = 0; year <= horizonYears; ++year)
        years.append({year, {}, {}});
    for (const CostLine &line : lines) {
        for (const auto ofLine = byYear(line.due, line.schedule); const YearCost &one : ofLine) {
            if (one.year > horizonYears)
                continue;
            years[one.year].due += one.due;
            years[one.year].presentValue += one.presentValue;
        }
    }
    return years;
}

BudgetFigures budgetFigures(const QList<CostLine> &lines, int horizonYears)
{
    BudgetFigures figures;
    const QList<YearCost> years = costByYear(paidOut(lines), horizonYears);
    figures.initial = years.constFirst().due;
    for (const auto later = years.sliced(1); const YearCost &year : later) {
        if (year.due.likely > figures.highestYearly.likely) {
            figures.highestYearly = year.due;
            figures.highestYear = year.year;
        }
    }
    for (const CostLine &line : lines) {
        if (!line.isPaidOut)
            figures.ownWork += line.presentValue;
    }
    return figures;
}

} // namespace safeconduct
