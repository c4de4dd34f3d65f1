// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"
#include "app/support/text.h"

namespace safeconduct::wireguard {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:,+=[]";

Result<QString> bare(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (isBareWord(value, bareCharacters))
        return value;
    return std::unexpected(Problem{pointer, Text::tr("WireGuard's files cannot hold this text: they know no quotes."),
                                   Text::tr("Use letters, digits, hyphens and dots."), u"snippets.value"_s});
}

} // namespace safeconduct::wireguard
