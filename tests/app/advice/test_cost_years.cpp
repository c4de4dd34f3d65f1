// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/cost_band.h"
#include "app/advice/cost_years.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// When costs fall due, worked by hand with the shipped amounts and rates (administrator 45, 60, 80).
class TestCostYears : public QObject {
    Q_OBJECT
private slots:
    void discountsAsTheOracleSays();
    void addsUpInEveryPlan();
    void placesRenewalsByDate();
    void buysAgainAndCountsBackWhatIsLeft();
    void placesReplacementWhereSupportEnds_data();
    void placesReplacementWhereSupportEnds();
    void replacesAGatewayOnce();
    void paysForLeavingAtTheEnd();
    void keepsOwnHoursOutOfBudgets();
    void showsThePlansReason();
    void drawsABandWithinTheRange();
};

namespace {

constexpr auto betweenSites = "{'from': 'pc', 'to': 'other', 'path': ['lan', 'internet', 'branch']}";
constexpr auto nothing = "{'min': 0, 'likely': 0, 'max': 0}";

QByteArray exactly(const QByteArray &amount)
{
    return "{'min': " + amount + ", 'likely': " + amount + ", 'max': " + amount + "}";
}

QByteArray change(const QByteArray &item, const QByteArray &amount, const QByteArray &kind = "amount")
{
    return "{'item': '" + item + "', '" + kind + "': " + amount + ", 'explanation': 'offer of May'}";
}

Json planWith(const QByteArray &connection, const QByteArrayList &overrides)
{
    Json plan = smallPlan();
    addConnection(plan, connection);
    plan.insert(u"costOverrides"_s, jsonFrom('[' + overrides.join(',') + ']'));
    return plan;
}

Cost costOf(const Json &plan, const QString &option)
{
    return adviceOn(plan).connections.constFirst().option(option)->cost;
}

const CostLine *line(const Cost &cost, const QString &item, const QString &when)
{
    const auto found =
        std::ranges::find_if(cost.lines, [&](const CostLine &one) { return one.item == item && one.when == when; });
    return found == cost.lines.cend() ? nullptr : &*found;
}

QList<int> yearsOf(const CostLine &line)
{
    QList<int> years;
    for (const Due &due : line.schedule)
        years.append(due.year);
    return years;
}

/// Certificates by hand or by ACME for one host with a public name, from a day before the validities shrink.
Json certificatePlan(const QByteArrayList &overrides)
{
    Json plan = planWith("{'path': ['internet', 'lan']}", overrides);
    plan.set(u"/settings/asOf"_s, Json::from(u"2026-01-01"_s));
    plan.set(u"/systems/1/hosts"_s, jsonFrom("[{'name': 'mail.example.org'}]"));
    return plan;
}

} // namespace

