// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/read_plan.h"
#include "app/snippets/choice.h"
#include "app/snippets/dialect.h"
#include "app/snippets/made_for.h"
#include "app/snippets/tls_policy.h"
#include "app/support/file.h"
#include "tests/app/snippets/small_plan.h"
#include "tests/common/plan_files.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Which systems of a decided connection are configured, and what is said where none is.
class TestMakeSnippets : public QObject {
    Q_OBJECT

private slots:
    void findsWhoConfigures_data();
    void findsWhoConfigures();
    void saysWhyNothingIsWritten_data();
    void saysWhyNothingIsWritten();
    void iisIsNoProxyOfOurs_data();
    void iisIsNoProxyOfOurs();
    void refusesUnusableRequests_data();
    void refusesUnusableRequests();
    void narrowsToConnectionAndTarget();
    void readsOptions_data();
    void readsOptions();
    void samePlaceSameContents_data();
    void samePlaceSameContents();
    void everySystemAndFacilityIsExplained_data();
    void everySystemAndFacilityIsExplained();
    void everyReasonHasItsSource_data();
    void everyReasonHasItsSource();
    void saysThatAVersionIsNotKnown_data();
    void saysThatAVersionIsNotKnown();
    void saysForWhichVersionsItIs_data();
    void saysForWhichVersionsItIs();
    void namesTheNearestAllowed_data();
    void namesTheNearestAllowed();
    void groupsFollowTheOpensslOfTheSystem_data();
    void groupsFollowTheOpensslOfTheSystem();
    void everyTextStandsInBothLanguages_data();
    void everyTextStandsInBothLanguages();
    void sameInputSameSnippets();
};

void TestMakeSnippets::findsWhoConfigures_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("written"); // Linux targets only: system/target
    QTest::newRow("receiving end") << u"world-mx=tls-opportunistic"_s << QStringList{u"mx/postfix"_s};
    QTest::newRow("sending end") << u"mx-world=tls-dane"_s << QStringList{u"mx/postfix"_s};
    QTest::newRow("both ends of a delivery")
        << u"mx-box=tls-required"_s << QStringList{u"mx/postfix"_s, u"box/dovecot"_s};
    QTest::newRow("proxy on the way") << u"owa=tls-required"_s << QStringList{u"proxy/nginx"_s};
    QTest::newRow("both gateways") << u"branch-web=ipsec-site-site-psk"_s
                                   << QStringList{u"gw-b/strongswan"_s, u"gw-a/strongswan"_s};
    QTest::newRow("gateways beside TLS") << u"branch-web=ipsec-site-site-pki+tls-required"_s
                                         << QStringList{u"gw-b/strongswan"_s, u"gw-a/strongswan"_s};
    QTest::newRow("Linux hosts without IPsec product")
        << u"hosts=ipsec-host-host-pki"_s << QStringList{u"mx/strongswan"_s, u"app/strongswan"_s};
    QTest::newRow("remote access") << u"branch-mail=ipsec-host-site-pki"_s
                                   << QStringList{u"app/strongswan"_s, u"gw-a/strongswan"_s};
    QTest::newRow("WireGuard between sites")
        << u"branch-web=vpn-wireguard"_s << QStringList{u"gw-b/wireguard"_s, u"gw-a/wireguard"_s};
    QTest::newRow("switched off") << u"pop=off"_s << QStringList{u"box/dovecot"_s};
    QTest::newRow("one end is another product") << u"far=ipsec-site-site-pki"_s << QStringList();
}

void TestMakeSnippets::findsWhoConfigures()
{
    QFETCH(const QString, choice);
    QStringList written;
    for (const auto snippets = made(smallPlan(), {choice}).snippets; const Snippet &snippet : snippets) {
        if (!QStringList{u"postfix"_s, u"dovecot"_s, u"nginx"_s, u"strongswan"_s, u"wireguard"_s}.contains(
                snippet.target))
            continue;
        written.append(snippet.system + u'/' + snippet.target);
        QCOMPARE(snippet.connection, choice.section(u'=', 0, 0));
        QCOMPARE(snippet.option, choice.section(u'=', 1));
        QCOMPARE(snippet.profile, u"bsi-tr-02102"_s);
    }
    QTEST(written, "written");
}

