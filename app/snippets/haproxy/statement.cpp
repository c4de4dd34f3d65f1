// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/statement.h"

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

QList<SnippetLine> linesOf(const Statement &statement)
{
    QList<SnippetLine> lines;
    for (const Because &because : statement.reasons)
        lines.append(line({}, because));
    const QString code = u"    "_s + statement.words.join(u' ');
    if (lines.isEmpty())
        return {line(code)};
    lines.last().code = code;
    return lines;
}

} // namespace

QList<SnippetLine> linesOf(const QList<Section> &sections)
{
    QList<SnippetLine> lines;
    for (const Section &section : sections) {
        lines.append(line(section.kind + u' ' + section.name, section.because));
        for (const Statement &statement : section.statements)
            lines.append(linesOf(statement));
    }
    return lines;
}

} // namespace safeconduct::haproxy
