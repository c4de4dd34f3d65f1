// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"
#include "tests/app/snippets/web_proxy_properties.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What HAProxy is told. That it works is shown by tests/interop.
class TestHaproxySnippets : public QObject {
    Q_OBJECT

private slots:
    void letsThroughOnlyWhatIsDecided();
    void checksTheCertificateBehindByName();
    void setsGroupsBehindWhereTheVersionCan_data();
    void setsGroupsBehindWhereTheVersionCan();
    void leavesHybridGroupsOutOfOldOpenssl_data();
    void leavesHybridGroupsOutOfOldOpenssl();
    void offersHttpOnlyWhereDecided_data();
    void offersHttpOnlyWhereDecided();
    void demandsClientCertificatesOfAllOrNobody();
    void keepsTls12WhereTheServerBehindHasNoOther();
    void asksEachHostOfAFarm();
    void waitsForLongRequests();
    void isNoWebServer();
    void marksStandAlone();
    void namesOfThePlanStayInComments();
    void everyTextIsRefusedOrNoStatement();
    void matchesGoldenFile();
};

namespace {

Plan proxied(const QString &version = u"3.0"_s)
{
    return planWithProxy(u"haproxy"_s, version);
}

Snippet snippetFor(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return snippetOf(made(plan, choices, profile), u"owa"_s, u"proxy"_s, u"haproxy"_s);
}

QStringList site(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return linesOf(snippetFor(plan, choices, profile), u"safeconduct.cfg"_s);
}

/// The words of the first line that begins with \a start.
QStringList wordsOf(const QStringList &lines, const QString &start)
{
    const auto found =
        std::ranges::find_if(lines, [&](const QString &line) { return line.trimmed().startsWith(start); });
    return found == lines.end() ? QStringList() : found->trimmed().split(u' ');
}

QString after(const QStringList &words, const QString &keyword)
{
    const qsizetype at = words.indexOf(keyword);
    return at < 0 ? QString() : words.value(at + 1);
}

qsizetype countOf(const QStringList &lines, const QString &start)
{
    return std::ranges::count_if(lines, [&](const QString &line) { return line.trimmed().startsWith(start); });
}

} // namespace

void TestHaproxySnippets::letsThroughOnlyWhatIsDecided()
{
    const QStringList both = site(proxied(), {u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(countOf(both, u"use_backend safeconduct_ex if"_s), 2);
    QVERIFY(both.contains(u"    http-request deny deny_status 404 unless safeconduct_owa or safeconduct_activesync"_s));
    QVERIFY(both.contains(u"    acl safeconduct_activesync path_beg -i /Microsoft-Server-ActiveSync/"_s));
    QCOMPARE(countOf(site(proxied(), {u"owa=tls-required"_s}), u"use_backend"_s), 1);
}

void TestHaproxySnippets::checksTheCertificateBehindByName()
{
    const QStringList server = wordsOf(site(proxied(), {u"owa=tls-required"_s}), u"server "_s);
    QCOMPARE(server.value(2), u"10.1.2.10:443"_s);
    QCOMPARE(after(server, u"verify"_s), u"required"_s);
    QCOMPARE(after(server, u"ca-file"_s), u"/etc/ssl/certs/ca-certificates.crt"_s);
    QCOMPARE(after(server, u"verifyhost"_s), u"ex.example.org"_s);
    QCOMPARE(after(server, u"sni"_s), u"str(ex.example.org)"_s);
}

void TestHaproxySnippets::setsGroupsBehindWhereTheVersionCan_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("canSet");
    QTest::newRow("Debian 12") << u"2.6.12"_s << false;
    QTest::newRow("just below") << u"2.8"_s << false;
    QTest::newRow("no version of the list, below") << u"2.7"_s << false;
    QTest::newRow("Debian 13") << u"3.0.11"_s << true;
    QTest::newRow("newer than known") << u"4.0"_s << true;
    QTest::newRow("not named") << QString() << false;
}

void TestHaproxySnippets::setsGroupsBehindWhereTheVersionCan()
{
    QFETCH(const QString, version);
    QFETCH(const bool, canSet);
    const Snippet snippet = snippetFor(proxied(version), {u"owa=tls-required"_s});
    const QStringList lines = linesOf(snippet, u"safeconduct.cfg"_s);
    QCOMPARE(after(wordsOf(lines, u"server "_s), u"curves"_s), canSet ? u"P-384:P-256:P-521"_s : QString());
    QCOMPARE(after(wordsOf(lines, u"bind *:443"_s), u"curves"_s), u"P-384:P-256:P-521"_s);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.haproxy.remark.version"_s), version.isEmpty());
}

void TestHaproxySnippets::leavesHybridGroupsOutOfOldOpenssl_data()
{
    QTest::addColumn<QString>("debian");
    QTest::addColumn<bool>("hasHybrid");
    QTest::newRow("OpenSSL 3.5") << u"13"_s << true;
    QTest::newRow("OpenSSL 3.0") << u"12"_s << false;
    QTest::newRow("not known") << QString() << false;
}

void TestHaproxySnippets::leavesHybridGroupsOutOfOldOpenssl()
{
    QFETCH(const QString, debian);
    QFETCH(const bool, hasHybrid);
    Plan plan = proxied();
    systemIn(plan, "proxy"_L1).os = ProductUse{u"debian"_s, debian};
    QCOMPARE(!site(plan, {u"owa=tls-required"_s}, u"tlsref-intermediate"_s).filter(u"X25519MLKEM768"_s).isEmpty(),
             hasHybrid);
}

void TestHaproxySnippets::offersHttpOnlyWhereDecided_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("required") << QStringList{u"owa=tls-required"_s} << false;
    QTest::newRow("opportunistic") << QStringList{u"owa=tls-opportunistic"_s} << true;
    QTest::newRow("one of two required") << QStringList{u"owa=tls-opportunistic"_s, u"phones=tls-required"_s} << false;
}

