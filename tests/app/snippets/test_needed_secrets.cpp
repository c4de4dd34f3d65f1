// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/needed_secrets.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

class TestNeededSecrets : public QObject {
    Q_OBJECT

private slots:
    void onePerPairOfGateways();
    void onePerPairOfHosts();
    void onePerPairOfWireguardGateways();
    void noneForCertificatesAndTls();
    void bearTheNamesThatConfigurationAsksFor();
    void refuseWhatIsNoOption();
};

void TestNeededSecrets::onePerPairOfGateways()
{
    const auto secrets = neededSecrets(
        smallPlan(), knowledge(),
        {{u"branch-web"_s, u"ipsec-site-site-psk+tls-required"_s}, {u"branch-mail"_s, u"ipsec-site-site-psk"_s}});
    QVERIFY(secrets);
    QCOMPARE(secrets->size(), 1);
    QCOMPARE(secrets->constFirst().file, u"gw-a-gw-b.psk"_s);
    QCOMPARE(secrets->constFirst().connections, (QStringList{u"branch-mail"_s, u"branch-web"_s}));
}

void TestNeededSecrets::onePerPairOfHosts()
{
    const auto secrets = neededSecrets(smallPlan(), knowledge(), {{u"hosts"_s, u"ipsec-host-host-psk"_s}});
    QVERIFY(secrets);
    QCOMPARE(secrets->size(), 1);
    QCOMPARE(secrets->constFirst().file, u"mx-app.psk"_s);
}

/// From a device there is none: its private key is its own.
void TestNeededSecrets::onePerPairOfWireguardGateways()
{
    const auto secrets = neededSecrets(smallPlan(), knowledge(),
                                       {{u"branch-web"_s, u"vpn-wireguard"_s}, {u"branch-mail"_s, u"vpn-wireguard"_s}});
    QVERIFY(secrets);
    QCOMPARE(secrets->size(), 1);
    QCOMPARE(secrets->constFirst().file, u"gw-a-gw-b.psk"_s);
    QCOMPARE(secrets->constFirst().connections, QStringList{u"branch-web"_s});
}

void TestNeededSecrets::noneForCertificatesAndTls()
{
    const auto secrets = neededSecrets(smallPlan(), knowledge(),
                                       {{u"branch-web"_s, u"ipsec-site-site-pki"_s}, {u"owa"_s, u"tls-required"_s}});
    QVERIFY(secrets);
    QVERIFY(secrets->isEmpty());
}

void TestNeededSecrets::bearTheNamesThatConfigurationAsksFor()
{
    const Plan plan = smallPlan();
    const auto secrets = neededSecrets(plan, knowledge(), {{u"branch-web"_s, u"ipsec-site-site-psk"_s}});
    const Snippets snippets = made(plan, {u"branch-web=ipsec-site-site-psk"_s});
    for (const QString &gateway : {u"gw-a"_s, u"gw-b"_s}) {
        const Snippet snippet = snippetOf(snippets, u"branch-web"_s, gateway, u"strongswan"_s);
        const QString apply = codeOf(snippet, u"apply.sh"_s);
        QVERIFY2(apply.contains(u"\"$(cat %1)\""_s.arg(secrets->constFirst().file)), qPrintable(apply));
    }
}

void TestNeededSecrets::refuseWhatIsNoOption()
{
    QVERIFY(!neededSecrets(smallPlan(), knowledge(), {{u"branch-web"_s, u"ipsec-by-magic"_s}}));
}

QTEST_APPLESS_MAIN(TestNeededSecrets)
#include "test_needed_secrets.moc"
