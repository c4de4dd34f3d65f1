// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// strongSwan (swanctl) between two gateways or two hosts, IKEv2 only, with a preshared key or certificates. Of an association with
/// another product its own end is written, and what the other end must say is remarked.
Dialect strongswanDialect();

} // namespace safeconduct
