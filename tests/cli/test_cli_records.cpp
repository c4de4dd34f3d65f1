// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"
#include "app/support/file.h"
#include "tests/cli/command.h"
#include "tests/common/example.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// Without a display, whatever the test was given; programs are looked for in \a path alone where that is named.
Run run(const QStringList &words, const QString &path = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!path.isEmpty())
        environment.insert(u"PATH"_s, path);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    process.setProcessEnvironment(environment);
    return finished(process, words);
}

/// What is a picture in an export: entries of an archive, or base64 in HTML and OSCAL.
QByteArrayList picturesIn(const QByteArray &exported)
{
    if (exported.startsWith("PK"))
        return unpack(exported).value_or(ArchiveEntries()).values();
    static const QRegularExpression encoded(u"(?:image/svg\\+xml;base64,|\"value\": \")([A-Za-z0-9+/=]{400,})"_s);
    QByteArrayList pictures;
    const QString text = QString::fromUtf8(exported);
    for (const QRegularExpressionMatch &found : encoded.globalMatch(text))
        pictures.append(QByteArray::fromBase64(found.captured(1).toLatin1()));
    return pictures;
}

} // namespace

class TestCliRecords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void exportsEachForm_data();
    void exportsEachForm();
    void saysThatTheMapIsMissing();
    void exportsWhatTheDossierHolds();
    void putsThePlanOfActionBeside();
    void lintsForProgramsAndPeople();
    void reviewsWithAStatus();
    void comparesPlanAndDossier();
    void keepsARegister();
    void refusesWhatIsNoRegister_data();
    void refusesWhatIsNoRegister();

private:
    QString in(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QString m_dossier;
};

void TestCliRecords::initTestCase()
{
    QVERIFY(writeFile(in(u"a.plan.json"_s), examplePlan(u"small-business-pop"_s)));
    QCOMPARE(run({u"decide"_s, in(u"a.plan.json"_s), u"--out"_s, in(u"out"_s), u"--date"_s, u"2026-12-01"_s}).status,
             0);
    m_dossier = in(u"out/small-business-pop.safeconduct"_s);
    QVERIFY(QFileInfo::exists(m_dossier));
}

void TestCliRecords::exportsEachForm_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("Markdown") << u"md"_s << QByteArray("# ");
    QTest::newRow("HTML") << u"html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF-1.4");
    QTest::newRow("OpenDocument") << u"odt"_s << QByteArray("PK");
    QTest::newRow("JSON") << u"json"_s << QByteArray("{\n  \"format\": \"safeconduct-record/1\"");
    QTest::newRow("CSV") << u"csv"_s << QByteArray("connection,name,");
    QTest::newRow("MADR") << u"madr"_s << QByteArray("---\nstatus: \"draft\"");
    QTest::newRow("OSCAL") << u"oscal"_s << QByteArray("{\n  \"system-security-plan\"");
}

void TestCliRecords::exportsEachForm()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, start);
    const QString path = in(u"record."_s + format);
    const Run ended =
        run({u"export"_s, m_dossier, u"--format"_s, format, u"--out"_s, path, u"--date"_s, u"2026-12-01"_s});
    QVERIFY2(ended.status == 0, qPrintable(ended.diagnostics));
    const Result<QByteArray> written = readFile(path, 256 << 20);
    QVERIFY(written);
    QVERIFY2(written->startsWith(start), written->left(60).constData());
    if (!QStringList{u"html"_s, u"odt"_s, u"oscal"_s}.contains(format))
        return;
    const QByteArrayList pictures = picturesIn(*written); // among them the map, with its legend of stretches
    QVERIFY(std::ranges::any_of(pictures, [](const QByteArray &picture) {
        return picture.contains("<svg") && picture.contains(">noch nicht entschieden<");
    }));
}

void TestCliRecords::saysThatTheMapIsMissing()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"no programs"_s));
    const Run ended =
        run({u"export"_s, m_dossier, u"--format"_s, u"html"_s, u"--out"_s, in(u"no-map.html"_s)}, in(u"no programs"_s));
    QVERIFY2(ended.status == 0, qPrintable(ended.diagnostics));
    QVERIFY2(ended.diagnostics.contains("Graphviz"_L1), qPrintable(ended.diagnostics));
    QVERIFY(readFile(in(u"no-map.html"_s), 64 << 20)->contains("Hier fehlt die Karte der Netze"));
}

