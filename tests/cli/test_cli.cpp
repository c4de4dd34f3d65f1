// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/secret.h"
#include "app/support/file.h"
#include "app/support/json_schema.h"
#include "tests/cli/command.h"
#include "tests/common/example.h"
#include "tests/common/plan_files.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

Run run(const QStringList &words)
{
    QProcess process;
    return finished(process, words);
}

/// The option rows of one connection in `advise --json`.
Json optionOf(const Json &advice, const QString &connection, const QString &option)
{
    for (const Json &advised : advice.value(u"connections"_s).items()) {
        for (const Json &row : advised.value(u"options"_s).items()) {
            if (advised.value(u"id"_s).text() == connection && row.value(u"id"_s).text() == option)
                return row;
        }
    }
    return {};
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void endsWithAStatusThatSaysWhy_data();
    void endsWithAStatusThatSaysWhy();
    void namesPlaceAndRemedyOfAFault();
    void answersForPrograms();
    void excludesByTheRulesOfTheIssue_data();
    void excludesByTheRulesOfTheIssue();
    void decidesIntoAFolder();
    void decidesTheSameTwice();
    void decidesForEveryExample_data();
    void decidesForEveryExample();
    void bindsReasonsAndRisksToTheirChoice();
    void refusesMilestonesThatMakeNoSense_data();
    void refusesMilestonesThatMakeNoSense();
    void speaksGerman();
    void showsSnippetsOfADossier();
    void takesTheDayFromTheArgumentThenThePlan();
    void asksWhatIf();
    void saysWhatConcernsAllConnections();
    void saysWhichDemandsClash();
    void keepsTheSchemaOfTheAdvice();
    void makesKeysOnce();

private:
    QString m_plan;
    QTemporaryDir m_plans;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCli::initTestCase()
{
    m_plan = m_plans.filePath(u"recplast.plan.json"_s);
    QVERIFY(writeFile(m_plan, examplePlan(u"recplast"_s)));
    QVERIFY(writeFile(m_plans.filePath(u"later.plan.json"_s),
                      examplePlan(u"recplast"_s).replace("safeconduct-plan/1", "safeconduct-plan/2")));
    QVERIFY(writeFile(m_plans.filePath(u"broken.plan.json"_s),
                      examplePlan(u"recplast"_s).replace("\"to\": \"ex1\"", "\"to\": \"ex9\"")));
    QVERIFY(writeFile(m_plans.filePath(u"no.plan.json"_s), "{\"format\": "));
}

void TestCli::endsWithAStatusThatSaysWhy_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const auto plan = [this](const QString &name) { return m_plans.filePath(name); };
    QTest::newRow("check") << QStringList{u"check"_s, m_plan} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("malformed") << QStringList{u"check"_s, plan(u"no.plan.json"_s)} << 1;
    QTest::newRow("dangling") << QStringList{u"advise"_s, plan(u"broken.plan.json"_s)} << 1;
    QTest::newRow("later format") << QStringList{u"decide"_s, plan(u"later.plan.json"_s), u"--out"_s, plan(u"out"_s)}
                                  << 1;
    QTest::newRow("missing file") << QStringList{u"check"_s, plan(u"missing.plan.json"_s)} << 1;
    QTest::newRow("unknown connection") << QStringList{u"advise"_s, m_plan, u"--connection"_s, u"nowhere"_s} << 1;
    QTest::newRow("why of an unknown connection") << QStringList{u"advise"_s, m_plan, u"--why"_s, u"nowhere"_s} << 1;
    QTest::newRow("why of an unknown option")
        << QStringList{u"advise"_s, m_plan, u"--why"_s, u"owa-travel=wax-seal"_s} << 1;
    QTest::newRow("why of what was left out")
        << QStringList{u"advise"_s, m_plan, u"--why"_s, u"together"_s, u"--without"_s, u"portfolio"_s} << 2;
    QTest::newRow("no command") << QStringList{} << 2;
    QTest::newRow("unknown command") << QStringList{u"dance"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"check"_s, m_plan, u"--dance"_s} << 2;
    QTest::newRow("no day") << QStringList{u"advise"_s, m_plan, u"--date"_s, u"31.12.2026"_s} << 2;
    QTest::newRow("reason without choice")
        << QStringList{u"decide"_s, m_plan, u"--out"_s, plan(u"out"_s), u"--because"_s, u"x"_s} << 2;
    QTest::newRow("person without role") << QStringList{u"decide"_s,    m_plan,    u"--out"_s,
                                                        plan(u"out"_s), u"--by"_s, u"Ada"_s}
                                         << 2;
    QTest::newRow("unwritable folder") << QStringList{u"decide"_s, m_plan, u"--out"_s, u"/proc/nowhere"_s} << 4;
}

