// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/decision/milestones.h"
#include "app/support/result.h"

#include <QStringList>

namespace safeconduct {

/// Why somebody has to look at an accepted record again.
struct ReviewReason {
    /// review: its day; support, risk, milestone, certificate-lifetime, profile: a date that the record foresaw
    QString kind;
    /// Product, connection, what is to be reached, kind of certificate or policy; empty: the record as a whole.
    QString subject = {};
    QDate day = {}; ///< the last one on which nobody has to
    friend bool operator==(const ReviewReason &, const ReviewReason &) = default;
};

/// As events, records and answers write it, and as a record writes what it foresees (`triggers`); without a subject or a day where
/// there is none. What cannot be read is empty.
Json reviewReasonToJson(const ReviewReason &reason);
ReviewReason reviewReasonFromJson(const Json &json);

/// What somebody answered to a question that is asked at every review.
struct SignedAnswer {
    QString question; ///< id
    QString answer; ///< one of `answerWords`
    QString explanation; ///< or empty
    friend bool operator==(const SignedAnswer &, const SignedAnswer &) = default;
};

/// As events, records and answers of the command line write it: without an explanation where there is none.
Json signedAnswerToJson(const SignedAnswer &answer);

/// Stands for the state of a record that an event is about: equal states, equal texts.
struct RecordState {
    QString exact; ///< everything
    QString decides; ///< what a decision rests on: plan, choices, configuration, the result of the advice
    QString madeWith; ///< knowledge and program
    friend bool operator==(const RecordState &, const RecordState &) = default;
};

/// Whether what was approved as \a approved is what \a now is. Newer knowledge or another program that changes nothing of what
/// decides takes nothing away, nor does what follows from it in the record; without either, every change does.
bool isStillApproved(const RecordState &approved, const RecordState &now);

/// An event with what the rules of a record's life ask of it.
struct LifeEvent {
    Event event;
    RecordState state; ///< that the event is about
    QStringList riskOwners; ///< of a proposal: who must accept a risk of theirs
    QDate review; ///< of a confirmation: when to look again
    QList<ReviewReason> reasons = {}; ///< of a confirmation: why somebody looked
    QList<ReachedMilestone> reached = {}; ///< of a confirmation
};

/// Where a record stands after the events so far. A plain value; a new one is a draft that nobody has touched.
struct Life {
    Status status = Status::Draft; ///< after the last event; see `statusOn` for a day
    QString proposedBy;
    RecordState proposed;
    RecordState approved; ///< empty: never accepted; a confirmation stands for the state that it was signed on
    bool isApprovedByRole = false; ///< head of IT or IT security officer has accepted the proposal
    QStringList openRiskOwners; ///< who have not accepted yet
    QStringList acceptedBy = {}; ///< who have accepted what was proposed last
    qsizetype acceptedBesides = 0; ///< how many of them did so once it was accepted, which changes no day
    QDate review;
    QDate lastDay;
    QDate lookedAt = {}; ///< when it was last accepted or confirmed; what had passed by then asks for nothing any more
    QList<ReviewReason> foreseen = {}; ///< dates that the record names, without milestones that are reached
    QList<ReachedMilestone> reached = {}; ///< by all confirmations
};

/// What \a foreseen holds that came, or will come, after somebody looked on \a lookedAt; all where nobody has.
QList<ReviewReason> notLookedAt(const QList<ReviewReason> &foreseen, const QDate &lookedAt);

/// When somebody last decided with the dates of \a decision before them, by what it says itself; invalid: never.
QDate dayLookedAt(const Decision &decision);
/// The same by \a events and by \a from, a day on which they were looked at: that of the last acceptance or confirmation, if that
/// is later.
QDate dayLookedAt(const QList<Event> &events, const QDate &from);

/// The words of the events that `advance` knows.
QStringList lifeEvents();

/// Why an accepted record has to be looked at on \a day; nothing where it has not, or has another status.
QList<ReviewReason> reasonsToReview(const Life &life, const QDate &day);

/// The same for \a decision, which nobody has signed: whatever it says of itself, somebody has to look, unless it says that it is
/// at its end. \a foreseen are the dates that its record names.
QList<ReviewReason> reasonsToReview(const Decision &decision, const QList<ReviewReason> &foreseen, const QDate &day);

/// The status on \a day: an accepted record is due once its review or a date that it foresaw has passed.
Status statusOn(const Life &life, const QDate &day);

/// The life after \a event. A fault says what does not fit and what to do instead: the event does not follow from this
/// status, the role may not, a reason or the review date is missing, it accepts another state than the one proposed, or
/// its day lies before that of the event before. A confirmation that names a reason which had come stands by itself: the record
/// may foresee other dates since; so does one that reports a milestone as reached. None makes up for a risk whose acceptance has ended.
/// An accepted record may be accepted by others, too, each once: that says who stands for it, and changes nothing else.
Result<Life> advance(Life life, const LifeEvent &event);

/// Head of IT or IT security officer: who may start a decision, accept and confirm it.
bool isInitiator(const QString &role);

} // namespace safeconduct
