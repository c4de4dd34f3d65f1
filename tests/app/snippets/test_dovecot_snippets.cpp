// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What Dovecot is told, in the names of its generation. That it works is shown by tests/interop.
class TestDovecotSnippets : public QObject {
    Q_OBJECT

private slots:
    void speaksTheGenerationsNames_data();
    void speaksTheGenerationsNames();
    void changesNamesAtItsVersion_data();
    void changesNamesAtItsVersion();
    void writesNothingForVersionsWithoutItsSettings_data();
    void writesNothingForVersionsWithoutItsSettings();
    void forcesOnlyWhatAllAllow_data();
    void forcesOnlyWhatAllAllow();
    void closesWhatNobodyUses();
    void closesBothPortsOfManageSieve();
    void saysThatLmtpIsForcedByTheSender();
    void matchesGoldenFile();
};

namespace {

constexpr auto fileName = "99-safeconduct.conf"_L1;

QStringList fileOn(const QString &system, const QStringList &choices, const QString &connection)
{
    return linesOf(snippetOf(made(smallPlan(), choices), connection, system, u"dovecot"_s), fileName);
}

} // namespace

void TestDovecotSnippets::speaksTheGenerationsNames_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QStringList>("present");
    QTest::newRow("2.4") << u"box"_s << u"imap"_s
                         << QStringList{u"auth_allow_cleartext = no"_s,
                                        u"ssl_server_cert_file = /etc/ssl/certs/imap.example.org.pem"_s,
                                        u"ssl_server_prefer_ciphers = server"_s};
    QTest::newRow("2.3") << u"old-box"_s << u"old-imap"_s
                         << QStringList{u"disable_plaintext_auth = yes"_s,
                                        u"ssl_cert = </etc/ssl/certs/old.example.org.pem"_s,
                                        u"ssl_prefer_server_ciphers = yes"_s};
}

void TestDovecotSnippets::speaksTheGenerationsNames()
{
    QFETCH(const QString, system);
    QFETCH(const QString, connection);
    QFETCH(const QStringList, present);
    const QStringList lines = fileOn(system, {connection + u"=tls-required"_s}, connection);
    for (const QString &line : present)
        QVERIFY2(lines.contains(line), qPrintable(line));
    const bool isNew = system == "box"_L1;
    QCOMPARE(lines.filter(u"ssl_server_"_s).isEmpty(), !isNew);
    QCOMPARE(lines.filter(u"disable_plaintext_auth"_s).isEmpty(), isNew);
}

void TestDovecotSnippets::changesNamesAtItsVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("last before") << u"2.3"_s << false;
    QTest::newRow("its last patch level") << u"2.3.21.1"_s << false;
    QTest::newRow("first with") << u"2.4"_s << true;
    QTest::newRow("a patch level") << u"2.4.1"_s << true;
    QTest::newRow("newer than all known") << u"9.9"_s << true;
    QTest::newRow("not named") << QString() << false;
}

void TestDovecotSnippets::changesNamesAtItsVersion()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isNew);
    Plan plan = smallPlan();
    systemIn(plan, "box"_L1).software = {ProductUse{u"dovecot"_s, version}};
    const QStringList lines =
        linesOf(snippetOf(made(plan, {u"imap=tls-required"_s}), u"imap"_s, u"box"_s, u"dovecot"_s), fileName);
    QCOMPARE(!valueOf(lines, u"ssl_server_cert_file"_s).isEmpty(), isNew);
    QCOMPARE(!valueOf(lines, u"ssl_cert"_s).isEmpty(), !isNew);
    QCOMPARE(!valueOf(lines, u"auth_allow_cleartext"_s).isEmpty(), isNew);
    QCOMPARE(!valueOf(lines, u"disable_plaintext_auth"_s).isEmpty(), !isNew);
}

void TestDovecotSnippets::writesNothingForVersionsWithoutItsSettings_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("older than all known") << u"2.1"_s << u"imap=tls-required"_s << false;
    QTest::newRow("last before") << u"2.2"_s << u"imap=tls-required"_s << false;
    QTest::newRow("its last patch level") << u"2.2.36"_s << u"imap=tls-required"_s << false;
    QTest::newRow("a listener is closed as ever") << u"2.2"_s << u"imap=off"_s << true;
    QTest::newRow("first with") << u"2.3"_s << u"imap=tls-required"_s << true;
    QTest::newRow("not named") << QString() << u"imap=tls-required"_s << true;
}

