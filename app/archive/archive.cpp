// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/archive.h"

#include "app/archive/check_entries.h"
#include "app/archive/crc32.h"
#include "app/support/text.h"

#include <QBuffer>
#include <QTimeZone>

#include <KArchiveDirectory>
#include <KZip>
#include <memory>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem notWritten(const QString &reason)
{
    return {.pointer = {},
            .what = Text::tr("The archive cannot be packed: %1.").arg(reason),
            .remedy = Text::tr("Check whether there is enough memory."),
            .id = u"archive.unwritable"_s};
}

/// The contents of one entry, read in pieces: the archive's claim of its size is no limit.
Result<QByteArray> readEntry(const KArchiveFile &file, const ArchiveEntry &entry, const ArchiveLimits &limits,
                             qsizetype left)
{
    constexpr qint64 piece = qint64{64} * 1024;
    const QString name = QString::fromUtf8(entry.name);
    const std::unique_ptr<QIODevice> device(file.createDevice());
    QByteArray contents;
    while (device) {
        const QByteArray read = device->read(piece);
        if (read.isEmpty())
            break;
        contents += read;
        if (contents.size() > limits.entry)
            return std::unexpected(
                entryProblem(name, u"archive.entry-too-large"_s,
                             Text::tr("It unpacks to more than %1 MiB.").arg(limits.entry / 1024 / 1024)));
        if (contents.size() > left)
            return std::unexpected(
                entryProblem(name, u"archive.too-large"_s,
                             Text::tr("The archive unpacks to more than %1 MiB.").arg(limits.unpacked / 1024 / 1024)));
    }
    if (contents.size() != qsizetype{entry.unpacked} || crc32(contents) != entry.crc)
        return std::unexpected(entryProblem(name, u"archive.damaged"_s, Text::tr("Its contents are damaged.")));
    return contents;
}

Result<ArchiveEntries> readEntries(const KZip &archive, const QList<ArchiveEntry> &entries, const ArchiveLimits &limits)
{
    ArchiveEntries read;
    qsizetype left = limits.unpacked;
    for (const ArchiveEntry &entry : entries) {
        if (entry.isFolder())
            continue;
        const QString name = QString::fromUtf8(entry.name);
        const KArchiveFile *file = archive.directory()->file(name);
        if (!file)
            return std::unexpected(entryProblem(name, u"archive.damaged"_s, Text::tr("It cannot be found.")));
        auto contents = readEntry(*file, entry, limits, left);
        if (!contents)
            return std::unexpected(contents.error());
        left -= contents->size();
        read.insert(name, *std::move(contents));
    }
    return read;
}

} // namespace

Result<QByteArray> pack(const ArchiveEntries &entries, const QString &first)
{
    EntryNames names;
    for (auto entry = entries.keyBegin(); entry != entries.keyEnd(); ++entry) {
        if (const auto added = names.add(*entry); !added)
            return std::unexpected(added.error());
    }
    QByteArray zip;
    QBuffer buffer(&zip);
    KZip archive(&buffer);
    if (!archive.open(QIODevice::WriteOnly))
        return std::unexpected(notWritten(archive.errorString()));
    // Stored, not deflated: what a compressor makes of the same contents changes with its version, and the same entries must
    // give the same bytes on every machine.
    archive.setCompression(KZip::NoCompression);
    archive.setExtraField(KZip::NoExtraField);
    const QDateTime earliest(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC); // the first time a zip can say
    constexpr mode_t plainFile = 0100644;
    QStringList order = entries.keys();
    if (order.removeOne(first))
        order.prepend(first);
    for (const QString &name : std::as_const(order)) {
        if (!archive.writeFile(name, entries.value(name), plainFile, u"root"_s, u"root"_s, earliest, earliest,
                               earliest))
            return std::unexpected(notWritten(archive.errorString()));
    }
    if (!archive.close())
        return std::unexpected(notWritten(archive.errorString()));
    return zip;
}

Result<ArchiveEntries> unpack(const QByteArray &zip, const ArchiveLimits &limits)
{
    if (zip.size() > limits.bytes) {
        return std::unexpected(
            Problem{.pointer = {},
                    .what = Text::tr("The archive is larger than %1 MiB.").arg(limits.bytes / 1024 / 1024),
                    .remedy = Text::tr("Check that this is the right file."),
                    .id = u"archive.too-large"_s});
    }
    const auto entries = readCentralDirectory(zip);
    if (!entries)
        return std::unexpected(entries.error());
    if (const auto checked = checkEntries(*entries, limits); !checked)
        return std::unexpected(checked.error());
    if (entries->isEmpty())
        return ArchiveEntries();
    QByteArray contents = zip;
    QBuffer buffer(&contents);
    KZip archive(&buffer);
    if (!archive.open(QIODevice::ReadOnly)) {
        return std::unexpected(
            Problem{.pointer = {},
                    .what = Text::tr("The archive cannot be read."), // the library's own text is "Unknown error"
                    .remedy = Text::tr("Fetch the file again from where it came from."),
                    .id = u"archive.damaged"_s});
    }
    return readEntries(archive, *entries, limits);
}

} // namespace safeconduct
