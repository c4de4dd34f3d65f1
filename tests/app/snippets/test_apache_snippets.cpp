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

/// What Apache httpd is told. That it works is shown by tests/interop.
class TestApacheSnippets : public QObject {
    Q_OBJECT

private slots:
    void letsThroughOnlyWhatIsDecided();
    void checksTheCertificateBehind();
    void refusesUnknownNamesWithTheSameTls();
    void leavesHybridGroupsOutOfOldOpenssl_data();
    void leavesHybridGroupsOutOfOldOpenssl();
    void offersHttpOnlyWhereDecided_data();
    void offersHttpOnlyWhereDecided();
    void demandsClientCertificatesOfAllOrNobody();
    void keepsTls12WhereTheServerBehindHasNoOther();
    void writesOnlyForVersionsWithTls13_data();
    void writesOnlyForVersionsWithTls13();
    void writesAFileToIncludeForAWebServer();
    void saysWhatHttpdCannotDo();
    void namesOfThePlanStayInComments();
    void everyTextIsRefusedOrNoStatement();
    void matchesGoldenFile();
};

namespace {

Plan proxied(const QString &version = u"2.4"_s)
{
    return planWithProxy(u"apache"_s, version);
}

Snippet snippetFor(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return snippetOf(made(plan, choices, profile), u"owa"_s, u"proxy"_s, u"apache"_s);
}

QStringList site(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return linesOf(snippetFor(plan, choices, profile), u"000-safeconduct.conf"_s);
}

qsizetype countOf(const QStringList &lines, const QString &start)
{
    return std::ranges::count_if(lines, [&](const QString &line) { return line.trimmed().startsWith(start); });
}

} // namespace

void TestApacheSnippets::letsThroughOnlyWhatIsDecided()
{
    const QStringList both = site(proxied(), {u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(countOf(both, u"ProxyPassMatch"_s), 2);
    QCOMPARE(countOf(both, u"Require all granted"_s), 2);
    QCOMPARE(countOf(both, u"Require all denied"_s), 2); // unknown names; all other paths
    const QString pass =
        u"    ProxyPassMatch \"(?i)^/(Microsoft-Server-ActiveSync(/[^\\x5c]*)?)$\" \"balancer://safeconduct_ex/$1\""_s;
    QVERIFY(both.contains(pass));
    QVERIFY(both.contains(u"    ProxyTimeout 3600"_s));
    const QStringList one = site(proxied(), {u"owa=tls-required"_s});
    QCOMPARE(countOf(one, u"ProxyPassMatch"_s), 1);
    QVERIFY(!one.contains(u"    ProxyTimeout 3600"_s));
}

void TestApacheSnippets::checksTheCertificateBehind()
{
    const QStringList lines = site(proxied(), {u"owa=tls-required"_s});
    for (const QString &line :
         {u"SSLProxyVerify require"_s, u"SSLProxyCACertificateFile /etc/ssl/certs/ca-certificates.crt"_s,
          u"SSLProxyCheckPeerName on"_s, u"ProxyPreserveHost on"_s, u"BalancerMember \"https://10.1.2.10:443\""_s})
        QCOMPARE(countOf(lines, line), 1);
}

void TestApacheSnippets::refusesUnknownNamesWithTheSameTls()
{
    const QStringList lines = site(proxied(), {u"owa=tls-required"_s});
    QCOMPARE(lines.value(1), u"    ServerName unknown.invalid"_s);
    for (const QString &name : {u"SSLProtocol"_s, u"SSLCipherSuite ECDHE"_s, u"SSLCipherSuite TLSv1.3"_s,
                                u"SSLOpenSSLConfCmd"_s, u"SSLHonorCipherOrder"_s}) {
        const QStringList same = lines.filter(u"    "_s + name);
        QCOMPARE(same.size(), 2);
        QCOMPARE(same.first(), same.last());
    }
}

void TestApacheSnippets::leavesHybridGroupsOutOfOldOpenssl_data()
{
    QTest::addColumn<QString>("debian");
    QTest::addColumn<bool>("hasHybrid");
    QTest::newRow("OpenSSL 3.5") << u"13"_s << true;
    QTest::newRow("OpenSSL 3.0") << u"12"_s << false;
    QTest::newRow("not known") << QString() << false;
}

void TestApacheSnippets::leavesHybridGroupsOutOfOldOpenssl()
{
    QFETCH(const QString, debian);
    QFETCH(const bool, hasHybrid);
    Plan plan = proxied();
    systemIn(plan, "proxy"_L1).os = ProductUse{u"debian"_s, debian};
    QCOMPARE(!site(plan, {u"owa=tls-required"_s}, u"tlsref-intermediate"_s).filter(u"X25519MLKEM768"_s).isEmpty(),
             hasHybrid);
}

void TestApacheSnippets::offersHttpOnlyWhereDecided_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("required") << QStringList{u"owa=tls-required"_s} << false;
    QTest::newRow("opportunistic") << QStringList{u"owa=tls-opportunistic"_s} << true;
    QTest::newRow("one of two required") << QStringList{u"owa=tls-opportunistic"_s, u"phones=tls-required"_s} << false;
}

void TestApacheSnippets::offersHttpOnlyWhereDecided()
{
    QFETCH(const QStringList, choices);
    QFETCH(const bool, isOpen);
    const QStringList lines = site(proxied(), choices);
    QCOMPARE(countOf(lines, u"Redirect permanent \"/\" \"https://mail.example.org/\""_s), isOpen ? 0 : 1);
    QCOMPARE(countOf(lines, u"Header always set Strict-Transport-Security"_s), isOpen ? 0 : 1);
    QCOMPARE(countOf(lines, u"RequestHeader set X-Forwarded-Proto http"_s), isOpen ? 2 : 1);
}

void TestApacheSnippets::demandsClientCertificatesOfAllOrNobody()
{
    QCOMPARE(countOf(site(proxied(), {u"owa=tls-mutual"_s}), u"SSLVerifyClient require"_s), 2);
    const Snippet mixed = snippetFor(proxied(), {u"owa=tls-mutual"_s, u"phones=tls-required"_s});
    QCOMPARE(countOf(linesOf(mixed, u"000-safeconduct.conf"_s), u"SSLVerifyClient"_s), 0);
    QVERIFY(remarksOf(mixed).contains(u"snippet.web.remark.certificate-not-forced"_s));
}

void TestApacheSnippets::keepsTls12WhereTheServerBehindHasNoOther()
{
    Plan plan = proxied();
    systemIn(plan, "ex"_L1).capabilities.tls = u"1.2"_s;
    const QStringList lines = site(plan, {u"owa=tls-required"_s}, u"tlsref-modern"_s);
    QCOMPARE(countOf(lines, u"SSLProtocol -all +TLSv1.3"_s), 2);
    QCOMPARE(countOf(lines, u"SSLProxyProtocol -all +TLSv1.2 +TLSv1.3"_s), 1);
}

void TestApacheSnippets::writesOnlyForVersionsWithTls13_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("2.2") << u"2.2"_s << false;
    QTest::newRow("last of 2.2") << u"2.2.34"_s << false;
    QTest::newRow("2.4") << u"2.4"_s << true;
    QTest::newRow("Debian 13") << u"2.4.71"_s << true;
    QTest::newRow("newer than known") << u"2.6"_s << true;
    QTest::newRow("not named") << QString() << true;
}

