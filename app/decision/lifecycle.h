// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/decision.h"
#include "app/support/result.h"

#include <QStringList>

namespace safeconduct {

/// An event with what the rules of a record's life ask of it.
struct LifeEvent {
    Event event;
    QString subject; ///< stands for the exact state that the event is about: equal states, equal texts
    QStringList riskOwners; ///< of a proposal: who must accept a risk of theirs
    QDate review; ///< of a confirmation: when to look again
};

/// Where a record stands after the events so far. A plain value; a new one is a draft that nobody has touched.
struct Life {
    Status status = Status::Draft; ///< after the last event; see `statusOn` for a day
    QString proposedBy;
    QString proposedSubject;
    QString approvedSubject; ///< empty: never accepted
    bool isApprovedByRole = false; ///< head of IT or IT security officer has accepted the proposal
    QStringList openRiskOwners; ///< who have not accepted yet
    QDate review;
    QDate lastDay;
};

/// The words of the events that `advance` knows.
QStringList lifeEvents();

/// The status on \a day: an accepted record whose review has passed is due.
Status statusOn(const Life &life, const QDate &day);

/// The life after \a event. A fault says what does not fit and what to do instead: the event does not follow from this
/// status, the role may not, a reason or the review date is missing, it accepts another state than the one proposed, or
/// its day lies before that of the event before.
Result<Life> advance(Life life, const LifeEvent &event);

} // namespace safeconduct
