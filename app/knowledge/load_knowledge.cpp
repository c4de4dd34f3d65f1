// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/load_knowledge.h"

#include "app/crypto/hash.h"
#include "app/knowledge/knowledge_file.h"
#include "app/knowledge/read.h"
#include "app/knowledge/references.h"
#include "app/knowledge/rule_check.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <tuple>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

void readTexts(const KnowledgeFile &file, Texts &texts)
{
    const Json &all = file.document.value(u"texts"_s);
    for (qsizetype index = 0; index < all.size(); ++index)
        texts.insert(file.language, all.names().at(index), all.items().at(index).text());
}

void readHead(const Json &document, Knowledge &knowledge)
{
    knowledge.version = document.value(u"version"_s).text();
    knowledge.date = document.value(u"date"_s).text();
    knowledge.method = static_cast<int>(document.value(u"method"_s).integer());
}

void readFile(const KnowledgeFile &file, Knowledge &knowledge)
{
    using Reader = void (*)(const Json &, Knowledge &);
    static const QHash<QString, Reader> readers{
        {u"connectors"_s, readConnectors}, {u"controls"_s, readControls},     {u"costs"_s, readCosts},
        {u"criteria"_s, readCriteria},     {u"facilities"_s, readFacilities}, {u"functions"_s, readFunctions},
        {u"knowledge"_s, readHead},        {u"mechanisms"_s, readMechanisms}, {u"partners"_s, readPartners},
        {u"products"_s, readProducts},     {u"profiles"_s, readProfiles},     {u"review"_s, readQuestions},
        {u"rules"_s, readRules},           {u"scenarios"_s, readScenarios},   {u"services"_s, readServices},
        {u"sources"_s, readSources},       {u"threats"_s, readThreats},
    };
    if (file.kind == "texts"_L1)
        readTexts(file, knowledge.texts);
    else if (file.kind == "facts"_L1)
        knowledge.facts += readFacts(file.document);
    else
        readers.value(file.kind)(file.document, knowledge);
}

/// Tells the texts how values of facts are said.
void connectFacts(Knowledge &knowledge)
{
    QHash<QString, QString> shownAs;
    for (const FactDeclaration &fact : std::as_const(knowledge.facts)) {
        knowledge.texts.showFact(fact.name, fact.shownAs, fact.kind == FactKind::Number);
        shownAs.insert(fact.name, fact.shownAs);
    }
    for (const Rule &rule : std::as_const(knowledge.rules)) {
        if (!rule.each.isEmpty())
            knowledge.texts.showEach(rule.text, shownAs.value(rule.each));
    }
    for (const Question &question : std::as_const(knowledge.questions)) {
        if (!question.each.isEmpty())
            knowledge.texts.showEach(question.text, shownAs.value(question.each));
    }
}

Problems checked(const QList<KnowledgeFile> &files)
{
    Problems problems;
    const Definitions definitions = Definitions::from(files, problems);
    checkReferences(files, definitions, problems);
    checkRules(files, definitions, problems);
    checkProducts(files, problems);
    checkTexts(files, problems);
    return problems;
}

void sortByPlace(Problems &problems)
{
    std::ranges::stable_sort(problems, [](const Problem &left, const Problem &right) {
        const auto place = [](const Problem &problem) {
            return std::tuple(problem.file, problem.position.line, problem.position.column);
        };
        return place(left) < place(right);
    });
}

/// Of the program's own resources.
KnowledgeFiles readShippedFiles()
{
    const QString folder = u":/safeconduct/knowledge/"_s;
    KnowledgeFiles files;
    for (QDirIterator entries(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); entries.hasNext();) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().sliced(folder.size()), file.readAll());
    }
    return files;
}

/// The same as hashLines() of the files that were read.
QString linesOf(const QList<KnowledgeFile> &read)
{
    QString lines;
    for (const KnowledgeFile &file : read)
        lines += file.hashLine + u'\n';
    return lines;
}

} // namespace

QString hashLines(const KnowledgeFiles &files)
{
    QString lines;
    for (const auto &[name, bytes] : files.asKeyValueRange())
        lines += hashLine(name, bytes) + u'\n';
    return lines;
}

KnowledgeFiles shippedKnowledgeFiles()
{
    static const KnowledgeFiles files = readShippedFiles();
    return files;
}

Results<std::shared_ptr<const Knowledge>> loadKnowledge(const KnowledgeFiles &files)
{
    Problems problems;
    const QList<KnowledgeFile> read = readKnowledgeFiles(files, problems);
    const QString lines = linesOf(read); // of all files, where none of them is a fault
    // What the build has looked at needs no second look. Where a file is missing or no JSON, every reference to what it defines
    // would be a fault that is none.
    if (lines != linesCheckedByBuild() && read.size() == files.size()
        && std::ranges::none_of(problems,
                                [](const Problem &problem) { return problem.id == "knowledge.missing-file"_L1; }))
        problems += checked(read);
    if (hasError(problems)) {
        sortByPlace(problems);
        return std::unexpected(problems);
    }
    auto knowledge = std::make_shared<Knowledge>();
    knowledge->sha256 = sha256Hex(lines.toUtf8()); // neither names nor borders can be moved unnoticed
    for (const KnowledgeFile &file : read)
        readFile(file, *knowledge);
    connectFacts(*knowledge);
    return knowledge;
}

void addMissingTexts(Knowledge &knowledge, const KnowledgeFiles &files)
{
    KnowledgeFiles ofTexts;
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        if (name.startsWith("texts/"_L1))
            ofTexts.insert(name, bytes);
    }
    Problems problems; // of kinds that are left out here; the files come with the program
    for (const QList<KnowledgeFile> read = readKnowledgeFiles(ofTexts, problems); const KnowledgeFile &file : read) {
        Texts texts;
        readTexts(file, texts);
        for (const QStringList ids = texts.ids(file.language); const QString &id : ids) {
            if (!knowledge.texts.contains(file.language, id))
                knowledge.texts.insert(file.language, id, texts.raw(file.language, id));
        }
    }
}

} // namespace safeconduct
