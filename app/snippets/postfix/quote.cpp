// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/postfix/quote.h"

#include "app/snippets/plan_value.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct::postfix {

using namespace Qt::StringLiterals;

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value != value.trimmed())
        return std::unexpected(Problem{pointer, Text::tr("This begins or ends with a blank, which Postfix drops."),
                                       Text::tr("Remove the blank."), u"snippets.value"_s});
    QString text = value;
    return text.replace(u'$', u"$$"_s);
}

Result<QString> quotedWord(const QString &value, const QString &pointer)
{
    const bool isSplit = std::ranges::any_of(
        value, [](QChar character) { return character.isSpace() || u",{}\"#"_s.contains(character); });
    if (value.isEmpty() || isSplit)
        return std::unexpected(Problem{pointer, Text::tr("Postfix would take this for several words or for a comment."),
                                       Text::tr("Use a name without blanks, commas, braces, quotes and #."),
                                       u"snippets.value"_s});
    return quoted(value, pointer);
}

} // namespace safeconduct::postfix
