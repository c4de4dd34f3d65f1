// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/decision/decision.h"
#include "app/knowledge/knowledge.h"
#include "app/support/json.h"

namespace safeconduct {

/// The advice as a record and a dossier keep it: `safeconduct-advice/1` with every option's cost, benefit, rank and the
/// rules that speak of it, but the cost lines, contributions and coverage of the leading ones and the chosen one only, each
/// finding once, and no traces. The rest follows from plan and knowledge, which are kept too; written out whole, one plan
/// of 17 connections would take 20 MB. Member `details` says "leading".
Json keptAdvice(const Advice &advice, const Decision &decision, const Knowledge &knowledge, const QString &language);

} // namespace safeconduct