void TestMakeSnippets::saysWhyNothingIsWritten_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("omissions");
    QTest::newRow("nothing chosen") << u"imap=none"_s << QStringList{u": none"_s};
    QTest::newRow("others' system") << u"mx-world=tls-opportunistic"_s << QStringList{u"world: others"_s};
    QTest::newRow("users' devices") << u"imap=tls-required"_s << QStringList{u"pcs: transport.users-device"_s};
    QTest::newRow("no dialect for the product")
        << u"app-imap=tls-required"_s << QStringList{u"app: transport.no-dialect"_s};
    QTest::newRow("an unnumbered network")
        << u"far=ipsec-site-site-pki"_s << QStringList{u"gw-c: lacks-network"_s, u"gw-a: lacks-network"_s};
    QTest::newRow("no gateways") << u"mx-ex=ipsec-site-site-pki"_s << QStringList{u": no-gateway-to"_s};
    QTest::newRow("another VPN") << u"branch-web=vpn-other"_s << QStringList{u": other-vpn"_s};
    QTest::newRow("WireGuard to a network without addresses")
        << u"mx-world=vpn-wireguard"_s << QStringList{u"mx: lacks-network"_s, u"gw-a: lacks-network"_s};
    QTest::newRow("remote access") << u"branch-web=ipsec-host-site-pki"_s
                                   << QStringList{u"pcs: network.users-device"_s};
}

void TestMakeSnippets::saysWhyNothingIsWritten()
{
    QFETCH(const QString, choice);
    QTEST(omissionsOf(made(smallPlan(), {choice}), choice.section(u'=', 0, 0)), "omissions");
}

void TestMakeSnippets::iisIsNoProxyOfOurs_data()
{
    QTest::addColumn<std::optional<ProductUse>>("os");
    QTest::newRow("Windows, which has its own TLS told") << std::optional(ProductUse{u"windows-server"_s, u"2022"_s});
    QTest::newRow("not named") << std::optional<ProductUse>();
}

/// As a reverse proxy IIS needs a module that nobody describes here; that it is one stands in the plan.
void TestMakeSnippets::iisIsNoProxyOfOurs()
{
    QFETCH(const std::optional<ProductUse>, os);
    Plan plan = planWithProxy(u"iis"_s, u"10"_s);
    System &proxy = systemIn(plan, "proxy"_L1);
    proxy.os = os;
    proxy.capabilities.tlsTermination = u"bridge-other-certificate"_s;
    const QStringList said = omissionsOf(made(plan, {u"owa=tls-required"_s}), u"owa"_s);
    QCOMPARE(said.count(u"proxy: iis-proxy"_s), 1);
    QVERIFY2(!said.contains(u"proxy: transport.no-dialect"_s), qPrintable(said.join(u", "_s)));
}

void TestMakeSnippets::refusesUnusableRequests_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("profile");
    QTest::newRow("unknown option") << QStringList{u"imap=tls-magic"_s} << QString() << QString() << QString();
    QTest::newRow("unknown connection") << QStringList() << u"nobody"_s << QString() << QString();
    QTest::newRow("unknown target") << QStringList() << QString() << u"sendmail"_s << QString();
    QTest::newRow("unknown profile") << QStringList() << QString() << QString() << u"none"_s;
}

void TestMakeSnippets::refusesUnusableRequests()
{
    QFETCH(const QStringList, choices);
    QFETCH(const QString, connection);
    QFETCH(const QString, target);
    QFETCH(const QString, profile);
    SnippetRequest request{{}, connection, target, profile};
    for (const QString &choice : choices)
        request.choices.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
    const Results<Snippets> result = makeSnippets(smallPlan(), knowledge(), request);
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 1);
    QVERIFY(!result.error().first().remedy.isEmpty());
}

void TestMakeSnippets::narrowsToConnectionAndTarget()
{
    const SnippetRequest request{
        {{u"mx-box"_s, u"tls-required"_s}, {u"imap"_s, u"tls-required"_s}}, u"mx-box"_s, u"dovecot"_s, {}};
    const Results<Snippets> result = makeSnippets(smallPlan(), knowledge(), request);
    QVERIFY(result);
    QCOMPARE(result->snippets.size(), 1);
    QCOMPARE(result->snippets.first().connection, u"mx-box"_s);
    QVERIFY(result->omissions.isEmpty());
}