void TestCliRecords::exportsWhatTheDossierHolds()
{
    QCOMPARE(run({u"export"_s, m_dossier, u"--format"_s, u"md"_s, u"--out"_s, in(u"same.md"_s), u"--date"_s,
                  u"2026-12-01"_s})
                 .status,
             0);
    QCOMPARE(*readFile(in(u"same.md"_s), 64 << 20), *readFile(in(u"out/record.md"_s), 64 << 20));
    QCOMPARE(run({u"export"_s, m_dossier, u"--format"_s, u"md"_s, u"--out"_s, in(u"german.md"_s), u"--date"_s,
                  u"2026-12-01"_s, u"--language"_s, u"de"_s})
                 .status,
             0);
    QVERIFY(readFile(in(u"german.md"_s), 64 << 20)->contains("Werdegang dieses Protokolls"));
    QCOMPARE(run({u"export"_s, in(u"a.plan.json"_s), u"--format"_s, u"md"_s, u"--out"_s, in(u"no.md"_s)}).status, 1);
    QVERIFY(!QFileInfo::exists(in(u"no.md"_s)));
}

void TestCliRecords::putsThePlanOfActionBeside()
{
    const QString name = u"our plan #1.json"_s; // as a URI reference it reads otherwise
    QCOMPARE(run({u"export"_s, m_dossier, u"--format"_s, u"oscal"_s, u"--out"_s, in(name)}).status, 0);
    const Result<Json> actions =
        readFile(in(u"our plan #1-poam.json"_s), 64 << 20).and_then([](const QByteArray &text) {
            return readJson(text);
        });
    QVERIFY(actions);
    QCOMPARE(actions->at(u"/plan-of-action-and-milestones/import-ssp/href"_s).text(), u"our%20plan%20%231.json"_s);
}

void TestCliRecords::lintsForProgramsAndPeople()
{
    const Run people = run({u"lint"_s, m_dossier, u"--lang"_s, u"en"_s, u"--date"_s, u"2026-12-01"_s});
    QCOMPARE(people.status, 3);
    QVERIFY(people.answer.startsWith("e1 "_L1));
    const Json findings = run({u"lint"_s, m_dossier, u"--json"_s}).json();
    QCOMPARE(findings.value(u"format"_s).text(), u"safeconduct-lint/1"_s);
    QCOMPARE(findings.at(u"/findings/0/severity"_s).text(), u"error"_s);
    const Run later = run({u"lint"_s, m_dossier, u"--lang"_s, u"en"_s, u"--date"_s, u"2029-01-01"_s});
    QVERIFY(later.answer.contains("w1 The review was due on 2027-12-01. (not signed)\n"_L1));
    QVERIFY(later.answer.contains("w1 Since 2027-03-15 certificates live shorter"_L1));
    const Json marked = run({u"lint"_s, m_dossier, u"--json"_s, u"--date"_s, u"2029-01-01"_s}).json();
    QVERIFY(std::ranges::any_of(marked.value(u"findings"_s).items(), [](const Json &finding) {
        return finding.value(u"rule"_s).text() == "w1"_L1 && finding.value(u"signed"_s).exists();
    }));
    QCOMPARE(run({u"lint"_s, m_dossier, u"--sarif"_s}).json().value(u"version"_s).text(), u"2.1.0"_s);
    QVERIFY(writeFile(in(u"known.json"_s), R"({"format": "safeconduct-suppressions/1", "suppressions": [
        {"rule": "e1", "record": "small-business-pop", "reason": "We decide next week.", "until": "2026-12-08"},
        {"rule": "e2", "record": "small-business-pop", "reason": "With the decision.", "until": "2026-12-08"}]})"));
    const Run known = run({u"lint"_s, m_dossier, u"--suppress"_s, in(u"known.json"_s), u"--date"_s, u"2026-12-01"_s});
    QCOMPARE(known.status, 0);
    QVERIFY(known.answer.contains("e1 "_L1) && known.answer.contains("We decide next week."_L1));
    QCOMPARE(run({u"lint"_s, m_dossier, u"--suppress"_s, in(u"known.json"_s), u"--date"_s, u"2026-12-09"_s}).status, 3);
}

void TestCliRecords::reviewsWithAStatus()
{
    const Run now = run({u"review"_s, m_dossier, u"--date"_s, u"2026-12-01"_s, u"--json"_s});
    QVERIFY2(now.status == 0, qPrintable(now.answer));
    QVERIFY(now.json().value(u"reproduced"_s).boolean());
    QVERIFY(now.json().value(u"signed"_s).exists() && !now.json().value(u"signed"_s).boolean());
    const Run later = run({u"review"_s, m_dossier, u"--date"_s, u"2029-01-01"_s, u"--lang"_s, u"de"_s});
    QCOMPARE(later.status, 3);
    QVERIFY2(later.answer.contains(u"Die Prüfung war am 2027-12-01 fällig."_s), qPrintable(later.answer));
}

