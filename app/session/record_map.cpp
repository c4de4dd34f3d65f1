// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/record_map.h"

#include "app/pictures/pictures.h"
#include "app/session/coverage_by_place.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

namespace {

QList<CoverageLevel> levelsOf(const OptionAdvice &option, const Knowledge &knowledge)
{
    QList<CoverageAtPlace> stretches = coverageByPlace(knowledge, option.coverage);
    stretches.removeIf([](const CoverageAtPlace &place) { return place.first().isAtRest; });
    std::ranges::sort(stretches, {}, [](const CoverageAtPlace &place) { return place.first().index; });
    QList<CoverageLevel> levels;
    for (const CoverageAtPlace &stretch : std::as_const(stretches))
        levels.append(stretch.level);
    return levels;
}

} // namespace

QHash<QString, QList<CoverageLevel>> stretchCoverage(const QList<Choice> &choices, const Advice &advice,
                                                     const Knowledge &knowledge)
{
    QHash<QString, const ConnectionAdvice *> advices;
    for (const ConnectionAdvice &connection : advice.connections)
        advices.insert(connection.id, &connection);
    QHash<QString, QList<CoverageLevel>> levels;
    for (const Choice &choice : choices) {
        const ConnectionAdvice *connection = advices.value(choice.connection);
        const OptionAdvice *option = connection ? connection->option(choice.option) : nullptr;
        if (!option)
            continue;
        levels.insert(choice.connection, option->option.isOff ? QList<CoverageLevel>() : levelsOf(*option, knowledge));
    }
    return levels;
}

Result<QByteArray> recordMap(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                             const Decision &decision, const QString &language)
{
    return coverageMap(plan, knowledge, stretchCoverage(decision.choices, advice, knowledge), language);
}

Result<void> addMap(RecordInput &input)
{
    const Result<QByteArray> map =
        recordMap(input.plan.plan(), input.knowledge, input.advice, input.decision, recordLanguage(input));
    input.networkMap = map.value_or(QByteArray());
    input.isMapMissing = !map;
    return map.transform([](const QByteArray &) { });
}

} // namespace safeconduct
