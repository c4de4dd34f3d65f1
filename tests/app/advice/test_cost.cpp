// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"

#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Worked by hand with the shipped amounts and rates (administrator 45, 60, 80).
class TestCost : public QObject {
    Q_OBJECT
private slots:
    void countsWhatAListenerAndItsCertificateNeed();
    void sharesAListenerAmongServicesOfOneGroup_data();
    void sharesAListenerAmongServicesOfOneGroup();
    void paysAFacilityThatExistsNotAgain();
    void paysWhatIsInPlaceNotAgain();
    void countsHostPairs();
    void countsUsersByTheirShare();
    void countsPartnersAndNeverTheirServers();
    void takesTheCheapestFacility();
    void takesThePlansOwnAmounts();
    void hasAUseForEveryItem();
    void countsOptionalItemsOnlyWithAFigure_data();
    void countsOptionalItemsOnlyWithAFigure();
    void countsNothingUnknownAsNothing();
    void countsEachSiteOnce();
    void readsAFewSecondsFromHours();
    void countsHoursInPlaceOfMoney();
    void pricesLaterYearsAtTodaysWorth();
};

namespace {

/// The line of \a item, or null.
const CostLine *line(const Cost &cost, const QString &item, const QString &when = u"once"_s)
{
    const auto found =
        std::ranges::find_if(cost.lines, [&](const CostLine &one) { return one.item == item && one.when == when; });
    return found == cost.lines.cend() ? nullptr : &*found;
}

Cost costOf(const Advice &advice, const QString &option, const QString &connection = u"c"_s)
{
    return advice.connection(connection)->option(option)->cost;
}

Cost costIn(const QByteArray &connection, const QString &option)
{
    Json plan = smallPlan();
    addConnection(plan, connection);
    return costOf(adviceOn(plan), option);
}

Range hours(double min, double likely, double max)
{
    return {Decimal::nearest(min * 45), Decimal::nearest(likely * 60), Decimal::nearest(max * 80)};
}

} // namespace

void TestCost::countsWhatAListenerAndItsCertificateNeed()
{
    const Cost cost = costIn("{}", u"tls-required"_s);
    QCOMPARE(line(cost, u"tls-service"_s)->presentValue, hours(1, 4, 16));
    QCOMPARE(line(cost, u"tls-service"_s)->driverKey, u"listener:server/smtp"_s);
    QVERIFY(std::abs(line(cost, u"tls-service"_s)->mean.toDouble() - (1 + 16 + 16) / 6.0 * (45 + 240 + 80) / 6.0)
            < 0.001);
    QCOMPARE(line(cost, u"acme-setup"_s)->presentValue, hours(0.5, 2, 8));
    QCOMPARE(cost.initial, hours(1.5, 6, 24));
    QVERIFY(line(cost, u"cert-renewal-auto"_s, u"renewal"_s));
    Range sum;
    for (const CostLine &one : cost.lines)
        sum += one.presentValue;
    QCOMPARE(cost.presentValue, sum); // what is shown adds up to what is shown
}

void TestCost::sharesAListenerAmongServicesOfOneGroup_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("isShared");
    QTest::newRow("OWA and EWS") << QByteArray("owa") << QByteArray("ews") << true;
    QTest::newRow("IMAP and POP3") << QByteArray("imap") << QByteArray("pop3") << false;
}

void TestCost::sharesAListenerAmongServicesOfOneGroup()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    Json plan = smallPlan();
    plan.set(u"/systems/1/software"_s, jsonFrom("[{'product': 'exchange', 'version': '2019-cu15'}]"));
    addConnection(plan, "{'id': 'one', 'authentication': 'modern', 'service': '" + first + "'}");
    addConnection(plan, "{'id': 'two', 'authentication': 'modern', 'service': '" + second + "'}");
    const Advice advice = adviceOn(plan);
    const Cost one = costOf(advice, u"tls-required"_s, u"one"_s);
    const Cost two = costOf(advice, u"tls-required"_s, u"two"_s);
    QTEST(line(one, u"tls-service"_s)->driverKey == line(two, u"tls-service"_s)->driverKey, "isShared");
    QCOMPARE(line(one, u"acme-setup"_s)->driverKey, line(two, u"acme-setup"_s)->driverKey); // one certificate a host
}

void TestCost::paysAFacilityThatExistsNotAgain()
{
    const QByteArray relay =
        "{'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}";
    Json plan = smallPlan();
    plan.set(u"/systems/1/software"_s, jsonFrom("[{'product': 'postfix', 'version': '3.10'}]"));
    addConnection(plan, relay);
    QVERIFY(line(costOf(adviceOn(plan), u"tls-mtasts"_s), u"mta-sts"_s));
    plan.insert(u"facilities"_s, jsonFrom("[{'kind': 'mta-sts'}]"));
    QVERIFY(!line(costOf(adviceOn(plan), u"tls-mtasts"_s), u"mta-sts"_s));
    QVERIFY(!line(costOf(adviceOn(plan), u"tls-mtasts"_s), u"mta-sts-upkeep"_s, u"yearly"_s));
}

