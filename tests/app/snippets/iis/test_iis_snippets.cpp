// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What the site of an IIS without Exchange is told, by decision, release and login.
class TestIisSnippets : public QObject {
    Q_OBJECT

private slots:
    void demandsWhatIsDecided_data();
    void demandsWhatIsDecided();
    void followsTheRelease_data();
    void followsTheRelease();
    void leavesOldReleases_data();
    void leavesOldReleases();
    void asksTheServerNotItsModule();
    void protectsWindowsLogins_data();
    void protectsWindowsLogins();
    void leavesLoginsWhereTlsEndsBefore();
    void weakestDecisionCountsForTheSite();
    void saysThatCertificatesNeedTls12();
    void leavesSitesOfExchange();
    void goesWithSchannel();
    void writesBackWhatItKeeps();
    void keepsOnceForAllConnectionsToASite();
    void refusesNamesThatAreNone();
    void needsAName();
    void everyLineHasReasonAndSource();
};

namespace {

Snippet iisSnippet(const Plan &plan, const QStringList &choices, const QString &connection = u"c"_s,
                   const QString &system = u"web"_s, const QString &profile = {})
{
    return snippetOf(made(plan, choices, profile), connection, system, u"iis"_s);
}

Plan webmailPlan(const QString &authentication = u"basic"_s)
{
    return iisPlan(u"10"_s, u"2022"_s, u"webmail"_s, authentication);
}

const auto strict = "/hsts'"_L1;
const auto redirect = "'system.webServer/httpErrors'"_L1;
const auto demand = "Set-SslFlags -Location $Site"_L1;
const auto tls12 = "', DisableTLS13'"_L1;
const auto tokens = "-Name 'tokenChecking' -Value "_L1;

} // namespace

void TestIisSnippets::demandsWhatIsDecided_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("missing");
    const QString bound =
        u"New-IISSiteBinding -Name $Site -BindingInformation $binding -Protocol 'https' -CertificateThumbPrint $certificate.Thumbprint"_s;
    QTest::newRow("required") << u"tls-required"_s
                              << QStringList{bound, u"$wanted = @('Ssl', 'Ssl128')\n"_s, demand, strict,
                                             u"-Name 'redirectHttpToHttps' -Value $true"_s}
                              << QStringList{u"SslRequireCert"_s, tls12, redirect, tokens};
    QTest::newRow("certificates") << u"tls-mutual"_s
                                  << QStringList{bound, u"'SslNegotiateCert', 'SslRequireCert')"_s, demand, strict,
                                                 tls12}
                                  << QStringList{redirect};
    QTest::newRow("HTTP beside HTTPS") << u"tls-opportunistic"_s << QStringList{bound, u"else { 'Sni' }"_s}
                                       << QStringList{demand, strict, redirect, tls12};
}

void TestIisSnippets::demandsWhatIsDecided()
{
    QFETCH(const QString, option);
    QFETCH(const QStringList, there);
    QFETCH(const QStringList, missing);
    const Snippet snippet = iisSnippet(webmailPlan(), {u"c="_s + option});
    const QString apply = codeIn(snippet, u"apply.ps1"_s);
    for (const QString &part : there)
        QVERIFY2(apply.contains(part), qPrintable(part + u"\nnot in\n"_s + apply));
    for (const QString &part : missing)
        QVERIFY2(!apply.contains(part), qPrintable(part + u" is in\n"_s + apply));
    QVERIFY(apply.contains("$hosts = @('web.example.org')"_L1));
    QVERIFY(codeIn(snippet, u"verify.ps1"_s).contains("$stream.AuthenticateAsClient($HostName)"_L1));
    QVERIFY(!codeIn(snippet, u"prerequisites.ps1"_s).isEmpty());
    QCOMPARE(snippet.badge.proof, Proof::DocumentationOnly);
}

void TestIisSnippets::followsTheRelease_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("windows");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("isThere");
    const QString required = u"tls-required"_s;
    const QString mutual = u"tls-mutual"_s;
    QTest::newRow("no strict transport security yet") << u"10"_s << u"2016"_s << required << QString(strict) << false;
    QTest::newRow("strict transport security") << u"10"_s << u"2019"_s << required << QString(strict) << true;
    QTest::newRow("redirect by an error page") << u"10"_s << u"2016"_s << required << QString(redirect) << true;
    QTest::newRow("redirect by the site itself") << u"10"_s << u"2019"_s << required << QString(redirect) << false;
    QTest::newRow("no TLS 1.3 to leave out") << u"10"_s << u"2019"_s << mutual << QString(tls12) << false;
    QTest::newRow("certificates without TLS 1.3") << u"10"_s << u"2022"_s << mutual << QString(tls12) << true;
    QTest::newRow("a Windows nobody knows yet") << u"10"_s << u"2031"_s << mutual << QString(tls12) << true;
    QTest::newRow("an IIS nobody knows yet") << u"12"_s << u"2025"_s << required << QString(strict) << true;
}

