// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/dossier_files.h"

#include "app/dossier/dossier_entries.h"
#include "app/session/decision_folder.h"
#include "app/support/file.h"
#include "app/support/text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto manifest = u"manifest.json"_s;
const auto attributes = u".gitattributes"_s;

Problem inFolder(const QString &path, const QString &id, const QString &what)
{
    return {.pointer = {},
            .what = what,
            .remedy = Text::tr("Take it out of the folder."),
            .id = u"folder."_s + id,
            .file = path};
}

Problem tooMuch(const QString &folder)
{
    return {.pointer = {},
            .what = Text::tr("The folder holds more than a dossier may have."),
            .remedy = Text::tr("Check that this is the right folder."),
            .id = u"folder.too-large"_s,
            .file = folder};
}

Result<ArchiveEntries> readFolder(const QString &folder)
{
    const ArchiveLimits limits;
    const QDir root(folder);
    ArchiveEntries entries;
    qsizetype left = limits.unpacked;
    QDirIterator iterator(folder, QDir::Files | QDir::System | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QFileInfo info = iterator.nextFileInfo();
        const QString name = root.relativeFilePath(info.filePath());
        if (name.startsWith(u'.'))
            continue;
        if (info.isSymLink() || (!info.isDir() && !info.isFile()))
            return std::unexpected(
                inFolder(info.filePath(), u"special"_s, Text::tr("This is a link or a special file.")));
        if (info.isDir())
            continue;
        if (!isSafeEntryName(name) || name.size() > limits.nameLength)
            return std::unexpected(inFolder(info.filePath(), u"name"_s, Text::tr("A dossier can have no such name.")));
        const Result<QByteArray> contents = readFile(info.filePath(), std::min(limits.entry, left));
        if (!contents)
            return std::unexpected(contents.error());
        left -= contents->size();
        entries.insert(name, *contents);
        if (entries.size() > limits.entries)
            return std::unexpected(tooMuch(folder));
    }
    return entries;
}

} // namespace

Result<StoredDossier> readStoredDossier(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        return readFolder(path).transform([&](const ArchiveEntries &entries) {
            return StoredDossier{.path = path, .isFolder = true, .file = {}, .entries = entries};
        });
    }
    const Result<QByteArray> file = readFile(path, dossierLimit);
    if (!file)
        return std::unexpected(file.error());
    return unpack(*file)
        .transform([&](const ArchiveEntries &entries) {
            return StoredDossier{.path = path, .isFolder = false, .file = *file, .entries = entries};
        })
        .transform_error([&](Problem problem) {
            problem.file = path;
            return problem;
        });
}

bool isStoredDossier(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    QFile file(path);
    constexpr qint64 signature = 4; // of a zip
    return file.open(QIODevice::ReadOnly) && isPacked(file.read(signature));
}

Results<Dossier> readDossier(const QString &path)
{
    const Result<StoredDossier> stored = readStoredDossier(path);
    if (!stored)
        return std::unexpected(Problems{stored.error()});
    return dossierOf(stored->entries, path);
}

Result<void> writeStoredDossier(const StoredDossier &dossier, const ArchiveEntries &entries)
{
    if (!dossier.isFolder)
        return pack(entries).and_then([&](const QByteArray &file) { return writeFile(dossier.path, file); });
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        if (name == manifest || dossier.entries.value(name) == contents)
            continue;
        if (const Result<void> written = writeBelow(dossier.path, name, contents); !written)
            return written;
    }
    if (const Result<void> written = writeBelow(dossier.path, manifest, entries.value(manifest)); !written)
        return written;
    for (auto name = dossier.entries.keyBegin(); name != dossier.entries.keyEnd(); ++name) {
        if (!entries.contains(*name))
            QFile::remove(QDir(dossier.path).filePath(*name));
    }
    return {};
}

bool isDossierFolder(const QString &folder)
{
    return QFileInfo(QDir(folder).filePath(manifest)).isFile();
}

Result<void> updateDossierFolder(const QString &folder, const Dossier &dossier)
{
    const Result<StoredDossier> stored = readStoredDossier(folder);
    if (!stored)
        return std::unexpected(stored.error());
    const Results<Dossier> before = dossierOf(stored->entries, folder);
    if (!before)
        return std::unexpected(before.error().constFirst());
    if (before->plan.plan().id != dossier.plan.plan().id) {
        return std::unexpected(
            Problem{.pointer = {},
                    .what = Text::tr("The folder is the dossier of the plan \"%1\".").arg(before->plan.plan().id),
                    .remedy = Text::tr("Choose an empty folder, or one that an earlier run for this plan made."),
                    .id = u"folder.other-plan"_s,
                    .file = folder});
    }
    Dossier next = dossier;
    if (next.events.isEmpty())
        next.events = before->events;
    if (next.others.isEmpty())
        next.others = before->others;
    return writeStoredDossier(*stored, entriesOf(next));
}

Result<void> unpackToFolder(const QString &folder, const ArchiveEntries &entries)
{
    const Result<ArchiveEntries> present = QFileInfo::exists(folder) ? readFolder(folder) : ArchiveEntries();
    if (!present)
        return std::unexpected(present.error());
    for (auto name = present->keyBegin(); name != present->keyEnd(); ++name) {
        if (!entries.contains(*name))
            return std::unexpected(inFolder(QDir(folder).filePath(*name), u"foreign"_s,
                                            Text::tr("This file does not belong to the dossier.")));
    }
    if (const Result<void> written = writeEntries(folder, entries); !written)
        return written;
    return writeBelow(folder, attributes, "* -text\n");
}

} // namespace safeconduct