void TestHaproxySnippets::offersHttpOnlyWhereDecided()
{
    QFETCH(const QStringList, choices);
    QFETCH(const bool, isOpen);
    const QStringList lines = site(proxied(), choices);
    QCOMPARE(countOf(lines, u"http-request redirect prefix https://mail.example.org code 301 unless { ssl_fc }"_s),
             isOpen ? 0 : 1);
    QCOMPARE(countOf(lines, u"http-after-response set-header Strict-Transport-Security max-age="_s), isOpen ? 0 : 1);
}

void TestHaproxySnippets::demandsClientCertificatesOfAllOrNobody()
{
    const QStringList mutual = site(proxied(), {u"owa=tls-mutual"_s});
    QCOMPARE(after(wordsOf(mutual, u"bind *:443"_s), u"verify"_s), u"required"_s);
    const Snippet mixed = snippetFor(proxied(), {u"owa=tls-mutual"_s, u"phones=tls-required"_s});
    QVERIFY(!wordsOf(linesOf(mixed, u"safeconduct.cfg"_s), u"bind *:443"_s).contains(u"verify"_s));
    QVERIFY(remarksOf(mixed).contains(u"snippet.web.remark.certificate-not-forced"_s));
}

void TestHaproxySnippets::keepsTls12WhereTheServerBehindHasNoOther()
{
    Plan plan = proxied();
    systemIn(plan, "ex"_L1).capabilities.tls = u"1.2"_s;
    const QStringList lines = site(plan, {u"owa=tls-required"_s}, u"tlsref-modern"_s);
    QCOMPARE(after(wordsOf(lines, u"bind *:443"_s), u"ssl-min-ver"_s), u"TLSv1.3"_s);
    QCOMPARE(after(wordsOf(lines, u"server "_s), u"ssl-min-ver"_s), u"TLSv1.2"_s);
}

void TestHaproxySnippets::asksEachHostOfAFarm()
{
    Plan plan = proxied();
    systemIn(plan, "ex"_L1).hosts.append(Host{u"ex2.example.org"_s, {u"2001:db8::2"_s}});
    const Snippet snippet = snippetFor(plan, {u"owa=tls-required"_s});
    const QStringList second = wordsOf(linesOf(snippet, u"safeconduct.cfg"_s), u"server host2 "_s);
    QCOMPARE(second.value(2), u"[2001:db8::2]:443"_s);
    QCOMPARE(after(second, u"verifyhost"_s), u"mail.example.org"_s);
    QCOMPARE(after(second, u"check-sni"_s), u"mail.example.org"_s);
    QVERIFY(remarksOf(snippet).contains(u"snippet.web.remark.farm"_s));
}

void TestHaproxySnippets::waitsForLongRequests()
{
    QVERIFY(site(proxied(), {u"owa=tls-required"_s}).contains(u"    timeout server 60s"_s));
    QVERIFY(site(proxied(), {u"owa=tls-required"_s, u"phones=tls-required"_s}).contains(u"    timeout server 3600s"_s));
}

void TestHaproxySnippets::isNoWebServer()
{
    Plan plan = proxied();
    for (Connection &connection : plan.connections) {
        if (connection.id == "owa"_L1) {
            connection.service = u"webmail"_s;
            connection.to = u"proxy"_s;
            connection.via.clear();
        }
    }
    QVERIFY(omissionsOf(made(plan, {u"owa=tls-required"_s}), u"owa"_s).contains(u"proxy: transport.no-dialect"_s));
}

/// The apply step takes out what stands between the marks: no reason may be taken for one, and each stands once.
void TestHaproxySnippets::marksStandAlone()
{
    Plan plan = proxied();
    systemIn(plan, "proxy"_L1).name = u"safeconduct-end "_s.repeated(20);
    const Snippet snippet = snippetFor(plan, {u"owa=tls-required"_s});
    for (const SnippetFile &file : snippet.files) {
        if (file.name != "safeconduct.cfg"_L1)
            continue;
        const QStringList lines = file.text(knowledge().texts, u"en"_s).split(u'\n');
        QCOMPARE(lines.first(), u"#safeconduct-begin"_s);
        QCOMPARE(lines.count(u"#safeconduct-begin"_s), 1);
        QCOMPARE(lines.count(u"#safeconduct-end"_s), 1);
        QCOMPARE(lines.indexOf(u"#safeconduct-end"_s), lines.size() - 2);
    }
}

void TestHaproxySnippets::namesOfThePlanStayInComments()
{
    QVERIFY(namesChangeCommentsOnly({proxied(), u"haproxy"_s, u"safeconduct.cfg"_s}));
}

void TestHaproxySnippets::everyTextIsRefusedOrNoStatement()
{
    QVERIFY(hostsAreRefusedOrOneWord({proxied(), u"haproxy"_s, u"safeconduct.cfg"_s}));
}

void TestHaproxySnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/haproxy.cfg"), 100'000);
    QVERIFY(golden);
    QCOMPARE(site(proxied(), {u"owa=tls-required"_s}).join(u'\n') + u'\n', QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestHaproxySnippets)
#include "test_haproxy_snippets.moc"
