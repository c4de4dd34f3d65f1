// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/option.h"

#include "app/knowledge/texts.h"

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
    if (isNone())
        return u"none"_s;
    QString id = network; // written by hand, not joined: asked for each of thousands of options
    for (const QString *part : {&transport, &message}) {
        if (part->isEmpty())
            continue;
        if (!id.isEmpty())
            id += u'+';
        id += *part;
    }
    return id;
}

QString nameOfOption(const QString &id)
{
    const QStringList parts = id.split(u'+');
    QStringList names;
    for (const QString &part : parts)
        names.append(textReference(u"part.%1.name"_s.arg(part)));
    return names.join(" + "_L1);
}

} // namespace safeconduct
