// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/inn/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"

namespace safeconduct::inn {

constexpr QStringView bareCharacters = u"_-./";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    return isBareWord(value, bareCharacters) ? value : doubleQuoted(value);
}

QString joined(const QStringList &words)
{
    return doubleQuoted(words.join(u':'));
}

} // namespace safeconduct::inn
