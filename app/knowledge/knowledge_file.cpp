// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge_file.h"

#include "app/crypto/hash.h"
#include "app/support/json_schema.h"
#include "app/support/text.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <map>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QStringList &kinds()
{
    static const QStringList all{u"connectors"_s, u"controls"_s,  u"costs"_s,     u"criteria"_s,   u"facilities"_s,
                                 u"facts"_s,      u"functions"_s, u"knowledge"_s, u"mechanisms"_s, u"partners"_s,
                                 u"products"_s,   u"profiles"_s,  u"review"_s,    u"rules"_s,      u"scenarios"_s,
                                 u"services"_s,   u"sources"_s,   u"texts"_s,     u"threats"_s};
    return all;
}

/// Kinds that have a folder with any number of files; of the others there is one file.
bool hasFolder(const QString &kind)
{
    static const QStringList folders{u"products"_s, u"profiles"_s, u"rules"_s, u"sources"_s, u"texts"_s};
    return folders.contains(kind);
}

/// Compiled when first needed and kept: they never change while the program runs.
const JsonSchema &schemaOf(const QString &kind)
{
    static const std::map<QString, JsonSchema> compiled = [] {
        std::map<QString, JsonSchema> schemas;
        for (const QString &each : kinds()) {
            QFile file(u":/safeconduct/schemas/knowledge/%1.schema.json"_s.arg(each));
            const bool isOpen = file.open(QIODevice::ReadOnly);
            Q_ASSERT_X(isOpen, "schemaOf", qPrintable(each));
            const auto source = readJson(file.readAll());
            Q_ASSERT_X(source.has_value(), "schemaOf", qPrintable(each));
            schemas.emplace(each, JsonSchema::from(*source).value());
        }
        return schemas;
    }();
    return compiled.at(kind);
}

/// Whether the build found nothing wrong with the form of the file of this line.
bool isChecked(const QString &line)
{
    static const QSet<QString> checked = [] {
        const QStringList lines = linesCheckedByBuild().split(u'\n', Qt::SkipEmptyParts);
        return QSet<QString>(lines.cbegin(), lines.cend());
    }();
    return checked.contains(line);
}

Problem wholeFileProblem(const QString &file, const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id, .file = file};
}

Result<KnowledgeFile> placed(const QString &name)
{
    const QStringList steps = name.split(u'/');
    const bool isJson = name.endsWith(".json"_L1);
    const bool isTexts = steps.constFirst() == "texts"_L1;
    KnowledgeFile file;
    file.name = name;
    file.kind = steps.size() == 1 ? name.chopped(isJson ? 5 : 0) : steps.constFirst();
    const bool isInFolder = steps.size() == (isTexts ? 3 : 2);
    if (!isJson || !kinds().contains(file.kind) || hasFolder(file.kind) != isInFolder
        || (steps.size() > 1 && !isInFolder))
        return std::unexpected(wholeFileProblem(name, u"knowledge.unknown-file"_s,
                                                Text::tr("The knowledge has no place for this file."),
                                                Text::tr("Put it where docs/knowledge.md says, or remove it.")));
    if (isTexts)
        file.language = steps.at(1);
    if (isTexts && file.language != "en"_L1 && file.language != "de"_L1)
        return std::unexpected(wholeFileProblem(name, u"knowledge.unknown-language"_s,
                                                Text::tr("Texts are kept in English and German only."),
                                                Text::tr("Put the file below texts/en or texts/de.")));
    return file;
}

void appendNamed(Problems &problems, Problem problem, const QString &file)
{
    problem.file = file;
    problems.append(problem);
}

void reportMissingKinds(const KnowledgeFiles &given, Problems &problems)
{
    for (const QString &kind : kinds()) {
        const auto isOfKind = [&](const QString &name) {
            return name == kind + ".json"_L1 || name.startsWith(kind + u'/');
        };
        if (std::ranges::none_of(given.keys(), isOfKind))
            problems.append(wholeFileProblem(hasFolder(kind) ? kind + u'/' : kind + ".json"_L1,
                                             u"knowledge.missing-file"_s,
                                             Text::tr("The knowledge has no file of this kind."), Text::tr("Add it.")));
    }
}

} // namespace

QString hashLine(const QString &name, const QByteArray &bytes)
{
    return sha256Hex(bytes) + "  "_L1 + name;
}

QString linesCheckedByBuild()
{
    QFile file(u":/safeconduct/checked-knowledge.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<KnowledgeFile> readKnowledgeFiles(const KnowledgeFiles &files, Problems &problems)
{
    QList<KnowledgeFile> read;
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        auto file = placed(name);
        if (!file) {
            problems.append(file.error());
            continue;
        }
        const auto document = readJson(bytes);
        if (!document) {
            appendNamed(problems, document.error(), name);
            continue;
        }
        file->document = *document;
        file->hashLine = hashLine(name, bytes);
        const Problems found = isChecked(file->hashLine) ? Problems() : schemaOf(file->kind).check(*document);
        for (const Problem &problem : found)
            appendNamed(problems, problem, name);
        read.append(*file);
    }
    reportMissingKinds(files, problems);
    return read;
}

Problem problemAt(const KnowledgeFile &file, const QString &pointer, const QString &id, const QString &what,
                  const QString &remedy)
{
    return {.pointer = pointer,
            .what = what,
            .remedy = remedy,
            .id = id,
            .file = file.name,
            .position = file.document.at(pointer).position()};
}

} // namespace safeconduct
