// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/decision/milestones.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestMilestones : public QObject {
    Q_OBJECT

private slots:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void saysWhatIsNoMilestone_data();
    void saysWhatIsNoMilestone();
    void findsWhatLiesAfterTheEnd_data();
    void findsWhatLiesAfterTheEnd();
    void belongsToAnAcceptedRisk();
    void readsWhatIsReached_data();
    void readsWhatIsReached();
    void findsWhatIsReached_data();
    void findsWhatIsReached();
};

void TestMilestones::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Milestone>>("milestones");
    const Milestone ordered{QDate(2027, 3, 1), u"The printers are ordered"_s};
    const Milestone placed{QDate(2027, 4, 15), u"They stand in Bonn; the old ones go"_s};
    QTest::newRow("nothing") << QString() << QList<Milestone>();
    QTest::newRow("blanks") << u"  "_s << QList<Milestone>();
    QTest::newRow("one") << u"2027-03-01 The printers are ordered"_s << QList<Milestone>{ordered};
    QTest::newRow("blanks between") << u"  2027-03-01   The printers  are ordered ; "_s << QList<Milestone>{ordered};
    QTest::newRow("a semicolon inside, and out of order")
        << u"2027-04-15 They stand in Bonn; the old ones go;2027-03-01 The printers are ordered"_s
        << QList<Milestone>{ordered, placed};
}

void TestMilestones::readsWhatItWrites()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Milestone>, milestones);
    const auto read = milestonesFrom(text);
    QVERIFY2(read, read ? "" : qPrintable(toLine(read.error())));
    QCOMPARE(*read, milestones);
    QCOMPARE(*milestonesFrom(milestonesText(milestones)), milestones);
}

void TestMilestones::saysWhatIsNoMilestone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("no day") << u"The printers are ordered"_s << u"milestone.day"_s;
    QTest::newRow("a day that does not exist") << u"2027-02-30 The printers are ordered"_s << u"milestone.day"_s;
    QTest::newRow("another form of a day") << u"1.3.2027 The printers are ordered"_s << u"milestone.day"_s;
    QTest::newRow("a day alone") << u"2027-03-01 "_s << u"milestone.what"_s;
    QTest::newRow("endless") << u"2027-03-01 "_s + QString(501, u'a') << u"milestone.long"_s;
    QTest::newRow("the second one") << u"2027-03-01 One; 2027-13-01 Two"_s << u"milestone.day"_s;
}

void TestMilestones::saysWhatIsNoMilestone()
{
    QFETCH(const QString, text);
    const auto read = milestonesFrom(text);
    QVERIFY(!read);
    QTEST(read.error().id, "id");
    QVERIFY(!read.error().what.isEmpty() && !read.error().remedy.isEmpty());
}

void TestMilestones::findsWhatLiesAfterTheEnd_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("isLate");
    const QDate day(2027, 3, 1);
    QTest::newRow("ends the day before") << day.addDays(-1) << true;
    QTest::newRow("ends on the day") << day << false;
    QTest::newRow("no end yet") << QDate() << false;
}

void TestMilestones::findsWhatLiesAfterTheEnd()
{
    QFETCH(const QDate, until);
    QFETCH(const bool, isLate);
    const AcceptedRisk risk{.owner = u"Ada"_s,
                            .until = until,
                            .explanation = {},
                            .milestones = {{QDate(2027, 1, 1), u"early"_s}, {QDate(2027, 3, 1), u"late"_s}}};
    const Milestone *late = milestoneAfterEnd(risk);
    QCOMPARE(late != nullptr, isLate);
    if (!late)
        return;
    QCOMPARE(late->what, u"late"_s);
    QVERIFY(milestoneAfterEndProblem(risk, *late).what.contains("2027-03-01"_L1));
}

