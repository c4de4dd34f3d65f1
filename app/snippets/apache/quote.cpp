// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/apache/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"
#include "app/support/text.h"

namespace safeconduct::apache {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@+=,*";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (value.contains("${"_L1) || value.contains("%{"_L1))
        return std::unexpected(Problem{pointer, Text::tr("Apache would take this for the name of a variable."),
                                       Text::tr("Use a text without ${ and %{."), u"snippets.value"_s});
    if (isBareWord(value, bareCharacters))
        return value;
    return doubleQuoted(value);
}

} // namespace safeconduct::apache
