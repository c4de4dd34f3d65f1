// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Connection security rules between two Windows hosts.
class TestWindowsIpsecSnippets : public QObject {
    Q_OBJECT

private slots:
    void certificatesMeanIkev2();
    void presharedKeysMeanIkev1();
    void exemptsAndAsksFirst();
    void neverLocksTheAdministratorOut();
    void goesIntoGroupPolicy();
    void proposesWhatWindowsHas_data();
    void proposesWhatWindowsHas();
    void oneForAllConnectionsOfAPair();
    void exemptsPingOfEachKindOfAddress();
    void undoRemovesWhatApplyMakes();
    void saysWhyNothingIsWritten_data();
    void saysWhyNothingIsWritten();
    void saysThatTheReleaseIsNotKnown();
    void wantsAddresses();
};

namespace {

Plan plan()
{
    return exchangePlan(u"2019-cu15"_s, u"2022"_s, u"exchange-internal"_s, u"kerberos"_s);
}

QString unfolded(const Snippet &snippet, const QString &file)
{
    return codeIn(snippet, file).replace(QRegularExpression(u" `\\n *"_s), u" "_s);
}

Snippet ipsecOf(const Plan &plan, const QString &option, const QString &system = u"ex"_s, const QString &profile = {})
{
    return snippetOf(made(plan, {u"pair="_s + option}, profile), u"pair"_s, system, u"windows-ipsec"_s);
}

} // namespace

void TestWindowsIpsecSnippets::certificatesMeanIkev2()
{
    const QString apply = unfolded(ipsecOf(plan(), u"ipsec-host-host-pki"_s), u"apply-1-request.ps1"_s);
    QVERIFY(apply.contains("-KeyModule 'IKEv2'"_L1));
    QVERIFY(apply.contains("New-NetIPsecAuthProposal -Machine -Cert -Authority $AuthorityName"_L1));
    QVERIFY(apply.contains("$local = @('10.0.0.1')"_L1));
    QVERIFY(apply.contains("$remote = @('10.0.0.2')"_L1));
    QVERIFY(!apply.contains("PreSharedKey"_L1));
    const QString other = codeIn(ipsecOf(plan(), u"ipsec-host-host-pki"_s, u"ex2"_s), u"apply-1-request.ps1"_s);
    QVERIFY(other.contains("$local = @('10.0.0.2')"_L1));
}

/// The key itself never stands in a script.
void TestWindowsIpsecSnippets::presharedKeysMeanIkev1()
{
    const Snippet snippet = ipsecOf(plan(), u"ipsec-host-host-psk"_s);
    const QString apply = unfolded(snippet, u"apply-1-request.ps1"_s);
    QVERIFY(apply.contains("-KeyModule 'IKEv1'"_L1));
    QVERIFY(apply.contains("Get-Content -Path $SecretFile -Raw"_L1));
    QVERIFY(apply.contains("-PreSharedKey $secret"_L1));
    QVERIFY(remarksOf(snippet).contains(u"snippet.windows-ipsec.remark.psk"_s));
}

void TestWindowsIpsecSnippets::exemptsAndAsksFirst()
{
    const Snippet snippet = ipsecOf(plan(), u"ipsec-host-host-pki"_s);
    const QString apply = unfolded(snippet, u"apply-1-request.ps1"_s);
    QVERIFY(apply.indexOf("-Protocol ICMPv4"_L1) < apply.indexOf("-KeyModule"_L1));
    QVERIFY(apply.contains("-InboundSecurity Request -OutboundSecurity Request"_L1));
    QVERIFY(!apply.contains("Require -"_L1));
    const QString require = unfolded(snippet, u"apply-2-require.ps1"_s);
    QVERIFY(require.indexOf("Get-NetIPsecQuickModeSA"_L1) < require.indexOf("-InboundSecurity Require"_L1));
}