void TestMakeSnippets::readsOptions_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isOption");
    QTest::newRow("none") << u"none"_s << true;
    QTest::newRow("off") << u"off"_s << true;
    QTest::newRow("three parts") << u"ipsec-site-site-pki+tls-required+smime-public-ca"_s << true;
    QTest::newRow("wrong order") << u"tls-required+ipsec-site-site-pki"_s << false;
    QTest::newRow("two of one layer") << u"tls-required+tls-dane"_s << false;
    QTest::newRow("empty part") << u"tls-required+"_s << false;
    QTest::newRow("off is no part") << u"off+tls-required"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestMakeSnippets::readsOptions()
{
    QFETCH(const QString, id);
    const std::optional<Option> option = optionFrom(id, knowledge());
    QTEST(option.has_value(), "isOption");
    QVERIFY(!option || option->id() == id);
}

namespace {

/// The strongest part that a dialect knows, for every connection of a plan that has one.
QStringList choicesFor(const Plan &plan, const QString &transport, const QString &network)
{
    QStringList choices;
    for (const Connection &connection : plan.connections) {
        if (!connection.isMessageFlow())
            choices.append(connection.id + u'=' + (connection.path.size() > 2 ? network + u'+' : QString())
                           + transport);
    }
    return choices;
}

Plan examplePlan(const QString &name)
{
    const auto bytes = readFile(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples/") + name, 10'000'000);
    if (!bytes)
        qFatal("%s", qPrintable(toLine(bytes.error())));
    return readPlan(readJson(*bytes).value());
}

} // namespace

void TestMakeSnippets::samePlaceSameContents_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("transport");
    const QDir examples(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/resources/examples"));
    const QStringList files = examples.entryList({u"*.plan.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        for (const QString &transport : {u"tls-required"_s, u"tls-opportunistic"_s, u"tls-mutual"_s, u"tls-dane"_s})
            QTest::addRow("%s %s", qPrintable(file), qPrintable(transport)) << file << transport;
    }
    QVERIFY(!files.isEmpty());
}

/// Two connections of one system must not hand over two versions of one file, nor two values of one main.cf parameter.
void TestMakeSnippets::samePlaceSameContents()
{
    QFETCH(const QString, plan);
    QFETCH(const QString, transport);
    const Plan read = examplePlan(plan);
    const Snippets snippets = made(read, choicesFor(read, transport, u"ipsec-site-site-pki"_s));
    QVERIFY(!snippets.snippets.isEmpty());
    QHash<QString, QString> contents;
    for (const Snippet &snippet : snippets.snippets) {
        for (const SnippetFile &file : snippet.files) {
            const bool isFragment = file.place == "/etc/postfix/main.cf"_L1;
            if (file.place.isEmpty() || (!isFragment && file.place.startsWith("/etc/postfix/master"_L1)))
                continue;
            const QStringList lines = linesOf(snippet, file.name);
            for (const QString &line : isFragment ? lines : QStringList{lines.join(u'\n')}) {
                const QString key =
                    snippet.system + file.place + (isFragment ? line.section(u" = "_s, 0, 0) : QString());
                QCOMPARE(contents.value(key, line), line);
                contents.insert(key, line);
            }
        }
    }
}

namespace {

QStringList saidBy(const Snippets &snippets, const QString &language)
{
    QStringList said;
    for (const Snippet &snippet : snippets.snippets) {
        said.append(knowledge().texts.say(language, snippet.title));
        for (const Saying &remark : snippet.remarks)
            said.append(knowledge().texts.say(language, remark));
        for (const SnippetFile &file : snippet.files)
            said.append(file.text(knowledge().texts, language));
    }
    for (const Omission &omission : snippets.omissions)
        said.append(knowledge().texts.say(language, omission.reason));
    return said;
}

} // namespace

void TestMakeSnippets::everySystemAndFacilityIsExplained_data()
{
    addPlanRows();
}

/// Whatever is decided, each system of a plan and each facility has configuration or its reason, in both languages.
void TestMakeSnippets::everySystemAndFacilityIsExplained()
{
    QFETCH(const QString, file);
    const auto bytes = readFile(file, 10'000'000);
    QVERIFY(bytes);
    const Plan plan = readPlan(readJson(*bytes).value());
    for (const QString &option :
         {u"none"_s, u"off"_s, u"tls-required"_s, u"ipsec-site-site-pki"_s, u"smime-enterprise-ca"_s}) {
        SnippetRequest request;
        request.facilities = knowledge().facilities.keys();
        for (const Connection &connection : plan.connections)
            request.choices.insert(connection.id, option);
        const Results<Snippets> made = makeSnippets(plan, knowledge(), request);
        QVERIFY2(made, made ? "" : qPrintable(toLine(made.error().first())));
        for (const System &system : plan.systems)
            QVERIFY2(std::ranges::contains(made->snippets, system.id, &Snippet::system)
                         || std::ranges::contains(made->omissions, system.id, &Omission::system),
                     qPrintable(option + u' ' + system.id));
        for (const QString &kind : std::as_const(request.facilities))
            QVERIFY2(std::ranges::contains(made->snippets, kind, &Snippet::facility)
                         || std::ranges::contains(made->omissions, kind, &Omission::facility),
                     qPrintable(option + u' ' + kind));
        for (const QString &language : {u"en"_s, u"de"_s}) {
            for (const Omission &omission : made->omissions)
                QVERIFY2(!knowledge().texts.say(language, omission.reason).contains("<snippet."_L1),
                         qPrintable(omission.reason.text));
        }
    }
    const SnippetRequest narrowed{}; // who asks for one connection or decides nothing is not told about all others
    QVERIFY(makeSnippets(plan, knowledge(), narrowed)->omissions.isEmpty());
}

void TestMakeSnippets::everyReasonHasItsSource_data()
{
    QTest::addColumn<Plan>("plan");
    for (const auto files = planFiles(); const QString &file : files) {
        const auto bytes = readFile(file, 10'000'000);
        QVERIFY(bytes);
        QTest::newRow(qPrintable(file.section(u'/', -2))) << readPlan(readJson(*bytes).value());
    }
    QTest::newRow("the tests' own") << smallPlan();
    for (const auto &[product, version] : {std::pair{u"haproxy"_s, u"3.0"_s}, std::pair{u"apache"_s, u"2.4"_s}})
        QTest::newRow(qPrintable(product + u" on the proxy"_s)) << planWithProxy(product, version);
    for (const auto &[product, system] : {std::pair{u"exim"_s, "mx"_L1}, std::pair{u"inn2"_s, "box"_L1},
                                          std::pair{u"stunnel"_s, "box"_L1}, std::pair{u"libreswan"_s, "gw-b"_L1}}) {
        Plan plan = smallPlan();
        systemIn(plan, system).software = {ProductUse{product, {}}};
        if (product == "inn2"_L1)
            std::ranges::find(plan.connections, u"imap"_s, &Connection::id)->service = u"nntp"_s;
        QTest::newRow(qPrintable(product)) << plan;
    }
}

/// Whoever asks why a line is there is told by whom, too; a value or decision of the plan itself has the source plan-value.
void TestMakeSnippets::everyReasonHasItsSource()
{
    QFETCH(const Plan, plan);
    for (const QString &option :
         {u"off"_s, u"tls-required"_s, u"tls-mutual"_s, u"tls-opportunistic"_s, u"tls-dane"_s, u"tls-mtasts"_s,
          u"ipsec-site-site-psk"_s, u"ipsec-host-site-pki"_s, u"ipsec-host-host-pki"_s, u"vpn-wireguard"_s,
          u"smime-enterprise-ca"_s, u"openpgp-wkd"_s, u"file-encryption"_s}) {
        SnippetRequest request;
        request.facilities = knowledge().facilities.keys();
        for (const Connection &connection : plan.connections)
            request.choices.insert(connection.id, option);
        const Results<Snippets> made = makeSnippets(plan, knowledge(), request);
        QVERIFY2(made, made ? "" : qPrintable(toLine(made.error().first())));
        for (const Snippet &snippet : made->snippets) {
            for (const SnippetFile &file : snippet.files) {
                for (const SnippetLine &line : file.lines) {
                    if (!line.code.isEmpty() && !line.reason.text.isEmpty())
                        QVERIFY2(knowledge().sources.contains(line.source),
                                 qPrintable(snippet.target + u": "_s + line.reason.text + u": "_s + line.source));
                }
            }
        }
    }
}

void TestMakeSnippets::saysThatAVersionIsNotKnown_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("version"); // known
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *product, const QString &version, const QString &system, const QString &choice,
                        const QString &target = {}) {
        const QString name = QString::fromLatin1(product);
        QTest::newRow(product) << system << name << version << choice << (target.isEmpty() ? name : target);
    };
    row("postfix", u"3.10"_s, u"mx"_s, u"world-mx=tls-required"_s);
    row("exim", u"4.98"_s, u"mx"_s, u"world-mx=tls-required"_s);
    row("dovecot", u"2.4"_s, u"box"_s, u"imap=tls-required"_s);
    row("nginx", u"1.26"_s, u"proxy"_s, u"owa=tls-required"_s);
    row("haproxy", u"3.0"_s, u"proxy"_s, u"owa=tls-required"_s);
    row("apache", u"2.4"_s, u"proxy"_s, u"owa=tls-required"_s);
    row("stunnel", u"5.74"_s, u"app"_s, u"app-imap=tls-required"_s);
    row("inn2", u"2.7"_s, u"box"_s, u"imap=tls-required"_s, u"inn"_s);
    row("strongswan", u"6.0"_s, u"gw-b"_s, u"branch-web=ipsec-site-site-psk"_s);
    row("libreswan", u"5.2"_s, u"gw-b"_s, u"branch-web=ipsec-site-site-psk"_s);
}

