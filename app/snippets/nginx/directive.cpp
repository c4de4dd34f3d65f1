// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/directive.h"

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

Directive block(const QString &name, const QStringList &arguments, const QList<Directive> &inner,
                const Because &because)
{
    return {name, arguments, because, inner, true};
}

QList<SnippetLine> linesOf(const QList<Directive> &directives, int level)
{
    const QString indent(qsizetype{level} * 4, u' ');
    QList<SnippetLine> lines;
    for (const Directive &directive : directives) {
        const QString words = (QStringList{directive.name} + directive.arguments).join(u' ');
        lines.append(line(indent + words + (directive.isBlock ? u" {"_s : u";"_s), directive.because));
        if (!directive.isBlock)
            continue;
        lines.append(linesOf(directive.block, level + 1));
        lines.append(line(indent + u'}'));
    }
    return lines;
}

} // namespace safeconduct::nginx
