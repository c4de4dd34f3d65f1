// SPDX-License-Identifier: GPL-3.0-or-later
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

QTEST_GUILESS_MAIN(TestDossier)
#include "test_dossier.moc"
