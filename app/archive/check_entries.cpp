// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/archive/check_entries.h"

#include "app/support/text.h"

#include <algorithm>
#include <vector>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// As file systems that don't tell case and composed letters apart see a name.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

std::unexpected<Problem> refused(const QString &name, const QString &id, const QString &what)
{
    return std::unexpected(entryProblem(name, id, what));
}

/// What is wrong with one entry by itself.
Result<void> checkEntry(const ArchiveEntry &entry, const ArchiveLimits &limits)
{
    constexpr quint16 stored = 0;
    constexpr quint16 deflated = 8;
    const QString name = QString::fromUtf8(entry.name);
    if (entry.name.size() > limits.nameLength)
        return refused(name, u"archive.long-name"_s,
                       Text::tr("Its name is longer than %1 bytes.").arg(limits.nameLength));
    if (!entry.hasUtf8Name())
        return refused(name, u"archive.name-encoding"_s, Text::tr("Its name is not written in UTF-8."));
    if (entry.isEncrypted())
        return refused(name, u"archive.encrypted"_s, Text::tr("It is encrypted by the archive."));
    if (entry.isSpecial())
        return refused(name, u"archive.special-entry"_s, Text::tr("It is a link or another special file."));
    if (entry.method != stored && entry.method != deflated)
        return refused(name, u"archive.method"_s,
                       Text::tr("It is packed by method %1, which is not read.").arg(entry.method));
    if (entry.isFolder() && (entry.unpacked != 0 || entry.packed != 0))
        return refused(name, u"archive.special-entry"_s, Text::tr("It is a folder with contents of its own."));
    if (qsizetype{entry.unpacked} > limits.entry)
        return refused(name, u"archive.entry-too-large"_s,
                       Text::tr("It is larger than %1 MiB.").arg(limits.entry / 1024 / 1024));
    return {};
}

/// Entries that lie over each other multiply a small file without end.
Result<void> checkOverlap(const QList<ArchiveEntry> &entries)
{
    constexpr qsizetype localSize = 30;
    std::vector<const ArchiveEntry *> ordered;
    for (const ArchiveEntry &entry : entries)
        ordered.push_back(&entry);
    std::ranges::sort(ordered, {}, &ArchiveEntry::offset);
    qsizetype end = 0;
    for (const ArchiveEntry *entry : ordered) {
        if (qsizetype{entry->offset} < end)
            return refused(QString::fromUtf8(entry->name), u"archive.overlap"_s,
                           Text::tr("It shares its place with another entry."));
        end = qsizetype{entry->offset} + localSize + entry->name.size() + qsizetype{entry->packed};
    }
    return {};
}

} // namespace

Problem entryProblem(const QString &name, const QString &id, const QString &what)
{
    return {.pointer = {},
            .what = Text::tr("The entry \"%1\" of the archive is refused: %2").arg(name.left(80), what),
            .remedy = Text::tr("Use a dossier that Safeconduct packed, and find out who changed this one."),
            .id = id};
}

Result<void> EntryNames::add(const QString &name)
{
    if (!isSafeEntryName(name))
        return refused(name, u"archive.unsafe-name"_s,
                       Text::tr("Its name leads out of the archive or is not portable."));
    if (m_files.contains(name))
        return refused(name, u"archive.duplicate"_s, Text::tr("Another entry has the same name."));
    if (m_foldedFiles.contains(folded(name)))
        return refused(name, u"archive.case-clash"_s, Text::tr("Its name differs from another one's by case only."));
    if (m_foldedFolders.contains(folded(name)))
        return refused(name, u"archive.file-and-folder"_s, Text::tr("Its name is also that of a folder."));
    for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1)) {
        const QString folder = name.first(slash);
        if (m_folders.contains(folder))
            continue;
        const QString foldedFolder = folded(folder);
        if (m_foldedFiles.contains(foldedFolder))
            return refused(name, u"archive.file-and-folder"_s, Text::tr("Its folder is also the name of a file."));
        if (m_foldedFolders.contains(foldedFolder))
            return refused(name, u"archive.case-clash"_s,
                           Text::tr("Its folder's name differs from another one's by case only."));
        m_folders.insert(folder);
        m_foldedFolders.insert(foldedFolder);
    }
    m_files.insert(name);
    m_foldedFiles.insert(folded(name));
    return {};
}

Result<void> checkEntries(const QList<ArchiveEntry> &entries, const ArchiveLimits &limits)
{
    if (entries.size() > limits.entries) {
        return std::unexpected(Problem{
            .pointer = {},
            .what =
                Text::tr("The archive has %L1 entries; at most %L2 are read.").arg(entries.size()).arg(limits.entries),
            .remedy = Text::tr("Check that this is the right file."),
            .id = u"archive.too-many-entries"_s});
    }
    EntryNames names;
    for (const ArchiveEntry &entry : entries) {
        if (const auto checked = checkEntry(entry, limits); !checked)
            return checked;
        const QString name = QString::fromUtf8(entry.name);
        if (entry.isFolder() && !isSafeEntryName(name.chopped(1)))
            return refused(name, u"archive.unsafe-name"_s,
                           Text::tr("Its name leads out of the archive or is not portable."));
        if (const auto added = entry.isFolder() ? Result<void>() : names.add(name); !added)
            return added;
    }
    return checkOverlap(entries);
}

} // namespace safeconduct
