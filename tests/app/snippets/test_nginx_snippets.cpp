// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

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
    void knowsWhatOldVersionsCannot_data();
    void knowsWhatOldVersionsCannot();
    void mailProxyTakesLoginsUnderTlsOnly_data();
    void mailProxyTakesLoginsUnderTlsOnly();
    void bridgesByStreamAndChecksBehind();
    void passesTlsOnAsItIs();
    void saysWhatItCannotPassOn_data();
    void saysWhatItCannotPassOn();
    void namesNeverAddDirectives();
};

namespace {

QStringList site(const Plan &plan, const QStringList &choices, const QString &profile = {})
{
    return linesOf(snippetOf(made(plan, choices, profile), u"owa"_s, u"proxy"_s, u"nginx"_s), u"safeconduct.conf"_s);
}

QStringList relayLines(const Snippets &snippets, const QString &connection, const QString &file)
{
    QStringList lines = linesOf(snippetOf(snippets, connection, u"proxy"_s, u"nginx"_s), file);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

constexpr auto mailFile = "90-safeconduct-mail.conf"_L1;
constexpr auto streamFile = "90-safeconduct-stream.conf"_L1;

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
    QVERIFY(both.contains(uR"x(    location ~* "^/Microsoft-Server-ActiveSync(/[^\x5c]*)?$" {)x"_s));
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

void TestNginxSnippets::knowsWhatOldVersionsCannot_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("hasCommands");
    QTest::newRow("one below") << u"1.18"_s << false;
    QTest::newRow("at the threshold") << u"1.20"_s << true;
    QTest::newRow("not known") << QString() << true;
}

void TestNginxSnippets::knowsWhatOldVersionsCannot()
{
    QFETCH(const QString, version);
    QFETCH(const bool, hasCommands);
    Plan plan = relayed({u"submit"_s}, u"offload"_s);
    systemIn(plan, "proxy"_L1).software = {ProductUse{u"nginx"_s, version}};
    const QStringList lines = site(plan, {u"owa=tls-required"_s});
    QCOMPARE(countOf(lines, u"ssl_conf_command"_s) > 0, hasCommands);
    QCOMPARE(countOf(lines, u"ssl_reject_handshake on;"_s), hasCommands ? 1 : 0);
    QCOMPARE(countOf(lines, u"return 444;"_s), hasCommands ? 0 : 1);
    const Snippets submission = made(plan, {u"submit=tls-required"_s});
    QCOMPARE(omissionsOf(submission, u"submit"_s).contains(u"proxy: nginx-old-smtp"_s), !hasCommands);
    if (hasCommands)
        QVERIFY(relayLines(submission, u"submit"_s, mailFile).contains(u"proxy_smtp_auth on;"_s));
}

void TestNginxSnippets::mailProxyTakesLoginsUnderTlsOnly_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("starttls");
    QTest::addColumn<bool>("wantsCertificate");
    QTest::newRow("required") << u"tls-required"_s << u"starttls only;"_s << false;
    QTest::newRow("offered") << u"tls-opportunistic"_s << u"starttls on;"_s << false;
    QTest::newRow("with certificates") << u"tls-mutual"_s << u"starttls only;"_s << true;
}

void TestNginxSnippets::mailProxyTakesLoginsUnderTlsOnly()
{
    QFETCH(const QString, part);
    QFETCH(const QString, starttls);
    QFETCH(const bool, wantsCertificate);
    const Snippets snippets = made(relayed({u"imap"_s}, u"offload"_s), {u"imap="_s + part});
    const QStringList lines = relayLines(snippets, u"imap"_s, mailFile);
    for (const QString &line :
         {u"listen 993 ssl;"_s, u"listen 143;"_s, u"protocol imap;"_s, starttls, u"auth_http 127.0.0.1:9143/imap;"_s})
        QVERIFY2(lines.contains(line), qPrintable(line));
    QCOMPARE(lines.contains(u"ssl_verify_client on;"_s), wantsCertificate);
    const QStringList route = relayLines(snippets, u"imap"_s, u"safeconduct-mail-route.conf"_s);
    QVERIFY(route.contains(u"add_header Auth-Server 10.1.2.20;"_s));
    QVERIFY(route.contains(u"add_header Auth-Port 143;"_s));
    QVERIFY(remarksOf(snippetOf(snippets, u"imap"_s, u"proxy"_s, u"nginx"_s))
                .contains(u"snippet.nginx.remark.mail-behind"_s)); // passwords in cleartext behind
}

