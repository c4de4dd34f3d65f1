// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/register.h"

namespace safeconduct {

/// What comes on \a date, with the title of the record that foresaw it: the end of a support, a milestone …
QString foreseenText(const DateToCome &date);

/// The reviews of \a entries, the \a ends of accepted risks and the \a dates that records foresaw, a day each, as an iCalendar
/// file (`reviewCalendar`).
QByteArray dueCalendar(const QList<RegisterEntry> &entries, const QList<ExceptionEnd> &ends,
                       const QList<DateToCome> &dates);

} // namespace safeconduct
