// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 12, 1); // clazy:exclude=non-pod-global-static (constant)

/// "propose by Ada as administrator" and so on, a day apart: `event,person,role,subject`.
LifeEvent eventFrom(const QString &text, const QDate &on)
{
    const QStringList parts = text.split(u',');
    return {.event = {.event = parts.value(0),
                      .date = on,
                      .by = parts.value(1),
                      .role = parts.value(2),
                      .comment = u"because it is so"_s},
            .subject = parts.value(3, u"state"_s),
            .riskOwners = parts.value(4).split(u'+', Qt::SkipEmptyParts),
            .review = parts.value(0) == "confirm"_L1 ? on.addYears(1) : QDate()};
}

Result<Life> lived(const QStringList &events, const QDate &review = QDate(2027, 12, 1))
{
    Life life{.review = review};
    QDate on = day;
    for (const QString &event : events) {
        Result<Life> next = advance(life, eventFrom(event, on));
        if (!next)
            return next;
        life = *next;
        on = on.addDays(1);
    }
    return life;
}

} // namespace

class TestLifecycle : public QObject {
    Q_OBJECT

private slots:
    void followsFromTheEvents_data();
    void followsFromTheEvents();
    void refusesWhatDoesNotFollow_data();
    void refusesWhatDoesNotFollow();
    void waitsForTheOwnersOfRisks();
    void isDueAfterItsReview();
    void asksForReasons_data();
    void asksForReasons();
    void refusesTimeThatRunsBackwards();
    void refusesAConfirmationWithoutALaterReview();
};

void TestLifecycle::followsFromTheEvents_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QString>("status");
    const auto propose = u"propose,Ada,administrator"_s;
    const auto accept = u"accept,Bob,head-of-it"_s;
    const auto row = [](const char *name, const QStringList &events, const QString &status) {
        QTest::newRow(name) << events << status;
    };
    row("nothing", {}, u"draft"_s);
    row("created", {u"create,Ada,administrator"_s}, u"draft"_s);
    row("proposed", {propose}, u"proposed"_s);
    row("sent back", {propose, u"request-changes,Bob,it-security-officer"_s}, u"draft"_s);
    row("proposed again", {propose, u"request-changes,Bob,head-of-it"_s, propose, accept}, u"accepted"_s);
    row("withdrawn", {propose, u"withdraw,Ada,administrator"_s}, u"withdrawn"_s);
    row("accepted", {propose, accept}, u"accepted"_s);
    row("rejected", {propose, u"reject,Bob,head-of-it"_s}, u"rejected"_s);
    row("implemented", {propose, accept, u"implemented,Cid,administrator"_s}, u"accepted"_s);
    row("superseded", {propose, accept, u"supersede,Bob,head-of-it"_s}, u"superseded"_s);
    row("deprecated", {propose, accept, u"deprecate,Bob,it-security-officer"_s}, u"deprecated"_s);
    row("proposed anew after a change", {propose, accept, u"propose,Ada,administrator,changed"_s}, u"proposed"_s);
}

void TestLifecycle::followsFromTheEvents()
{
    QFETCH(const QStringList, events);
    const Result<Life> life = lived(events);
    QVERIFY2(life, life ? "" : qPrintable(toLine(life.error())));
    QTEST(word(statusOn(*life, day.addDays(9))), "status");
}

void TestLifecycle::refusesWhatDoesNotFollow_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QString>("id");
    const auto propose = u"propose,Ada,administrator"_s;
    const auto accept = u"accept,Bob,head-of-it"_s;
    const auto row = [](const char *name, const QStringList &events, const QString &id) {
        QTest::newRow(name) << events << id;
    };
    row("an unknown event", {u"bless,Ada,head-of-it"_s}, u"life.unknown-event"_s);
    row("accepting a draft", {accept}, u"life.not-now"_s);
    row("proposing twice", {propose, propose}, u"life.not-now"_s);
    row("proposing what is approved", {propose, accept, propose}, u"life.not-now"_s);
    row("after rejection", {propose, u"reject,Bob,head-of-it"_s, propose}, u"life.not-now"_s);
    row("implementing a proposal", {propose, u"implemented,Cid,administrator"_s}, u"life.not-now"_s);
    row("confirming what is not due", {propose, accept, u"confirm,Bob,head-of-it"_s}, u"life.not-now"_s);
    row("proposed by an auditor", {u"propose,Eve,auditor"_s}, u"life.role"_s);
    row("accepted by an administrator", {propose, u"accept,Ada,administrator"_s}, u"life.role"_s);
    row("accepted by the management", {propose, u"accept,Mia,management"_s}, u"life.role"_s);
    row("withdrawn by another", {propose, u"withdraw,Bob,head-of-it"_s}, u"life.role"_s);
    row("implemented by the head", {propose, accept, u"implemented,Bob,head-of-it"_s}, u"life.role"_s);
    row("accepted after a change", {propose, u"accept,Bob,head-of-it,changed"_s}, u"life.changed"_s);
    row("implemented after a change", {propose, accept, u"implemented,Cid,administrator,changed"_s}, u"life.changed"_s);
}

