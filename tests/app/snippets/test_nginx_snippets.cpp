// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What nginx is told. That it works is shown by tests/interop.
class TestNginxSnippets : public QObject {
    Q_OBJECT

private slots:
    void letsThroughOnlyWhatIsDecided();
    void checksTheCertificateBehind();
    void defaultServerSaysTheSame();
    void offersHttpOnlyWhereDecided_data();
    void offersHttpOnlyWhereDecided();
    void leavesHybridGroupsOutOfOldOpenssl_data();
    void leavesHybridGroupsOutOfOldOpenssl();
    void keepsTls12WhereTheServerBehindHasNoOther();
    void sayWhatNginxCannotDo();
    void refusesNamesOfVariables();
    void matchesGoldenFile();
};

namespace {

QStringList site(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return linesOf(snippetOf(made(plan, choices, profile), u"owa"_s, u"proxy"_s, u"nginx"_s), u"safeconduct.conf"_s);
}

qsizetype countOf(const QStringList &lines, const QString &start)
{
    return std::ranges::count_if(lines, [&](const QString &line) { return line.trimmed().startsWith(start); });
}

} // namespace

void TestNginxSnippets::letsThroughOnlyWhatIsDecided()
{
    const QStringList both = site(smallPlan(), {u"owa=tls-required"_s, u"phones=tls-required"_s});
    QCOMPARE(countOf(both, u"location ~*"_s), 2);
    QCOMPARE(countOf(both, u"return 404"_s), 1);
    QCOMPARE(countOf(site(smallPlan(), {u"owa=tls-required"_s}), u"location ~*"_s), 1);
    QVERIFY(both.contains(uR"x(    location ~* "^/Microsoft-Server-ActiveSync(/|$)" {)x"_s));
}

void TestNginxSnippets::checksTheCertificateBehind()
{
    const QStringList lines = site(smallPlan(), {u"owa=tls-required"_s});
    QCOMPARE(countOf(lines, u"proxy_ssl_verify on;"_s), 1);
    QCOMPARE(countOf(lines, u"proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;"_s), 1);
    QCOMPARE(countOf(lines, u"proxy_ssl_name ex.example.org;"_s), 1);
    QCOMPARE(countOf(lines, u"server 10.1.2.10:443;"_s), 1);
}

void TestNginxSnippets::defaultServerSaysTheSame()
{
    const QStringList lines = site(smallPlan(), {u"owa=tls-required"_s});
    QCOMPARE(countOf(lines, u"ssl_reject_handshake on;"_s), 1);
    for (const QString &name : {u"ssl_protocols"_s, u"ssl_ciphers"_s, u"ssl_ecdh_curve"_s, u"ssl_conf_command"_s}) {
        const QStringList same = lines.filter(u"    "_s + name);
        QCOMPARE(same.size(), 2);
        QCOMPARE(same.first(), same.last());
    }
}

void TestNginxSnippets::offersHttpOnlyWhereDecided_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("required") << QStringList{u"owa=tls-required"_s} << false;
    QTest::newRow("opportunistic") << QStringList{u"owa=tls-opportunistic"_s} << true;
    QTest::newRow("one of two required") << QStringList{u"owa=tls-opportunistic"_s, u"phones=tls-required"_s} << false;
}

void TestNginxSnippets::offersHttpOnlyWhereDecided()
{
    QFETCH(const QStringList, choices);
    QFETCH(const bool, isOpen);
    const QStringList lines = site(smallPlan(), choices);
    QCOMPARE(countOf(lines, u"return 301 https://mail.example.org$request_uri;"_s), isOpen ? 0 : 1);
    QCOMPARE(countOf(lines, u"add_header Strict-Transport-Security"_s), isOpen ? 0 : 1);
}

void TestNginxSnippets::leavesHybridGroupsOutOfOldOpenssl_data()
{
    QTest::addColumn<QString>("debian");
    QTest::addColumn<bool>("hasHybrid");
    QTest::newRow("OpenSSL 3.5") << u"13"_s << true;
    QTest::newRow("OpenSSL 3.0") << u"12"_s << false;
    QTest::newRow("not known") << QString() << false;
}

void TestNginxSnippets::leavesHybridGroupsOutOfOldOpenssl()
{
    QFETCH(const QString, debian);
    QFETCH(const bool, hasHybrid);
    Plan plan = smallPlan();
    systemIn(plan, "proxy"_L1).os = ProductUse{u"debian"_s, debian};
    QCOMPARE(!site(plan, {u"owa=tls-required"_s}, u"tlsref-intermediate"_s).filter(u"X25519MLKEM768"_s).isEmpty(),
             hasHybrid);
}

void TestNginxSnippets::keepsTls12WhereTheServerBehindHasNoOther()
{
    Plan plan = smallPlan();
    systemIn(plan, "ex"_L1).capabilities.tls = u"1.2"_s;
    const QStringList lines = site(plan, {u"owa=tls-required"_s}, u"tlsref-modern"_s);
    QCOMPARE(countOf(lines, u"ssl_protocols TLSv1.3;"_s), 2);
    QCOMPARE(countOf(lines, u"proxy_ssl_protocols TLSv1.2 TLSv1.3;"_s), 1);
}

void TestNginxSnippets::sayWhatNginxCannotDo()
{
    Plan plan = smallPlan();
    std::ranges::find(plan.connections, u"owa"_s, &Connection::id)->authentication = u"ntlm"_s;
    systemIn(plan, "ex"_L1).hosts.append(Host{u"ex2.example.org"_s, {u"2001:db8::2"_s}});
    const Snippet snippet = snippetOf(made(plan, {u"owa=tls-required"_s}), u"owa"_s, u"proxy"_s, u"nginx"_s);
    QVERIFY(remarksOf(snippet).contains(u"snippet.nginx.remark.ntlm"_s));
    QVERIFY(remarksOf(snippet).contains(u"snippet.web.remark.farm"_s));
    QVERIFY(linesOf(snippet, u"safeconduct.conf"_s).contains(u"    server [2001:db8::2]:443;"_s));
}

void TestNginxSnippets::refusesNamesOfVariables()
{
    Plan plan = smallPlan();
    systemIn(plan, "proxy"_L1).hosts.first().name = u"$host; return 200 ok"_s;
    const Results<Snippets> result = tried(plan, {u"owa=tls-required"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().first().pointer, u"/systems/4/hosts/0/name"_s);
}

void TestNginxSnippets::matchesGoldenFile()
{
    const auto golden =
        readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/golden/nginx.conf"), 100'000);
    QVERIFY(golden);
    QCOMPARE(site(smallPlan(), {u"owa=tls-required"_s}).join(u'\n') + u'\n', QString::fromUtf8(*golden));
}

QTEST_GUILESS_MAIN(TestNginxSnippets)
#include "test_nginx_snippets.moc"
