// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

bool hasDirectionOverride(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    });
}

bool hasControlCharacter(QStringView text)
{
    return std::ranges::any_of(text, [](QChar character) {
        const char16_t code = character.unicode();
        const bool isLayout = code == u'\n' || code == u'\r' || code == u'\t';
        return (code < 0x20 && !isLayout) || (code >= 0x7F && code <= 0x9F);
    });
}

bool isHostName(QStringView text)
{
    constexpr qsizetype longestName = 253;
    constexpr qsizetype longestLabel = 63;
    if (text.size() > longestName)
        return false;
    return std::ranges::all_of(text.split(u'.'), [](QStringView label) {
        const bool isSpelledRight = std::ranges::all_of(label, [](QChar letter) {
            return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
                || (letter >= u'0' && letter <= u'9') || letter == u'-';
        });
        return isSpelledRight && !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-')
            && !label.endsWith(u'-');
    });
}

QString listed(const QStringList &items, const QString &language)
{
    if (items.size() < 2)
        return items.join(QString());
    const QString conjunction = language == "de"_L1 ? u" und "_s : u" and "_s;
    return items.first(items.size() - 1).join(u", "_s) + conjunction + items.last();
}

} // namespace safeconduct
