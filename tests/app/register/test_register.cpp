// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"
#include "app/register/calendar.h"
#include "app/register/register.h"
#include "app/support/file.h"
#include "tests/app/register/back_end.h"
#include "tests/app/register/made_facts.h"
#include "tests/common/example.h"

#include <QSet>
#include <QTest>
#include <QtConcurrentRun>

#include <algorithm>
#include <barrier>
#include <utility>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

using Entries = QList<RegisterEntry>;

/// Every test runs on each back end.
class TestRegister : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void initTestCase();
    void init();
    void givesEachRecordANumber();
    void takesTheSameFileOnce();
    void addsAllOrNone();
    void findsByWordsWithoutCaseAndDiacritics_data();
    void findsByWordsWithoutCaseAndDiacritics();
    void filters_data();
    void filters();
    void tellsWhatIsDue();
    void tellsTheStatusOfTheDay();
    void tellsWhenAcceptedRisksEnd();
    void namesDatesThatRecordsForesaw();
    void readsWhatADossierForesaw();
    void becomesTodaysFromTheVersionBefore_data();
    void becomesTodaysFromTheVersionBefore();
    void givesBackTheDossierAsItWas();
    void keepsEveryVersion();
    void overwritesNothingThatChangedMeanwhile();
    void letsOneOfTwoWinTheSameMoment();
    void linksBothEndsOfASuccession();
    void refusesSuccessionsThatMakeNoSense();
    void tellsTheHistoryOfAConnection();
    void counts();
    void erasesAPerson();
    void keepsWhatIsSigned();
    void backsUpAndRestores();
    void restoresIntoNothingThatIsNotEmpty();
    void refusesForeignPlacesAndLeavesThemAlone();
    void isNotTakenInByDamagedPages();
    void onlyReadsARegisterOfALaterVersion();
    void saysWhereNothingIs();
    void knowsItsOldTables_data();
    void knowsItsOldTables();

private:
    Register opened(const RegisterAddress &address)
    {
        Result<Register> records = Register::open(address, Register::Opening::MakeWhereMissing);
        if (!records)
            qFatal("%s", qPrintable(toLine(records.error())));
        return std::move(*records);
    }
    Register opened() { return opened(m_place); }
    RecordFacts factsOf(const QByteArray &dossier) const { return *recordFactsOf(dossier, QDate(2026, 12, 1)); }

    BackEnd m_backEnd;
    RegisterAddress m_place;
    RecordFacts m_english; ///< of real dossiers
    RecordFacts m_german;
    RecordFacts m_signed;
    QTemporaryDir m_folder;
};

void TestRegister::initTestCase_data()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestRegister::initTestCase()
{
    m_german = factsOf(*packDossier(makeDossier(example(u"small-business-pop"_s).dossierInput())));
    const QString name = u"Hanna O'Müller & Söhne"_s; // not spelled the same in JSON, HTML and Markdown
    const QByteArray plan =
        examplePlan(u"recplast"_s)
            .replace(R"("name": "Head of IT")", R"("name": ")" + name.toUtf8() + R"(", "email": "hanna@example.org")");
    Example english = exampleFrom(plan, u"english"_s);
    english.decision.consulted = {u"Carla Council"_s};
    m_english = factsOf(*packDossier(makeDossier(english.dossierInput())));
    QCOMPARE(m_english.people.constFirst().name, name);
    QVERIFY(std::ranges::contains(m_english.people, u"Carla Council"_s, &NamedPerson::name)); // can be erased
    Results<Dossier> withEvents = unpackDossier(m_english.file);
    QVERIFY(withEvents);
    withEvents->events.insert(u"0001.json"_s, "{}");
    withEvents->events.insert(u"0001.p7s"_s, "signature");
    m_signed = factsOf(*packDossier(*withEvents));
    QVERIFY(!m_signed.people.isEmpty());
}

void TestRegister::init()
{
    QFETCH_GLOBAL(const bool, isServer);
    m_backEnd.choose(isServer);
    m_place = m_backEnd.emptyPlace();
}

void TestRegister::givesEachRecordANumber()
{
    Register records = opened();
    QCOMPARE(*records.add({m_english}, byAda()), QList<qint64>{1});
    QCOMPARE(*records.add({m_german}, byAda()), QList<qint64>{2});
    const Result<Entries> list = opened().list();
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->last().planId, u"recplast-mail"_s);
    QCOMPARE(list->last().status, u"draft"_s);
    QCOMPARE(list->last().version, 1);
    QCOMPARE(list->last().review, QDate(2027, 12, 1));
}

void TestRegister::takesTheSameFileOnce()
{
    Register records = opened();
    QCOMPARE(*records.add({madeFacts(1), madeFacts(1)}, byAda()), (QList<qint64>{1, 1}));
    QCOMPARE(*records.add({madeFacts(1)}, byAda()), QList<qint64>{1});
    QCOMPARE(records.list()->size(), 1);
}

