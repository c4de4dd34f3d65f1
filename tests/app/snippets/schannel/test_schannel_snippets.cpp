// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What Windows is told, by its release, by what runs on it, and by profile.
class TestSchannelSnippets : public QObject {
    Q_OBJECT

private slots:
    void tls13FollowsWindowsAndExchange_data();
    void tls13FollowsWindowsAndExchange();
    void suitesFollowTheProfile_data();
    void suitesFollowTheProfile();
    void writesBothRolesAndBothValues();
    void dotNetComesBeforeOldProtocols();
    void writesTheSameAsARegistryFile_data();
    void writesTheSameAsARegistryFile();
    void oldWindowsIsToldByRegistryAlone();
    void saysThatTls13IsLeftOut_data();
    void saysThatTls13IsLeftOut();
    void keepsTls12ForMail();
    void oneForAllConnectionsOfASystem();
    void leavesOldWindows_data();
    void leavesOldWindows();
    void leavesOldExchange();
    void saysThatTheReleaseIsNotKnown();
    void leavesOldClients_data();
    void leavesOldClients();
    void leavesSystemsWithOwnTls();
};

namespace {

Snippet schannelOf(const Plan &plan, const QString &choice, const QString &system, const QString &profile = {})
{
    return snippetOf(made(plan, {choice}, profile), {}, system, u"schannel"_s);
}

QString row(const QString &protocol, const QString &role, const QString &name, int value)
{
    return u"[pscustomobject]@{ Path = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\%1\\%2'; Name = '%3'; Value = %4 }"_s
        .arg(protocol, role, name)
        .arg(value);
}

} // namespace

void TestSchannelSnippets::tls13FollowsWindowsAndExchange_data()
{
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<QString>("windows");
    QTest::addColumn<int>("enabled"); // -1: nothing is written
    QTest::addColumn<bool>("isAssumed");
    QTest::newRow("Exchange just too old") << u"2019-cu14"_s << u"2022"_s << 0 << false;
    QTest::newRow("both new enough") << u"2019-cu15"_s << u"2022"_s << 1 << false;
    QTest::newRow("Windows just too old") << u"2019-cu15"_s << u"2019"_s << 0 << false;
    QTest::newRow("Subscription Edition") << u"se-rtm"_s << u"2025"_s << 1 << false;
    QTest::newRow("newer than all that are known") << u"2019-cu99"_s << u"2022"_s << 1 << true;
    QTest::newRow("a newer Subscription Edition") << u"se-cu3"_s << u"2025"_s << 1 << true;
    QTest::newRow("a later product") << u"2031"_s << u"2025"_s << 1 << true;
    QTest::newRow("newer than its own series") << u"2016-cu99"_s << u"2022"_s << 0 << true;
    QTest::newRow("not named") << QString() << u"2022"_s << 0 << false;
    QTest::newRow("no version at all") << u"latest"_s << u"2022"_s << 0 << false;
}

void TestSchannelSnippets::tls13FollowsWindowsAndExchange()
{
    QFETCH(const QString, exchange);
    QFETCH(const QString, windows);
    QFETCH(const int, enabled);
    QFETCH(const bool, isAssumed);
    const Snippet snippet = schannelOf(exchangePlan(exchange, windows, u"owa"_s), u"c=tls-required"_s, u"ex"_s);
    const QString apply = codeIn(snippet, u"apply.ps1"_s);
    QVERIFY(apply.contains(row(u"TLS 1.3"_s, u"Server"_s, u"Enabled"_s, enabled)));
    QVERIFY(apply.contains(row(u"TLS 1.3"_s, u"Client"_s, u"DisabledByDefault"_s, 1 - enabled)));
    QCOMPARE(apply.contains("'TLS_AES_256_GCM_SHA384'"_L1), enabled == 1);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.schannel.remark.exchange-assumed"_s), isAssumed);
    QVERIFY(apply.contains(enabled == 1 ? u"'DefaultSecureProtocols'; Value = 10240"_s
                                        : u"'DefaultSecureProtocols'; Value = 2048"_s));
}

void TestSchannelSnippets::suitesFollowTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("curves");
    QTest::newRow("BSI without curve25519")
        << u"bsi-tr-02102"_s << u"$curves = @('NistP384', 'NistP256', 'nistP521')"_s;
    QTest::newRow("Mozilla with it first") << u"tlsref-intermediate"_s << u"$curves = @('curve25519', "_s;
}

void TestSchannelSnippets::suitesFollowTheProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, curves);
    const QString apply =
        codeIn(schannelOf(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s), u"c=tls-required"_s, u"ex"_s, profile),
               u"apply.ps1"_s);
    QVERIFY2(apply.contains(curves), qPrintable(apply));
    QVERIFY(apply.contains("'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384'"_L1));
    QVERIFY(!apply.contains("TLS_RSA_WITH"_L1));
    QVERIFY(!apply.contains("TLS_DHE_"_L1));
    QVERIFY(!apply.contains("_CBC_"_L1));
}