void TestNginxSnippets::bridgesByStreamAndChecksBehind()
{
    const Snippets snippets = made(relayed({u"imap"_s, u"pop"_s}, u"bridge-other-certificate"_s),
                                   {u"imap=tls-required"_s, u"pop=tls-required"_s});
    const QStringList lines = relayLines(snippets, u"imap"_s, streamFile);
    for (const QString &line :
         {u"listen 993 ssl;"_s, u"listen 995 ssl;"_s, u"server 10.1.2.20:993;"_s, u"server 10.1.2.20:995;"_s,
          u"proxy_ssl on;"_s, u"proxy_ssl_verify on;"_s, u"proxy_ssl_name imap.example.org;"_s})
        QVERIFY2(lines.contains(line), qPrintable(line));
    QCOMPARE(lines, relayLines(snippets, u"pop"_s, streamFile)); // one file for both
}

void TestNginxSnippets::passesTlsOnAsItIs()
{
    const QStringList lines = relayLines(
        made(relayed({u"imap"_s, u"owa"_s}, u"passthrough"_s), {u"imap=tls-required"_s, u"owa=tls-required"_s}),
        u"imap"_s, streamFile);
    for (const QString &line :
         {u"listen 993;"_s, u"listen 443;"_s, u"server 10.1.2.20:993;"_s, u"server 10.1.2.10:443;"_s})
        QVERIFY2(lines.contains(line), qPrintable(line));
    QVERIFY(lines.filter(u"ssl"_s).isEmpty());
}

void TestNginxSnippets::saysWhatItCannotPassOn_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("omission");
    QTest::newRow("STARTTLS alone") << u"mx-ex"_s << u"bridge-other-certificate"_s << u"proxy: nginx-no-starttls"_s;
    QTest::newRow("another server at the same port") << u"old-imap"_s << u"offload"_s << u"proxy: nginx-port-taken"_s;
}

void TestNginxSnippets::saysWhatItCannotPassOn()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, mode);
    QFETCH(const QString, omission);
    const Snippets snippets =
        made(relayed({u"imap"_s, connection}, mode), {u"imap=tls-required"_s, connection + u"=tls-required"_s});
    QVERIFY2(omissionsOf(snippets, connection).contains(omission),
             qPrintable(omissionsOf(snippets, connection).join(u", "_s)));
}

void TestNginxSnippets::namesNeverAddDirectives()
{
    for (const QString &mode : {u"offload"_s, u"bridge-other-certificate"_s, u"passthrough"_s}) {
        QVERIFY(rc::check("names change comments only; hosts stay one word or are refused", [&] {
            Plan plan = relayed({u"imap"_s}, mode);
            const Snippet before = snippetOf(made(plan, {u"imap=tls-required"_s}), u"imap"_s, u"proxy"_s, u"nginx"_s);
            systemIn(plan, "proxy"_L1).name = troublesomeText();
            systemIn(plan, "box"_L1).name = troublesomeText();
            std::ranges::find(plan.connections, u"imap"_s, &Connection::id)->name = troublesomeText();
            const Snippet after = snippetOf(made(plan, {u"imap=tls-required"_s}), u"imap"_s, u"proxy"_s, u"nginx"_s);
            for (const SnippetFile &file : after.files)
                RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(before, file.name)));
            Host &host = systemIn(plan, "box"_L1).hosts.first();
            if (*rc::gen::arbitrary<bool>())
                host.name = troublesomeText();
            else
                host.addresses = {troublesomeText()};
            if (const Results<Snippets> result = tried(plan, {u"imap=tls-required"_s})) {
                const Snippet changed = snippetOf(*result, u"imap"_s, u"proxy"_s, u"nginx"_s);
                for (const SnippetFile &file : before.files)
                    RC_ASSERT(linesOf(changed, file.name).size() == linesOf(before, file.name).size());
            } else {
                RC_ASSERT(result.error().first().pointer.startsWith(u"/systems/2/hosts/0/"_s));
            }
        }));
    }
}

QTEST_GUILESS_MAIN(TestNginxSnippets)
#include "test_nginx_snippets.moc"
