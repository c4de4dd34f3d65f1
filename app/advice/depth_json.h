// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/support/json.h"

namespace safeconduct {

/// Adds to the JSON of an option where its protection ends, what it takes away and what it adds in bytes. The first two are empty
/// lists where it is not to be told whole.
void addDepth(Json &json, const OptionAdvice &option, const Texts &texts, const QString &language, bool isWhole);

} // namespace safeconduct