void TestCli::endsWithAStatusThatSaysWhy()
{
    QFETCH(const QStringList, words);
    const Run ended = run(words);
    QTEST(ended.status, "status");
    QVERIFY(ended.status == 0 || !ended.diagnostics.isEmpty());
}

void TestCli::namesPlaceAndRemedyOfAFault()
{
    const QString path = m_plans.filePath(u"broken.plan.json"_s);
    const Run ended = run({u"check"_s, path, u"--lang"_s, u"en"_s});
    const QString line = ended.diagnostics.section(u'\n', 0, 0);
    static const QRegularExpression form(
        u"^.*broken\\.plan\\.json:[0-9]+:[0-9]+: /connections/[0-9]+/to: .*ex9.*: .+$"_s);
    QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
}

void TestCli::answersForPrograms()
{
    const Json check = run({u"check"_s, m_plan, u"--json"_s}).json();
    QCOMPARE(check.value(u"format"_s).text(), u"safeconduct-check/1"_s);
    QVERIFY(check.value(u"usable"_s).boolean());
    const Json advice = run({u"advise"_s, m_plan, u"--json"_s}).json();
    QCOMPARE(advice.value(u"format"_s).text(), u"safeconduct-advice/1"_s);
    QCOMPARE(advice.value(u"connections"_s).size(), 17);
    const Json one = run({u"advise"_s, m_plan, u"--json"_s, u"--connection"_s, u"owa-travel"_s}).json();
    QCOMPARE(one.value(u"connections"_s).size(), 1);
    const Json why = run({u"advise"_s, m_plan, u"--json"_s, u"--why"_s, u"owa-travel=tls-required"_s}).json();
    QVERIFY(!why.value(u"text"_s).text().isEmpty());
    QVERIFY(why.value(u"children"_s).size() >= 4);
    const Json together = run({u"advise"_s, m_plan, u"--json"_s, u"--why"_s, u"together"_s}).json();
    QVERIFY(!together.value(u"value"_s).text().isEmpty());
    QVERIFY(together.value(u"children"_s).size() >= 4);
    const Json explained = run({u"explain"_s, u"T5"_s, u"--json"_s}).json();
    QVERIFY(explained.isObject());
}

void TestCli::excludesByTheRulesOfTheIssue_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("rule");
    QTest::newRow("browser without TLS") << u"owa-travel"_s << u"none"_s << u"C4"_s;
    QTest::newRow("browser, HTTP beside HTTPS") << u"owa-travel"_s << u"tls-opportunistic"_s << u"C4"_s;
    QTest::newRow("cleartext login, open") << u"erp-imap"_s << u"none"_s << u"T5"_s;
    QTest::newRow("cleartext login, opportunistic") << u"erp-imap"_s << u"tls-opportunistic"_s << u"T5"_s;
    QTest::newRow("RPC over HTTP") << u"outlook-sales"_s << u"none"_s << u"C7"_s;
}

void TestCli::excludesByTheRulesOfTheIssue()
{
    QFETCH(const QString, connection);
    QFETCH(const QString, option);
    QFETCH(const QString, rule);
    static const Json advice = run({u"advise"_s, m_plan, u"--json"_s}).json();
    const Json row = optionOf(advice, connection, option);
    QVERIFY(row.exists());
    QVERIFY2(row.value(u"excludedBy"_s).textList().contains(rule),
             writeJsonCompact(row.value(u"excludedBy"_s)).constData());
}

