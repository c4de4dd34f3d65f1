// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/csv_reader.h"

#include "app/support/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QChar separatorOf(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0);
    constexpr std::array separators{u',', u';', u'\t'};
    return *std::ranges::max_element(separators, {}, [&](char16_t separator) { return first.count(QChar(separator)); });
}

class CsvReader {
public:
    CsvReader(const QString &text, QString file)
        : m_text(text)
        , m_file(std::move(file))
        , m_separator(separatorOf(text))
    {
    }

    Result<QList<CsvRow>> read()
    {
        while (m_at < m_text.size()) {
            CsvRow row{{}, m_line};
            if (const std::optional<Problem> problem = readRow(row))
                return std::unexpected(*problem);
            const bool isEmpty = std::ranges::all_of(row.cells, &QString::isEmpty);
            if (!isEmpty)
                m_rows.append(row);
        }
        return m_rows;
    }

private:
    std::optional<Problem> readRow(CsvRow &row)
    {
        while (true) {
            QString cell;
            if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
                if (!readQuoted(cell))
                    return importFault(u"import.csv"_s, m_file, {row.line, 1}, Text::tr("A quoted cell has no end."),
                                       Text::tr("Close it with a quotation mark, or save the list as CSV anew."));
            }
            while (m_at < m_text.size() && m_text.at(m_at) != m_separator && m_text.at(m_at) != u'\n')
                cell += m_text.at(m_at++);
            row.cells.append(cell.trimmed());
            if (row.cells.size() > widestRow)
                return importFault(u"import.csv"_s, m_file, {row.line, 1},
                                   Text::tr("A row has more than %1 cells.").arg(widestRow),
                                   Text::tr("Keep the columns that the import knows."));
            const bool isLast = m_at >= m_text.size() || m_text.at(m_at) == u'\n';
            if (m_at < m_text.size())
                ++m_at;
            if (isLast)
                break;
        }
        ++m_line;
        return {};
    }

    bool readQuoted(QString &cell)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar character = m_text.at(m_at);
            const bool isQuote = character == u'"';
            if (isQuote && (m_at + 1 == m_text.size() || m_text.at(m_at + 1) != u'"')) {
                ++m_at;
                return true;
            }
            if (isQuote)
                ++m_at;
            if (character == u'\n')
                ++m_line;
            cell += character;
        }
        return false;
    }

    const QString &m_text;
    QString m_file;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<CsvRow> m_rows;
};

} // namespace

Result<QList<CsvRow>> readCsv(const ImportFile &file)
{
    const QString text = textOf(file.contents);
    if (text.count(u'\n') > mostThings)
        return std::unexpected(importFault(u"import.too-long"_s, file.name, {mostThings, 1},
                                           Text::tr("The file has more than %L1 lines.").arg(mostThings),
                                           Text::tr("Divide the list.")));
    return CsvReader(text, file.name).read();
}

} // namespace safeconduct
