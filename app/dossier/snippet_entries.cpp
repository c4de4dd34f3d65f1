// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/dossier/dossier.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What belongs to no connection stands in a folder of this name; no connection has it, since ids cannot begin with `_`.
const auto wholePlan = u"_plan"_s;

QString folderOf(const Snippet &snippet)
{
    const QString connection = snippet.connection.isEmpty() ? wholePlan : snippet.connection;
    return connection + u'/' + snippet.system + u'/' + snippet.target + u'/';
}

/// What an administrator reads first: what this is for, in which order, and how far it was proved.
QByteArray readme(const Snippet &snippet, const Wording &words)
{
    Document document{.title = words.say(snippet.title), .language = words.language(), .status = {}, .blocks = {}};
    document.blocks.append(Paragraph{words.say(u"snippet.readme.badge"_s,
                                               {{u"proof"_s, {words.name(u"proof"_s, word(snippet.badge.proof))}},
                                                {u"version"_s, {snippet.badge.productVersion}},
                                                {u"date"_s, {snippet.badge.date}}})});
    QStringList remarks;
    for (const Saying &remark : snippet.remarks)
        remarks.append(words.say(remark));
    if (!remarks.isEmpty())
        document.blocks.append(BulletList{remarks});
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

/// Windows PowerShell 5.1, and the Exchange shell on it, take a script without byte order mark for text in the system's code page.
QByteArray contentsOf(const SnippetFile &file, const Knowledge &knowledge, const QString &language)
{
    const QByteArray mark = file.language == "powershell"_L1 ? "\xEF\xBB\xBF"_ba : QByteArray();
    return mark + file.text(knowledge.texts, language).toUtf8();
}

} // namespace

ArchiveEntries snippetEntries(const Snippets &snippets, const Knowledge &knowledge, const QString &language)
{
    const Wording words(knowledge.texts, language, {});
    ArchiveEntries entries;
    for (const Snippet &snippet : snippets.snippets) {
        const QString folder = folderOf(snippet);
        entries.insert(folder + u"README.md"_s, readme(snippet, words));
        for (const SnippetFile &file : snippet.files)
            entries.insert(folder + file.name, contentsOf(file, knowledge, language));
    }
    return entries;
}

} // namespace safeconduct
