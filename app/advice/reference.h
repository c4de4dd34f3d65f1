// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct {

/// A value that stands for the text \a id of the knowledge, whatever the language: `Texts::say` puts the text in its place.
/// Control characters mark it, which no plan can contain.
inline QString textReference(const QString &id)
{
    return QChar(u'\x01') + id + QChar(u'\x02');
}

} // namespace safeconduct
