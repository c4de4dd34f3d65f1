// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/register_story.h"

#include "app/document/wording.h"
#include "app/pictures/timeline_chart.h"
#include "app/session/difference.h"
#include "app/session/register_days.h"
#include "app/session/review.h"
#include "app/support/text.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Result<Register> openedBy(const RegisterReader &reader)
{
    return Register::open(reader.address, Register::Opening::Existing, reader.password);
}

Results<Reopened> reopenedFrom(const QByteArray &file)
{
    return unpackDossier(file).and_then(&reopen);
}

Results<KeptDossier> keptIn(const Register &records, qint64 number)
{
    return records.dossier(number).transform_error([](const Problem &problem) { return Problems{problem}; });
}

Wording wordsOf(const RegisterReader &reader, const Reopened &reopened)
{
    return {reader.shipped->texts, reader.language, reopened.advice.currency};
}

QString nameOfEvent(const QString &event)
{
    static const QHash<QString, const char *> names{
        {u"create"_s, QT_TRANSLATE_NOOP("Text", "Written")},
        {u"propose"_s, QT_TRANSLATE_NOOP("Text", "Proposed")},
        {u"withdraw"_s, QT_TRANSLATE_NOOP("Text", "Withdrawn")},
        {u"request-changes"_s, QT_TRANSLATE_NOOP("Text", "Changes asked for")},
        {u"accept"_s, QT_TRANSLATE_NOOP("Text", "Accepted")},
        {u"reject"_s, QT_TRANSLATE_NOOP("Text", "Rejected")},
        {u"implemented"_s, QT_TRANSLATE_NOOP("Text", "Put in place")},
        {u"confirm"_s, QT_TRANSLATE_NOOP("Text", "Confirmed by a review")},
        {u"supersede"_s, QT_TRANSLATE_NOOP("Text", "Replaced")},
        {u"deprecate"_s, QT_TRANSLATE_NOOP("Text", "No longer needed")},
    };
    const char *name = names.value(event, nullptr);
    return name ? Text::tr(name) : event;
}

Mark markOf(const QString &event)
{
    static const QSet<QString> good{u"accept"_s, u"implemented"_s, u"confirm"_s};
    static const QSet<QString> ends{u"reject"_s, u"withdraw"_s, u"supersede"_s, u"deprecate"_s};
    return good.contains(event) ? Mark::Recommended : ends.contains(event) ? Mark::Bad : Mark::Plain;
}

/// What happened, and the review that lies ahead or is overdue, on a line of years.
Picture timelineOf(const RegisterReader &reader, const RegisterEntry &entry, const QList<Event> &happened,
                   const Wording &words)
{
    TimelineChart chart{.events = {}, .today = reader.today, .todayLabel = Text::tr("today")};
    for (const Event &event : happened) {
        if (event.date.isValid())
            chart.events.append(
                {event.date, nameOfEvent(event.event) + u' ' + words.date(event.date), markOf(event.event), false});
    }
    const bool isAtItsEnd =
        entry.supersededBy > 0 || (!chart.events.isEmpty() && chart.events.constLast().mark == Mark::Bad);
    if (entry.review.isValid() && !isAtItsEnd)
        chart.events.append({entry.review, Text::tr("Review due %1").arg(words.date(entry.review)), Mark::Plain, true});
    std::ranges::stable_sort(chart.events, {}, &TimelineChart::Event::day);
    QStringList said;
    for (const TimelineChart::Event &event : std::as_const(chart.events))
        said.append(event.label);
    return {.caption = Text::tr("The life of the record; what is hollow lies ahead"),
            .alternative = said.join(u"; "_s),
            .svg = drawTimeline(chart)};
}

Document courseOf(const RegisterReader &reader, const RegisterEntry &entry, const Reopened &reopened)
{
    const Wording words = wordsOf(reader, reopened);
    Table events{{}, {Text::tr("Day"), Text::tr("What happened"), Text::tr("By"), Text::tr("Remark")}, {}, {}};
    const QList<Event> happened = reopened.events();
    for (const Event &event : happened) {
        const QString by =
            event.role.isEmpty() ? event.by : u"%1 (%2)"_s.arg(event.by, words.name(u"rolename"_s, event.role));
        events.rows.append({words.date(event.date), nameOfEvent(event.event), by, event.comment});
    }
    Document course{.title = entry.title, .language = reader.language, .status = {}, .blocks = {}};
    if (const Picture timeline = timelineOf(reader, entry, happened, words); !timeline.svg.isEmpty())
        course.blocks.append(timeline);
    course.blocks.append(events);
    if (entry.supersededBy > 0)
        course.blocks.append(Paragraph{Text::tr("Replaced by record %1.").arg(entry.supersededBy)});
    for (const qint64 number : entry.supersedes)
        course.blocks.append(Paragraph{Text::tr("Replaces record %1.").arg(number)});
    return course;
}