void TestCliRecords::comparesPlanAndDossier()
{
    QByteArray plan = examplePlan(u"small-business-pop"_s);
    QVERIFY(writeFile(in(u"b.plan.json"_s), plan.replace("\"title\": \"", "\"title\": \"Other ")));
    const Json found = run({u"diff"_s, in(u"a.plan.json"_s), in(u"b.plan.json"_s), u"--json"_s}).json();
    QCOMPARE(found.value(u"format"_s).text(), u"safeconduct-diff/1"_s);
    QCOMPARE(found.at(u"/differences/0/member"_s).text(), u"title"_s);
    const Run text = run({u"diff"_s, in(u"a.plan.json"_s), in(u"b.plan.json"_s), u"--lang"_s, u"en"_s});
    QVERIFY2(text.answer.startsWith("Facts\n  title: "_L1) && text.answer.contains(u" → Other "_s),
             qPrintable(text.answer));
    const Run page = run({u"diff"_s, m_dossier, in(u"b.plan.json"_s), u"--html"_s});
    QCOMPARE(page.status, 0);
    QVERIFY(page.answer.startsWith("<!DOCTYPE html>"_L1));
}

void TestCliRecords::keepsARegister()
{
    const QString db = in(u"r.sqlite"_s);
    QCOMPARE(run({u"register"_s, u"--db"_s, db, u"list"_s}).status, 1);
    QVERIFY(!QFileInfo::exists(db));
    const Run added = run({u"register"_s, u"--db"_s, db, u"add"_s, m_dossier, m_dossier});
    QVERIFY2(added.status == 0, qPrintable(added.diagnostics));
    const auto records = [&](const QStringList &words) {
        return run(QStringList{u"register"_s, u"--db"_s, db} + words + QStringList{u"--json"_s})
            .json()
            .value(u"records"_s);
    };
    QCOMPARE(records({u"list"_s}).size(), 1);
    QCOMPARE(records({u"find"_s, u"tischl"_s, u"BEISPIEL"_s}).size(), 1);
    QCOMPARE(records({u"find"_s, u"zeppelin"_s}).size(), 0);
    QCOMPARE(records({u"due"_s, u"--date"_s, u"2027-11-30"_s}).size(), 0);
    QCOMPARE(records({u"due"_s, u"--date"_s, u"2027-11-30"_s, u"--within"_s, u"1"_s}).size(), 1);
    QCOMPARE(run({u"register"_s, u"--db"_s, db, u"show"_s, u"1"_s, u"--out"_s, in(u"back.safeconduct"_s)}).status, 0);
    QCOMPARE(*readFile(in(u"back.safeconduct"_s), 256 << 20), *readFile(m_dossier, 256 << 20));
    QCOMPARE(run({u"register"_s, u"--db"_s, db, u"show"_s, u"7"_s, u"--out"_s, in(u"no"_s)}).status, 1);
    QCOMPARE(run({u"register"_s, u"--db"_s, db, u"due"_s, u"--date"_s, u"2028-01-01"_s, u"--ics"_s, in(u"due.ics"_s)})
                 .status,
             0);
    const QStringList due{u"register"_s, u"--db"_s, db, u"due"_s, u"--date"_s, u"2027-11-30"_s};
    const Json dates = run(due + QStringList{u"--json"_s}).json().value(u"dates"_s);
    QVERIFY(dates.size() > 0); // foreseen by a record that nobody has signed
    QVERIFY(dates.at(u"/0/signed"_s).exists() && !dates.at(u"/0/signed"_s).boolean());
    QVERIFY(!dates.at(u"/0/kind"_s).text().isEmpty() && dates.at(u"/0/day"_s).text() < "2027-12-01"_L1);
    const Run told = run(due + QStringList{u"--lang"_s, u"en"_s});
    QVERIFY2(told.answer.contains("  2027-03-15  Certificates live shorter: "_L1), qPrintable(told.answer));
    QVERIFY(told.answer.contains("  (not signed)\n"_L1));
    const QByteArray calendar = *readFile(in(u"due.ics"_s), 1 << 20);
    QVERIFY(calendar.contains("\r\nUID:date-1-small-business-pop-certificate-lifetime-2027-03-15-"));
    QVERIFY(calendar.contains("\r\nDTSTART;VALUE=DATE:20271201\r\n"));
    for (const auto lines = calendar.split('\n'); const QByteArray &line : lines)
        QVERIFY2(line.size() <= 76, line.constData()); // 75 bytes and the carriage return
}

void TestCliRecords::refusesWhatIsNoRegister_data()
{
    QTest::addColumn<QString>("db");
    QTest::addColumn<int>("status");
    QTest::newRow("password") << u"postgresql://ada:secret@host/db"_s << 2;
    QTest::newRow("server without TLS") << u"postgresql://host/db?sslmode=disable"_s << 2;
    QTest::newRow("server that is not there") << u"postgresql:///db?host=/nowhere"_s << 4;
    QTest::newRow("another file") << m_dossier << 1;
}

void TestCliRecords::refusesWhatIsNoRegister()
{
    QFETCH(const QString, db);
    const Run ended = run({u"register"_s, u"--db"_s, db, u"list"_s});
    QTEST(ended.status, "status");
    QVERIFY(!ended.diagnostics.contains("secret"_L1));
}

QTEST_GUILESS_MAIN(TestCliRecords)
#include "test_cli_records.moc"
