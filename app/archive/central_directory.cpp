// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/central_directory.h"

#include "app/support/text.h"

#include <QtEndian>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 directorySignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr qsizetype localSize = 30;
constexpr qsizetype directorySize = 46;
constexpr qsizetype endSize = 22;
constexpr quint16 zip64Count = 0xFFFF;
constexpr quint32 zip64Size = 0xFFFFFFFF;

template<typename Integer>
Integer at(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<Integer>(bytes.sliced(offset, sizeof(Integer)).data());
}

std::unexpected<Problem> damaged(const QString &what)
{
    return std::unexpected(Problem{.pointer = {},
                                   .what = what,
                                   .remedy = Text::tr("Fetch the file again from where it came from."),
                                   .id = u"archive.damaged"_s});
}

struct End {
    int entries = 0;
    qsizetype directory = 0; ///< offset
    qsizetype size = 0;
};

Result<End> readEnd(QByteArrayView zip)
{
    const qsizetype start = zip.size() - endSize;
    if (start < 0 || at<quint32>(zip, start) != endSignature)
        return damaged(Text::tr("The archive has no end: it is cut, followed by something else, or no zip archive."));
    const QByteArrayView end = zip.sliced(start);
    const auto count = at<quint16>(end, 10);
    const auto size = at<quint32>(end, 12);
    const auto offset = at<quint32>(end, 16);
    if (count == zip64Count || size == zip64Size || offset == zip64Size)
        return damaged(Text::tr("The archive is of the kind for very large files (zip64), which is not read."));
    if (at<quint16>(end, 4) != 0 || at<quint16>(end, 6) != 0 || at<quint16>(end, 8) != count)
        return damaged(Text::tr("The archive is one of several parts."));
    if (at<quint16>(end, 20) != 0 || qsizetype{offset} + qsizetype{size} != start)
        return damaged(Text::tr("The archive's directory is not where its end says."));
    return End{.entries = count, .directory = offset, .size = size};
}

/// Whether the local header of \a entry exists, bears the same name and leaves room for the contents before the directory.
bool hasMatchingLocal(QByteArrayView zip, const ArchiveEntry &entry, qsizetype directory)
{
    const qsizetype name = qsizetype{entry.offset} + localSize;
    if (name + entry.name.size() > directory || at<quint32>(zip, entry.offset) != localSignature)
        return false;
    const auto nameSize = at<quint16>(zip, qsizetype{entry.offset} + 26);
    const auto extraSize = at<quint16>(zip, qsizetype{entry.offset} + 28);
    return nameSize == entry.name.size() && zip.sliced(name, nameSize) == QByteArrayView(entry.name)
        && name + nameSize + extraSize + qsizetype{entry.packed} <= directory;
}

} // namespace

bool ArchiveEntry::isEncrypted() const
{
    constexpr quint16 encrypted = 1U << 0U;
    constexpr quint16 strongly = 1U << 6U;
    constexpr quint16 masked = 1U << 13U;
    return (flags & (encrypted | strongly | masked)) != 0;
}

bool ArchiveEntry::isSpecial() const
{
    constexpr quint32 kindMask = 0170000;
    constexpr quint32 regular = 0100000;
    constexpr quint32 folder = 0040000;
    const quint32 kind = (attributes >> 16U) & kindMask;
    return kind != 0 && kind != regular && kind != folder;
}

Result<QList<ArchiveEntry>> readCentralDirectory(const QByteArray &zip)
{
    const auto end = readEnd(zip);
    if (!end)
        return std::unexpected(end.error());
    QByteArrayView directory = QByteArrayView(zip).sliced(end->directory, end->size);
    QList<ArchiveEntry> entries;
    entries.reserve(end->entries);
    for (int index = 0; index < end->entries; ++index) {
        if (directory.size() < directorySize || at<quint32>(directory, 0) != directorySignature)
            return damaged(Text::tr("The archive's directory ends before entry %1.").arg(index + 1));
        const qsizetype nameSize = at<quint16>(directory, 28);
        const qsizetype size = directorySize + nameSize + at<quint16>(directory, 30) + at<quint16>(directory, 32);
        if (size > directory.size())
            return damaged(Text::tr("The archive's directory ends within entry %1.").arg(index + 1));
        entries.append({.name = directory.sliced(directorySize, nameSize).toByteArray(),
                        .flags = at<quint16>(directory, 8),
                        .method = at<quint16>(directory, 10),
                        .crc = at<quint32>(directory, 16),
                        .packed = at<quint32>(directory, 20),
                        .unpacked = at<quint32>(directory, 24),
                        .attributes = at<quint32>(directory, 38),
                        .offset = at<quint32>(directory, 42)});
        if (!hasMatchingLocal(zip, entries.last(), end->directory))
            return damaged(Text::tr("Entry %1 of the archive is not where its directory says.").arg(index + 1));
        directory = directory.sliced(size);
    }
    if (!directory.isEmpty())
        return damaged(Text::tr("The archive's directory has more entries than its end says."));
    return entries;
}

} // namespace safeconduct
