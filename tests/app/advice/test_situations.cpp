// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/situation.h"
#include "tests/app/advice/advised.h"
#include "tests/bench/generated_plan.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

AdviceSettings settings(AdviceDetail detail, bool withPortfolio)
{
    return {.asOf = QDate(2026, 12, 1),
            .planSha256 = {},
            .detail = detail,
            .withPortfolio = withPortfolio,
            .withAlternatives = false,
            .withRobustness = false};
}

QStringList keysOf(const QList<CostLine> &lines)
{
    QStringList keys;
    for (const CostLine &line : lines)
        keys.append(line.item + u' ' + line.when + u' ' + line.driverKey + u' ' + line.mean.toLexeme());
    return keys;
}

void compareCosts(const Cost &one, const Cost &other)
{
    QCOMPARE(one.presentValue, other.presentValue);
    QCOMPARE(one.mean, other.mean);
    QCOMPARE(one.toPay, other.toPay);
    QCOMPARE(one.meanToPay, other.meanToPay);
    QCOMPARE(one.initial, other.initial);
    QCOMPARE(one.yearly, other.yearly);
}

void compareOptions(const OptionAdvice &one, const OptionAdvice &other)
{
    QCOMPARE(one.option.id(), other.option.id());
    QCOMPARE(one.rank, other.rank);
    QCOMPARE(one.excludedBy, other.excludedBy);
    QCOMPARE(one.advisedAgainstBy, other.advisedAgainstBy);
    QCOMPARE(one.recommendedBy, other.recommendedBy);
    QCOMPARE(one.incompleteBy, other.incompleteBy);
    QCOMPARE(one.facilities, other.facilities);
    QCOMPARE(one.benefit.total, other.benefit.total);
    QCOMPARE(one.benefit.remainingRisk, other.benefit.remainingRisk);
    QCOMPARE(one.netBenefit, other.netBenefit);
    QCOMPARE(one.meanNetBenefit, other.meanNetBenefit);
    compareCosts(one.cost, other.cost);
}

QList<Finding> ofConnection(QList<Finding> findings)
{
    findings.removeIf([](const Finding &finding) { return !finding.option.isEmpty(); });
    return findings;
}

void compareConnections(const ConnectionAdvice &one, const ConnectionAdvice &other)
{
    QCOMPARE(one.id, other.id);
    QCOMPARE(one.recommended, other.recommended);
    QCOMPARE(one.alone, other.alone);
    QCOMPARE(one.isClear, other.isClear);
    QCOMPARE(one.because.text, other.because.text);
    QCOMPARE(one.comparison.against, other.comparison.against);
    QCOMPARE(one.comparison.breakEvenWorth, other.comparison.breakEvenWorth);
    const QList<Finding> found = ofConnection(one.findings);
    const QList<Finding> foundByEach = ofConnection(other.findings);
    QCOMPARE(found.size(), foundByEach.size());
    for (qsizetype index = 0; index < found.size(); ++index) {
        QCOMPARE(found.at(index).key, foundByEach.at(index).key);
        QCOMPARE(found.at(index).connection, one.id);
        QCOMPARE(found.at(index).saying.values, foundByEach.at(index).saying.values);
    }
    QCOMPARE(one.options.size(), other.options.size());
    for (qsizetype index = 0; index < one.options.size(); ++index)
        compareOptions(one.options.at(index), other.options.at(index));
    QCOMPARE(keysOf(one.linesTaken()), keysOf(other.linesTaken()));
}

} // namespace

/// Without texts connections in the same situation are judged once. With texts each is judged by itself: the same must come out.
class TestSituations : public QObject {
    Q_OBJECT

private slots:
    void advisesOnLikeConnectionsAsOnEach_data();
    void advisesOnLikeConnectionsAsOnEach();
    void tellsServicesThatAreNotNeededApart();
};

