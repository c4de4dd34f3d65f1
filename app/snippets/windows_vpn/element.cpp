// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/element.h"

#include "app/snippets/plan_value.h"

namespace safeconduct::windows_vpn {

using namespace Qt::StringLiterals;

QList<SnippetLine> linesOf(const Element &element, Problems &problems, int level)
{
    const QString indent(qsizetype{level} * 2, u' ');
    if (element.children.isEmpty()) {
        if (const Result<void> fine = acceptable(element.text, element.pointer); !fine)
            problems.append(fine.error());
        return {line(u"%1<%2>%3</%2>"_s.arg(indent, element.name, element.text.toHtmlEscaped()), element.because)};
    }
    QList<SnippetLine> lines{line(u"%1<%2>"_s.arg(indent, element.name), element.because)};
    for (const Element &child : element.children)
        lines.append(linesOf(child, problems, level + 1));
    lines.append(line(u"%1</%2>"_s.arg(indent, element.name)));
    return lines;
}

} // namespace safeconduct::windows_vpn
