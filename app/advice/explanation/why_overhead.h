// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/option_overhead.h"
#include "app/advice/explanation/why.h"

#include <optional>
#include <span>

namespace safeconduct {

/// The bytes that \a option adds in a year, down to packet, record and message; nothing where it adds none that are known.
/// \a messages are the two kinds its volume is the sum of; without them only what each part adds is told.
std::optional<WhyNode> whyOverhead(const OptionAdvice &option, std::span<const CarriedMessages> messages);

} // namespace safeconduct
