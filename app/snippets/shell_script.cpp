// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/shell_script.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

SnippetFile script(Step step, const QList<SnippetLine> &lines)
{
    return {step, word(step) + u".sh"_s, {}, u"bash"_s, lines};
}

SnippetFile configurationFile(const QString &place, const QString &language, const QList<SnippetLine> &lines)
{
    return {Step::Apply, place.section(u'/', -1), place, language, lines};
}

} // namespace safeconduct