void TestRegister::addsAllOrNone()
{
    Register records = opened();
    RecordFacts twice = madeFacts(2);
    twice.choices.append(twice.choices.constFirst());
    QVERIFY(m_backEnd.runPast(m_place, {u"CREATE UNIQUE INDEX fault ON record_choice (number, connection)"_s}));
    const auto added = records.add({madeFacts(1), twice}, byAda());
    QVERIFY(!added);
    QCOMPARE(added.error().id, u"register.database"_s);
    QCOMPARE(records.list()->size(), 0);
    QVERIFY(records.check()->problems.isEmpty());
    QCOMPARE(*records.add({madeFacts(1)}, byAda()), QList<qint64>{1}); // still usable
}

void TestRegister::findsByWordsWithoutCaseAndDiacritics_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("title") << u"recplast"_s << QStringList{u"recplast-mail"_s};
    QTest::newRow("two words") << u"Tischlerei beispiel"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("as it is written") << u"Prüfung"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("without the dots") << u"prufung"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("dots spelled out") << u"PRUEFUNG"_s << QStringList{u"small-business-pop"_s};
    QTest::newRow("begin of a word") << u"travell"_s << QStringList{u"recplast-mail"_s};
    QTest::newRow("one word of two missing") << u"recplast zeppelin"_s << QStringList{};
    QTest::newRow("nothing") << u"zeppelin"_s << QStringList{};
    QTest::newRow("syntax of SQLite's index") << u"\" OR title:zeppelin* NEAR("_s << QStringList{};
    QTest::newRow("syntax of PostgreSQL's index") << u"zeppelin' | recplast:* !"_s << QStringList{};
    QTest::newRow("no word at all") << u"!?"_s << QStringList{u"small-business-pop"_s, u"recplast-mail"_s};
}

void TestRegister::findsByWordsWithoutCaseAndDiacritics()
{
    QFETCH(const QString, words);
    Register records = opened();
    QVERIFY(records.add({m_english, m_german}, byAda()));
    const Result<Entries> entries = records.list({.words = words});
    QVERIFY2(entries, entries ? "" : qPrintable(toLine(entries.error())));
    QStringList found;
    for (const RegisterEntry &entry : *entries)
        found.append(entry.planId);
    QTEST(found, "found");
}

void TestRegister::filters_data()
{
    QTest::addColumn<RegisterFilter>("filter");
    QTest::addColumn<QList<qint64>>("found");
    // Of the records 1 to 6 (madeFacts).
    QTest::newRow("all, newest first") << RegisterFilter{} << QList<qint64>{6, 5, 4, 3, 2, 1};
    QTest::newRow("number") << RegisterFilter{.number = 3} << QList<qint64>{3};
    QTest::newRow("some") << RegisterFilter{.limit = 2} << QList<qint64>{6, 5};
    QTest::newRow("plan") << RegisterFilter{.planId = u"plan-4"_s} << QList<qint64>{4};
    QTest::newRow("organisation") << RegisterFilter{.organisation = u"Organisation 2"_s} << QList<qint64>{5, 2};
    QTest::newRow("status") << RegisterFilter{.status = u"accepted"_s} << QList<qint64>{};
    QTest::newRow("from") << RegisterFilter{.decidedFrom = QDate(2023, 1, 4)} << QList<qint64>{4, 3};
    QTest::newRow("until") << RegisterFilter{.decidedUntil = QDate(2020, 1, 6)} << QList<qint64>{5};
    QTest::newRow("year") << RegisterFilter{.decidedFrom = QDate(2021, 1, 1), .decidedUntil = QDate(2021, 12, 31)}
                          << QList<qint64>{6, 1};
    QTest::newRow("due") << RegisterFilter{.dueBy = QDate(2027, 1, 3)} << QList<qint64>{1, 2};
    QTest::newRow("words and more") << RegisterFilter{.words = u"decision"_s, .organisation = u"Organisation 0"_s}
                                    << QList<qint64>{6, 3};
    QTest::newRow("a quotation mark") << RegisterFilter{.planId = u"' OR '1'='1"_s} << QList<qint64>{};
}

void TestRegister::filters()
{
    QFETCH(const RegisterFilter, filter);
    Register records = opened();
    QList<RecordFacts> facts;
    for (int number = 1; number <= 6; ++number)
        facts.append(madeFacts(number));
    QVERIFY(records.add(facts, byAda()));
    const Result<Entries> entries = records.list(filter);
    QVERIFY2(entries, entries ? "" : qPrintable(toLine(entries.error())));
    QList<qint64> found;
    for (const RegisterEntry &entry : *entries)
        found.append(entry.number);
    QTEST(found, "found");
}

void TestRegister::tellsWhatIsDue()
{
    Register records = opened();
    RecordFacts ended = madeFacts(2);
    ended.status = u"withdrawn"_s;
    QVERIFY(records.add({madeFacts(1), ended}, byAda()));
    QCOMPARE(records.list({.dueBy = QDate(2027, 1, 1)})->size(), 0);
    QCOMPARE(records.list({.dueBy = QDate(2027, 1, 2)})->size(), 1);
    QCOMPARE(records.list({.dueBy = QDate(2030, 1, 1)})->size(), 1); // nobody reviews what is at its end
}

