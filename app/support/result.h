// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/problem.h"

#include <expected>

namespace safeconduct {

/// A value, or the one problem that prevented it. Nothing throws across a layer's border.
template<typename T>
using Result = std::expected<T, Problem>;

/// A value, or all problems that prevented it, where the user should see every one at once.
template<typename T>
using Results = std::expected<T, Problems>;

} // namespace safeconduct