void TestIisSnippets::followsTheRelease()
{
    QFETCH(const QString, version);
    QFETCH(const QString, windows);
    QFETCH(const QString, option);
    QFETCH(const QString, part);
    QFETCH(const bool, isThere);
    const Snippet snippet = iisSnippet(iisPlan(version, windows, u"webmail"_s), {u"c="_s + option});
    QCOMPARE(codeIn(snippet, u"apply.ps1"_s).contains(part), isThere);
    QCOMPARE(codeIn(snippet, u"undo.ps1"_s).contains(part), isThere && part != tls12);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.common.remark.assumed-version"_s), version == "12"_L1);
    QCOMPARE(remarksOf(snippet).contains(u"snippet.iis.remark.no-strict-transport"_s), windows == "2016"_L1);
}

void TestIisSnippets::leavesOldReleases_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("5.1") << u"5.1"_s << false;
    QTest::newRow("just too old") << u"8.5"_s << false;
    QTest::newRow("just new enough") << u"10"_s << true;
    QTest::newRow("newer than all that are known") << u"11"_s << true;
    QTest::newRow("not named") << QString() << true;
}

void TestIisSnippets::leavesOldReleases()
{
    QFETCH(const QString, version);
    QFETCH(const bool, isWritten);
    const Snippets snippets = made(iisPlan(version, u"2022"_s, u"webmail"_s), {u"c=tls-required"_s});
    QCOMPARE(ofTarget(snippets, u"iis"_s).size(), isWritten ? 1 : 0);
    QCOMPARE(omissionsOf(snippets, u"c"_s).contains(u"web: iis-old"_s), !isWritten);
}

/// A module has no version of its own, wherever the plan names it.
void TestIisSnippets::asksTheServerNotItsModule()
{
    Plan plan = iisPlan(u"12"_s, u"2025"_s, u"webmail"_s);
    const Snippet alone = iisSnippet(plan, {u"c=tls-required"_s});
    systemIn(plan, "web"_L1).software.prepend({u"iis-webdav"_s, {}});
    const Snippet beside = iisSnippet(plan, {u"c=tls-required"_s});
    QVERIFY(remarksOf(beside).contains(u"snippet.common.remark.assumed-version"_s));
    QCOMPARE(remarksOf(beside), remarksOf(alone));
    QCOMPARE(beside.version, u"12"_s);
    QCOMPARE(beside.madeFor.product, u"iis"_s);
    QCOMPARE(beside.madeFor.lastVersion, alone.madeFor.lastVersion);
    QVERIFY(!beside.madeFor.lastVersion.isEmpty());
}

void TestIisSnippets::protectsWindowsLogins_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("authentication");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("value"); // empty: nothing is set
    const QString c = u"c=tls-required"_s;
    QTest::newRow("browsers") << u"webmail"_s << u"kerberos"_s << QStringList{c} << u"Require"_s;
    QTest::newRow("programs") << u"carddav"_s << u"ntlm"_s << QStringList{c} << u"Allow"_s;
    QTest::newRow("both") << u"webmail"_s << u"ntlm"_s << QStringList{c, u"d=tls-required"_s} << u"Allow"_s;
    QTest::newRow("passwords") << u"webmail"_s << u"basic"_s << QStringList{c} << QString();
    QTest::newRow("TLS not demanded") << u"webmail"_s << u"kerberos"_s << QStringList{u"c=tls-opportunistic"_s}
                                      << QString();
}

void TestIisSnippets::protectsWindowsLogins()
{
    QFETCH(const QString, service);
    QFETCH(const QString, authentication);
    QFETCH(const QStringList, choices);
    QFETCH(const QString, value);
    const QString apply =
        codeIn(iisSnippet(iisPlan(u"10"_s, u"2022"_s, service, authentication), choices), u"apply.ps1"_s);
    for (const QString &other : {u"Require"_s, u"Allow"_s})
        QCOMPARE(apply.contains(u"%1'%2'"_s.arg(tokens, other)), other == value);
    if (value == "Allow"_L1) // what is stricter today stays
        QVERIFY(apply.contains("-Name 'tokenChecking') -eq 'None') {"_L1));
}

