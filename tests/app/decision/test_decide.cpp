// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

OptionAdvice ranked(const QString &transport, int rank, const QStringList &excludedBy = {},
                    const QStringList &advisedAgainstBy = {})
{
    OptionAdvice advice;
    advice.option.transport = transport;
    advice.rank = rank;
    advice.excludedBy = excludedBy;
    advice.advisedAgainstBy = advisedAgainstBy;
    return advice;
}

/// A plan of one connection, `web`, with an option of each kind.
Advice adviceOnWeb()
{
    ConnectionAdvice connection;
    connection.id = u"web"_s;
    connection.options = {ranked(u"tls-required"_s, 1), ranked(u"tls-mutual"_s, 2),
                          ranked(u"tls-unverified"_s, 3, {}, {u"N4"_s}), ranked(u"tls-opportunistic"_s, 0, {u"C4"_s}),
                          ranked({}, 0, {u"G5"_s})};
    connection.recommended = u"tls-required"_s;
    Advice advice;
    advice.asOf = QDate(2026, 12, 1);
    advice.connections = {connection};
    return advice;
}

Plan planWithWeb()
{
    Plan plan;
    plan.id = u"p"_s;
    plan.connections = {Connection{.id = u"web"_s}};
    plan.roles = {
        {u"head-of-it"_s, u"A"_s, {}}, {u"it-security-officer"_s, u"B"_s, {}}, {u"administrator"_s, u"C"_s, {}}};
    return plan;
}

QStringList kinds(const QList<OpenPoint> &points)
{
    QStringList words;
    for (const OpenPoint &point : points)
        words.append(word(point.kind));
    return words;
}

} // namespace

class TestDecide : public QObject {
    Q_OBJECT

private slots:
    void proposesWhatIsAdvisedAndDecidesNothing();
    void refusesWhatCannotBeHadAndNamesWhatCan();
    void refusesUnknownConnections();
    void saysWhatIsOpen_data();
    void saysWhatIsOpen();
    void takesARiskThroughItsLastDay_data();
    void takesARiskThroughItsLastDay();
    void asksForTheNameOfEachRole();
    void keepsPeoplesChoicesWhenThePlanChanges();
    void proposesAnewWhereNobodyDecided();
    void dropsAnAcceptedRiskWithAnotherOption();
    void leavesTheAssistantsNothingUndecided();
};

void TestDecide::proposesWhatIsAdvisedAndDecidesNothing()
{
    const Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    QCOMPARE(decision.choices.size(), 1);
    QCOMPARE(decision.choices.first().option, u"tls-required"_s);
    QVERIFY(!decision.choices.first().isDecided);
    QCOMPARE(decision.review, QDate(2027, 12, 1));
    QCOMPARE(statusOf(decision, QDate(2026, 12, 1)), Status::Draft);
}

void TestDecide::refusesWhatCannotBeHadAndNamesWhatCan()
{
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    const Decision before = decision;
    const Result<void> chosen =
        choose(decision, adviceOnWeb(), u"web"_s, u"tls-dane"_s, u"because"_s, u"A"_s, u"head-of-it"_s);
    QVERIFY(!chosen);
    QVERIFY(chosen.error().remedy.contains("tls-mutual"_L1));
    QCOMPARE(decision, before);
}

void TestDecide::refusesUnknownConnections()
{
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    QVERIFY(!choose(decision, adviceOnWeb(), u"mail"_s, u"tls-required"_s, {}, {}, {}));
    QVERIFY(!acceptRisk(decision, u"mail"_s, {}));
}

void TestDecide::saysWhatIsOpen_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QStringList>("open");
    const QDate later(2027, 6, 1);
    QTest::newRow("as advised") << u"tls-required"_s << QString() << QString() << QDate() << QStringList{};
    QTest::newRow("differs without a reason")
        << u"tls-mutual"_s << u"  "_s << QString() << QDate() << QStringList{u"deviation-without-reason"_s};
    QTest::newRow("differs with a reason")
        << u"tls-mutual"_s << u"partner asks for it"_s << QString() << QDate() << QStringList{};
    QTest::newRow("excluded without a risk")
        << u"tls-opportunistic"_s << u"old device"_s << QString() << QDate() << QStringList{u"risk-not-accepted"_s};
    QTest::newRow("excluded with a risk")
        << u"tls-opportunistic"_s << u"old device"_s << u"A"_s << later << QStringList{};
    QTest::newRow("advised against") << u"tls-unverified"_s << u"old device"_s << QString() << QDate()
                                     << QStringList{u"risk-not-accepted"_s};
    QTest::newRow("none, no owner") << u"none"_s << u"replaced soon"_s << u" "_s << later
                                    << QStringList{u"risk-without-owner"_s};
    QTest::newRow("none, no end") << u"none"_s << u"replaced soon"_s << u"A"_s << QDate()
                                  << QStringList{u"risk-without-end"_s};
    QTest::newRow("none, ended") << u"none"_s << u"replaced soon"_s << u"A"_s << QDate(2026, 11, 30)
                                 << QStringList{u"risk-ended"_s};
    QTest::newRow("none, ends today") << u"none"_s << u"replaced soon"_s << u"A"_s << QDate(2026, 12, 1)
                                      << QStringList{};
}