/// Also of what was accepted when it was added and has come due since.
void TestRegister::tellsTheStatusOfTheDay()
{
    Register records = opened();
    RecordFacts accepted = madeFacts(1);
    RecordFacts reviewed = madeFacts(2);
    accepted.status = reviewed.status = u"accepted"_s;
    accepted.review = QDate(2027, 3, 1);
    reviewed.review = QDate(2030, 1, 1);
    QVERIFY(records.add({accepted, reviewed, madeFacts(3)}, byAda()));
    const auto numbers = [&](const QString &status, const QDate &today) {
        QList<qint64> found;
        for (const auto entries = records.list({.status = status, .today = today});
             const RegisterEntry &entry : *entries) {
            found.append(entry.number);
            if (entry.status != status)
                found.append(-1);
        }
        return found;
    };
    QCOMPARE(numbers(u"accepted"_s, QDate(2027, 3, 1)), (QList<qint64>{2, 1}));
    QCOMPARE(numbers(u"review-required"_s, QDate(2027, 3, 1)), QList<qint64>());
    QCOMPARE(numbers(u"accepted"_s, QDate(2027, 3, 2)), QList<qint64>{2});
    QCOMPARE(numbers(u"review-required"_s, QDate(2027, 3, 2)), QList<qint64>{1});
    QCOMPARE(numbers(u"draft"_s, QDate(2040, 1, 1)), QList<qint64>{3});
    QCOMPARE(numbers(u"accepted"_s, {}), (QList<qint64>{2, 1})); // as they were stored
    QCOMPARE(records.statistics(QDate(2027, 3, 2))->byStatus,
             (QMap<QString, qint64>{{u"accepted"_s, 1}, {u"draft"_s, 1}, {u"review-required"_s, 1}}));
}

void TestRegister::tellsWhenAcceptedRisksEnd()
{
    Register records = opened();
    RecordFacts one = madeFacts(1);
    RecordFacts other = madeFacts(2);
    RecordFacts ended = madeFacts(3);
    one.exceptions = {{u"owa"_s, QDate(2027, 6, 30)}, {u"pop"_s, QDate(2027, 3, 31)}};
    other.exceptions = {{u"imap"_s, QDate(2027, 5, 31)}};
    ended.exceptions = {{u"imap"_s, QDate(2027, 5, 30)}};
    ended.status = u"rejected"_s;
    QVERIFY(records.add({one, other, ended}, byAda()));
    const auto told = [&](const QDate &day) {
        QStringList found;
        for (const auto ends = records.exceptionsUntil(day); const ExceptionEnd &end : *ends)
            found.append(u"%1 %2 %3"_s.arg(end.record).arg(end.connection, end.until.toString(Qt::ISODate)));
        return found;
    };
    QCOMPARE(told(QDate(2027, 3, 30)), QStringList());
    QCOMPARE(told(QDate(2027, 12, 31)),
             (QStringList{u"1 pop 2027-03-31"_s, u"2 imap 2027-05-31"_s, u"1 owa 2027-06-30"_s}));
    const QByteArray calendar =
        reviewCalendar(*records.list({.number = 1}), *records.exceptionsUntil(QDate(2027, 3, 31)),
                       {.review = u"Review of %1"_s, .exception = u"End of %2 in %1"_s});
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 2);
    QVERIFY(calendar.contains("\r\nUID:exception-1-plan-1-pop@safeconduct\r\n"));
    QVERIFY(calendar.contains("\r\nDTSTART;VALUE=DATE:20270331\r\n"));
    QVERIFY(calendar.contains("\r\nSUMMARY:End of pop in Decision 1\r\n"));
    RecordFacts renewed = madeFacts(11);
    renewed.exceptions = {{u"pop"_s, QDate(2028, 3, 31)}};
    QVERIFY(records.update(1, 1, renewed, byAda()));
    QCOMPARE(told(QDate(2027, 12, 31)), QStringList{u"2 imap 2027-05-31"_s});
}