void TestSituations::advisesOnLikeConnectionsAsOnEach_data()
{
    QTest::addColumn<Json>("plan");
    QTest::addColumn<bool>("withPortfolio");
    const Json made = test::generatedPlan(120);
    Json unlike = made; // by one fact each
    const QList<std::pair<QString, Json>> changes{
        {u"/connections/0/users"_s, Json::from(61)},
        {u"/connections/21/protectedShare"_s, jsonFrom("0.5")},
        {u"/systems/3/managed"_s, jsonFrom("false")},
        {u"/systems/12/hosts"_s, jsonFrom("[{'name': 'mail.lan'}]")},
        {u"/networks/1/exposure"_s, jsonFrom("{'level': 'untrusted', 'explanation': 'Open sockets.'}")},
        {u"/answers"_s, jsonFrom("[{'question': 'T1', 'connection': 'web-1', 'answer': 'yes'}]")},
        {u"/costOverrides"_s,
         jsonFrom(
             "[{'item': 'tls-service', 'connection': 'read-1', 'amount': {'min': 1, 'likely':"
             " 2, 'max': 3}, 'explanation': 'Known.'}, {'item': 'site-work', 'hours': {'min': 1, 'likely': 2, 'max':"
             " 3}, 'explanation': 'Known.'}]")},
        {u"/networks/1/site"_s, Json::from(u"Elsewhere"_s)},
        {u"/facilities"_s, jsonFrom("[{'kind': 'vpn-gateway', 'systems': ['fw-1']}]")}};
    for (const auto &[pointer, value] : changes) {
        if (!unlike.set(pointer, value))
            qFatal("the plan has no place %s", qPrintable(pointer));
    }
    for (const bool withPortfolio : {false, true}) {
        const char *how = withPortfolio ? "together" : "alone";
        QTest::addRow("alike, %s", how) << made << withPortfolio;
        QTest::addRow("some unlike, %s", how) << unlike << withPortfolio;
        QTest::addRow("recplast, %s", how) << example(u"recplast"_s) << withPortfolio;
    }
}

void TestSituations::advisesOnLikeConnectionsAsOnEach()
{
    QFETCH(const Json, plan);
    QFETCH(const bool, withPortfolio);
    const PlanDocument document = PlanDocument::read(writeJson(plan)).value();
    QVERIFY2(document.isUsable(), qPrintable(toLine(document.problems().value(0))));
    const Advice alike = advise(document.plan(), shippedKnowledge(), settings(AdviceDetail::Ranks, withPortfolio));
    const Advice each = advise(document.plan(), shippedKnowledge(), settings(AdviceDetail::Everything, withPortfolio));
    QCOMPARE(alike.connections.size(), each.connections.size());
    for (qsizetype index = 0; index < alike.connections.size() && !QTest::currentTestFailed(); ++index)
        compareConnections(alike.connections.at(index), each.connections.at(index));
    QCOMPARE(alike.facilities.size(), each.facilities.size());
    for (qsizetype index = 0; index < alike.facilities.size(); ++index) {
        QCOMPARE(alike.facilities.at(index).usedBy, each.facilities.at(index).usedBy);
        QCOMPARE(keysOf(alike.facilities.at(index).cost.lines), keysOf(each.facilities.at(index).cost.lines));
    }
    if (withPortfolio)
        QCOMPARE(alike.portfolio->choices, each.portfolio->choices);
}

/// They are alike among themselves, too, and unlike those that are needed.
void TestSituations::tellsServicesThatAreNotNeededApart()
{
    const auto keyOf = [](const Json &plan) {
        const PlanDocument document = PlanDocument::read(writeJson(plan)).value();
        const Deployment deployment(document.plan(), shippedKnowledge(), settings(AdviceDetail::Ranks, false));
        const auto view = std::ranges::find_if(
            deployment.connections(), [](const ConnectionView &one) { return one.connection->id == "old-0"_L1; });
        return Situations(deployment).of(*view);
    };
    Json plan = test::generatedPlan(40);
    const std::optional<QByteArray> key = keyOf(plan);
    QVERIFY(key);
    QVERIFY(plan.set(u"/connections/19/name"_s, Json::from(u"Another name"_s)));
    QCOMPARE(keyOf(plan), key);
    QVERIFY(plan.set(u"/connections/19/required"_s, Json::from(true)));
    QVERIFY(keyOf(plan) && keyOf(plan) != key);
}

QTEST_GUILESS_MAIN(TestSituations)
#include "test_situations.moc"
