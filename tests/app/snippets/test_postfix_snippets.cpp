// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What Postfix is told. That it works is shown by tests/interop.
class TestPostfixSnippets : public QObject {
    Q_OBJECT

private slots:
    void levelFollowsFromAllWhoDeliver_data();
    void levelFollowsFromAllWhoDeliver();
    void refusesForcedSendersByAddress();
    void choosesLevelsByDestination_data();
    void choosesLevelsByDestination();
    void setsBothProtocolNames_data();
    void setsBothProtocolNames();
    void leavesFiniteFieldGroupsOutWhereItCan_data();
    void leavesFiniteFieldGroupsOutWhereItCan();
    void spellsProtocolsByVersion_data();
    void spellsProtocolsByVersion();
    void limitsSuitesOfTls13WhereItCan_data();
    void limitsSuitesOfTls13WhereItCan();
    void keepsPasswordsUnderTls();
    void refusesWhatPostfixCannotHold_data();
    void refusesWhatPostfixCannotHold();
    void asksForMissingFacts();
    void matchesGoldenFile();
};

namespace {

QStringList mainCf(const QStringList &choices, const QString &connection, const QString &profile = {})
{
    return linesOf(snippetOf(made(smallPlan(), choices, profile), connection, u"mx"_s, u"postfix"_s), u"main.cf"_s);
}

Plan withVersion(const QString &version)
{
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).software = {ProductUse{u"postfix"_s, version}};
    return plan;
}

} // namespace

void TestPostfixSnippets::levelFollowsFromAllWhoDeliver_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("level");
    QTest::newRow("all forced") << QStringList{u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s} << u"encrypt"_s;
    QTest::newRow("one opportunistic") << QStringList{u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-required"_s}
                                       << u"may"_s;
    QTest::newRow("one undecided") << QStringList{u"bank-mx=tls-required"_s} << u"may"_s;
    QTest::newRow("the other not needed") << QStringList{u"world-mx=off"_s, u"bank-mx=tls-required"_s} << u"encrypt"_s;
    QTest::newRow("sender decides by DANE") << QStringList{u"world-mx=tls-dane"_s, u"bank-mx=tls-mtasts"_s} << u"may"_s;
}

void TestPostfixSnippets::levelFollowsFromAllWhoDeliver()
{
    QFETCH(const QStringList, choices);
    QTEST(valueOf(mainCf(choices, u"bank-mx"_s), u"smtpd_tls_security_level"_s), "level");
}

void TestPostfixSnippets::refusesForcedSendersByAddress()
{
    const Snippets snippets = made(smallPlan(), {u"world-mx=tls-opportunistic"_s, u"bank-mx=tls-required"_s});
    const Snippet snippet = snippetOf(snippets, u"bank-mx"_s, u"mx"_s, u"postfix"_s);
    QCOMPARE(linesOf(snippet, u"safeconduct_tls_clients"_s), QStringList{u"203.0.113.25 reject_plaintext_session"_s});
    QVERIFY(remarksOf(snippet).contains(u"snippet.postfix.remark.by-address"_s));
    Plan unaddressed = smallPlan();
    for (System &system : unaddressed.systems) {
        if (system.id == "bank"_L1)
            system.hosts.clear();
    }
    const Snippet open = snippetOf(made(unaddressed, {u"bank-mx=tls-required"_s}), u"bank-mx"_s, u"mx"_s, u"postfix"_s);
    QVERIFY(remarksOf(open).contains(u"snippet.postfix.remark.no-address"_s));
}

void TestPostfixSnippets::choosesLevelsByDestination_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QStringList>("table");
    QTest::newRow("opportunistic for all") << QStringList{u"mx-world=tls-opportunistic"_s} << u"may"_s << QStringList();
    QTest::newRow("DANE for all") << QStringList{u"mx-world=tls-dane"_s} << u"dane"_s << QStringList();
    QTest::newRow("MTA-STS by the helper") << QStringList{u"mx-world=tls-mtasts"_s} << u"may"_s << QStringList();
    QTest::newRow("a named bank is checked")
        << QStringList{u"mx-world=tls-opportunistic"_s, u"mx-bank=tls-required"_s} << u"may"_s
        << QStringList{u"[mx.bank.example] secure match=mx.bank.example"_s,
                       u"[mx.bank.example]:25 secure match=mx.bank.example"_s};
    QTest::newRow("a named bank, nobody else")
        << QStringList{u"mx-world=off"_s, u"mx-bank=tls-unverified"_s} << u"may"_s
        << QStringList{u"[mx.bank.example] encrypt"_s, u"[mx.bank.example]:25 encrypt"_s};
}

