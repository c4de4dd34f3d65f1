// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// A raw value with the text that says why it is so.
struct RawValue {
    double value = 0;
    QStringList because;
};

/// How long a network or transport part keeps up with the plan's cryptographic profile and the products' support: the part's
/// own value, raised where hybrid key agreement can be had at both ends, lowered by what happens within the horizon.
RawValue lifetimeOf(const PartView &part, const ConnectionView &view);

} // namespace safeconduct
