// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"
#include "tests/app/advice/rule_plans.h"

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// What goes wrong although it looks strict: each warning where it belongs, and not beside it.
class TestWarnings : public QObject {
    Q_OBJECT
private slots:
    void standWhereTheyBelong_data();
    void standWhereTheyBelong();
    void acmeMakesKeysThatListsMustFit_data();
    void acmeMakesKeysThatListsMustFit();
    void offloadingAgainstExtendedProtection();
};

namespace {

/// Exchange that sends to \a partners and takes mail from them, under \a profile.
Json mailPlan(const QString &profile, int partners, const QByteArray &software)
{
    Json plan = smallPlan();
    plan.set(u"/settings/policyProfile"_s, Json::from(profile));
    setSystem(plan, u"server"_s,
              "{'os': {'product': 'windows-server', 'version': '2022'}, 'software': [" + software + "]}");
    setSystem(plan, u"other"_s,
              "{'os': {'product': 'windows-server', 'version': '2022'}, 'software': [{'product': 'exchange', "
              "'version': '2019-cu15'}]}");
    setSystem(plan, u"partner"_s, "{'count': " + QByteArray::number(partners) + "}");
    addConnection(
        plan, "{'id': 'out', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    addConnection(
        plan, "{'id': 'in', 'from': 'partner', 'to': 'server', 'service': 'smtp-relay', 'path': ['internet', 'lan']}");
    addConnection(
        plan, "{'id': 'pair', 'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', 'branch']}");
    addConnection(plan, "{'id': 'sites', 'from': 'pc', 'to': 'other', 'path': ['lan', 'internet', 'branch']}");
    return plan;
}

/// `connection option` of every finding with \a key.
QStringList placesOf(const QString &key, const Advice &advice)
{
    QStringList places;
    for (const ConnectionAdvice &connection : advice.connections) {
        for (const Finding &finding : connection.findings) {
            if (finding.key == key)
                places.append(connection.id + u' ' + finding.option);
        }
    }
    return places;
}

const QByteArray exchange = "{'product': 'exchange', 'version': '2019-cu15'}"; // clazy:exclude=non-pod-global-static
const QByteArray postfix = "{'product': 'postfix', 'version': '3.10'}"; // clazy:exclude=non-pod-global-static

} // namespace

void TestWarnings::standWhereTheyBelong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("partners");
    QTest::addColumn<QByteArray>("software");
    QTest::addColumn<QString>("place"); // where it must be found
    QTest::addColumn<QString>("notAt"); // the same without it
    const QString bsi = u"bsi-tr-02102"_s;
    const QString modern = u"tlsref-modern"_s;
    QTest::newRow("stricter is weaker") << u"T6/stricter-is-weaker"_s << modern << 500 << exchange
                                        << u"out tls-opportunistic"_s << u"out tls-required"_s;
    QTest::newRow("a list without the key's kind")
        << u"T6/list-fits-key"_s << modern << 1 << exchange << u"in tls-required"_s << u"out tls-required"_s;
    QTest::newRow("all the world by force")
        << u"N15/world"_s << bsi << 21 << exchange << u"out tls-required"_s << u"out tls-opportunistic"_s;
    QTest::newRow("IPsec that locks out")
        << u"I8/lock-out"_s << bsi << 1 << exchange << u"pair ipsec-host-host-pki"_s << u"pair tls-required"_s;
    QTest::newRow("a tunnel that cuts off") << u"I8/lock-out-gateway"_s << bsi << 1 << exchange
                                            << u"sites ipsec-site-site-pki"_s << u"sites tls-required"_s;
    QTest::newRow("remote access that cuts off") << u"I8/lock-out-gateway"_s << bsi << 1 << exchange
                                                 << u"sites ipsec-host-site-pki"_s << u"sites tls-required"_s;
    QTest::newRow("renewal where mail comes in")
        << u"N11/connectors-receive"_s << bsi << 1 << exchange << u"in tls-required"_s << u"out tls-required"_s;
    QTest::newRow("renewal where mail goes out")
        << u"N11/connectors-send"_s << bsi << 1 << exchange << u"out tls-required"_s << u"in tls-required"_s;
    QTest::newRow("MTA-STS without a trial")
        << u"N13/testing-first"_s << bsi << 500 << postfix << u"out tls-mtasts"_s << u"out tls-dane"_s;
    QTest::newRow("TLSA without a second record")
        << u"N13/roll-over"_s << bsi << 500 << postfix << u"out tls-dane"_s << u"out tls-mtasts"_s;
}

void TestWarnings::standWhereTheyBelong()
{
    QFETCH(const QString, key);
    QFETCH(const QString, profile);
    QFETCH(const int, partners);
    QFETCH(const QByteArray, software);
    QFETCH(const QString, place);
    QFETCH(const QString, notAt);
    const QStringList places = placesOf(key, adviceOn(mailPlan(profile, partners, software)));
    QVERIFY2(places.contains(place), qPrintable(places.join(u", "_s)));
    QVERIFY2(!places.contains(notAt), qPrintable(places.join(u", "_s)));
}

void TestWarnings::acmeMakesKeysThatListsMustFit_data()
{
    QTest::addColumn<QByteArray>("software");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("facility");
    QTest::addColumn<QString>("warned"); // the case of the rule, or none
    const QString bsi = u"bsi-tr-02102"_s;
    QTest::newRow("an order is written") << postfix << bsi << "acme"_ba << u"T6/list-fits-acme-key"_s;
    QTest::newRow("certificates come otherwise") << postfix << bsi << "public-ca"_ba << QString();
    QTest::newRow("no order is written for it") << exchange << bsi << "acme"_ba << QString();
    QTest::newRow("the policy wants such keys anyway")
        << postfix << u"tlsref-modern"_s << "acme"_ba << u"T6/list-fits-key"_s;
}

void TestWarnings::acmeMakesKeysThatListsMustFit()
{
    QFETCH(const QByteArray, software);
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, facility);
    QFETCH(const QString, warned);
    Json plan = mailPlan(profile, 1, software);
    plan.insert(u"facilities"_s, jsonFrom("[{'kind': '" + facility + "'}]"));
    const Advice advice = adviceOn(plan);
    for (const QString &key : {u"T6/list-fits-acme-key"_s, u"T6/list-fits-key"_s})
        QCOMPARE(placesOf(key, advice).contains(u"in tls-required"_s), key == warned);
    QVERIFY(!placesOf(u"T6/list-fits-acme-key"_s, advice).contains(u"out tls-required"_s));
}

/// A login that is bound to the TLS channel breaks where a proxy ends the channel; one that goes on in TLS of its own with the
/// same certificate keeps it, and IMAP knows no such binding.
void TestWarnings::offloadingAgainstExtendedProtection()
{
    const auto warned = [](const Json &plan) {
        QStringList connections;
        for (const auto places = placesOf(u"N4/offloading"_s, adviceOn(plan)); const QString &place : places)
            connections.append(place.section(u' ', 0, 0));
        connections.removeDuplicates();
        return connections;
    };
    Json plan = offloadingPlan();
    QCOMPARE(warned(plan), QStringList({u"owa"_s, u"outlook-anywhere"_s, u"ews"_s}));
    setSystem(plan, u"proxy"_s, "{'capabilities': {'tlsTermination': 'bridge-same-certificate'}}");
    QCOMPARE(warned(plan), QStringList());
}

QTEST_APPLESS_MAIN(TestWarnings)
#include "test_warnings.moc"
