// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Remote access by strongSwan. That it works is shown by tests/interop.
class TestRemoteAccessSnippets : public QObject {
    Q_OBJECT

private slots:
    void unnamedDevicesComeByCertificateOrEap();
    void namedDevicesAreLetInByName();
    void deviceMirrorsTheGateway();
    void locksNobodyOut_data();
    void locksNobodyOut();
    void groupsShareOneKeyAndAreWarned();
    void namesNoAddressesOfItsOwn();
    void asksForAddressesOfEachFamily_data();
    void asksForAddressesOfEachFamily();
    void wantsNetworksBehindTheGateway();
    void refusesImpossibleNames();
};

namespace {

constexpr auto gatewayFile = "safeconduct-gw-a-pcs.conf"_L1;
constexpr auto appFile = "safeconduct-gw-a-app.conf"_L1;

Snippet gatewayFor(const QString &choice, const Plan &plan = smallPlan())
{
    return snippetOf(made(plan, {choice}), choice.section(u'=', 0, 0), u"gw-a"_s, u"strongswan"_s);
}

} // namespace

void TestRemoteAccessSnippets::unnamedDevicesComeByCertificateOrEap()
{
    const Snippet snippet = gatewayFor(u"branch-web=ipsec-host-site-pki"_s);
    const QStringList lines = linesOf(snippet, gatewayFile);
    QVERIFY(lines.contains(u"    gw-a-pcs {"_s));
    QVERIFY(lines.contains(u"    gw-a-pcs-eap {"_s));
    QCOMPARE(lines.filter(u"auth = pubkey"_s).size(), 3); // the gateway twice, devices by certificate once
    QCOMPARE(lines.filter(u"auth = eap-tls"_s).size(), 1);
    QVERIFY(lines.filter(u"mschap"_s).isEmpty());
    QCOMPARE(valueOf(lines, u"local_ts"_s), u"10.1.0.0/16"_s);
    QVERIFY(remarksOf(snippet).contains(u"snippet.strongswan.remark.any-certificate"_s));
    QVERIFY(
        linesOf(snippet, u"prerequisites.sh"_s).filter(u"dpkg"_s).constFirst().contains("libcharon-extra-plugins"_L1));
}

void TestRemoteAccessSnippets::namedDevicesAreLetInByName()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).hosts.append(Host{u"app2.example.org"_s, {}});
    const Snippet snippet = gatewayFor(u"branch-mail=ipsec-host-site-pki"_s, plan);
    const QStringList lines = linesOf(snippet, appFile);
    QVERIFY(lines.contains(u"    gw-a-app-1 {"_s));
    QVERIFY(lines.contains(u"            id = app.example.org"_s));
    QVERIFY(lines.contains(u"            id = app2.example.org"_s));
    QVERIFY(lines.filter(u"eap"_s).isEmpty());
    QVERIFY(!remarksOf(snippet).contains(u"snippet.strongswan.remark.any-certificate"_s));
}

void TestRemoteAccessSnippets::deviceMirrorsTheGateway()
{
    const Snippets snippets = made(smallPlan(), {u"branch-mail=ipsec-host-site-psk"_s});
    const QStringList gateway = linesOf(snippetOf(snippets, u"branch-mail"_s, u"gw-a"_s, u"strongswan"_s), appFile);
    const QStringList device = linesOf(snippetOf(snippets, u"branch-mail"_s, u"app"_s, u"strongswan"_s), appFile);
    QCOMPARE(valueOf(device, u"remote_addrs"_s), valueOf(gateway, u"local_addrs"_s));
    QCOMPARE(valueOf(device, u"remote_ts"_s), valueOf(gateway, u"local_ts"_s));
    QCOMPARE(valueOf(device, u"esp_proposals"_s), valueOf(gateway, u"esp_proposals"_s));
    QCOMPARE(valueOf(device, u"proposals"_s), valueOf(gateway, u"proposals"_s));
    QCOMPARE(valueOf(device, u"version"_s), u"2"_s);
    QCOMPARE(valueOf(device, u"vips"_s), u"0.0.0.0"_s);
    for (const QStringList &lines : {gateway, device}) {
        QVERIFY(lines.contains(u"        id-1 = gw-a.example.org"_s));
        QVERIFY(lines.contains(u"        id-2 = app.example.org"_s));
        QVERIFY(lines.contains(u"        include /etc/swanctl/safeconduct/gw-a-app.secret"_s));
        QVERIFY(lines.filter(u"secret ="_s).isEmpty());
    }
}

void TestRemoteAccessSnippets::locksNobodyOut_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("hasAddress"); // the gateway
    QTest::addColumn<QStringList>("texts");
    const QString ofDevice = u"snippet.strongswan.remote-open-device"_s;
    QTest::newRow("gateway") << u"gw-a"_s << true << QStringList{u"snippet.ipsec.remote-open-gateway"_s};
    QTest::newRow("device") << u"app"_s << true << QStringList{ofDevice};
    QTest::newRow("device that looks the gateway up")
        << u"app"_s << false << QStringList{ofDevice, u"snippet.strongswan.remote-open-name"_s};
}

