// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"
#include "app/dossier/dossier_entries.h"
#include "app/dossier/event_names.h"
#include "app/dossier/manifest.h"
#include "app/support/in_file.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

ArchiveEntries entriesBelow(const ArchiveEntries &entries, const QString &folder)
{
    ArchiveEntries below;
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        if (name.startsWith(folder))
            below.insert(name.sliced(folder.size()), contents);
    }
    return below;
}

/// Entries that are kept as they are because this program gives them no meaning.
ArchiveEntries otherEntries(const ArchiveEntries &entries)
{
    const std::array files{manifestName, planName, adviceName, decisionName};
    const std::array folders{recordFolder, snippetFolder, knowledgeFolder, eventFolder};
    ArchiveEntries others;
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        const bool isKnown = std::ranges::contains(files, name)
            || std::ranges::any_of(folders, [&](const QString &folder) { return name.startsWith(folder); });
        if (!isKnown)
            others.insert(name, contents);
    }
    return others;
}

Results<Dossier> dossierFrom(const ArchiveEntries &entries, const Json &manifest, const QString &fileName)
{
    const Result<PlanDocument> plan = PlanDocument::read(entries.value(planName), fileName);
    if (!plan)
        return std::unexpected(Problems{plan.error()});
    const Result<Json> advice = readJson(entries.value(adviceName));
    if (!advice)
        return std::unexpected(Problems{advice.error()});
    const Result<Json> decisionText = readJson(entries.value(decisionName));
    const Result<Decision> decision = decisionText.and_then(decisionFromJson);
    if (!decision)
        return std::unexpected(Problems{decision.error()});
    return Dossier{.plan = *plan,
                   .knowledgeFiles = entriesBelow(entries, knowledgeFolder),
                   .advice = *advice,
                   .decision = *decision,
                   .record = entriesBelow(entries, recordFolder),
                   .snippets = entriesBelow(entries, snippetFolder),
                   .programVersion = manifest.value(u"program"_s).text(),
                   .events = entriesBelow(entries, eventFolder),
                   .others = otherEntries(entries)};
}

} // namespace

Results<Dossier> dossierOf(const ArchiveEntries &entries, const QString &fileName)
{
    return manifestFrom(entries)
        .and_then([&](const Json &manifest) { return dossierFrom(entries, manifest, fileName); })
        .transform_error([&](const Problems &problems) { return inFile(problems, fileName); });
}

Results<Dossier> unpackDossier(const QByteArray &file, const QString &fileName)
{
    const Result<ArchiveEntries> entries = unpack(file);
    if (!entries)
        return std::unexpected(inFile({entries.error()}, fileName));
    return dossierOf(*entries, fileName);
}

} // namespace safeconduct
