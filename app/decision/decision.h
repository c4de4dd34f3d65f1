// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace safeconduct {

/// What is to be reached on the way out of an accepted risk, and by when.
struct Milestone {
    QDate day; ///< the last one on which it is in time
    QString what;
    friend bool operator==(const Milestone &, const Milestone &) = default;
};

/// What is done about a risk that somebody takes until a day (BSI draft minimum standard TLS; BSI Standard 200-3).
enum class Treatment {
    Accept, ///< nothing more
    Reduce, ///< something else lessens it
    Avoid, ///< its cause goes away
    Transfer, ///< somebody else bears what it costs
};
QString word(Treatment treatment);
/// The words of all of them.
QStringList treatmentWords();
/// Nothing where there is no such word.
std::optional<Treatment> treatmentFrom(const QString &word);

/// A risk that someone takes on purpose, until a day.
struct AcceptedRisk {
    QString owner;
    QDate until; ///< the last day; invalid: still open, so that the choice cannot be proposed
    QString explanation;
    QList<Milestone> milestones = {}; ///< by their days
    Treatment treatment = Treatment::Accept;

    /// Whether it is taken on \a day. Without an end it is on none.
    bool holdsOn(const QDate &day) const { return until.isValid() && day <= until; }
    friend bool operator==(const AcceptedRisk &, const AcceptedRisk &) = default;
};

/// What was chosen for one connection.
struct Choice {
    QString connection;
    QString option; ///< option id; empty: nothing could be proposed and nobody has chosen
    QString reason; ///< due where the choice differs from the advice
    std::optional<AcceptedRisk> acceptedRisk;
    bool isDecided = false; ///< a person chose it; otherwise the assistant proposes it
    QString by; ///< who, where decided
    QString role;

    /// The risk where it is taken on \a day, else null.
    const AcceptedRisk *riskTakenOn(const QDate &day) const
    {
        return acceptedRisk && acceptedRisk->holdsOn(day) ? &*acceptedRisk : nullptr;
    }
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// One entry in the life of a record; its status is derived from these, never typed in.
struct Event {
    QString event; ///< create, propose, … (docs/formats: record)
    QDate date;
    QString by;
    QString role;
    QString comment;
    QString host = {}; ///< of a signed `implemented`; not written with the decision
    friend bool operator==(const Event &, const Event &) = default;
};

enum class Status { Draft, Proposed, Accepted, Rejected, Withdrawn, ReviewRequired, Superseded, Deprecated };
QString word(Status status);
/// Rejected, withdrawn, superseded or deprecated: nobody has to look at it again.
bool isFinal(Status status);

/// The choices for a plan. A plain value.
struct Decision {
    QString planId;
    QList<Choice> choices; ///< one for each connection of the plan, in its order
    QString decidedBy;
    QString decidedRole;
    QDate decidedOn;
    QDate review;
    QStringList consulted = {}; ///< whose advice was taken before it
    QStringList informed = {}; ///< who was told of it
    QList<Event> events;

    const Choice *choice(const QString &connection) const;
    Choice *choice(const QString &connection);
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Derived from the events and the day.
Status statusOf(const Decision &decision, const QDate &today);

/// `safeconduct-decision/1` (resources/schemas/decision.schema.json), and back. Unknown members are faults here: a decision
/// is only written by programs.
Json decisionToJson(const Decision &decision);
Result<Decision> decisionFromJson(const Json &json);

} // namespace safeconduct
