// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/verification.h"

namespace safeconduct {

/// What a check of a dossier was given, for the words about what it could not prove.
struct VerdictContext {
    QDate day;
    bool hasTrust = false; ///< certificates or a trust list
    bool hasHead = false; ///< the head that was written down
};

/// Why somebody has to look at a record again: a sentence.
QString reasonText(const ReviewReason &reason);

/// What the dossier proves, by whom, when, and what not, in plain words.
QString verdictText(const Verification &verification, const VerdictContext &context);

} // namespace safeconduct
