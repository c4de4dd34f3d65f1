// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/deployment.h"
#include "app/advice/ranking.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestRanking : public QObject {
    Q_OBJECT
private slots:
    void init();
    void ordersByStandingThenNetBenefit();
    void letsARecommendationBreakATie_data();
    void letsARecommendationBreakATie();
    void takesTheCheaperOfEquals();
    void neverRecommendsNoneWhileSomethingIsFeasible();
    void recommendsNothingWhereAllIsExcluded();
    void isClearFromTheCostOfADecision_data();
    void isClearFromTheCostOfADecision();
    void scalesTheWorthToTheHorizon();

private:
    OptionAdvice &add(const QString &transport, int netBenefit, int cost = 0);
    void rank();
    QStringList order() const;

    ConnectionAdvice m_advice;
    std::unique_ptr<Plan> m_plan;
    std::unique_ptr<Deployment> m_deployment;
    static constexpr int decision = 200;
};

void TestRanking::init()
{
    Json json = smallPlan();
    addConnection(json, "{}");
    m_plan = std::make_unique<Plan>(planFrom(json));
    m_deployment = std::make_unique<Deployment>(*m_plan, shippedKnowledge(), settingsOf(*m_plan));
    m_deployment->connections().front().feasibleParts = {u"tls-required"_s};
    m_advice = {};
}

OptionAdvice &TestRanking::add(const QString &transport, int netBenefit, int cost)
{
    OptionAdvice option;
    option.option.transport = transport;
    option.meanNetBenefit = Money::whole(netBenefit);
    option.cost.mean = Money::whole(cost);
    option.cost.meanToPay = option.cost.mean;
    m_advice.options.append(option);
    return m_advice.options.last();
}

void TestRanking::rank()
{
    const ConnectionView &view = m_deployment->connections().front();
    rankOptions(m_advice, view, Money::whole(decision));
    recommend(m_advice, view, Money::whole(decision), worthOf(view));
}

QStringList TestRanking::order() const
{
    QStringList ids;
    for (const OptionAdvice &option : m_advice.options)
        ids.append(option.option.id() + u':' + QString::number(option.rank));
    return ids;
}

void TestRanking::ordersByStandingThenNetBenefit()
{
    add(u"a"_s, 9000).excludedBy.append(u"T5"_s);
    add(u"b"_s, 8000).advisedAgainstBy.append(u"N1"_s);
    add(u"c"_s, 100);
    add(u"d"_s, 5000);
    add({}, 9000);
    rank();
    QCOMPARE(order(), (QStringList{u"d:1"_s, u"c:2"_s, u"b:3"_s, u"none:4"_s, u"a:0"_s}));
    QCOMPARE(m_advice.recommended, u"d"_s);
}

void TestRanking::letsARecommendationBreakATie_data()
{
    QTest::addColumn<int>("behind");
    QTest::addColumn<QString>("first");
    QTest::newRow("within the cost of a decision") << decision << u"recommended"_s;
    QTest::newRow("further behind") << decision + 1 << u"leader"_s;
}

void TestRanking::letsARecommendationBreakATie()
{
    QFETCH(const int, behind);
    add(u"leader"_s, 5000);
    add(u"between"_s, 4900);
    add(u"recommended"_s, 5000 - behind).recommendedBy.append(u"T2"_s);
    rank();
    QTEST(m_advice.recommended, "first");
    QCOMPARE(m_advice.isClear, false);
}

void TestRanking::takesTheCheaperOfEquals()
{
    add(u"b"_s, 1000, 50);
    add(u"c"_s, 1000, 20);
    add(u"a"_s, 1000, 50);
    rank();
    QCOMPARE(order(), (QStringList{u"c:1"_s, u"a:2"_s, u"b:3"_s}));
}

void TestRanking::neverRecommendsNoneWhileSomethingIsFeasible()
{
    add({}, 9000);
    add(u"tls-required"_s, -9000).excludedBy.append(u"N1"_s);
    rank();
    QVERIFY(m_advice.recommended.isEmpty());
    QVERIFY(!m_advice.requiredLevelHint.isEmpty());
    m_deployment->connections().front().feasibleParts.clear();
    m_advice.options.removeLast();
    rank();
    QCOMPARE(m_advice.recommended, u"none"_s);
}

void TestRanking::recommendsNothingWhereAllIsExcluded()
{
    add(u"tls-required"_s, 100).excludedBy.append(u"T5"_s);
    rank();
    QVERIFY(m_advice.recommended.isEmpty());
    QVERIFY(!m_advice.isClear);
}

void TestRanking::isClearFromTheCostOfADecision_data()
{
    QTest::addColumn<int>("lead");
    QTest::addColumn<bool>("isClear");
    QTest::newRow("just enough") << decision << true;
    QTest::newRow("too little") << decision - 1 << false;
}

void TestRanking::isClearFromTheCostOfADecision()
{
    QFETCH(const int, lead);
    add(u"first"_s, 1000 + lead);
    add(u"second"_s, 1000);
    rank();
    QTEST(m_advice.isClear, "isClear");
}

void TestRanking::scalesTheWorthToTheHorizon()
{
    Json json = smallPlan();
    addConnection(json, "{}");
    json.set(u"/settings/horizonYears"_s, Json::from(10));
    const Plan plan = planFrom(json);
    const Deployment deployment(plan, shippedKnowledge(), settingsOf(plan));
    QCOMPARE(worthOf(deployment.connections().front()),
             (Range{Money::whole(10'000), Money::whole(20'000), Money::whole(40'000)}));
    json.set(u"/settings/worth"_s, jsonFrom("{'normal': {'min': 1, 'likely': 2, 'max': 3}}"));
    const Plan own = planFrom(json);
    const Deployment owned(own, shippedKnowledge(), settingsOf(own));
    QCOMPARE(worthOf(owned.connections().front()), (Range{Money::whole(1), Money::whole(2), Money::whole(3)}));
}

QTEST_APPLESS_MAIN(TestRanking)
#include "test_ranking.moc"
