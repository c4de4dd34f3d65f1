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
    void endsTlsOfMailByTheProfile();
    void checksTheMailServerBehindByName_data();
    void checksTheMailServerBehindByName();
    void takesTlsOffWhereItOnlyOffloads();
    void demandsCertificatesOfMailClients();
    void passesTlsOnAsItIs();
    void looksThroughAtWhatIsBehind_data();
    void looksThroughAtWhatIsBehind();
    void saysWhatItCannotPassOn_data();
    void saysWhatItCannotPassOn();
    void isNoMailServer();
    void leavesCertificatesThatOthersUse();
    void saysWhyEachLineOfMailIsThere_data();
    void saysWhyEachLineOfMailIsThere();
    void namesNeverAddStatementsForMail_data();
    void namesNeverAddStatementsForMail();
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

/// The small plan with HAProxy before \a connections.
Plan mailProxied(const QStringList &connections, const QString &mode, const QString &version = u"3.0"_s)
{
    Plan plan = relayed(connections, mode);
    systemIn(plan, "proxy"_L1).software = {ProductUse{u"haproxy"_s, version}};
    return plan;
}

Snippet mailSnippet(const Plan &plan, const QString &connection, const QString &part = u"tls-required"_s)
{
    return snippetOf(made(plan, {connection + u'=' + part}), connection, u"proxy"_s, u"haproxy"_s);
}

QStringList mailLines(const Snippet &snippet)
{
    return linesOf(snippet, u"safeconduct-tcp.cfg"_s);
}

QString bridging()
{
    return u"bridge-other-certificate"_s;
}

void addModes()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("ends TLS, and goes on in TLS") << bridging();
    QTest::newRow("ends TLS") << u"offload"_s;
    QTest::newRow("passes TLS on") << u"passthrough"_s;
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

void TestHaproxySnippets::endsTlsOfMailByTheProfile()
{
    const Snippets snippets = made(mailProxied({u"imap"_s, u"pop"_s, u"submit"_s}, bridging()),
                                   {u"imap=tls-required"_s, u"pop=tls-required"_s, u"submit=tls-required"_s});
    const QStringList lines = mailLines(snippetOf(snippets, u"imap"_s, u"proxy"_s, u"haproxy"_s));
    QCOMPARE(lines.first(), u"#safeconduct-tcp-begin"_s);
    QCOMPARE(lines.last(), u"#safeconduct-tcp-end"_s);
    QCOMPARE(countOf(lines, u"frontend "_s), 3);
    QCOMPARE(countOf(lines, u"mode tcp"_s), countOf(lines, u"frontend "_s) + countOf(lines, u"backend "_s));
    for (const QString &port : {u"993"_s, u"995"_s, u"465"_s}) {
        QVERIFY(lines.contains(u"frontend safeconduct_tcp_"_s + port));
        const QStringList bind = wordsOf(lines, u"bind *:"_s + port);
        QCOMPARE(bind.value(1), u"*:%1,[::]:%1"_s.arg(port));
        QCOMPARE(after(bind, u"crt"_s), u"/etc/haproxy/certs/mail.example.org.pem"_s);
        QCOMPARE(after(bind, u"ssl-min-ver"_s), u"TLSv1.2"_s);
        QCOMPARE(after(bind, u"curves"_s), u"P-384:P-256:P-521"_s);
        QVERIFY(!bind.contains(u"strict-sni"_s) && !bind.contains(u"verify"_s));
    }
    QVERIFY(!lines.join(u'\n').contains("send-proxy"_L1)); // the plan says nothing of it
    QCOMPARE(lines, mailLines(snippetOf(snippets, u"submit"_s, u"proxy"_s, u"haproxy"_s))); // one file for all
}

void TestHaproxySnippets::checksTheMailServerBehindByName_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("choosesGroups");
    QTest::newRow("Debian 12") << u"2.6"_s << false;
    QTest::newRow("Debian 13") << u"3.0"_s << true;
}

void TestHaproxySnippets::checksTheMailServerBehindByName()
{
    QFETCH(const QString, version);
    QFETCH(const bool, choosesGroups);
    const QStringList lines = mailLines(mailSnippet(mailProxied({u"imap"_s}, bridging(), version), u"imap"_s));
    const QStringList server = wordsOf(lines, u"server "_s);
    QCOMPARE(server.value(2), u"10.1.2.20:993"_s);
    QCOMPARE(after(server, u"verify"_s), u"required"_s);
    QCOMPARE(after(server, u"verifyhost"_s), u"imap.example.org"_s);
    QCOMPARE(after(server, u"sni"_s), u"str(imap.example.org)"_s);
    QCOMPARE(server.contains(u"curves"_s), choosesGroups);
    QVERIFY(lines.contains(u"    timeout client 31m"_s) && lines.contains(u"    timeout server 31m"_s));
}