/// In the order of their days; none after its end.
void TestMilestones::belongsToAnAcceptedRisk()
{
    Decision decision;
    decision.choices = {
        {.connection = u"web"_s, .option = u"none"_s, .reason = {}, .acceptedRisk = {}, .by = {}, .role = {}}};
    AcceptedRisk risk{.owner = u"Ada"_s,
                      .until = QDate(2027, 3, 1),
                      .explanation = {},
                      .milestones = {{QDate(2027, 2, 1), u"two"_s}, {QDate(2027, 1, 1), u"one"_s}}};
    QVERIFY(acceptRisk(decision, u"web"_s, risk));
    QCOMPARE(decision.choices.first().acceptedRisk->milestones.first().what, u"one"_s);
    const Decision before = decision;
    risk.until = QDate(2027, 1, 31);
    const Result<void> refused = acceptRisk(decision, u"web"_s, risk);
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"milestone.after-end"_s);
    QCOMPARE(decision, before);
}

void TestMilestones::readsWhatIsReached_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("what");
    QTest::newRow("by its day") << u"web=2027-03-01"_s << u"web"_s << QString();
    QTest::newRow("with words") << u" web = 2027-03-01  The offer = here "_s << u"web"_s << u"The offer = here"_s;
    QTest::newRow("no connection") << u"=2027-03-01"_s << QString() << QString();
    QTest::newRow("no day") << u"web=soon"_s << QString() << QString();
    QTest::newRow("a connection alone") << u"web"_s << QString() << QString();
}

void TestMilestones::readsWhatIsReached()
{
    QFETCH(const QString, text);
    QFETCH(const QString, connection);
    const Result<ReachedMilestone> read = reachedMilestoneFrom(text);
    QCOMPARE(read.has_value(), !connection.isEmpty());
    if (!read) {
        QCOMPARE(read.error().id, u"milestone.reached"_s);
        return;
    }
    QCOMPARE(read->connection, connection);
    QCOMPARE(read->day, QDate(2027, 3, 1));
    QTEST(read->what, "what");
    QCOMPARE(reachedMilestoneFromJson(reachedMilestoneToJson(*read)), *read);
}

void TestMilestones::findsWhatIsReached_data()
{
    QTest::addColumn<ReachedMilestone>("wanted");
    QTest::addColumn<QStringList>("found");
    const QDate day(2027, 3, 1);
    QTest::newRow("all of a day") << ReachedMilestone{u"web"_s, day, {}} << QStringList{u"ordered"_s, u"tried"_s};
    QTest::newRow("one of them") << ReachedMilestone{u"web"_s, day, u"tried"_s} << QStringList{u"tried"_s};
    QTest::newRow("of another connection") << ReachedMilestone{u"mail"_s, day, {}} << QStringList();
    QTest::newRow("of another day") << ReachedMilestone{u"web"_s, day.addDays(1), {}} << QStringList();
    QTest::newRow("in other words") << ReachedMilestone{u"web"_s, day, u"bought"_s} << QStringList();
    QTest::newRow("reached before") << ReachedMilestone{u"web"_s, QDate(2027, 2, 1), {}} << QStringList();
}

void TestMilestones::findsWhatIsReached()
{
    QFETCH(const ReachedMilestone, wanted);
    QFETCH(const QStringList, found);
    const QDate day(2027, 3, 1);
    Decision decision;
    decision.choices = {
        {.connection = u"web"_s, .option = u"none"_s, .reason = {}, .acceptedRisk = {}, .by = {}, .role = {}}};
    decision.choices.first().acceptedRisk =
        AcceptedRisk{.owner = u"Ada"_s,
                     .until = day,
                     .explanation = {},
                     .milestones = {{QDate(2027, 2, 1), u"asked"_s}, {day, u"ordered"_s}, {day, u"tried"_s}}};
    const QList<ReachedMilestone> open = openMilestones(decision, {{u"web"_s, QDate(2027, 2, 1), u"asked"_s}});
    QCOMPARE(open.size(), 2);
    const auto reached = reachedAmong(open, {wanted, wanted});
    QStringList names;
    for (const auto all = reached.value_or(QList<ReachedMilestone>()); const ReachedMilestone &one : all)
        names.append(one.what);
    QCOMPARE(names, found);
    if (!reached)
        QVERIFY(reached.error().remedy.contains("web=2027-03-01"_L1));
}

QTEST_GUILESS_MAIN(TestMilestones)
#include "test_milestones.moc"
