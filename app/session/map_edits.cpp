// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/map_edits.h"

#include "app/plan/plan_names.h"
#include "app/session/coverage_by_place.h"
#include "app/session/session.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Of the stretch that is covered worst; where there is none, nothing is left uncovered.
CoverageLevel worstLevel(const OptionAdvice &option, const Knowledge &knowledge)
{
    QList<CoverageAtPlace> stretches = coverageByPlace(knowledge, option.coverage);
    stretches.removeIf([](const CoverageAtPlace &place) { return place.first().isAtRest; });
    const auto worst = std::ranges::min_element(stretches, {}, &CoverageAtPlace::stopped);
    return worst == stretches.end() ? CoverageLevel::Covered : worst->level;
}

} // namespace

QHash<QString, std::optional<CoverageLevel>> decidedCoverage(const Session &session)
{
    const Knowledge &knowledge = session.knowledge();
    QHash<QString, const ConnectionAdvice *> advices;
    for (const ConnectionAdvice &advice : session.advice().connections)
        advices.insert(advice.id, &advice);
    QHash<QString, std::optional<CoverageLevel>> levels;
    for (const Choice &choice : session.decision().choices) {
        const ConnectionAdvice *advice = choice.isDecided ? advices.value(choice.connection) : nullptr;
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        if (!option)
            continue;
        if (option->option.isOff)
            levels.insert(choice.connection, std::nullopt);
        else
            levels.insert(choice.connection, worstLevel(*option, knowledge));
    }
    return levels;
}

void moveSystem(Session &session, const QString &system, const QString &network)
{
    const QList<System> &systems = session.plan().systems;
    const auto moved = std::ranges::find(systems, system, &System::id);
    const bool isKnown = std::ranges::contains(session.plan().networks, network, &Network::id);
    if (moved == systems.cend() || !isKnown || moved->networks.value(0) == network)
        return;
    QStringList networks = moved->networks;
    networks.removeAll(network);
    if (!networks.isEmpty())
        networks.removeFirst();
    networks.prepend(network);
    session.set(u"/systems/%1/networks"_s.arg(moved - systems.cbegin()), Json::from(networks),
                Text::tr("Move %1").arg(nameOfSystem(session.plan(), system)));
}

} // namespace safeconduct