void TestDovecotSnippets::writesNothingForVersionsWithoutItsSettings()
{
    QFETCH(const QString, version);
    QFETCH(const QString, choice);
    QFETCH(const bool, isWritten);
    Plan plan = smallPlan();
    systemIn(plan, "box"_L1).software = {ProductUse{u"dovecot"_s, version}};
    const Snippets snippets = made(plan, {choice});
    const auto isOfDovecot = [](const Snippet &snippet) { return snippet.target == "dovecot"_L1; };
    QCOMPARE(std::ranges::any_of(snippets.snippets, isOfDovecot), isWritten);
    QCOMPARE(omissionsOf(snippets, u"imap"_s).contains(u"box: dovecot-too-old"_s), !isWritten);
    for (const Omission &omission : snippets.omissions) {
        for (const QString &language : {u"en"_s, u"de"_s})
            QVERIFY(!knowledge().texts.say(language, omission.reason).contains(u'{'));
    }
}

void TestDovecotSnippets::forcesOnlyWhatAllAllow_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("ssl");
    QTest::addColumn<QString>("cleartextLogin");
    QTest::newRow("all required") << QStringList{u"imap=tls-required"_s, u"app-imap=tls-required"_s} << u"required"_s
                                  << u"no"_s;
    QTest::newRow("one optional") << QStringList{u"imap=tls-required"_s, u"app-imap=tls-opportunistic"_s} << u"yes"_s
                                  << u"no"_s;
    QTest::newRow("one in cleartext") << QStringList{u"imap=tls-required"_s, u"app-imap=none"_s} << u"yes"_s
                                      << u"yes"_s;
    QTest::newRow("one in a tunnel alone")
        << QStringList{u"imap=tls-required"_s, u"app-imap=ipsec-site-site-psk"_s} << u"yes"_s << u"yes"_s;
    QTest::newRow("one not needed") << QStringList{u"imap=tls-required"_s, u"pop=off"_s} << u"required"_s << u"no"_s;
}

void TestDovecotSnippets::forcesOnlyWhatAllAllow()
{
    QFETCH(const QStringList, choices);
    const QStringList lines = fileOn(u"box"_s, choices, u"imap"_s);
    QTEST(valueOf(lines, u"ssl"_s), "ssl");
    QTEST(valueOf(lines, u"auth_allow_cleartext"_s), "cleartextLogin");
}

void TestDovecotSnippets::closesWhatNobodyUses()
{
    const QStringList lines = fileOn(u"box"_s, {u"imap=tls-required"_s, u"pop=off"_s}, u"pop"_s);
    QVERIFY(lines.contains(u"service pop3-login {"_s));
    QCOMPARE(lines.count(u"    port = 0"_s), 2);
    QCOMPARE(fileOn(u"box"_s, {u"imap=tls-required"_s, u"pop=off"_s}, u"imap"_s), lines);
    const Snippets kept = made(smallPlan(), {u"imap=tls-required"_s, u"app-imap=off"_s});
    QCOMPARE(omissionsOf(kept, u"app-imap"_s), QStringList{u"box: still-needed"_s});
}

/// Debian 13 listens for ManageSieve on 2000, too.
void TestDovecotSnippets::closesBothPortsOfManageSieve()
{
    Plan plan = smallPlan();
    for (Connection &connection : plan.connections) {
        if (connection.id == "pop"_L1)
            connection.service = u"managesieve"_s;
    }
    const Snippet snippet = snippetOf(made(plan, {u"pop=off"_s}), u"pop"_s, u"box"_s, u"dovecot"_s);
    const QStringList lines = linesOf(snippet, fileName);
    QVERIFY(lines.contains(u"service managesieve-login {"_s));
    QVERIFY(lines.contains(u"  inet_listener sieve {"_s));
    QVERIFY(lines.contains(u"  inet_listener sieve_deprecated {"_s));
    QCOMPARE(lines.count(u"    port = 0"_s), 2);
    QVERIFY(linesOf(snippet, u"verify.sh"_s).contains(u"! ss -ltn | grep -E ':(4190|2000) '"_s));
}

void TestDovecotSnippets::saysThatLmtpIsForcedByTheSender()
{
    const QString remark = u"snippet.dovecot.remark.lmtp"_s;
    const Snippets snippets = made(smallPlan(), {u"mx-box=tls-required"_s, u"imap=tls-required"_s});
    QVERIFY(remarksOf(snippetOf(snippets, u"mx-box"_s, u"box"_s, u"dovecot"_s)).contains(remark));
    QVERIFY(!remarksOf(snippetOf(snippets, u"imap"_s, u"box"_s, u"dovecot"_s)).contains(remark));
    QCOMPARE(valueOf(linesOf(snippetOf(snippets, u"mx-box"_s, u"mx"_s, u"postfix"_s), u"main.cf"_s),
                     u"lmtp_tls_security_level"_s),
             u"verify"_s);
}

void TestDovecotSnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/dovecot-2.4.conf"), 100'000);
    QVERIFY(golden);
    QCOMPARE(fileOn(u"box"_s, {u"imap=tls-required"_s, u"pop=off"_s}, u"imap"_s).join(u'\n') + u'\n',
             QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestDovecotSnippets)
#include "test_dovecot_snippets.moc"
