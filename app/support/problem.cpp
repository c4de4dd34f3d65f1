// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/problem.h"

#include <QStringList>

#include <algorithm>

namespace safeconduct {

QString toLine(const Problem &problem)
{
    QString place = problem.file;
    if (problem.position.line > 0)
        place += QStringLiteral("%1%2:%3")
                     .arg(place.isEmpty() ? QString() : QStringLiteral(":"))
                     .arg(problem.position.line)
                     .arg(problem.position.column);
    QStringList parts{place, problem.pointer, problem.what, problem.remedy};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

bool hasError(const Problems &problems)
{
    return std::ranges::any_of(problems, [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace safeconduct
