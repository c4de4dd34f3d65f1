// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace safeconduct {

/// An IPv4 or IPv6 address with the length of its prefix: `10.1.0.0/16`, `2001:db8::/32`; a single host has 32 or 128.
struct AddressRange {
    std::array<std::uint8_t, 16> bytes{}; ///< IPv4 uses the first four
    int prefix = 0;
    bool isVersion6 = false;

    /// Whether bits beyond the prefix are set: `10.1.2.3/16` says an address and a network at once.
    bool hasHostBits() const;
    bool contains(const AddressRange &other) const;
    /// The network's own spelling: host bits cleared, shortest form.
    QString toText() const;
    friend bool operator==(const AddressRange &, const AddressRange &) = default;
};

/// Strict: four decimal parts without leading zeros or RFC 4291 text, no zone, optionally `/prefix`. Nothing where \a text is
/// something else.
std::optional<AddressRange> addressRangeFrom(const QString &text);

} // namespace safeconduct