void TestCost::paysWhatIsInPlaceNotAgain()
{
    const Cost cost = costIn("{'existing': 'tls-required'}", u"tls-required"_s);
    QVERIFY(!line(cost, u"tls-service"_s));
    QVERIFY(!line(cost, u"acme-setup"_s));
    QVERIFY(line(cost, u"cert-renewal-auto"_s, u"renewal"_s)); // goes on
    const QByteArray tunnel =
        "{'from': 'pc', 'to': 'other', 'path': ['lan', 'internet', 'branch'], 'existing': 'ipsec-site-site-psk'}";
    const Cost replaced = costIn(tunnel, u"ipsec-site-site-pki"_s);
    QVERIFY(!line(replaced, u"ipsec-site-site"_s));
    QVERIFY(line(replaced, u"tunnel-psk-to-pki"_s)); // counted because of what is in place
}

void TestCost::countsHostPairs()
{
    Json plan = smallPlan();
    for (const QString &system : {u"/systems/1"_s, u"/systems/2"_s})
        plan.set(system + u"/os"_s, jsonFrom("{'product': 'debian', 'version': '13'}"));
    plan.set(u"/systems/1/count"_s, Json::from(3));
    plan.set(u"/systems/2/count"_s, Json::from(2));
    addConnection(plan,
                  "{'id': 'across', 'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', "
                  "'internet', 'branch']}");
    addConnection(plan, "{'id': 'among', 'from': 'server', 'to': 'server', 'service': 'smtp-relay'}");
    const Advice advice = adviceOn(plan);
    const Cost across = costOf(advice, u"ipsec-host-host-psk"_s, u"across"_s);
    QCOMPARE(line(across, u"ipsec-host-host-hand"_s)->count, Decimal::whole(6)); // 3 · 2
    QCOMPARE(line(across, u"ipsec-host-host-hand"_s)->driverKey, u"hosts:other|server"_s);
    const Cost among = costOf(advice, u"ipsec-host-host-psk"_s, u"among"_s);
    QCOMPARE(line(among, u"ipsec-host-host-hand"_s)->count, Decimal::whole(3)); // 3 · 2 / 2
}

void TestCost::countsUsersByTheirShare()
{
    const QByteArray flow =
        "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 20, 'messagesPerDay': 40, ";
    const Cost some = costIn(flow + "'information': ['letters', 'secrets']}", u"smime-public-ca"_s);
    QCOMPARE(line(some, u"smime-rollout-user"_s)->count, Decimal::whole(2)); // a tenth carries what sets the need
    QCOMPARE(line(some, u"smime-message"_s, u"yearly"_s)->count, Decimal::whole(1000)); // 40 · 250 · 0.1
    const Cost uncounted = costIn("{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': "
                                  "20, 'information': ['secrets']}",
                                  u"smime-public-ca"_s);
    QCOMPARE(line(uncounted, u"smime-message"_s, u"yearly"_s)->count, Decimal::whole(5000)); // 20 users · 250 days
    const Cost all = costIn(flow + "'information': ['secrets']}", u"smime-public-ca"_s);
    QCOMPARE(line(all, u"smime-rollout-user"_s)->count, Decimal::whole(20));
    const Cost said =
        costIn(flow + "'information': ['letters', 'secrets'], 'protectedShare': 0.5}", u"smime-public-ca"_s);
    QCOMPARE(line(said, u"smime-rollout-user"_s)->count, Decimal::whole(10));
}

void TestCost::countsPartnersAndNeverTheirServers()
{
    Json plan = smallPlan();
    plan.set(u"/systems/6/count"_s, Json::from(4));
    addConnection(plan, "{'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    const Cost cost = costOf(adviceOn(plan), u"tls-required"_s);
    QCOMPARE(line(cost, u"tls-mandatory-partner"_s)->count, Decimal::whole(4));
    for (const CostLine &one : cost.lines)
        QVERIFY2(!one.driverKey.contains("partner"_L1), qPrintable(one.driverKey));
    QCOMPARE(line(cost, u"tls-service"_s)->driverKey, u"listener:server/smtp"_s); // mail comes back the same way
}

void TestCost::takesTheCheapestFacility()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    const Advice advice = adviceOn(plan);
    QCOMPARE(advice.connections.constFirst().option(u"tls-required"_s)->facilities, QStringList{u"acme"_s});
    plan.set(u"/systems/1/hosts"_s,
             jsonFrom("[{'name': 'server.office.local'}]")); // no public authority certifies that
    const Advice inside = adviceOn(plan);
    QCOMPARE(inside.connections.constFirst().option(u"tls-required"_s)->facilities, QStringList{u"own-ca-small"_s});
}