/// What must stay outside of the tunnel is said before anything is applied, and how everything comes back by itself.
void TestRemoteAccessSnippets::locksNobodyOut()
{
    QFETCH(const QString, system);
    QFETCH(const bool, hasAddress);
    Plan plan = smallPlan();
    if (!hasAddress)
        systemIn(plan, "gw-a"_L1).hosts.first().addresses.clear();
    const Snippet snippet =
        snippetOf(made(plan, {u"branch-mail=ipsec-host-site-pki"_s}), u"branch-mail"_s, system, u"strongswan"_s);
    QTEST(lockOutTexts(snippet), "texts");
    const QString prerequisites = snippet.files.first().text(knowledge().texts, u"en"_s);
    QVERIFY(prerequisites.contains("--unit=safeconduct-undo-gw-a-app"_L1));
}

void TestRemoteAccessSnippets::groupsShareOneKeyAndAreWarned()
{
    const Snippet snippet = gatewayFor(u"branch-web=ipsec-host-site-psk"_s);
    const QStringList lines = linesOf(snippet, gatewayFile);
    QCOMPARE(lines.filter(u"auth = psk"_s).size(), 2);
    QVERIFY(lines.filter(u"id-2"_s).isEmpty());
    QVERIFY(remarksOf(snippet).contains(u"snippet.strongswan.remark.group-key"_s));
}

/// The range is asked for when the script is run, and kept in a file that the configuration names.
void TestRemoteAccessSnippets::namesNoAddressesOfItsOwn()
{
    const Snippet snippet = gatewayFor(u"branch-web=ipsec-host-site-pki"_s);
    QVERIFY(linesOf(snippet, gatewayFile).contains(u"        include /etc/swanctl/safeconduct/gw-a-pcs.pool"_s));
    QVERIFY(linesOf(snippet, gatewayFile).filter(u"addrs = 10"_s).isEmpty());
    const QString apply = codeOf(snippet, u"apply.sh"_s);
    QVERIFY(apply.indexOf(u"[[ ${1-} =~"_s) < apply.indexOf(u"gw-a-pcs.pool"_s));
    QVERIFY(apply.indexOf(u"gw-a-pcs.pool"_s) < apply.indexOf(u"swanctl --load-all"_s));
}

void TestRemoteAccessSnippets::asksForAddressesOfEachFamily_data()
{
    QTest::addColumn<QStringList>("networks");
    QTest::addColumn<QString>("pools");
    QTest::addColumn<QString>("vips");
    QTest::newRow("IPv4") << QStringList{u"10.1.0.0/16"_s} << u"gw-a-app"_s << u"0.0.0.0"_s;
    QTest::newRow("IPv6") << QStringList{u"2001:db8:1::/48"_s} << u"gw-a-app-ipv6"_s << u"::"_s;
    QTest::newRow("both") << QStringList{u"10.1.0.0/16"_s, u"2001:db8:1::/48"_s} << u"gw-a-app, gw-a-app-ipv6"_s
                          << u"0.0.0.0, ::"_s;
}

void TestRemoteAccessSnippets::asksForAddressesOfEachFamily()
{
    QFETCH(const QStringList, networks);
    Plan plan = smallPlan();
    plan.networks[0].addresses = networks;
    const Snippets snippets = made(plan, {u"branch-mail=ipsec-host-site-pki"_s});
    QTEST(valueOf(linesOf(snippetOf(snippets, u"branch-mail"_s, u"gw-a"_s, u"strongswan"_s), appFile), u"pools"_s),
          "pools");
    QTEST(valueOf(linesOf(snippetOf(snippets, u"branch-mail"_s, u"app"_s, u"strongswan"_s), appFile), u"vips"_s),
          "vips");
}

void TestRemoteAccessSnippets::wantsNetworksBehindTheGateway()
{
    Plan plan = smallPlan();
    plan.networks[0].addresses.clear();
    const Snippets snippets = made(plan, {u"branch-mail=ipsec-host-site-pki"_s});
    QVERIFY(snippets.snippets.isEmpty());
    QCOMPARE(omissionsOf(snippets, u"branch-mail"_s), (QStringList{u"app: lacks-network"_s, u"gw-a: lacks-network"_s}));
}

void TestRemoteAccessSnippets::refusesImpossibleNames()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).hosts.first().name = u"app } secrets {"_s;
    const Results<Snippets> result = tried(plan, {u"branch-mail=ipsec-host-site-pki"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().first().pointer, u"/systems/8/hosts/0/name"_s);
}

QTEST_APPLESS_MAIN(TestRemoteAccessSnippets)
#include "test_remote_access_snippets.moc"
