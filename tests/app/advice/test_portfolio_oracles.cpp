// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/facility_sets.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_search.h"
#include "app/advice/portfolio/solve_portfolio.h"
#include "tests/app/advice/portfolio_oracles.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;

namespace {

constexpr int nodes = 5'000;

PortfolioProblem oracle(const QString &name)
{
    return name == "C"_L1 ? oracleC() : oracleC2();
}

PortfolioProblem withBudget(PortfolioProblem problem, int budget)
{
    problem.initialBudget = Money::whole(budget);
    return problem;
}

QString written(const PortfolioProblem &problem, const PortfolioChoice &choice)
{
    return u"%1 (%2): %3"_s.arg(choice.objective().toLexeme(), choice.cost.presentValue.toLexeme(),
                                idsOf(problem, choice).join(u' '));
}

QStringList written(const PortfolioProblem &problem, const QList<PortfolioChoice> &choices)
{
    QStringList lines;
    for (const PortfolioChoice &choice : choices)
        lines.append(written(problem, choice));
    return lines;
}

/// \a problem with the present value of one facility changed.
PortfolioProblem priced(PortfolioProblem problem, qsizetype facility, Money cost)
{
    problem.facilities[facility].cost = {cost, cost, {}};
    return problem;
}

/// The option of \a connection that adds most where \a built is there for free; of equal ones the first.
qsizetype bestGiven(const PortfolioProblem &problem, qsizetype connection, const QList<qsizetype> &built)
{
    const QList<PortfolioOption> &options = problem.connections.at(connection).options;
    const auto best = std::ranges::max_element(options, {}, [&](const PortfolioOption &one) {
        return one.worth - costGiven(problem, one.ways.constFirst(), built).presentValue;
    });
    return std::distance(options.cbegin(), best);
}

/// What comes out where each connection in \a order chooses for itself, with all that those before it have built.
Money oneAfterTheOther(const PortfolioProblem &problem, const QList<qsizetype> &order)
{
    QList<qsizetype> options(order.size(), 0);
    QList<qsizetype> built;
    for (const qsizetype connection : order) {
        options[connection] = bestGiven(problem, connection, built);
        built += problem.connections.at(connection).options.at(options.at(connection)).ways.constFirst().needs;
        std::ranges::sort(built);
    }
    return portfolioOf(problem, options, QList<qsizetype>(order.size(), 0)).objective();
}

QStringList bestIds(const PortfolioProblem &problem)
{
    return idsOf(problem, bestBySearch(problem, 1, nodes).best.constFirst());
}

} // namespace

/// Oracles C and C2: every number was computed by enumerating all 81 choices and, apart from that, all 8 facility sets.
class TestPortfolioOracles : public QObject {
    Q_OBJECT

private slots:
    void findsTheBestAndTheNextBest_data();
    void findsTheBestAndTheNextBest();
    void valuesEachFacilitySet_data();
    void valuesEachFacilitySet();
    void keepsToABudget_data();
    void keepsToABudget();
    void turnsAtTheBreakEven_data();
    void turnsAtTheBreakEven();
    void gainsOverEachConnectionAlone_data();
    void gainsOverEachConnectionAlone();
    void losesByChoosingOneAfterTheOther_data();
    void losesByChoosingOneAfterTheOther();
    void losesByIgnoringFacilities();
    void keepsAFixedChoice();
    void valuesAFacilityByTheBestPortfolioWithoutIt();
};

void TestPortfolioOracles::findsTheBestAndTheNextBest_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("C") << QStringList{u"19500 (21200): ipsec ipsec smime ipsec"_s,
                                      u"15900 (24000): tls ipsec smime ipsec"_s, u"15600 (9400): tls tls tls tls"_s,
                                      u"13600 (21600): ipsec ipsec tls ipsec"_s, u"13500 (7500): tls tls none tls"_s};
    QTest::newRow("C2") << QStringList{
        u"20300 (17700): ipsec ipsec smime gateway-psk"_s, u"16600 (22900): ipsec ipsec smime tls"_s,
        u"16200 (15000): ipsec ipsec none gateway-psk"_s,  u"15400 (23000): ipsec ipsec tls tls"_s,
        u"15200 (21700): ipsec ipsec tls gateway-psk"_s,   u"14700 (11300): tls tls tls tls"_s};
}