/// Whether or not anybody has signed; what is signed becomes due by them.
void TestRegister::namesDatesThatRecordsForesaw()
{
    Register records = opened();
    RecordFacts open = madeFacts(1);
    RecordFacts accepted = madeFacts(2);
    RecordFacts ended = madeFacts(3);
    open.dates = {{u"support"_s, u"Debian 12"_s, QDate(2026, 6, 10)}, {u"risk"_s, u"owa"_s, QDate(2026, 6, 9)}};
    open.review = QDate(2028, 1, 1); // after that of the other
    accepted.dates = {{u"milestone"_s, u"Server ordered"_s, QDate(2026, 6, 30)}};
    accepted.status = u"accepted"_s;
    accepted.isStateSigned = true;
    ended.dates = open.dates;
    ended.status = u"rejected"_s;
    QVERIFY(records.add({open, accepted, ended}, byAda()));
    const auto told = [](const Register &from, const QDate &day) {
        QStringList found;
        for (const auto dates = from.datesUntil(day); const DateToCome &one : *dates)
            found.append(u"%1 %2 %3 %4"_s.arg(QString::number(one.record), one.date.kind, one.date.subject,
                                              one.isSigned ? u"signed"_s : u"not signed"_s));
        return found;
    };
    const QStringList both{u"1 support Debian 12 not signed"_s, u"2 milestone Server ordered signed"_s};
    QCOMPARE(told(records, QDate(2026, 6, 9)), QStringList());
    QCOMPARE(told(records, QDate(2026, 6, 10)), both.first(1));
    QCOMPARE(told(records, QDate(2026, 12, 31)), both);
    const auto due = [&](const QDate &day, bool orForeseen) {
        QList<qint64> found;
        for (const auto entries = records.list({.dueBy = day, .orForeseen = orForeseen});
             const RegisterEntry &entry : *entries)
            found.append(entry.number);
        return found;
    };
    QCOMPARE(due(QDate(2026, 6, 30), false), QList<qint64>());
    QCOMPARE(due(QDate(2026, 6, 8), true), QList<qint64>());
    QCOMPARE(due(QDate(2026, 6, 30), true), (QList<qint64>{1, 2}));
    const auto first = records.list({.dueBy = QDate(2026, 6, 30), .orForeseen = true, .limit = 1});
    QVERIFY(first && first->size() == 1);
    QCOMPARE(first->constFirst().number, 1);
    const auto entry = [&](qint64 number, const QDate &day) {
        return records.list({.number = number, .today = day})->constFirst();
    };
    QCOMPARE(entry(1, QDate(2026, 7, 1)).due(), QDate(2026, 6, 9));
    QCOMPARE(entry(1, QDate(2026, 7, 1)).status, u"draft"_s);
    QVERIFY(!entry(1, QDate(2026, 7, 1)).isSigned && entry(2, QDate(2026, 7, 1)).isSigned);
    QCOMPARE(entry(2, QDate(2026, 6, 30)).status, u"accepted"_s);
    QCOMPARE(entry(2, QDate(2026, 7, 1)).status, u"review-required"_s);
    const QString file = m_folder.filePath(u"dates-%1"_s.arg(m_backEnd.isServer()));
    QVERIFY(records.backUp(file));
    Register anew = opened(m_backEnd.emptyPlace());
    QVERIFY(anew.restore(file));
    QCOMPARE(told(anew, QDate(2026, 12, 31)), both);
    QVERIFY(records.update(1, 1, madeFacts(11), byAda()));
    QCOMPARE(told(records, QDate(2026, 12, 31)), both.last(1));
}

void TestRegister::readsWhatADossierForesaw()
{
    const auto isLifetime = [](const ForeseenDate &date) { return date.kind == "certificate-lifetime"_L1; };
    QVERIFY(std::ranges::any_of(m_german.dates, isLifetime));
    QVERIFY(!m_german.isStateSigned);
    QVERIFY(!m_signed.isStateSigned); // its events are none
    Results<Dossier> dossier = unpackDossier(m_german.file);
    QVERIFY(dossier);
    dossier->decision.decidedOn = QDate(2100, 1, 1); // with all of them before somebody's eyes
    QVERIFY(factsOf(*packDossier(*dossier)).dates.isEmpty());
}

void TestRegister::becomesTodaysFromTheVersionBefore_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("without ends of accepted risks") << 2;
    QTest::newRow("without dates that records foresaw") << 3;
}

/// On a server only who may make a register makes it today's.
void TestRegister::becomesTodaysFromTheVersionBefore()
{
    QFETCH(const int, version);
    Results<Dossier> dossier = unpackDossier(m_english.file);
    QVERIFY(dossier);
    dossier->decision.choices.first().acceptedRisk = AcceptedRisk{u"Ada"_s, QDate(2027, 6, 30), u"For now."_s};
    QVERIFY(opened().add({factsOf(*packDossier(*dossier)), madeFacts(1)}, byAda()));
    QStringList earlier{u"DROP TABLE record_date"_s, u"ALTER TABLE record DROP COLUMN is_signed"_s};
    if (version < 3)
        earlier.append(u"DROP TABLE record_exception"_s);
    earlier.append((m_backEnd.isServer() ? u"UPDATE register_info SET value = '%1' WHERE name = 'version'"_s
                                         : u"PRAGMA user_version = %1"_s)
                       .arg(version));
    QVERIFY(m_backEnd.runPast(m_place, earlier));
    if (m_backEnd.isServer())
        QCOMPARE(Register::open(m_place, Register::Opening::Existing).error().id, u"register.older"_s);
    const Register records = opened();
    QVERIFY(!records.isReadOnly());
    const auto ends = records.exceptionsUntil(QDate(2027, 12, 31));
    QVERIFY2(ends, ends ? "" : qPrintable(toLine(ends.error())));
    QCOMPARE(ends->size(), 1);
    QCOMPARE(ends->constFirst().connection, dossier->decision.choices.first().connection);
    const auto dates = records.datesUntil(QDate(2100, 1, 1));
    QVERIFY2(dates, dates ? "" : qPrintable(toLine(dates.error())));
    QVERIFY(!dates->isEmpty());
    QCOMPARE(records.list()->size(), 2);
    QCOMPARE(records.check()->problems, Problems());
    QVERIFY(Register::open(m_place, Register::Opening::Existing)); // once is enough
}

void TestRegister::givesBackTheDossierAsItWas()
{
    Register records = opened();
    QVERIFY(records.add({m_english}, byAda()));
    QCOMPARE(records.dossier(1)->file, m_english.file);
    QCOMPARE(records.dossier(99).error().id, u"register.unknown-record"_s);
}

