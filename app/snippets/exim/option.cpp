// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/option.h"

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

QList<SnippetLine> linesOf(const QList<Option> &options, const QString &indent)
{
    QList<SnippetLine> lines;
    for (const Option &option : options)
        lines.append(line(indent + option.name + u" = "_s + option.value, option.because));
    return lines;
}

QList<SnippetLine> linesOf(const QList<Statement> &statements)
{
    QList<SnippetLine> lines;
    for (const Statement &statement : statements) {
        const QString first = statement.conditions.value(0);
        lines.append(line(first.isEmpty() ? statement.verb : statement.verb + u' ' + first, statement.because));
        const QStringList others = statement.conditions.mid(1);
        for (const QString &condition : others)
            lines.append(line(u"  "_s + condition));
    }
    return lines;
}

QString list(const QStringList &items)
{
    return u"<; "_s + items.join(u" ; "_s);
}

} // namespace safeconduct::exim
