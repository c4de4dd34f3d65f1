// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/fact_views.h"

namespace safeconduct {

/// All systems that a message or request passes, each once: from, the proxies and gateways on the way, to; of a message flow those
/// of its legs, too.
QList<const SystemView *> passedSystems(const ConnectionView &view);

/// Names of the networks whose place in the path \a counts, each once.
QStringList networksOf(const ConnectionView &view, const std::function<bool(qsizetype segment)> &counts);

} // namespace safeconduct
