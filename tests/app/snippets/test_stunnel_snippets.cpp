// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/stunnel/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What stunnel is told for programs that have no TLS. That it works is shown by tests/interop.
class TestStunnelSnippets : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItQuotes();
    void namesNeverAddStatements();
    void helpsOnlyWhoNeedsIt();
    void clientChecksTheServer_data();
    void clientChecksTheServer();
    void eachServerHasItsLoopbackAddress();
    void serverListensForTheProgram();
    void leavesHybridGroupsOutOfOldOpenssl_data();
    void leavesHybridGroupsOutOfOldOpenssl();
    void asksForMissingFacts();
};

namespace {

constexpr auto clientFile = "safeconduct-app-imap.conf"_L1;

Plan withStunnel()
{
    Plan plan = smallPlan();
    systemIn(plan, "app"_L1).software.append(ProductUse{u"stunnel"_s, u"5.74"_s});
    systemIn(plan, "box"_L1).software.append(ProductUse{u"stunnel"_s, u"5.74"_s});
    return plan;
}

/// The mailbox server's own program cannot speak TLS.
Plan withOldServer()
{
    Plan plan = withStunnel();
    systemIn(plan, "box"_L1).software.first() = ProductUse{u"custom-application"_s, {}};
    return plan;
}

Snippet clientOf(const Plan &plan, const QString &part, const QString &profile = {})
{
    return snippetOf(made(plan, {u"app-imap="_s + part}, profile), u"app-imap"_s, u"app"_s, u"stunnel"_s);
}

} // namespace

void TestStunnelSnippets::readsBackWhatItQuotes()
{
    QVERIFY(rc::check("a value comes back unchanged from behind the sign, or is refused", [] {
        const QString text = troublesomeText();
        const QString pointer = u"/systems/0/hosts/0/name"_s;
        const Result<QString> value = stunnel::quoted(text, pointer);
        // stunnel takes everything behind the first sign, without blanks at the ends, up to the end of the line.
        const QString written = u"checkHost = "_s + value.value_or(QString());
        const bool isOneLine = std::ranges::none_of(
            written, [](QChar character) { return character == u'\n' || character == u'\r' || character.isNull(); });
        RC_ASSERT(isRefusedOrUnchanged(value, text, pointer,
                                       isOneLine ? std::optional(written.sliced(written.indexOf(u'=') + 1).trimmed())
                                                 : std::nullopt));
    }));
}

void TestStunnelSnippets::namesNeverAddStatements()
{
    QVERIFY(rc::check("whatever a system is called, only comments differ", [] {
        Plan plan = withStunnel();
        systemIn(plan, "box"_L1).name = troublesomeText();
        const Snippet snippet = clientOf(plan, u"tls-required"_s);
        for (const SnippetFile &file : snippet.files)
            RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(snippet, file.name)));
    }));
}

void TestStunnelSnippets::helpsOnlyWhoNeedsIt()
{
    const auto isOnBox = [](const Snippet &snippet) {
        return snippet.target == "stunnel"_L1 && snippet.system == "box"_L1;
    };
    const Snippets withDovecot = made(withStunnel(), {u"app-imap=tls-required"_s});
    QVERIFY(std::ranges::none_of(withDovecot.snippets, isOnBox));
    const Snippets withoutTls = made(withOldServer(), {u"app-imap=tls-required"_s});
    QVERIFY(std::ranges::any_of(withoutTls.snippets, isOnBox));
}

void TestStunnelSnippets::clientChecksTheServer_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("remark");
    QTest::newRow("required") << u"tls-required"_s << u"imap.example.org"_s << QString()
                              << u"snippet.stunnel.remark.point-program"_s;
    QTest::newRow("mutual") << u"tls-mutual"_s << u"imap.example.org"_s << u"/etc/ssl/certs/app.example.org.pem"_s
                            << u"snippet.stunnel.remark.point-program"_s;
    QTest::newRow("unchecked") << u"tls-unverified"_s << QString() << QString()
                               << u"snippet.stunnel.remark.unverified"_s;
    QTest::newRow("opportunistic") << u"tls-opportunistic"_s << QString() << QString()
                                   << u"snippet.stunnel.remark.always"_s;
}

