// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

#include <array>

namespace safeconduct {

/// Messages of one kind on their way.
struct CarriedMessages {
    double perYear = 0;
    std::int64_t bytes = 0; ///< of one, with what the message part adds
    std::int64_t grown = 0; ///< what the message part adds to one
    std::int64_t packets = 0; ///< of one
    std::int64_t records = 0; ///< of one; 0 without a transport part of a known format
    ByteRange added; ///< to one, by all parts
};

/// Bytes that an option adds on this connection, by the arithmetic of app/advice/overhead: ESP as AES-GCM over IPv4, the TLS
/// version that both ends have, messages with RSA keys of 3072 bits for one recipient. Parts without a known format (other VPNs, the
/// product's own encryption, encrypted files) are named as unknown and not counted.
Overhead overheadOf(const OptionParts &parts, const ConnectionView &view);

/// What its volume of a year is the sum of: messages without the message part, and with it.
std::array<CarriedMessages, 2> carriedMessages(const Overhead &overhead, const OptionParts &parts,
                                               const ConnectionView &view);

} // namespace safeconduct
