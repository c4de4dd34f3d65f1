// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/libreswan/quote.h"

#include "app/snippets/plan_value.h"
#include "app/snippets/quoting.h"
#include "app/support/text.h"

namespace safeconduct::libreswan {

using namespace Qt::StringLiterals;

constexpr QStringView bareCharacters = u"_-./:@+";

Result<QString> quoted(const QString &value, const QString &pointer)
{
    if (const Result<void> fine = acceptable(value, pointer); !fine)
        return std::unexpected(fine.error());
    if (isBareWord(value, bareCharacters))
        return value;
    if (value.contains(u'"') || value.contains(u'\\'))
        return std::unexpected(Problem{pointer,
                                       Text::tr("Libreswan's files cannot hold a quotation mark or backslash."),
                                       Text::tr("Write it without."), u"snippets.value"_s});
    return u'"' + value + u'"';
}

} // namespace safeconduct::libreswan