void TestStunnelSnippets::clientChecksTheServer()
{
    QFETCH(const QString, part);
    QFETCH(const QString, remark);
    const Snippet snippet = clientOf(withStunnel(), part);
    const QStringList lines = linesOf(snippet, clientFile);
    QVERIFY(lines.contains(u"client = yes"_s));
    QVERIFY(lines.contains(u"connect = 10.1.2.20:993"_s));
    QTEST(valueOf(lines, u"checkHost"_s), "host");
    QTEST(valueOf(lines, u"cert"_s), "certificate");
    QCOMPARE(lines.contains(u"verifyChain = yes"_s), part == "tls-required"_L1 || part == "tls-mutual"_L1);
    QVERIFY2(remarksOf(snippet).contains(remark), qPrintable(remark));
}

void TestStunnelSnippets::eachServerHasItsLoopbackAddress()
{
    Plan plan = withStunnel();
    Connection second = *plan.connection(u"app-imap"_s);
    second.id = u"second-imap"_s;
    second.to = u"old-box"_s;
    plan.connections.append(second);
    const Snippets snippets = made(plan, {u"app-imap=tls-required"_s, u"second-imap=tls-required"_s});
    QCOMPARE(valueOf(linesOf(snippetOf(snippets, u"app-imap"_s, u"app"_s, u"stunnel"_s), clientFile), u"accept"_s),
             u"127.0.0.1:143"_s);
    QCOMPARE(valueOf(linesOf(snippetOf(snippets, u"second-imap"_s, u"app"_s, u"stunnel"_s),
                             u"safeconduct-second-imap.conf"_s),
                     u"accept"_s),
             u"127.0.0.2:143"_s);
}

void TestStunnelSnippets::serverListensForTheProgram()
{
    const Snippets snippets = made(withOldServer(), {u"app-imap=tls-mutual"_s, u"imap=tls-required"_s});
    const Snippet snippet = snippetOf(snippets, u"app-imap"_s, u"box"_s, u"stunnel"_s);
    const QStringList lines = linesOf(snippet, u"safeconduct-imap.conf"_s);
    QCOMPARE(valueOf(lines, u"accept"_s), u"993"_s);
    QCOMPARE(valueOf(lines, u"connect"_s), u"127.0.0.1:143"_s);
    QVERIFY(!lines.contains(u"client = yes"_s));
    QVERIFY(!lines.contains(u"verifyChain = yes"_s)); // others have no certificate
    QVERIFY(remarksOf(snippet).contains(u"snippet.stunnel.remark.certificate-not-forced"_s));
    QVERIFY(remarksOf(snippet).contains(u"snippet.stunnel.remark.close-cleartext"_s));
    const Snippet alone =
        snippetOf(made(withOldServer(), {u"app-imap=tls-mutual"_s}), u"app-imap"_s, u"box"_s, u"stunnel"_s);
    QVERIFY(linesOf(alone, u"safeconduct-imap.conf"_s).contains(u"verifyChain = yes"_s));
}

void TestStunnelSnippets::leavesHybridGroupsOutOfOldOpenssl_data()
{
    QTest::addColumn<QString>("debian");
    QTest::addColumn<bool>("hasHybrid");
    QTest::newRow("OpenSSL 3.5") << u"13"_s << true;
    QTest::newRow("OpenSSL 3.0") << u"12"_s << false;
    QTest::newRow("not known") << QString() << false;
}

void TestStunnelSnippets::leavesHybridGroupsOutOfOldOpenssl()
{
    QFETCH(const QString, debian);
    QFETCH(const bool, hasHybrid);
    Plan plan = withStunnel();
    systemIn(plan, "app"_L1).os = ProductUse{u"debian"_s, debian};
    const QStringList lines = linesOf(clientOf(plan, u"tls-required"_s, u"tlsref-intermediate"_s), clientFile);
    QCOMPARE(valueOf(lines, u"curves"_s).contains("X25519MLKEM768"_L1), hasHybrid);
}

void TestStunnelSnippets::asksForMissingFacts()
{
    Plan plan = withStunnel();
    systemIn(plan, "box"_L1).hosts.clear();
    QVERIFY(omissionsOf(made(plan, {u"app-imap=tls-required"_s}), u"app-imap"_s).contains(u"app: lacks-host-name"_s));
}

QTEST_GUILESS_MAIN(TestStunnelSnippets)
#include "test_stunnel_snippets.moc"