void TestHaproxySnippets::takesTlsOffWhereItOnlyOffloads()
{
    const Snippet snippet = mailSnippet(mailProxied({u"imap"_s}, u"offload"_s), u"imap"_s);
    QCOMPARE(wordsOf(mailLines(snippet), u"server "_s), (QStringList{u"server"_s, u"host1"_s, u"10.1.2.20:143"_s}));
    QVERIFY(wordsOf(mailLines(snippet), u"bind *:993"_s).contains(u"ssl"_s));
    QVERIFY(remarksOf(snippet).contains(u"snippet.web.remark.offload"_s));
}

void TestHaproxySnippets::demandsCertificatesOfMailClients()
{
    const QStringList lines = mailLines(mailSnippet(mailProxied({u"imap"_s}, bridging()), u"imap"_s, u"tls-mutual"_s));
    QCOMPARE(after(wordsOf(lines, u"bind *:993"_s), u"verify"_s), u"required"_s);
}

void TestHaproxySnippets::passesTlsOnAsItIs()
{
    const Plan plan = mailProxied({u"imap"_s, u"owa"_s}, u"passthrough"_s);
    const Snippet snippet =
        snippetOf(made(plan, {u"imap=tls-required"_s, u"owa=tls-required"_s}), u"imap"_s, u"proxy"_s, u"haproxy"_s);
    const QStringList lines = mailLines(snippet);
    for (const QString &line : {u"    bind *:993,[::]:993 v6only"_s, u"    bind *:443,[::]:443 v6only"_s,
                                u"    server host1 10.1.2.20:993"_s, u"    server host1 10.1.2.10:443"_s})
        QVERIFY2(lines.contains(line), qPrintable(line));
    QVERIFY(lines.filter(u"ssl"_s).isEmpty());
    QVERIFY(remarksOf(snippet).contains(u"snippet.haproxy.remark.tcp-passes"_s));
}

void TestHaproxySnippets::looksThroughAtWhatIsBehind_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("check");
    QTest::newRow("TLS from the first byte")
        << u"imap"_s << u"-connect mail.example.org:993 -servername imap.example.org"_s;
    QTest::newRow("STARTTLS") << u"world-mx"_s
                              << u"-connect mail.example.org:25 -starttls smtp -servername mx.example.org"_s;
    QTest::newRow("STARTTLS of LMTP") << u"mx-box"_s
                                      << u"-connect mail.example.org:24 -starttls lmtp -servername imap.example.org"_s;
}

void TestHaproxySnippets::looksThroughAtWhatIsBehind()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, check);
    const Snippet snippet = mailSnippet(mailProxied({connection}, u"passthrough"_s), connection);
    const QString verify = codeOf(snippet, u"verify.sh"_s);
    QVERIFY2(verify.contains(check), qPrintable(verify));
}

void TestHaproxySnippets::saysWhatItCannotPassOn_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("omission");
    QTest::newRow("STARTTLS alone") << u"mx-ex"_s << bridging() << u"proxy: haproxy-no-starttls"_s;
    QTest::newRow("STARTTLS alone, TLS taken off") << u"mx-box"_s << u"offload"_s << u"proxy: haproxy-no-starttls"_s;
    QTest::newRow("STARTTLS that goes through") << u"mx-ex"_s << u"passthrough"_s << QString();
    QTest::newRow("another server at the same port") << u"old-imap"_s << bridging() << u"proxy: haproxy-port-taken"_s;
}

void TestHaproxySnippets::saysWhatItCannotPassOn()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, mode);
    QFETCH(const QString, omission);
    const Snippets snippets =
        made(mailProxied({u"imap"_s, connection}, mode), {u"imap=tls-required"_s, connection + u"=tls-required"_s});
    const QStringList omissions = omissionsOf(snippets, connection);
    QVERIFY2(omission.isEmpty() ? omissions.filter(u"haproxy"_s).isEmpty() : omissions.contains(omission),
             qPrintable(omissions.join(u", "_s)));
}

