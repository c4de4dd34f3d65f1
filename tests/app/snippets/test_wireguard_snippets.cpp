// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/tunnel.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What wg-quick is told. That it works is shown by tests/interop.
class TestWireguardSnippets : public QObject {
    Q_OBJECT

private slots:
    void bothGatewaysMirrorEachOther();
    void holdsNoKey();
    void eachPairHasAPort();
    void letsDevicesInOneByOne();
    void namesFitLinux_data();
    void namesFitLinux();
    void gatewaysMayRunItAlone();
    void oldKernelsAreToldSo();
    void wantsTheOtherEndsAddress();
};

namespace {

Snippet snippetAt(const QString &system, const QString &choice, const Plan &plan = smallPlan())
{
    return snippetOf(made(plan, {choice}), choice.section(u'=', 0, 0), system, u"wireguard"_s);
}

} // namespace

void TestWireguardSnippets::bothGatewaysMirrorEachOther()
{
    const QStringList a = linesOf(snippetAt(u"gw-a"_s, u"branch-web=vpn-wireguard"_s), u"sc-gw-a-gw-b.conf"_s);
    const QStringList b = linesOf(snippetAt(u"gw-b"_s, u"branch-web=vpn-wireguard"_s), u"sc-gw-a-gw-b.conf"_s);
    QCOMPARE(valueOf(a, u"ListenPort"_s), u"51820"_s);
    QCOMPARE(valueOf(a, u"Endpoint"_s), u"198.51.100.1:51820"_s);
    QCOMPARE(valueOf(b, u"Endpoint"_s), u"192.0.2.1:51820"_s);
    QCOMPARE(valueOf(a, u"AllowedIPs"_s), u"10.2.0.0/16, 2001:db8:2::/48"_s);
    QCOMPARE(valueOf(b, u"AllowedIPs"_s), u"10.1.0.0/16"_s);
}

void TestWireguardSnippets::holdsNoKey()
{
    const Snippet snippet = snippetAt(u"gw-a"_s, u"branch-web=vpn-wireguard"_s);
    const QStringList lines = linesOf(snippet, u"sc-gw-a-gw-b.conf"_s);
    QVERIFY(lines.filter(u"PrivateKey"_s).isEmpty());
    QVERIFY(lines.filter(u"PresharedKey"_s).isEmpty());
    QVERIFY(valueOf(lines, u"PostUp"_s).contains("private-key /etc/wireguard/%i.key"_L1));
    const QStringList keys = linesOf(snippet, u"apply-1-keys.sh"_s);
    QVERIFY(keys.indexOf(u"umask 077"_s) < keys.indexOf(u"test -s /etc/wireguard/sc-gw-a-gw-b.key || wg genkey > "
                                                        "/etc/wireguard/sc-gw-a-gw-b.key"_s));
}

void TestWireguardSnippets::eachPairHasAPort()
{
    const Snippets snippets =
        made(smallPlan(), {u"branch-web=vpn-wireguard"_s, u"branch-mail=vpn-wireguard"_s}); // the plan's order counts
    const QStringList device =
        linesOf(snippetOf(snippets, u"branch-mail"_s, u"app"_s, u"wireguard"_s), u"sc-gw-a-app.conf"_s);
    QCOMPARE(valueOf(device, u"Endpoint"_s), u"192.0.2.1:51820"_s);
    const QStringList site =
        linesOf(snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"wireguard"_s), u"sc-gw-a-gw-b.conf"_s);
    QCOMPARE(valueOf(site, u"ListenPort"_s), u"51821"_s);
}

void TestWireguardSnippets::letsDevicesInOneByOne()
{
    const Snippet gateway = snippetAt(u"gw-a"_s, u"branch-mail=vpn-wireguard"_s);
    QVERIFY(linesOf(gateway, u"sc-gw-a-app.conf"_s).filter(u"[Peer]"_s).isEmpty());
    QVERIFY(codeOf(gateway, u"apply-2-device.sh"_s).contains("AllowedIPs = %s"_L1));
    const QStringList device = linesOf(snippetAt(u"app"_s, u"branch-mail=vpn-wireguard"_s), u"sc-gw-a-app.conf"_s);
    QCOMPARE(valueOf(device, u"AllowedIPs"_s), u"10.1.0.0/16"_s);
    QCOMPARE(valueOf(device, u"PersistentKeepalive"_s), u"25"_s);
    QVERIFY(device.filter(u"ListenPort"_s).isEmpty());
}

void TestWireguardSnippets::namesFitLinux_data()
{
    QTest::addColumn<QString>("pair");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("longest kept") << u"123456-12345"_s << true;
    QTest::newRow("one more") << u"123456-123456"_s << false;
}

void TestWireguardSnippets::namesFitLinux()
{
    QFETCH(const QString, pair);
    const QString name = wireguard::interfaceName(pair);
    QVERIFY(name.size() <= 15);
    QTEST(name == u"sc-"_s + pair, "isKept");
    QVERIFY(name != wireguard::interfaceName(pair + u'x'));
}

/// A gateway of WireGuard joins sites as one of IPsec does.
void TestWireguardSnippets::gatewaysMayRunItAlone()
{
    Plan plan = smallPlan();
    for (const auto gateway : {"gw-a"_L1, "gw-b"_L1})
        systemIn(plan, gateway).software = {ProductUse{u"wireguard"_s, u"1.0"_s}};
    const Snippet snippet = snippetAt(u"gw-b"_s, u"branch-web=vpn-wireguard"_s, plan);
    QCOMPARE(snippet.version, u"1.0"_s);
    QCOMPARE(valueOf(linesOf(snippet, u"sc-gw-a-gw-b.conf"_s), u"Endpoint"_s), u"192.0.2.1:51820"_s);
}

void TestWireguardSnippets::oldKernelsAreToldSo()
{
    Plan plan = smallPlan();
    systemIn(plan, "gw-b"_L1).os = ProductUse{u"debian"_s, u"10"_s};
    const Snippets snippets = made(plan, {u"branch-web=vpn-wireguard"_s});
    QVERIFY(omissionsOf(snippets, u"branch-web"_s).contains(u"gw-b: wireguard-product"_s));
}

void TestWireguardSnippets::wantsTheOtherEndsAddress()
{
    Plan plan = smallPlan();
    systemIn(plan, "gw-b"_L1).hosts.clear();
    QVERIFY(
        omissionsOf(made(plan, {u"branch-web=vpn-wireguard"_s}), u"branch-web"_s).contains(u"gw-a: lacks-host-name"_s));
}

QTEST_APPLESS_MAIN(TestWireguardSnippets)
#include "test_wireguard_snippets.moc"
