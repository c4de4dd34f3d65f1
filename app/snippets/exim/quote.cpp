// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exim/quote.h"

#include "app/snippets/plan_value.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct::exim {

using namespace Qt::StringLiterals;

namespace {

bool isLetterOrDigit(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

bool isReadByExim(QChar character)
{
    return character.isSpace() || character == u';' || character == u'"' || (character >= u'A' && character <= u'Z');
}

} // namespace

Result<QString> quotedItem(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    // An item that begins otherwise is a pattern, a negation or the name of another list; `:` begins some IPv6 addresses.
    const bool isPlain = !value.isEmpty() && (isLetterOrDigit(value.front()) || value.startsWith(u"::"_s));
    if (!isPlain || value.endsWith(u'\\') || std::ranges::any_of(value, isReadByExim))
        return std::unexpected(Problem{
            pointer, Text::tr("Exim would take this for a macro, a pattern or several items."),
            Text::tr("Use a name in small letters without blanks, semicolons and quotes."), u"snippets.value"_s});
    QString text;
    for (const QChar character : value) {
        if (u"\\${}"_s.contains(character))
            text.append(u'\\');
        text.append(character);
    }
    return text;
}

} // namespace safeconduct::exim