void TestCli::decidesIntoAFolder()
{
    const QString folder = m_folder->filePath(u"out"_s);
    const Run ended = run({u"decide"_s, m_plan, u"--out"_s, folder});
    QCOMPARE(ended.status, 0);
    for (const QString &file : {u"record.md"_s, u"record.html"_s, u"record.json"_s, u"recplast-mail.safeconduct"_s})
        QVERIFY2(QFileInfo::exists(QDir(folder).filePath(file)), qPrintable(file));
    QVERIFY(QDir(folder).exists(u"snippets/owa-travel"_s));
    const QString record = QString::fromUtf8(*readFile(QDir(folder).filePath(u"record.md"_s), 64 << 20));
    QVERIFY(record.contains("nobody has decided yet"_L1));
}

void TestCli::decidesTheSameTwice()
{
    for (const QString &name : {u"one"_s, u"two"_s})
        QCOMPARE(run({u"decide"_s, m_plan, u"--out"_s, m_folder->filePath(name)}).status, 0);
    QDirIterator iterator(m_folder->filePath(u"one"_s), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        QString other = path;
        other.replace(u"/one/"_s, u"/two/"_s);
        QVERIFY2(*readFile(path, 64 << 20) == *readFile(other, 64 << 20), qPrintable(path));
        ++count;
    }
    QVERIFY(count > 10);
}

void TestCli::decidesForEveryExample_data()
{
    test::addPlanRows();
}

void TestCli::decidesForEveryExample()
{
    QFETCH(const QString, file);
    const QString plan = m_folder->filePath(u"a.plan.json"_s);
    QVERIFY(QFile::copy(file, plan));
    const Run ended = run({u"decide"_s, plan, u"--out"_s, m_folder->filePath(u"out"_s), u"--date"_s, u"2026-12-01"_s});
    QVERIFY2(ended.status == 0, qPrintable(ended.diagnostics));
    const Json record = *readJson(*readFile(m_folder->filePath(u"out/record.json"_s), 64 << 20));
    QCOMPARE(record.at(u"/decision/choices"_s).size(), record.at(u"/plan/connections"_s).size());
}

void TestCli::bindsReasonsAndRisksToTheirChoice()
{
    const QString folder = m_folder->filePath(u"out"_s);
    const Run ended = run({u"decide"_s,        m_plan,
                           u"--out"_s,         folder,
                           u"--choose"_s,      u"owa-travel=tls-required"_s,
                           u"--choose"_s,      u"scan-to-mail=none"_s,
                           u"--because"_s,     u"The printers are replaced in spring."_s,
                           u"--accept-risk"_s, u"scan-to-mail"_s,
                           u"--owner"_s,       u"Ada Head"_s,
                           u"--until"_s,       u"2027-04-30"_s,
                           u"--treatment"_s,   u"avoid"_s,
                           u"--milestone"_s,   u"2027-03-01 The printers are ordered."_s,
                           u"--milestone"_s,   u"2027-02-01 The offer is here."_s,
                           u"--by"_s,          u"Ada Head"_s,
                           u"--role"_s,        u"head-of-it"_s,
                           u"--consult"_s,     u" Eve, of the council "_s,
                           u"--consult"_s,     u"Mallory"_s,
                           u"--consult"_s,     u"Mallory"_s});
    QVERIFY2(ended.status == 0, qPrintable(ended.diagnostics));
    const Results<Dossier> dossier =
        unpackDossier(*readFile(QDir(folder).filePath(u"recplast-mail.safeconduct"_s), 64 << 20));
    QVERIFY(dossier);
    QVERIFY(dossier->decision.choice(u"owa-travel"_s)->reason.isEmpty());
    const Choice *scan = dossier->decision.choice(u"scan-to-mail"_s);
    QCOMPARE(scan->reason, u"The printers are replaced in spring."_s);
    QCOMPARE(scan->acceptedRisk->until, QDate(2027, 4, 30));
    const QList<Milestone> milestones{{QDate(2027, 2, 1), u"The offer is here."_s},
                                      {QDate(2027, 3, 1), u"The printers are ordered."_s}};
    QCOMPARE(scan->acceptedRisk->milestones, milestones);
    QCOMPARE(scan->acceptedRisk->treatment, Treatment::Avoid);
    QVERIFY(dossier->decision.choice(u"erp-imap"_s)->isDecided);
    QCOMPARE(dossier->decision.choice(u"erp-imap"_s)->by, u"Ada Head"_s);
    QCOMPARE(dossier->decision.consulted, (QStringList{u"Eve, of the council"_s, u"Mallory"_s}));
}

