// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// The stretches of the path, each exposed by its network's kind or by the plan's own word.
QList<Segment> segmentsOf(const ConnectionView &view);

/// Where the open text comes to rest or is decrypted: both ends and the proxies that end TLS; of a message flow the systems
/// that its legs pass, too. Each system once.
QList<RestingPlace> restingPlacesOf(const ConnectionView &view);

/// `restExposure` of the knowledge by which \a system counts as an end.
QString restKindOf(const SystemView &system);

} // namespace safeconduct
