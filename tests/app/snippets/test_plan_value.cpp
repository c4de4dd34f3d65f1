// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/quote.h"
#include "app/snippets/dovecot/quote.h"
#include "app/snippets/haproxy/quote.h"
#include "app/snippets/nginx/quote.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/postfix/quote.h"
#include "app/snippets/shell_quote.h"
#include "app/snippets/strongswan/quote.h"
#include "app/snippets/wireguard/quote.h"
#include "tests/app/snippets/unquoted.h"

#include <QProcess>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;

/// Values of a plan on their way into configuration: refused with their pointer, or read back as they were.
class TestPlanValue : public QObject {
    Q_OBJECT

private slots:
    void everySyntaxRefusesOrKeeps();
    void refusesWhatNoLineHolds_data();
    void refusesWhatNoLineHolds();
    void readsHostNames_data();
    void readsHostNames();
    void readsNetworks_data();
    void readsNetworks();
    void quotesForTheShell_data();
    void quotesForTheShell();
    void bashReadsBackWhatIsQuoted();
};

void TestPlanValue::everySyntaxRefusesOrKeeps()
{
    const QString pointer = u"/systems/0/name"_s;
    using test::isRefusedOrUnchanged;
    QVERIFY(
        rc::check("what a syntax cannot hold is refused, the rest comes back, and never as a second statement", [&] {
            const QString text = test::troublesomeText();
            const Result<QString> shell = shellQuoted(text, pointer);
            const auto words = test::shellWords(u"command "_s + shell.value_or(QString()));
            RC_ASSERT(isRefusedOrUnchanged(shell, text, pointer,
                                           words && words->size() == 2 ? std::optional(words->at(1)) : std::nullopt));
            const Result<QString> mainCf = postfix::quoted(text, pointer);
            RC_ASSERT(isRefusedOrUnchanged(mainCf, text, pointer,
                                           test::postfixValue(u"name = "_s + mainCf.value_or(QString()))));
            const Result<QString> dovecotValue = dovecot::quoted(text, pointer);
            RC_ASSERT(isRefusedOrUnchanged(dovecotValue, text, pointer,
                                           test::settingValue(u"name = "_s + dovecotValue.value_or(QString()))));
            const Result<QString> swanctl = strongswan::quoted(text, pointer);
            RC_ASSERT(isRefusedOrUnchanged(swanctl, text, pointer,
                                           test::settingValue(u"name = "_s + swanctl.value_or(QString()))));
            const Result<QString> nginxValue = nginx::quoted(text, pointer);
            const auto directive = test::nginxWords(u"directive "_s + nginxValue.value_or(QString()) + u';');
            RC_ASSERT(isRefusedOrUnchanged(nginxValue, text, pointer,
                                           directive ? std::optional(directive->at(1)) : std::nullopt));
            const Result<QString> haproxyValue = haproxy::quoted(text, pointer);
            const auto statement = test::haproxyWords(u"keyword "_s + haproxyValue.value_or(QString()));
            RC_ASSERT(isRefusedOrUnchanged(haproxyValue, text, pointer,
                                           statement && statement->size() == 2 ? std::optional(statement->at(1))
                                                                               : std::nullopt));
            const Result<QString> apacheValue = apache::quoted(text, pointer);
            const auto httpd = test::apacheWords(u"Directive "_s + apacheValue.value_or(QString()));
            RC_ASSERT(isRefusedOrUnchanged(apacheValue, text, pointer,
                                           httpd && httpd->size() == 2 ? std::optional(httpd->at(1)) : std::nullopt));
            const Result<QString> wgQuick = wireguard::bare(text, pointer);
            RC_ASSERT(isRefusedOrUnchanged(wgQuick, text, pointer,
                                           test::wireguardValue(u"Endpoint = "_s + wgQuick.value_or(QString()))));
        }));
}

void TestPlanValue::refusesWhatNoLineHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line feed") << u"a\nb"_s;
    QTest::newRow("carriage return") << u"a\rb"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b');
    QTest::newRow("tabulator") << u"a\tb"_s;
    QTest::newRow("next line") << QString(u"a"_s + QChar(0x85));
    QTest::newRow("line separator") << QString(u"a"_s + QChar(0x2028));
    QTest::newRow("direction override") << QString(u"a"_s + QChar(0x202E) + u'b');
    QTest::newRow("direction isolate") << QString(u"a"_s + QChar(0x2066) + u'b');
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xD800));
}

