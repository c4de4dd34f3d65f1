// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/quote.h"
#include "tests/app/snippets/powershell/windows_plans.h"
#include "tests/common/plan_files.h"

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// All that the Windows dialects write, through an independent grammar and the vendor's list of cmdlets, parameters and values. What
/// applies something only shows it until -Apply is given, and changes nothing when it runs again.
class TestPowershellScripts : public QObject {
    Q_OBJECT

private slots:
    void areSoundForExamples_data();
    void areSoundForExamples();
    void areSoundForEachRelease_data();
    void areSoundForEachRelease();
    void areSoundForRemoteAccess();
    void areSoundForFacilities();
    void areSoundForSitesOfIis();
    void areSoundForServersOfIis();
    void findWhatIsWrong();
    void holdAnyTextInOneString();
};

namespace {

const QStringList options{u"tls-required"_s, // clazy:exclude=non-pod-global-static a constant of this test alone
                          u"tls-opportunistic"_s,
                          u"tls-unverified"_s,
                          u"tls-mutual"_s,
                          u"tls-dane"_s,
                          u"tls-mtasts"_s,
                          u"product-native"_s,
                          u"off"_s,
                          u"ipsec-host-host-pki"_s,
                          u"ipsec-host-host-psk+tls-required"_s,
                          u"ipsec-host-site-pki"_s};

/// The answer of a checker, empty where it finds nothing.
QString checked(const QStringList &arguments)
{
    QProcess node;
    node.setProcessChannelMode(QProcess::MergedChannels);
    node.start(QStringLiteral(SAFECONDUCT_NODE), arguments);
    if (!node.waitForFinished(300'000) || node.exitStatus() != QProcess::NormalExit)
        return u"the checker did not finish"_s;
    return node.exitCode() == 0 ? QString() : QString::fromUtf8(node.readAll());
}

QString checker(const QString &name)
{
    return QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/powershell/") + name;
}

/// "2016-cu23" is 2016, "se-rtm" is SE.
QString releaseOf(const Snippet &snippet)
{
    return snippet.version.startsWith("se"_L1) ? u"SE"_s : snippet.version.first(4);
}

/// Done as often as it is called: a certificate is revoked.
bool isOrder(const SnippetFile &file)
{
    return file.name == "revoke.ps1"_L1;
}

/// Scripts in a folder, each text once, by the release that the checker is told ("" for Windows alone).
class Scripts {
public:
    explicit Scripts(QString language)
        : m_language(std::move(language))
    {
    }

    /// All snippets of \a plan for each option at each connection.
    void add(const Plan &plan)
    {
        for (const QString &option : options) {
            QStringList choices;
            for (const Connection &connection : plan.connections) {
                if (!connection.isMessageFlow())
                    choices.append(connection.id + u'=' + option);
            }
            for (const auto snippets = made(plan, choices).snippets; const Snippet &snippet : snippets) {
                if (snippet.target == "exchange"_L1 || snippet.target == "iis"_L1 || snippet.target == "schannel"_L1
                    || snippet.target == "windows-ipsec"_L1 || snippet.target == "windows-vpn"_L1)
                    write(snippet);
            }
        }
        addMessages(plan);
    }

    void verify(qsizetype atLeast) const
    {
        QVERIFY2(m_texts.size() >= atLeast, qPrintable(QString::number(m_texts.size())));
        for (const auto &[release, files] : m_files.asKeyValueRange()) {
            const QString syntax = checked(QStringList{checker(u"check.mjs"_s)} + files);
            QVERIFY2(syntax.isEmpty(), qPrintable(syntax));
            const QStringList exchange = release.isEmpty() ? QStringList() : QStringList{u"--exchange"_s, release};
            const QString cmdlets = checked(QStringList{checker(u"check_cmdlets.mjs"_s)} + exchange + files);
            QVERIFY2(cmdlets.isEmpty(), qPrintable(cmdlets));
        }
        if (m_applying.isEmpty())
            return;
        const QString changes = checked(QStringList{checker(u"check_changes.mjs"_s)} + m_applying);
        QVERIFY2(changes.isEmpty(), qPrintable(changes));
    }

    void write(const Snippet &snippet)
    {
        for (const SnippetFile &file : snippet.files) {
            const QByteArray text = file.text(knowledge().texts, m_language).toUtf8();
            if (file.language != "powershell"_L1 || m_texts.contains(text))
                continue;
            m_texts.insert(text);
            QFile script(
                m_folder.filePath(u"%1-%2-%3-%4"_s.arg(m_texts.size()).arg(snippet.system, snippet.target, file.name)));
            QVERIFY(script.open(QIODevice::WriteOnly));
            script.write(text);
            m_files[snippet.target == "exchange"_L1 ? releaseOf(snippet) : QString()].append(script.fileName());
            if (file.step == Step::Apply && !isOrder(file))
                m_applying.append(script.fileName());
        }
    }

private:
    /// Policies of mail programs.
    void addMessages(const Plan &plan)
    {
        QStringList choices;
        for (const Connection &connection : plan.connections) {
            if (connection.isMessageFlow())
                choices.append(connection.id + u"=smime-enterprise-ca"_s);
        }
        for (const auto snippets = made(plan, choices).snippets; const Snippet &snippet : snippets)
            write(snippet);
    }

    QString m_language;
    QTemporaryDir m_folder;
    QSet<QByteArray> m_texts;
    QHash<QString, QStringList> m_files;
    QStringList m_applying;
};

bool hasOwnExchange(const Plan &plan)
{
    return std::ranges::any_of(plan.systems, [](const System &system) {
        return system.role == SystemRole::Server && system.runs(u"exchange"_s);
    });
}

} // namespace

void TestPowershellScripts::areSoundForExamples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("atLeast");
    for (const auto files = test::planFiles(); const QString &file : files)
        QTest::newRow(qPrintable(file.section(u'/', -2))) << file << (hasOwnExchange(planIn(file)) ? 80 : 0);
}

void TestPowershellScripts::areSoundForExamples()
{
    QFETCH(const QString, path);
    QFETCH(const int, atLeast);
    Scripts scripts(u"de"_s);
    scripts.add(planIn(path));
    scripts.verify(atLeast);
}

void TestPowershellScripts::areSoundForEachRelease_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("windows");
    QTest::newRow("2010") << u"2010-sp3"_s << u"2008-r2"_s;
    QTest::newRow("2013") << u"2013-cu23"_s << u"2012-r2"_s;
    QTest::newRow("2016") << u"2016-cu23"_s << u"2016"_s;
    QTest::newRow("2019") << u"2019-cu15"_s << u"2025"_s;
    QTest::newRow("SE") << u"se-rtm"_s << u"2022"_s;
}

