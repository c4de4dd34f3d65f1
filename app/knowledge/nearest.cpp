// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/nearest.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace safeconduct {

namespace {

/// Longer words are cut: what differs later makes nobody mistake one for the other.
constexpr qsizetype comparedLetters = 64;

/// Insertions, deletions and replacements that make \a left into \a right (Levenshtein).
qsizetype distance(const QString &left, const QString &right)
{
    QList<qsizetype> row(right.size() + 1);
    for (qsizetype column = 0; column < row.size(); ++column)
        row[column] = column;
    for (qsizetype line = 0; line < left.size(); ++line) {
        qsizetype diagonal = std::exchange(row[0], line + 1);
        for (qsizetype column = 0; column < right.size(); ++column) {
            const qsizetype replaced = diagonal + (left.at(line) == right.at(column) ? 0 : 1);
            diagonal = row.at(column + 1);
            row[column + 1] = std::min({replaced, diagonal + 1, row.at(column) + 1});
        }
    }
    return row.constLast();
}

/// 0 is best; no value: not alike.
qsizetype unlikeness(const QString &word, const QString &candidate)
{
    const qsizetype apart = distance(word, candidate);
    if (apart * 3 <= std::max<qsizetype>(3, std::min(word.size(), candidate.size())))
        return apart;
    const bool isPart =
        word.size() >= 3 && candidate.size() >= 3 && (candidate.contains(word) || word.contains(candidate));
    return isPart ? 100 + apart : -1;
}

} // namespace

QStringList nearest(const QString &word, const QStringList &candidates, qsizetype most)
{
    QList<std::pair<qsizetype, QString>> ranked;
    const QString sought = word.left(comparedLetters).toLower();
    for (const QString &candidate : candidates) {
        const qsizetype rank = unlikeness(sought, candidate.left(comparedLetters).toLower());
        if (rank >= 0)
            ranked.append({rank, candidate});
    }
    std::ranges::sort(ranked);
    QStringList found;
    for (const auto &[rank, candidate] : std::as_const(ranked)) {
        if (found.size() < most && !found.contains(candidate))
            found.append(candidate);
    }
    return found;
}

} // namespace safeconduct
