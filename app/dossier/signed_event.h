// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decision/lifecycle.h"
#include "app/dossier/subject.h"

#include <QDateTime>

namespace safeconduct {

/// A risk that a proposal asks someone to take.
struct ProposedRisk {
    QString connection;
    QString owner;
    QDate until;
    friend bool operator==(const ProposedRisk &, const ProposedRisk &) = default;
};

/// One step in the life of a record as it is signed: `safeconduct-event/1` (docs/formats/event.md).
struct SignedEvent {
    int number = 0; ///< from 1
    QString event;
    QDateTime time; ///< UTC, by the signer's clock
    QString by;
    QString role;
    QString comment;
    QString host; ///< of `implemented`
    QString output; ///< what the verify step printed there
    QDate review; ///< of `confirm`
    QList<ProposedRisk> risks; ///< of `propose`
    QString supersedes; ///< of `propose`: head of the chain of the record that this one is to replace, or empty
    QString successor; ///< of `supersede`: head of the chain of the record that replaces this one, or empty
    Subject subject;
    QList<ReviewReason> reasons = {}; ///< of `confirm`: why somebody had to look
    QList<SignedAnswer> answers = {}; ///< of `confirm`
    QList<ReachedMilestone> reached = {}; ///< of `confirm`
    QString previousEvent; ///< SHA-256 of the event before, empty in the first
    QString previousSignature; ///< and of its signature

    friend bool operator==(const SignedEvent &, const SignedEvent &) = default;
};

Json eventToJson(const SignedEvent &event);
Result<SignedEvent> eventFromJson(const Json &json);

/// As the rules of life see it.
LifeEvent lifeEventOf(const SignedEvent &event);

} // namespace safeconduct
