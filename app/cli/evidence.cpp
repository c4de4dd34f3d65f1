// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/dossier/proof_rounds.h"
#include "app/session/dossier_files.h"
#include "app/session/proof_servers.h"
#include "app/support/file.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fileLimit = qsizetype{8} * 1024 * 1024;

Problem inFile(Problem problem, const QString &file)
{
    if (problem.file.isEmpty())
        problem.file = file;
    return problem;
}

/// Certificates first: the question to an OCSP server needs that of the issuer.
Results<ArchiveEntries> withAll(ArchiveEntries entries, const EvidenceArguments &arguments)
{
    const auto take = [&](const QString &from, const Result<QByteArray> &bytes) -> Results<void> {
        if (!bytes)
            return std::unexpected(Problems{inFile(bytes.error(), from)});
        Results<ArchiveEntries> next = withRevocationData(entries, arguments.number, {*bytes});
        if (!next)
            return std::unexpected(Problems{inFile(next.error().constFirst(), from)});
        entries = *std::move(next);
        return {};
    };
    for (const QString &path : arguments.files) {
        if (const Results<void> taken = take(path, readFile(path, fileLimit)); !taken)
            return std::unexpected(taken.error());
    }
    for (const QString &url : arguments.listUrls) {
        if (const Results<void> taken = take(url, revocationListAt(url)); !taken)
            return std::unexpected(taken.error());
    }
    if (arguments.ocspUrl.isEmpty())
        return entries;
    if (const Results<void> taken =
            take(arguments.ocspUrl, ocspAnswerFrom(arguments.ocspUrl, entries, arguments.number));
        !taken)
        return std::unexpected(taken.error());
    return entries;
}

} // namespace

ExitStatus run(const EvidenceArguments &arguments, const CommandContext &context)
{
    if (arguments.files.isEmpty() && arguments.listUrls.isEmpty() && arguments.ocspUrl.isEmpty()) {
        context.terminal.diagnose(
            Text::tr("Say what to keep: files by --add, or a server by --crl-url or --ocsp-url."));
        return ExitStatus::WrongUsage;
    }
    const Result<StoredDossier> dossier = readStoredDossier(arguments.dossier);
    if (!dossier)
        return refuse({dossier.error()}, context);
    const Results<ArchiveEntries> entries = withAll(dossier->entries, arguments);
    if (!entries)
        return refuse(entries.error(), context);
    if (const Result<void> written = writeStoredDossier(*dossier, *entries); !written)
        return refuse({written.error()}, context);
    if (context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-evidence/1"_s));
        json.insert(u"out"_s, Json::from(arguments.dossier));
        context.terminal.answer(json);
    } else {
        context.terminal.answer(Text::tr("Written: %1").arg(arguments.dossier) + u'\n');
    }
    return ExitStatus::Done;
}

} // namespace safeconduct
