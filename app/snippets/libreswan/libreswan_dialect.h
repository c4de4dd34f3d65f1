// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Libreswan (ipsec.conf) between two gateways or two hosts, and as the gateway of remote access; IKEv2 only, with a preshared key or
/// certificates.
Dialect libreswanDialect();

} // namespace safeconduct