void TestDecide::saysWhatIsOpen()
{
    QFETCH(const QString, option);
    QFETCH(const QString, reason);
    QFETCH(const QString, owner);
    QFETCH(const QDate, until);
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    QVERIFY(choose(decision, adviceOnWeb(), u"web"_s, option, reason, u"A"_s, u"head-of-it"_s));
    if (!owner.isEmpty())
        QVERIFY(acceptRisk(decision, u"web"_s, {owner, until, {}}));
    QTEST(kinds(openPoints(decision, planWithWeb(), adviceOnWeb(), QDate(2026, 12, 1))), "open");
}

void TestDecide::takesARiskThroughItsLastDay_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<bool>("holds");
    const QDate day(2026, 12, 1);
    QTest::newRow("ends tomorrow") << day.addDays(1) << true;
    QTest::newRow("ends on the day") << day << true;
    QTest::newRow("ended the day before") << day.addDays(-1) << false;
    QTest::newRow("no end") << QDate() << false;
}

void TestDecide::takesARiskThroughItsLastDay()
{
    QFETCH(const QDate, until);
    QFETCH(const bool, holds);
    const QDate day(2026, 12, 1);
    const AcceptedRisk risk{u"A"_s, until, u"replaced soon"_s};
    QCOMPARE(risk.holdsOn(day), holds);
    Choice choice;
    QVERIFY(!choice.riskTakenOn(day));
    choice.acceptedRisk = risk;
    QCOMPARE(choice.riskTakenOn(day) != nullptr, holds);
}

void TestDecide::asksForTheNameOfEachRole()
{
    Plan plan = planWithWeb();
    plan.roles.removeLast();
    Decision decision = proposeFrom(plan, adviceOnWeb());
    decideProposals(decision, u"A"_s, u"head-of-it"_s);
    const QList<OpenPoint> points = openPoints(decision, plan, adviceOnWeb(), QDate(2026, 12, 1));
    QCOMPARE(kinds(points), QStringList{u"role-without-name"_s});
    QCOMPARE(points.first().detail, u"administrator"_s);
}

void TestDecide::keepsPeoplesChoicesWhenThePlanChanges()
{
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    QVERIFY(choose(decision, adviceOnWeb(), u"web"_s, u"tls-mutual"_s, u"why"_s, u"A"_s, u"head-of-it"_s));
    Advice changed = adviceOnWeb();
    changed.connections.first().options.removeAt(1);
    changed.connections.first().recommended = u"tls-unverified"_s;
    QCOMPARE(renew(decision, planWithWeb(), changed), QStringList{u"web"_s});
    QCOMPARE(decision.choices.first().option, u"tls-mutual"_s);
    QCOMPARE(kinds(openPoints(decision, planWithWeb(), changed, QDate(2026, 12, 1))), QStringList{u"option-lost"_s});
}

void TestDecide::proposesAnewWhereNobodyDecided()
{
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    Advice changed = adviceOnWeb();
    changed.connections.first().recommended = u"tls-mutual"_s;
    QVERIFY(renew(decision, planWithWeb(), changed).isEmpty());
    QCOMPARE(decision.choices.first().option, u"tls-mutual"_s);
}

void TestDecide::dropsAnAcceptedRiskWithAnotherOption()
{
    Decision decision = proposeFrom(planWithWeb(), adviceOnWeb());
    QVERIFY(choose(decision, adviceOnWeb(), u"web"_s, u"none"_s, u"why"_s, {}, {}));
    QVERIFY(acceptRisk(decision, u"web"_s, {u"A"_s, QDate(2027, 1, 1), {}}));
    QVERIFY(choose(decision, adviceOnWeb(), u"web"_s, u"tls-opportunistic"_s, u"why"_s, {}, {}));
    QVERIFY(!decision.choices.first().acceptedRisk);
}

void TestDecide::leavesTheAssistantsNothingUndecided()
{
    Advice advice = adviceOnWeb();
    advice.connections.first().recommended.clear();
    Decision decision = proposeFrom(planWithWeb(), advice);
    decideProposals(decision, u"A"_s, u"head-of-it"_s);
    QVERIFY(!decision.choices.first().isDecided);
    QCOMPARE(kinds(openPoints(decision, planWithWeb(), advice, QDate(2026, 12, 1))),
             QStringList{u"nothing-permissible"_s});
}

QTEST_GUILESS_MAIN(TestDecide)
#include "test_decide.moc"