void TestSchannelSnippets::writesBothRolesAndBothValues()
{
    const QString apply = codeIn(
        schannelOf(exchangePlan(u"2016-cu23"_s, u"2016"_s, u"owa"_s), u"c=tls-required"_s, u"ex"_s), u"apply.ps1"_s);
    for (const QString &protocol : {u"SSL 2.0"_s, u"SSL 3.0"_s, u"TLS 1.0"_s, u"TLS 1.1"_s, u"TLS 1.2"_s}) {
        const int enabled = protocol == "TLS 1.2"_L1 ? 1 : 0;
        for (const QString &role : {u"Client"_s, u"Server"_s}) {
            QVERIFY(apply.contains(row(protocol, role, u"Enabled"_s, enabled)));
            QVERIFY(apply.contains(row(protocol, role, u"DisabledByDefault"_s, 1 - enabled)));
        }
    }
}

void TestSchannelSnippets::dotNetComesBeforeOldProtocols()
{
    const QString apply = codeIn(
        schannelOf(exchangePlan(u"2016-cu23"_s, u"2016"_s, u"owa"_s), u"c=tls-required"_s, u"ex"_s), u"apply.ps1"_s);
    QCOMPARE(apply.count("'SystemDefaultTlsVersions'"_L1), 4);
    QCOMPARE(apply.count("'SchUseStrongCrypto'"_L1), 4);
    QVERIFY(apply.lastIndexOf("'SystemDefaultTlsVersions'"_L1) < apply.indexOf("TLS 1.0"_L1));
}

void TestSchannelSnippets::writesTheSameAsARegistryFile_data()
{
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<QString>("windows");
    for (const auto &[exchange, windows] :
         {std::pair{"2010-sp3", "2008-r2"}, std::pair{"2013-cu23", "2012"}, std::pair{"2013-cu23", "2012-r2"},
          std::pair{"2016-cu23", "2016"}, std::pair{"2019-cu15", "2019"}, std::pair{"2019-cu15", "2022"},
          std::pair{"se-rtm", "2025"}, std::pair{"se-rtm", "2031"}})
        QTest::newRow(windows) << QString::fromLatin1(exchange) << QString::fromLatin1(windows);
}

/// Each value is a DWORD in the range of its name, and each of apply.ps1 is there, in its order.
void TestSchannelSnippets::writesTheSameAsARegistryFile()
{
    QFETCH(const QString, exchange);
    QFETCH(const QString, windows);
    static const QRegularExpression row(u"Path = 'HKLM:([^']+)'; Name = '([^']+)'; Value = ([0-9]+) "_s);
    static const QRegularExpression key(u"^\\[HKEY_LOCAL_MACHINE(.+)\\]$"_s);
    static const QRegularExpression value(u"^\"([^\"]+)\"=dword:([0-9a-f]{8})$"_s);
    const Snippet snippet = schannelOf(exchangePlan(exchange, windows, u"owa"_s), u"c=tls-required"_s, u"ex"_s);
    QStringList wanted;
    const QString apply = codeIn(snippet, u"apply.ps1"_s);
    for (const QRegularExpressionMatch &match : row.globalMatch(apply))
        wanted.append(match.captured(1) + u' ' + match.captured(2) + u' ' + match.captured(3));
    QStringList found;
    QString path;
    QStringList lines = codeIn(snippet, u"apply.reg"_s).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.takeFirst(), u"Windows Registry Editor Version 5.00"_s);
    for (const QString &line : std::as_const(lines)) {
        if (const QRegularExpressionMatch atKey = key.match(line); atKey.hasMatch()) {
            path = atKey.captured(1);
            continue;
        }
        const QRegularExpressionMatch match = value.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        const uint number = match.captured(2).toUInt(nullptr, 16);
        const uint allowed = match.captured(1) == "DefaultSecureProtocols"_L1 ? 0x2800U : 1U;
        QVERIFY2((number & ~allowed) == 0, qPrintable(line));
        found.append(path + u' ' + match.captured(1) + u' ' + QString::number(number));
    }
    QCOMPARE(found, wanted);
    QVERIFY(found.size() > 30);
}

