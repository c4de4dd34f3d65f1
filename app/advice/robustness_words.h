// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/robustness/robustness.h"
#include "app/knowledge/texts.h"

namespace safeconduct {

/// Why the verdict is what it is, in one sentence.
Saying verdictOn(const Robustness &robustness);

/// What would settle a choice that is not clear, in one sentence; nothing where it is clear.
Saying settlementOf(const Robustness &robustness);

/// A reference to the input's name.
QString nameOf(const UncertainInput &input);

} // namespace safeconduct
