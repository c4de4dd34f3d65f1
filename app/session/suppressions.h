// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/lint.h"

namespace safeconduct {

/// A finding that somebody knows and lets stand until a day (`safeconduct-suppressions/1`, docs/formats/review.md).
struct Suppression {
    QString rule;
    QString record; ///< id of its plan
    QString connection; ///< or empty: the whole record
    QString reason;
    QDate until; ///< last day
};

/// Faults, each with its place: of form, a rule that there is not, a reason of blanks.
Results<QList<Suppression>> suppressionsFrom(const Json &json);

/// The list in the file at \a path; an empty path is an empty list.
Results<QList<Suppression>> suppressionsIn(const QString &path);

/// Marks \a finding on the record \a planId where a suppression of that day speaks of it.
void suppress(LintFinding &finding, const QString &planId, const QList<Suppression> &suppressions, const QDate &today);

/// The same for each of \a findings. None is left out.
void suppress(QList<LintFinding> &findings, const QString &planId, const QList<Suppression> &suppressions,
              const QDate &today);

} // namespace safeconduct
