// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/register_actions.h"
#include "app/session/register_days.h"
#include "app/support/file.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Json entryJson(const RegisterEntry &entry)
{
    Json json = Json::object();
    json.insert(u"number"_s, Json::from(entry.number));
    json.insert(u"version"_s, Json::from(entry.version));
    json.insert(u"plan"_s, Json::from(entry.planId));
    json.insert(u"title"_s, Json::from(entry.title));
    json.insert(u"organisation"_s, Json::from(entry.organisation));
    json.insert(u"status"_s, Json::from(entry.status));
    json.insert(u"signed"_s, Json::from(entry.isSigned));
    json.insert(u"decidedOn"_s, Json::from(entry.decidedOn.toString(Qt::ISODate)));
    json.insert(u"review"_s, Json::from(entry.review.toString(Qt::ISODate)));
    json.insert(u"supersededBy"_s, entry.supersededBy > 0 ? Json::from(entry.supersededBy) : Json::null());
    json.insert(u"supersedes"_s, jsonList(entry.supersedes, [](qint64 number) { return Json::from(number); }));
    return json;
}

QString entryText(const RegisterEntry &entry)
{
    QString text = u"%1  %2  %3  %4  %5"_s.arg(
        QString::number(entry.number)
            + (entry.version > 1 ? u" ("_s + QString::number(entry.version) + u')' : QString()),
        entry.status, entry.review.toString(Qt::ISODate), entry.planId, entry.title);
    if (entry.supersededBy > 0)
        text += u"  "_s + Text::tr("superseded by %1").arg(entry.supersededBy);
    for (const qint64 number : entry.supersedes)
        text += u"  "_s + Text::tr("supersedes %1").arg(number);
    return text + u'\n';
}

Json exceptionJson(const ExceptionEnd &end)
{
    Json json = Json::object();
    json.insert(u"record"_s, Json::from(end.record));
    json.insert(u"plan"_s, Json::from(end.planId));
    json.insert(u"title"_s, Json::from(end.title));
    json.insert(u"connection"_s, Json::from(end.connection));
    json.insert(u"until"_s, Json::from(end.until.toString(Qt::ISODate)));
    return json;
}

Json dateJson(const DateToCome &date)
{
    Json json = Json::object();
    json.insert(u"record"_s, Json::from(date.record));
    json.insert(u"plan"_s, Json::from(date.planId));
    json.insert(u"title"_s, Json::from(date.title));
    json.insert(u"signed"_s, Json::from(date.isSigned));
    json.insert(u"kind"_s, Json::from(date.date.kind));
    json.insert(u"subject"_s, Json::from(date.date.subject));
    json.insert(u"day"_s, Json::from(date.date.day.toString(Qt::ISODate)));
    return json;
}

QString unsignedMark(bool isSigned)
{
    return isSigned ? QString() : u"  "_s + Text::tr("(not signed)");
}

/// What somebody has to look at, or be reminded of.
struct DueList {
    QList<RegisterEntry> entries;
    QList<ExceptionEnd> ends;
    QList<DateToCome> dates;
};

ExitStatus answerDue(const DueList &due, const CommandContext &context)
{
    if (context.arguments.asJson) {
        Json json = entriesJson(due.entries);
        json.insert(u"exceptions"_s, jsonList(due.ends, exceptionJson));
        json.insert(u"dates"_s, jsonList(due.dates, dateJson));
        context.terminal.answer(json);
        return ExitStatus::Done;
    }
    for (const RegisterEntry &entry : due.entries)
        context.terminal.answer(entryText(entry).chopped(1) + unsignedMark(entry.isSigned) + u'\n');
    for (const ExceptionEnd &end : due.ends)
        context.terminal.answer(
            u"%1  %2  %3\n"_s.arg(end.record)
                .arg(end.until.toString(Qt::ISODate),
                     Text::tr(R"(The risk accepted for "%1" ends: "%2")").arg(end.connection, end.title)));
    for (const DateToCome &date : due.dates)
        context.terminal.answer(
            u"%1  %2  %3\n"_s.arg(date.record)
                .arg(date.date.day.toString(Qt::ISODate), foreseenText(date) + unsignedMark(date.isSigned)));
    return ExitStatus::Done;
}

ExitStatus answerEntries(const QList<RegisterEntry> &entries, const CommandContext &context)
{
    if (context.arguments.asJson) {
        context.terminal.answer(entriesJson(entries));
        return ExitStatus::Done;
    }
    for (const RegisterEntry &entry : entries)
        context.terminal.answer(entryText(entry));
    return ExitStatus::Done;
}

ExitStatus written(const QString &path, const QByteArray &contents, const CommandContext &context)
{
    if (const Result<void> stored = writeFile(path, contents); !stored)
        return refused({stored.error()}, context);
    context.terminal.answer(Text::tr("Written: %1").arg(path) + u'\n');
    return ExitStatus::Done;
}

Json countsJson(const QMap<QString, qint64> &counts)
{
    Json json = Json::object();
    for (const auto &[name, count] : counts.asKeyValueRange())
        json.insert(name, Json::from(count));
    return json;
}

