// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register.
#pragma once

#include "app/support/result.h"
#include "app/support/text.h"

namespace safeconduct {

inline Problem registerFault(const QString &id, const QString &what, const QString &remedy, const QString &place)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id, .file = place};
}

inline Problem unknownRecord(qint64 number, const QString &place)
{
    return registerFault(QStringLiteral("register.unknown-record"),
                         Text::tr("The register has no record %1.").arg(number),
                         Text::tr("Take a number from its list."), place);
}

} // namespace safeconduct
