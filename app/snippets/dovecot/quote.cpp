// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/dovecot/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"
#include "app/support/text.h"

namespace safeconduct::dovecot {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@+!";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value.contains(u'%') || value.contains(u'$') || value.startsWith(u'<'))
        return std::unexpected(Problem{pointer, Text::tr("Dovecot would expand this or read a file in its place."),
                                       Text::tr("Use a text without %, $ and a leading <."), u"snippets.value"_s});
    if (isBareWord(value, bareCharacters))
        return value;
    return doubleQuoted(value);
}

} // namespace safeconduct::dovecot
