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
    void keepsASignedLife_data();
    void keepsASignedLife();
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
    Run signs(const QString &dossier, const QStringList &what, const QString &day) const;
    QString kept(const QString &dossier, const QString &name) const;
    void livesSigned();
    void explainsItself(const QString &dossier) const;

    const QStringList m_date{u"--date"_s, u"2026-12-01"_s, u"--lang"_s, u"en"_s};
    QTemporaryDir m_folder;
    PostgresServer m_server;
    QString m_db;
    QString m_first; ///< dossiers: a proposal,
    QString m_second; ///< decided by somebody,
    QString m_third; ///< of another title
    MadeCertificates m_people; ///< Ada and Bob
    QString m_trust; ///< their certificates
    QStringList m_old; ///< a dossier as it was proposed, accepted, superseded
    QStringList m_new; ///< the one that supersedes it, as it was proposed, accepted
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

/// `event, person, role` and further words.
Run TestCliRegister::signs(const QString &dossier, const QStringList &what, const QString &day) const
{
    const QString &by = what.at(1);
    return run(QStringList{u"sign"_s, dossier, u"--event"_s, what.at(0), u"--by"_s, by, u"--role"_s, what.at(2),
                           u"--cert"_s, m_people.certificatePath(by), u"--key"_s, m_people.keyPath(by), u"--date"_s,
                           day, u"--lang"_s, u"en"_s}
               + what.sliced(3));
}

/// A copy of \a dossier as it is now.
QString TestCliRegister::kept(const QString &dossier, const QString &name) const
{
    const QString copy = in(name);
    return QFile::copy(dossier, copy) ? copy : QString();
}

/// Proposed by Ada, accepted by Bob, proved; then the plan changes, a review asks, and a new decision takes its place.
void TestCliRegister::livesSigned()
{
    for (const QString &name : {u"Ada"_s, u"Bob"_s})
        QVERIFY(m_people.make({.name = name}));
    m_trust = in(u"people.pem"_s);
    QVERIFY(writeFile(m_trust, m_people.certificate(u"Ada"_s) + m_people.certificate(u"Bob"_s)));
    const auto decide = [&](const QByteArray &plan, const QString &name, const QString &day) {
        const QString path = in(name + u".plan.json"_s);
        const bool isWritten = writeFile(path, plan).has_value();
        const Run done = run({u"decide"_s, path, u"--out"_s, in(name), u"--by"_s, u"Ada"_s, u"--role"_s,
                              u"administrator"_s, u"--date"_s, day});
        return isWritten && done.status == 0 ? in(name) + u"/two-offices.safeconduct"_s : QString();
    };
    QByteArray plan = examplePlan(u"two-offices"_s);
    const QString old = decide(plan, u"old"_s, u"2026-12-01"_s);
    QVERIFY(!old.isEmpty());
    QCOMPARE(signs(old, {u"propose"_s, u"Ada"_s, u"administrator"_s}, u"2026-12-01"_s).status, 0);
    m_old.append(kept(old, u"old-1"_s));
    QCOMPARE(signs(old, {u"accept"_s, u"Bob"_s, u"head-of-it"_s}, u"2026-12-02"_s).status, 0);
    m_old.append(kept(old, u"old-2"_s));
    const Run verified = run({u"verify"_s, old, u"--trust"_s, m_trust, u"--date"_s, u"2026-12-10"_s, u"--json"_s});
    QVERIFY2(verified.status == 0, qPrintable(verified.answer));
    QCOMPARE(verified.json().value(u"status"_s).text(), u"accepted"_s);

    const QStringList review{u"review"_s, old, u"--date"_s, u"2026-12-10"_s, u"--json"_s};
    QCOMPARE(run(review).status, 0);
    const QString next = decide(plan.replace(R"("title": ")", R"("title": "Second )"), u"next"_s, u"2026-12-11"_s);
    QVERIFY(!next.isEmpty());
    const Run asked = run(review + QStringList{u"--plan"_s, in(u"next.plan.json"_s)});
    QCOMPARE(asked.status, 3);
    QCOMPARE(asked.json().at(u"/items/0/kind"_s).text(), u"plan-changed"_s);

    QCOMPARE(signs(next, {u"propose"_s, u"Ada"_s, u"administrator"_s, u"--supersedes"_s, old}, u"2026-12-11"_s).status,
             0);
    m_new.append(kept(next, u"new-1"_s));
    QCOMPARE(signs(next, {u"accept"_s, u"Bob"_s, u"head-of-it"_s}, u"2026-12-12"_s).status, 0);
    m_new.append(kept(next, u"new-2"_s));
    QCOMPARE(
        signs(old,
              {u"supersede"_s, u"Bob"_s, u"head-of-it"_s, u"--successor"_s, next, u"--comment"_s, u"Another plan."_s},
              u"2026-12-13"_s)
            .status,
        0);
    m_old.append(kept(old, u"old-3"_s));
    QVERIFY(!m_old.contains(QString()) && !m_new.contains(QString()));
}

