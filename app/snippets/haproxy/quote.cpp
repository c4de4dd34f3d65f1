// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"
#include "app/support/text.h"

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@+=,";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value.contains(u'%'))
        return std::unexpected(Problem{pointer, Text::tr("HAProxy would take % for the beginning of a format."),
                                       Text::tr("Use a text without %."), u"snippets.value"_s});
    if (isBareWord(value, bareCharacters))
        return value;
    return singleQuoted(value);
}

} // namespace safeconduct::haproxy
