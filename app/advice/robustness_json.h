// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/comparison/comparison.h"
#include "app/advice/robustness/robustness.h"
#include "app/knowledge/texts.h"
#include "app/support/json.h"

namespace safeconduct {

/// The member `comparison` of a connection.
Json comparisonToJson(const OptionComparison &comparison);

/// The member `robustness` of a connection, with texts in \a language.
Json robustnessToJson(const Robustness &robustness, const Texts &texts, const QString &language);

/// The member `acceptability` of an option: shares of the samples in which it has rank 1, 2, …; empty where it was not ranked.
Json acceptabilityToJson(const std::optional<Robustness> &robustness, const QString &option);

} // namespace safeconduct
