// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dns/inbound.h"
#include "app/snippets/dns/policy.h"
#include "app/snippets/dns/quote.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Records and policies for mail from outside. That they are read as meant is shown by tests/interop.
class TestDnsSnippets : public QObject {
    Q_OBJECT

private slots:
    void quotesAsZoneFilesAreRead();
    void findsTheDomain_data();
    void findsTheDomain();
    void recordsFollowFromAllConnections_data();
    void recordsFollowFromAllConnections();
    void saysNothingAboutMailFromWithin();
    void policyNamesEveryServer();
    void policyIdChangesWithThePolicy();
    void policyFileHasNoComments();
    void policyIsServedByThePlansWebServer();
    void publishesTheNextKeyToo();
    void exportsCertificatesFromWindows();
    void asksForDnssecOnlyForDane();
    void refusesNamesThatAreNone_data();
    void refusesNamesThatAreNone();
    void doesNotMakeUpForAMissingDialect();
};

namespace {

Snippet zoneOf(const Plan &plan, const QStringList &choices)
{
    return snippetOf(made(plan, choices), {}, u"mx"_s, u"dns"_s);
}

QStringList ownersIn(const QStringList &lines)
{
    QStringList owners;
    for (const QString &line : lines) {
        if (!line.startsWith(u'$'))
            owners.append(line.section(u' ', 0, 0) + u' ' + line.section(u' ', 3, 3));
    }
    return owners;
}

} // namespace

void TestDnsSnippets::quotesAsZoneFilesAreRead()
{
    QVERIFY(rc::check("refused with its pointer, or read back unchanged", [] {
        const QString text = troublesomeText();
        const Result<QString> quoted = dns::quoted(text, u"/x"_s);
        RC_ASSERT(isRefusedOrUnchanged(quoted, text, u"/x"_s, zoneString(quoted.value_or(QString()))));
    }));
    QVERIFY(dns::quoted(QString(255, u'a'), {}).has_value());
    QVERIFY(!dns::quoted(QString(256, u'a'), {}).has_value());
    QVERIFY(!dns::quoted(QString(128, u'ä'), {}).has_value());
}

void TestDnsSnippets::findsTheDomain_data()
{
    QTest::addColumn<QString>("domain");
    QTest::newRow("mx.example.org") << u"example.org"_s;
    QTest::newRow("mail.physics.uni.example") << u"physics.uni.example"_s;
    QTest::newRow("example.org") << u"example.org"_s;
    QTest::newRow("mx") << u"mx"_s;
}

void TestDnsSnippets::findsTheDomain()
{
    QTEST(dns::mailDomain(QString::fromLatin1(QTest::currentDataTag())), "domain");
}

void TestDnsSnippets::recordsFollowFromAllConnections_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("owners");
    const QStringList common{u"_smtp._tls TXT"_s, u"@ CAA"_s};
    const QStringList policy{u"_mta-sts TXT"_s, u"mta-sts CNAME"_s};
    QTest::newRow("MTA-STS") << QStringList{u"world-mx=tls-mtasts"_s} << policy + common;
    QTest::newRow("DANE") << QStringList{u"world-mx=tls-dane"_s} << common;
    QTest::newRow("agreed with a partner") << QStringList{u"bank-mx=tls-required"_s} << common;
    QTest::newRow("each its own") << QStringList{u"world-mx=tls-mtasts"_s, u"bank-mx=tls-dane"_s} << policy + common;
}

void TestDnsSnippets::recordsFollowFromAllConnections()
{
    QFETCH(const QStringList, choices);
    const Snippet snippet = zoneOf(smallPlan(), choices);
    const QStringList lines = linesOf(snippet, u"example.org.zone"_s);
    QCOMPARE(lines.value(0), u"$ORIGIN example.org."_s);
    QTEST(ownersIn(lines), "owners");
    const bool isDane = choices.last().endsWith("tls-dane"_L1);
    QCOMPARE(!linesOf(snippet, u"apply.sh"_s).isEmpty(), isDane);
    QCOMPARE(remarksOf(snippet).contains("snippet.dns.remark.dnssec"_L1), isDane);
    const Snippets snippets = made(smallPlan(), choices);
    QCOMPARE(
        std::ranges::count_if(snippets.snippets,
                              [](const Snippet &made) { return made.target == "dns"_L1 && made.connection.isEmpty(); }),
        1);
}

