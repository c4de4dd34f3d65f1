// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/option.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

QStringList Option::parts() const
{
    QStringList parts;
    for (const QString &part : {network, transport, message}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts;
}

QString Option::id() const
{
    if (isOff)
        return u"off"_s;
    return isNone() ? u"none"_s : parts().join(u'+');
}

} // namespace safeconduct
