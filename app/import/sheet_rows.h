// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: the cells of a sheet as rows, within limits.
#pragma once

#include "app/import/csv_reader.h"

#include <optional>

class QXmlStreamReader;

namespace safeconduct {

/// The first sheet of a spreadsheet.
struct Spreadsheet {
    QList<CsvRow> rows; ///< without empty ones; the line of each is its number in the sheet
    QString sheet = {}; ///< its name
    qsizetype sheets = 1; ///< how many there are
};

/// What a cell holds.
struct SheetCell {
    QString text;
    bool isNumber = false; ///< a number or a day
};

/// A row further down exists in no spreadsheet program.
inline constexpr qint64 lowestRow = 16'777'216;

/// The number \a kept as programs show it, to 15 digits: they keep 2.3 as 2.2999999999999998. What is no number stays a text.
SheetCell numberCell(const QString &kept);

/// What to do with a spreadsheet that cannot be read.
QString saveAnew();

/// Takes the cells of one sheet in the order of their rows. Where the file would take more memory than a list needs, it refuses.
class SheetRows {
public:
    SheetRows(QString file, QString sheet);

    /// The cells put next stand in \a row, counted from 1.
    void beginRow(qint64 row);
    /// Puts \a cell into \a column, counted from 1; without a text it is none. False where reading has to end.
    bool put(qint64 column, const SheetCell &cell);
    /// Ends the row, which stands there \a times, one below the other; an empty one is left out. False where reading has to end.
    bool endRow(qint64 times = 1);

    /// All rows. An error names sheet and cell: the limit that was reached or, where \a xml is broken, how.
    Result<QList<CsvRow>> finished(const QXmlStreamReader &xml) const;

private:
    bool stop(const QString &what, const QString &remedy);
    Problem faultHere(const QString &id, const QString &what, const QString &remedy) const;

    QString m_file;
    QString m_sheet;
    CsvRow m_row{{}, 1};
    int m_column = 1; ///< of the cell put last
    qint64 m_bytes = 0; ///< of all rows
    QList<CsvRow> m_rows;
    std::optional<Problem> m_problem;
};

} // namespace safeconduct
