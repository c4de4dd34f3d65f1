// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/pair_name.h"
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What strongSwan is told. That it works is shown by tests/interop.
class TestStrongswanSnippets : public QObject {
    Q_OBJECT

private slots:
    void bothEndsMirrorEachOther();
    void tunnelCoversAllConnections();
    void namesASecretFileOnly();
    void speaksIkev2WithListedProposals_data();
    void speaksIkev2WithListedProposals();
    void certificatesWinWhereDecisionsDiffer();
    void oneAssociationForEachPairOfHosts();
    void locksNobodyOut_data();
    void locksNobodyOut();
    void saysWhatToOpenByHand();
    void opensNoTunnel();
    void saysWhatAnotherProductMustSay();
    void refusesImpossibleNetworks();
    void matchesGoldenFile();
};

namespace {

constexpr auto fileName = "safeconduct-gw-a-gw-b.conf"_L1;

QStringList fileOn(const QString &system, const Plan &plan, const QStringList &choices,
                   const QString &connection = u"branch-web"_s, const QString &profile = {})
{
    return linesOf(snippetOf(made(plan, choices, profile), connection, system, u"strongswan"_s), fileName);
}

/// Whether the administrator is told to have a console or a timer before anything is applied.
bool tellsTheWayBack(const Snippet &snippet)
{
    return std::ranges::any_of(snippet.files, [](const SnippetFile &file) {
        return file.step == Step::Prerequisites && std::ranges::any_of(file.lines, [](const SnippetLine &line) {
                   return line.reason.text == "snippet.ipsec.way-back"_L1
                       && knowledge().texts.say(u"en"_s, line.reason).contains("systemd-run --on-active="_L1);
               });
    });
}

} // namespace

void TestStrongswanSnippets::bothEndsMirrorEachOther()
{
    const QStringList a = fileOn(u"gw-a"_s, smallPlan(), {u"branch-web=ipsec-site-site-pki"_s});
    const QStringList b = fileOn(u"gw-b"_s, smallPlan(), {u"branch-web=ipsec-site-site-pki"_s});
    QCOMPARE(valueOf(a, u"local_addrs"_s), u"192.0.2.1"_s);
    QCOMPARE(valueOf(a, u"local_addrs"_s), valueOf(b, u"remote_addrs"_s));
    QCOMPARE(valueOf(a, u"local_ts"_s), valueOf(b, u"remote_ts"_s));
    QCOMPARE(valueOf(b, u"local_ts"_s), u"10.2.0.0/16, 2001:db8:2::/48"_s);
    QCOMPARE(valueOf(a, u"esp_proposals"_s),
             valueOf(b, u"esp_proposals"_s)); // a group at one end only fails at the first renewal
    QCOMPARE(pairName(smallPlan(), *smallPlan().system(u"gw-b"_s), *smallPlan().system(u"gw-a"_s)), u"gw-a-gw-b"_s);
}

void TestStrongswanSnippets::tunnelCoversAllConnections()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.connections, u"branch-mail"_s, &Connection::id)->path = {u"branch"_s, u"internet"_s,
                                                                                    u"dmz"_s};
    const QStringList choices{u"branch-web=ipsec-site-site-psk"_s, u"branch-mail=ipsec-site-site-psk+tls-required"_s};
    const QStringList lines = fileOn(u"gw-a"_s, plan, choices);
    QCOMPARE(valueOf(lines, u"local_ts"_s), u"192.0.2.0/26, 10.1.0.0/16"_s);
    QCOMPARE(fileOn(u"gw-a"_s, plan, choices, u"branch-mail"_s), lines);
}

void TestStrongswanSnippets::namesASecretFileOnly()
{
    const Snippet snippet = snippetOf(made(smallPlan(), {u"branch-web=ipsec-site-site-psk"_s}), u"branch-web"_s,
                                      u"gw-a"_s, u"strongswan"_s);
    const QStringList lines = linesOf(snippet, fileName);
    QVERIFY(lines.contains(u"        include /etc/swanctl/safeconduct/gw-a-gw-b.secret"_s));
    QVERIFY(lines.filter(u"secret ="_s).isEmpty());
    QVERIFY(linesOf(snippet, u"prerequisites.sh"_s).contains(u"test -s gw-a-gw-b.psk"_s));
}