void TestSchannelSnippets::saysThatTls13IsLeftOut_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("system");
    QTest::addColumn<bool>("isSaid");
    for (const auto versions = QList<std::pair<QString, bool>>{{u"10"_s, true}, {u"11-21h2"_s, false}};
         const auto &[windows, isSaid] : versions) {
        Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
        systemIn(plan, "pc"_L1).os = ProductUse{u"windows"_s, windows};
        QTest::newRow(qPrintable(u"Windows "_s + windows)) << plan << u"pc"_s << isSaid;
    }
    for (const auto versions =
             QList<std::pair<QString, bool>>{{u"2016"_s, true}, {u"2019"_s, true}, {u"2022"_s, false}};
         const auto &[windows, isSaid] : versions)
        QTest::newRow(qPrintable(u"IIS on Windows Server "_s + windows))
            << iisPlan(u"10"_s, windows, u"webmail"_s) << u"web"_s << isSaid;
    QTest::newRow("Exchange, where the script says it")
        << exchangePlan(u"2019-cu15"_s, u"2019"_s, u"owa"_s) << u"ex"_s << false;
}

/// A line of the policy that this Windows has not got is left out, but not in silence.
void TestSchannelSnippets::saysThatTls13IsLeftOut()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, system);
    QFETCH(const bool, isSaid);
    const Snippet snippet = schannelOf(plan, u"c=tls-required"_s, system);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.schannel.remark.no-tls13"_s), isSaid);
    QVERIFY(!isSaid || !codeIn(snippet, u"apply.ps1"_s).contains("TLS 1.3"_L1));
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const Saying &remark : snippet.remarks)
            QVERIFY2(!knowledge().texts.say(language, remark).contains(u'{'), qPrintable(remark.text));
    }
}

void TestSchannelSnippets::keepsTls12ForMail()
{
    const Snippet server =
        schannelOf(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s), u"c=tls-required"_s, u"ex"_s, u"tlsref-modern"_s);
    QVERIFY(codeIn(server, u"apply.ps1"_s).contains(row(u"TLS 1.2"_s, u"Server"_s, u"Enabled"_s, 1)));
    QVERIFY(remarksOf(server).contains(u"snippet.schannel.remark.lowered"_s));
    const Snippet client =
        schannelOf(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s), u"c=tls-required"_s, u"pc"_s, u"tlsref-modern"_s);
    QVERIFY(codeIn(client, u"apply.ps1"_s).contains(row(u"TLS 1.2"_s, u"Client"_s, u"Enabled"_s, 0)));
}

void TestSchannelSnippets::oneForAllConnectionsOfASystem()
{
    const QList<Snippet> snippets = ofTarget(
        made(exchangePlan(u"2019-cu15"_s, u"2022"_s, u"smtp-relay"_s),
             {u"in=tls-required"_s, u"out=tls-required"_s, u"to-bank=tls-mutual"_s, u"to-world=tls-opportunistic"_s}),
        u"schannel"_s);
    QCOMPARE(snippets.size(), 1);
    QVERIFY(snippets.first().connection.isEmpty());
}

void TestSchannelSnippets::leavesOldWindows_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("omission");
    QTest::newRow("just too old") << u"2008"_s << u"schannel-old"_s;
    QTest::newRow("just new enough for the registry") << u"2008-r2"_s << QString();
    QTest::newRow("just too old for cmdlets") << u"2012-r2"_s << QString();
    QTest::newRow("just new enough for cmdlets") << u"2016"_s << QString();
    QTest::newRow("a release nobody knows yet") << u"2031"_s << QString();
    QTest::newRow("not named") << QString() << u"schannel-no-version"_s;
    QTest::newRow("no version at all") << u"latest"_s << u"schannel-no-version"_s;
}

void TestSchannelSnippets::leavesOldWindows()
{
    QFETCH(const QString, windows);
    QFETCH(const QString, omission);
    const Snippets snippets = made(exchangePlan(u"2013-cu23"_s, windows, u"owa"_s), {u"c=tls-required"_s});
    QStringList omitted = omissionsOf(snippets, u"c"_s);
    omitted.removeIf([](const QString &line) { return !line.startsWith("ex: schannel-"_L1); });
    QCOMPARE(omitted, omission.isEmpty() ? QStringList() : QStringList{u"ex: "_s + omission});
    QCOMPARE(std::ranges::count(ofTarget(snippets, u"schannel"_s), u"ex"_s, &Snippet::system),
             omission.isEmpty() ? 1 : 0);
}

/// It speaks TLS 1.0 alone: with that off it would answer nobody.
void TestSchannelSnippets::leavesOldExchange()
{
    for (const auto versions =
             QList<std::pair<QString, bool>>{
                 {u"2010-sp2"_s, false}, {u"2010-sp3"_s, true}, {u"2013-sp1"_s, false}, {u"2013-cu23"_s, true}};
         const auto &[exchange, isWritten] : versions) {
        const Snippets snippets = made(exchangePlan(exchange, u"2012-r2"_s, u"owa"_s), {u"c=tls-required"_s});
        QCOMPARE(omissionsOf(snippets, u"c"_s).contains(u"ex: schannel-old-exchange"_s), !isWritten);
        QCOMPARE(std::ranges::count(ofTarget(snippets, u"schannel"_s), u"ex"_s, &Snippet::system), isWritten ? 1 : 0);
    }
}

