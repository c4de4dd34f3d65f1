// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/open_threats.h"

#include "app/advice/explanation/passed_systems.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// Threats of \a level by segment, by what they are called.
QList<QStringList> threatsBySegment(const OptionAdvice &option, const ConnectionView &view, CoverageLevel level)
{
    QList<QStringList> threats(view.segments.size());
    for (const CoverageCell &cell : option.coverage) {
        if (!cell.isAtRest && cell.level == level)
            threats[cell.index].append(textReference(u"threat.%1.name"_s.arg(cell.threat)));
    }
    return threats;
}

/// Networks with the same threats in one sentence.
QList<Saying> byNetworks(const QString &text, const QList<QStringList> &threats, const ConnectionView &view)
{
    QList<Saying> said;
    QList<QStringList> done;
    for (const QStringList &here : threats) {
        if (here.isEmpty() || done.contains(here))
            continue;
        done.append(here);
        const QStringList networks = networksOf(view, [&](qsizetype segment) { return threats.at(segment) == here; });
        said.append({text, {{u"networks"_s, networks}, {u"threats"_s, here}}});
    }
    return said;
}

QStringList readablePlaces(const OptionAdvice &option, const ConnectionView &view)
{
    QStringList places;
    for (const CoverageCell &cell : option.coverage) {
        const SystemView *system = cell.isAtRest ? view.deployment->system(cell.place) : nullptr;
        if (system && cell.level == CoverageLevel::Not && !places.contains(system->system->name))
            places.append(system->system->name);
    }
    return places;
}

} // namespace

QList<Saying> openThreats(const OptionAdvice &option, const ConnectionView &view)
{
    QList<Saying> said = byNetworks(u"summary.open"_s, threatsBySegment(option, view, CoverageLevel::Not), view);
    said += byNetworks(u"summary.partly"_s, threatsBySegment(option, view, CoverageLevel::Partly), view);
    if (const QStringList places = readablePlaces(option, view); !places.isEmpty())
        said.append({u"summary.open.rest"_s, {{u"systems"_s, places}}});
    return said;
}

} // namespace safeconduct
