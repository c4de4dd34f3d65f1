// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

QString escaped(const QString &member)
{
    return QString(member).replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

QString unescaped(const QString &token)
{
    return QString(token).replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

QString memberAt(const QString &pointer, const QString &member)
{
    return pointer + u'/' + escaped(member);
}

QString itemAt(const QString &pointer, qsizetype index)
{
    return pointer + u'/' + QString::number(index);
}

std::optional<qsizetype> indexFrom(const QString &token)
{
    const bool isDigits =
        std::ranges::all_of(token, [](QChar character) { return character >= u'0' && character <= u'9'; });
    if (!isDigits || (token.size() > 1 && token.startsWith(u'0')))
        return std::nullopt;
    bool isIndex = false;
    const qsizetype index = token.toLongLong(&isIndex);
    return isIndex ? std::optional(index) : std::nullopt;
}

QStringList tokensOf(const QString &pointer)
{
    if (pointer.isEmpty())
        return {};
    QStringList tokens = pointer.sliced(pointer.startsWith(u'/') ? 1 : 0).split(u'/');
    for (QString &token : tokens)
        token = unescaped(token);
    return tokens;
}

} // namespace safeconduct
