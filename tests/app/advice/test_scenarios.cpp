// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/scenario/changed_plan.h"
#include "app/advice/scenario/scenario_advice.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

PlanDocument documentOf(const Json &json)
{
    return PlanDocument::read(writeJson(json)).value();
}

AdviceSettings settings()
{
    return {.asOf = QDate(2026, 12, 1), .planSha256 = {}, .withRobustness = false};
}

Advice advised(const Json &json)
{
    return advise(documentOf(json).plan(), shippedKnowledge(), settings());
}

QList<ScenarioAdvice> scenariosOf(const Json &json)
{
    return adviseOnScenarios(documentOf(json), shippedKnowledge(), settings(), advised(json));
}

std::optional<ScenarioAdvice> scenario(const QList<ScenarioAdvice> &all, const QString &id)
{
    const auto found = std::ranges::find(all, id, &ScenarioAdvice::id);
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

Json withOwn(Json plan, const QByteArray &changes)
{
    plan.insert(u"scenarios"_s, jsonFrom("[{'id': 'own', 'title': 'My own', 'changes': " + changes + "}]"));
    return plan;
}

void compareOutcomes(const PlanOutcome &found, const Advice &expected)
{
    const PlanOutcome wanted = outcomeOf(expected);
    QCOMPARE(found.recommended, wanted.recommended);
    QCOMPARE(found.withoutOption, wanted.withoutOption);
    QCOMPARE(found.netBenefit, wanted.netBenefit);
    QVERIFY(found.cost && wanted.cost);
    QCOMPARE(found.cost->presentValue, wanted.cost->presentValue);
    QCOMPARE(found.cost->initial, wanted.cost->initial);
}

} // namespace

class TestScenarios : public QObject {
    Q_OBJECT

private slots:
    void multipliesExactlyWhatIsSaid();
    void changesOnlyWhereTheMembersAreSo();
    void removesFromLists();
    void ownChangesGoByPointer();
    void advisesAsIfThePlanWereSo();
    void ownScenariosComeFirst();
    void namesWhatCannotBeChanged();
    void namesWhatTheChangedPlanLacks();
    void namesTheDemandsThatClash();
    void saysWhatIsChosenOtherwise();
    void leavesOutWhatChangesNothing();
    void canBeEnded();
    void everyShippedOneAppliesSomewhere();
};

void TestScenarios::multipliesExactlyWhatIsSaid()
{
    const Json plan = jsonFrom("{'connections': [{'messagesPerDay': 0.1}, {'users': 3}, {'messagesPerDay': 1200}]}");
    const ChangedPlan changed =
        changedPlan(plan, {{.each = u"connections/*/messagesPerDay"_s, .factor = Decimal::whole(3)}});
    QCOMPARE(changed.json,
             jsonFrom("{'connections': [{'messagesPerDay': 0.3}, {'users': 3}, {'messagesPerDay': 3600}]}"));
    QCOMPARE(changed.changedValues, 2);
}

void TestScenarios::changesOnlyWhereTheMembersAreSo()
{
    const Json plan = jsonFrom("{'systems': [{'role': 'partner'}, {'role': 'server'}, {'role': 'partner', "
                               "'capabilities': {'smime': false}}]}");
    const ChangedPlan changed = changedPlan(plan,
                                            {{.each = u"systems/*"_s,
                                              .where = {{u"role"_s, u"partner"_s}},
                                              .member = u"/capabilities/smime"_s,
                                              .value = Json::from(false)}});
    QCOMPARE(changed.json,
             jsonFrom("{'systems': [{'role': 'partner', 'capabilities': {'smime': false}}, {'role': 'server'}, "
                      "{'role': 'partner', 'capabilities': {'smime': false}}]}"));
    QCOMPARE(changed.changedValues, 1);
}

void TestScenarios::removesFromLists()
{
    const Json plan = jsonFrom("{'list': [{'a': 'x'}, {'a': 'y'}, {'a': 'x'}]}");
    const ChangedPlan changed =
        changedPlan(plan, {{.each = u"list/*"_s, .where = {{u"a"_s, u"x"_s}}, .isRemoved = true}});
    QCOMPARE(changed.json, jsonFrom("{'list': [{'a': 'y'}]}"));
    QCOMPARE(changed.changedValues, 2);
}

void TestScenarios::ownChangesGoByPointer()
{
    const Json plan = jsonFrom("{'a': {'*': 1, 'b': 2}}");
    const Json own = jsonFrom("{'changes': [{'pointer': '/a/*', 'value': 5}, {'pointer': '/a/b', 'value': null}, "
                              "{'pointer': '/a/b/c', 'value': 1}]}");
    const ChangedPlan changed = changedByOwn(plan, own);
    QCOMPARE(changed.json.at(u"/a/*"_s), Json::from(5));
    QCOMPARE(changed.changedValues, 3); // the removed one is made anew for its member
    QCOMPARE(changedByOwn(plan, jsonFrom("{'changes': [{'pointer': '/a/b/c', 'value': 1}]}")).unreachable,
             QStringList{u"/a/b/c"_s});
}

