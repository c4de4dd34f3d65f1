// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/knowledge/knowledge.h"
#include "app/support/json.h"

#include <functional>

namespace safeconduct {

/// How much of an advice is written out.
struct AdviceExtent {
    QString onlyConnection; ///< empty: all
    bool hasTraces = true; ///< of findings
    /// Whether an option is told whole; the others have empty lists of coverage, ends, what they take away, contributions and
    /// costs. Empty: all are.
    std::function<bool(const ConnectionAdvice &, const OptionAdvice &)> isWhole = {};
};

/// The public form `safeconduct-advice/1` (resources/schemas/advice.schema.json), with texts in \a language.
Json adviceToJson(const Advice &advice, const Knowledge &knowledge, const QString &language,
                  const AdviceExtent &extent = {});

} // namespace safeconduct
