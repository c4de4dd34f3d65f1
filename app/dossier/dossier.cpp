// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"

#include "app/document/record.h"
#include "app/dossier/event_names.h"
#include "app/dossier/manifest.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void insertBelow(ArchiveEntries &entries, const QString &folder, const ArchiveEntries &more)
{
    for (const auto &[name, contents] : more.asKeyValueRange())
        entries.insert(folder + name, contents);
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
    const Document record = recordDocument(recordInput);
    const Json json = recordJson(recordInput);
    return {.plan = input.plan,
            .knowledgeFiles = input.knowledgeFiles,
            .advice = json.value(u"advice"_s), // in the plan's language, as the record is
            .decision = input.decision,
            .record = {{u"record.md"_s, toMarkdown(record)},
                       {u"record.html"_s, toHtml(record)},
                       {u"record.json"_s, writeJson(json)}},
            .snippets = snippetEntries(input.snippets, input.plan.plan(), input.knowledge),
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
    insertBelow(entries, eventFolder, dossier.events);
    insertBelow(entries, {}, dossier.others);
    entries.insert(manifestName, manifestOf(entries, dossier.programVersion));
    return entries;
}

Result<QByteArray> packDossier(const Dossier &dossier)
{
    return pack(entriesOf(dossier));
}

} // namespace safeconduct