void TestIisSnippets::leavesLoginsWhereTlsEndsBefore()
{
    const Snippet snippet = iisSnippet(webmailPlan(u"ntlm"_s), {u"proxied=tls-required"_s}, u"proxied"_s, u"web2"_s);
    QVERIFY(!codeIn(snippet).contains("tokenChecking"_L1));
    QVERIFY(remarksOf(snippet).contains(u"snippet.iis.remark.proxy-ends-tls"_s));
    QVERIFY(!remarksOf(iisSnippet(webmailPlan(u"ntlm"_s), {u"c=tls-required"_s}))
                 .contains(u"snippet.iis.remark.proxy-ends-tls"_s));
}

/// A site has its settings once: two snippets never contradict each other.
void TestIisSnippets::weakestDecisionCountsForTheSite()
{
    const QStringList open{u"c=tls-required"_s, u"d=tls-opportunistic"_s};
    for (const QString &connection : {u"c"_s, u"d"_s}) {
        const Snippet snippet = iisSnippet(webmailPlan(), open, connection);
        QVERIFY(!codeIn(snippet).contains(demand));
        QVERIFY(!codeIn(snippet).contains(strict));
        QVERIFY(remarksOf(snippet).contains(u"snippet.iis.remark.unforced"_s));
    }
    const Snippet mutual = iisSnippet(webmailPlan(), {u"c=tls-mutual"_s, u"d=tls-required"_s});
    QVERIFY(codeIn(mutual).contains(demand));
    QVERIFY(!codeIn(mutual).contains("SslRequireCert"_L1));
    QVERIFY(remarksOf(mutual).contains(u"snippet.web.remark.certificate-not-forced"_s));
}

/// IIS asks for certificates after the handshake, which TLS 1.3 has no way for.
void TestIisSnippets::saysThatCertificatesNeedTls12()
{
    const QString remark = u"snippet.iis.remark.certificate-tls13-only"_s;
    const Snippet modern = iisSnippet(webmailPlan(), {u"c=tls-mutual"_s}, u"c"_s, u"web"_s, u"tlsref-modern"_s);
    QVERIFY(!codeIn(modern).contains(tls12));
    QVERIFY(remarksOf(modern).contains(remark));
    QVERIFY(!remarksOf(iisSnippet(webmailPlan(), {u"c=tls-mutual"_s})).contains(remark));
    QVERIFY(!remarksOf(iisSnippet(webmailPlan(), {u"c=tls-required"_s}, u"c"_s, u"web"_s, u"tlsref-modern"_s))
                 .contains(remark));
}

void TestIisSnippets::leavesSitesOfExchange()
{
    Plan plan = iisPlan(u"10"_s, u"2022"_s, u"owa"_s);
    systemIn(plan, "web"_L1).software.prepend({u"exchange"_s, u"2019-cu15"_s});
    const Snippets snippets = made(plan, {u"c=tls-required"_s});
    QVERIFY(ofTarget(snippets, u"iis"_s).isEmpty());
    QVERIFY(!ofTarget(snippets, u"exchange"_s).isEmpty());
}

void TestIisSnippets::goesWithSchannel()
{
    const Snippets snippets = made(webmailPlan(), {u"c=tls-required"_s});
    const QList<Snippet> schannel = ofTarget(snippets, u"schannel"_s);
    QCOMPARE(std::ranges::count(schannel, u"web"_s, &Snippet::system), 1);
}

