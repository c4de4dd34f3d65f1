// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"

#include "app/crypto/hash.h"
#include "app/document/kept_advice.h"
#include "app/document/record.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto format = u"safeconduct-dossier/1"_s;
const auto manifestName = u"manifest.json"_s;
const auto planName = u"plan.json"_s;
const auto adviceName = u"advice.json"_s;
const auto decisionName = u"decision.json"_s;
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

QByteArray manifestOf(const ArchiveEntries &entries, const QString &programVersion)
{
    Json list = Json::array();
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        Json entry = Json::object();
        entry.insert(u"name"_s, Json::from(name));
        entry.insert(u"sha256"_s, Json::from(sha256Hex(contents)));
        list.append(entry);
    }
    Json manifest = Json::object();
    manifest.insert(u"format"_s, Json::from(format));
    manifest.insert(u"program"_s, Json::from(programVersion));
    manifest.insert(u"entries"_s, list);
    return writeJson(manifest);
}

Problem damaged(const QString &entry, const QString &what)
{
    return {.pointer = entry,
            .what = what,
            .remedy = Text::tr("Use an undamaged copy of the dossier."),
            .id = u"dossier.damaged"_s};
}

/// Every entry but the manifest is listed there with its hash, and nothing else is.
Problems checkManifest(const Json &manifest, const ArchiveEntries &entries)
{
    Problems problems;
    QSet<QString> listed{manifestName};
    for (const Json &entry : manifest.value(u"entries"_s).items()) {
        const QString name = entry.value(u"name"_s).text();
        listed.insert(name);
        if (!entries.contains(name))
            problems.append(damaged(name, Text::tr("The entry \"%1\" is missing.").arg(name)));
        else if (sha256Hex(entries.value(name)) != entry.value(u"sha256"_s).text())
            problems.append(
                damaged(name, Text::tr("The entry \"%1\" was changed after the dossier was made.").arg(name)));
    }
    for (const QString &name : entries.keys()) {
        if (!listed.contains(name))
            problems.append(damaged(name, Text::tr("The entry \"%1\" does not belong to the dossier.").arg(name)));
    }
    return problems;
}

Results<Json> manifestFrom(const ArchiveEntries &entries)
{
    if (!entries.contains(manifestName))
        return std::unexpected(
            Problems{damaged(manifestName, Text::tr("This archive has no manifest: it is no dossier."))});
    const Result<Json> manifest = readJson(entries.value(manifestName));
    if (!manifest)
        return std::unexpected(Problems{manifest.error()});
    const QString found = manifest->value(u"format"_s).text();
    if (found != format) {
        return std::unexpected(
            Problems{{.pointer = u"/format"_s,
                      .what = Text::tr("This dossier has the format \"%1\".").arg(found),
                      .remedy = Text::tr("Open it with the version of Safeconduct that knows this format."),
                      .id = u"dossier.unknown-format"_s}});
    }
    const Problems problems = checkManifest(*manifest, entries);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return *manifest;
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