void TestCost::takesThePlansOwnAmounts()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    plan.insert(u"costOverrides"_s, jsonFrom(R"([
        {'item': 'tls-service', 'amount': {'min': 100, 'likely': 200, 'max': 300}, 'explanation': 'offer'},
        {'item': 'acme-setup', 'connection': 'c', 'hours': {'min': 1, 'likely': 1, 'max': 1}, 'explanation': 'measured'},
        {'item': 'acme-setup', 'connection': 'd', 'hours': {'min': 9, 'likely': 9, 'max': 9}, 'explanation': 'measured'}])"));
    addConnection(plan, "{'id': 'd', 'service': 'imap', 'authentication': 'modern'}");
    const Advice advice = adviceOn(plan);
    const Cost cost = costOf(advice, u"tls-required"_s);
    QVERIFY(line(cost, u"tls-service"_s)->isOverridden);
    QCOMPARE(line(cost, u"tls-service"_s)->presentValue,
             (Range{Decimal::whole(100), Decimal::whole(200), Decimal::whole(300)}));
    QCOMPARE(line(cost, u"acme-setup"_s)->presentValue, hours(1, 1, 1));
    QCOMPARE(line(costOf(advice, u"tls-required"_s, u"d"_s), u"acme-setup"_s)->presentValue, hours(9, 9, 9));
}

void TestCost::hasAUseForEveryItem()
{
    const CostModel &costs = shippedKnowledge().costs;
    QStringList unused;
    for (const CostItem &item : costs.items) {
        const bool isUsed = std::ranges::contains(costs.uses, item.id, &CostUse::item);
        if (!isUsed && item.id != costs.decisionItem)
            unused.append(item.id);
    }
    QCOMPARE(unused, QStringList());
}

void TestCost::countsOptionalItemsOnlyWithAFigure_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("due"); ///< at a figure of 1, each time
    const auto row = [](const char *item, const char *option, const char *when, int due) {
        QTest::newRow(item) << QString::fromLatin1(item) << QString::fromLatin1(option) << QString::fromLatin1(when)
                            << due;
    };
    row("ticket", "smime-public-ca", "yearly", 10);
    row("key-recovery", "smime-public-ca", "yearly", 10);
    row("smime-iv", "smime-public-ca", "yearly", 10);
    row("smime-ov-sv", "smime-public-ca", "yearly", 10);
    row("hsm-network", "tls-mutual", "once", 1);
    row("hsm-cloud", "tls-mutual", "yearly", 12);
    row("ca-managed", "tls-mutual", "yearly", 12);
    row("tls-dv-wildcard", "tls-mtasts", "yearly", 1);
    row("tls-ov", "tls-mtasts", "yearly", 1);
    row("tls-ev", "tls-mtasts", "yearly", 1);
    row("vpn-gateway-central", "ipsec-site-site-psk", "once", 1); // at each end
    row("licence-network", "ipsec-site-site-psk", "yearly", 1); // the same
    row("licence-user", "smime-public-ca", "yearly", 10);
    row("site-work", "ipsec-site-site-psk", "once", 1); // at each site
}

/// What costs something in some plans only, and nobody can know in which.
void TestCost::countsOptionalItemsOnlyWithAFigure()
{
    QFETCH(const QString, item);
    QFETCH(const QString, option);
    QFETCH(const QString, when);
    Json plan = smallPlan();
    for (const QString &system : {u"/systems/1"_s, u"/systems/2"_s}) {
        plan.set(system + u"/os"_s, jsonFrom("{'product': 'debian', 'version': '13'}"));
        plan.set(system + u"/software"_s, jsonFrom("[{'product': 'postfix', 'version': '3.10'}]"));
    }
    addConnection(
        plan,
        "{'id': 'flow', 'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 10, "
        "'information': ['secrets']}");
    addConnection(
        plan,
        "{'id': 'relay', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    addConnection(
        plan,
        "{'id': 'across', 'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', 'internet', "
        "'branch']}");
    const QString connection = option.startsWith("smime-"_L1) ? u"flow"_s
        : option == "tls-mtasts"_L1                           ? u"relay"_s
                                                              : u"across"_s;
    QVERIFY(!line(costOf(adviceOn(plan), option, connection), item, when));
    Json figures = jsonFrom("[{'amount': {'min': 1, 'likely': 1, 'max': 1}, 'explanation': 'offer'}, "
                            "{'item': 'acme-setup', 'amount': {'min': 9000, 'likely': 9000, 'max': 9000}, "
                            "'explanation': 'so that a certificate is bought'}]");
    figures.set(u"/0/item"_s, Json::from(item));
    plan.insert(u"costOverrides"_s, figures);
    const Cost cost = costOf(adviceOn(plan), option, connection);
    const CostLine *counted = line(cost, item, when);
    QVERIFY(counted);
    QTEST(int(counted->due.likely.toDouble()), "due");
    QVERIFY(counted->isOverridden);
}

