// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/directive.h"

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

Directive section(const QString &name, const QString &argument, const QList<Directive> &inner, const Because &because)
{
    return {name, {argument}, because, inner, true};
}

QList<SnippetLine> linesOf(const QList<Directive> &directives, int level)
{
    const QString indent(qsizetype{level} * 4, u' ');
    QList<SnippetLine> lines;
    for (const Directive &directive : directives) {
        const QString words = (QStringList{directive.name} + directive.arguments).join(u' ');
        lines.append(line(indent + (directive.isSection ? u'<' + words + u'>' : words), directive.because));
        if (!directive.isSection)
            continue;
        lines.append(linesOf(directive.inner, level + 1));
        lines.append(line(indent + u"</"_s + directive.name + u'>'));
    }
    return lines;
}

} // namespace safeconduct::apache
