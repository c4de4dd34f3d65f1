// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/sheet_rows.h"

#include "app/support/text.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Of all cells together. The limits of rows and columns alone would let a small file take gigabytes: many rows whose only cell stands
/// far to the right, or many cells that refer to one long text.
constexpr qint64 mostSheetBytes = qint64{128} * 1024 * 1024;
constexpr qint64 emptyCellBytes = 24;

/// "B7".
QString cellName(int row, int column)
{
    QString letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}

} // namespace

SheetCell numberCell(const QString &kept)
{
    bool isNumber = false;
    const double number = kept.toDouble(&isNumber);
    const bool isWhole = std::ranges::all_of(kept, [](QChar sign) { return sign.isDigit(); });
    return {isNumber && !isWhole ? QString::number(number, 'g', 15) : kept, isNumber};
}

QString saveAnew()
{
    return Text::tr("Open it in a spreadsheet program and save it as .xlsx or .ods without a password, or as CSV.");
}

SheetRows::SheetRows(QString file, QString sheet)
    : m_file(std::move(file))
    , m_sheet(std::move(sheet))
{
}

void SheetRows::beginRow(qint64 row)
{
    m_row = {{}, static_cast<int>(std::clamp<qint64>(row, 1, lowestRow))};
    m_column = 1;
}

bool SheetRows::put(qint64 column, const SheetCell &cell)
{
    if (m_problem)
        return false;
    m_column = static_cast<int>(std::clamp<qint64>(column, 1, widestRow + 1));
    if (cell.text.isEmpty()) // it only has a format
        return true;
    if (m_column > widestRow)
        return stop(Text::tr("A row has more than %1 cells.").arg(widestRow),
                    Text::tr("Keep the columns that the import knows."));
    if (m_row.cells.size() < m_column)
        m_row.cells.resize(m_column);
    m_row.cells[m_column - 1] = cell.text;
    if (cell.isNumber)
        m_row.numbers.append(m_column - 1);
    return true;
}

bool SheetRows::endRow(qint64 times)
{
    if (m_problem)
        return false;
    if (m_row.cells.isEmpty())
        return true;
    if (times > mostThings - m_rows.size())
        return stop(Text::tr("More than %L1 rows are filled.").arg(mostThings), Text::tr("Divide the list."));
    for (const QString &cell : std::as_const(m_row.cells))
        m_bytes += times * (emptyCellBytes + 2 * cell.size());
    if (m_bytes > mostSheetBytes)
        return stop(Text::tr("The cells up to here hold more than %1 MiB.").arg(mostSheetBytes / 1024 / 1024),
                    Text::tr("Divide the list."));
    for (qint64 time = 0; time < times; ++time) {
        m_rows.append(m_row);
        ++m_row.line;
    }
    return true;
}

Result<QList<CsvRow>> SheetRows::finished(const QXmlStreamReader &xml) const
{
    if (m_problem)
        return std::unexpected(*m_problem);
    if (xml.hasError())
        return std::unexpected(
            faultHere(u"import.spreadsheet"_s, Text::tr("The XML is broken: %1").arg(xml.errorString()), saveAnew()));
    return m_rows;
}

bool SheetRows::stop(const QString &what, const QString &remedy)
{
    m_problem = faultHere(u"import.too-long"_s, what, remedy);
    return false;
}

Problem SheetRows::faultHere(const QString &id, const QString &what, const QString &remedy) const
{
    return importFault(
        id, m_file, {m_row.line, m_column},
        Text::tr("Sheet \"%1\", cell %2: %3").arg(harmlessText(m_sheet, 60), cellName(m_row.line, m_column), what),
        remedy);
}

} // namespace safeconduct
