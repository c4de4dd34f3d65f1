// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/hash.h"
#include "app/dossier/foreseen.h"
#include "app/dossier/subject.h"
#include "app/support/file.h"
#include "app/support/json_schema.h"
#include "tests/common/example.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestDossier : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void opensAgainWithAllOfIt();
    void packsToTheSameBytes();
    void keepsTheKnowledgeItWasDecidedWith();
    void holdsTheSnippetsOfEachConnection() const;
    void namesWhatWasTamperedWith_data();
    void namesWhatWasTamperedWith();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesLaterFormats();
    void keepsItsSchema();
    void refusesOtherManifests_data();
    void refusesOtherManifests();
    void refusesWithoutWhatEveryDossierHas_data();
    void refusesWithoutWhatEveryDossierHas();
    void namesAnEntryThatIsListedTwice();
    void hashesTheAdviceWithoutItsKnowledge();
    void readsTheDatesThatTheRecordForesaw_data();
    void readsTheDatesThatTheRecordForesaw();

private:
    Dossier m_dossier;
    QByteArray m_file;
};

void TestDossier::initTestCase()
{
    const Example made = example(u"recplast"_s);
    m_dossier = makeDossier(made.dossierInput());
    const Result<QByteArray> packed = packDossier(m_dossier);
    QVERIFY(packed);
    m_file = *packed;
}

void TestDossier::opensAgainWithAllOfIt()
{
    const Results<Dossier> opened = unpackDossier(m_file, u"a.safeconduct"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(toLine(opened.error().first())));
    QCOMPARE(opened->plan.json(), m_dossier.plan.json());
    QCOMPARE(opened->decision, m_dossier.decision);
    QCOMPARE(opened->advice, m_dossier.advice);
    QCOMPARE(opened->record, m_dossier.record);
    QCOMPARE(opened->snippets, m_dossier.snippets);
    QCOMPARE(opened->programVersion, u"test"_s);
}

void TestDossier::packsToTheSameBytes()
{
    const Example again = example(u"recplast"_s);
    QCOMPARE(*packDossier(makeDossier(again.dossierInput())), m_file);
    QCOMPARE(*packDossier(*unpackDossier(m_file)), m_file);
}

void TestDossier::keepsTheKnowledgeItWasDecidedWith()
{
    const Results<Dossier> opened = unpackDossier(m_file);
    QVERIFY(opened);
    const auto knowledge = loadKnowledge(opened->knowledgeFiles);
    QVERIFY(knowledge);
    QCOMPARE((*knowledge)->sha256, opened->advice.at(u"/knowledge/sha256"_s).text());
}

void TestDossier::holdsTheSnippetsOfEachConnection() const
{
    const QStringList names = m_dossier.snippets.keys();
    QVERIFY(std::ranges::any_of(names, [](const QString &name) { return name.startsWith("owa-travel/"_L1); }));
    QVERIFY(
        std::ranges::any_of(names, [](const QString &name) { return name.startsWith("pop-unused/ex1/exchange/"_L1); }));
}

void TestDossier::namesWhatWasTamperedWith_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("plan changed") << u"plan.json"_s << false;
    QTest::newRow("decision changed") << u"decision.json"_s << false;
    QTest::newRow("record removed") << u"record/record.md"_s << true;
    QTest::newRow("knowledge changed") << u"knowledge/costs.json"_s << false;
    QTest::newRow("entry added") << u"snippets/more.sh"_s << false;
}

void TestDossier::namesWhatWasTamperedWith()
{
    QFETCH(const QString, entry);
    QFETCH(const bool, isRemoved);
    ArchiveEntries entries = entriesOf(m_dossier);
    if (isRemoved)
        entries.remove(entry);
    else
        entries[entry] += ' ';
    const Results<Dossier> opened = unpackDossier(*pack(entries), u"a.safeconduct"_s);
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().pointer, entry);
    QCOMPARE(opened.error().first().file, u"a.safeconduct"_s);
    QVERIFY(!opened.error().first().remedy.isEmpty());
}

void TestDossier::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("PKnot a zip");
    QTest::newRow("cut") << m_file.first(m_file.size() / 2);
    QTest::newRow("zip of something else") << *pack({{u"readme.txt"_s, "hello"}});
}

void TestDossier::refusesOtherFiles()
{
    QFETCH(const QByteArray, file);
    const Results<Dossier> opened = unpackDossier(file, u"x"_s);
    QVERIFY(!opened);
    QVERIFY(!opened.error().first().what.isEmpty());
}

void TestDossier::refusesLaterFormats()
{
    ArchiveEntries entries = entriesOf(m_dossier);
    entries[u"manifest.json"_s].replace("safeconduct-dossier/1", "safeconduct-dossier/2");
    const Results<Dossier> opened = unpackDossier(*pack(entries));
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().id, u"dossier.unknown-format"_s);
}

/// One plan: that the advice and the record of every plan keep theirs is for test_advice_json and test_record_json to show.
void TestDossier::keepsItsSchema()
{
    const ArchiveEntries entries = entriesOf(m_dossier);
    const auto check = [&entries](const QString &schema, const QString &entry) {
        const auto read = JsonSchema::read(u":/safeconduct/schemas/"_s + schema + u".schema.json"_s);
        const Problems problems = read ? read->check(*readJson(entries.value(entry))) : Problems{read.error()};
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(toLine(problems.constFirst())));
    };
    check(u"dossier-manifest"_s, u"manifest.json"_s);
    check(u"plan"_s, u"plan.json"_s);
    check(u"advice"_s, u"advice.json"_s);
    check(u"decision"_s, u"decision.json"_s);
    check(u"record"_s, u"record/record.json"_s);
}

