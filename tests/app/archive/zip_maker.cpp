// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_maker.h"

#include "app/archive/crc32.h"

#include <QtEndian>

namespace {

template<typename Integer>
QByteArray bytes(Integer value)
{
    value = qToLittleEndian(value);
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

QByteArray deflated(const QByteArray &contents)
{
    // Qt's form is a length of four bytes, then zlib's: two bytes, the deflated contents, a checksum of four.
    return qCompress(contents, 9).mid(6).chopped(4);
}

struct Parts {
    QByteArray common; ///< from flags to sizes, as both headers have it
    QByteArray contents;
};

Parts partsOf(const MadeEntry &entry)
{
    const QByteArray contents = entry.isDeflated ? deflated(entry.contents) : entry.contents;
    const auto method = static_cast<quint16>(entry.method >= 0 ? entry.method : entry.isDeflated ? 8 : 0);
    const quint32 checksum = safeconduct::crc32(entry.contents) ^ (entry.breaksChecksum ? 1U : 0U);
    const auto size = static_cast<quint32>(entry.unpacked >= 0 ? entry.unpacked : entry.contents.size());
    constexpr quint16 midnight = 0;
    constexpr quint16 newYear1980 = 0x21;
    return {bytes<quint16>(entry.flags) + bytes(method) + bytes(midnight) + bytes(newYear1980) + bytes(checksum)
                + bytes(static_cast<quint32>(contents.size())) + bytes(size),
            contents};
}

} // namespace

QByteArray makeEnd(quint16 entries, quint32 size, quint32 offset)
{
    return "PK\x05\x06" + QByteArray(4, '\0') + bytes(entries) + bytes(entries) + bytes(size) + bytes(offset)
        + QByteArray(2, '\0');
}

QByteArray makeZip(const QList<MadeEntry> &entries)
{
    QByteArray zip;
    QByteArray directory;
    QList<quint32> offsets;
    for (const MadeEntry &entry : entries) {
        const auto [common, contents] = partsOf(entry);
        const auto nameSize = bytes(static_cast<quint16>(entry.name.size()));
        offsets.append(entry.sharesPlaceOf >= 0 ? offsets.at(entry.sharesPlaceOf) : static_cast<quint32>(zip.size()));
        directory += "PK\x01\x02" + bytes<quint16>(0x0314) + bytes<quint16>(20) + common + nameSize
            + QByteArray(8, '\0') + bytes(entry.mode << 16U) + bytes(offsets.last()) + entry.name;
        if (entry.sharesPlaceOf >= 0)
            continue;
        const QByteArray localName = entry.localName.isEmpty() ? entry.name : entry.localName;
        zip += "PK\x03\x04" + bytes<quint16>(20) + common + bytes(static_cast<quint16>(localName.size()))
            + QByteArray(2, '\0') + localName + contents;
    }
    const auto offset = static_cast<quint32>(zip.size());
    return zip + directory
        + makeEnd(static_cast<quint16>(entries.size()), static_cast<quint32>(directory.size()), offset);
}