Document reviewOf(const RegisterReader &reader, const RegisterEntry &entry, const Reopened &reopened)
{
    const Review found = review(reopened, *reader.shipped, reader.today);
    Document since{.title = entry.title, .language = reader.language, .status = {}, .blocks = {}};
    since.blocks.append(Paragraph{found.basisText()});
    BulletList items;
    for (const ReviewItem &item : found.items)
        items.items.append(item.connection.isEmpty() ? item.text : item.connection + u": "_s + item.text);
    if (items.items.isEmpty())
        since.blocks.append(Paragraph{Text::tr("Every choice stands.")});
    else
        since.blocks.append(items);
    return since;
}

Results<RegisterStory> tellStory(const RegisterReader &reader, const RegisterEntry &entry)
{
    const Result<Register> records = openedBy(reader);
    if (!records)
        return std::unexpected(Problems{records.error()});
    const Results<KeptDossier> kept = keptIn(*records, entry.number);
    if (!kept)
        return std::unexpected(kept.error());
    return reopenedFrom(kept->file).transform([&](const Reopened &reopened) {
        return RegisterStory{.number = entry.number,
                             .file = kept->file,
                             .record = recordDocument(recordInputOf(reopened, reader.programVersion, reader.today)),
                             .course = courseOf(reader, entry, reopened),
                             .since = reviewOf(reader, entry, reopened)};
    });
}

Results<Document> compare(const RegisterReader &reader, const RegisterEntry &earlier, const RegisterEntry &later)
{
    const Result<Register> records = openedBy(reader);
    if (!records)
        return std::unexpected(Problems{records.error()});
    const auto sideOf = [&records](qint64 number) {
        return keptIn(*records, number).and_then([](const KeptDossier &kept) { return reopenedFrom(kept.file); });
    };
    const Results<Reopened> before = sideOf(earlier.number);
    if (!before)
        return std::unexpected(before.error());
    return sideOf(later.number).transform([&](const Reopened &after) {
        return differencesDocument(differences(comparedFrom(*before), comparedFrom(after)),
                                   Text::tr("From record %1 to record %2").arg(earlier.number).arg(later.number),
                                   reader.language);
    });
}

Result<QList<RegisterEntry>> search(const RegisterReader &reader, const RegisterFilter &filter)
{
    RegisterFilter onTheDay = filter;
    onTheDay.today = reader.today;
    return openedBy(reader).and_then([&](const Register &records) { return records.list(onTheDay); });
}

Result<QStringList> organisationsIn(const RegisterReader &reader)
{
    return openedBy(reader).and_then([](const Register &records) { return records.organisations(); });
}

/// With all days, also of those that are far ahead.
Result<QByteArray> calendarOf(const RegisterReader &reader, RegisterFilter filter)
{
    const QDate last(9999, 12, 31);
    const Result<Register> records = openedBy(reader);
    if (!records)
        return std::unexpected(records.error());
    filter.today = reader.today;
    filter.limit = 0;
    if (!filter.dueBy.isValid()) { // decisions at their end ask for nothing
        filter.dueBy = last;
        filter.orForeseen = true;
    }
    const Result<QList<RegisterEntry>> entries = records->list(filter);
    Result<QList<ExceptionEnd>> ends = records->exceptionsUntil(last);
    Result<QList<DateToCome>> dates = records->datesUntil(last);
    if (!entries)
        return std::unexpected(entries.error());
    if (!ends || !dates)
        return std::unexpected(ends ? dates.error() : ends.error());
    QSet<qint64> found;
    for (const RegisterEntry &entry : *entries)
        found.insert(entry.number);
    ends->removeIf([&found](const ExceptionEnd &end) { return !found.contains(end.record); });
    dates->removeIf([&found](const DateToCome &date) { return !found.contains(date.record); });
    return dueCalendar(*entries, *ends, *dates);
}

} // namespace

QFuture<Result<QList<RegisterEntry>>> searchInBackground(RegisterReader reader, RegisterFilter filter)
{
    return QtConcurrent::run(&search, std::move(reader), std::move(filter));
}

QFuture<Result<QStringList>> organisationsInBackground(RegisterReader reader)
{
    return QtConcurrent::run(&organisationsIn, std::move(reader));
}

QFuture<Result<QByteArray>> calendarInBackground(RegisterReader reader, RegisterFilter filter)
{
    return QtConcurrent::run(&calendarOf, std::move(reader), std::move(filter));
}

QFuture<Results<RegisterStory>> tellStoryInBackground(RegisterReader reader, RegisterEntry entry)
{
    return QtConcurrent::run(&tellStory, std::move(reader), std::move(entry));
}

QFuture<Results<Document>> compareInBackground(RegisterReader reader, RegisterEntry earlier, RegisterEntry later)
{
    return QtConcurrent::run(&compare, std::move(reader), std::move(earlier), std::move(later));
}

} // namespace safeconduct
