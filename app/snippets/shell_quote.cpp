// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/shell_quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@%+=,";

Result<QString> shellQuoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    // A leading hyphen would be taken for an option even in quotes.
    if (value.startsWith(u'-'))
        return std::unexpected(leadingHyphen(pointer));
    if (isBareWord(value, bareCharacters))
        return value;
    return singleQuoted(value);
}

} // namespace safeconduct
