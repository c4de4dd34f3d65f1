// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_json.h"

#include "app/advice/amount_json.h"
#include "app/advice/cost_years.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// How often the amount falls due; less than 0 is what is left of it.
Decimal timesOf(const Due &due)
{
    return Decimal::whole(1).scaled(due.share, Due::whole);
}

} // namespace

Json toJson(const QList<YearCost> &years)
{
    Json list = Json::array();
    for (const YearCost &year : years) {
        Json json = Json::object();
        json.insert(u"year"_s, Json::from(year.year));
        json.insert(u"due"_s, rangeToJson(year.due));
        json.insert(u"presentValue"_s, rangeToJson(year.presentValue));
        list.append(json);
    }
    return list;
}

Json budgetJson(const QList<CostLine> &lines, int horizonYears)
{
    const BudgetFigures figures = budgetFigures(lines, horizonYears);
    Json json = Json::object();
    json.insert(u"initial"_s, rangeToJson(figures.initial));
    json.insert(u"highestYearly"_s, rangeToJson(figures.highestYearly));
    json.insert(u"highestYear"_s, Json::from(figures.highestYear));
    json.insert(u"ownWork"_s, rangeToJson(figures.ownWork));
    return json;
}

void addPayments(Json &json, const CostLine &line)
{
    if (!line.rate.isEmpty())
        json.insert(u"rate"_s, Json::from(line.rate));
    json.insert(u"paidOut"_s, Json::from(line.isPaidOut));
    json.insert(u"due"_s, rangeToJson(line.due));
    Json years = Json::array();
    for (const Due &due : line.schedule) {
        Json year = Json::object();
        year.insert(u"year"_s, Json::from(due.year));
        year.insert(u"times"_s, decimalToJson(timesOf(due)));
        years.append(year);
    }
    json.insert(u"years"_s, years);
    if (!line.overrideReason.isEmpty())
        json.insert(u"reason"_s, Json::from(line.overrideReason));
}

} // namespace safeconduct