QString countsText(const QString &heading, const QMap<QString, qint64> &counts)
{
    QString text = heading + u'\n';
    for (const auto &[name, count] : counts.asKeyValueRange())
        text += u"  %L1  %2\n"_s.arg(count).arg(name.isEmpty() ? u"-"_s : name);
    return text;
}

Json historyJson(const ConnectionHistory &one)
{
    Json json = Json::object();
    json.insert(u"record"_s, Json::from(one.record));
    json.insert(u"plan"_s, Json::from(one.planId));
    json.insert(u"title"_s, Json::from(one.title));
    json.insert(u"status"_s, Json::from(one.status));
    json.insert(u"decidedOn"_s, Json::from(one.decidedOn.toString(Qt::ISODate)));
    json.insert(u"connection"_s, Json::from(one.choice.connection));
    json.insert(u"name"_s, Json::from(one.choice.name));
    json.insert(u"option"_s, Json::from(one.choice.option));
    json.insert(u"reason"_s, Json::from(one.choice.reason));
    return json;
}

} // namespace

Json entriesJson(const QList<RegisterEntry> &entries)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-register/1"_s));
    json.insert(u"records"_s, jsonList(entries, entryJson));
    return json;
}

ExitStatus listRecords(const RegisterCall &call)
{
    const RegisterArguments &arguments = call.arguments;
    const Result<QList<RegisterEntry>> entries = call.records.list({.words = arguments.words.join(u' '),
                                                                    .status = arguments.status,
                                                                    .planId = arguments.plan,
                                                                    .organisation = arguments.organisation,
                                                                    .decidedFrom = arguments.from,
                                                                    .decidedUntil = arguments.until,
                                                                    .dueBy = {},
                                                                    .limit = arguments.limit,
                                                                    .today = call.context.todayAsked()});
    return entries ? answerEntries(*entries, call.context) : refused({entries.error()}, call.context);
}

ExitStatus listDue(const RegisterCall &call)
{
    const QDate today = call.context.todayAsked();
    const QDate last = today.addDays(call.arguments.days);
    const Result<QList<RegisterEntry>> entries = call.records.list({.dueBy = last, .today = today});
    if (!entries)
        return refused({entries.error()}, call.context);
    const Result<QList<ExceptionEnd>> ends = call.records.exceptionsUntil(last);
    if (!ends)
        return refused({ends.error()}, call.context);
    const Result<QList<DateToCome>> dates = call.records.datesUntil(last);
    if (!dates)
        return refused({dates.error()}, call.context);
    if (call.arguments.out.isEmpty())
        return answerDue({*entries, *ends, *dates}, call.context);
    return written(call.arguments.out, dueCalendar(*entries, *ends, *dates), call.context);
}

ExitStatus showRecord(const RegisterCall &call)
{
    const Result<KeptDossier> dossier = call.records.dossier(call.number(), call.arguments.revision);
    if (!dossier)
        return refused({dossier.error()}, call.context);
    return written(call.arguments.out, dossier->file, call.context);
}

ExitStatus showHistory(const RegisterCall &call)
{
    const Result<QList<ConnectionHistory>> history =
        call.records.history(call.arguments.words.constFirst(), call.arguments.plan);
    if (!history)
        return refused({history.error()}, call.context);
    if (call.context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-register-history/1"_s));
        json.insert(u"choices"_s, jsonList(*history, historyJson));
        call.context.terminal.answer(json);
        return ExitStatus::Done;
    }
    for (const ConnectionHistory &one : *history) {
        const QString day = one.decidedOn.isValid() ? one.decidedOn.toString(Qt::ISODate) : u"-"_s;
        call.context.terminal.answer(
            u"%1  %2  %3  %4  %5\n"_s.arg(day).arg(one.record).arg(one.status, one.choice.option, one.choice.reason));
    }
    return ExitStatus::Done;
}

ExitStatus showStatistics(const RegisterCall &call)
{
    const Result<RegisterStatistics> statistics = call.records.statistics(call.context.todayAsked());
    if (!statistics)
        return refused({statistics.error()}, call.context);
    if (call.context.arguments.asJson) {
        Json json = Json::object();
        json.insert(u"format"_s, Json::from(u"safeconduct-register-statistics/1"_s));
        json.insert(u"records"_s, Json::from(statistics->records));
        json.insert(u"due"_s, Json::from(statistics->due));
        json.insert(u"byStatus"_s, countsJson(statistics->byStatus));
        json.insert(u"byYear"_s, countsJson(statistics->byYear));
        json.insert(u"byOption"_s, countsJson(statistics->byOption));
        call.context.terminal.answer(json);
        return ExitStatus::Done;
    }
    call.context.terminal.answer(
        Text::tr("Records: %L1, reviews due: %L2").arg(statistics->records).arg(statistics->due) + u'\n'
        + countsText(Text::tr("By status"), statistics->byStatus)
        + countsText(Text::tr("By year of the decision"), statistics->byYear)
        + countsText(Text::tr("By chosen protection"), statistics->byOption));
    return ExitStatus::Done;
}

} // namespace safeconduct
