// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"

#include "app/document/kept_advice.h"
#include "app/document/record.h"
#include "app/dossier/manifest.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto recordFolder = u"record/"_s;
const auto snippetFolder = u"snippets/"_s;
const auto knowledgeFolder = u"knowledge/"_s;

void insertBelow(ArchiveEntries &entries, const QString &folder, const ArchiveEntries &more)
{
    for (const auto &[name, contents] : more.asKeyValueRange())
        entries.insert(folder + name, contents);
}

ArchiveEntries entriesBelow(const ArchiveEntries &entries, const QString &folder)
{
    ArchiveEntries below;
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        if (name.startsWith(folder))
            below.insert(name.sliced(folder.size()), contents);
    }
    return below;
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
                   .programVersion = manifest.value(u"program"_s).text()};
}

} // namespace

Dossier makeDossier(const DossierInput &input)
{
    const RecordInput recordInput{.plan = input.plan,
                                  .knowledge = input.knowledge,
                                  .advice = input.advice,
                                  .decision = input.decision,
                                  .snippets = input.snippets,
                                  .programVersion = input.programVersion,
                                  .today = input.today};
    const QString &language = input.plan.plan().language;
    const Document record = recordDocument(recordInput);
    return {.plan = input.plan,
            .knowledgeFiles = input.knowledgeFiles,
            .advice = keptAdvice(input.advice, input.decision, input.knowledge, language),
            .decision = input.decision,
            .record = {{u"record.md"_s, toMarkdown(record)},
                       {u"record.html"_s, toHtml(record)},
                       {u"record.json"_s, writeJson(recordJson(recordInput))}},
            .snippets = snippetEntries(input.snippets, input.knowledge, language),
            .programVersion = input.programVersion};
}

ArchiveEntries entriesOf(const Dossier &dossier)
{
    ArchiveEntries entries;
    entries.insert(planName, dossier.plan.write());
    entries.insert(adviceName, writeJson(dossier.advice));
    entries.insert(decisionName, writeJson(decisionToJson(dossier.decision)));
    insertBelow(entries, recordFolder, dossier.record);
    insertBelow(entries, snippetFolder, dossier.snippets);
    insertBelow(entries, knowledgeFolder, dossier.knowledgeFiles);
    entries.insert(manifestName, manifestOf(entries, dossier.programVersion));
    return entries;
}

Result<QByteArray> packDossier(const Dossier &dossier)
{
    return pack(entriesOf(dossier));
}

Results<Dossier> unpackDossier(const QByteArray &file, const QString &fileName)
{
    const auto inFile = [&](Problems problems) {
        for (Problem &problem : problems)
            problem.file = fileName;
        return problems;
    };
    const Result<ArchiveEntries> entries = unpack(file);
    if (!entries)
        return std::unexpected(inFile({entries.error()}));
    const Results<Json> manifest = manifestFrom(*entries);
    if (!manifest)
        return std::unexpected(inFile(manifest.error()));
    return dossierFrom(*entries, *manifest, fileName).transform_error(inFile);
}

} // namespace safeconduct
