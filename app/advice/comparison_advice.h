// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// The best of the other permissible options that rules treat like \a leader; null where there is none.
const OptionAdvice *rivalOf(const OptionAdvice &leader, const ConnectionAdvice &advice, const ConnectionView &view);

/// Compares the permissible options of a ranked connection, with what each has to pay.
OptionComparison compare(const ConnectionAdvice &advice, const ConnectionView &view);

} // namespace safeconduct
