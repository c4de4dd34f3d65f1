// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/scenario/scenario.h"
#include "app/knowledge/texts.h"
#include "app/support/json.h"

namespace safeconduct {

/// One entry of the advice's list `scenarios`.
Json scenarioToJson(const ScenarioAdvice &scenario, const Texts &texts, const QString &language);

} // namespace safeconduct
