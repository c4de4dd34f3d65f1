// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/cli/command.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

Run run(const QStringList &words)
{
    QProcess process;
    return finished(process, words);
}

} // namespace

class TestCliImport : public QObject {
    Q_OBJECT

private slots:
    void init();
    void importsAndAdvises();
    void addsToAPlan();
    void endsWithAStatusThatSaysWhy_data();
    void endsWithAStatusThatSaysWhy();
    void printsCommands();
    void draftsFromThreeAnswers();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(in(u"postfix.txt"_s), "myhostname = mx.example.org\nsmtp_tls_security_level = may\n"));
    QVERIFY(writeFile(in(u"letter.txt"_s), "Dear colleague\n"));
}

void TestCliImport::importsAndAdvises()
{
    const Run imported =
        run({u"import"_s, u"postfix"_s, in(u"postfix.txt"_s), u"--out"_s, in(u"p.plan.json"_s), u"--lang"_s, u"en"_s});
    QCOMPARE(imported.status, 0);
    QVERIFY(imported.answer.contains(u"existing: tls-opportunistic ("_s + in(u"postfix.txt"_s)
                                     + u":2: smtp_tls_security_level = may)"_s));
    QVERIFY(imported.diagnostics.contains(u"is not told"_s));
    QCOMPARE(run({u"check"_s, in(u"p.plan.json"_s)}).status, 0);
    const Run advised =
        run({u"advise"_s, in(u"p.plan.json"_s), u"--json"_s, u"--without"_s, u"portfolio,robustness,scenarios"_s});
    QCOMPARE(advised.status, 0);
    QCOMPARE(advised.json().value(u"connections"_s).size(), 2);
}

void TestCliImport::addsToAPlan()
{
    QCOMPARE(run({u"import"_s, in(u"postfix.txt"_s), u"--out"_s, in(u"p.plan.json"_s)}).status, 0);
    QVERIFY(writeFile(in(u"postfix.txt"_s),
                      "myhostname = mx.example.org\nmail_version = 3.10.1\nsmtp_tls_security_level = dane\n"));
    const Run again = run({u"import"_s, in(u"postfix.txt"_s), u"--into"_s, in(u"p.plan.json"_s), u"--out"_s,
                           in(u"p.plan.json"_s), u"--json"_s});
    QCOMPARE(again.status, 0);
    const Json answer = again.json();
    const auto &open = answer.value(u"open"_s).items();
    const auto conflict = std::ranges::find_if(
        open, [](const Json &problem) { return problem.value(u"id"_s).text() == "import.conflict"_L1; });
    QVERIFY(conflict != open.cend());
    QVERIFY(writeJson(*conflict).contains("tls-dane"));
    const Json plan = readJson(readFile(in(u"p.plan.json"_s), 1'000'000).value()).value();
    QCOMPARE(plan.value(u"connections"_s).size(), 2);
    QCOMPARE(plan.at(u"/connections/1/existing"_s).text(), u"tls-opportunistic"_s);
    QCOMPARE(plan.at(u"/systems/0/software/0/version"_s).text(), u"3.10"_s);
}

void TestCliImport::endsWithAStatusThatSaysWhy_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("no configuration") << QStringList{u"import"_s, u"letter.txt"_s, u"--out"_s, u"p"_s} << 1;
    QTest::newRow("of another kind") << QStringList{u"import"_s, u"exchange"_s, u"postfix.txt"_s, u"--out"_s, u"p"_s}
                                     << 1;
    QTest::newRow("no such file") << QStringList{u"import"_s, u"nowhere.txt"_s, u"--out"_s, u"p"_s} << 1;
    QTest::newRow("out is there") << QStringList{u"import"_s, u"postfix.txt"_s, u"--out"_s, u"letter.txt"_s} << 1;
    QTest::newRow("no out") << QStringList{u"import"_s, u"postfix.txt"_s} << 2;
    QTest::newRow("no file") << QStringList{u"import"_s, u"postfix"_s, u"--out"_s, u"p"_s} << 2;
    QTest::newRow("unknown answer") << QStringList{u"new"_s,    u"--servers"_s, u"abacus"_s,
                                                   u"--from"_s, u"office"_s,    u"--sensitivity"_s,
                                                   u"normal"_s, u"--out"_s,     u"p"_s}
                                    << 1;
    QTest::newRow("no answers") << QStringList{u"new"_s, u"--out"_s, u"p"_s} << 1;
    QTest::newRow("the questions") << QStringList{u"new"_s} << 0;
}

void TestCliImport::endsWithAStatusThatSaysWhy()
{
    QFETCH(const QStringList, words);
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    const Run ended = finished(process, words);
    QTEST(ended.status, "status");
    QVERIFY(ended.status == 0 || !ended.diagnostics.isEmpty());
    QVERIFY(!QFile::exists(in(u"p"_s)));
}

void TestCliImport::printsCommands()
{
    const Run all = run({u"import"_s, u"--commands"_s});
    QCOMPARE(all.status, 0);
    QVERIFY(all.answer.contains(u"doveconf -n"_s) && all.answer.contains(u"Export-Clixml"_s));
    QVERIFY(all.answer.contains(u".xlsx"_s) && all.answer.contains(u".ods"_s));
    const Run one = run({u"import"_s, u"nginx"_s, u"--commands"_s});
    QVERIFY(one.answer.contains(u"nginx -T"_s) && !one.answer.contains(u"doveconf"_s));
}

void TestCliImport::draftsFromThreeAnswers()
{
    const QString out = in(u"draft.plan.json"_s);
    const Run drafted =
        run({u"new"_s, u"--servers"_s, u"linux,webmail"_s, u"--from"_s, u"office,home,others"_s, u"--sensitivity"_s,
             u"high"_s, u"--users"_s, u"12"_s, u"--out"_s, out, u"--lang"_s, u"de"_s});
    QCOMPARE(drafted.status, 0);
    QCOMPARE(run({u"check"_s, out}).status, 0);
    const Json plan = readJson(readFile(out, 1'000'000).value()).value();
    QCOMPARE(plan.value(u"language"_s).text(), u"de"_s);
    const Run advised = run({u"advise"_s, out, u"--json"_s, u"--without"_s, u"portfolio,robustness,scenarios"_s});
    QCOMPARE(advised.status, 0);
    QCOMPARE(advised.json().value(u"connections"_s).size(), plan.value(u"connections"_s).size());
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cli_import.moc"
