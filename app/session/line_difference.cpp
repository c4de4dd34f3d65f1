// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/line_difference.h"

#include <algorithm>
#include <vector>

namespace safeconduct {

namespace {

constexpr qsizetype mostCells = 4'000'000; ///< of the table below: some 2,000 changed lines on each side

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast(); // behind the last line's end is no further one
    return lines;
}

/// Lengths of the longest common part of what follows from each pair of places.
class CommonLengths {
public:
    CommonLengths(const QStringList &before, const QStringList &after)
        : m_columns(static_cast<std::size_t>(after.size()) + 1)
        , m_lengths((static_cast<std::size_t>(before.size()) + 1) * m_columns)
    {
        for (qsizetype row = before.size() - 1; row >= 0; --row) {
            for (qsizetype column = after.size() - 1; column >= 0; --column)
                m_lengths[place(row, column)] = before.at(row) == after.at(column)
                    ? at(row + 1, column + 1) + 1
                    : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    int at(qsizetype row, qsizetype column) const { return m_lengths[place(row, column)]; }

private:
    std::size_t place(qsizetype row, qsizetype column) const
    {
        return static_cast<std::size_t>(row) * m_columns + static_cast<std::size_t>(column);
    }
    std::size_t m_columns = 0;
    std::vector<int> m_lengths;
};

LineDifference betweenCommonParts(const QStringList &before, const QStringList &after)
{
    if (before.size() * after.size() > mostCells)
        return {before, after};
    const CommonLengths lengths(before, after);
    LineDifference difference;
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < before.size() && column < after.size()) {
        if (before.at(row) == after.at(column)) {
            ++row;
            ++column;
        } else if (lengths.at(row + 1, column) >= lengths.at(row, column + 1)) {
            difference.removed.append(before.at(row++));
        } else {
            difference.added.append(after.at(column++));
        }
    }
    difference.removed += before.sliced(row);
    difference.added += after.sliced(column);
    return difference;
}

} // namespace

LineDifference lineDifference(const QString &before, const QString &after)
{
    const QStringList old = linesOf(before);
    const QStringList now = linesOf(after);
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype begin = 0;
    while (begin < shorter && old.at(begin) == now.at(begin))
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && old.at(old.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    return betweenCommonParts(old.sliced(begin, old.size() - begin - end), now.sliced(begin, now.size() - begin - end));
}

} // namespace safeconduct