void TestDnsSnippets::saysNothingAboutMailFromWithin()
{
    for (const auto snippets = made(smallPlan(),
                                    {u"mx-ex=tls-required"_s, u"world-mx=tls-opportunistic"_s, u"mx-world=tls-dane"_s,
                                     u"submit=tls-required"_s})
                                   .snippets;
         const Snippet &snippet : snippets)
        QVERIFY(snippet.target != "dns"_L1);
}

void TestDnsSnippets::policyNamesEveryServer()
{
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).hosts.append({u"MX2.example.org"_s, {}});
    const Snippet snippet = snippetOf(made(plan, {u"world-mx=tls-mtasts"_s}), u"world-mx"_s, u"proxy"_s, u"dns"_s);
    const QStringList names{u"mx: mx.example.org"_s, u"mx: mx2.example.org"_s};
    for (const auto &[file, mode] :
         {std::pair{u"mta-sts.txt"_s, u"mode: testing"_s}, std::pair{u"mta-sts-enforce.txt"_s, u"mode: enforce"_s}}) {
        const QStringList lines = linesOf(snippet, file);
        QCOMPARE(lines.first(2), (QStringList{u"version: STSv1"_s, mode}));
        QCOMPARE(lines.mid(2, 2), names);
    }
    QCOMPARE(linesOf(snippet, u"mta-sts-none.txt"_s),
             (QStringList{u"version: STSv1"_s, u"mode: none"_s, u"max_age: 86400"_s}));
}

void TestDnsSnippets::policyIdChangesWithThePolicy()
{
    using dns::PolicyMode;
    const QStringList one{u"mx.example.org"_s};
    const QStringList ids{dns::policyId({PolicyMode::Testing, one}), dns::policyId({PolicyMode::Enforce, one}),
                          dns::policyId({PolicyMode::None, one}),
                          dns::policyId({PolicyMode::Testing, one + QStringList{u"b.example.org"_s}})};
    QCOMPARE(QSet(ids.begin(), ids.end()).size(), ids.size());
    QCOMPARE(dns::policyId({PolicyMode::Testing, one}), ids.first());
    const Snippet zone = zoneOf(smallPlan(), {u"world-mx=tls-mtasts"_s});
    QVERIFY(codeOf(zone, u"example.org.zone"_s).contains(u"\"v=STSv1; id=%1;\""_s.arg(ids.at(0))));
    QVERIFY(codeOf(zone, u"example.org-enforce.zone"_s).contains(u"\"v=STSv1; id=%1;\""_s.arg(ids.at(1))));
    QVERIFY(codeOf(zone, u"example.org-undo.zone"_s).contains(u"\"v=STSv1; id=%1;\""_s.arg(ids.at(2))));
}

void TestDnsSnippets::policyFileHasNoComments()
{
    const Snippet snippet =
        snippetOf(made(smallPlan(), {u"world-mx=tls-mtasts"_s}), u"world-mx"_s, u"proxy"_s, u"dns"_s);
    for (const SnippetFile &file : snippet.files) {
        if (file.language == "mta-sts"_L1)
            QCOMPARE(file.text(knowledge().texts, u"en"_s), codeOf(snippet, file.name));
    }
    const Snippet zone = zoneOf(smallPlan(), {u"world-mx=tls-mtasts"_s});
    for (const SnippetFile &file : zone.files) {
        if (file.language != "dns"_L1)
            continue;
        const QString text = file.text(knowledge().texts, u"en"_s);
        QVERIFY(!text.contains("\n#"_L1) && text.startsWith("; "_L1));
    }
}

void TestDnsSnippets::policyIsServedByThePlansWebServer()
{
    const Snippet served =
        snippetOf(made(smallPlan(), {u"world-mx=tls-mtasts"_s}), u"world-mx"_s, u"proxy"_s, u"dns"_s);
    QVERIFY(codeOf(served, u"safeconduct-mta-sts.conf"_s).contains("server_name mta-sts.example.org;"_L1));
    QVERIFY(codeOf(zoneOf(smallPlan(), {u"world-mx=tls-mtasts"_s}), u"example.org.zone"_s)
                .contains("mta-sts 3600 IN CNAME mail.example.org.\n"_L1));
    const Plan other = planWithProxy(u"haproxy"_s, u"3.0"_s);
    const Snippet unserved = snippetOf(made(other, {u"world-mx=tls-mtasts"_s}), u"world-mx"_s, u"mx"_s, u"dns"_s);
    QVERIFY(remarksOf(unserved).contains("snippet.dns.remark.serve-policy"_L1));
    QVERIFY(linesOf(unserved, u"mta-sts.txt"_s).contains("mode: testing"_L1));
}