void TestPowershellScripts::areSoundForEachRelease()
{
    QFETCH(const QString, version);
    QFETCH(const QString, windows);
    Scripts scripts(u"en"_s);
    for (const QString &service :
         {u"owa"_s, u"ecp"_s, u"ews"_s, u"activesync"_s, u"oab"_s, u"autodiscover"_s, u"mapi-http"_s,
          u"outlook-anywhere"_s, u"mapi-rpc"_s, u"remote-powershell"_s, u"imap"_s, u"pop3"_s, u"nntp"_s,
          u"smtp-submission"_s, u"smtp-relay"_s, u"hybrid"_s, u"exchange-internal"_s, u"exchange-replication"_s})
        scripts.add(exchangePlan(version, windows, service));
    for (const QString &service : {u"smtp-submission"_s, u"smtp-relay"_s})
        scripts.add(exchangePlan(version, windows, service, u"none"_s));
    scripts.verify(200);
}

void TestPowershellScripts::areSoundForRemoteAccess()
{
    Plan plan = smallPlan();
    systemIn(plan, "pcs"_L1).os = ProductUse{u"windows"_s, u"11"_s};
    Scripts scripts(u"en"_s);
    scripts.add(plan);
    scripts.verify(4);
    const Snippet snippet =
        snippetOf(made(plan, {u"branch-web=ipsec-host-site-pki"_s}), u"branch-web"_s, u"pcs"_s, u"windows-vpn"_s);
    QVERIFY(!codeOf(snippet, u"apply.ps1"_s).trimmed().isEmpty());
}

void TestPowershellScripts::areSoundForFacilities()
{
    Plan plan = smallPlan();
    systemIn(plan, "ex"_L1).directory = u"active-directory"_s;
    for (const QString &kind : {u"own-ca-small"_s, u"windows-enterprise-ca"_s})
        plan.facilities.append({.kind = kind, .name = {}, .systems = {}, .crl = {}});
    Scripts scripts(u"de"_s);
    const Snippets snippets = made(plan, {u"imap=tls-required"_s});
    for (const Snippet &snippet : snippets.snippets) {
        if (!snippet.facility.isEmpty())
            scripts.write(snippet);
    }
    scripts.verify(10);
}

