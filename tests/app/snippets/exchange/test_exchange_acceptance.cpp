// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What an Exchange administrator expects for the example company RECPLAST.
class TestExchangeAcceptance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void switchesPopOff();
    void saysThatThereIsNoNewsService();
    void writesForEveryEndOfExchange_data();
    void writesForEveryEndOfExchange();
    void everyLineHasReasonAndSource();
    void namesOnlyHostsOfThePlan();

private:
    Snippets m_made;
};

void TestExchangeAcceptance::initTestCase()
{
    m_made = made(examplePlan(u"recplast"_s),
                  {u"outlook-godesberg=tls-required"_s, u"outlook-beuel=tls-required"_s,
                   u"outlook-sales=ipsec-site-site-pki+tls-required"_s, u"owa-travel=tls-required"_s,
                   u"phones-activesync=tls-required"_s, u"ex1-ex2=product-native"_s, u"ex1-mx=tls-required"_s,
                   u"mx-ex1=tls-required"_s, u"erp-imap=tls-required"_s, u"erp-submit=tls-required"_s,
                   u"admin=product-native"_s, u"news-unused=off"_s, u"pop-unused=off"_s});
}

void TestExchangeAcceptance::switchesPopOff()
{
    const Snippet snippet = snippetOf(m_made, u"pop-unused"_s, u"ex1"_s, u"exchange"_s);
    const QString apply = codeIn(snippet, u"apply.ps1"_s);
    QVERIFY(apply.contains("Stop-Service"_L1));
    QVERIFY(apply.contains("Disabled"_L1));
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("-Port 110"_L1));
    QVERIFY(codeIn(snippet, u"undo.ps1"_s).contains("StartType"_L1));
}

void TestExchangeAcceptance::saysThatThereIsNoNewsService()
{
    const Snippet snippet = snippetOf(m_made, u"news-unused"_s, u"ex2"_s, u"exchange"_s);
    QCOMPARE(snippet.files.size(), 1);
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("-Port 119"_L1));
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("-Port 563"_L1));
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString said = knowledge().texts.say(language, snippet.remarks.first());
        QVERIFY2(said.contains("NNTP"_L1) && !said.contains(u'{'), qPrintable(said));
    }
}

void TestExchangeAcceptance::writesForEveryEndOfExchange_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("code");
    QTest::newRow("webmail behind the proxy") << u"owa-travel"_s << u"ex1"_s << u"'Default Web Site/owa'"_s;
    QTest::newRow("Outlook Anywhere") << u"outlook-sales"_s << u"ex1"_s << u"Set-OutlookAnywhere"_s;
    QTest::newRow("IMAP") << u"erp-imap"_s << u"ex2"_s << u"Set-ImapSettings"_s;
    QTest::newRow("submission") << u"erp-submit"_s << u"ex2"_s << u"BasicAuthRequireTLS"_s;
    QTest::newRow("sending") << u"ex1-mx"_s << u"ex1"_s << u"-TlsDomain 'mx.recplast.example'"_s;
    QTest::newRow("receiving") << u"mx-ex1"_s << u"ex1"_s << u"-RemoteIPRanges @('192.0.2.25')"_s;
    QTest::newRow("between servers, one end") << u"ex1-ex2"_s << u"ex1"_s << u"SuppressXAnonymousTls"_s;
    QTest::newRow("between servers, the other") << u"ex1-ex2"_s << u"ex2"_s << u"SuppressXAnonymousTls"_s;
    QTest::newRow("administration") << u"admin"_s << u"ex1"_s << u"Get-PowerShellVirtualDirectory"_s;
}

void TestExchangeAcceptance::writesForEveryEndOfExchange()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, system);
    QFETCH(const QString, code);
    const Snippet snippet = snippetOf(m_made, connection, system, u"exchange"_s);
    QVERIFY2(codeIn(snippet).contains(code), qPrintable(codeIn(snippet)));
}

/// A line without reason belongs to the one before; the first of a file has one.
void TestExchangeAcceptance::everyLineHasReasonAndSource()
{
    for (const Snippet &snippet : std::as_const(m_made.snippets)) {
        if (snippet.target != "exchange"_L1 && snippet.target != "schannel"_L1 && snippet.target != "windows-ipsec"_L1)
            continue;
        for (const SnippetFile &file : snippet.files) {
            QVERIFY(!file.lines.first().reason.text.isEmpty() || file.lines.first().code.startsWith("param"_L1)
                    || file.lines.first().code.startsWith("Windows Registry Editor"_L1));
            for (const SnippetLine &line : file.lines) {
                const QString said = line.reason.text.isEmpty() ? u"-"_s : knowledge().texts.say(u"de"_s, line.reason);
                QVERIFY2(!said.isEmpty() && !said.contains(u'{') && !said.startsWith(u'<'),
                         qPrintable(line.reason.text + said));
                QVERIFY2(line.source.isEmpty() || knowledge().sources.contains(line.source), qPrintable(line.source));
                QVERIFY(line.reason.text.isEmpty() || !line.source.isEmpty());
            }
        }
        for (const Saying &remark : snippet.remarks) {
            const QString said = knowledge().texts.say(u"en"_s, remark);
            QVERIFY2(!said.contains(u'{') && !said.startsWith(u'<'), qPrintable(remark.text + said));
        }
    }
}

void TestExchangeAcceptance::namesOnlyHostsOfThePlan()
{
    for (const auto snippets = ofTarget(m_made, u"exchange"_s); const Snippet &snippet : snippets) {
        if (snippet.system == "ex2"_L1)
            QVERIFY(!codeIn(snippet).contains("ex1.recplast"_L1));
    }
}

QTEST_APPLESS_MAIN(TestExchangeAcceptance)
#include "test_exchange_acceptance.moc"
