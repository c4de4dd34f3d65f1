// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// In words, what \a option leaves open: by networks the threats that it does not cover there, and those that it covers partly,
/// networks with the same threats together; then where the content lies readable.
QList<Saying> openThreats(const OptionAdvice &option, const ConnectionView &view);

} // namespace safeconduct