void TestPostfixSnippets::choosesLevelsByDestination()
{
    QFETCH(const QStringList, choices);
    const Snippets snippets = made(smallPlan(), choices);
    const QString connection = choices.last().section(u'=', 0, 0);
    const Snippet snippet = snippetOf(snippets, connection, u"mx"_s, u"postfix"_s);
    const QStringList lines = linesOf(snippet, u"main.cf"_s);
    QTEST(valueOf(lines, u"smtp_tls_security_level"_s), "level");
    QTEST(linesOf(snippet, u"safeconduct_tls_policy"_s), "table");
    const bool isDane = choices.contains("mx-world=tls-dane"_L1);
    QCOMPARE(valueOf(lines, u"smtp_dns_support_level"_s), isDane ? u"dnssec"_s : QString());
    const bool isMtaSts = choices.contains("mx-world=tls-mtasts"_L1);
    QCOMPARE(valueOf(lines, u"smtp_tls_policy_maps"_s).contains("8461"_L1), isMtaSts);
}

void TestPostfixSnippets::setsBothProtocolNames_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("mandatory");
    QTest::newRow("1.2 and 1.3") << u"bsi-tr-02102"_s << u">=TLSv1.2"_s << u">=TLSv1.2"_s;
    QTest::newRow("1.3 alone is not for opportunistic mail") << u"tlsref-modern"_s << u">=TLSv1.2"_s << u">=TLSv1.3"_s;
}

void TestPostfixSnippets::setsBothProtocolNames()
{
    QFETCH(const QString, profile);
    for (const auto &[choice, connection, start] :
         {std::tuple{u"world-mx=tls-opportunistic"_s, u"world-mx"_s, u"smtpd"_s},
          std::tuple{u"mx-world=tls-opportunistic"_s, u"mx-world"_s, u"smtp"_s}}) {
        const QStringList lines = mainCf({choice}, connection, profile);
        QTEST(valueOf(lines, start + u"_tls_protocols"_s), "offered");
        QTEST(valueOf(lines, start + u"_tls_mandatory_protocols"_s), "mandatory");
    }
}

void TestPostfixSnippets::leavesFiniteFieldGroupsOutWhereItCan_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("an empty list is an error before 3.10") << u"3.9"_s << false;
    QTest::newRow("3.10") << u"3.10"_s << true;
    QTest::newRow("3.11") << u"3.11"_s << true;
    QTest::newRow("newer than all known") << u"9.9"_s << true;
    QTest::newRow("not named") << QString() << false;
}

void TestPostfixSnippets::leavesFiniteFieldGroupsOutWhereItCan()
{
    QFETCH(const QString, version);
    const QStringList lines = linesOf(
        snippetOf(made(withVersion(version), {u"world-mx=tls-required"_s}), u"world-mx"_s, u"mx"_s, u"postfix"_s),
        u"main.cf"_s);
    QTEST(lines.contains(u"tls_ffdhe_auto_groups ="_s), "isWritten");
}

void TestPostfixSnippets::spellsProtocolsByVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("value");
    const QString bsi = u"bsi-tr-02102"_s;
    const QString modern = u"tlsref-modern"_s;
    QTest::newRow("newer than all known") << u"9.9"_s << bsi << u">=TLSv1.2"_s;
    QTest::newRow("3.10") << u"3.10"_s << bsi << u">=TLSv1.2"_s;
    QTest::newRow("3.6") << u"3.6"_s << modern << u">=TLSv1.3"_s;
    QTest::newRow("3.6.19") << u"3.6.19"_s << bsi << u">=TLSv1.2"_s;
    QTest::newRow("3.5") << u"3.5"_s << bsi << u"!SSLv2, !SSLv3, !TLSv1, !TLSv1.1"_s;
    QTest::newRow("3.4, 1.3 alone") << u"3.4"_s << modern << u"!SSLv2, !SSLv3, !TLSv1, !TLSv1.1, !TLSv1.2"_s;
    QTest::newRow("older than all known") << u"3.1"_s << bsi << u"!SSLv2, !SSLv3, !TLSv1, !TLSv1.1"_s;
    QTest::newRow("not named") << QString() << bsi << u"!SSLv2, !SSLv3, !TLSv1, !TLSv1.1"_s;
}

void TestPostfixSnippets::spellsProtocolsByVersion()
{
    QFETCH(const QString, version);
    QFETCH(const QString, profile);
    const Snippet snippet =
        snippetOf(made(withVersion(version), {u"world-mx=tls-required"_s, u"bank-mx=tls-required"_s}, profile),
                  u"world-mx"_s, u"mx"_s, u"postfix"_s);
    QTEST(valueOf(linesOf(snippet, u"main.cf"_s), u"smtpd_tls_mandatory_protocols"_s), "value");
}

void TestPostfixSnippets::limitsSuitesOfTls13WhereItCan_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isLimited");
    QTest::newRow("not named") << QString() << false;
    QTest::newRow("3.6 is not known to read a file") << u"3.6"_s << false;
    QTest::newRow("3.7") << u"3.7"_s << true;
    QTest::newRow("3.10") << u"3.10"_s << true;
    QTest::newRow("newer than all known") << u"9.9"_s << true;
}

