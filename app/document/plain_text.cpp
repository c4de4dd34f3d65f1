// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plain_text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString indented(const QString &text, int by)
{
    return QString(by, u' ') + text + u'\n';
}

struct PlainTextWriter {
    QString operator()(const Heading &heading) const { return heading.text + u'\n'; }
    QString operator()(const Paragraph &paragraph) const { return indented(paragraph.text, 2); }

    QString operator()(const BulletList &list) const
    {
        QString text;
        for (const QString &item : list.items)
            text += indented(u"- "_s + item, 2);
        return text;
    }

    QString operator()(const Table &table) const
    {
        QString text = table.caption.isEmpty() ? QString() : indented(table.caption, 2);
        const int by = table.caption.isEmpty() ? 2 : 4;
        for (const QStringList &row : table.rows) {
            text += indented(row.value(0), by);
            for (qsizetype column = 1; column < row.size(); ++column) {
                if (!row.at(column).isEmpty() && row.at(column) != u"–"_s)
                    text += indented(table.header.value(column) + u": "_s + row.at(column), by + 3);
            }
        }
        return text;
    }

    QString operator()(const CodeBlock &code) const
    {
        QString text = code.caption.isEmpty() ? QString() : indented(code.caption, 2);
        for (const auto lines = code.text.split(u'\n'); const QString &line : lines)
            text += indented(line, 4);
        return text;
    }

    QString operator()(const Picture &picture) const
    {
        return indented(picture.caption + u' ' + picture.alternative, 2);
    }
};

} // namespace

QString toPlainText(const QList<Block> &blocks)
{
    QString text;
    for (const Block &block : blocks) {
        if (std::holds_alternative<Heading>(block) && !text.isEmpty())
            text += u'\n';
        text += std::visit(PlainTextWriter{}, block);
    }
    return text;
}

} // namespace safeconduct
