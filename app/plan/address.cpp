// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/address.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int bitsInByte = 8;

/// The byte that keeps the bits of byte \a index that belong to the prefix.
std::uint8_t maskOf(int prefix, int index)
{
    const int bits = std::clamp(prefix - index * bitsInByte, 0, bitsInByte);
    return static_cast<std::uint8_t>(0xFF00U >> static_cast<unsigned>(bits));
}

/// Qt reads `10.1` and `010.1.2.3` as addresses too (inet_aton), and programs disagree on what they mean.
bool isPlainVersion4(const QString &text)
{
    static const QRegularExpression form(u"\\A(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}\\z"_s);
    return form.match(text).hasMatch();
}

std::optional<int> prefixFrom(const QString &text, int most)
{
    static const QRegularExpression form(u"\\A(0|[1-9][0-9]{0,2})\\z"_s);
    const int prefix = text.toInt();
    return form.match(text).hasMatch() && prefix <= most ? std::optional(prefix) : std::nullopt;
}

} // namespace

bool AddressRange::hasHostBits() const
{
    for (int index = 0; index < 16; ++index) {
        const auto byte = bytes.at(static_cast<std::size_t>(index));
        if ((byte & maskOf(prefix, index)) != byte)
            return true;
    }
    return false;
}

bool AddressRange::contains(const AddressRange &other) const
{
    if (isVersion6 != other.isVersion6 || other.prefix < prefix)
        return false;
    for (int index = 0; index < 16; ++index) {
        const auto at = static_cast<std::size_t>(index);
        if (((bytes.at(at) ^ other.bytes.at(at)) & maskOf(prefix, index)) != 0)
            return false;
    }
    return true;
}

QString AddressRange::toText() const
{
    std::array<std::uint8_t, 16> network{};
    for (int index = 0; index < 16; ++index)
        network.at(static_cast<std::size_t>(index)) = bytes.at(static_cast<std::size_t>(index)) & maskOf(prefix, index);
    QHostAddress address;
    if (isVersion6)
        address.setAddress(network.data());
    else
        address.setAddress((quint32{network[0]} << 24U) | (quint32{network[1]} << 16U) | (quint32{network[2]} << 8U)
                           | network[3]);
    const bool isHost = prefix == (isVersion6 ? 128 : 32);
    return isHost ? address.toString() : address.toString() + u'/' + QString::number(prefix);
}

std::optional<AddressRange> addressRangeFrom(const QString &text)
{
    constexpr qsizetype longest = 64;
    const QString host = text.section(u'/', 0, 0);
    QHostAddress address;
    if (text.size() > longest || text.contains(u'%') || !address.setAddress(host))
        return std::nullopt;
    AddressRange range{.bytes = {}, .prefix = 0, .isVersion6 = address.protocol() == QAbstractSocket::IPv6Protocol};
    if (!range.isVersion6 && !isPlainVersion4(host))
        return std::nullopt;
    const int most = range.isVersion6 ? 128 : 32;
    const auto prefix = text.contains(u'/') ? prefixFrom(text.section(u'/', 1), most) : std::optional(most);
    if (!prefix)
        return std::nullopt;
    range.prefix = *prefix;
    if (range.isVersion6) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::copy_n(&bytes.c[0], 16, range.bytes.begin());
        return range;
    }
    const quint32 bits = address.toIPv4Address();
    for (unsigned index = 0; index < 4; ++index)
        range.bytes.at(index) = static_cast<std::uint8_t>(bits >> (24U - index * 8U));
    return range;
}

} // namespace safeconduct
