// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/quoting.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

bool isBareWord(const QString &text, QStringView others)
{
    const auto isBare = [others](QChar character) {
        const char16_t code = character.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
            || others.contains(character);
    };
    return !text.isEmpty() && std::ranges::all_of(text, isBare);
}

QString doubleQuoted(QString text)
{
    return u'"' + text.replace(u'\\', uR"(\\)"_s).replace(u'"', uR"(\")"_s) + u'"';
}

QString singleQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', uR"('\'')"_s) + u'\'';
}

} // namespace safeconduct