void TestApacheSnippets::writesOnlyForVersionsWithTls13()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isWritten);
    const Snippets snippets = made(proxied(version), {u"owa=tls-required"_s});
    QCOMPARE(
        std::ranges::any_of(snippets.snippets, [](const Snippet &snippet) { return snippet.target == "apache"_L1; }),
        isWritten);
    QCOMPARE(omissionsOf(snippets, u"owa"_s).contains(u"proxy: apache-too-old"_s), !isWritten);
}

void TestApacheSnippets::writesAFileToIncludeForAWebServer()
{
    Plan plan = proxied();
    for (Connection &connection : plan.connections) {
        if (connection.id == "owa"_L1) {
            connection.service = u"webmail"_s;
            connection.to = u"proxy"_s;
            connection.via.clear();
        }
    }
    const Snippet snippet = snippetFor(plan, {u"owa=tls-required"_s});
    const QStringList lines = linesOf(snippet, u"safeconduct-tls.conf"_s);
    QVERIFY(lines.contains(u"SSLEngine on"_s));
    QVERIFY(lines.contains(u"SSLProtocol -all +TLSv1.2 +TLSv1.3"_s));
    QCOMPARE(countOf(lines, u"<"_s), 0);
    QVERIFY(remarksOf(snippet).contains(u"snippet.apache.remark.include"_s));
}

void TestApacheSnippets::saysWhatHttpdCannotDo()
{
    Plan plan = proxied();
    std::ranges::find(plan.connections, u"owa"_s, &Connection::id)->authentication = u"ntlm"_s;
    systemIn(plan, "ex"_L1).hosts.append(Host{u"ex2.example.org"_s, {u"2001:db8::2"_s}});
    const Snippet snippet = snippetFor(plan, {u"owa=tls-required"_s});
    for (const QString &remark : {u"snippet.apache.remark.ntlm"_s, u"snippet.apache.remark.groups-behind"_s,
                                  u"snippet.apache.remark.name-behind"_s, u"snippet.web.remark.farm"_s})
        QVERIFY2(remarksOf(snippet).contains(remark), qPrintable(remark));
    QCOMPARE(countOf(linesOf(snippet, u"000-safeconduct.conf"_s), u"BalancerMember \"https://[2001:db8::2]:443\""_s),
             1);
}

void TestApacheSnippets::namesOfThePlanStayInComments()
{
    QVERIFY(namesChangeCommentsOnly({proxied(), u"apache"_s, u"000-safeconduct.conf"_s}));
}

void TestApacheSnippets::everyTextIsRefusedOrNoStatement()
{
    QVERIFY(hostsAreRefusedOrOneWord({proxied(), u"apache"_s, u"000-safeconduct.conf"_s}));
}

void TestApacheSnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/apache.conf"), 100'000);
    QVERIFY(golden);
    QCOMPARE(site(proxied(), {u"owa=tls-required"_s}).join(u'\n') + u'\n', QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestApacheSnippets)
#include "test_apache_snippets.moc"