/// Rule I8: exemptions stand before the rule that asks, demanding comes last and only with an association there.
void TestWindowsIpsecSnippets::neverLocksTheAdministratorOut()
{
    const QString apply = unfolded(ipsecOf(plan(), u"ipsec-host-host-pki"_s), u"apply-1-request.ps1"_s);
    const qsizetype asking = apply.indexOf("-KeyModule"_L1);
    for (const QString &exempt : {u"-Protocol ICMPv4"_s, u"-RemoteAddress $DnsServer -RemotePort '53'"_s,
                                  u"-RemoteAddress $DomainController"_s, u"-RemoteAddress $ExemptAddress"_s}) {
        QVERIFY2(apply.contains(exempt), qPrintable(exempt));
        QVERIFY2(apply.indexOf(exempt) < asking, qPrintable(exempt));
    }
}

/// By group policy for certificates; a preshared key never leaves the computer.
void TestWindowsIpsecSnippets::goesIntoGroupPolicy()
{
    for (const QString &option : {u"ipsec-host-host-pki"_s, u"ipsec-host-host-psk"_s}) {
        const Snippet snippet = ipsecOf(plan(), option);
        const bool isPreshared = option.endsWith("-psk"_L1);
        for (const QString &name : {u"apply-1-request.ps1"_s, u"apply-2-require.ps1"_s, u"undo.ps1"_s}) {
            for (const auto lines = unfolded(snippet, name).split(u'\n'); const QString &line : lines) {
                const bool writes = line.contains("New-NetIPsec"_L1) || line.contains("Set-NetIPsec"_L1)
                    || line.contains("Remove-NetIPsec"_L1);
                if (writes && !line.contains("Proposal -"_L1))
                    QVERIFY2(line.contains("-PolicyStore $PolicyStore"_L1), qPrintable(line));
            }
        }
        QCOMPARE(codeIn(snippet, u"apply-1-request.ps1"_s).contains("[string]$PolicyStore"_L1), !isPreshared);
        QCOMPARE(remarksOf(snippet).contains(u"snippet.windows-ipsec.remark.group-policy"_s), !isPreshared);
    }
}

void TestWindowsIpsecSnippets::proposesWhatWindowsHas_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("isSilent");
    QTest::newRow("BSI") << u"bsi-tr-02102"_s << false;
    QTest::newRow("a profile of TLS alone takes another's") << u"tlsref-modern"_s << true;
}

void TestWindowsIpsecSnippets::proposesWhatWindowsHas()
{
    QFETCH(const QString, profile);
    QFETCH(const bool, isSilent);
    const Snippet snippet = ipsecOf(plan(), u"ipsec-host-host-pki"_s, u"ex"_s, profile);
    const QString apply = unfolded(snippet, u"apply-1-request.ps1"_s);
    QVERIFY(apply.contains(
        "New-NetIPsecMainModeCryptoProposal -Encryption 'AES256' -Hash 'SHA384' -KeyExchange 'DH20'"_L1));
    QVERIFY(apply.contains("-Encapsulation ESP -Encryption 'AESGCM256' -ESPHash 'AESGMAC256'"_L1));
    for (const QString &refused : {u"DES"_s, u"MD5"_s, u"SHA1'"_s, u"DH2'"_s, u"DH24"_s})
        QVERIFY2(!apply.contains(refused), qPrintable(refused));
    QCOMPARE(remarksOf(snippet).contains(u"snippet.windows-ipsec.remark.silent-profile"_s), isSilent);
}

void TestWindowsIpsecSnippets::oneForAllConnectionsOfAPair()
{
    Plan both = plan();
    Connection back = *both.connection(u"pair"_s);
    back.id = u"back"_s;
    std::swap(back.from, back.to);
    both.connections.append(back);
    const Snippets snippets = made(both, {u"pair=ipsec-host-host-pki"_s, u"back=ipsec-host-host-pki+tls-required"_s});
    QCOMPARE(ofTarget(snippets, u"windows-ipsec"_s).size(), 2); // one at each end
    QCOMPARE(omissionsOf(snippets, u"back"_s),
             (QStringList{u"ex2: windows-ipsec-covered"_s, u"ex: windows-ipsec-covered"_s}));
}

