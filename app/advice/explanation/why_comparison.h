// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why.h"

namespace safeconduct {

/// Where \a option stands among the others of \a advised by cost and benefit: what a point costs on the step of the efficient
/// frontier to it, and of the recommended option the worth at which another would be equal and the worth that the requirements
/// imply. Each is a difference of costs over a difference of benefits. Empty where none of them is known.
QList<WhyNode> whyCompared(const ConnectionAdvice &advised, const OptionAdvice &option, const QString &currency);

} // namespace safeconduct