void TestRegister::keepsEveryVersion()
{
    Register records = opened();
    QVERIFY(records.add({madeFacts(1)}, byAda()));
    RecordFacts proposed = madeFacts(2);
    proposed.status = u"proposed"_s;
    QCOMPARE(*records.update(1, 1, proposed, byAda(1)), 2);
    QCOMPARE(records.list()->constFirst().version, 2);
    QCOMPARE(records.list()->constFirst().status, u"proposed"_s);
    QCOMPARE(records.dossier(1)->file, madeFacts(2).file);
    QCOMPARE(records.dossier(1)->version, 2);
    QCOMPARE(records.dossier(1, 1)->file, madeFacts(1).file);
    QCOMPARE(records.list({.words = u"2"_s})->size(), 1); // found by the new words only
    QCOMPARE(records.list({.words = u"1"_s})->size(), 0);
    QCOMPARE(records.update(1, 2, madeFacts(1), byAda(2)).error().id, u"register.known"_s);
    QVERIFY(records.check()->problems.isEmpty());
}

void TestRegister::overwritesNothingThatChangedMeanwhile()
{
    Register ada = opened();
    QVERIFY(ada.add({madeFacts(1)}, byAda()));
    Register ben = opened();
    const qint64 seen = ben.list()->constFirst().version;
    QVERIFY(ada.update(1, 1, madeFacts(2), byAda()));
    const auto conflict = ben.update(1, seen, madeFacts(3), {u"Ben"_s, byAda().time});
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().id, u"register.conflict"_s);
    QVERIFY(conflict.error().what.contains("version 2"_L1) && conflict.error().what.contains("version 1"_L1));
    QCOMPARE(ben.dossier(1)->file, madeFacts(2).file);
    QCOMPARE(ben.supersede(1, seen, 1, byAda()).error().id, u"register.conflict"_s);
    QCOMPARE(*ben.update(1, 2, madeFacts(3), byAda()), 3); // from the present version it goes
}

namespace {

/// What one of two writers learned.
struct Outcome {
    int won = 0;
    QStringList faults = {};
    QStringList versions = {}; ///< "version number" of what it stored
    QSet<qint64> added = {};
};

/// Changes record 1 as \a seen; after a conflict, which is to name both versions, once more from the present one.
void change(Register &records, qint64 seen, int number, Outcome &outcome)
{
    Result<qint64> stored = records.update(1, seen, madeFacts(number), byAda());
    outcome.won += stored ? 1 : 0;
    if (!stored) {
        const qint64 now = records.list({.number = 1})->constFirst().version;
        const QString &what = stored.error().what;
        outcome.faults.append(stored.error().id);
        if (!what.contains(u"version %1 "_s.arg(now)) || !what.contains(u"version %1."_s.arg(seen)))
            outcome.faults.append(what);
        stored = records.update(1, now, madeFacts(number), byAda());
    }
    outcome.versions.append(stored ? u"%1 %2"_s.arg(*stored).arg(number) : toLine(stored.error()));
}

} // namespace

/// Two who saw the same version change the record in the same moment, many times, each with a connection of their own, and both
/// add one: of the changes one wins each time, the other learns of both versions, goes on from the present one, and nothing is
/// lost.
void TestRegister::letsOneOfTwoWinTheSameMoment()
{
    constexpr int rounds = 25;
    constexpr int writers = 2;
    QVERIFY(opened().add({madeFacts(0)}, byAda()));
    std::barrier start(writers);
    const auto race = [&](int writer) {
        Outcome outcome;
        Register records = opened();
        qint64 seen = 1;
        for (int round = 0; round < rounds; ++round) {
            start.arrive_and_wait();
            change(records, seen, 10 + round * writers + writer, outcome);
            const auto added = records.add({madeFacts(1000 + round * writers + writer)}, byAda());
            if (added)
                outcome.added.unite(QSet<qint64>(added->begin(), added->end()));
            seen += writers;
            start.arrive_and_wait(); // both have seen the same again
        }
        return outcome;
    };
    const QFuture<Outcome> other = QtConcurrent::run(race, 1);
    const Outcome ada = race(0);
    const Outcome ben = other.result();
    QCOMPARE(ada.won + ben.won, rounds);
    QCOMPARE(ada.faults + ben.faults, QStringList(rounds, u"register.conflict"_s));
    QCOMPARE((ada.added + ben.added).size(), rounds * writers);
    const Register records = opened();
    for (const Outcome *outcome : {&ada, &ben}) {
        for (const QString &one : outcome->versions) {
            const QStringList parts = one.split(u' ');
            QVERIFY2(parts.size() == 2, qPrintable(one));
            QCOMPARE(records.dossier(1, parts.at(0).toLongLong())->file, madeFacts(parts.at(1).toInt()).file);
        }
    }
    QCOMPARE(records.list({.number = 1})->constFirst().version, 1 + rounds * writers);
    QCOMPARE(records.list()->size(), 1 + rounds * writers);
    QVERIFY(records.check()->problems.isEmpty());
}

