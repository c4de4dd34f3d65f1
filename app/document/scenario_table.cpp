// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/scenario_table.h"

#include "app/advice/scenario/scenario_advice.h"
#include "app/plan/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// So many changed choices are named in one row.
constexpr qsizetype mostNamed = 5;

QString changesInWords(const Plan &plan, const Wording &words, const QList<ChangedChoice> &changes)
{
    QStringList said;
    const auto shown = changes.first(std::min(changes.size(), mostNamed));
    for (const ChangedChoice &change : shown)
        said.append(words.say(u"record.scenarios.change"_s,
                              {{u"connection"_s, {nameOfConnection(plan, change.connection)}},
                               {u"chosen"_s, {words.option(change.chosen)}},
                               {u"instead"_s, {words.option(change.instead)}}}));
    const QString named = said.join(u"; "_s);
    return changes.size() <= mostNamed
        ? named
        : words.say(
              u"record.scenarios.more"_s,
              {{u"changes"_s, {named}}, {u"count"_s, {words.number(static_cast<double>(changes.size() - mostNamed))}}});
}

QString clashInWords(const Wording &words, const PlanOutcome &outcome)
{
    return words.say(u"record.scenarios.infeasible"_s, {{u"demands"_s, {words.sayAll(outcome.clash)}}});
}

QStringList row(const QString &title, const PlanOutcome &outcome, const QString &differently, const Wording &words)
{
    if (!outcome.cost)
        return {title, u"–"_s, u"–"_s, u"–"_s, u"–"_s, differently};
    return {title,
            words.range(outcome.cost->presentValue),
            words.range(outcome.cost->initial),
            words.range(outcome.cost->yearly),
            words.money(outcome.netBenefit),
            differently};
}

QString differently(const Plan &plan, const Wording &words, const ScenarioAdvice &scenario)
{
    if (!scenario.problems.isEmpty())
        return words.say(u"record.scenarios.unusable"_s, {{u"problem"_s, {scenario.problems.constFirst().what}}});
    if (!scenario.outcome.clash.isEmpty())
        return clashInWords(words, scenario.outcome);
    return scenario.changes.isEmpty() ? words.say(u"record.scenarios.same"_s)
                                      : changesInWords(plan, words, scenario.changes);
}

} // namespace

Table scenarioTable(const Plan &plan, const Texts &texts, const Wording &words, const Advice &advice)
{
    Table table{
        .caption = words.say(u"record.scenarios.caption"_s), .header = {}, .rows = {}, .numberColumns = {1, 2, 3, 4}};
    for (const QString &column :
         {u"scenario"_s, u"cost"_s, u"initial"_s, u"yearly"_s, u"net-benefit"_s, u"differently"_s})
        table.header.append(words.say(u"record.column."_s + column));
    if (advice.scenarios.isEmpty())
        return table;
    const PlanOutcome planned = outcomeOf(advice);
    table.rows.append(row(words.say(u"scenario.as-planned.name"_s), planned,
                          planned.clash.isEmpty() ? QString() : clashInWords(words, planned), words));
    for (const ScenarioAdvice &scenario : advice.scenarios)
        table.rows.append(row(texts.resolved(words.language(), scenario.title), scenario.outcome,
                              differently(plan, words, scenario), words));
    return table;
}

} // namespace safeconduct