void TestLifecycle::refusesWhatDoesNotFollow()
{
    QFETCH(const QStringList, events);
    QVERIFY(lived(events.first(events.size() - 1)));
    const Result<Life> life = lived(events);
    QVERIFY(!life);
    QTEST(life.error().id, "id");
    QVERIFY(!life.error().what.isEmpty() && !life.error().remedy.isEmpty());
}

void TestLifecycle::waitsForTheOwnersOfRisks()
{
    const auto propose = u"propose,Ada,administrator,state,Mia+Bob"_s;
    Result<Life> life = lived({propose, u"accept,Bob,head-of-it"_s});
    QCOMPARE(word(life->status), u"proposed"_s);
    QCOMPARE(life->openRiskOwners, QStringList{u"Mia"_s});
    life = lived({propose, u"accept,Bob,head-of-it"_s, u"accept,Mia,other"_s});
    QCOMPARE(word(life->status), u"accepted"_s);
    life = lived({propose, u"accept,Mia,other"_s}); // owning a risk is no right to decide
    QCOMPARE(word(life->status), u"proposed"_s);
    QVERIFY(!life->isApprovedByRole);
    QVERIFY(!lived({propose, u"accept,Eve,other"_s}));
}

void TestLifecycle::isDueAfterItsReview()
{
    const QStringList accepted{u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s};
    const Result<Life> life = lived(accepted, day.addDays(1));
    QCOMPARE(word(statusOn(*life, day.addDays(1))), u"accepted"_s);
    QCOMPARE(word(statusOn(*life, day.addDays(2))), u"review-required"_s);
    const Result<Life> confirmed = lived(accepted + QStringList{u"confirm,Bob,head-of-it"_s}, day.addDays(1));
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(toLine(confirmed.error())));
    QCOMPARE(word(statusOn(*confirmed, day.addDays(300))), u"accepted"_s);
    QCOMPARE(word(statusOn(*confirmed, day.addYears(2))), u"review-required"_s);
}

void TestLifecycle::asksForReasons_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("role");
    for (const QString &event : {u"request-changes"_s, u"reject"_s})
        QTest::newRow(qPrintable(event)) << event << u"head-of-it"_s;
    QTest::newRow("withdraw") << u"withdraw"_s << u"administrator"_s;
}

void TestLifecycle::asksForReasons()
{
    QFETCH(const QString, event);
    QFETCH(const QString, role);
    const Result<Life> proposed = lived({u"propose,Ada,administrator"_s});
    LifeEvent next = eventFrom(event + u",Ada,"_s + role, day.addDays(1));
    QVERIFY(advance(*proposed, next));
    next.event.comment = u"  "_s;
    QCOMPARE(advance(*proposed, next).error().id, u"life.no-reason"_s);
}

void TestLifecycle::refusesTimeThatRunsBackwards()
{
    const Result<Life> proposed = lived({u"propose,Ada,administrator"_s});
    const Result<Life> before = advance(*proposed, eventFrom(u"accept,Bob,head-of-it"_s, day.addDays(-1)));
    QCOMPARE(before.error().id, u"life.backwards"_s);
}

void TestLifecycle::refusesAConfirmationWithoutALaterReview()
{
    const QStringList accepted{u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s};
    const Result<Life> life = lived(accepted, day.addDays(1));
    LifeEvent confirm = eventFrom(u"confirm,Bob,head-of-it"_s, day.addDays(9));
    confirm.review = day.addDays(9);
    QCOMPARE(advance(*life, confirm).error().id, u"life.no-review"_s);
    confirm.review = {};
    QCOMPARE(advance(*life, confirm).error().id, u"life.no-review"_s);
}

QTEST_GUILESS_MAIN(TestLifecycle)
#include "test_lifecycle.moc"