void TestDnsSnippets::publishesTheNextKeyToo()
{
    const QString script = codeOf(zoneOf(smallPlan(), {u"world-mx=tls-dane"_s}), u"apply.sh"_s);
    QVERIFY(script.contains("set -o pipefail\n"_L1));
    QVERIFY(script.contains(
        "printf '_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 %s\\n' \"$current\" \"$next\" | sort -u >> safeconduct-tlsa.zone\n"_L1));
}

/// Its certificates are in a store and its next key does not exist yet.
void TestDnsSnippets::exportsCertificatesFromWindows()
{
    Plan plan = smallPlan();
    System &mx = systemIn(plan, "mx"_L1);
    mx.os = ProductUse{u"windows-server"_s, u"2022"_s};
    mx.software = {ProductUse{u"exchange"_s, u"2019-cu15"_s}};
    const Snippet snippet = zoneOf(plan, {u"world-mx=tls-dane"_s});
    QVERIFY(!codeOf(snippet, u"apply.sh"_s).contains("genpkey"_L1));
    QVERIFY(codeOf(snippet, u"apply.sh"_s).contains("test ! -s /etc/ssl/certs/mx.example.org.next.pem || next="_L1));
    QVERIFY(!codeOf(snippet, u"prerequisites.sh"_s).contains("/etc/ssl/private"_L1));
    QVERIFY(remarksOf(snippet).contains("snippet.dns.remark.windows-key"_L1));
}

void TestDnsSnippets::asksForDnssecOnlyForDane()
{
    QVERIFY(codeOf(zoneOf(smallPlan(), {u"world-mx=tls-dane"_s}), u"prerequisites.sh"_s).contains("delv"_L1));
    QVERIFY(!codeOf(zoneOf(smallPlan(), {u"world-mx=tls-mtasts"_s}), u"prerequisites.sh"_s).contains("delv"_L1));
}

void TestDnsSnippets::refusesNamesThatAreNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("second record") << u"mx.example.org\n@ IN A 192.0.2.1"_s;
    QTest::newRow("quote") << u"mx.example.org\""_s;
    QTest::newRow("comment") << u"mx.example.org;"_s;
    QTest::newRow("parenthesis") << u"mx(.example.org"_s;
    QTest::newRow("command") << u"mx.$(reboot).org"_s;
    QTest::newRow("backtick") << u"mx.`reboot`.org"_s;
    QTest::newRow("blank") << u"mx.example.org .evil.example"_s;
    QTest::newRow("direction override") << u"mx.\u202Eexample.org"_s;
    QTest::newRow("empty") << QString();
}

void TestDnsSnippets::refusesNamesThatAreNone()
{
    QFETCH(const QString, name);
    for (const auto &[system, pointer] :
         {std::pair{"mx"_L1, u"/systems/1/hosts/0/name"_s}, std::pair{"proxy"_L1, u"/systems/4/hosts/0/name"_s}}) {
        Plan plan = smallPlan();
        systemIn(plan, system).hosts.first().name = name;
        const Results<Snippets> result = tried(plan, {u"world-mx=tls-mtasts"_s});
        QVERIFY(!result);
        QCOMPARE(result.error().first().pointer, pointer);
    }
}

void TestDnsSnippets::doesNotMakeUpForAMissingDialect()
{
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).software = {ProductUse{u"sendmail"_s, u"8.18"_s}};
    const Snippets snippets = made(plan, {u"world-mx=tls-mtasts"_s});
    QVERIFY(!linesOf(snippetOf(snippets, {}, u"mx"_s, u"dns"_s), u"example.org.zone"_s).isEmpty());
    QVERIFY(omissionsOf(snippets, u"world-mx"_s).contains(u"mx: transport.no-dialect"_s));
}

QTEST_GUILESS_MAIN(TestDnsSnippets)
#include "test_dns_snippets.moc"
