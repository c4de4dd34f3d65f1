// SPDX-License-Identifier: GPL-3.0-or-later
// The register at the command line, on both databases.
#include "app/support/file.h"
#include "tests/cli/command.h"
#include "tests/common/example.h"
#include "tests/common/made_certificates.h"
#include "tests/common/postgres_server.h"

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

} // namespace

/// A call of the program takes long under sanitizers: one story on each database, not a register for each case. What the
/// actions do in detail stands in tests/app/register.
class TestCliRegister : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void livesThroughTheYears_data();
    void livesThroughTheYears();
    void takesAPasswordFromADescriptor();
    void showsTheStatementsOfTheRoles();

private:
    QString in(const QString &name) const { return m_folder.filePath(name); }
    Run records(const QStringList &words) const
    {
        return run(QStringList{u"register"_s, u"--db"_s, m_db} + words + m_date);
    }
    Json answered(const QStringList &words) const { return records(words + QStringList{u"--json"_s}).json(); }
    QString decided(const QString &plan, const QString &folder, const QStringList &more) const;
    QByteArray shown(const QStringList &words) const;
    void changes();
    void lists();
    void isSealedAndMoved(const QString &newPlace);

    const QStringList m_date{u"--date"_s, u"2026-12-01"_s, u"--lang"_s, u"en"_s};
    QTemporaryDir m_folder;
    PostgresServer m_server;
    QString m_db;
    QString m_first; ///< dossiers: a proposal,
    QString m_second; ///< decided by somebody,
    QString m_third; ///< of another title
};

QString TestCliRegister::decided(const QString &plan, const QString &folder, const QStringList &more) const
{
    const Run ended = run(QStringList{u"decide"_s, plan, u"--out"_s, in(folder)} + more + m_date);
    if (ended.status != 0)
        qFatal("%s", qPrintable(ended.diagnostics));
    return in(folder) + u"/small-business-pop.safeconduct"_s;
}

QByteArray TestCliRegister::shown(const QStringList &words) const
{
    const QString path = in(u"shown.safeconduct"_s);
    const Run ended = records(QStringList{u"show"_s} + words + QStringList{u"--out"_s, path});
    return ended.status == 0 ? readFile(path, 64 << 20).value_or(QByteArray()) : QByteArray();
}

void TestCliRegister::initTestCase()
{
    QByteArray plan = examplePlan(u"small-business-pop"_s);
    QVERIFY(writeFile(in(u"a.plan.json"_s), plan));
    QVERIFY(writeFile(in(u"b.plan.json"_s), plan.replace("\"title\": \"", "\"title\": \"Other ")));
    m_first = decided(in(u"a.plan.json"_s), u"first"_s, {});
    m_second = decided(in(u"a.plan.json"_s), u"second"_s, {u"--by"_s, u"Ada Head"_s, u"--role"_s, u"head-of-it"_s});
    m_third = decided(in(u"b.plan.json"_s), u"third"_s, {});
    QVERIFY(m_server.start());
}

void TestCliRegister::livesThroughTheYears_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("newPlace");
    QTest::newRow("SQLite") << in(u"a.sqlite"_s) << in(u"b.sqlite"_s);
    QTest::newRow("PostgreSQL") << m_server.addDatabase(u"a"_s) << m_server.addDatabase(u"b"_s);
}

void TestCliRegister::livesThroughTheYears()
{
    QFETCH(const QString, place);
    QFETCH(const QString, newPlace);
    m_db = place;
    QCOMPARE(records({u"list"_s}).status, 1); // searching makes nothing
    const Run made = records({u"init"_s});
    QVERIFY2(made.status == 0, qPrintable(made.diagnostics));
    const Run added = records({u"add"_s, m_first, m_third, u"--by"_s, u"Ada Admin"_s});
    QVERIFY2(added.status == 0, qPrintable(added.diagnostics));
    changes();
    lists();
    isSealedAndMoved(newPlace);
}

void TestCliRegister::changes()
{
    const Run updated = records({u"update"_s, u"1"_s, m_second, u"--seen"_s, u"1"_s});
    QVERIFY2(updated.status == 0, qPrintable(updated.diagnostics));
    QCOMPARE(shown({u"1"_s}), *readFile(m_second, 64 << 20));
    QCOMPARE(shown({u"1"_s, u"--revision"_s, u"1"_s}), *readFile(m_first, 64 << 20));

    QVERIFY(writeFile(in(u"c.plan.json"_s),
                      examplePlan(u"small-business-pop"_s).replace("\"title\": \"", "\"title\": \"Mine ")));
    const QString mine = decided(in(u"c.plan.json"_s), u"mine"_s, {});
    const Run conflict = records({u"update"_s, u"1"_s, mine, u"--seen"_s, u"1"_s});
    QCOMPARE(conflict.status, 3);
    QVERIFY2(conflict.answer.contains("\"Mine "_L1), qPrintable(conflict.answer));
    QVERIFY2(conflict.diagnostics.contains("version 2"_L1), qPrintable(conflict.diagnostics));

    const Run erased = records({u"erase"_s, u"Ada Head"_s});
    QVERIFY2(erased.status == 0, qPrintable(erased.diagnostics + erased.answer));
    QCOMPARE(records({u"supersede"_s, u"1"_s, u"2"_s, u"--seen"_s, u"2"_s}).status, 0);
}

