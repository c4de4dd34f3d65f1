// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/frontier.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestFrontier : public QObject {
    Q_OBJECT
private slots:
    void findsTheFrontier();
    void namesWhoDominates();
    void findsTheBestForEachWorth_data();
    void findsTheBestForEachWorth();
    void agreesWithASweepOverTheWorth();
    void keepsAndNamesTies();
    void keepsEqualRatios();
    void isEmptyForNoOptions();
    void turnsAtTheBreakEven();
    void hasNoBreakEvenUnderDominance();
    void findsTheWorthThatARequirementImplies();
};

namespace {

ComparedOption option(const QString &id, int cost, int value)
{
    return {id, Money::whole(cost), Decimal::whole(value)};
}

/// Worked example of the method (oracle E): cost against points.
QList<ComparedOption> worked()
{
    return {option(u"none"_s, 0, 0),     option(u"tls-opportunistic"_s, 1000, 30), option(u"tls-required"_s, 2400, 55),
            option(u"mtls"_s, 4500, 65), option(u"tls+smime"_s, 6000, 90),         option(u"ipsec"_s, 6500, 70)};
}

} // namespace

void TestFrontier::findsTheFrontier()
{
    const Frontier frontier = frontierOf(worked());
    QStringList corners;
    QStringList ratios;
    for (const FrontierStep &step : frontier.steps) {
        corners += step.options;
        ratios.append(step.incrementalRatio ? step.incrementalRatio->toLexeme() : u"-"_s);
    }
    QCOMPARE(corners, (QStringList{u"none"_s, u"tls-opportunistic"_s, u"tls-required"_s, u"tls+smime"_s}));
    QCOMPARE(ratios, (QStringList{u"-"_s, u"33.3333"_s, u"56"_s, u"102.8571"_s})); // 100/3, 56, 720/7
}

void TestFrontier::namesWhoDominates()
{
    const Frontier frontier = frontierOf(worked());
    QCOMPARE(frontier.places.at(5).standing, FrontierStanding::Dominated);
    QCOMPARE(frontier.places.at(5).dominatedBy, QStringList(u"tls+smime"_s));
    QCOMPARE(frontier.places.at(3).standing, FrontierStanding::ExtendedlyDominated);
    QCOMPARE(frontier.places.at(3).dominatedBy, (QStringList{u"tls-required"_s, u"tls+smime"_s}));
    for (const qsizetype index : {0, 1, 2, 4})
        QCOMPARE(frontier.places.at(index).standing, FrontierStanding::Efficient);
}

void TestFrontier::findsTheBestForEachWorth_data()
{
    QTest::addColumn<int>("worth");
    QTest::addColumn<QString>("best");
    QTest::newRow("20") << 20 << u"none"_s;
    QTest::newRow("50") << 50 << u"tls-opportunistic"_s;
    QTest::newRow("at the ratio itself") << 56 << u"tls-required"_s;
    QTest::newRow("60") << 60 << u"tls-required"_s;
    QTest::newRow("102") << 102 << u"tls-required"_s;
    QTest::newRow("103") << 103 << u"tls+smime"_s;
}

void TestFrontier::findsTheBestForEachWorth()
{
    QFETCH(const int, worth);
    const Frontier frontier = frontierOf(worked());
    const FrontierStep *best = bestAt(frontier, Money::whole(worth));
    QVERIFY(best);
    QTEST(best->options.constFirst(), "best");
}

/// The second way of the oracle: whatever the worth, nobody has a greater net benefit than the frontier's answer.
void TestFrontier::agreesWithASweepOverTheWorth()
{
    const QList<ComparedOption> options = worked();
    const Frontier frontier = frontierOf(options);
    for (int tenths = 0; tenths <= 2000; ++tenths) {
        const Money worth = Money::tenThousandths(std::int64_t{tenths} * 1000);
        const FrontierStep *best = bestAt(frontier, worth);
        const Money most = netBenefitOf({{}, best->cost, best->value}, worth);
        for (const ComparedOption &one : options)
            QVERIFY2(netBenefitOf(one, worth) <= most, qPrintable(one.id + u' ' + worth.toLexeme()));
    }
}

void TestFrontier::keepsAndNamesTies()
{
    const Frontier frontier =
        frontierOf({option(u"a"_s, 0, 0), option(u"b"_s, 100, 10), option(u"c"_s, 100, 10), option(u"d"_s, 100, 9)});
    QCOMPARE(frontier.steps.size(), 2);
    QCOMPARE(frontier.steps.at(1).options, (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(frontier.places.at(1).standing, FrontierStanding::Efficient);
    QCOMPARE(frontier.places.at(1).tiedWith, QStringList(u"c"_s));
    QCOMPARE(frontier.places.at(2).tiedWith, QStringList(u"b"_s));
    QCOMPARE(frontier.places.at(3).dominatedBy, (QStringList{u"b"_s, u"c"_s}));
}

void TestFrontier::keepsEqualRatios()
{
    const Frontier frontier =
        frontierOf({option(u"a"_s, 0, 0), option(u"b"_s, 100, 10), option(u"c"_s, 200, 20), option(u"d"_s, 300, 30)});
    QCOMPARE(frontier.steps.size(), 4);
}

void TestFrontier::isEmptyForNoOptions()
{
    const Frontier frontier = frontierOf({});
    QVERIFY(frontier.steps.isEmpty());
    QVERIFY(!bestAt(frontier, Money::whole(1)));
}

void TestFrontier::turnsAtTheBreakEven()
{
    const ComparedOption cheap = option(u"cheap"_s, 1000, 30);
    const ComparedOption good = option(u"good"_s, 2400, 55);
    QCOMPARE(breakEvenWorth(cheap, good), std::optional(Money::whole(56)));
    QCOMPARE(breakEvenWorth(good, cheap), std::optional(Money::whole(56)));
    QCOMPARE(netBenefitOf(cheap, Money::whole(56)), netBenefitOf(good, Money::whole(56)));
}

void TestFrontier::hasNoBreakEvenUnderDominance()
{
    QVERIFY(!breakEvenWorth(option(u"a"_s, 6000, 90), option(u"b"_s, 6500, 70)));
    QVERIFY(!breakEvenWorth(option(u"a"_s, 6000, 90), option(u"b"_s, 6500, 90)));
    QVERIFY(!breakEvenWorth(option(u"a"_s, 6000, 90), option(u"b"_s, 6000, 70)));
}

void TestFrontier::findsTheWorthThatARequirementImplies()
{
    const ComparedOption none = option(u"none"_s, 400, 5);
    QCOMPARE(impliedWorth(option(u"tls-required"_s, 2400, 55), none), std::optional(Money::whole(40)));
    QCOMPARE(impliedWorth(option(u"free"_s, 100, 55), none), std::optional(Money()));
    QVERIFY(!impliedWorth(option(u"useless"_s, 2400, 5), none));
}

QTEST_APPLESS_MAIN(TestFrontier)
#include "test_frontier.moc"
