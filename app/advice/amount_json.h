// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"
#include "app/support/json.h"

#include <optional>

namespace safeconduct {

/// Values as all parts of an advice are written.

/// Money, hours and counts with all their places, never through binary floating point.
Json decimalToJson(Decimal number);
Json decimalOrNull(const std::optional<Decimal> &number);
/// min, likely, max.
Json rangeToJson(const Range &range);
/// Shares and values to six places: enough to compute with, and the same on every machine.
Json roundedToJson(double value);
/// An id or a text; null where it is empty.
Json textOrNull(const QString &text);

} // namespace safeconduct
