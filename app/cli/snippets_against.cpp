// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/document/wording.h"
#include "app/import/import_configuration.h"
#include "app/session/file_difference.h"
#include "app/session/today_difference.h"
#include "app/support/file.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

#include <QFileInfo>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A file of configuration that has a place at a host, and what it is for.
struct PlacedFile {
    const Snippet *snippet;
    const SnippetFile *file;
    GeneratedFile generated;
};

/// One of them beside what is there.
struct ComparedFile {
    PlacedFile placed;
    TodayDifference difference;
};

QList<PlacedFile> placedFiles(const QList<Snippet> &snippets, const CommandContext &context)
{
    QList<PlacedFile> files;
    for (const Snippet &snippet : snippets) {
        for (const SnippetFile &file : snippet.files) {
            if (!file.place.isEmpty())
                files.append(
                    {&snippet,
                     &file,
                     {file.name, file.language, file.text(context.knowledge().texts, context.arguments.language)}});
        }
    }
    return files;
}

/// The files called as the one at \a path is; where there is none, those whose settings its contents show it to have, else all.
QList<PlacedFile> meantBy(const QList<PlacedFile> &files, const QString &path, const QByteArray &contents)
{
    const QString name = QFileInfo(path).fileName();
    const std::optional<ImportKind> kind = kindOf({name, contents});
    QList<PlacedFile> named;
    QList<PlacedFile> ofKind;
    for (const PlacedFile &file : files) {
        if (file.generated.name == name)
            named.append(file);
        if (kind && file.generated.language == word(*kind) && settingSyntax(file.generated))
            ofKind.append(file);
    }
    if (!named.isEmpty())
        return named;
    return ofKind.isEmpty() ? files : ofKind;
}

Problem nothingToCompare(const QString &path)
{
    return {.pointer = {},
            .what = Text::tr("There is no generated file that could be compared with this one."),
            .remedy = Text::tr("Choose another connection or target; scripts are not compared."),
            .id = u"snippets.nothing-to-compare"_s,
            .file = path};
}

QString comparedText(const ComparedFile &compared, const QString &path, const Wording &words)
{
    const TodayDifference &difference = compared.difference;
    QString text = u"== "_s + words.say(compared.placed.snippet->title) + u"\n-- "_s + compared.placed.file->place
        + u" | "_s + path + u'\n';
    if (difference.settings)
        return text + settingsSummary(*difference.settings) + u'\n' + settingsText(*difference.settings);
    if (!difference.whyNoSettings.isEmpty())
        text += difference.whyNoSettings + u'\n';
    return text
        + (difference.isNone() ? Text::tr("Nothing is different.") + u'\n' : difference.lines.value_or(QString()));
}

Json comparedJson(const ComparedFile &compared, const Wording &words)
{
    const Snippet &snippet = *compared.placed.snippet;
    const TodayDifference &difference = compared.difference;
    Json json = Json::object();
    json.insert(u"connection"_s, Json::from(snippet.connection));
    json.insert(u"facility"_s, Json::from(snippet.facility));
    json.insert(u"system"_s, Json::from(snippet.system));
    json.insert(u"target"_s, Json::from(snippet.target));
    json.insert(u"title"_s, Json::from(words.say(snippet.title)));
    json.insert(u"name"_s, Json::from(compared.placed.file->name));
    json.insert(u"place"_s, Json::from(compared.placed.file->place));
    if (difference.settings)
        json.insert(u"settings"_s, settingsJson(*difference.settings));
    else
        json.insert(u"lines"_s, Json::from(difference.lines.value_or(QString())));
    if (!difference.whyNoSettings.isEmpty())
        json.insert(u"becauseLines"_s, Json::from(difference.whyNoSettings));
    return json;
}

void answer(const QList<ComparedFile> &files, const QString &path, const CommandContext &context)
{
    const Wording words(context.knowledge().texts, context.arguments.language, {});
    if (context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-against/1"_s));
        json.insert(u"file"_s, Json::from(path));
        json.insert(u"comparisons"_s,
                    jsonList(files, [&](const ComparedFile &file) { return comparedJson(file, words); }));
        context.terminal.answer(json);
        return;
    }
    QStringList texts;
    for (const ComparedFile &file : files)
        texts.append(comparedText(file, path, words));
    context.terminal.answer(texts.join(u'\n'));
}

} // namespace

ExitStatus compareSnippets(const QList<Snippet> &snippets, const QString &path, const CommandContext &context)
{
    const Result<QByteArray> contents = readFile(path, mostComparedBytes);
    if (!contents)
        return refuse({contents.error()}, context);
    const QList<PlacedFile> files = meantBy(placedFiles(snippets, context), path, *contents);
    QList<ComparedFile> compared;
    for (const PlacedFile &file : files) {
        const Result<TodayDifference> difference = differenceFromContents(file.generated, path, *contents);
        if (!difference)
            return refuse({difference.error()}, context);
        compared.append({file, *difference});
    }
    if (compared.isEmpty())
        return refuse({nothingToCompare(path)}, context);
    answer(compared, path, context);
    return ExitStatus::Done;
}

} // namespace safeconduct