/// 10,000 once and 2,000 in each of years 1 to 5 at 3 %: 19,159.414374.
void TestCostYears::discountsAsTheOracleSays()
{
    Json plan = planWith(betweenSites,
                         {change("ipsec-site-site", exactly("10000")), change("ipsec-running", exactly("2000")),
                          change("psk-rotation", nothing), change("vpn-gateway-small", nothing)});
    plan.set(u"/settings/discountRatePercent"_s, Json::from(3));
    const Cost cost = costOf(plan, u"ipsec-site-site-psk"_s);
    QCOMPARE(cost.presentValue.likely, Decimal::tenThousandths(191'594'144));
    const QList<YearCost> years = costByYear(cost.lines, 5);
    QCOMPARE(years.size(), 6);
    QCOMPARE(years.at(0).due.likely, Decimal::whole(10'000));
    QCOMPARE(years.at(5).due.likely, Decimal::whole(2'000));
    QCOMPARE(years.at(5).presentValue.likely, Decimal::tenThousandths(17'252'176)); // 2,000 / 1.03⁵ = 1,725.21757
}

void TestCostYears::addsUpInEveryPlan()
{
    for (const auto files = planFiles(); const QString &file : files) {
        const Advice advice = adviceOn(planJson(file));
        for (const ConnectionAdvice &connection : advice.connections) {
            for (const OptionAdvice &option : connection.options) {
                Range sum;
                for (const auto years = costByYear(option.cost.lines, advice.horizonYears);
                     const YearCost &year : years)
                    sum += year.presentValue;
                QCOMPARE(sum, option.cost.presentValue);
            }
        }
    }
}

/// Oracle F of the facts: 33 renewals of 1.5 hours by hand, 2,970 undiscounted, against 120 for setting up ACME.
void TestCostYears::placesRenewalsByDate()
{
    const QByteArray dear = exactly("1000000");
    const Cost byHand = costOf(certificatePlan({change("acme-setup", dear), change("own-ca-small-setup", dear),
                                                change("windows-ca-setup", dear)}),
                               u"tls-required"_s);
    const CostLine *renewals = line(byHand, u"cert-renewal-manual"_s, u"renewal"_s);
    QVERIFY(renewals);
    Decimal paid;
    QList<Decimal> times;
    for (const auto years = byYear(renewals->due, renewals->schedule); const YearCost &year : years) {
        paid += year.due.likely;
        times.append(year.due.likely / Decimal::whole(90));
    }
    QCOMPARE(paid, Decimal::whole(2'970));
    QCOMPARE(times,
             (QList{Decimal::whole(1), Decimal::whole(5), Decimal::whole(5), Decimal::whole(10), Decimal::whole(12)}));
    const Cost byAcme = costOf(certificatePlan({}), u"tls-required"_s);
    QCOMPARE(line(byAcme, u"acme-setup"_s, u"once"_s)->due.likely, Decimal::whole(120));
    QVERIFY(!line(byAcme, u"cert-renewal-manual"_s, u"renewal"_s));
    QVERIFY(byAcme.presentValue.likely < renewals->presentValue.likely);
}

/// Lives 5 years, horizon 8: bought today and in year 5; 2 of 5 years are left at the end.
void TestCostYears::buysAgainAndCountsBackWhatIsLeft()
{
    Json plan = planWith(betweenSites, {change("vpn-gateway-small", exactly("1000"))});
    plan.set(u"/settings/horizonYears"_s, Json::from(8));
    plan.set(u"/settings/discountRatePercent"_s, Json::from(0));
    const Cost cost = costOf(plan, u"ipsec-site-site-psk"_s);
    const CostLine *gateway = line(cost, u"vpn-gateway-small"_s, u"once"_s);
    QVERIFY(gateway);
    QCOMPARE(yearsOf(*gateway), (QList{0, 5, 8}));
    QCOMPARE(gateway->initial.likely, Decimal::whole(1'000));
    QCOMPARE(byYear(gateway->due, gateway->schedule).constLast().due.likely, Decimal::whole(-400));
    QCOMPARE(gateway->presentValue.likely, Decimal::whole(1'600));
}

void TestCostYears::placesReplacementWhereSupportEnds_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QList<int>>("years");
    QTest::newRow("ends in the third year") << QByteArray("2019") << QList{3}; // 2029-01-09
    QTest::newRow("has ended") << QByteArray("2012-r2") << QList{0};
    QTest::newRow("goes on beyond the horizon") << QByteArray("2025") << QList<int>();
}

void TestCostYears::placesReplacementWhereSupportEnds()
{
    QFETCH(const QByteArray, system);
    Json plan = planWith("{}", {change("system-replacement", exactly("10"), "hours")});
    plan.set(u"/systems/1/os"_s, jsonFrom("{'product': 'windows-server', 'version': '" + system + "'}"));
    const Cost cost = costOf(plan, u"tls-required"_s);
    const CostLine *replacement = line(cost, u"system-replacement"_s, u"support-end"_s);
    QTEST(replacement ? yearsOf(*replacement) : QList<int>(), "years");
    if (replacement)
        QCOMPARE(replacement->due.likely, Decimal::whole(600));
}

/// Its support has ended: its successor is paid today, and what it cannot run has it at once, not twice.
void TestCostYears::replacesAGatewayOnce()
{
    Json plan = planWith(betweenSites, {change("system-replacement", exactly("10"), "hours")});
    plan.set(u"/systems/4/software"_s, jsonFrom("[{'product': 'windows-ras', 'version': '2012-r2'}]"));
    const auto replacements = [&plan](const QString &option) {
        QStringList found;
        const Cost cost = costOf(plan, option);
        for (const CostLine &one : cost.lines) {
            if (one.item == "system-replacement"_L1)
                found.append(one.when + u' ' + one.driverKey + u' ' + one.facility);
        }
        return found;
    };
    QCOMPARE(replacements(u"ipsec-site-site-psk"_s), QStringList{u"support-end system:gate-a vpn-gateway"_s});
    QCOMPARE(replacements(u"vpn-wireguard"_s),
             (QStringList{u"once system:gate-a gateway-replacement"_s, u"once system:gate-b gateway-replacement"_s}));
}

void TestCostYears::paysForLeavingAtTheEnd()
{
    const QByteArray flow = "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet']}";
    QVERIFY(!line(costOf(planWith(flow, {}), u"smime-public-ca"_s), u"exit"_s, u"horizon-end"_s)); // the plan's own
    const Cost cost = costOf(planWith(flow, {change("exit", exactly("800"))}), u"smime-public-ca"_s);
    const CostLine *leaving = line(cost, u"exit"_s, u"horizon-end"_s);
    QVERIFY(leaving);
    QCOMPARE(yearsOf(*leaving), QList{5});
    QVERIFY(leaving->presentValue.likely < Decimal::whole(800));
}

void TestCostYears::keepsOwnHoursOutOfBudgets()
{
    const Cost cost = costOf(planWith("{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], "
                                      "'users': 10, 'information': ['secrets']}",
                                      {}),
                             u"smime-public-ca"_s);
    const BudgetFigures figures = budgetFigures(cost.lines, 5);
    QCOMPARE(figures.initial, Range()); // set-up is work
    QCOMPARE(figures.highestYearly.likely, Decimal::whole(160)); // ten certificates of 16
    QCOMPARE(figures.highestYear, 1);
    QVERIFY(figures.ownWork.likely > Decimal::whole(160));
    QVERIFY(cost.initial.likely > Decimal());
}

void TestCostYears::showsThePlansReason()
{
    const Json plan = planWith("{}", {change("tls-service", exactly("500"))});
    const Advice advice = adviceOn(plan);
    const CostLine *changed =
        line(advice.connections.constFirst().option(u"tls-required"_s)->cost, u"tls-service"_s, u"once"_s);
    QVERIFY(changed->isOverridden);
    QVERIFY(changed->isPaidOut); // a price takes the place of hours
    QCOMPARE(changed->overrideReason, u"offer of May"_s);
    const QByteArray json = writeJson(adviceToJson(advice, shippedKnowledge(), u"en"_s));
    QVERIFY(json.contains("offer of May"));
}

/// The band lies within all at once, around the mean; one uncertain amount has the quantiles of its own distribution.
void TestCostYears::drawsABandWithinTheRange()
{
    const QByteArray uncertain = "{'min': 10, 'likely': 25, 'max': 60}";
    const Json plan = planWith(betweenSites,
                               {change("ipsec-site-site", uncertain), change("ipsec-running", nothing),
                                change("psk-rotation", nothing), change("vpn-gateway-small", nothing)});
    const Cost one = costOf(plan, u"ipsec-site-site-psk"_s);
    const CostBand only = CostBands(1).bandOf(one.lines);
    QVERIFY(std::abs(only.low.toDouble() - 16.81)
            < 1.5); // Beta-PERT: 16.810 and 41.038; this one's spread is a little wider
    QVERIFY(std::abs(only.high.toDouble() - 41.04) < 2);
    for (const auto connections = adviceOn(example(u"recplast"_s)).connections;
         const ConnectionAdvice &connection : connections) {
        for (const OptionAdvice &option : connection.options) {
            QCOMPARE(option.cost.band.has_value(), option.rank >= 1 && option.rank <= 3);
            if (!option.cost.band)
                continue;
            const Range &all = option.cost.presentValue;
            const Money rounding = Decimal::tenThousandths(100); // of many lines
            QVERIFY(all.min <= option.cost.band->low + rounding && option.cost.band->low <= option.cost.band->high
                    && option.cost.band->high <= all.max + rounding);
        }
    }
}

QTEST_APPLESS_MAIN(TestCostYears)
#include "test_cost_years.moc"