void TestStrongswanSnippets::speaksIkev2WithListedProposals_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("speaks itself") << u"bsi-tr-02102"_s;
    QTest::newRow("asks another") << u"tlsref-modern"_s;
}

void TestStrongswanSnippets::speaksIkev2WithListedProposals()
{
    QFETCH(const QString, profile);
    const QStringList lines =
        fileOn(u"gw-a"_s, smallPlan(), {u"branch-web=ipsec-site-site-pki"_s}, u"branch-web"_s, profile);
    QCOMPARE(valueOf(lines, u"version"_s), u"2"_s);
    const QStringList ike = valueOf(lines, u"proposals"_s).split(u", "_s);
    QVERIFY(ike.size() >= 2);
    for (const auto proposals = ike + valueOf(lines, u"esp_proposals"_s).split(u", "_s);
         const QString &proposal : proposals) {
        QVERIFY2(proposal.contains("-ecp"_L1), qPrintable(proposal)); // a group everywhere: ESP has forward secrecy too
        QVERIFY2(!proposal.contains("mlkem"_L1) && !proposal.contains("modp1024"_L1) && !proposal.contains("3des"_L1),
                 qPrintable(proposal));
    }
    const Snippet snippet = snippetOf(made(smallPlan(), {u"branch-web=ipsec-site-site-pki"_s}, profile),
                                      u"branch-web"_s, u"gw-a"_s, u"strongswan"_s);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.strongswan.remark.silent"_s), profile == "tlsref-modern"_L1);
}

void TestStrongswanSnippets::certificatesWinWhereDecisionsDiffer()
{
    const QStringList choices{u"branch-web=ipsec-site-site-psk"_s, u"branch-mail=ipsec-site-site-pki"_s};
    const Snippet snippet = snippetOf(made(smallPlan(), choices), u"branch-web"_s, u"gw-a"_s, u"strongswan"_s);
    QCOMPARE(linesOf(snippet, fileName).filter(u"auth = pubkey"_s).size(), 2);
    QVERIFY(remarksOf(snippet).contains(u"snippet.strongswan.remark.mixed"_s));
}

void TestStrongswanSnippets::oneAssociationForEachPairOfHosts()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.systems, u"app"_s, &System::id)->hosts.append(Host{u"app2.example.org"_s, {u"10.2.0.6"_s}});
    const Snippet snippet =
        snippetOf(made(plan, {u"hosts=ipsec-host-host-pki"_s}), u"hosts"_s, u"mx"_s, u"strongswan"_s);
    const QStringList first = linesOf(snippet, u"safeconduct-mx-app-1-1.conf"_s);
    const QStringList second = linesOf(snippet, u"safeconduct-mx-app-1-2.conf"_s);
    QVERIFY(first.contains(u"        remote_addrs = 10.2.0.5"_s));
    QVERIFY(second.contains(u"        remote_addrs = 10.2.0.6"_s));
    QVERIFY(second.contains(u"                mode = transport"_s));
}

void TestStrongswanSnippets::locksNobodyOut_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("pings"); // local, remote; empty: nothing is exempted
    QTest::newRow("IPv4") << QStringList{u"10.2.0.5"_s}
                          << QStringList{u"local_ts = 192.0.2.25[icmp]"_s, u"remote_ts = 10.2.0.5[icmp]"_s};
    QTest::newRow("both families") << QStringList{u"10.2.0.5"_s, u"2001:db8:2::5"_s}
                                   << QStringList{u"local_ts = 192.0.2.25[icmp]"_s,
                                                  u"remote_ts = 10.2.0.5[icmp], 2001:db8:2::5[ipv6-icmp]"_s};
    QTest::newRow("known by its name alone") << QStringList() << QStringList();
}

