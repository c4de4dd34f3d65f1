// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/overhead/byte_range.h"

namespace safeconduct {

enum class EspCipher {
    AesGcm16,
    AesCbcSha256
}; ///< RFC 4106 with an 8-byte IV; RFC 3602 with HMAC-SHA2-256-128 (RFC 4868)
enum class EspMode { Transport, TunnelIpv4, TunnelIpv6 };

/// How ESP packets are built (RFC 4303, section 2): header, IV, padding, trailer, check value, outer header in a tunnel, and a UDP
/// header where addresses are translated on the way (RFC 3948).
struct EspForm {
    EspCipher cipher = EspCipher::AesGcm16;
    EspMode mode = EspMode::Transport;
    bool isInUdp = false;
};

/// Bytes added to one packet.
ByteRange espBytes(const EspForm &form);

/// The longest packet that can go into a tunnel, or the longest transport-mode payload with its IP header left out, without an
/// outer packet longer than \a mtu.
std::int64_t innerMtu(const EspForm &form, std::int64_t mtu = 1500);

/// Longest TCP segment over IPv4 that passes without fragments.
std::int64_t tcpSegment(const EspForm &form, std::int64_t mtu = 1500);

/// WireGuard: outer IP header 20 or 40, UDP 8, type and counters 16, tag 16. The inner packet is padded to a multiple of 16.
std::int64_t wireGuardBytes(bool isOuterIpv6);

enum class TlsProtection { Tls13, Tls12Gcm, Tls12ChaCha20, Tls12CbcSha256 };

/// Bytes added to one record (RFC 8446, 5.2; RFC 5288; RFC 7905).
ByteRange tlsRecordBytes(TlsProtection protection);

/// Records that \a content needs, 16,384 bytes each.
std::int64_t tlsRecords(std::int64_t content);

} // namespace safeconduct
