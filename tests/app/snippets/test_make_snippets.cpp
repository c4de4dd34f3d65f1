// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/read_plan.h"
#include "app/snippets/choice.h"
#include "app/snippets/dialect.h"
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
    void refusesUnusableRequests_data();
    void refusesUnusableRequests();
    void narrowsToConnectionAndTarget();
    void readsOptions_data();
    void readsOptions();
    void samePlaceSameContents_data();
    void samePlaceSameContents();
    void everySystemAndFacilityIsExplained_data();
    void everySystemAndFacilityIsExplained();
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
