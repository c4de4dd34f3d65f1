// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dovecot/quote.h"

#include "app/snippets/plan_value.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct::dovecot {

using namespace Qt::StringLiterals;

namespace {

bool isBare(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
        || u"_-./:@+!"_s.contains(character);
}

} // namespace

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value.contains(u'%') || value.contains(u'$') || value.startsWith(u'<'))
        return std::unexpected(Problem{pointer, Text::tr("Dovecot would expand this or read a file in its place."),
                                       Text::tr("Use a text without %, $ and a leading <."), u"snippets.value"_s});
    if (!value.isEmpty() && std::ranges::all_of(value, isBare))
        return value;
    QString text = value;
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace safeconduct::dovecot