/// Each file with old values is made once and only when changes are made; undo reads and deletes each.
void TestIisSnippets::writesBackWhatItKeeps()
{
    for (const QString &windows : {u"2016"_s, u"2022"_s}) {
        const Snippet snippet = iisSnippet(iisPlan(u"10"_s, windows, u"webmail"_s, u"kerberos"_s), {u"c=tls-mutual"_s});
        const QString apply = codeIn(snippet, u"apply.ps1"_s);
        const QString undo = codeIn(snippet, u"undo.ps1"_s);
        QCOMPARE(apply.count("| Export-Clixml -Path $old"_L1), 4);
        QCOMPARE(apply.count("if ($Apply -and -not (Test-Path -Path $old)) {"_L1), 4);
        QCOMPARE(undo.count("if (Test-Path -Path $old) {\n    $kept = Import-Clixml -Path $old\n"_L1), 4);
        QCOMPARE(undo.count("Remove-Item -Path $old -WhatIf:$preview"_L1), 4);
        QCOMPARE(undo.count("    Remove-Item -Path $old -WhatIf:$preview\n} else {\n    Write-Warning -Message "
                            "('Nothing is kept in "
                            "{0}: undone already, or applied with another -Site or -HostName.' -f $old)\n}"_L1),
                 4);
        for (const QString &what : {u"$HostName.Replace('*', '_') + '-binding"_s, u"'-access"_s,
                                    windows == "2016"_L1 ? u"'-redirect"_s : u"'-hsts"_s, u"'-token"_s}) {
            const QString file = what + u".xml')"_s;
            QVERIFY2(apply.contains(file) && undo.contains(file), qPrintable(what));
        }
        QVERIFY(undo.indexOf("-token.xml"_L1) < undo.indexOf("-binding.xml"_L1)); // the last change first
    }
}

/// The second connection's apply finds the files of the first and keeps no new value for an old one; whichever is undone first writes
/// back, the other says that it finds no file any more.
void TestIisSnippets::keepsOnceForAllConnectionsToASite()
{
    const QStringList choices{u"c=tls-required"_s, u"d=tls-required"_s};
    for (const QString &windows : {u"2016"_s, u"2022"_s}) {
        const Plan plan = iisPlan(u"10"_s, windows, u"webmail"_s, u"kerberos"_s);
        const Snippet one = iisSnippet(plan, choices, u"c"_s);
        const Snippet other = iisSnippet(plan, choices, u"d"_s);
        for (const QString &script : {u"apply.ps1"_s, u"undo.ps1"_s}) {
            QCOMPARE(codeIn(one, script), codeIn(other, script));
            QCOMPARE(codeIn(one, script).count("-ChildPath ('iis-site-' + $found.Id + '-"_L1), 4);
        }
        for (const auto parameter : {"$Site = 'Default Web Site'"_L1, "$HostName,"_L1}) // as apply.ps1 was told
            QVERIFY(codeIn(one, u"undo.ps1"_s).section(u')', 0, 0).contains(parameter));
    }
}

void TestIisSnippets::refusesNamesThatAreNone()
{
    Plan plan = webmailPlan();
    plan.systems.first().hosts.first().name = u"web'; Stop-Computer; '"_s;
    const Results<Snippets> snippets = tried(plan, {u"c=tls-required"_s});
    QVERIFY(!snippets);
    QCOMPARE(snippets.error().first().pointer, u"/systems/0/hosts/0/name"_s);
}

void TestIisSnippets::needsAName()
{
    Plan plan = webmailPlan();
    plan.systems.first().hosts.clear();
    const Snippets snippets = made(plan, {u"c=tls-required"_s});
    QVERIFY(ofTarget(snippets, u"iis"_s).isEmpty());
    QVERIFY(omissionsOf(snippets, u"c"_s).contains(u"web: lacks-host-name"_s));
}

/// A line without reason belongs to the one before; the first of a file has one.
void TestIisSnippets::everyLineHasReasonAndSource()
{
    for (const QString &windows : {u"2016"_s, u"2022"_s}) {
        for (const QString &option : {u"tls-mutual"_s, u"tls-opportunistic"_s}) {
            const Snippet snippet = iisSnippet(iisPlan(u"10"_s, windows, u"webmail"_s, u"ntlm"_s), {u"c="_s + option});
            for (const SnippetFile &file : snippet.files) {
                QVERIFY(!file.lines.first().reason.text.isEmpty());
                for (const SnippetLine &line : file.lines) {
                    const QString said =
                        line.reason.text.isEmpty() ? u"-"_s : knowledge().texts.say(u"de"_s, line.reason);
                    QVERIFY2(!said.isEmpty() && !said.contains(u'{') && !said.startsWith(u'<'),
                             qPrintable(line.reason.text + said));
                    QVERIFY2(line.source.isEmpty() || knowledge().sources.contains(line.source),
                             qPrintable(line.source));
                    QVERIFY(line.reason.text.isEmpty() || !line.source.isEmpty());
                }
            }
            for (const Saying &remark : snippet.remarks) {
                const QString said = knowledge().texts.say(u"en"_s, remark);
                QVERIFY2(!said.contains(u'{') && !said.startsWith(u'<'), qPrintable(remark.text + said));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestIisSnippets)
#include "test_iis_snippets.moc"
