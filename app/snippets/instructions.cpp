// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/instructions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

SnippetLine instruction(const Because &because)
{
    return line({}, because);
}

SnippetFile instructions(Step step, const QString &name, const QList<SnippetLine> &lines)
{
    return {step, name, {}, u"instructions"_s, lines};
}

} // namespace safeconduct
