// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// One paragraph about a connection, sentence by sentence, that can be read aloud: what it is, what it needs and why, what is
/// recommended and why, where that ends and what stays open, what it takes away, what it costs, and how sure all that is.
QList<Saying> summaryOf(const ConnectionAdvice &advised, const ConnectionView &view, const Advice &advice);

} // namespace safeconduct
