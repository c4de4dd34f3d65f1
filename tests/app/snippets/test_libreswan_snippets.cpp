// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What Libreswan is told. Its own parser and the handshake are in tests/interop.
class TestLibreswanSnippets : public QObject {
    Q_OBJECT

private slots:
    void spellsIkev2AsTheVersionDoes_data();
    void spellsIkev2AsTheVersionDoes();
    void joinsNetworksOfOneFamily();
    void fitsTheStrongswanEnd();
    void saysWhichLineOfThePolicyIsLeftOut_data();
    void saysWhichLineOfThePolicyIsLeftOut();
    void namesASecretFileOnly();
    void neverGoesOnInTheClear();
    void warnsBeforeLockingOut();
    void locksNobodyOut();
    void saysWhatIsCutOff_data();
    void saysWhatIsCutOff();
    void letsNamedDevicesIn();
    void saysWhyNothingIsWritten_data();
    void saysWhyNothingIsWritten();
};

namespace {

Plan plan(const QString &version = u"5.2"_s)
{
    Plan plan = smallPlan();
    systemIn(plan, "gw-b"_L1).software = {ProductUse{u"libreswan"_s, version}};
    return plan;
}

QStringList fileOf(const QString &choice, const Plan &plan = ::plan(), const QString &system = u"gw-b"_s,
                   const QString &file = u"safeconduct-gw-a-gw-b.conf"_s)
{
    return linesOf(snippetOf(made(plan, {choice}), choice.section(u'=', 0, 0), system, u"libreswan"_s), file);
}

} // namespace

void TestLibreswanSnippets::spellsIkev2AsTheVersionDoes_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("load");
    QTest::newRow("last before") << u"4.15"_s << u"    ikev2=insist"_s << u"ipsec auto --replace gw-a-gw-b-net1"_s;
    QTest::newRow("first with") << u"5.0"_s << u"    keyexchange=ikev2"_s << u"ipsec add gw-a-gw-b-net1"_s;
    QTest::newRow("Debian 13") << u"5.2"_s << u"    keyexchange=ikev2"_s << u"ipsec add gw-a-gw-b-net1"_s;
    QTest::newRow("newer than known") << u"6.1"_s << u"    keyexchange=ikev2"_s << u"ipsec add gw-a-gw-b-net1"_s;
    QTest::newRow("unknown") << QString() << u"    ikev2=insist"_s << u"ipsec auto --replace gw-a-gw-b-net1"_s;
}

void TestLibreswanSnippets::spellsIkev2AsTheVersionDoes()
{
    QFETCH(const QString, version);
    QFETCH(const QString, word);
    QFETCH(const QString, load);
    const Snippet snippet = snippetOf(made(plan(version), {u"branch-web=ipsec-site-site-psk"_s}), u"branch-web"_s,
                                      u"gw-b"_s, u"libreswan"_s);
    const QStringList lines = linesOf(snippet, u"safeconduct-gw-a-gw-b.conf"_s);
    QVERIFY2(lines.contains(word), qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"ikev2"_s).size(), 1);
    QVERIFY(linesOf(snippet, u"apply.sh"_s).contains(load));
    QCOMPARE(remarksOf(snippet).contains(u"snippet.libreswan.remark.version"_s), version.isEmpty());
}

void TestLibreswanSnippets::joinsNetworksOfOneFamily()
{
    Plan both = plan();
    both.networks[0].addresses.append(u"2001:db8:1::/48"_s);
    const QStringList lines = fileOf(u"branch-web=ipsec-site-site-psk"_s, both);
    QCOMPARE(lines.filter(u"conn "_s),
             (QStringList{u"conn gw-a-gw-b"_s, u"conn gw-a-gw-b-net1"_s, u"conn gw-a-gw-b-net2"_s}));
    const qsizetype first = lines.indexOf(u"conn gw-a-gw-b-net1"_s);
    QCOMPARE(lines.sliced(first, 5),
             (QStringList{u"conn gw-a-gw-b-net1"_s, u"    also=gw-a-gw-b"_s, u"    leftsubnet=10.2.0.0/16"_s,
                          u"    rightsubnet=10.1.0.0/16"_s, u"    auto=ondemand"_s}));
    QVERIFY(lines.contains(u"    leftsubnet=2001:db8:2::/48"_s));
}

void TestLibreswanSnippets::fitsTheStrongswanEnd()
{
    const Snippets snippets = made(plan(), {u"branch-web=ipsec-site-site-pki"_s});
    const QStringList own =
        linesOf(snippetOf(snippets, u"branch-web"_s, u"gw-b"_s, u"libreswan"_s), u"safeconduct-gw-a-gw-b.conf"_s);
    const QStringList other =
        linesOf(snippetOf(snippets, u"branch-web"_s, u"gw-a"_s, u"strongswan"_s), u"safeconduct-gw-a-gw-b.conf"_s);
    QCOMPARE(valueOf(other, u"local_addrs"_s), u"192.0.2.1"_s);
    QVERIFY(own.contains(u"    right=192.0.2.1"_s));
    QVERIFY(own.contains(u"    rightid=@gw-a.example.org"_s));
    QVERIFY(own.contains(u"    leftcert=gw-b.example.org"_s));
    QVERIFY(own.contains(u"    authby=ecdsa"_s)); // never with rsa-sha2 beside it
    const QStringList ike = own.filter(u"    ike="_s);
    QCOMPARE(ike.size(), 1);
    QVERIFY(ike.constFirst().startsWith("    ike=aes_gcm256-sha2_384;dh20,"_L1));
    QCOMPARE(ike.constFirst().count(u";dh"_s), valueOf(other, u"proposals"_s).count("ecp"_L1)); // a group in each
    QVERIFY(own.contains(u"    pfs=yes"_s));
}