/// A version newer than all known is written for as the newest known one, and the administrator is told.
void TestMakeSnippets::saysThatAVersionIsNotKnown()
{
    QFETCH(const QString, system);
    QFETCH(const QString, product);
    QFETCH(const QString, version);
    QFETCH(const QString, choice);
    QFETCH(const QString, target);
    const QString remark = u"snippet.common.remark.assumed-version"_s;
    const auto written = [&](const QString &use) {
        Plan plan = smallPlan();
        System &host = *std::ranges::find(plan.systems, system, &System::id);
        host.software = {ProductUse{product, use}};
        host.os = ProductUse{u"debian"_s, u"13"_s};
        if (product == "inn2"_L1)
            std::ranges::find(plan.connections, u"imap"_s, &Connection::id)->service = u"nntp"_s;
        return snippetOf(made(plan, {choice}), choice.section(u'=', 0, 0), system, target);
    };
    const Snippet known = written(version);
    QVERIFY(!remarksOf(known).contains(remark));
    const Snippet newer = written(u"99.9"_s);
    QCOMPARE(remarksOf(newer).count(remark), 1);
    const Snippet newest = written(knowledge().products.value(product).versions.constLast().id);
    QCOMPARE(newer.files.size(), newest.files.size());
    for (qsizetype i = 0; i < newest.files.size(); ++i)
        QCOMPARE(codeOf(newer, newest.files.at(i).name), codeOf(newest, newest.files.at(i).name));
}

