// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// A gateway that signs and encrypts for people: products differ and none's settings are known, so this says what must be set,
/// checked and kept, whatever the product.
Dialect messageGatewayDialect();

} // namespace safeconduct