/// A rule for ICMPv6 between IPv4 addresses would be refused.
void TestWindowsIpsecSnippets::exemptsPingOfEachKindOfAddress()
{
    QVERIFY(!codeIn(ipsecOf(plan(), u"ipsec-host-host-pki"_s), u"apply-1-request.ps1"_s).contains("ICMPv6"_L1));
    Plan both = plan();
    both.systems[0].hosts.first().addresses.append(u"2001:db8::1"_s);
    both.systems[1].hosts.first().addresses.append(u"2001:db8::2"_s);
    const QString apply = unfolded(ipsecOf(both, u"ipsec-host-host-pki"_s), u"apply-1-request.ps1"_s);
    QVERIFY(apply.contains("-Protocol ICMPv4 -LocalAddress @('10.0.0.1') -RemoteAddress @('10.0.0.2')"_L1));
    QVERIFY(apply.contains("-Protocol ICMPv6 -LocalAddress @('2001:db8::1') -RemoteAddress @('2001:db8::2')"_L1));
}

void TestWindowsIpsecSnippets::undoRemovesWhatApplyMakes()
{
    const Snippet snippet = ipsecOf(plan(), u"ipsec-host-host-pki"_s);
    const QString apply = codeIn(snippet, u"apply-1-request.ps1"_s);
    const QString undo = codeIn(snippet, u"undo.ps1"_s);
    for (const QString &kind : {u"NetIPsecRule"_s, u"NetIPsecMainModeRule"_s, u"NetIPsecQuickModeCryptoSet"_s,
                                u"NetIPsecMainModeCryptoSet"_s, u"NetIPsecPhase1AuthSet"_s}) {
        QVERIFY2(apply.contains("New-"_L1 + kind), qPrintable(kind));
        QVERIFY2(undo.contains("Remove-"_L1 + kind), qPrintable(kind));
    }
    for (const QString &suffix : {u"-icmp4"_s, u"-session"_s, u"-dns-udp"_s, u"-dns-tcp"_s, u"-domain"_s})
        QVERIFY(apply.contains(suffix) && undo.contains(suffix));
    QVERIFY(undo.contains("-icmp6"_L1));
}

void TestWindowsIpsecSnippets::saysWhyNothingIsWritten_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("omission");
    QTest::newRow("just too old") << u"2012-r2"_s << u"pair=ipsec-host-host-pki"_s << u"windows-ipsec-old"_s;
    QTest::newRow("preshared key with another system")
        << u"2022"_s << u"out=ipsec-host-host-psk"_s << u"windows-ipsec-psk-mixed"_s;
}

void TestWindowsIpsecSnippets::saysWhyNothingIsWritten()
{
    QFETCH(const QString, windows);
    QFETCH(const QString, choice);
    QFETCH(const QString, omission);
    const Snippets snippets = made(exchangePlan(u"2016-cu23"_s, windows, u"smtp-relay"_s, u"none"_s), {choice});
    QVERIFY(ofTarget(snippets, u"windows-ipsec"_s).isEmpty());
    QVERIFY(std::ranges::any_of(snippets.omissions, [&](const Omission &each) {
        return each.reason.text == "snippet.omission."_L1 + omission;
    }));
}

/// A newer Windows gets what the newest known one gets, and its administrator is told.
void TestWindowsIpsecSnippets::saysThatTheReleaseIsNotKnown()
{
    const QString remark = u"snippet.common.remark.assumed-version"_s;
    const auto written = [](const QString &windows) {
        return ipsecOf(exchangePlan(u"2019-cu15"_s, windows, u"exchange-internal"_s, u"kerberos"_s),
                       u"ipsec-host-host-pki"_s);
    };
    const Snippet newest = written(u"2025"_s);
    const Snippet newer = written(u"2031"_s);
    QVERIFY(!remarksOf(newest).contains(remark));
    QCOMPARE(remarksOf(newer).count(remark), 1);
    QCOMPARE(codeIn(newer), codeIn(newest));
}

void TestWindowsIpsecSnippets::wantsAddresses()
{
    Plan without = plan();
    without.systems[1].hosts.first().addresses.clear();
    const Snippets snippets = made(without, {u"pair=ipsec-host-host-pki"_s});
    QVERIFY(ofTarget(snippets, u"windows-ipsec"_s).isEmpty());
    QVERIFY(omissionsOf(snippets, u"pair"_s).contains(u"ex2: lacks-address"_s));
}

QTEST_APPLESS_MAIN(TestWindowsIpsecSnippets)
#include "test_windows_ipsec_snippets.moc"
