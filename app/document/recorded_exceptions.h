// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/record.h"
#include "app/document/wording.h"

namespace safeconduct {

/// A risk that somebody takes on purpose and until a day, with what a record says of it (BSI draft minimum standard TLS; BSI
/// Standard 200-3). Filled from advice, decision and events.
struct RecordedException {
    QString connection; ///< id
    QString option; ///< what is in force instead: option id
    QList<CoverageCell> missing; ///< what that leaves open or half open, each threat once
    QString reason; ///< may be empty
    QString owner; ///< may be empty
    QList<Event> approvedBy; ///< who accepted the proposal that it is part of, in their order
    QDate from; ///< the day on which it was in force; invalid: not approved
    QDate until; ///< may be invalid
    QList<Milestone> milestones = {}; ///< on the way out of it, by their days
    Treatment treatment = Treatment::Accept;

    bool hasEnded(const QDate &today) const { return until.isValid() && until < today; }
};

/// In the order of the choices.
QList<RecordedException> recordedExceptions(const RecordInput &input);

/// The signed step that reports \a milestone of \a connection as reached, or null.
const SignedStep *reportOfReached(const RecordInput &input, const QString &connection, const Milestone &milestone);

/// \a milestone of \a connection, whether it was reached, and whether its day has passed.
QString milestoneText(const RecordInput &input, const Wording &words, const QString &connection,
                      const Milestone &milestone);

/// How \a risk is treated, by whom, until when and why, as part of a sentence.
QString acceptanceText(const AcceptedRisk &risk, const Wording &words);

/// "disclosure; tampering".
QString namesOfMissing(const RecordedException &exception, const Wording &words);

} // namespace safeconduct
