// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/block.h"

#include <QRegularExpression>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// \a text as one line that no Markdown reader takes for markup (CommonMark 0.31, 2.4).
QString inlined(const QString &text)
{
    static const QRegularExpression special(uR"(([\\`*_{}\[\]<>#|~&]))"_s);
    static const QRegularExpression blank(u"\\s+"_s);
    QString line = text;
    line.replace(blank, u" "_s);
    return line.replace(special, u"\\\\1"_s).trimmed();
}

/// The same at the start of a block, where `-`, `+`, `=`, `1.` and the like would begin something.
QString opened(const QString &text)
{
    static const QRegularExpression bullet(u"^([-+=:])"_s);
    static const QRegularExpression number(u"^(\\d+)([.)])"_s);
    return inlined(text).replace(bullet, u"\\\\1"_s).replace(number, u"\\1\\\\2"_s);
}

QString row(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells)
        shown.append(inlined(cell));
    return u"| "_s + shown.join(u" | "_s) + u" |\n"_s;
}

/// A fence longer than any run of backticks inside.
QString fenceFor(const QString &code)
{
    static const QRegularExpression backticks(u"`+"_s);
    qsizetype longest = 2;
    for (const QRegularExpressionMatch &run : backticks.globalMatch(code))
        longest = std::max(longest, run.capturedLength());
    return u"`"_s.repeated(longest + 1);
}

struct MarkdownWriter {
    QString operator()(const Heading &heading) const
    {
        return QString(heading.level, u'#') + u' ' + inlined(heading.text) + u"\n\n"_s;
    }
    QString operator()(const Paragraph &paragraph) const { return opened(paragraph.text) + u"\n\n"_s; }

    QString operator()(const BulletList &list) const
    {
        QString text;
        for (const QString &item : list.items)
            text += u"- "_s + opened(item) + u'\n';
        return text + u'\n';
    }

    QString operator()(const Table &table) const
    {
        QStringList rules;
        for (qsizetype column = 0; column < table.header.size(); ++column)
            rules.append(table.numberColumns.contains(column) ? u"---:"_s : u"---"_s);
        QString text = table.caption.isEmpty() ? QString() : u"**"_s + inlined(table.caption) + u"**\n\n"_s;
        text += row(table.header) + u"| "_s + rules.join(u" | "_s) + u" |\n"_s;
        for (const QStringList &cells : table.rows)
            text += row(cells);
        return text + u'\n';
    }

    QString operator()(const CodeBlock &code) const
    {
        const QString caption = code.caption.isEmpty() ? QString() : opened(code.caption) + u"\n\n"_s;
        const QString fence = fenceFor(code.text);
        const QString end = code.text.endsWith(u'\n') ? QString() : u"\n"_s;
        return caption + fence + code.language + u'\n' + code.text + end + fence + u"\n\n"_s;
    }

    QString operator()(const Picture &picture) const
    {
        return u"*"_s + inlined(picture.caption) + u"* "_s + inlined(picture.alternative) + u"\n\n"_s;
    }
};

} // namespace

QString headOf(const Document &document)
{
    return document.isApproved ? document.status + u' ' + document.approval : document.status;
}

QByteArray toMarkdown(const Document &document)
{
    QString text = u"# "_s + inlined(document.title) + u"\n\n"_s;
    if (const QString head = headOf(document); !head.isEmpty())
        text += u"**"_s + inlined(head) + u"**\n\n"_s;
    for (const Block &block : document.blocks)
        text += std::visit(MarkdownWriter{}, block);
    while (text.endsWith("\n\n"_L1))
        text.chop(1);
    return text.toUtf8();
}

} // namespace safeconduct
