// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document_parts.h"

#include <algorithm>

namespace safeconduct {

namespace {

constexpr qsizetype lettersOfALine = 80;
constexpr qsizetype linesOfASheet = 45;
constexpr qsizetype linesOfAPart = 100 * linesOfASheet;

/// About how many lines a text takes, and the space behind it, where \a columns share the width.
qsizetype linesOf(const QString &text, qsizetype columns = 1)
{
    return 1 + text.size() * columns / lettersOfALine;
}

qsizetype linesOfRow(const QStringList &cells)
{
    qsizetype most = 1;
    for (const QString &cell : cells)
        most = std::max(most, linesOf(cell, cells.size()));
    return most;
}

struct LineCount {
    qsizetype operator()(const Heading &heading) const { return 2 + linesOf(heading.text); }
    qsizetype operator()(const Paragraph &paragraph) const { return linesOf(paragraph.text); }
    qsizetype operator()(const BulletList &list) const
    {
        qsizetype lines = 0;
        for (const QString &item : list.items)
            lines += linesOf(item);
        return lines;
    }
    qsizetype operator()(const Table &table) const
    {
        qsizetype lines = 2 + linesOfRow(table.header);
        for (const QStringList &row : table.rows)
            lines += linesOfRow(row);
        return lines;
    }
    qsizetype operator()(const CodeBlock &code) const
    {
        return 2 + code.text.count(u'\n') + code.text.size() / lettersOfALine;
    }
    qsizetype operator()(const Picture &) const { return linesOfASheet; }
};

/// \a table as tables that fit a part.
QList<Table> inParts(const Table &table)
{
    Table part = table;
    part.rows.clear();
    QList<Table> parts;
    qsizetype lines = 0;
    for (const QStringList &row : table.rows) {
        const qsizetype height = linesOfRow(row);
        if (lines + height > linesOfAPart && !part.rows.isEmpty()) {
            parts.append(part);
            part.rows.clear();
            lines = 0;
        }
        part.rows.append(row);
        lines += height;
    }
    parts.append(part);
    return parts;
}

bool beginsAChapter(const Block &block)
{
    const Heading *heading = std::get_if<Heading>(&block);
    return heading && (heading->level == 2 || heading->level == 3);
}

/// Puts blocks into parts, in their order.
class PartWriter {
public:
    explicit PartWriter(const Document &document)
        : m_parts{{.title = document.title,
                   .language = document.language,
                   .status = document.status,
                   .approval = document.approval,
                   .isApproved = document.isApproved,
                   .blocks = {}}}
    {
    }

    void add(const Block &block)
    {
        const qsizetype lines = std::visit(LineCount(), block);
        const bool isFull = m_lines + lines > 2 * linesOfAPart;
        if (m_lines > 0 && (isFull || (m_lines > linesOfAPart && beginsAChapter(block)))) {
            m_parts.append({.title = {}, .language = m_parts.constFirst().language, .status = {}, .blocks = {}});
            m_lines = 0;
        }
        m_parts.last().blocks.append(block);
        m_lines += lines;
    }

    const QList<Document> &parts() const { return m_parts; }

private:
    QList<Document> m_parts;
    qsizetype m_lines = 0; ///< of the last one
};

} // namespace

QList<Document> inParts(const Document &document)
{
    PartWriter writer(document);
    for (const Block &block : document.blocks) {
        if (const Table *table = std::get_if<Table>(&block)) {
            for (const auto tables = inParts(*table); const Table &part : tables)
                writer.add(part);
        } else {
            writer.add(block);
        }
    }
    return writer.parts();
}

} // namespace safeconduct
