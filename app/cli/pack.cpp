// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/session/dossier_files.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The dossier at \a path, as a whole one: packed or not, its manifest must fit.
Results<StoredDossier> openWhole(const QString &path)
{
    const Result<StoredDossier> stored = readStoredDossier(path);
    if (!stored)
        return std::unexpected(Problems{stored.error()});
    const Result<QByteArray> packed = pack(stored->entries);
    if (!packed)
        return std::unexpected(Problems{packed.error()});
    if (const Results<Dossier> dossier = unpackDossier(*packed, path); !dossier)
        return std::unexpected(dossier.error());
    return StoredDossier{.path = path, .isFolder = stored->isFolder, .file = *packed, .entries = stored->entries};
}

void answer(const QString &path, qsizetype entries, const CommandContext &context)
{
    if (!context.arguments.asJson) {
        context.terminal.answer(Text::tr("Written: %1").arg(path) + u'\n');
        return;
    }
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-packed/1"_s));
    json.insert(u"out"_s, Json::from(path));
    json.insert(u"entries"_s, Json::from(static_cast<qint64>(entries)));
    context.terminal.answer(json);
}

template<typename Write>
ExitStatus rewrite(const QString &from, const QString &out, const CommandContext &context, const Write &write)
{
    const Results<StoredDossier> dossier = openWhole(from);
    if (!dossier)
        return refuse(dossier.error(), context);
    if (const Result<void> written = write(*dossier); !written)
        return refuse({written.error()}, context);
    answer(out, dossier->entries.size(), context);
    return ExitStatus::Done;
}

} // namespace

ExitStatus run(const PackArguments &arguments, const CommandContext &context)
{
    return rewrite(arguments.folder, arguments.out, context,
                   [&](const StoredDossier &dossier) { return writeFile(arguments.out, dossier.file); });
}

ExitStatus run(const UnpackArguments &arguments, const CommandContext &context)
{
    return rewrite(arguments.file, arguments.folder, context,
                   [&](const StoredDossier &dossier) { return unpackToFolder(arguments.folder, dossier.entries); });
}

} // namespace safeconduct
