// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/decision_folder.h"

#include "app/support/file.h"
#include "app/support/text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(QDir(folder).relativeFilePath(iterator.next()));
    files.sort();
    return files;
}

ArchiveEntries filesFor(const Dossier &dossier)
{
    ArchiveEntries files = dossier.record;
    for (const auto &[name, contents] : dossier.snippets.asKeyValueRange())
        files.insert(u"snippets/"_s + name, contents);
    return files;
}

/// What an earlier run left in a folder.
struct Earlier {
    QStringList files;
    ArchiveEntries events; ///< what people signed since
};

Earlier writtenEarlier(const QString &folder, const QString &dossierName)
{
    const Result<QByteArray> file = readFile(QDir(folder).filePath(dossierName), dossierLimit);
    if (!file)
        return {};
    const Results<Dossier> dossier = unpackDossier(*file);
    Earlier earlier{.files = {dossierName}, .events = {}};
    if (dossier) {
        earlier.files.append(filesFor(*dossier).keys());
        earlier.events = dossier->events;
    }
    return earlier;
}

Problem foreign(const QString &folder, const QString &file)
{
    return {.pointer = {},
            .what = Text::tr("The folder holds \"%1\", which does not come from this plan.").arg(file),
            .remedy = Text::tr("Choose an empty folder, or one that an earlier run for this plan made."),
            .id = u"folder.foreign"_s,
            .file = folder};
}

} // namespace

Result<void> writeBelow(const QString &folder, const QString &name, const QByteArray &contents)
{
    const QString path = QDir(folder).filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return std::unexpected(Problem{.pointer = {},
                                       .what = Text::tr("The folder cannot be made."),
                                       .remedy = Text::tr("Check its name and your rights."),
                                       .id = u"folder.unwritable"_s,
                                       .file = QFileInfo(path).path()});
    }
    return writeFile(path, contents);
}

Result<QString> writeDecisionFolder(const QString &folder, const Dossier &dossier)
{
    const QString dossierName = dossier.plan.plan().id + u".safeconduct"_s;
    const ArchiveEntries files = filesFor(dossier);
    const Earlier earlier = writtenEarlier(folder, dossierName);
    const QStringList present = filesBelow(folder);
    for (const QString &file : present) {
        if (!earlier.files.contains(file))
            return std::unexpected(foreign(folder, file));
    }
    Dossier next = dossier;
    if (next.events.isEmpty())
        next.events = earlier.events; // a new decision does not undo what was signed: it shows as changed since
    const Result<QByteArray> packed = packDossier(next);
    if (!packed)
        return std::unexpected(packed.error());
    for (const auto &[name, contents] : files.asKeyValueRange()) {
        if (const Result<void> written = writeBelow(folder, name, contents); !written)
            return std::unexpected(written.error());
    }
    // Last, so that an interrupted run leaves the earlier list of files behind, not a wrong one.
    if (const Result<void> written = writeBelow(folder, dossierName, *packed); !written)
        return std::unexpected(written.error());
    for (const QString &file : present) {
        if (file != dossierName && !files.contains(file))
            QFile::remove(QDir(folder).filePath(file));
    }
    return QDir(folder).filePath(dossierName);
}

Result<void> writeEntries(const QString &folder, const ArchiveEntries &entries)
{
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        const QString path = QDir(folder).filePath(name);
        if (QFileInfo::exists(path) && readFile(path, dossierLimit).value_or(QByteArray()) != contents) {
            return std::unexpected(Problem{.pointer = {},
                                           .what = Text::tr("The file exists already with other contents."),
                                           .remedy = Text::tr("Choose another folder, or remove the file."),
                                           .id = u"folder.exists"_s,
                                           .file = path});
        }
    }
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        if (const Result<void> written = writeBelow(folder, name, contents); !written)
            return written;
    }
    return {};
}

} // namespace safeconduct
