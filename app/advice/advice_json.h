// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/support/json.h"

namespace safeconduct {

/// The public form `safeconduct-advice/1` (resources/schemas/advice.schema.json), with texts in \a language.
/// \a onlyConnection empty: all.
Json adviceToJson(const Advice &advice, const Knowledge &knowledge, const QString &language,
                  const QString &onlyConnection = {});

} // namespace safeconduct
