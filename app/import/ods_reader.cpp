// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ods_reader.h"

#include "app/import/sheet_xml.h"
#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The rows of the table that \a xml has come to.
class TableReader {
public:
    TableReader(QXmlStreamReader &xml, SheetRows rows)
        : m_xml(xml)
        , m_rows(std::move(rows))
    {
    }

    void read() { readRows(0); }

    Result<QList<CsvRow>> finished() const { return m_rows.finished(m_xml); }

private:
    void readRows(int depth)
    {
        while (nextElement(m_xml)) {
            if (m_xml.name() == "table-row"_L1)
                readRow();
            else if (!isGroup(m_xml.name()))
                m_xml.skipCurrentElement();
            else if (depth < deepestNesting)
                readRows(depth + 1);
            else
                m_xml.raiseError(Text::tr("Rows are grouped too deep."));
        }
    }

    static bool isGroup(QStringView element)
    {
        return element == "table-row-group"_L1 || element == "table-header-rows"_L1 || element == "table-rows"_L1;
    }

    void readRow()
    {
        const qint64 times = timesOf("number-rows-repeated"_L1);
        m_rows.beginRow(m_row + 1);
        m_column = 0;
        while (nextElement(m_xml)) {
            if (m_xml.name() == "table-cell"_L1) {
                readCell();
            } else {
                if (m_xml.name() == "covered-table-cell"_L1) // nobody sees what is in it
                    m_column += timesOf("number-columns-repeated"_L1);
                m_xml.skipCurrentElement();
            }
        }
        if (!m_rows.endRow(times))
            m_xml.raiseError();
        m_row += times;
    }

    void readCell()
    {
        const qint64 times = timesOf("number-columns-repeated"_L1);
        SheetCell cell = valueOf();
        const QString shown = paragraphs();
        if (cell.text.isEmpty())
            cell.text = shown;
        if (cell.text.isEmpty()) {
            m_column += times;
            return;
        }
        for (qint64 time = 0; time < times && !m_xml.hasError(); ++time) {
            if (!m_rows.put(++m_column, cell))
                m_xml.raiseError();
        }
    }

    /// What the present cell keeps beside what it shows, which is in the form of some country.
    SheetCell valueOf() const
    {
        const QString type = attributeOf(m_xml, "value-type"_L1);
        if (type == "float"_L1 || type == "percentage"_L1 || type == "currency"_L1)
            return numberCell(attributeOf(m_xml, "value"_L1));
        if (type == "date"_L1)
            return {attributeOf(m_xml, "date-value"_L1), true};
        if (type == "time"_L1)
            return {attributeOf(m_xml, "time-value"_L1), true};
        return {attributeOf(m_xml, "string-value"_L1)};
    }

    /// The text of the present cell, without the remarks and drawings in it.
    QString paragraphs()
    {
        QStringList all;
        while (nextElement(m_xml)) {
            if (m_xml.name() == "p"_L1)
                all.append(paragraph());
            else
                m_xml.skipCurrentElement();
        }
        return all.join(u' ').simplified();
    }

    /// Blanks beside others, tabulators and line breaks are elements; here each is a blank.
    QString paragraph()
    {
        QString text;
        for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            const QStringView element = m_xml.name();
            if (token == QXmlStreamReader::Characters) {
                text += m_xml.text();
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token != QXmlStreamReader::StartElement) {
                continue;
            } else if (element == "annotation"_L1 || element == "note"_L1 || element == "ruby-text"_L1) {
                m_xml.skipCurrentElement();
            } else {
                if (element == "s"_L1 || element == "tab"_L1 || element == "line-break"_L1)
                    text += u' ';
                ++depth;
            }
        }
        return text;
    }

    /// How often the present element stands there. No program has more than so many rows or columns.
    qint64 timesOf(QLatin1StringView attribute)
    {
        const QString number = attributeOf(m_xml, attribute);
        const qint64 times = number.isEmpty() ? 1 : number.toLongLong();
        if (times < 1)
            m_xml.raiseError(Text::tr("\"%1\" is no number of repetitions.").arg(harmlessText(number, 20)));
        return std::clamp<qint64>(times, 1, lowestRow);
    }

    QXmlStreamReader &m_xml;
    SheetRows m_rows;
    qint64 m_row = 0; ///< the last one that was read
    qint64 m_column = 0;
};

} // namespace

Result<Spreadsheet> readOds(const ArchiveEntries &parts, const QString &file)
{
    const QString part = u"content.xml"_s;
    QXmlStreamReader xml(parts.value(part));
    const bool hasTable = nextElement(xml, "document-content"_L1) && nextElement(xml, "body"_L1)
        && nextElement(xml, "spreadsheet"_L1) && nextElement(xml, "table"_L1);
    if (!hasTable) {
        const QString what = xml.hasError() ? Text::tr("Its part \"%1\" is broken: %2").arg(part, xml.errorString())
                                            : Text::tr("The document has no sheet with cells.");
        return std::unexpected(importFault(u"import.spreadsheet"_s, file, {}, what, saveAnew()));
    }
    Spreadsheet spreadsheet{.rows = {}, .sheet = attributeOf(xml, "name"_L1)};
    TableReader table(xml, SheetRows(file, spreadsheet.sheet));
    table.read();
    for (; nextElement(xml, "table"_L1); ++spreadsheet.sheets)
        xml.skipCurrentElement();
    return table.finished().transform([&](const QList<CsvRow> &rows) {
        spreadsheet.rows = rows;
        return spreadsheet;
    });
}

} // namespace safeconduct
