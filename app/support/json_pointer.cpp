// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json_pointer.h"

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