void TestMakeSnippets::saysForWhichVersionsItIs_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("said");
    const QString range = u"snippet.for.range"_s;
    QTest::newRow("between two that can do the same") << u"3.8"_s << u"Postfix 3.7"_s << u"Postfix 3.9"_s << range;
    QTest::newRow("first of them") << u"3.7.11"_s << u"Postfix 3.7"_s << u"Postfix 3.9"_s << range;
    QTest::newRow("alone") << u"3.6"_s << u"Postfix 3.6"_s << u"Postfix 3.6"_s << u"snippet.for.product"_s;
    QTest::newRow("newer than all known") << u"9.9"_s << u"Postfix 3.10"_s << u"Postfix 3.11"_s << range;
    QTest::newRow("not named") << QString() << QString() << QString() << u"snippet.for.product"_s;
}

void TestMakeSnippets::saysForWhichVersionsItIs()
{
    QFETCH(const QString, version);
    Plan plan = smallPlan();
    systemIn(plan, "mx"_L1).software = {ProductUse{u"postfix"_s, version}};
    const Snippet snippet = snippetOf(made(plan, {u"world-mx=tls-required"_s}), u"world-mx"_s, u"mx"_s, u"postfix"_s);
    QCOMPARE(snippet.madeFor.product, u"postfix"_s);
    QTEST(snippet.madeFor.firstVersion, "first");
    QTEST(snippet.madeFor.lastVersion, "last");
    const Saying said = saidFor(snippet, knowledge());
    QTEST(said.text, "said");
    for (const QString &language : {u"en"_s, u"de"_s})
        QVERIFY(knowledge().texts.say(language, said).contains(knowledge().profiles.value(snippet.profile).title));
    // Records are the same for every version.
    const Snippet records = snippetOf(made(plan, {u"world-mx=tls-mtasts"_s}), {}, u"mx"_s, u"dns"_s);
    QVERIFY(records.madeFor.product.isEmpty());
}