/// As server, for submission, as client, for delivery: all read one file, which goes when nobody names it any more.
void TestPostfixSnippets::limitsSuitesOfTls13WhereItCan()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isLimited);
    for (const auto &[connection, part] :
         {std::pair{u"world-mx"_s, u"tls-required"_s}, std::pair{u"submit"_s, u"tls-required"_s},
          std::pair{u"mx-bank"_s, u"tls-required"_s}, std::pair{u"mx-box"_s, u"tls-required"_s}}) {
        const Snippet snippet =
            snippetOf(made(withVersion(version), {connection + u'=' + part}), connection, u"mx"_s, u"postfix"_s);
        const QStringList file = linesOf(snippet, u"safeconduct-openssl.cnf"_s);
        const QStringList main = linesOf(snippet, u"main.cf"_s);
        const QString place = u"/etc/postfix/safeconduct-openssl.cnf"_s;
        QCOMPARE(valueOf(main, u"tls_config_file"_s), isLimited ? place : QString());
        QCOMPARE(valueOf(main, u"tls_config_name"_s), isLimited ? u"safeconduct"_s : QString());
        QCOMPARE(file.value(0), isLimited ? u"safeconduct = safeconduct_modules"_s : QString());
        QCOMPARE(valueOf(file, u"Ciphersuites"_s).split(u':', Qt::SkipEmptyParts).contains("TLS_AES_128_GCM_SHA256"_L1),
                 isLimited);
        QVERIFY(!valueOf(file, u"Ciphersuites"_s).contains("CHACHA20"_L1));
        const QStringList undo = linesOf(snippet, u"undo.sh"_s);
        QCOMPARE(undo.contains(u"postconf -h tls_config_file | grep -qxF %1 || rm -f %1"_s.arg(place)), isLimited);
        const QStringList apply = linesOf(snippet, u"apply.sh"_s);
        QCOMPARE(apply.contains(u"test -r "_s + place), isLimited);
    }
}

void TestPostfixSnippets::keepsPasswordsUnderTls()
{
    const Snippet snippet =
        snippetOf(made(smallPlan(), {u"submit=tls-required"_s}), u"submit"_s, u"mx"_s, u"postfix"_s);
    const QStringList lines = linesOf(snippet, u"master.cf"_s);
    QCOMPARE(lines.count(u"  -o smtpd_tls_auth_only=yes"_s), 2);
    QCOMPARE(lines.count(u"  -o smtpd_tls_security_level=encrypt"_s), 2);
    QCOMPARE(lines.count(u"  -o smtpd_tls_wrappermode=yes"_s), 1);
    const QStringList open =
        linesOf(snippetOf(made(smallPlan(), {u"submit=tls-opportunistic"_s}), u"submit"_s, u"mx"_s, u"postfix"_s),
                u"master.cf"_s);
    QCOMPARE(open.count(u"  -o smtpd_tls_auth_only=yes"_s), 2);
    QVERIFY(open.contains("  -o smtpd_tls_security_level=may"_L1));
}

void TestPostfixSnippets::refusesWhatPostfixCannotHold_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("second statement") << u"mx.example.org\nsmtpd_tls_security_level = none"_s;
    QTest::newRow("expansion") << u"$(reboot)"_s;
    QTest::newRow("blank") << u"mx.example.org secure"_s;
    QTest::newRow("bracket") << u"mx.example.org] none"_s;
}

void TestPostfixSnippets::refusesWhatPostfixCannotHold()
{
    QFETCH(const QString, name);
    Plan plan = smallPlan();
    for (System &system : plan.systems) {
        if (system.id == "bank"_L1 || system.id == "mx"_L1)
            system.hosts.first().name = name;
    }
    for (const auto &[choice, pointer] : {std::pair{u"mx-bank=tls-required"_s, u"/systems/10/hosts/0/name"_s},
                                          std::pair{u"world-mx=tls-opportunistic"_s, u"/systems/1/hosts/0/name"_s},
                                          std::pair{u"submit=tls-required"_s, u"/systems/1/hosts/0/name"_s}}) {
        const Results<Snippets> result = tried(plan, {choice});
        QVERIFY(!result);
        QCOMPARE(result.error().first().pointer, pointer);
    }
}

void TestPostfixSnippets::asksForMissingFacts()
{
    Plan plan = smallPlan();
    for (System &system : plan.systems)
        system.hosts.clear();
    const Snippets snippets = made(plan, {u"world-mx=tls-opportunistic"_s, u"submit=tls-required"_s});
    QVERIFY(omissionsOf(snippets, u"world-mx"_s).contains(u"mx: lacks-host-name"_s));
    QVERIFY(omissionsOf(snippets, u"submit"_s).contains(u"mx: lacks-host-name"_s));
    const Snippet sending = snippetOf(made(plan, {u"mx-world=tls-opportunistic"_s, u"mx-bank=tls-required"_s}),
                                      u"mx-bank"_s, u"mx"_s, u"postfix"_s);
    QVERIFY(remarksOf(sending).contains(u"snippet.postfix.remark.no-destination"_s));
}

void TestPostfixSnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/postfix-main.cf"), 100'000);
    QVERIFY(golden);
    const Snippet receiving =
        snippetOf(made(smallPlan(), {u"world-mx=tls-opportunistic"_s}), u"world-mx"_s, u"mx"_s, u"postfix"_s);
    QCOMPARE(codeOf(receiving, u"main.cf"_s), QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestPostfixSnippets)
#include "test_postfix_snippets.moc"
