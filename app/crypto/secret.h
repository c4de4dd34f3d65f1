// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QByteArray>

namespace safeconduct {

/// Bytes of a preshared key unless asked otherwise: 256 bits, as much as the longest symmetric keys in use.
inline constexpr int presharedKeyBytes = 32;

/// \a bytes (1 to 1024) from OpenSSL's generator for secrets, 8 bits of entropy each; that generator is seeded by the system
/// with 256 bits, so more than 32 bytes hold no more than that. Fails where no entropy is to be had.
Result<QByteArray> randomSecret(int bytes);

/// A preshared key as text: base64url without padding (RFC 4648, 5), so letters, digits, `-` and `_` only, which no
/// configuration needs to quote. \a bytes from 32 up; 32 give 43 characters with 256 bits.
Result<QByteArray> randomPresharedKey(int bytes = presharedKeyBytes);

/// Overwrites \a secret before it is freed. Copies made of it elsewhere are not reached.
void wipe(QByteArray &secret);

} // namespace safeconduct