void TestMakeSnippets::namesTheNearestAllowed_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *name, const QString &product, const QString &system, const QString &choice,
                        const QString &target) { QTest::newRow(name) << system << product << choice << target; };
    row("Postfix as server", u"postfix"_s, u"mx"_s, u"world-mx=tls-required"_s, u"postfix"_s);
    row("Postfix, submission", u"postfix"_s, u"mx"_s, u"submit=tls-required"_s, u"postfix"_s);
    row("Postfix as client", u"postfix"_s, u"mx"_s, u"mx-bank=tls-required"_s, u"postfix"_s);
    row("Dovecot", u"dovecot"_s, u"box"_s, u"imap=tls-required"_s, u"dovecot"_s);
    row("nginx", u"nginx"_s, u"proxy"_s, u"owa=tls-required"_s, u"nginx"_s);
    row("HAProxy", u"haproxy"_s, u"proxy"_s, u"owa=tls-required"_s, u"haproxy"_s);
    row("Apache", u"apache"_s, u"proxy"_s, u"owa=tls-required"_s, u"apache"_s);
    row("stunnel", u"stunnel"_s, u"app"_s, u"app-imap=tls-required"_s, u"stunnel"_s);
    row("INN", u"inn2"_s, u"box"_s, u"imap=tls-required"_s, u"inn"_s);
}

/// A group of the profile that Debian 12's OpenSSL has not got is said to be left out, and which ones are left.
void TestMakeSnippets::namesTheNearestAllowed()
{
    QFETCH(const QString, system);
    QFETCH(const QString, product);
    QFETCH(const QString, choice);
    QFETCH(const QString, target);
    const auto remarksOn = [&](const QString &debian) {
        Plan plan = smallPlan();
        System &host = *std::ranges::find(plan.systems, system, &System::id);
        host.software = {ProductUse{product, {}}};
        host.os = ProductUse{u"debian"_s, debian};
        if (product == "inn2"_L1)
            std::ranges::find(plan.connections, u"imap"_s, &Connection::id)->service = u"nntp"_s;
        return snippetOf(made(plan, {choice}, u"tlsref-intermediate"_s), choice.section(u'=', 0, 0), system, target)
            .remarks;
    };
    const QString nearest = u"snippet.common.remark.nearest-groups"_s;
    QVERIFY(!std::ranges::contains(remarksOn(u"13"_s), nearest, &Saying::text));
    const QList<Saying> old = remarksOn(u"12"_s);
    QCOMPARE(std::ranges::count(old, nearest, &Saying::text), 1);
    const QString said = knowledge().texts.say(u"en"_s, *std::ranges::find(old, nearest, &Saying::text));
    QVERIFY2(said.contains("X25519"_L1) && said.contains("P-384"_L1) && !said.contains("MLKEM"_L1), qPrintable(said));
}

