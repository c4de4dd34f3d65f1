// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/scenario/scenario_advice.h"

#include "app/advice/scenario/changed_plan.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct Scenario {
    ScenarioAdvice advice;
    ChangedPlan plan;
};

Problem unreachable(const QString &pointer)
{
    return {.pointer = pointer,
            .what = Text::tr("The scenario changes a place that the plan cannot have."),
            .remedy = Text::tr("Correct the pointer in the plan's list of scenarios."),
            .id = u"scenario.unreachable"_s};
}

QList<Scenario> scenariosFor(const Json &plan, const Knowledge &knowledge)
{
    QList<Scenario> scenarios;
    for (const Json &own : plan.value(u"scenarios"_s).items()) {
        Scenario scenario{{.id = own.value(u"id"_s).text(), .title = own.value(u"title"_s).text()},
                          changedByOwn(plan, own)};
        for (const QString &pointer : std::as_const(scenario.plan.unreachable))
            scenario.advice.problems.append(unreachable(pointer));
        scenarios.append(scenario);
    }
    for (const ScenarioKind &kind : knowledge.scenarios) {
        const ChangedPlan changed = changedPlan(plan, kind.changes);
        if (changed.changedValues > 0)
            scenarios.append({{.id = kind.id, .title = textReference(u"scenario.%1.name"_s.arg(kind.id))}, changed});
    }
    return scenarios;
}

QList<ChangedChoice> changesBetween(const PlanOutcome &planned, const PlanOutcome &other)
{
    QList<ChangedChoice> changes;
    for (auto choice = planned.recommended.cbegin(); choice != planned.recommended.cend(); ++choice) {
        if (const QString instead = other.recommended.value(choice.key()); instead != choice.value())
            changes.append({choice.key(), choice.value(), instead});
    }
    for (const QString &connection : planned.withoutOption) {
        if (const QString instead = other.recommended.value(connection); !instead.isEmpty())
            changes.append({connection, {}, instead});
    }
    return changes;
}

} // namespace

PlanOutcome outcomeOf(const Advice &advice)
{
    PlanOutcome outcome;
    for (const ConnectionAdvice &connection : advice.connections) {
        if (connection.recommended.isEmpty())
            outcome.withoutOption.append(connection.id);
        else
            outcome.recommended.insert(connection.id, connection.recommended);
    }
    if (!advice.portfolio)
        return outcome;
    outcome.status = advice.portfolio->status;
    outcome.netBenefit = advice.portfolio->netBenefit;
    if (advice.portfolio->isSolved())
        outcome.cost = advice.portfolio->cost;
    for (const ClashingDemand &demand : advice.portfolio->clash)
        outcome.clash.append(demand.saying);
    return outcome;
}

QList<ScenarioAdvice> adviseOnScenarios(const PlanDocument &document, const Knowledge &knowledge,
                                        const AdviceSettings &settings, const Advice &advice,
                                        const AdviceProgress &progress)
{
    AdviceSettings quick = settings;
    quick.detail = AdviceDetail::Ranks;
    quick.withAlternatives = false;
    quick.withRobustness = false;
    const PlanOutcome planned = outcomeOf(advice);
    QList<Scenario> scenarios = scenariosFor(document.json(), knowledge);
    QList<ScenarioAdvice> advised;
    for (Scenario &scenario : scenarios) {
        if (progress && !progress(advised.size(), scenarios.size()))
            break;
        const PlanDocument changed = document.with(scenario.plan.json);
        ScenarioAdvice &one = scenario.advice;
        one.changedValues = scenario.plan.changedValues;
        for (const Problem &problem : changed.problems()) {
            if (problem.severity == Severity::Error)
                one.problems.append(problem);
        }
        if (one.problems.isEmpty()) {
            const auto goesOn = [&](qsizetype, qsizetype) {
                return !progress || progress(advised.size(), scenarios.size());
            };
            one.outcome = outcomeOf(advise(changed.plan(), knowledge, quick, goesOn));
            one.changes = changesBetween(planned, one.outcome);
        }
        advised.append(one);
    }
    return advised;
}

} // namespace safeconduct