void TestDossier::refusesOtherManifests_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QString &pointer, const QByteArray &value) {
        QTest::newRow(name) << pointer << value;
    };
    row("a format that is a list", u"/format"_s, "[]");
    row("no list of entries", u"/entries"_s, "{}");
    row("an empty list", u"/entries"_s, "[]");
    row("a program without version", u"/program"_s, "''");
    row("an unknown member", u"/signature"_s, "'none'");
    row("an unknown member of an entry", u"/entries/0/size"_s, "7");
    row("an entry without name", u"/entries/9/name"_s, "''");
    row("an endless name", u"/entries/9/name"_s, "'" + QByteArray(1'000'000, 'a') + "'");
    row("a hash in capitals", u"/entries/0/sha256"_s, "'" + QByteArray(64, 'A') + "'");
    row("half a hash", u"/entries/0/sha256"_s, "'" + QByteArray(32, 'a') + "'");
    row("an endless hash", u"/entries/0/sha256"_s, "'" + QByteArray(1'000'000, 'a') + "'");
}

void TestDossier::refusesOtherManifests()
{
    QFETCH(const QString, pointer);
    QFETCH(QByteArray, value);
    ArchiveEntries entries = entriesOf(m_dossier);
    Json manifest = *readJson(entries.value(u"manifest.json"_s));
    QVERIFY(manifest.set(pointer, *readJson(value.replace('\'', '"'))));
    entries[u"manifest.json"_s] = writeJson(manifest);
    const Results<Dossier> opened = unpackDossier(*pack(entries), u"a.safeconduct"_s);
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().pointer, pointer);
    QCOMPARE(opened.error().first().file, u"a.safeconduct"_s);
    QVERIFY(opened.error().first().position.line > 0);
    QVERIFY(!opened.error().first().remedy.isEmpty());
}

void TestDossier::refusesWithoutWhatEveryDossierHas_data()
{
    QTest::addColumn<QString>("entry");
    for (const QString &entry : {u"plan.json"_s, u"advice.json"_s, u"decision.json"_s})
        QTest::newRow(qPrintable(entry)) << entry;
}

void TestDossier::refusesWithoutWhatEveryDossierHas()
{
    QFETCH(const QString, entry);
    ArchiveEntries entries = entriesOf(m_dossier);
    entries.remove(entry);
    Json manifest = *readJson(entries.value(u"manifest.json"_s)); // one that does not miss it either
    Json kept = Json::array();
    for (const Json &listed : manifest.value(u"entries"_s).items()) {
        if (listed.value(u"name"_s).text() != entry)
            kept.append(listed);
    }
    manifest.insert(u"entries"_s, kept);
    entries[u"manifest.json"_s] = writeJson(manifest);
    const Results<Dossier> opened = unpackDossier(*pack(entries), u"a.safeconduct"_s);
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().pointer, entry);
}

void TestDossier::namesAnEntryThatIsListedTwice()
{
    ArchiveEntries entries = entriesOf(m_dossier);
    Json manifest = *readJson(entries.value(u"manifest.json"_s));
    Json again = manifest.at(u"/entries/0"_s);
    again.insert(u"sha256"_s, Json::from(QString(64, u'0')));
    QVERIFY(manifest.set(u"/entries/-"_s, again));
    entries[u"manifest.json"_s] = writeJson(manifest);
    const Results<Dossier> opened = unpackDossier(*pack(entries));
    QVERIFY(!opened);
    QCOMPARE(opened.error().first().pointer, again.value(u"name"_s).text());
}

void TestDossier::hashesTheAdviceWithoutItsKnowledge()
{
    const QString part = u"adviceResult"_s;
    Json result = m_dossier.advice;
    QVERIFY(result.remove(u"/knowledge"_s));
    ArchiveEntries entries = entriesOf(m_dossier);
    QCOMPARE(subjectOf(entries, u"1"_s).value(part), sha256Hex(writeJsonCompact(result)));
    entries[u"advice.json"_s] += 'x'; // cannot be read: all of it counts
    QCOMPARE(subjectOf(entries, u"1"_s).value(part), sha256Hex(entries.value(u"advice.json"_s)));
}

void TestDossier::readsTheDatesThatTheRecordForesaw_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("count");
    const QByteArray triggers = "{\"title\": {\"triggers\": 1}, \"triggers\": [{\"kind\": \"support\", \"subject\": "
                                "\"postfix\", \"day\": \"2027-05-01\"}, {\"kind\": \"risk\", \"day\": \"soon\"}]";
    QTest::newRow("a day, and none") << triggers + '}' << 1;
    QTest::newRow("among others") << triggers + ", \"limits\": [1.50]}" << 1;
    QTest::newRow("no record") << QByteArray() << 0;
    QTest::newRow("a record without") << QByteArray("{}") << 0;
    QTest::newRow("cut off") << triggers << 0;
    QTest::newRow("a fault behind it") << triggers + R"(, "a": {"b": 1, "b": 2}})" << 0;
}

void TestDossier::readsTheDatesThatTheRecordForesaw()
{
    QFETCH(const QByteArray, record);
    const QList<ReviewReason> reasons = foreseenIn(record);
    QTEST(static_cast<int>(reasons.size()), "count");
    if (!reasons.isEmpty()) {
        QCOMPARE(reasons.constFirst().subject, u"postfix"_s);
        QCOMPARE(reasons.constFirst().day, QDate(2027, 5, 1));
    }
}

QTEST_GUILESS_MAIN(TestDossier)
#include "test_dossier.moc"
