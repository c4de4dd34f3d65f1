// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// Adds to an option what a reader asks of it besides numbers: where protection ends, what it takes away, what it adds in bytes.
void addDepth(OptionAdvice &advised, const OptionParts &parts, const ConnectionView &view);

} // namespace safeconduct