void TestCliRegister::explainsItself(const QString &dossier) const
{
    const Run verified = run({u"verify"_s, dossier, u"--trust"_s, m_trust, u"--date"_s, u"2026-12-24"_s, u"--json"_s});
    QVERIFY2(verified.status == 0, qPrintable(verified.answer));
    QCOMPARE(verified.json().value(u"status"_s).text(), u"superseded"_s);
    QCOMPARE(verified.json().value(u"events"_s).size(), 3);
    QVERIFY(
        run({u"review"_s, dossier, u"--date"_s, u"2026-12-24"_s, u"--json"_s}).json().value(u"reproduced"_s).boolean());
    const QString record = in(u"explained.md"_s);
    QCOMPARE(
        run({u"export"_s, dossier, u"--format"_s, u"md"_s, u"--out"_s, record, u"--date"_s, u"2026-12-24"_s}).status,
        0);
    const QByteArray text = readFile(record, 64 << 20).value_or(QByteArray());
    QVERIFY(text.contains("Bob") && text.contains("S 5.100"));
    QFile::remove(record);
}

void TestCliRegister::keepsASignedLife_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("SQLite") << in(u"signed.sqlite"_s);
    QTest::newRow("PostgreSQL") << m_server.addDatabase(u"signed"_s);
}

/// The whole life of a decision; the register takes from the signed events which record supersedes which.
void TestCliRegister::keepsASignedLife()
{
    QFETCH(const QString, place);
    m_db = place;
    if (m_old.isEmpty())
        livesSigned();
    QCOMPARE(m_old.size(), 3);
    QCOMPARE(m_new.size(), 2);
    QCOMPARE(records({u"init"_s}).status, 0);
    QCOMPARE(records({u"add"_s, m_old.at(0)}).status, 0);
    QCOMPARE(records({u"update"_s, u"1"_s, m_old.at(1), u"--seen"_s, u"1"_s}).status, 0);
    QCOMPARE(records({u"add"_s, m_new.at(0)}).status, 0);
    const Run tooSoon = records({u"supersede"_s, u"1"_s, u"2"_s, u"--seen"_s, u"2"_s});
    QCOMPARE(tooSoon.status, 1);
    QVERIFY2(tooSoon.diagnostics.contains("Record 2 is signed, and its status is \"proposed\""_L1),
             qPrintable(tooSoon.diagnostics));
    QCOMPARE(records({u"update"_s, u"2"_s, m_new.at(1), u"--seen"_s, u"1"_s}).status, 0);
    QCOMPARE(answered({u"list"_s, u"--status"_s, u"accepted"_s}).value(u"records"_s).size(), 2);
    const Run superseded = records({u"update"_s, u"1"_s, m_old.at(2), u"--seen"_s, u"2"_s});
    QVERIFY2(superseded.status == 0, qPrintable(superseded.diagnostics));

    const Json list = answered({u"list"_s});
    QCOMPARE(list.at(u"/records/0/supersedes/0"_s).integer(), 1);
    QCOMPARE(list.at(u"/records/1/supersededBy"_s).integer(), 2);
    QCOMPARE(list.at(u"/records/1/status"_s).text(), u"superseded"_s);
    QVERIFY(answered({u"check"_s}).value(u"whole"_s).boolean());
    QCOMPARE(shown({u"1"_s}), *readFile(m_old.at(2), 64 << 20));
    explainsItself(in(u"shown.safeconduct"_s));
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
