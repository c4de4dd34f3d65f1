// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/lint.h"
#include "app/session/suppressions.h"

namespace safeconduct {

/// `safeconduct-lint/1` (docs/formats/review.md).
Json findingsJson(const QList<LintFinding> &findings);

/// Findings between \a records, each with the file it is about.
QList<LintFinding> foundTogether(const QList<LintedRecord> &records, const QList<Suppression> &suppressions,
                                 const QDate &day);

/// What a line says behind a finding that is suppressed; else nothing.
QString suppressionOf(const LintFinding &finding);

} // namespace safeconduct
