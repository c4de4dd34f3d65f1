// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/findings.h"

#include "app/support/json_pointer.h"
#include "app/support/json_schema.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Insertions, deletions and replacements that make \a left to \a right (Levenshtein).
int distance(const QString &left, const QString &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    std::ranges::iota(row, 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int replaced = diagonal + (left.at(i) == right.at(j) ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({replaced, row[at] + 1, row[at + 1] + 1});
        }
    }
    return row.back();
}

using Order = std::vector<qsizetype>;

/// The indexes that lead to \a pointer: comparing them compares places in the document.
Order orderIn(const Json &json, const QString &pointer)
{
    Order order;
    const Json *value = &json;
    const QStringList tokens = tokensOf(pointer);
    for (const QString &token : tokens) {
        const qsizetype index = value->isObject() ? value->names().indexOf(token) : indexFrom(token).value_or(-1);
        if (index < 0 || index >= value->size())
            break;
        order.push_back(index);
        value = &value->items().at(index);
    }
    return order;
}

} // namespace

bool Findings::isFull() const
{
    return m_problems.size() >= maximumProblems;
}

void Findings::add(const Fault &finding, Severity severity)
{
    if (isFull())
        return;
    m_problems.append({.pointer = finding.pointer,
                       .what = finding.what,
                       .remedy = finding.remedy,
                       .id = finding.id,
                       .severity = severity,
                       .position = positionIn(m_json, finding.pointer)});
}

QString closest(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype longest = 64;
    constexpr qsizetype many = 500;
    QString found;
    int least = std::min(3, static_cast<int>(word.size() / 3) + 1);
    if (word.size() > longest || candidates.size() > many)
        return found;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - word.size()) >= least)
            continue;
        if (const int apart = distance(word, candidate); apart < least) {
            least = apart;
            found = candidate;
        }
    }
    return found;
}

QString remedyFor(const QString &word, const QStringList &candidates, const QString &otherwise)
{
    const QString meant = closest(word, candidates);
    return meant.isEmpty() ? otherwise : Text::tr("Did you mean \"%1\"?").arg(meant);
}

Position positionIn(const Json &json, const QString &pointer)
{
    Position position = json.position();
    const Json *value = &json;
    for (const qsizetype index : orderIn(json, pointer)) {
        value = &value->items().at(index);
        position = value->position();
    }
    return position;
}

void sortAsIn(const Json &json, Problems &problems)
{
    std::vector<std::pair<std::pair<Severity, Order>, Problem>> keyed;
    keyed.reserve(static_cast<std::size_t>(problems.size()));
    for (const Problem &problem : std::as_const(problems))
        keyed.push_back({{problem.severity, orderIn(json, problem.pointer)}, problem});
    std::ranges::stable_sort(keyed, {}, [](const auto &entry) { return entry.first; });
    std::ranges::transform(keyed, problems.begin(), [](const auto &entry) { return entry.second; });
}

} // namespace safeconduct
