// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// Bytes that an option adds on this connection, by the arithmetic of app/advice/overhead: ESP as AES-GCM over IPv4, the TLS
/// version that both ends have, messages with RSA keys of 3072 bits for one recipient. What has no known format (TLS VPNs, the
/// product's own encryption) is not counted.
Overhead overheadOf(const OptionParts &parts, const ConnectionView &view);

} // namespace safeconduct
