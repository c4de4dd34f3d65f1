// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/strongswan/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"

namespace safeconduct::strongswan {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@+";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (isBareWord(value, bareCharacters))
        return value;
    return doubleQuoted(value);
}

} // namespace safeconduct::strongswan