void TestCli::refusesMilestonesThatMakeNoSense_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QStringList risk{u"--accept-risk"_s, u"scan-to-mail"_s, u"--until"_s, u"2027-02-01"_s, u"--milestone"_s};
    QTest::newRow("no day") << risk + QStringList{u"soon"_s} << 2;
    QTest::newRow("of no risk") << QStringList{u"--milestone"_s, u"2027-01-01 Ordered."_s} << 2;
    QTest::newRow("of no treatment") << QStringList{u"--accept-risk"_s, u"scan-to-mail"_s, u"--treatment"_s,
                                                    u"ignore"_s}
                                     << 2;
    QTest::newRow("after the end") << risk + QStringList{u"2027-03-01 Ordered."_s} << 1;
}

void TestCli::refusesMilestonesThatMakeNoSense()
{
    QFETCH(const QStringList, words);
    const QString folder = m_folder->filePath(u"out"_s);
    const Run ended = run(QStringList{u"decide"_s, m_plan, u"--out"_s, folder} + words);
    QTEST(ended.status, "status");
    QVERIFY(!ended.diagnostics.isEmpty() && !QFile::exists(folder));
}

void TestCli::speaksGerman()
{
    const Run english = run({u"check"_s, m_plans.filePath(u"broken.plan.json"_s), u"--lang"_s, u"en"_s});
    const Run german = run({u"check"_s, m_plans.filePath(u"broken.plan.json"_s), u"--lang"_s, u"de"_s});
    QCOMPARE(german.status, english.status);
    QVERIFY(german.diagnostics != english.diagnostics);
    QVERIFY(run({u"explain"_s, u"T5"_s, u"--lang"_s, u"de"_s}).answer
            != run({u"explain"_s, u"T5"_s, u"--lang"_s, u"en"_s}).answer);
}

void TestCli::showsSnippetsOfADossier()
{
    const QString folder = m_folder->filePath(u"out"_s);
    QCOMPARE(run({u"decide"_s, m_plan, u"--out"_s, folder}).status, 0);
    const QString dossier = QDir(folder).filePath(u"recplast-mail.safeconduct"_s);
    const Run all = run({u"snippets"_s, dossier, u"--json"_s});
    QCOMPARE(all.status, 0);
    QVERIFY(all.json().value(u"snippets"_s).size() > 5);
    const Json some =
        run({u"snippets"_s, dossier, u"--json"_s, u"--connection"_s, u"pop-unused"_s, u"--target"_s, u"exchange"_s})
            .json();
    QCOMPARE(some.value(u"snippets"_s).size(), 1);
    QVERIFY(some.at(u"/snippets/0/badge/checks"_s).size() > 0);
    QCOMPARE(some.at(u"/snippets/0/for/product"_s).text(), u"exchange"_s);
    QVERIFY(!some.at(u"/snippets/0/for/firstVersion"_s).text().isEmpty());
    QString code;
    for (const Json &file : some.at(u"/snippets/0/files"_s).items())
        code += file.value(u"text"_s).text();
    QVERIFY(code.contains("MSExchangePop3"_L1));

    const QString today = m_folder->filePath(u"main.cf"_s);
    QVERIFY(writeFile(today, "myhostname = mx.recplast.example\nsmtp_tls_security_level = none\n"));
    const QStringList against{u"snippets"_s, dossier,      u"--connection"_s, u"mx-customers"_s,
                              u"--target"_s, u"postfix"_s, u"--against"_s,    today};
    const Json compared = run(against + QStringList{u"--json"_s}).json();
    QCOMPARE(compared.value(u"format"_s).text(), u"safeconduct-against/1"_s);
    QCOMPARE(compared.value(u"comparisons"_s).size(), 1);
    QCOMPARE(compared.at(u"/comparisons/0/place"_s).text(), u"/etc/postfix/main.cf"_s);
    QHash<QString, Json> settings;
    for (const Json &setting : compared.at(u"/comparisons/0/settings"_s).items())
        settings.insert(setting.value(u"name"_s).text(), setting);
    const Json level = settings.value(u"smtp_tls_security_level"_s);
    QCOMPARE(level.value(u"state"_s).text(), u"changed"_s);
    QCOMPARE(level.value(u"today"_s).text(), u"none"_s);
    QVERIFY(!level.value(u"generated"_s).text().isEmpty());
    QCOMPARE(level.value(u"line"_s).integer(), 2);
    QCOMPARE(settings.value(u"smtp_tls_loglevel"_s).value(u"state"_s).text(), u"new"_s);
    QCOMPARE(settings.value(u"myhostname"_s).value(u"state"_s).text(), u"only-there"_s);
    const Run shown = run(against + QStringList{u"--lang"_s, u"en"_s});
    QCOMPARE(shown.status, 0);
    QVERIFY2(shown.answer.contains(u"changed: smtp_tls_security_level: none → "_s), qPrintable(shown.answer));
    const Run scripts = run({u"snippets"_s, dossier, u"--connection"_s, u"pop-unused"_s, u"--target"_s, u"exchange"_s,
                             u"--against"_s, today});
    QCOMPARE(scripts.status, 1);
    QVERIFY(!scripts.diagnostics.isEmpty());
}

