// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/crl_exposure.h"
#include "app/advice/fact_views.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

const std::optional<CrlPublication> &crlOf(const FacilityFactsView &view)
{
    return view.facility->crl;
}

std::optional<double> periodHours(const FacilityFactsView &view)
{
    const auto &crl = crlOf(view);
    return crl ? crl->periodHours : std::nullopt;
}

std::optional<CrlSchedule> scheduleOf(const FacilityFactsView &view)
{
    const auto &crl = crlOf(view);
    if (!crl || !crl->periodHours)
        return std::nullopt;
    return CrlSchedule{.period = *crl->periodHours, .overlap = crl->overlapHours.value_or(0)};
}

std::optional<double> overlapHours(const FacilityFactsView &view)
{
    return scheduleOf(view).transform([](const CrlSchedule &schedule) { return schedule.overlap; });
}

std::optional<double> worstCaseHours(const FacilityFactsView &view)
{
    return scheduleOf(view).transform([](const CrlSchedule &schedule) { return exposureOf(schedule).worstHeld; });
}

std::optional<double> wantedHours(const FacilityFactsView &view)
{
    const auto &crl = crlOf(view);
    return crl ? crl->wantedExposureHours : std::nullopt;
}

std::optional<double> clients(const FacilityFactsView &view)
{
    const auto &crl = crlOf(view);
    return crl && crl->clients ? std::optional<double>(*crl->clients) : std::nullopt;
}

std::optional<double> listKilobytes(const FacilityFactsView &view)
{
    const auto &crl = crlOf(view);
    return crl ? crl->listKilobytes : std::nullopt;
}

std::optional<double> bytesPerSecond(const FacilityFactsView &view)
{
    const auto fetching = clients(view);
    const auto kilobytes = listKilobytes(view);
    const auto schedule = scheduleOf(view);
    if (!fetching || !kilobytes || !schedule)
        return std::nullopt;
    return std::round(crlBytesPerSecond(*schedule, *fetching, *kilobytes));
}

std::optional<double> excessHours(const FacilityFactsView &view)
{
    const auto worst = worstCaseHours(view);
    const auto wanted = wantedHours(view);
    if (!worst || !wanted)
        return std::nullopt;
    return *worst - *wanted;
}

std::optional<double> advisedPeriodHours(const FacilityFactsView &view)
{
    const auto overlap = overlapHours(view);
    const auto wanted = wantedHours(view);
    if (!overlap || !wanted)
        return std::nullopt;
    constexpr double shortest = 1;
    return std::max(shortest, longestPeriod(*wanted, *overlap).value_or(shortest));
}

FactValue name(const FacilityFactsView &view)
{
    return view.facility->name.isEmpty() ? textReference(u"facility.%1.name"_s.arg(view.facility->kind))
                                         : view.facility->name;
}

FactValue systemNames(const FacilityFactsView &view)
{
    QStringList names;
    for (const QString &id : view.facility->systems) {
        if (const SystemView *system = view.deployment->system(id))
            names.append(system->system->name);
    }
    return names;
}

} // namespace

const FactTable<FacilityFactsView> &facilityFacts()
{
    static const FactTable<FacilityFactsView> table({
        {u"facility.kind"_s, [](const FacilityFactsView &view) -> FactValue { return view.facility->kind; }},
        {u"facility.name"_s, name},
        {u"facility.isCa"_s,
         [](const FacilityFactsView &view) {
             return yesNo(view.facility->kind == "windows-enterprise-ca"_L1
                          || view.facility->kind == "own-ca-small"_L1);
         }},
        {u"facility.systemNames"_s, systemNames},
        {u"facility.crlStated"_s, [](const FacilityFactsView &view) { return yesNo(periodHours(view).has_value()); }},
        {u"facility.crlTargetStated"_s,
         [](const FacilityFactsView &view) { return yesNo(wantedHours(view).has_value()); }},
        {u"facility.crlPeriodHours"_s, [](const FacilityFactsView &view) { return number(periodHours(view)); }},
        {u"facility.crlOverlapHours"_s, [](const FacilityFactsView &view) { return number(overlapHours(view)); }},
        {u"facility.crlWorstCaseHours"_s, [](const FacilityFactsView &view) { return number(worstCaseHours(view)); }},
        {u"facility.crlWantedHours"_s, [](const FacilityFactsView &view) { return number(wantedHours(view)); }},
        {u"facility.crlClients"_s, [](const FacilityFactsView &view) { return number(clients(view)); }},
        {u"facility.crlListKilobytes"_s, [](const FacilityFactsView &view) { return number(listKilobytes(view)); }},
        {u"facility.crlBytesPerSecond"_s, [](const FacilityFactsView &view) { return number(bytesPerSecond(view)); }},
        {u"facility.crlExcessHours"_s, [](const FacilityFactsView &view) { return number(excessHours(view)); }},
        {u"facility.crlAdvisedPeriodHours"_s,
         [](const FacilityFactsView &view) { return number(advisedPeriodHours(view)); }},
    });
    return table;
}

} // namespace safeconduct