void TestRegister::linksBothEndsOfASuccession()
{
    Register records = opened();
    QVERIFY(records.add({madeFacts(1), madeFacts(2), madeFacts(3)}, byAda()));
    QVERIFY(records.supersede(1, 1, 3, byAda(1)));
    QVERIFY(records.supersede(2, 1, 3, byAda(2)));
    const Entries list = *records.list();
    QCOMPARE(list.at(0).supersedes, (QList<qint64>{1, 2}));
    QCOMPARE(list.at(0).supersededBy, 0);
    QCOMPARE(list.at(2).supersededBy, 3);
    QCOMPARE(list.at(2).status, u"superseded"_s);
    QCOMPARE(records.list({.dueBy = QDate(2030, 1, 1)})->size(), 1);
    QVERIFY(records.check()->problems.isEmpty());
}

void TestRegister::refusesSuccessionsThatMakeNoSense()
{
    Register records = opened();
    QVERIFY(records.add({madeFacts(1), madeFacts(2), madeFacts(3)}, byAda()));
    QCOMPARE(records.supersede(1, 1, 1, byAda()).error().id, u"register.succession"_s);
    QCOMPARE(records.supersede(1, 1, 9, byAda()).error().id, u"register.unknown-record"_s);
    QCOMPARE(records.supersede(9, 1, 1, byAda()).error().id, u"register.unknown-record"_s);
    QVERIFY(records.supersede(1, 1, 2, byAda()));
    QCOMPARE(records.supersede(1, 2, 3, byAda()).error().id, u"register.ended"_s);
    QCOMPARE(records.supersede(2, 1, 1, byAda()).error().id, u"register.succession"_s); // no circle
    QCOMPARE(records.update(1, 2, madeFacts(4), byAda()).error().id, u"register.ended"_s);
}

void TestRegister::tellsTheHistoryOfAConnection()
{
    Register records = opened();
    RecordFacts older = madeFacts(1);
    RecordFacts newer = madeFacts(5);
    older.decidedOn = QDate(2024, 1, 1);
    newer.decidedOn = QDate(2026, 1, 1);
    older.planId = newer.planId = u"mail"_s;
    newer.choices[0].option = u"mutual-tls"_s;
    newer.choices[0].reason = u"Partners ask for it."_s;
    QVERIFY(records.add({newer, older, madeFacts(7)}, byAda()));
    const auto history = records.history(u"owa"_s, u"mail"_s);
    QVERIFY2(history, history ? "" : qPrintable(toLine(history.error())));
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(0).choice.option, u"tls-required"_s);
    QCOMPARE(history->at(1).choice.option, u"mutual-tls"_s);
    QCOMPARE(history->at(1).choice.reason, u"Partners ask for it."_s);
    QCOMPARE(history->at(1).decidedOn, QDate(2026, 1, 1));
    QCOMPARE(records.history(u"owa"_s)->size(), 3);
    QCOMPARE(records.history(u"nothing"_s)->size(), 0);
}

void TestRegister::counts()
{
    Register records = opened();
    QCOMPARE(*records.organisations(), QStringList());
    QVERIFY(records.add({madeFacts(1), madeFacts(2), madeFacts(6)}, byAda()));
    QCOMPARE(*records.organisations(), (QStringList{u"Organisation 0"_s, u"Organisation 1"_s, u"Organisation 2"_s}));
    RecordFacts nobodys = madeFacts(16);
    nobodys.organisation.clear();
    QVERIFY(records.update(3, 1, nobodys, byAda()));
    QCOMPARE(*records.organisations(), (QStringList{u"Organisation 1"_s, u"Organisation 2"_s}));
    QVERIFY(records.supersede(1, 1, 2, byAda()));
    const auto statistics = records.statistics(QDate(2027, 1, 3));
    QVERIFY2(statistics, statistics ? "" : qPrintable(toLine(statistics.error())));
    QCOMPARE(statistics->records, 3);
    QCOMPARE(statistics->due, 1);
    QCOMPARE(statistics->byStatus, (QMap<QString, qint64>{{u"draft"_s, 2}, {u"superseded"_s, 1}}));
    QCOMPARE(statistics->byYear, (QMap<QString, qint64>{{u"2021"_s, 2}, {u"2022"_s, 1}}));
    QCOMPARE(statistics->byOption, (QMap<QString, qint64>{{u"tls-required"_s, 2}}));
}

void TestRegister::erasesAPerson()
{
    const QString name = m_english.people.constFirst().name;
    Register records = opened();
    QVERIFY(records.add({m_english, m_german}, {name, byAda().time}));
    QVERIFY(std::ranges::contains(m_english.people, name, &NamedPerson::name));
    QCOMPARE(records.list({.words = u"hanna"_s})->size(), 1);

    const auto erased = records.erase(name, byAda());
    QVERIFY2(erased, erased ? "" : qPrintable(toLine(erased.error())));
    QCOMPARE(erased->records, QList<qint64>{1});
    QCOMPARE(erased->kept, QList<qint64>{});
    const Results<Dossier> without = unpackDossier(records.dossier(1)->file); // whole, by its manifest
    QVERIFY(without);
    const ArchiveEntries entries = entriesOf(*without);
    for (const auto &[entry, contents] : entries.asKeyValueRange())
        QVERIFY2(!contents.contains("Hanna") && !contents.contains("hanna@"), qPrintable(entry));
    QCOMPARE(records.list({.words = u"hanna"_s})->size(), 0);
    QCOMPARE(records.check()->problems, Problems());
    QCOMPARE(records.erase(name, byAda()).error().id, u"register.unknown-person"_s);
}

