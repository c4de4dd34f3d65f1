// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// In words: over which stretch each part of an option protects, where that ends, and which systems on the way can still read the
/// content.
QList<Saying> protectionEnds(const OptionParts &parts, const ConnectionView &view);

/// Servers, proxies and gateways that can read the content with this option; persons' devices at the ends are not counted.
QList<const SystemView *> readers(const OptionParts &parts, const ConnectionView &view);

} // namespace safeconduct
