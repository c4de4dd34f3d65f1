// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/signed_life.h"
#include "app/session/work.h"

namespace safeconduct {

/// A dossier's decision with everything computed again from the plan and the knowledge inside it, by the day and the seed of
/// then.
struct Reopened {
    Dossier dossier;
    std::shared_ptr<const Knowledge> knowledge; ///< of then
    Advice advice;
    Snippets snippets;
    bool isReproduced = false; ///< the advice is the one that the dossier keeps, number for number
    std::optional<SignedLife> signedLife = {};

    /// Those that the decision names and those that were signed since.
    QList<Event> events() const { return asSigned(dossier.decision, signedLife).events; }
    /// The day that the last signed confirmation names, else the decision.
    QDate review() const { return asSigned(dossier.decision, signedLife).review; }
    /// By what was signed, else by what the decision says of itself.
    Status status(const QDate &day) const;
    /// When somebody last decided with the dates of the record before them; invalid: never.
    QDate lookedAt() const;
    /// What the record foresaw that has passed on \a day and that nobody has looked at since, whether or not anybody has signed;
    /// the review day is none of them.
    QList<ReviewReason> datesPassed(const QDate &day) const;
    /// Whether a signed confirmation reports \a milestone of \a connection as reached.
    bool isReached(const QString &connection, const Milestone &milestone) const;
};

/// A problem where the knowledge inside can no longer be read.
Results<Reopened> reopen(const Dossier &dossier);

/// What a record of \a reopened is written from, as of \a today. Both must outlive it.
RecordInput recordInputOf(const Reopened &reopened, const QString &programVersion, const QDate &today);

/// Lets \a input, which is about the state that \a dossier holds, tell what was signed there: \a signedLife is that of the dossier.
void addSignatures(RecordInput &input, const Dossier &dossier, const std::optional<SignedLife> &signedLife);

/// The day and the seed that \a advice, as a dossier keeps it, was computed for.
AdviceSettings settingsOf(const Json &advice);

} // namespace safeconduct