void TestMakeSnippets::groupsFollowTheOpensslOfTheSystem_data()
{
    QTest::addColumn<QString>("os");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("openssl");
    const QString debian = u"debian"_s;
    const QString ubuntu = u"ubuntu"_s;
    QTest::newRow("Debian just too old") << debian << u"12"_s << u"3.0"_s;
    QTest::newRow("Debian just new enough") << debian << u"13"_s << u"3.5"_s;
    QTest::newRow("a point release") << debian << u"13.2"_s << u"3.5"_s;
    QTest::newRow("a Debian nobody knows yet") << debian << u"14"_s << u"3.5"_s;
    QTest::newRow("a Debian without version") << debian << QString() << u"3.0"_s;
    QTest::newRow("Ubuntu just too old") << ubuntu << u"24.04"_s << u"3.0"_s;
    QTest::newRow("between two known ones") << ubuntu << u"25.10"_s << u"3.0"_s;
    QTest::newRow("Ubuntu just new enough") << ubuntu << u"26.04"_s << u"3.5"_s;
    QTest::newRow("an Ubuntu nobody knows yet") << ubuntu << u"26.10"_s << u"3.5"_s;
    QTest::newRow("one of which nothing is known") << u"rhel"_s << u"9"_s << u"3.0"_s;
    QTest::newRow("not named") << QString() << QString() << u"3.0"_s;
}

/// A hybrid group in the list stops most servers whose OpenSSL has not got it: only what is known to have it gets one.
void TestMakeSnippets::groupsFollowTheOpensslOfTheSystem()
{
    QFETCH(const QString, os);
    QFETCH(const QString, version);
    QFETCH(const QString, openssl);
    Plan plan = smallPlan();
    System &proxy = systemIn(plan, "proxy"_L1);
    if (os.isEmpty())
        proxy.os.reset();
    else
        proxy.os = ProductUse{os, version};
    QCOMPARE(opensslVersionOf(proxy, knowledge()), openssl);
    const Snippet snippet =
        snippetOf(made(plan, {u"owa=tls-required"_s}, u"tlsref-intermediate"_s), u"owa"_s, u"proxy"_s, u"nginx"_s);
    const bool hasHybrid = std::ranges::any_of(snippet.files, [](const SnippetFile &file) {
        return std::ranges::any_of(file.lines,
                                   [](const SnippetLine &line) { return line.code.contains("X25519MLKEM768"_L1); });
    });
    QCOMPARE(hasHybrid, openssl == "3.5"_L1);
}

void TestMakeSnippets::everyTextStandsInBothLanguages_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::newRow("nginx on the proxy") << smallPlan();
    QTest::newRow("HAProxy on the proxy") << planWithProxy(u"haproxy"_s, u"3.0"_s);
    QTest::newRow("old HAProxy on the proxy") << planWithProxy(u"haproxy"_s, u"2.6"_s);
    QTest::newRow("HAProxy of an unnamed version") << planWithProxy(u"haproxy"_s, {});
    QTest::newRow("Apache on the proxy") << planWithProxy(u"apache"_s, u"2.4"_s);
    QTest::newRow("too old Apache on the proxy") << planWithProxy(u"apache"_s, u"2.2"_s);
}

void TestMakeSnippets::everyTextStandsInBothLanguages()
{
    QFETCH(const Plan, plan);
    for (const QString &transport : {u"tls-required"_s, u"tls-opportunistic"_s, u"tls-mutual"_s, u"tls-dane"_s,
                                     u"tls-mtasts"_s, u"tls-unverified"_s}) {
        for (const QString &profile : {u"bsi-tr-02102"_s, u"tlsref-modern"_s}) {
            const Snippets snippets = made(plan, choicesFor(plan, transport, u"ipsec-site-site-psk"_s), profile);
            for (const auto texts = saidBy(snippets, u"en"_s) + saidBy(snippets, u"de"_s); const QString &text : texts)
                QVERIFY2(!text.contains("<snippet."_L1) && !text.contains("{peer}"_L1)
                             && !text.contains("{profile}"_L1),
                         qPrintable(text));
        }
    }
}

void TestMakeSnippets::sameInputSameSnippets()
{
    const auto written = [](const Snippets &snippets) {
        QString text;
        for (const Snippet &snippet : snippets.snippets) {
            for (const SnippetFile &file : snippet.files)
                text += snippet.system + file.name + file.text(knowledge().texts, u"en"_s);
        }
        return text;
    };
    const QStringList choices = choicesFor(smallPlan(), u"tls-required"_s, u"ipsec-site-site-psk"_s);
    QStringList reversed = choices;
    std::ranges::reverse(reversed);
    QCOMPARE(written(made(smallPlan(), reversed)), written(made(smallPlan(), choices)));
}

QTEST_GUILESS_MAIN(TestMakeSnippets)
#include "test_make_snippets.moc"