void TestLibreswanSnippets::saysWhichLineOfThePolicyIsLeftOut_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("isSaid");
    const QString sites = u"branch-web=ipsec-site-site-pki"_s;
    const QString device = u"branch-mail=ipsec-host-site-pki"_s;
    const QString bsi = u"bsi-tr-02102"_s;
    QTest::newRow("Libreswan") << sites << u"gw-b"_s << u"libreswan"_s << bsi << true;
    QTest::newRow("strongSwan") << sites << u"gw-a"_s << u"strongswan"_s << bsi << true;
    QTest::newRow("strongSwan for a device") << device << u"app"_s << u"strongswan"_s << bsi << true;
    QTest::newRow("by another policy that speaks")
        << sites << u"gw-b"_s << u"libreswan"_s << u"tlsref-modern"_s << true;
    QTest::newRow("a policy without such a line") << sites << u"gw-b"_s << u"libreswan"_s << u"nist-800-52"_s << false;
}

/// The BSI lists a key exchange with ML-KEM that no packaged product finishes.
void TestLibreswanSnippets::saysWhichLineOfThePolicyIsLeftOut()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, system);
    QFETCH(const QString, target);
    QFETCH(const QString, profile);
    QFETCH(const bool, isSaid);
    const Snippet snippet = snippetOf(made(plan(), {choice}, profile), choice.section(u'=', 0, 0), system, target);
    const QString id = u"snippet.common.remark.ike-left-out"_s;
    QCOMPARE(remarksOf(snippet).count(id), isSaid ? 1 : 0);
    if (!isSaid)
        return;
    const Saying remark = *std::ranges::find(snippet.remarks, id, &Saying::text);
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString said = knowledge().texts.say(language, remark);
        QVERIFY2(said.contains("-ke1_mlkem768"_L1) && said.contains("ML-KEM"_L1) && !said.contains(u'{')
                     && said.contains(remark.values.value(u"written"_s).constFirst()),
                 qPrintable(said));
    }
}

void TestLibreswanSnippets::namesASecretFileOnly()
{
    const Snippet snippet =
        snippetOf(made(plan(), {u"branch-web=ipsec-site-site-psk"_s}), u"branch-web"_s, u"gw-b"_s, u"libreswan"_s);
    QVERIFY(linesOf(snippet, u"prerequisites.sh"_s).contains(u"test -s gw-a-gw-b.psk"_s));
    const QStringList apply = linesOf(snippet, u"apply.sh"_s).filter(u"PSK"_s);
    QCOMPARE(apply,
             QStringList{u"(umask 077; printf '@gw-b.example.org @gw-a.example.org : PSK \"%s\"\\n' "
                         "\"$(cat gw-a-gw-b.psk)\" > /etc/ipsec.d/safeconduct-gw-a-gw-b.secrets)"_s});
}

void TestLibreswanSnippets::neverGoesOnInTheClear()
{
    for (const QString &part : {u"ipsec-site-site-psk"_s, u"ipsec-site-site-pki"_s}) {
        const QStringList lines = fileOf(u"branch-web="_s + part);
        QVERIFY(lines.contains(u"    failureshunt=drop"_s));
        QVERIFY(lines.filter(u"passthrough"_s).isEmpty());
    }
}

void TestLibreswanSnippets::warnsBeforeLockingOut()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).software.append(ProductUse{u"libreswan"_s, u"5.2"_s});
    const Snippet snippet =
        snippetOf(made(plan, {u"hosts=ipsec-host-host-psk"_s}), u"hosts"_s, u"app"_s, u"libreswan"_s);
    QVERIFY(linesOf(snippet, u"safeconduct-mx-app.conf"_s).contains(u"    type=transport"_s));
    QStringList order;
    for (const SnippetFile &file : snippet.files) {
        for (const SnippetLine &line : file.name == "apply.sh"_L1 ? file.lines : QList<SnippetLine>())
            order.append(line.code.isEmpty() ? line.reason.text : line.code);
    }
    const qsizetype warning = order.indexOf(u"snippet.strongswan.lock-out"_s);
    const qsizetype whole = order.indexOf(u"ipsec ondemand mx-app"_s);
    QVERIFY(warning >= 0 && warning < whole);
    for (const QString &open : {u"ssh-in"_s, u"ssh-out"_s, u"icmp"_s}) { // what is let pass comes first
        const qsizetype routed = order.indexOf(u"ipsec ondemand mx-app-"_s + open);
        QVERIFY2(routed > warning && routed < whole, qPrintable(open));
    }
}

