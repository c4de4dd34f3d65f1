// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/map_edits.h"

#include "app/plan/plan_names.h"
#include "app/session/record_map.h"
#include "app/session/session.h"
#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString wordFor(CoverageLevel level, const Knowledge &knowledge, const QString &language)
{
    switch (level) {
    case CoverageLevel::Covered:
        return knowledge.texts.say(language, u"picture.map.covered"_s);
    case CoverageLevel::Partly:
        return knowledge.texts.say(language, u"picture.map.partly"_s);
    case CoverageLevel::Not:
        return knowledge.texts.say(language, u"picture.map.uncovered"_s);
    }
    std::unreachable();
}

} // namespace

QHash<QString, QList<CoverageLevel>> decidedCoverage(const Session &session)
{
    QList<Choice> decided = session.decision().choices;
    decided.removeIf([](const Choice &choice) { return !choice.isDecided; });
    return stretchCoverage(decided, session.advice(), session.knowledge());
}

QStringList coverageInWords(const Session &session, const QString &language)
{
    const Knowledge &knowledge = session.knowledge();
    const QHash<QString, QList<CoverageLevel>> decided = decidedCoverage(session);
    QStringList lines;
    for (const Connection &connection : session.plan().connections) {
        const auto levels = decided.constFind(connection.id);
        if (levels == decided.cend())
            continue;
        QStringList stretches;
        for (qsizetype number = 0; number < std::min(levels->size(), connection.path.size()); ++number)
            stretches.append(u"%1 %2"_s.arg(nameOfNetwork(session.plan(), connection.path.at(number)),
                                            wordFor(levels->at(number), knowledge, language)));
        if (levels->isEmpty())
            stretches.append(knowledge.texts.say(language, u"picture.map.off"_s));
        lines.append(u"%1: %2"_s.arg(connection.name, stretches.join(u", "_s)));
    }
    return lines;
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
