// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/xlsx_reader.h"

#include "app/import/sheet_xml.h"
#include "app/support/text.h"

#include <QDir>
#include <QMap>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStrings = 1'000'000; ///< texts that the cells of a workbook share

/// What workbook.xml says of another part (ECMA-376 part 2, "Relationships").
struct WorkbookRelation {
    QString type;
    QString target;
};

struct Worksheet {
    QString name;
    QString part;
};

/// The text of the present element: that of its runs, without how it is pronounced (`rPh`).
QString textOfRuns(QXmlStreamReader &xml)
{
    QString text;
    while (nextElement(xml)) {
        if (xml.name() == "t"_L1) {
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.name() == "r"_L1) {
            while (nextElement(xml, "t"_L1))
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

/// 2 for "B7", 0 for what is no place of a cell.
qint64 columnOf(const QString &place)
{
    qint64 column = 0;
    const QString letters = place.left(4);
    for (const QChar letter : letters) {
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1);
    }
    return column;
}

/// The cells of one part.
class WorksheetReader {
public:
    WorksheetReader(const QByteArray &part, const QStringList &strings, SheetRows rows)
        : m_xml(part)
        , m_strings(strings)
        , m_rows(std::move(rows))
    {
    }

    Result<QList<CsvRow>> read()
    {
        if (nextElement(m_xml, "worksheet"_L1) && nextElement(m_xml, "sheetData"_L1)) {
            while (nextElement(m_xml, "row"_L1))
                readRow();
        }
        return m_rows.finished(m_xml);
    }

private:
    void readRow()
    {
        const QString number = attributeOf(m_xml, "r"_L1);
        m_row = number.isEmpty() ? m_row + 1 : number.toLongLong();
        m_column = 0;
        m_rows.beginRow(m_row);
        if (m_row < 1)
            m_xml.raiseError(Text::tr("\"%1\" is no number of a row.").arg(harmlessText(number, 20)));
        while (nextElement(m_xml, "c"_L1))
            readCell();
        if (!m_rows.endRow())
            m_xml.raiseError();
    }

    void readCell()
    {
        const QString place = attributeOf(m_xml, "r"_L1);
        const QString type = attributeOf(m_xml, "t"_L1);
        m_column = place.isEmpty() ? m_column + 1 : columnOf(place);
        if (m_column < 1)
            m_xml.raiseError(Text::tr("\"%1\" is no place of a cell.").arg(harmlessText(place, 20)));
        QString value;
        while (nextElement(m_xml)) {
            if (m_xml.name() == "v"_L1)
                value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (m_xml.name() == "is"_L1)
                value = textOfRuns(m_xml);
            else // a formula: its result is there, too
                m_xml.skipCurrentElement();
        }
        if (!m_xml.hasError() && !m_rows.put(m_column, cellOf(type, value.trimmed())))
            m_xml.raiseError();
    }

    SheetCell cellOf(const QString &type, const QString &value)
    {
        if (type.isEmpty() || type == "n"_L1)
            return numberCell(value);
        if (type != "s"_L1 || value.isEmpty())
            return {value, type == "d"_L1};
        bool isIndex = false;
        const qsizetype index = value.toInt(&isIndex);
        if (isIndex && index >= 0 && index < m_strings.size())
            return {m_strings.at(index)};
        m_xml.raiseError(Text::tr("A cell refers to the text %1, which is not there.").arg(harmlessText(value, 20)));
        return {};
    }

    QXmlStreamReader m_xml;
    const QStringList &m_strings;
    SheetRows m_rows;
    qint64 m_row = 0;
    qint64 m_column = 0;
};

class XlsxReader {
public:
    XlsxReader(const ArchiveEntries &parts, QString file)
        : m_parts(parts)
        , m_file(std::move(file))
    {
    }

    Result<Spreadsheet> read()
    {
        readRelations();
        readSheets();
        readStrings();
        if (!m_problem && m_sheets.isEmpty())
            m_problem = fault(Text::tr("The workbook has no sheet with cells."));
        if (!m_problem && !m_parts.contains(m_sheets.constFirst().part))
            m_problem = missing(m_sheets.constFirst().part);
        if (m_problem)
            return std::unexpected(*m_problem);
        const Worksheet &first = m_sheets.constFirst();
        return WorksheetReader(m_parts.value(first.part), m_strings, SheetRows(m_file, first.name))
            .read()
            .transform([&](const QList<CsvRow> &rows) {
                return Spreadsheet{.rows = rows, .sheet = first.name, .sheets = m_sheets.size()};
            });
    }

private:
    void readRelations()
    {
        const QString part = u"xl/_rels/workbook.xml.rels"_s;
        QXmlStreamReader xml(m_parts.value(part));
        if (nextElement(xml, "Relationships"_L1)) {
            while (nextElement(xml, "Relationship"_L1)) {
                m_relations.insert(attributeOf(xml, "Id"_L1),
                                   {attributeOf(xml, "Type"_L1), attributeOf(xml, "Target"_L1)});
                xml.skipCurrentElement();
            }
        }
        check(part, xml);
    }

    /// Sheets that are charts or macros have no cells.
    void readSheets()
    {
        const QString part = u"xl/workbook.xml"_s;
        QXmlStreamReader xml(m_parts.value(part));
        if (nextElement(xml, "workbook"_L1) && nextElement(xml, "sheets"_L1)) {
            while (nextElement(xml, "sheet"_L1)) {
                const WorkbookRelation relation = m_relations.value(attributeOf(xml, "id"_L1));
                if (relation.type.endsWith("/worksheet"_L1))
                    m_sheets.append({attributeOf(xml, "name"_L1), partName(relation)});
                xml.skipCurrentElement();
            }
        }
        check(part, xml);
    }

    /// The part with the texts that cells share; empty where a workbook has none.
    QString stringsPart() const
    {
        for (const WorkbookRelation &relation : m_relations) {
            if (relation.type.endsWith("/sharedStrings"_L1))
                return partName(relation);
        }
        return {};
    }

    void readStrings()
    {
        const QString part = stringsPart();
        if (part.isEmpty())
            return;
        QXmlStreamReader xml(m_parts.value(part));
        if (nextElement(xml, "sst"_L1)) {
            while (nextElement(xml, "si"_L1)) {
                m_strings.append(textOfRuns(xml).trimmed());
                if (m_strings.size() > mostStrings)
                    xml.raiseError(Text::tr("There are more than %L1 texts.").arg(mostStrings));
            }
        }
        check(part, xml);
    }

    static QString partName(const WorkbookRelation &relation)
    {
        return relation.target.startsWith(u'/') ? relation.target.sliced(1)
                                                : QDir::cleanPath(u"xl/"_s + relation.target);
    }

    /// Keeps what is wrong with \a part, which was read by \a xml; of several faults the first.
    void check(const QString &part, const QXmlStreamReader &xml)
    {
        if (m_problem)
            return;
        if (!m_parts.contains(part))
            m_problem = missing(part);
        else if (xml.hasError())
            m_problem = fault(Text::tr("Its part \"%1\" is broken: %2").arg(harmlessText(part, 80), xml.errorString()));
    }

    Problem missing(const QString &part) const
    {
        return fault(Text::tr("Its part \"%1\" is missing.").arg(harmlessText(part, 80)));
    }

    Problem fault(const QString &what) const
    {
        return importFault(u"import.spreadsheet"_s, m_file, {}, what, saveAnew());
    }

    const ArchiveEntries &m_parts;
    QString m_file;
    QMap<QString, WorkbookRelation> m_relations; ///< by id
    QList<Worksheet> m_sheets;
    QStringList m_strings;
    std::optional<Problem> m_problem;
};

} // namespace

Result<Spreadsheet> readXlsx(const ArchiveEntries &parts, const QString &file)
{
    return XlsxReader(parts, file).read();
}

} // namespace safeconduct