/// IIS serves the MTA-STS policy, the key directory, and what both kinds of authorities publish.
void TestPowershellScripts::areSoundForSitesOfIis()
{
    Plan plan = planWithProxy(u"iis"_s, u"10"_s);
    systemIn(plan, "proxy"_L1).os = ProductUse{u"windows-server"_s, u"2022"_s};
    for (const QString &kind : {u"own-ca-small"_s, u"windows-enterprise-ca"_s})
        plan.facilities.append({.kind = kind, .name = {}, .systems = {}, .crl = {}});
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pcs"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    Scripts scripts(u"en"_s);
    const Snippets snippets = made(plan, {u"world-mx=tls-mtasts"_s, u"imap=tls-required"_s, u"flow=openpgp-wkd"_s});
    for (const Snippet &snippet : snippets.snippets) {
        if (snippet.system == "proxy"_L1)
            scripts.write(snippet);
    }
    scripts.verify(12);
}

/// IIS by itself: with and without strict transport security, with and without TLS 1.3, and with each kind of login.
void TestPowershellScripts::areSoundForServersOfIis()
{
    Scripts scripts(u"de"_s);
    for (const QString &windows : {u"2016"_s, u"2019"_s, u"2025"_s}) {
        for (const QString &service : {u"webmail"_s, u"carddav"_s}) {
            for (const QString &authentication : {u"basic"_s, u"ntlm"_s})
                scripts.add(iisPlan(u"10"_s, windows, service, authentication));
        }
    }
    scripts.verify(40);
}

/// The checkers themselves answer as this test reads them.
void TestPowershellScripts::findWhatIsWrong()
{
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"wrong.ps1"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("Set-PopSettings -Server 'ex' -LoginTipe SecureLogin\n");
    script.close();
    QVERIFY(checked({checker(u"check_cmdlets.mjs"_s), script.fileName()}).contains("LoginTipe"_L1));
}

/// Texts of quotes and code, all in one script; the grammar sees one string in each line. The last line shows that it would see more.
void TestPowershellScripts::holdAnyTextInOneString()
{
    QStringList lines;
    const auto isTaken = [&lines](const QString &text) {
        const Result<QString> quoted = powershell::quoted(text, u"/x"_s);
        if (quoted)
            lines.append(u"$text = "_s + *quoted);
        return quoted.has_value();
    };
    for (const QString &text :
         {QString(), u"'"_s, u"'; Stop-Computer; '"_s, u"a', 'b"_s, u"' -Force '"_s, u"@'"_s, u"'@"_s,
          u"$(Stop-Computer)"_s, u"${env:PATH}"_s, u"`'"_s, u"\\'"_s, u"#>"_s, u"<#"_s, u"%{$_}"_s, u"a; # b"_s})
        QVERIFY2(isTaken(text), qPrintable(text));
    QVERIFY(rc::check("a text of quotes and code in one line is taken", [&isTaken] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::element<char16_t>(
            u'\'', u'\u2018', u'\u2019', u'\u201A', u'\u201B', u'"', u'\u201C', u'$', u'(', u')', u'{', u'}', u';',
            u'`', u'#', u'@', u',', u'|', u'&', u'<', u'>', u' ', u'-', u'a', u'9'));
        RC_ASSERT(
            isTaken(QString(reinterpret_cast<const QChar *>(units.data()), static_cast<qsizetype>(units.size()))));
    }));
    QVERIFY(lines.size() > 30);
    lines.append(u"$text = 'a'; Stop-Computer"_s);
    const QTemporaryDir folder;
    QFile script(folder.filePath(u"texts.ps1"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write((lines.join(u'\n') + u'\n').toUtf8());
    script.close();
    const QString program = QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/powershell/check_literals.mjs");
    QCOMPARE(checked({program, script.fileName()}),
             u"%1:%2: not one string: %3\n"_s.arg(script.fileName(), QString::number(lines.size()), lines.constLast()));
}

QTEST_GUILESS_MAIN(TestPowershellScripts)
#include "test_powershell_scripts.moc"
