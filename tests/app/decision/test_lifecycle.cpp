// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 12, 1); // clazy:exclude=non-pod-global-static (constant)

/// `DECIDES@MADE WITH@REST`, all but the first may be absent.
RecordState stateFrom(const QString &text)
{
    return {.exact = text, .decides = text.section(u'@', 0, 0), .madeWith = text.section(u'@', 1, 1)};
}

/// "propose by Ada as administrator" and so on, a day apart: `event,person,role,state,owners of risks`.
LifeEvent eventFrom(const QString &text, const QDate &on)
{
    const QStringList parts = text.split(u',');
    return {.event = {.event = parts.value(0),
                      .date = on,
                      .by = parts.value(1),
                      .role = parts.value(2),
                      .comment = u"because it is so"_s},
            .state = stateFrom(parts.value(3, u"state"_s)),
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
    void holdsWhileTheResultIsTheSame_data();
    void holdsWhileTheResultIsTheSame();
    void standsForTheStateThatWasConfirmed();
    void letsOthersAcceptToo();
    void waitsForTheOwnersOfRisks();
    void isDueAfterItsReview();
    void isDueAfterADateThatItForesaw();
    void asksForALookThatNobodySignedFor_data();
    void asksForALookThatNobodySignedFor();
    void findsTheDayOfTheLastLook_data();
    void findsTheDayOfTheLastLook();
    void confirmsForAReasonThatItNames();
    void isNotDueForWhatIsReached();
    void doesNotProlongARisk_data();
    void doesNotProlongARisk();
    void readsReasonsAsItWritesThem_data();
    void readsReasonsAsItWritesThem();
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
    row("accepted by two", {propose, accept, u"accept,Sue,it-security-officer"_s}, u"accepted"_s);
    row("put in place after newer knowledge", {propose, accept, u"implemented,Cid,administrator,state@newer"_s},
        u"accepted"_s);
    row("proposed anew after newer knowledge", {propose, accept, u"propose,Ada,administrator,state@newer"_s},
        u"proposed"_s);
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
    row("accepted twice by one", {propose, accept, accept}, u"life.accepted-already"_s);
    row("accepted twice by one in two roles", {propose, accept, u"accept,Bob,it-security-officer"_s},
        u"life.accepted-already"_s);
    row("accepted besides by an administrator", {propose, accept, u"accept,Ada,administrator"_s}, u"life.role"_s);
    row("accepted besides after a change", {propose, accept, u"accept,Sue,it-security-officer,changed"_s},
        u"life.changed"_s);
    row("accepted besides after newer knowledge", {propose, accept, u"accept,Sue,it-security-officer,state@newer"_s},
        u"life.changed"_s);
    row("accepted after newer knowledge", {propose, u"accept,Bob,head-of-it,state@newer"_s}, u"life.changed"_s);
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

void TestLifecycle::holdsWhileTheResultIsTheSame_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("holds");
    QTest::newRow("the same") << u"plan@1@record"_s << true;
    QTest::newRow("newer knowledge, the record says so") << u"plan@2@record 2"_s << true;
    QTest::newRow("newer knowledge alone") << u"plan@2@record"_s << true;
    QTest::newRow("the record alone") << u"plan@1@record by hand"_s << false;
    QTest::newRow("what decides") << u"other@1@record"_s << false;
    QTest::newRow("what decides, by newer knowledge") << u"other@2@record"_s << false;
}

void TestLifecycle::holdsWhileTheResultIsTheSame()
{
    QFETCH(const QString, now);
    QFETCH(const bool, holds);
    QCOMPARE(isStillApproved(stateFrom(u"plan@1@record"_s), stateFrom(now)), holds);
    const QStringList accepted{u"propose,Ada,administrator,plan@1@record"_s, u"accept,Bob,head-of-it,plan@1@record"_s};
    QCOMPARE(lived(accepted + QStringList{u"implemented,Cid,administrator,"_s + now}).has_value(), holds);
    QCOMPARE(lived(accepted + QStringList{u"confirm,Bob,head-of-it,"_s + now}, day.addDays(1)).has_value(), holds);
}

/// From then on, a change of the record alone shows against what was confirmed.
void TestLifecycle::standsForTheStateThatWasConfirmed()
{
    const QStringList confirmed{u"propose,Ada,administrator,plan@1@record"_s, u"accept,Bob,head-of-it,plan@1@record"_s,
                                u"confirm,Bob,head-of-it,plan@2@record 2"_s};
    QVERIFY(lived(confirmed + QStringList{u"implemented,Cid,administrator,plan@2@record 2"_s}, day.addDays(1)));
    QCOMPARE(
        lived(confirmed + QStringList{u"implemented,Cid,administrator,plan@2@by hand"_s}, day.addDays(1)).error().id,
        u"life.changed"_s);
    QCOMPARE(lived(confirmed + QStringList{u"propose,Ada,administrator,plan@2@record 2"_s}, day.addDays(1)).error().id,
             u"life.not-now"_s);
}

/// Whoever accepts besides moves no day, and makes up for no review.
void TestLifecycle::letsOthersAcceptToo()
{
    const QStringList accepted{u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s};
    const Result<Life> first = lived(accepted);
    const Result<Life> both = lived(accepted + QStringList{u"accept,Sue,it-security-officer"_s});
    QVERIFY2(both, both ? "" : qPrintable(toLine(both.error())));
    QCOMPARE(both->acceptedBy, (QStringList{u"Bob"_s, u"Sue"_s}));
    QCOMPARE(both->acceptedBesides, 1);
    QCOMPARE(both->lookedAt, first->lookedAt);
    QCOMPARE(both->review, first->review);
    QCOMPARE(lived(accepted + QStringList{u"accept,Sue,it-security-officer"_s}, day.addDays(1)).error().id,
             u"life.not-now"_s); // due
    const Result<Life> anew = lived(accepted + QStringList{u"propose,Ada,administrator,changed"_s});
    QCOMPARE(anew->acceptedBy, QStringList{});
    QCOMPARE(anew->acceptedBesides, 0);
    QVERIFY(advance(*anew, eventFrom(u"accept,Bob,head-of-it,changed"_s, day.addDays(9))));
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

void TestLifecycle::isDueAfterADateThatItForesaw()
{
    const ReviewReason before{.kind = u"support"_s, .subject = u"gone"_s, .day = day.addDays(-1)};
    const ReviewReason support{.kind = u"support"_s, .subject = u"Windows Server 2016"_s, .day = day.addDays(5)};
    const ReviewReason risk{.kind = u"risk"_s, .subject = u"pop"_s, .day = day.addDays(7)};
    Life life = *lived({u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    life.foreseen = {before, support, risk};
    QCOMPARE(reasonsToReview(life, support.day), QList<ReviewReason>());
    QCOMPARE(word(statusOn(life, support.day)), u"accepted"_s);
    QCOMPARE(reasonsToReview(life, day.addDays(6)), QList<ReviewReason>{support});
    QCOMPARE(word(statusOn(life, day.addDays(6))), u"review-required"_s);
    QCOMPARE(reasonsToReview(life, day.addDays(8)), (QList<ReviewReason>{support, risk}));
    const ReviewReason review{.kind = u"review"_s, .subject = {}, .day = QDate(2027, 12, 1)};
    QCOMPARE(reasonsToReview(life, day.addYears(2)), (QList<ReviewReason>{review, support, risk}));

    const Result<Life> confirmed = advance(life, eventFrom(u"confirm,Bob,head-of-it"_s, day.addDays(6)));
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(toLine(confirmed.error())));
    QCOMPARE(word(statusOn(*confirmed, day.addDays(7))), u"accepted"_s); // somebody has looked
    QCOMPARE(reasonsToReview(*confirmed, day.addDays(8)), QList<ReviewReason>{risk});
    life.status = Status::Superseded;
    QCOMPARE(reasonsToReview(life, day.addYears(2)), QList<ReviewReason>());
}

void TestLifecycle::asksForALookThatNobodySignedFor_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QDate>("decidedOn");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("nobody decided") << QStringList{u"create"_s} << QDate() << QStringList{u"support"_s, u"milestone"_s};
    QTest::newRow("decided, as it was typed in")
        << QStringList{u"create"_s} << day << QStringList{u"support"_s, u"milestone"_s};
    QTest::newRow("decided with the first day behind them")
        << QStringList{u"create"_s} << day.addDays(6) << QStringList{u"milestone"_s};
    QTest::newRow("accepted, as it was typed in")
        << QStringList{u"create"_s, u"propose"_s, u"accept"_s} << day << QStringList{u"support"_s, u"milestone"_s};
    for (const QString &end : {u"reject"_s, u"withdraw"_s, u"supersede"_s, u"deprecate"_s})
        QTest::newRow(qPrintable(end)) << QStringList{u"create"_s, u"propose"_s, end} << day << QStringList{};
}

/// Whatever the decision says of itself, unless it says that it is at its end.
void TestLifecycle::asksForALookThatNobodySignedFor()
{
    QFETCH(const QStringList, events);
    QFETCH(const QDate, decidedOn);
    Decision decision;
    decision.decidedOn = decidedOn;
    decision.review = QDate(2027, 12, 1);
    for (const QString &event : events)
        decision.events.append({.event = event, .date = day, .by = {}, .role = {}, .comment = {}});
    const QList<ReviewReason> foreseen{{.kind = u"support"_s, .subject = u"Debian 12"_s, .day = day.addDays(5)},
                                       {.kind = u"milestone"_s, .subject = u"ordered"_s, .day = day.addDays(7)}};
    QCOMPARE(reasonsToReview(decision, foreseen, day.addDays(5)), QList<ReviewReason>());
    QStringList kinds;
    for (const auto reasons = reasonsToReview(decision, foreseen, day.addDays(8)); const ReviewReason &reason : reasons)
        kinds.append(reason.kind);
    QTEST(kinds, "kinds");
    decision.events.append({.event = u"confirm"_s, .date = day.addDays(8), .by = {}, .role = {}, .comment = {}});
    QCOMPARE(reasonsToReview(decision, foreseen, day.addDays(8)), QList<ReviewReason>()); // somebody has looked
    const bool isReviewed = kinds.isEmpty() || !reasonsToReview(decision, foreseen, QDate(2027, 12, 2)).isEmpty();
    QVERIFY(isReviewed);
}

void TestLifecycle::findsTheDayOfTheLastLook_data()
{
    QTest::addColumn<QStringList>("events"); // a day apart
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("last");
    const auto row = [](const char *name, const QStringList &events, const QDate &from, const QDate &last) {
        QTest::newRow(name) << events << from << last;
    };
    row("no event", {}, day, day);
    row("never", {u"propose"_s}, {}, {});
    row("accepted later", {u"propose"_s, u"accept"_s}, day, day.addDays(1));
    row("accepted, no day before", {u"accept"_s}, {}, day);
    row("confirmed", {u"accept"_s, u"implemented"_s, u"confirm"_s, u"deprecate"_s}, day, day.addDays(2));
    row("accepted before", {u"accept"_s}, day.addDays(9), day.addDays(9));
}

void TestLifecycle::findsTheDayOfTheLastLook()
{
    QFETCH(const QStringList, events);
    QFETCH(const QDate, from);
    Decision decision;
    decision.decidedOn = from;
    for (const QString &event : events) {
        const QDate on = day.addDays(decision.events.size());
        decision.events.append({.event = event, .date = on, .by = {}, .role = {}, .comment = {}});
    }
    QTEST(dayLookedAt(decision.events, from), "last");
    QCOMPARE(dayLookedAt(decision), dayLookedAt(decision.events, from));
}

/// The record may have been written anew since and foresee other dates.
void TestLifecycle::confirmsForAReasonThatItNames()
{
    const Life life = *lived({u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    LifeEvent confirm = eventFrom(u"confirm,Bob,head-of-it"_s, day.addDays(6));
    QCOMPARE(advance(life, confirm).error().id, u"life.not-now"_s);
    confirm.reasons = {{.kind = u"support"_s, .subject = u"Windows Server 2016"_s, .day = day.addDays(6)}};
    QCOMPARE(advance(life, confirm).error().id, u"life.not-now"_s); // had not passed
    confirm.reasons.first().day = day.addDays(5);
    QVERIFY(advance(life, confirm));
    const Life proposed = *lived({u"propose,Ada,administrator"_s});
    QCOMPARE(advance(proposed, confirm).error().id, u"life.not-now"_s);
}

/// Ticked off before its day or after it; the same milestone of another connection stays.
void TestLifecycle::isNotDueForWhatIsReached()
{
    const ReviewReason ordered{.kind = u"milestone"_s, .subject = u"ordered"_s, .day = day.addDays(9)};
    Life life = *lived({u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s});
    life.foreseen = {ordered, ordered};
    LifeEvent confirm = eventFrom(u"confirm,Bob,head-of-it"_s, day.addDays(6));
    QCOMPARE(advance(life, confirm).error().id, u"life.not-now"_s); // nothing has come
    confirm.reached = {{.connection = u"pop"_s, .day = ordered.day, .what = u"ordered"_s}};
    Result<Life> next = advance(life, confirm);
    QVERIFY2(next, next ? "" : qPrintable(toLine(next.error())));
    QCOMPARE(next->foreseen, QList<ReviewReason>{ordered});
    QCOMPARE(next->reached, confirm.reached);
    next = advance(*next, confirm); // said twice, it is still one
    QVERIFY2(next, next ? "" : qPrintable(toLine(next.error())));
    QCOMPARE(next->foreseen, QList<ReviewReason>{ordered});
    confirm.reached.first().connection = u"imap"_s;
    next = advance(*next, confirm);
    QVERIFY2(next, next ? "" : qPrintable(toLine(next.error())));
    QCOMPARE(reasonsToReview(*next, day.addDays(10)), QList<ReviewReason>());
    QCOMPARE(word(statusOn(*next, day.addDays(10))), u"accepted"_s);
    const Life proposed = *lived({u"propose,Ada,administrator"_s});
    QCOMPARE(advance(proposed, confirm).error().id, u"life.not-now"_s);
}

void TestLifecycle::doesNotProlongARisk_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("after");
    QTest::addColumn<QString>("id");
    QTest::newRow("a risk that has ended") << u"risk"_s << 1 << u"life.risk-ended"_s;
    QTest::newRow("a risk on its last day, and a review") << u"risk"_s << 0 << QString();
    QTest::newRow("a milestone") << u"milestone"_s << 1 << QString();
}

/// Whether the event names its reasons or not. Proposed anew with a later end, it is accepted.
void TestLifecycle::doesNotProlongARisk()
{
    QFETCH(const QString, kind);
    QFETCH(const int, after);
    QFETCH(const QString, id);
    const QDate end = day.addDays(9);
    Life life = *lived({u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s}, day.addDays(5));
    life.foreseen = {{.kind = kind, .subject = u"pop"_s, .day = end}};
    LifeEvent confirm = eventFrom(u"confirm,Bob,head-of-it"_s, end.addDays(after));
    Result<Life> next = advance(life, confirm);
    QCOMPARE(next ? QString() : next.error().id, id);
    confirm.reasons = reasonsToReview(life, confirm.event.date);
    next = advance(life, confirm);
    QCOMPARE(next ? QString() : next.error().id, id);
    if (next)
        return;
    QVERIFY(next.error().what.contains("pop"_L1) && next.error().what.contains(end.toString(Qt::ISODate)));
    QVERIFY(!next.error().remedy.isEmpty());
    life.foreseen = {
        {.kind = kind, .subject = u"pop"_s, .day = end.addYears(1)}}; // of the record as it is written anew
    next = advance(life, eventFrom(u"propose,Ada,administrator,changed"_s, end.addDays(after)));
    QVERIFY(next);
    next = advance(*next, eventFrom(u"accept,Bob,head-of-it,changed"_s, end.addDays(after)));
    QVERIFY(next);
    QCOMPARE(next->status, Status::Accepted);
}

void TestLifecycle::readsReasonsAsItWritesThem_data()
{
    QTest::addColumn<ReviewReason>("reason");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("whole") << ReviewReason{.kind = u"risk"_s, .subject = u"pop"_s, .day = day}
                           << QByteArray(R"({"kind":"risk","subject":"pop","day":"2026-12-01"})");
    QTest::newRow("the record as a whole") << ReviewReason{.kind = u"review"_s, .subject = {}, .day = day}
                                           << QByteArray(R"({"kind":"review","day":"2026-12-01"})");
    QTest::newRow("without a day") << ReviewReason{.kind = u"change"_s, .subject = u"pop"_s, .day = {}}
                                   << QByteArray(R"({"kind":"change","subject":"pop"})");
}

void TestLifecycle::readsReasonsAsItWritesThem()
{
    QFETCH(const ReviewReason, reason);
    const Json json = reviewReasonToJson(reason);
    QTEST(writeJsonCompact(json), "json");
    QCOMPARE(reviewReasonFromJson(json), reason);
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
