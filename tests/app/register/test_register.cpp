// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/register.h"
#include "app/support/file.h"
#include "tests/common/example.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestRegister : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void givesEachRecordANumber();
    void takesTheSameFileOnce();
    void findsByWordsWithoutCaseAndDiacritics_data();
    void findsByWordsWithoutCaseAndDiacritics();
    void tellsWhatIsDue();
    void givesBackTheDossierAsItWas();
    void refusesWhatIsNoDossier();
    void refusesForeignFilesAndLeavesThemAlone();
    void refusesARegisterOfALaterVersion();

private:
    QString path() const { return m_folder->filePath(u"register.sqlite"_s); }

    QByteArray m_english;
    QByteArray m_german;
    std::unique_ptr<QTemporaryDir> m_folder;
    const QDate m_day{2026, 12, 1};
};

void TestRegister::initTestCase()
{
    m_english = *packDossier(makeDossier(example(u"recplast"_s).dossierInput()));
    m_german = *packDossier(makeDossier(example(u"small-business-pop"_s).dossierInput()));
}

void TestRegister::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRegister::givesEachRecordANumber()
{
    Result<Register> records = Register::open(path());
    QVERIFY2(records, records ? "" : qPrintable(toLine(records.error())));
    QCOMPARE(*records->add(m_english, m_day), 1);
    QCOMPARE(*records->add(m_german, m_day), 2);
    const Result<QList<RegisterEntry>> list = Register::open(path())->list();
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->last().planId, u"recplast-mail"_s);
    QCOMPARE(list->last().status, u"draft"_s);
    QCOMPARE(list->last().review, QDate(2027, 12, 1));
}

void TestRegister::takesTheSameFileOnce()
{
    Result<Register> records = Register::open(path());
    QCOMPARE(*records->add(m_english, m_day), 1);
    QCOMPARE(*records->add(m_english, m_day), 1);
    QCOMPARE(records->list()->size(), 1);
}

void TestRegister::findsByWordsWithoutCaseAndDiacritics_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("title") << u"recplast"_s << QStringList{u"recplast-mail"_s};
    QTest::newRow("two words") << u"Tischlerei beispiel"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("without the dots") << u"prufung"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("begin of a word") << u"travell"_s << QStringList{u"recplast-mail"_s};
    QTest::newRow("nothing") << u"zeppelin"_s << QStringList{};
    QTest::newRow("syntax of the index") << u"\" OR title:zeppelin* NEAR("_s << QStringList{};
}

void TestRegister::findsByWordsWithoutCaseAndDiacritics()
{
    QFETCH(const QString, words);
    Result<Register> records = Register::open(path());
    QVERIFY(records->add(m_english, m_day));
    QVERIFY(records->add(m_german, m_day));
    const Result<QList<RegisterEntry>> entries = records->find(words);
    QVERIFY2(entries, entries ? "" : qPrintable(toLine(entries.error())));
    QStringList found;
    for (const RegisterEntry &entry : *entries)
        found.append(entry.planId);
    QTEST(found, "found");
}

void TestRegister::tellsWhatIsDue()
{
    Result<Register> records = Register::open(path());
    QVERIFY(records->add(m_english, m_day));
    QCOMPARE(records->due(QDate(2027, 11, 30))->size(), 0);
    QCOMPARE(records->due(QDate(2027, 12, 1))->size(), 1);
}

void TestRegister::givesBackTheDossierAsItWas()
{
    Result<Register> records = Register::open(path());
    QCOMPARE(*records->dossier(*records->add(m_english, m_day)), m_english);
    QCOMPARE(records->dossier(99).error().id, u"register.unknown-record"_s);
}

void TestRegister::refusesWhatIsNoDossier()
{
    Result<Register> records = Register::open(path());
    QVERIFY(!records->add("PK nothing", m_day));
    QCOMPARE(records->list()->size(), 0);
}

void TestRegister::refusesForeignFilesAndLeavesThemAlone()
{
    const QByteArray letter("This is a letter and no database, and it shall stay what it is.");
    QVERIFY(writeFile(path(), letter));
    const Result<Register> records = Register::open(path());
    QVERIFY(!records);
    QCOMPARE(*readFile(path(), 1000), letter);
}

void TestRegister::refusesARegisterOfALaterVersion()
{
    QVERIFY(Register::open(path()));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raise"_s);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"raise"_s);
    const Result<Register> records = Register::open(path());
    QVERIFY(!records);
    QVERIFY(records.error().what.contains("later version"_L1));
}

QTEST_GUILESS_MAIN(TestRegister)
#include "test_register.moc"