void TestRegister::keepsWhatIsSigned()
{
    Register records = opened();
    QVERIFY(records.add({m_signed}, byAda()));
    const auto erased = records.erase(m_signed.people.constFirst().name, byAda());
    QVERIFY2(erased, erased ? "" : qPrintable(toLine(erased.error())));
    QCOMPARE(erased->kept, QList<qint64>{1});
    QCOMPARE(records.dossier(1)->file, m_signed.file);
}

void TestRegister::backsUpAndRestores()
{
    Register records = opened();
    QList<RecordFacts> facts;
    for (int number = 1; number <= 20; ++number) // more than a page of dossiers
        facts.append(madeFacts(number));
    QVERIFY(records.add(facts, byAda()));
    QVERIFY(records.update(1, 1, madeFacts(30), byAda()));
    QVERIFY(records.supersede(2, 1, 3, byAda()));
    const QString file = m_folder.filePath(u"backup-%1"_s.arg(m_backEnd.isServer()));
    const auto written = records.backUp(file);
    QVERIFY2(written, written ? "" : qPrintable(toLine(written.error())));
    QCOMPARE(records.backUp(file).error().id, u"register.backup-exists"_s);

    Register anew = opened(m_backEnd.emptyPlace());
    const auto restored = anew.restore(file);
    QVERIFY2(restored, restored ? "" : qPrintable(toLine(restored.error())));
    QCOMPARE(anew.check()->problems, Problems());
    QCOMPARE(anew.check()->head.hash, records.check()->head.hash);
    QCOMPARE(anew.check()->head.registerId, records.check()->head.registerId);
    QCOMPARE(anew.list()->size(), 20);
    QCOMPARE(anew.dossier(1)->file, madeFacts(30).file);
    QCOMPARE(anew.list({.words = u"pruefung 17"_s})->size(), 1);
    QCOMPARE(anew.list({.words = u"prufung 17"_s})->constFirst().number, 17);
    QCOMPARE(anew.list({.number = 3})->constFirst().supersedes, QList<qint64>{2});
    QCOMPARE(*anew.add({madeFacts(40)}, byAda()), QList<qint64>{21});

    Register other = opened(*registerAddress(m_folder.filePath(u"other-%1"_s.arg(m_backEnd.isServer()))));
    QVERIFY(other.restore(file)); // into a file from either
    QCOMPARE(other.list()->size(), 20);
}

void TestRegister::restoresIntoNothingThatIsNotEmpty()
{
    Register records = opened();
    QVERIFY(records.add({madeFacts(1)}, byAda()));
    const QString file = m_folder.filePath(u"full-%1"_s.arg(m_backEnd.isServer()));
    QVERIFY(records.backUp(file));
    QCOMPARE(records.restore(file).error().id, u"register.not-empty"_s);
    QCOMPARE(records.restore(m_folder.filePath(u"nothing"_s)).error().id, u"register.missing"_s);
    QCOMPARE(records.list()->size(), 1);
}

void TestRegister::refusesForeignPlacesAndLeavesThemAlone()
{
    if (m_backEnd.isServer()) {
        m_backEnd.server().ask(m_place.database,
                               u"CREATE SCHEMA safeconduct; CREATE TABLE safeconduct.other (x int)"_s);
        const auto records = Register::open(m_place, Register::Opening::MakeWhereMissing);
        QVERIFY(!records);
        QCOMPARE(records.error().id, u"register.foreign"_s);
        return;
    }
    const RegisterAddress other = m_backEnd.emptyPlace(); // a sound database, of somebody else
    QVERIFY(m_backEnd.runPast(other,
                              {u"CREATE TABLE record (number INTEGER PRIMARY KEY, title TEXT)"_s,
                               u"INSERT INTO record VALUES (1, 'theirs')"_s, u"PRAGMA user_version = 1"_s}));
    const QByteArray theirs = *readFile(other.file, 1 << 20);
    for (const auto opening : {Register::Opening::MakeWhereMissing, Register::Opening::Existing}) {
        const auto records = Register::open(other, opening);
        QVERIFY(!records);
        QCOMPARE(records.error().id, u"register.foreign"_s);
        QVERIFY(!records.error().remedy.isEmpty());
    }
    QCOMPARE(*readFile(other.file, 1 << 20), theirs);
    const QByteArray letter("This is a letter and no database, and it shall stay what it is.");
    QVERIFY(writeFile(m_place.file, letter));
    QVERIFY(!Register::open(m_place, Register::Opening::MakeWhereMissing));
    QCOMPARE(*readFile(m_place.file, 1000), letter);
}

