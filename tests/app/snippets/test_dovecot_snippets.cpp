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
    void forcesOnlyWhatAllAllow_data();
    void forcesOnlyWhatAllAllow();
    void closesWhatNobodyUses();
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