void TestScenarios::advisesAsIfThePlanWereSo()
{
    Json plan = example(u"recplast"_s);
    const auto twice = scenario(scenariosOf(plan), u"twice-the-messages"_s);
    QVERIFY(twice);
    QVERIFY(twice->problems.isEmpty());
    qsizetype changed = 0;
    for (qsizetype index = 0; index < plan.value(u"connections"_s).size(); ++index) {
        const QString pointer = u"/connections/%1/messagesPerDay"_s.arg(index);
        if (!plan.at(pointer).exists())
            continue;
        plan.set(pointer, Json::from(plan.at(pointer).integer() * 2));
        ++changed;
    }
    QVERIFY(changed > 0);
    QCOMPARE(twice->changedValues, changed);
    compareOutcomes(twice->outcome, advised(plan));
}

void TestScenarios::ownScenariosComeFirst()
{
    const QList<ScenarioAdvice> all =
        scenariosOf(withOwn(example(u"two-offices"_s), "[{'pointer': '/settings/horizonYears', 'value': 1}]"));
    QCOMPARE(all.constFirst().id, u"own"_s);
    QCOMPARE(all.constFirst().title, u"My own"_s);
    Json shorter = example(u"two-offices"_s);
    shorter.set(u"/settings/horizonYears"_s, Json::from(1));
    compareOutcomes(all.constFirst().outcome, advised(shorter));
}

void TestScenarios::namesWhatCannotBeChanged()
{
    const auto own =
        scenario(scenariosOf(withOwn(example(u"two-offices"_s), "[{'pointer': '/title/deep', 'value': 1}]")), u"own"_s);
    QVERIFY(own);
    QCOMPARE(own->problems.size(), 1);
    QCOMPARE(own->problems.constFirst().pointer, u"/title/deep"_s);
    QVERIFY(own->outcome.recommended.isEmpty());
}

void TestScenarios::namesWhatTheChangedPlanLacks()
{
    const auto own = scenario(
        scenariosOf(withOwn(example(u"two-offices"_s), "[{'pointer': '/connections/0/to', 'value': 'nobody'}]")),
        u"own"_s);
    QVERIFY(own);
    QVERIFY(!own->problems.isEmpty());
    QVERIFY(own->problems.constFirst().pointer.startsWith(u"/connections/0"_s));
    QVERIFY(own->outcome.recommended.isEmpty());
}

void TestScenarios::namesTheDemandsThatClash()
{
    const auto broke = scenario(scenariosOf(example(u"two-offices"_s)), u"no-money"_s);
    QVERIFY(broke);
    Json plan = example(u"two-offices"_s);
    plan.set(u"/settings/budget"_s, jsonFrom("{'initial': 0, 'yearly': 0}"));
    const Advice expected = advised(plan);
    QVERIFY(broke->outcome.status == expected.portfolio->status);
    QCOMPARE(broke->outcome.clash.size(), expected.portfolio->clash.size());
    QCOMPARE(broke->outcome.cost.has_value(), expected.portfolio->isSolved());
}

void TestScenarios::saysWhatIsChosenOtherwise()
{
    const Json plan = example(u"two-offices"_s);
    const PlanOutcome planned = outcomeOf(advised(plan));
    for (const auto scenarios = scenariosOf(
             withOwn(plan, "[{'pointer': '/settings/worth', 'value': {'normal': {'min': 1, 'likely': 1, 'max': 1}}}]"));
         const ScenarioAdvice &one : scenarios) {
        QMap<QString, QString> replayed = planned.recommended;
        for (const ChangedChoice &change : one.changes) {
            QCOMPARE(replayed.value(change.connection), change.chosen);
            replayed.insert(change.connection, change.instead);
        }
        for (const QString &connection : one.outcome.withoutOption)
            replayed.remove(connection);
        QCOMPARE(replayed, one.outcome.recommended);
    }
    QVERIFY(
        !scenariosOf(
             withOwn(plan, "[{'pointer': '/settings/worth', 'value': {'normal': {'min': 1, 'likely': 1, 'max': 1}}}]"))
             .constFirst()
             .changes.isEmpty());
}

void TestScenarios::leavesOutWhatChangesNothing()
{
    const QList<ScenarioAdvice> all = scenariosOf(smallPlan());
    QVERIFY(!scenario(all, u"exchange-se"_s)); // no Exchange
    QVERIFY(!scenario(all, u"no-limit"_s)); // no budget
    QVERIFY(scenario(all, u"partners-refuse-smime"_s));
}

void TestScenarios::canBeEnded()
{
    const Json plan = example(u"two-offices"_s);
    const auto onlyOne = [](qsizetype done, qsizetype) { return done < 1; };
    QCOMPARE(adviseOnScenarios(documentOf(plan), shippedKnowledge(), settings(), advised(plan), onlyOne).size(), 1);
}

void TestScenarios::everyShippedOneAppliesSomewhere()
{
    QStringList idle;
    for (const ScenarioKind &kind : shippedKnowledge().scenarios)
        idle.append(kind.id);
    for (const auto files = planFiles(); const QString &file : files) {
        QFile plan(file);
        QVERIFY(plan.open(QIODevice::ReadOnly));
        const Json json = readJson(plan.readAll()).value();
        for (const ScenarioKind &kind : shippedKnowledge().scenarios) {
            const ChangedPlan changed = changedPlan(json, kind.changes);
            QCOMPARE(changed.unreachable, QStringList());
            QVERIFY2(documentOf(changed.json).isUsable(), qPrintable(file + u' ' + kind.id));
            if (changed.changedValues > 0)
                idle.removeAll(kind.id);
        }
    }
    QCOMPARE(idle, QStringList());
}

QTEST_APPLESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