/// One page of a file after the other is damaged: opening, checking or reading says so, what is read all the same is what was
/// stored, and looking changes nothing in the file.
void TestRegister::isNotTakenInByDamagedPages()
{
    if (m_backEnd.isServer())
        return; // its pages are the server's
    constexpr int count = 12;
    constexpr qsizetype page = 4096; // SQLite's own measure
    QList<RecordFacts> facts;
    for (int number = 0; number < count; ++number)
        facts.append(madeFacts(number, 3000));
    QVERIFY(opened().add(facts, byAda()));
    const QByteArray sound = *readFile(m_place.file, 64 * 1024 * 1024);
    QVERIFY(sound.size() > 20 * page);
    int noticed = 0;
    for (qsizetype begin = 0; begin < sound.size(); begin += page) {
        QByteArray damaged = sound;
        damaged.replace(begin, page / 2, QByteArray(page / 2, '\xA5'));
        QVERIFY(writeFile(m_place.file, damaged));
        {
            const Result<Register> records = Register::open(m_place, Register::Opening::Existing);
            const Result<RegisterCheck> check =
                records ? records->check() : Result<RegisterCheck>(std::unexpected(records.error()));
            if (!check)
                QVERIFY2(!check.error().what.isEmpty() && !check.error().remedy.isEmpty(), "a fault without words");
            noticed += !check || !check->problems.isEmpty() ? 1 : 0;
            for (int number = 0; records && number < count; ++number) {
                const Result<KeptDossier> dossier = records->dossier(number + 1);
                QVERIFY(!dossier || dossier->file == facts.at(number).file || !check || !check->problems.isEmpty());
            }
        }
        QCOMPARE(*readFile(m_place.file, 64 * 1024 * 1024), damaged);
    }
    QVERIFY2(noticed > 10, qPrintable(QString::number(noticed)));
}

void TestRegister::onlyReadsARegisterOfALaterVersion()
{
    QVERIFY(opened().add({madeFacts(1)}, byAda()));
    QVERIFY(m_backEnd.runPast(m_place,
                              {m_backEnd.isServer() ? u"UPDATE register_info SET value = '99' WHERE name = 'version'"_s
                                                    : u"PRAGMA user_version = 99"_s}));
    Register records = opened();
    QVERIFY(records.isReadOnly());
    QCOMPARE(records.list()->size(), 1);
    QCOMPARE(records.dossier(1)->file, madeFacts(1).file);
    QVERIFY(!records.add({madeFacts(2)}, byAda()));
    QVERIFY(!records.update(1, 1, madeFacts(2), byAda()));
    QVERIFY(!records.erase(u"Ada Admin"_s, byAda()));
    QCOMPARE(records.backUp(m_folder.filePath(u"newer"_s)).error().id, u"register.newer"_s);
    QCOMPARE(records.list()->size(), 1);
}

void TestRegister::saysWhereNothingIs()
{
    QCOMPARE(Register::open(m_place, Register::Opening::Existing).error().id, u"register.missing"_s);
    QVERIFY(!m_place.isFile() || !QFile::exists(m_place.file));
}

void TestRegister::knowsItsOldTables_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("version 1") << 1;
}

/// The tables of version 1 as that version made them. PostgreSQL began with version 2.
void TestRegister::knowsItsOldTables()
{
    if (m_backEnd.isServer())
        QSKIP("a server's register began with version 2");
    QVERIFY(m_backEnd.runPast(
        m_place,
        {u"CREATE TABLE record (number INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE, plan_id TEXT "
         u"NOT "
         "NULL, title TEXT NOT NULL, organisation TEXT NOT NULL, status TEXT NOT NULL, decided_on TEXT NOT NULL, "
         "review "
         "TEXT NOT NULL, dossier BLOB NOT NULL) STRICT"_s,
         u"CREATE INDEX record_review ON record (review)"_s,
         u"CREATE VIRTUAL TABLE record_text USING fts5 (title, organisation, body, tokenize = 'unicode61 "
         u"remove_diacritics 2')"_s,
         u"PRAGMA application_id = 1398892131"_s, u"PRAGMA user_version = 1"_s,
         u"INSERT INTO record VALUES (1, 'a', 'recplast-mail', 'T', 'O', 'draft', '', '2027-12-01', X'%1')"_s.arg(
             QString::fromLatin1(m_english.file.toHex())),
         u"INSERT INTO record VALUES (4, 'b', 'lost', 'Zeppelin', 'O', 'accepted', '2025-01-01', '2026-01-01', "
         u"X'0102')"_s}));
    Register records = opened();
    QVERIFY(!records.isReadOnly());
    const Entries list = *records.list();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).number, 4);
    QCOMPARE(list.at(0).status, u"accepted"_s);
    QCOMPARE(list.at(0).title, u"Zeppelin"_s);
    QCOMPARE(list.at(1).planId, u"recplast-mail"_s);
    QCOMPARE(records.dossier(1)->file, m_english.file);
    QCOMPARE(records.list({.words = u"travell"_s})->size(), 1);
    QCOMPARE(records.list({.words = u"zeppelin"_s})->size(), 1);
    QCOMPARE(records.check()->problems, Problems());
    QCOMPARE(*records.add({madeFacts(1)}, byAda()), QList<qint64>{5});
    QCOMPARE(opened().list()->size(), 3); // once is enough
}

QTEST_GUILESS_MAIN(TestRegister)
#include "test_register.moc"
