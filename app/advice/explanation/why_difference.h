// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/chosen_for_all.h"

namespace safeconduct {

/// The next best choices, each by how much it is worse, what is chosen otherwise, and what each of that adds.
QList<WhyNode> whyNext(const ChosenForAll &all);

/// Budgets, requirements between connections and things to be had alike that rule out a better choice: by how much it would be
/// better, which of the demands it does not keep, and what is chosen otherwise.
QList<WhyNode> whyBinding(const ChosenForAll &all);

} // namespace safeconduct
