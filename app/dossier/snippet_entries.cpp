// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/block.h"
#include "app/document/rollout.h"
#include "app/document/wording.h"
#include "app/dossier/dossier.h"
#include "app/snippets/made_for.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What an administrator reads first: what this is for, in which order, and how far it was proved.
QByteArray readme(const Snippet &snippet, const Knowledge &knowledge, const Wording &words)
{
    Document document{.title = words.say(snippet.title), .language = words.language(), .status = {}, .blocks = {}};
    document.blocks.append(Paragraph{words.say(saidFor(snippet, knowledge))});
    document.blocks.append(Paragraph{words.say(u"snippet.readme.badge"_s,
                                               {{u"proof"_s, {words.name(u"proof"_s, word(snippet.badge.proof))}},
                                                {u"version"_s, {snippet.badge.productVersion}},
                                                {u"date"_s, {snippet.badge.date}}})});
    if (!snippet.badge.checks.isEmpty()) {
        document.blocks.append(Paragraph{words.say(u"snippet.readme.checks"_s)});
        document.blocks.append(BulletList{snippet.badge.checks});
    }
    QStringList remarks;
    for (const Saying &remark : snippet.remarks)
        remarks.append(words.say(remark));
    if (!remarks.isEmpty()) {
        document.blocks.append(Paragraph{words.say(u"snippet.readme.remarks"_s)});
        document.blocks.append(BulletList{remarks});
    }
    QList<QStringList> rows;
    for (const Step step : {Step::Prerequisites, Step::Apply, Step::Verify, Step::Undo}) {
        for (const SnippetFile &file : snippet.files) {
            if (file.step == step)
                rows.append({words.name(u"step"_s, word(step)), file.name, file.place});
        }
    }
    document.blocks.append(Table{{},
                                 {words.say(u"snippet.column.step"_s), words.say(u"snippet.column.file"_s),
                                  words.say(u"snippet.column.place"_s)},
                                 rows,
                                 {}});
    return toMarkdown(document);
}

void add(const Snippet &snippet, bool isInterim, const Knowledge &knowledge, const Wording &words,
         ArchiveEntries &entries)
{
    const QString folder = folderOfSnippet(snippet, isInterim);
    entries.insert(folder + u"README.md"_s, readme(snippet, knowledge, words));
    for (const SnippetFile &file : snippet.files)
        entries.insert(folder + file.name, contentsOfSnippetFile(file, knowledge.texts, words.language()));
}

} // namespace

ArchiveEntries snippetEntries(const Snippets &snippets, const Plan &plan, const Knowledge &knowledge)
{
    const Wording words(knowledge.texts, plan.language, {});
    ArchiveEntries entries;
    for (const Snippet &snippet : snippets.snippets)
        add(snippet, false, knowledge, words, entries);
    for (const Snippet &snippet : snippets.interim)
        add(snippet, true, knowledge, words, entries);
    if (!snippets.rollout.isEmpty())
        entries.insert(u"ROLLOUT.md"_s, toMarkdown(rolloutDocument(snippets, plan, words)));
    return entries;
}

} // namespace safeconduct