/// A newer Windows gets what the newest known one gets, and its administrator is told.
void TestSchannelSnippets::saysThatTheReleaseIsNotKnown()
{
    const QString remark = u"snippet.schannel.remark.assumed"_s;
    const auto written = [](const QString &windows) {
        return schannelOf(exchangePlan(u"2019-cu15"_s, windows, u"owa"_s), u"c=tls-required"_s, u"ex"_s);
    };
    const Snippet newest = written(u"2025"_s);
    const Snippet newer = written(u"2031"_s);
    QVERIFY(!remarksOf(newest).contains(remark));
    QCOMPARE(remarksOf(newer).count(remark), 1);
    QCOMPARE(codeIn(newer), codeIn(newest));
}

/// No cmdlet that such a Windows has not got, in whichever step.
void TestSchannelSnippets::oldWindowsIsToldByRegistryAlone()
{
    for (const auto versions = QList<std::pair<QString, bool>>{{u"2012-r2"_s, false}, {u"2016"_s, true}};
         const auto &[windows, hasCmdlets] : versions) {
        const Snippet snippet =
            schannelOf(exchangePlan(u"2013-cu23"_s, windows, u"owa"_s), u"c=tls-required"_s, u"ex"_s);
        for (const SnippetFile &file : snippet.files) {
            const QString code = codeIn(snippet, file.name);
            const bool usesCmdlets = code.contains("TlsCipherSuite"_L1) || code.contains("TlsEccCurve"_L1);
            QCOMPARE(usesCmdlets, hasCmdlets && file.language == "powershell"_L1);
        }
        QVERIFY(codeIn(snippet, u"undo.ps1"_s).contains("schannel-registry.xml"_L1));
        QCOMPARE(remarksOf(snippet).contains(u"snippet.schannel.remark.registry-only"_s), !hasCmdlets);
        QCOMPARE(remarksOf(snippet).contains(u"snippet.schannel.remark.registry-file-alone"_s), !hasCmdlets);
        QCOMPARE(remarksOf(snippet).contains(u"snippet.schannel.remark.registry-file"_s), hasCmdlets);
    }
}

void TestSchannelSnippets::leavesOldClients_data()
{
    QTest::addColumn<QString>("windows");
    QTest::addColumn<bool>("isWritten");
    QTest::addColumn<bool>("isOlder"); // than what the sources describe
    QTest::newRow("just too old") << u"vista"_s << false << false;
    QTest::newRow("just new enough") << u"7"_s << true << true;
    QTest::newRow("just too old for cmdlets") << u"8.1"_s << true << true;
    QTest::newRow("just new enough for cmdlets") << u"10"_s << true << false;
    QTest::newRow("an update of it") << u"10-1607"_s << true << false;
    QTest::newRow("a release nobody knows yet") << u"13"_s << true << false;
}

void TestSchannelSnippets::leavesOldClients()
{
    QFETCH(const QString, windows);
    QFETCH(const bool, isWritten);
    QFETCH(const bool, isOlder);
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"owa"_s);
    systemIn(plan, "pc"_L1).os = ProductUse{u"windows"_s, windows};
    const QList<Snippet> snippets = ofTarget(made(plan, {u"c=tls-required"_s}), u"schannel"_s);
    QCOMPARE(std::ranges::count(snippets, u"pc"_s, &Snippet::system), isWritten ? 1 : 0);
    const QString older = u"snippet.schannel.remark.older-client"_s;
    QCOMPARE(std::ranges::count_if(snippets, [&](const Snippet &each) { return remarksOf(each).contains(older); }),
             isOlder ? 1 : 0);
}

/// Thunderbird brings its own TLS: what Windows is told does not reach it.
void TestSchannelSnippets::leavesSystemsWithOwnTls()
{
    Plan plan = exchangePlan(u"2019-cu15"_s, u"2022"_s, u"imap"_s);
    for (System &system : plan.systems) {
        if (system.id == "pc"_L1)
            system.software = {{u"thunderbird"_s, u"128"_s}};
    }
    for (const auto snippets = ofTarget(made(plan, {u"c=tls-required"_s}), u"schannel"_s);
         const Snippet &snippet : snippets)
        QCOMPARE(snippet.system, u"ex"_s);
}

QTEST_APPLESS_MAIN(TestSchannelSnippets)
#include "test_schannel_snippets.moc"