void TestPlanValue::refusesWhatNoLineHolds()
{
    QFETCH(const QString, text);
    const QString pointer = u"/x"_s;
    for (const auto &result :
         {shellQuoted(text, pointer), postfix::quoted(text, pointer), dovecot::quoted(text, pointer),
          nginx::quoted(text, pointer), haproxy::quoted(text, pointer), apache::quoted(text, pointer),
          strongswan::quoted(text, pointer), wireguard::bare(text, pointer), identifier(text, pointer),
          hostName(text, pointer), address(text, pointer)}) {
        QVERIFY(!result);
        QCOMPARE(result.error().pointer, pointer);
    }
}

void TestPlanValue::readsHostNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isName");
    QTest::newRow("usual") << u"mail.example.org"_s << true;
    QTest::newRow("one label") << u"shop"_s << true;
    QTest::newRow("international in its ASCII form") << u"xn--mller-kva.example"_s << true;
    QTest::newRow("longest label") << QString(63, u'a') << true;
    QTest::newRow("label too long") << QString(64, u'a') << false;
    QTest::newRow("name too long") << QStringList(128, u"aa"_s).join(u'.') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("leading hyphen") << u"-oProxyCommand"_s << false;
    QTest::newRow("command") << u"a.example;reboot"_s << false;
    QTest::newRow("substitution") << u"$(reboot).example"_s << false;
    QTest::newRow("line feed at the end") << u"a.example\n"_s << false;
    QTest::newRow("letters outside ASCII") << u"müller.example"_s << false;
    QTest::newRow("brace") << u"a.example { }"_s << false;
    QTest::newRow("trailing dot") << u"a.example."_s << false;
}

void TestPlanValue::readsHostNames()
{
    QFETCH(const QString, name);
    const Result<QString> result = hostName(name, u"/x"_s);
    QTEST(result.has_value(), "isName");
    QVERIFY(!result || *result == name);
}

void TestPlanValue::readsNetworks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("IPv4") << u"10.1.0.0/16"_s << true;
    QTest::newRow("one address") << u"10.1.2.3"_s << true;
    QTest::newRow("IPv6") << u"2001:db8::/32"_s << true;
    QTest::newRow("prefix that swanctl would load") << u"10.0.0.0/99"_s << false;
    QTest::newRow("IPv6 prefix too long") << u"2001:db8::/129"_s << false;
    QTest::newRow("no number") << u"10.0.0.0/x"_s << false;
    QTest::newRow("second statement") << u"10.0.0.0/8\nauth = none"_s << false;
    QTest::newRow("list") << u"10.0.0.0/8, 0.0.0.0/0"_s << false;
    QTest::newRow("short form") << u"10.1"_s << false;
    QTest::newRow("name") << u"localhost"_s << false;
    QTest::newRow("zone") << u"fe80::1%eth0"_s << false;
}

void TestPlanValue::readsNetworks()
{
    QFETCH(const QString, text);
    const Result<QString> result = network(text, u"/x"_s);
    QTEST(result.has_value(), "isNetwork");
    QVERIFY(!result || *result == text);
}

void TestPlanValue::quotesForTheShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("bare") << u"mail.example.org"_s << u"mail.example.org"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("blank") << u"a b"_s << u"'a b'"_s;
    QTest::newRow("single quote") << u"it's"_s << uR"('it'\''s')"_s;
    QTest::newRow("substitution") << u"$(id)"_s << u"'$(id)'"_s;
    QTest::newRow("home") << u"~root"_s << u"'~root'"_s;
}

void TestPlanValue::quotesForTheShell()
{
    QFETCH(const QString, text);
    QTEST(shellQuoted(text, u"/x"_s).value(), "quoted");
}

/// Bash itself, with every pair of characters that mean something to it: as many words as were quoted, each as it was.
void TestPlanValue::bashReadsBackWhatIsQuoted()
{
    const QString marks = u"'\"\\$()`%;#{}=<>|&*?[]!~^ ,-/aä€"_s;
    QByteArray script("printf '%s\\0'");
    QList<QByteArray> texts;
    for (const QChar first : marks) {
        for (const QChar second : marks) {
            const QString text = QString(first) + second;
            const Result<QString> word = shellQuoted(text, u"/x"_s);
            if (!word)
                continue;
            script.append(' ').append(word->toUtf8());
            texts.append(text.toUtf8());
        }
    }
    QVERIFY(texts.size() > 500);
    QProcess bash;
    bash.start(u"bash"_s, {u"-s"_s});
    bash.write(script.append('\n'));
    bash.closeWriteChannel();
    QVERIFY2(bash.waitForFinished(), qPrintable(bash.errorString()));
    QCOMPARE(bash.readAllStandardError(), QByteArray());
    QList<QByteArray> read = bash.readAllStandardOutput().split('\0');
    QCOMPARE(read.takeLast(), QByteArray()); // behind the last end
    QCOMPARE(read, texts);
}

QTEST_GUILESS_MAIN(TestPlanValue)
#include "test_plan_value.moc"