/// The administrator's session comes from the other host: it goes on by SSH, whatever the key exchange does.
void TestLibreswanSnippets::locksNobodyOut()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).software.append(ProductUse{u"libreswan"_s, u"5.2"_s});
    const Snippet snippet =
        snippetOf(made(plan, {u"hosts=ipsec-host-host-psk"_s}), u"hosts"_s, u"app"_s, u"libreswan"_s);
    const QStringList lines = linesOf(snippet, u"safeconduct-mx-app.conf"_s);
    const QStringList expected{u"conn mx-app-ssh-in"_s,     u"    type=passthrough"_s,     u"    authby=never"_s,
                               u"    left=10.2.0.5"_s,      u"    leftprotoport=tcp/22"_s, u"    right=192.0.2.25"_s,
                               u"    rightprotoport=tcp"_s, u"    auto=ondemand"_s};
    QCOMPARE(lines.first(expected.size()), expected);
    QCOMPARE(lines.count(u"    type=passthrough"_s), 3);
    QCOMPARE(lines.count(u"    type=transport"_s), 1);
    // Nobody is asked for what is only let pass.
    QCOMPARE(linesOf(snippet, u"verify.sh"_s).filter(u"ipsec up"_s), QStringList{u"ipsec up mx-app"_s});
    QCOMPARE(linesOf(snippet, u"undo.sh"_s).filter(u"mx-app-ssh-in"_s).size(), 1);
}

void TestLibreswanSnippets::saysWhatIsCutOff_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    QTest::newRow("hosts") << u"hosts=ipsec-host-host-psk"_s << u"app"_s << u"snippet.libreswan.exempt-more"_s
                           << u"mx-app"_s;
    QTest::newRow("tunnel") << u"branch-web=ipsec-site-site-psk"_s << u"gw-a"_s << u"snippet.ipsec.tunnel-open"_s
                            << u"gw-a-gw-b"_s;
    QTest::newRow("remote access") << u"branch-mail=ipsec-host-site-psk"_s << u"gw-a"_s
                                   << u"snippet.ipsec.remote-open-gateway"_s << u"gw-a-app"_s;
}

/// Before anything is applied: what else has to be left open, and how everything comes back by itself.
void TestLibreswanSnippets::saysWhatIsCutOff()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, system);
    QFETCH(const QString, text);
    QFETCH(const QString, unit);
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).software.append(ProductUse{u"libreswan"_s, u"5.2"_s});
    systemIn(plan, "gw-a"_L1).software = {ProductUse{u"libreswan"_s, u"5.2"_s}};
    const Snippet snippet = snippetOf(made(plan, {choice}), choice.section(u'=', 0, 0), system, u"libreswan"_s);
    QCOMPARE(lockOutTexts(snippet), QStringList{text});
    const QString prerequisites = snippet.files.first().text(knowledge().texts, u"en"_s);
    QVERIFY2(prerequisites.contains(u"--unit=safeconduct-undo-"_s + unit), qPrintable(prerequisites));
}

void TestLibreswanSnippets::letsNamedDevicesIn()
{
    Plan remote = smallPlan();
    systemIn(remote, "gw-a"_L1).software = {ProductUse{u"libreswan"_s, u"5.2"_s}};
    const Snippet snippet =
        snippetOf(made(remote, {u"branch-mail=ipsec-host-site-psk"_s}), u"branch-mail"_s, u"gw-a"_s, u"libreswan"_s);
    const QStringList lines = linesOf(snippet, u"safeconduct-gw-a-app.conf"_s);
    QVERIFY(lines.contains(u"    rightid=@app.example.org"_s));
    QVERIFY(lines.contains(u"    also=gw-a-app-pool"_s));
    QVERIFY(lines.contains(u"    leftsubnet=10.1.0.0/16"_s));
    QVERIFY(codeOf(snippet, u"apply.sh"_s).contains("rightaddresspool=%s"_L1));
}

void TestLibreswanSnippets::saysWhyNothingIsWritten_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("omission");
    QTest::newRow("one key for unnamed devices")
        << u"branch-web=ipsec-host-site-psk"_s << u"gw-a: libreswan-group-key"_s;
    QTest::newRow("a device that runs it") << u"branch-mail=ipsec-host-site-pki"_s << u"app: libreswan-device"_s;
}

void TestLibreswanSnippets::saysWhyNothingIsWritten()
{
    QFETCH(const QString, choice);
    QFETCH(const QString, omission);
    Plan remote = smallPlan();
    for (const auto system : {"gw-a"_L1, "app"_L1})
        systemIn(remote, system).software = {ProductUse{u"libreswan"_s, u"5.2"_s}};
    QVERIFY(omissionsOf(made(remote, {choice}), choice.section(u'=', 0, 0)).contains(omission));
}

QTEST_APPLESS_MAIN(TestLibreswanSnippets)
#include "test_libreswan_snippets.moc"