/// An item of whose price nothing is known must not count as if it were free.
void TestCost::countsNothingUnknownAsNothing()
{
    const CostModel &costs = shippedKnowledge().costs;
    for (const QString &item : {u"licence-network"_s, u"licence-user"_s, u"site-work"_s})
        QVERIFY2(costs.items.contains(item) && !costs.items.value(item).hasAmount, qPrintable(item));
    QVERIFY(costs.items.value(costs.decisionItem).hasAmount);
    for (const CostUse &use : costs.uses)
        QVERIFY2(use.isOptional || costs.items.value(use.item).hasAmount, qPrintable(use.item));
}

/// The internet between them is nobody's site.
void TestCost::countsEachSiteOnce()
{
    Json plan = smallPlan();
    plan.insert(u"costOverrides"_s, jsonFrom(R"([{'item': 'site-work', 'explanation': 'by car',
        'hours': {'min': 1, 'likely': 4, 'max': 16}}])"));
    const QByteArray across =
        "'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', 'internet', 'branch']}";
    addConnection(plan, "{'id': 'one', " + across);
    addConnection(plan, "{'id': 'two', " + across);
    const Advice advice = adviceOn(plan);
    for (const QString &connection : {u"one"_s, u"two"_s}) {
        QStringList keys;
        for (const auto cost = costOf(advice, u"ipsec-site-site-psk"_s, connection); const CostLine &one : cost.lines) {
            if (one.item != "site-work"_L1)
                continue;
            keys.append(one.driverKey);
            QCOMPARE(one.count, Decimal::whole(1));
            QCOMPARE(one.presentValue, hours(1, 4, 16));
            QVERIFY(one.isShared);
        }
        QCOMPARE(keys, (QStringList{u"site:A"_s, u"site:B"_s}));
    }
}

/// 3 seconds are 0.00083333 of an hour, of which Decimal would keep 0.0008.
void TestCost::readsAFewSecondsFromHours()
{
    Json plan = smallPlan();
    plan.insert(u"costOverrides"_s, jsonFrom(R"([{'item': 'smime-message', 'explanation': 'timed',
        'hours': {'min': 0, 'likely': 0.0008333333333333334, 'max': 0.01}}])"));
    addConnection(plan,
                  "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 10, "
                  "'information': ['secrets']}");
    const Cost cost = costOf(adviceOn(plan), u"smime-public-ca"_s);
    const CostLine *one = line(cost, u"smime-message"_s, u"yearly"_s);
    QCOMPARE(one->amount, (Range{Decimal(), Decimal::whole(3), Decimal::whole(36)}));
    QCOMPARE(one->each.likely, Decimal::nearest(40 * 3 / 3600.0)); // of a user's hour
}

/// The item names nobody who works on it; an administrator does.
void TestCost::countsHoursInPlaceOfMoney()
{
    Json plan = smallPlan();
    plan.insert(u"costOverrides"_s, jsonFrom(R"([{'item': 'tls-dv-acme', 'explanation': 'by hand',
        'hours': {'min': 1, 'likely': 2, 'max': 3}}])"));
    addConnection(plan, "{}");
    const Cost cost = costOf(adviceOn(plan), u"tls-required"_s);
    QCOMPARE(line(cost, u"tls-dv-acme"_s, u"yearly"_s)->each, hours(1, 2, 3));
    QCOMPARE(line(cost, u"tls-dv-acme"_s, u"yearly"_s)->rate, u"administrator"_s);
}

void TestCost::pricesLaterYearsAtTodaysWorth()
{
    Json plan = smallPlan();
    plan.set(u"/settings/discountRatePercent"_s, Json::from(3));
    addConnection(plan,
                  "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 10, "
                  "'information': ['secrets']}");
    const Cost cost = costOf(adviceOn(plan), u"smime-public-ca"_s);
    // 10 certificates of 16 in each of years 1 to 5: 160 · 4.5797072 = 732.75315
    QCOMPARE(line(cost, u"smime-mv"_s, u"yearly"_s)->presentValue.likely, Decimal::nearest(732.7531));
    // Support of 0.4 h in years 2 to 5: 10 · 0.4 · 60 · (4.5797072 − 0.9708738) = 866.12
    QCOMPARE(line(cost, u"smime-support-user"_s, u"later"_s)->presentValue.likely, Decimal::nearest(866.12));
    QVERIFY(cost.yearly.likely > Decimal());
}

QTEST_APPLESS_MAIN(TestCost)
#include "test_cost.moc"
