// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/rollout.h"

#include "app/crypto/hash.h"
#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// As far as names and folders need it.
Snippet snippetOf(const RolloutStep &step)
{
    Snippet snippet;
    snippet.connection = step.connection;
    snippet.facility = step.facility;
    snippet.system = step.system;
    snippet.target = step.target;
    return snippet;
}

QStringList rowOf(const RolloutStep &step, const Plan &plan, const Wording &words)
{
    const Snippet snippet = snippetOf(step);
    const QString files = step.target.isEmpty() ? QString() : folderOfSnippet(snippet, step.isInterim);
    return {nameOfPurpose(plan, words, snippet), nameOfSystem(plan, step.system), files,
            step.note.text.isEmpty() ? QString() : words.say(step.note)};
}

Table stepsOf(Stage stage, const Snippets &snippets, const Plan &plan, const Wording &words)
{
    Table table{{},
                {words.say(u"rollout.column.connection"_s), words.say(u"rollout.column.system"_s),
                 words.say(u"rollout.column.files"_s), words.say(u"rollout.column.note"_s)},
                {},
                {}};
    for (const RolloutStep &step : snippets.rollout) {
        if (step.stage == stage)
            table.rows.append(rowOf(step, plan, words));
    }
    return table;
}

} // namespace

QString folderOfSnippet(const Snippet &snippet, bool isInterim)
{
    QStringList folders;
    if (isInterim)
        folders.append(u"_interim"_s);
    if (!snippet.facility.isEmpty())
        folders += {u"_facility"_s, snippet.facility};
    else
        folders.append(snippet.connection.isEmpty() ? u"_plan"_s : snippet.connection);
    folders += {snippet.system, snippet.target};
    folders.removeAll(QString());
    return folders.join(u'/') + u'/';
}

// Windows PowerShell 5.1, and the Exchange shell on it, take a script without byte order mark for text in the system's code page.
QByteArray contentsOfSnippetFile(const SnippetFile &file, const Texts &texts, const QString &language)
{
    const QByteArray mark = file.language == "powershell"_L1 ? "\xEF\xBB\xBF"_ba : QByteArray();
    return mark + file.text(texts, language).toUtf8();
}

QString hashOfSnippetFile(const SnippetFile &file, const Texts &texts, const QString &language)
{
    return sha256Hex(contentsOfSnippetFile(file, texts, language));
}

Document rolloutDocument(const Snippets &snippets, const Plan &plan, const Wording &words)
{
    Document document{.title = words.say(u"rollout.title"_s), .language = words.language(), .status = {}, .blocks = {}};
    document.blocks.append(Paragraph{words.say(u"rollout.intro"_s)});
    for (const Stage stage : {Stage::Prepare, Stage::Accept, Stage::Switch, Stage::Enforce}) {
        const QString text = u"rollout.stage."_s + word(stage);
        document.blocks.append(Heading{2, words.say(text), word(stage)});
        document.blocks.append(Paragraph{words.say(text + u".about"_s)});
        const Table table = stepsOf(stage, snippets, plan, words);
        if (table.rows.isEmpty())
            document.blocks.append(Paragraph{words.say(u"rollout.none"_s)});
        else
            document.blocks.append(table);
    }
    return document;
}

} // namespace safeconduct
