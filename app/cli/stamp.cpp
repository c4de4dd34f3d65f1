// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/dossier/proof_rounds.h"
#include "app/dossier/time_stamps.h"
#include "app/session/dossier_files.h"
#include "app/session/proof_servers.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype replyLimit = qsizetype{256} * 1024;

ExitStatus done(const QString &path, const CommandContext &context)
{
    if (context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-stamped/1"_s));
        json.insert(u"out"_s, Json::from(path));
        context.terminal.answer(json);
    } else {
        context.terminal.answer(Text::tr("Written: %1").arg(path) + u'\n');
    }
    return ExitStatus::Done;
}

ExitStatus writeRequest(const StampArguments &arguments, const StoredDossier &dossier, const CommandContext &context)
{
    const Result<void> written =
        (arguments.isArchive ? archiveStampRequestFor(dossier.entries, arguments.number)
                             : timeStampRequestFor(dossier.entries, arguments.number))
            .and_then([&](const QByteArray &request) { return writeFile(arguments.request, request); });
    return written ? done(arguments.request, context) : refuse({written.error()}, context);
}

Results<ArchiveEntries> stamped(const StampArguments &arguments, const StoredDossier &dossier)
{
    if (!arguments.url.isEmpty())
        return stampedBy(arguments.url, dossier.entries, arguments.number, arguments.isArchive);
    const Result<QByteArray> reply = readFile(arguments.reply, replyLimit);
    if (!reply)
        return std::unexpected(Problems{reply.error()});
    return arguments.isArchive ? withArchiveStamp(dossier.entries, arguments.number, *reply)
                               : withTimeStamp(dossier.entries, arguments.number, *reply);
}

ExitStatus takeStamp(const StampArguments &arguments, const StoredDossier &dossier, const CommandContext &context)
{
    const Results<ArchiveEntries> entries = stamped(arguments, dossier);
    if (!entries)
        return refuse(entries.error(), context);
    const Result<void> written = writeStoredDossier(dossier, *entries);
    return written ? done(arguments.file, context) : refuse({written.error()}, context);
}

} // namespace

ExitStatus run(const StampArguments &arguments, const CommandContext &context)
{
    const QList<bool> said{!arguments.request.isEmpty(), !arguments.reply.isEmpty(), !arguments.url.isEmpty()};
    if (said.count(true) != 1) {
        context.terminal.diagnose(Text::tr("Say one of --request, --reply and --url."));
        return ExitStatus::WrongUsage;
    }
    const Result<StoredDossier> dossier = readStoredDossier(arguments.file);
    if (!dossier)
        return refuse({dossier.error()}, context);
    return arguments.request.isEmpty() ? takeStamp(arguments, *dossier, context)
                                       : writeRequest(arguments, *dossier, context);
}

} // namespace safeconduct
