// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/register_days.h"

#include "app/register/calendar.h"
#include "app/support/text.h"

#include <QUrl>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<CalendarDay> calendarDays(const QList<DateToCome> &dates)
{
    QList<CalendarDay> days;
    for (const DateToCome &date : dates) {
        const QString subject = QString::fromLatin1(QUrl::toPercentEncoding(date.date.subject));
        days.append({.id = u"date-%1-%2-%3-%4-%5"_s.arg(QString::number(date.record), date.planId, date.date.kind,
                                                        date.date.day.toString(Qt::ISODate), subject),
                     .day = date.date.day,
                     .summary = foreseenText(date)});
    }
    return days;
}

} // namespace

QString foreseenText(const DateToCome &date)
{
    const QString &kind = date.date.kind;
    if (kind == "support"_L1)
        return Text::tr(R"(Support of "%1" ends: "%2")").arg(date.date.subject, date.title);
    if (kind == "milestone"_L1)
        return Text::tr(R"("%1" is to be reached, on the way out of an accepted risk: "%2")")
            .arg(date.date.subject, date.title);
    if (kind == "certificate-lifetime"_L1)
        return Text::tr("Certificates live shorter: \"%1\"").arg(date.title);
    if (kind == "profile"_L1)
        return Text::tr("A year that the cryptographic policy names ends: \"%1\"").arg(date.title);
    return Text::tr("A date that the record foresaw: \"%1\"").arg(date.title);
}

QByteArray dueCalendar(const QList<RegisterEntry> &entries, const QList<ExceptionEnd> &ends,
                       const QList<DateToCome> &dates)
{
    return reviewCalendar(entries, ends,
                          {.review = Text::tr("Review of the decision \"%1\""),
                           .exception = Text::tr(R"(End of the risk of "%1" that is accepted for "%2")")},
                          calendarDays(dates));
}

} // namespace safeconduct
