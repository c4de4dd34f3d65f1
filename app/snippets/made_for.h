// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// For which product and versions what \a task asks for is written: the plan's version, or the nearest known one, with its neighbours
/// that can do all the same. Empty versions where the plan names none or nobody knows any.
MadeFor madeFor(const Task &task);

/// The same for a person, with the policy profile.
Saying saidFor(const Snippet &snippet, const Knowledge &knowledge);

} // namespace safeconduct
