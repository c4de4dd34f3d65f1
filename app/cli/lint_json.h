// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/lint.h"

namespace safeconduct {

/// `safeconduct-lint/1` (docs/formats/review.md).
Json findingsJson(const QList<LintFinding> &findings);

/// What a line says behind a finding that is suppressed; else nothing.
QString suppressionOf(const LintFinding &finding);

} // namespace safeconduct