void TestHaproxySnippets::isNoMailServer()
{
    Plan plan = proxied();
    Connection &imap = *std::ranges::find(plan.connections, u"imap"_s, &Connection::id);
    imap.to = u"proxy"_s;
    QVERIFY(omissionsOf(made(plan, {u"imap=tls-required"_s}), u"imap"_s).contains(u"proxy: haproxy-as-end"_s));
    systemIn(plan, "proxy"_L1).software.append(ProductUse{u"dovecot"_s, u"2.4"_s}); // which is one
    QVERIFY(omissionsOf(made(plan, {u"imap=tls-required"_s}), u"imap"_s).filter(u"haproxy"_s).isEmpty());
}

/// Web and mail show the same certificate: the copy goes with whichever is undone last.
void TestHaproxySnippets::leavesCertificatesThatOthersUse()
{
    const QString last = u"grep -q -F /etc/haproxy/certs/mail.example.org.pem /etc/haproxy/haproxy.cfg || rm -f "
                         u"/etc/haproxy/certs/mail.example.org.pem"_s;
    QVERIFY(linesOf(snippetFor(proxied(), {u"owa=tls-required"_s}), u"undo.sh"_s).contains(last));
    QVERIFY(linesOf(mailSnippet(mailProxied({u"imap"_s}, bridging()), u"imap"_s), u"undo.sh"_s).contains(last));
    const Snippet passing = mailSnippet(mailProxied({u"imap"_s}, u"passthrough"_s), u"imap"_s);
    for (const SnippetFile &file : passing.files)
        QVERIFY2(!codeOf(passing, file.name).contains("/etc/haproxy/certs"_L1), qPrintable(file.name));
}

void TestHaproxySnippets::saysWhyEachLineOfMailIsThere_data()
{
    addModes();
}

void TestHaproxySnippets::saysWhyEachLineOfMailIsThere()
{
    QFETCH(const QString, mode);
    const Snippet snippet = mailSnippet(mailProxied({u"imap"_s}, mode), u"imap"_s);
    QList<Saying> said = snippet.remarks;
    said.append(snippet.title);
    for (const SnippetFile &file : snippet.files) {
        for (const SnippetLine &line : file.lines) {
            if (line.reason.text.isEmpty())
                continue;
            said.append(line.reason);
            QVERIFY2(line.code.isEmpty() || knowledge().sources.contains(line.source), qPrintable(line.reason.text));
        }
    }
    for (const Saying &one : std::as_const(said)) {
        for (const QString &language : {u"en"_s, u"de"_s}) {
            const QString text = knowledge().texts.say(language, one);
            QVERIFY2(!text.contains("<snippet."_L1) && !text.contains(u'{'), qPrintable(text));
        }
    }
}

void TestHaproxySnippets::namesNeverAddStatementsForMail_data()
{
    addModes();
}

void TestHaproxySnippets::namesNeverAddStatementsForMail()
{
    QFETCH(const QString, mode);
    QVERIFY(rc::check("names change comments only; hosts stay one word or are refused", [&mode] {
        Plan plan = mailProxied({u"imap"_s}, mode);
        const Snippet before = mailSnippet(plan, u"imap"_s);
        systemIn(plan, "proxy"_L1).name = troublesomeText();
        systemIn(plan, "box"_L1).name = troublesomeText();
        std::ranges::find(plan.connections, u"imap"_s, &Connection::id)->name = troublesomeText();
        const Snippet named = mailSnippet(plan, u"imap"_s);
        for (const SnippetFile &file : named.files)
            RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), linesOf(before, file.name)));
        Host &host = systemIn(plan, "box"_L1).hosts.first();
        if (*rc::gen::arbitrary<bool>())
            host.name = troublesomeText();
        else
            host.addresses = {troublesomeText()};
        const Results<Snippets> result = tried(plan, {u"imap=tls-required"_s});
        if (!result) {
            RC_ASSERT(result.error().first().pointer.startsWith(u"/systems/2/hosts/0/"_s));
            return;
        }
        const Snippet changed = snippetOf(*result, u"imap"_s, u"proxy"_s, u"haproxy"_s);
        for (const SnippetFile &file : before.files)
            RC_ASSERT(linesOf(changed, file.name).size() == linesOf(before, file.name).size());
    }));
}

QTEST_GUILESS_MAIN(TestHaproxySnippets)
#include "test_haproxy_snippets.moc"