void TestCli::takesTheDayFromTheArgumentThenThePlan()
{
    const QString folder = m_folder->filePath(u"out"_s);
    QCOMPARE(run({u"decide"_s, m_plan, u"--out"_s, folder}).status, 0);
    QCOMPARE(readJson(*readFile(QDir(folder).filePath(u"record.json"_s), 64 << 20))->value(u"asOf"_s).text(),
             u"2026-12-01"_s);
    QCOMPARE(run({u"decide"_s, m_plan, u"--out"_s, folder, u"--date"_s, u"2027-02-03"_s}).status, 0);
    QCOMPARE(readJson(*readFile(QDir(folder).filePath(u"record.json"_s), 64 << 20))->value(u"asOf"_s).text(),
             u"2027-02-03"_s);
}

void TestCli::asksWhatIf()
{
    const Run all = run({u"advise"_s, m_plan, u"--without"_s, u"robustness"_s, u"--lang"_s, u"en"_s});
    QVERIFY(all.answer.contains(" brings no less benefit and costs less\n"_L1)); // what is dominated, by an option's id
    QVERIFY(all.answer.contains("What if\n  As planned\n"_L1));
    QVERIFY(all.answer.contains("\n  Twice the messages\n"_L1));
    const Run none = run({u"advise"_s, m_plan, u"--without"_s, u"robustness,scenarios"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(none.status, 0);
    QVERIFY(!none.answer.contains("What if"_L1));
}

void TestCli::saysWhatConcernsAllConnections()
{
    const QStringList words{u"advise"_s, m_plan, u"--without"_s, u"robustness,scenarios"_s, u"--lang"_s, u"en"_s};
    const Run all = run(words);
    QCOMPARE(all.status, 0);
    const Json advice = run(words + QStringList{u"--json"_s}).json();
    const Json &findings = advice.value(u"findings"_s);
    QVERIFY(findings.size() > 0);
    for (const Json &finding : findings.items())
        QVERIFY2(all.answer.contains(finding.value(u"text"_s).text()), qPrintable(finding.value(u"text"_s).text()));
    for (const QString &said :
         {u"\nFindings on the whole\n  - "_s, u"\nAll connections together\n"_s,
          u"  It is proven that no permissible "_s, u"  Worth "_s, u"  The next best choices\n    "_s,
          u"\n       Worse by: "_s, u"\nShared investments\n"_s})
        QVERIFY2(all.answer.contains(said), qPrintable(said + u" is not in "_s + all.answer.right(20'000)));
    QVERIFY(
        !run(words + QStringList{u"--connection"_s, u"owa-travel"_s}).answer.contains("All connections together"_L1));
}

/// A plan whose every cost is money, and which has next to none.
void TestCli::saysWhichDemandsClash()
{
    const auto shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    Json plan = readJson(examplePlan(u"two-offices"_s)).value();
    QVERIFY(plan.set(u"/settings/budget"_s, readJson("{\"initial\": 1}").value()));
    plan.insert(u"costOverrides"_s, Json::array());
    for (const auto &[item, cost] : shipped->knowledge->costs.items.asKeyValueRange()) {
        Json change = readJson(R"({"amount": {"min": 10, "likely": 20, "max": 40}, "explanation": "offered"})").value();
        change.insert(u"item"_s, Json::from(item));
        plan.set(u"/costOverrides/-"_s, change);
    }
    const QString path = m_folder->filePath(u"poor.plan.json"_s);
    QVERIFY(writeFile(path, writeJson(plan)));
    const Run ended = run({u"advise"_s, path, u"--without"_s, u"robustness,scenarios"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(ended.status == 0, qPrintable(ended.diagnostics));
    QVERIFY2(ended.answer.contains(u"  No choice meets all demands at once"_s)
                 && ended.answer.contains(u"\n  Budget for the first year: "_s) && ended.answer.contains(u"\n  - "_s),
             qPrintable(ended.answer.right(20'000)));
}

void TestCli::keepsTheSchemaOfTheAdvice()
{
    const auto text = readFile(u":/safeconduct/schemas/advice.schema.json"_s, 1024 * 1024);
    QVERIFY(text);
    const auto schema = JsonSchema::from(readJson(*text).value());
    QVERIFY(schema);
    const Json advice = run({u"advise"_s, m_plan, u"--json"_s}).json();
    QVERIFY(advice.value(u"scenarios"_s).size() > 0);
    const Problems problems = schema->check(advice);
    QVERIFY2(problems.isEmpty(), qPrintable(toLine(problems.value(0))));
}

void TestCli::makesKeysOnce()
{
    const QString decided = m_folder->filePath(u"decided"_s);
    QCOMPARE(run({u"decide"_s, m_plan, u"--out"_s, decided, u"--choose"_s, u"ex1-ex2=ipsec-host-host-psk"_s,
                  u"--because"_s, u"To be replaced by certificates in spring."_s})
                 .status,
             0);
    const QString dossier = QDir(decided).filePath(u"recplast-mail.safeconduct"_s);
    const QString keys = m_folder->filePath(u"keys"_s);
    const Json made = run({u"secrets"_s, dossier, u"--out"_s, keys, u"--json"_s}).json();
    QCOMPARE(made.value(u"files"_s).size(), 1);
    QVERIFY(made.at(u"/files/0/new"_s).boolean());
    QCOMPARE(made.at(u"/files/0/bits"_s).integer(), qint64{presharedKeyBytes} * 8);
    const QByteArray key = readFile(made.at(u"/files/0/file"_s).text(), 1024).value_or(QByteArray()).trimmed();
    QCOMPARE(key.size(), 43);
    const Run again = run({u"secrets"_s, dossier, u"--out"_s, keys, u"--json"_s});
    QVERIFY(!again.json().at(u"/files/0/new"_s).boolean());
    QVERIFY(!again.json().at(u"/files/0/bits"_s).exists()); // whoever put it there knows
    QVERIFY(!again.answer.contains(QString::fromLatin1(key)) && !again.diagnostics.contains(QString::fromLatin1(key)));
    QCOMPARE(readFile(made.at(u"/files/0/file"_s).text(), 1024)->trimmed(), key);
    const Run told =
        run({u"secrets"_s, dossier, u"--out"_s, m_folder->filePath(u"other-keys"_s), u"--lang"_s, u"en"_s});
    QVERIFY2(told.answer.contains(u", %1 bits of entropy\n"_s.arg(presharedKeyBytes * 8)), qPrintable(told.answer));
}

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