void TestCliRegister::lists()
{
    const Json list = answered({u"list"_s});
    QCOMPARE(list.at(u"/records/0/supersedes/0"_s).integer(), 1);
    QCOMPARE(list.at(u"/records/1/supersededBy"_s).integer(), 2);
    QCOMPARE(list.at(u"/records/1/status"_s).text(), u"superseded"_s);
    QCOMPARE(answered({u"find"_s, u"other"_s, u"--plan"_s, u"small-business-pop"_s}).value(u"records"_s).size(), 1);
    QCOMPARE(answered({u"statistics"_s}).at(u"/byStatus/superseded"_s).integer(), 1);
    const Json findings = answered({u"lint"_s}); // of what stands
    QCOMPARE(findings.value(u"records"_s).size(), 1);
    QCOMPARE(findings.at(u"/records/0/number"_s).integer(), 2);
    const QString known = in(u"known.json"_s);
    Json suppression = Json::object();
    suppression.insert(u"rule"_s, findings.at(u"/records/0/findings/0/rule"_s));
    suppression.insert(u"record"_s, Json::from(u"small-business-pop"_s));
    suppression.insert(u"reason"_s, Json::from(u"Decided soon."_s));
    suppression.insert(u"until"_s, Json::from(u"2999-12-31"_s));
    Json contents = Json::object();
    contents.insert(u"format"_s, Json::from(u"safeconduct-suppressions/1"_s));
    Json suppressions = Json::array();
    suppressions.append(suppression);
    contents.insert(u"suppressions"_s, suppressions);
    QVERIFY(writeFile(known, writeJson(contents)));
    QCOMPARE(answered({u"lint"_s, u"--suppress"_s, known}).at(u"/records/0/findings/0/suppressed/reason"_s).text(),
             u"Decided soon."_s);
    const QString connection = findings.at(u"/records/0/findings/0/connection"_s).text();
    QCOMPARE(answered({u"history"_s, connection}).value(u"choices"_s).size(), 2);
    const Json sarif = records({u"lint"_s, u"--sarif"_s}).json();
    QCOMPARE(sarif.at(u"/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri"_s).text(),
             u"0002-small-business-pop.safeconduct"_s);
}

void TestCliRegister::isSealedAndMoved(const QString &newPlace)
{
    const MadeCertificates certificates;
    QVERIFY(certificates.make({.name = u"ada"_s}));
    const QString head = certificates.path(u"head.json"_s);
    const Run sealed = records({u"seal"_s, u"--cert"_s, certificates.certificatePath(u"ada"_s), u"--key"_s,
                                certificates.keyPath(u"ada"_s), u"--out"_s, head});
    QVERIFY2(sealed.status == 0, qPrintable(sealed.diagnostics));
    const QString backup = certificates.path(u"backup"_s);
    QCOMPARE(records({u"backup"_s, backup}).status, 0);
    QCOMPARE(records({u"restore"_s, backup}).status, 1); // not empty

    m_db = newPlace;
    QCOMPARE(records({u"init"_s}).status, 0);
    const QStringList check{u"check"_s, u"--head"_s, head, u"--trust"_s, certificates.certificatePath(u"ada"_s)};
    QCOMPARE(records(check).status, 3); // another register
    const Run restored = records({u"restore"_s, backup});
    QVERIFY2(restored.status == 0, qPrintable(restored.diagnostics));
    const Json whole = answered(check); // it is that register now
    QVERIFY(whole.value(u"whole"_s).boolean());
    QVERIFY(whole.at(u"/seals/0/whoProved"_s).boolean());

    const QString folder = certificates.path(u"export/deep"_s);
    QCOMPARE(records({u"export"_s, u"--out"_s, folder}).status, 0);
    QCOMPARE(*readFile(folder + u"/0002-small-business-pop.safeconduct"_s, 64 << 20), *readFile(m_third, 64 << 20));
    QVERIFY(!readFile(folder + u"/0001-small-business-pop.safeconduct"_s, 64 << 20)->isEmpty());
    QCOMPARE(readFile(folder + u"/register.csv"_s, 1 << 20)->count("\r\n"), 3);
}

/// Not from an argument, where others could read it, and only where there is one.
void TestCliRegister::takesAPasswordFromADescriptor()
{
    m_db = m_server.addDatabase(u"c"_s);
    const Run none = records({u"--password-fd"_s, u"77"_s, u"init"_s});
    QCOMPARE(none.status, 1);
    QVERIFY2(none.diagnostics.contains("descriptor 77"_L1), qPrintable(none.diagnostics));
}

void TestCliRegister::showsTheStatementsOfTheRoles()
{
    m_db = u"postgresql://db.example.org/mail"_s; // nobody is asked
    const Run statements = records({u"init"_s, u"--sql"_s});
    QCOMPARE(statements.status, 0);
    QVERIFY(statements.answer.contains("GRANT SELECT ON ALL TABLES IN SCHEMA safeconduct TO safeconduct_reader;"_L1));
}

QTEST_GUILESS_MAIN(TestCliRegister)
#include "test_cli_register.moc"
