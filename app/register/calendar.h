// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/register.h"

namespace safeconduct {

/// What is called how in a calendar, with %1 for the title of the record and %2 for the connection.
struct CalendarWords {
    QString review;
    QString exception = {}; ///< of an accepted risk that ends
};

/// One more day to be reminded of.
struct CalendarDay {
    QString id; ///< its own among those of the register
    QDate day;
    QString summary;
};

/// The reviews of \a entries, the ends of accepted risks and \a others as an iCalendar file (RFC 5545): a day each, reminded of two weeks
/// before. The same entries give the same bytes: the moment of writing is the event's own day.
QByteArray reviewCalendar(const QList<RegisterEntry> &entries, const QList<ExceptionEnd> &exceptions,
                          const CalendarWords &words, const QList<CalendarDay> &others = {});

} // namespace safeconduct
