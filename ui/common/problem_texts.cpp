// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/problem_texts.h"

#include "ui/common/icons.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

Problems problemsWithin(const Session &session, const QString &pointer)
{
    Problems problems;
    for (const Problem &problem : session.document().problems()) {
        const bool isWithin = problem.pointer == pointer || problem.pointer.startsWith(pointer + u'/');
        if (isWithin && problem.severity != Severity::Note)
            problems.append(problem);
    }
    return problems;
}

QString problemTexts(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(u"%1 %2"_s.arg(problem.what, problem.remedy).trimmed());
    return lines.join(u'\n');
}

QIcon problemIcon(const Problems &problems)
{
    if (problems.isEmpty())
        return {};
    return icon(hasError(problems) ? u"dialog-error"_s : u"dialog-warning"_s);
}

} // namespace safeconduct