/// The administrator's session comes from the other host: it goes on by SSH, whatever the key exchange does.
void TestStrongswanSnippets::locksNobodyOut()
{
    QFETCH(const QStringList, addresses);
    QFETCH(const QStringList, pings);
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).hosts.first().addresses = addresses;
    const Snippet snippet =
        snippetOf(made(plan, {u"hosts=ipsec-host-host-psk"_s}), u"hosts"_s, u"mx"_s, u"strongswan"_s);
    QStringList lines = linesOf(snippet, u"safeconduct-mx-app.conf"_s);
    for (QString &line : lines)
        line = line.trimmed();
    const qsizetype open = lines.indexOf(u"mx-app-open {"_s);
    QCOMPARE(open >= 0, !pings.isEmpty());
    QCOMPARE(linesOf(snippet, u"verify.sh"_s).contains(u"swanctl --list-pols --pass"_s), !pings.isEmpty());
    QVERIFY(open < lines.indexOf(u"mx-app {"_s)); // first
    for (const QString &ping : pings)
        QVERIFY2(lines.contains(ping), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.count(u"mode = pass"_s), pings.isEmpty() ? 0 : 3);
    QCOMPARE(lines.filter(u"192.0.2.25[tcp/22]"_s).size(), pings.isEmpty() ? 0 : 1);
    QCOMPARE(
        lockOutTexts(snippet),
        QStringList{pings.isEmpty() ? u"snippet.strongswan.exempt-by-hand"_s : u"snippet.strongswan.exempt-more"_s});
    QVERIFY(tellsTheWayBack(snippet));
}

/// Where the plan gives no address to exempt, the administrator is told what has to be, and how it is written.
void TestStrongswanSnippets::saysWhatToOpenByHand()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).hosts.first().addresses.clear();
    const Snippet snippet =
        snippetOf(made(plan, {u"hosts=ipsec-host-host-psk"_s}), u"hosts"_s, u"mx"_s, u"strongswan"_s);
    QCOMPARE(snippet.files.first().step, Step::Prerequisites);
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString said = snippet.files.first().text(knowledge().texts, language);
        for (const QString &told : {u"app.example.org"_s, u"mx-app-open"_s, u"safeconduct-mx-app.conf"_s,
                                    u"127.0.0.1"_s, u"[tcp/22]"_s, u"[icmp]"_s, u"[udp/53]"_s, u"[I8,"_s})
            QVERIFY2(said.contains(told), qPrintable(told + u": "_s + said));
    }
}

void TestStrongswanSnippets::opensNoTunnel()
{
    const Snippet snippet = snippetOf(made(smallPlan(), {u"branch-web=ipsec-site-site-psk"_s}), u"branch-web"_s,
                                      u"gw-a"_s, u"strongswan"_s);
    QVERIFY(linesOf(snippet, fileName).filter(u"mode = pass"_s).isEmpty());
    QCOMPARE(lockOutTexts(snippet), QStringList{u"snippet.ipsec.tunnel-open"_s});
    QVERIFY(tellsTheWayBack(snippet));
}

void TestStrongswanSnippets::saysWhatAnotherProductMustSay()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.networks, u"nowhere"_s, &Network::id)->addresses = {u"10.3.0.0/16"_s};
    const Snippet snippet = snippetOf(made(plan, {u"far=ipsec-site-site-pki"_s}), u"far"_s, u"gw-a"_s, u"strongswan"_s);
    const auto remark = std::ranges::find(snippet.remarks, u"snippet.strongswan.remark.libreswan"_s, &Saying::text);
    QVERIFY(remark != snippet.remarks.end());
    QVERIFY(remark->values.value(u"ike"_s).constFirst().contains("dh20"_L1));
}

void TestStrongswanSnippets::refusesImpossibleNetworks()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.networks, u"branch"_s, &Network::id)->addresses = {u"10.2.0.0/99"_s};
    const Results<Snippets> result = tried(plan, {u"branch-web=ipsec-site-site-psk"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().first().pointer, u"/networks/2/addresses/0"_s);
}

void TestStrongswanSnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/swanctl.conf"), 100'000);
    QVERIFY(golden);
    QCOMPARE(fileOn(u"gw-a"_s, smallPlan(), {u"branch-web=ipsec-site-site-psk"_s}).join(u'\n') + u'\n',
             QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestStrongswanSnippets)
#include "test_strongswan_snippets.moc"
