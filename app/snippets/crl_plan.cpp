// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/crl_plan.h"

#include <algorithm>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double minutesPerHour = 60;
constexpr double shortestPeriod = 1; // hours, as the advice has it

/// Start values of the method for an authority that the plan says nothing of.
constexpr CrlSchedule startValues{.period = 24, .overlap = 12};

double wholeMinutes(double hours)
{
    return std::max(1.0, std::round(hours * minutesPerHour)) / minutesPerHour;
}

QStringList hours(double value)
{
    constexpr int places = 2;
    return {numberReference(Decimal::nearest(value), std::floor(value) < value ? places : 0)};
}

} // namespace

bool CrlPlan::isBeyondWanted() const
{
    return wantedHours && exposureOf(schedule).worstHeld > *wantedHours;
}

TextValues CrlPlan::values() const
{
    const CrlExposure exposure = exposureOf(schedule);
    TextValues values{{u"period"_s, hours(schedule.period)},       {u"overlap"_s, hours(schedule.overlap)},
                      {u"validity"_s, hours(schedule.validity())}, {u"worst"_s, hours(exposure.worstHeld)},
                      {u"mean"_s, hours(exposure.meanHeld)},       {u"scheduled"_s, hours(exposure.worstScheduled)}};
    if (wantedHours)
        values.insert(u"wanted"_s, hours(*wantedHours));
    if (bytesPerSecond)
        values.insert(u"load"_s, {numberReference(Decimal::nearest(*bytesPerSecond))});
    return values;
}

CrlSchedule scheduleOf(const Facility &facility)
{
    if (!facility.crl)
        return startValues;
    const double unsaid = facility.crl->periodHours ? 0 : startValues.overlap;
    return {.period = facility.crl->periodHours.value_or(startValues.period),
            .overlap = facility.crl->overlapHours.value_or(unsaid)};
}

CrlPlan crlPlanOf(const Facility &facility)
{
    CrlPlan plan{.schedule = scheduleOf(facility),
                 .isStated = false,
                 .isShortened = false,
                 .wantedHours = {},
                 .bytesPerSecond = {}};
    if (!facility.crl)
        return plan;
    const CrlPublication &crl = *facility.crl;
    plan.isStated = crl.periodHours.has_value();
    plan.wantedHours = crl.wantedExposureHours;
    plan.schedule = {.period = wholeMinutes(plan.schedule.period), .overlap = plan.schedule.overlap};
    if (plan.wantedHours && plan.isBeyondWanted()) {
        const double longest = longestPeriod(*plan.wantedHours, plan.schedule.overlap).value_or(shortestPeriod);
        plan.schedule.period = std::min(plan.schedule.period, wholeMinutes(std::max(shortestPeriod, longest)));
        plan.isShortened = crl.periodHours && plan.schedule.period < wholeMinutes(*crl.periodHours);
    }
    if (crl.clients && crl.listKilobytes)
        plan.bytesPerSecond = std::round(crlBytesPerSecond(plan.schedule, *crl.clients, *crl.listKilobytes));
    return plan;
}

CrlPlan inWholeHours(CrlPlan plan)
{
    plan.schedule.period = std::max(1.0, std::floor(plan.schedule.period));
    plan.schedule.overlap = std::min(wholeMinutes(plan.schedule.overlap), plan.schedule.period);
    return plan;
}

QList<Saying> crlRemarks(const CrlPlan &plan)
{
    const TextValues values = plan.values();
    QList<Saying> remarks{{u"snippet.pki.remark.exposure"_s, values}};
    if (!plan.isStated)
        remarks.append({u"snippet.pki.remark.start-values"_s, values});
    if (plan.isShortened)
        remarks.append({u"snippet.pki.remark.shortened"_s, values});
    if (plan.isBeyondWanted())
        remarks.append({u"snippet.pki.remark.beyond-wanted"_s, values});
    if (plan.bytesPerSecond)
        remarks.append({u"snippet.pki.remark.load"_s, values});
    return remarks;
}

} // namespace safeconduct