void TestPortfolioOracles::findsTheBestAndTheNextBest()
{
    QFETCH(const QStringList, expected);
    const PortfolioProblem problem = oracle(QString::fromLatin1(QTest::currentDataTag()));
    const FoundPortfolios found = bestBySearch(problem, expected.size(), nodes);
    QVERIFY(found.status == PortfolioStatus::Optimal);
    QCOMPARE(written(problem, found.best), expected);
    QCOMPARE(written(problem, bestByFacilitySets(problem, expected.size())), expected);
}

void TestPortfolioOracles::valuesEachFacilitySet_data()
{
    QTest::addColumn<QString>("oracle");
    QTest::addColumn<QList<int>>("values"); ///< by the bits ca, gateway, certificate
    QTest::newRow("C") << u"C"_s << QList<int>{0, -2'500, -7'000, 19'500, 15'600, 11'000, 8'600, 18'000};
    QTest::newRow("C2") << u"C2"_s << QList<int>{0, -3'400, 2'200, 20'300, 14'700, 8'400, 10'000, 16'600};
}

/// A set's value: its facilities are there whether used or not, the others cannot be had.
void TestPortfolioOracles::valuesEachFacilitySet()
{
    QFETCH(const QList<int>, values);
    QFETCH(const QString, oracle);
    for (int set = 0; set < values.size(); ++set) {
        PortfolioProblem problem = ::oracle(oracle);
        Money paid;
        for (qsizetype facility = 0; facility < problem.facilities.size(); ++facility) {
            const bool isBuilt = ((set >> facility) & 1) != 0;
            paid += isBuilt ? problem.facilities.at(facility).cost.presentValue : Money();
            const Money price = isBuilt ? Money() : Money::whole(1'000'000);
            problem.facilities[facility].cost = {price, price, {}};
        }
        QCOMPARE(bestBySearch(problem, 1, nodes).best.constFirst().objective() - paid, Money::whole(values.at(set)));
        QCOMPARE(bestByFacilitySets(problem, 1).constFirst().objective() - paid, Money::whole(values.at(set)));
    }
}

void TestPortfolioOracles::keepsToABudget_data()
{
    QTest::addColumn<PortfolioProblem>("problem");
    QTest::addColumn<QString>("expected");
    QTest::newRow("C, 20,000") << withBudget(oracleC(), 20'000) << u"15600 (9400): tls tls tls tls"_s;
    QTest::newRow("C, 12,000") << withBudget(oracleC(), 12'000) << u"15600 (9400): tls tls tls tls"_s;
    QTest::newRow("C, 8,000") << withBudget(oracleC(), 8'000) << u"13500 (7500): tls tls none tls"_s;
    QTest::newRow("C, 5,000") << withBudget(oracleC(), 5'000) << u"5500 (3500): tls none none none"_s;
    QTest::newRow("C2, 17,700") << withBudget(oracleC2(), 17'700) << u"20300 (17700): ipsec ipsec smime gateway-psk"_s;
    QTest::newRow("C2, 17,699") << withBudget(oracleC2(), 17'699) << u"16200 (15000): ipsec ipsec none gateway-psk"_s;
    QTest::newRow("C2, 12,000") << withBudget(oracleC2(), 12'000) << u"14700 (11300): tls tls tls tls"_s;
    QTest::newRow("C2, 8,000") << withBudget(oracleC2(), 8'000) << u"7800 (7200): none tls none tls"_s;
}

void TestPortfolioOracles::keepsToABudget()
{
    QFETCH(const PortfolioProblem, problem);
    const PortfolioSolution solution = solvePortfolio(problem);
    QVERIFY(solution.status == PortfolioStatus::Optimal);
    QTEST(written(problem, *solution.best), "expected");
}

void TestPortfolioOracles::turnsAtTheBreakEven_data()
{
    QTest::addColumn<PortfolioProblem>("problem");
    QTest::addColumn<int>("facility");
    QTest::addColumn<int>("breakEven");
    QTest::addColumn<QStringList>("beyond");
    QTest::addColumn<bool>("isAbove"); ///< turns where it costs more, not less
    const QStringList allTls{u"tls"_s, u"tls"_s, u"tls"_s, u"tls"_s};
    QTest::newRow("C, gateway") << oracleC() << int(Gateway) << 10'900 << allTls << true;
    QTest::newRow("C, ca") << oracleC() << int(Ca) << 12'900 << allTls << true;
    QTest::newRow("C2, ca") << oracleC2() << int(Ca) << 13'100 << allTls << true;
    QTest::newRow("C2, gateway") << oracleC2() << int(Gateway) << 10'300 << allTls << true;
    QTest::newRow("C2, certificate") << oracleC2() << int(Certificate) << 200
                                     << QStringList{u"ipsec"_s, u"ipsec"_s, u"smime"_s, u"tls"_s} << false;
}

/// One ten-thousandth on either side decides.
void TestPortfolioOracles::turnsAtTheBreakEven()
{
    QFETCH(const PortfolioProblem, problem);
    QFETCH(const int, facility);
    QFETCH(const int, breakEven);
    QFETCH(const QStringList, beyond);
    QFETCH(const bool, isAbove);
    const QStringList now = bestIds(problem);
    QVERIFY(now != beyond);
    const Money unit = Money::tenThousandths(isAbove ? 1 : -1);
    QCOMPARE(bestIds(priced(problem, facility, Money::whole(breakEven) - unit)), now);
    QCOMPARE(bestIds(priced(problem, facility, Money::whole(breakEven) + unit)), beyond);
}

void TestPortfolioOracles::gainsOverEachConnectionAlone_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("C") << u"15600 (9400): tls tls tls tls"_s;
    QTest::newRow("C2") << u"11800 (8500): tls tls none tls"_s;
}

void TestPortfolioOracles::gainsOverEachConnectionAlone()
{
    const PortfolioProblem problem = oracle(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(written(problem, aloneChoice(problem)), "expected");
}

void TestPortfolioOracles::losesByChoosingOneAfterTheOther_data()
{
    QTest::addColumn<QList<Money>>("expected"); // by any of the 24 orders
    QTest::newRow("C") << QList<Money>{Money::whole(15'600)};
    QTest::newRow("C2") << QList<Money>{Money::whole(11'800), Money::whole(14'700)};
}

/// So the order in which administrators come to their connections must not decide.
void TestPortfolioOracles::losesByChoosingOneAfterTheOther()
{
    const PortfolioProblem problem = oracle(QString::fromLatin1(QTest::currentDataTag()));
    QList<qsizetype> order{0, 1, 2, 3};
    QList<Money> reached;
    int orders = 0;
    do {
        const Money objective = oneAfterTheOther(problem, order);
        if (!reached.contains(objective))
            reached.append(objective);
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    QCOMPARE(orders, 24);
    std::ranges::sort(reached);
    QTEST(reached, "expected");
    QVERIFY(solvePortfolio(problem).best->objective() > reached.constLast());
}

/// Where facilities cost nothing, the fourth connection takes TLS, which needs a third one.
void TestPortfolioOracles::losesByIgnoringFacilities()
{
    const PortfolioProblem problem = oracleC2();
    PortfolioProblem ignoring = problem;
    for (PortfolioFacility &facility : ignoring.facilities)
        facility.cost = {};
    const PortfolioChoice chosen = solvePortfolio(ignoring).best.value_or(PortfolioChoice());
    QCOMPARE(idsOf(problem, chosen), (QStringList{u"ipsec"_s, u"ipsec"_s, u"smime"_s, u"tls"_s}));
    QCOMPARE(portfolioOf(problem, chosen.options, chosen.ways).objective(), Money::whole(16'600));
    QCOMPARE(bestIds(problem), (QStringList{u"ipsec"_s, u"ipsec"_s, u"smime"_s, u"gateway-psk"_s}));
}

void TestPortfolioOracles::keepsAFixedChoice()
{
    PortfolioProblem problem = oracleC2();
    problem.fixed = {{3, 2}};
    QCOMPARE(bestByFacilitySets(problem, 1).constFirst().objective(), Money::whole(13'400));
    QCOMPARE(bestBySearch(problem, 1, nodes).best.constFirst().objective(), Money::whole(13'400));
}

void TestPortfolioOracles::valuesAFacilityByTheBestPortfolioWithoutIt()
{
    const PortfolioProblem problem = oracleC();
    const PortfolioSolution without = solveWithout(problem, Gateway, *solvePortfolio(problem).best);
    QVERIFY(without.best);
    QCOMPARE(without.best->objective(),
             Money::whole(15'600)); // so the gateway is worth 3,900, for which it could cost more
    QCOMPARE(bestWithout(problem, Gateway, nodes).best.constFirst().objective(), Money::whole(15'600));
}

QTEST_APPLESS_MAIN(TestPortfolioOracles)
#include "test_portfolio_oracles.moc"
