// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/calendar.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A TEXT value (RFC 5545, 3.3.11).
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    return text.replace(u"\r\n"_s, u"\\n"_s).replace(u'\n', u"\\n"_s).remove(u'\r');
}

/// A line of at most 75 bytes, continued behind a blank (RFC 5545, 3.1); no letter is cut in two.
QByteArray folded(const QString &line)
{
    constexpr qsizetype most = 75;
    QByteArray folded;
    qsizetype length = 0;
    const QList<uint> points = line.toUcs4();
    for (const char32_t point : points) {
        const QByteArray letter = QString::fromUcs4(&point, 1).toUtf8();
        if (length + letter.size() > most) {
            folded += "\r\n ";
            length = 1;
        }
        folded += letter;
        length += letter.size();
    }
    return folded + "\r\n";
}

QString day(const QDate &date)
{
    return date.toString(u"yyyyMMdd"_s);
}

/// One event of a whole day.
QByteArray eventOn(const QDate &date, const QString &id, const QString &summary)
{
    QByteArray event;
    const auto add = [&](const QString &line) { event += folded(line); };
    add(u"BEGIN:VEVENT"_s);
    add(u"UID:"_s + id + u"@safeconduct"_s);
    add(u"DTSTAMP:"_s + day(date) + u"T000000Z"_s);
    add(u"DTSTART;VALUE=DATE:"_s + day(date));
    add(u"DTEND;VALUE=DATE:"_s + day(date.addDays(1)));
    add(u"SUMMARY:"_s + escaped(summary));
    add(u"BEGIN:VALARM"_s);
    add(u"ACTION:DISPLAY"_s);
    add(u"TRIGGER:-P14D"_s);
    add(u"DESCRIPTION:"_s + escaped(summary));
    add(u"END:VALARM"_s);
    add(u"END:VEVENT"_s);
    return event;
}

} // namespace

QByteArray reviewCalendar(const QList<RegisterEntry> &entries, const QList<ExceptionEnd> &exceptions,
                          const CalendarWords &words, const QList<CalendarDay> &others)
{
    QByteArray calendar;
    const auto add = [&](const QString &line) { calendar += folded(line); };
    add(u"BEGIN:VCALENDAR"_s);
    add(u"VERSION:2.0"_s);
    add(u"PRODID:-//Safeconduct//register//EN"_s);
    for (const RegisterEntry &entry : entries) {
        if (entry.review.isValid())
            calendar += eventOn(entry.review, u"review-%1-%2"_s.arg(entry.number).arg(entry.planId),
                                words.review.arg(entry.title));
    }
    for (const ExceptionEnd &end : exceptions)
        calendar += eventOn(end.until, u"exception-%1-%2-%3"_s.arg(end.record).arg(end.planId, end.connection),
                            words.exception.arg(end.title, end.connection));
    for (const CalendarDay &other : others)
        calendar += eventOn(other.day, other.id, other.summary);
    add(u"END:VCALENDAR"_s);
    return calendar;
}

} // namespace safeconduct
