// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plan_names.h"
#include "app/document/record_context.h"
#include "app/document/recorded_exceptions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString approvalText(const RecordContext &record, const RecordedException &exception)
{
    QStringList said;
    for (const Event &event : exception.approvedBy)
        said.append(record.words.say(u"record.exceptions.approval"_s,
                                     {{u"name"_s, {event.by}},
                                      {u"role"_s, {record.words.name(u"rolename"_s, event.role)}},
                                      {u"date"_s, {record.words.date(event.date)}}}));
    return said.isEmpty() ? record.words.say(u"record.exceptions.not-approved"_s) : said.join(u"; "_s);
}

QString endText(const RecordContext &record, const RecordedException &exception)
{
    const QString day = record.words.date(exception.until);
    return exception.hasEnded(record.input.today) ? record.words.say(u"record.exceptions.ended"_s, {{u"date"_s, {day}}})
                                                  : day;
}

/// What is to be reached on the way out of them.
void writeMilestones(RecordContext &record, const QList<RecordedException> &exceptions)
{
    QStringList items;
    for (const RecordedException &exception : exceptions) {
        for (const Milestone &milestone : exception.milestones)
            items.append(milestoneText(record.input, record.words, exception.connection, milestone));
    }
    if (items.isEmpty())
        return;
    record.paragraph(u"record.exceptions.milestones"_s);
    record.bullets(items);
}

} // namespace

void writeExceptions(RecordContext &record)
{
    QList<QStringList> rows;
    const QList<RecordedException> exceptions = recordedExceptions(record.input);
    for (const RecordedException &exception : exceptions)
        rows.append({nameOfConnection(record.plan(), exception.connection), namesOfMissing(exception, record.words),
                     record.words.name(u"treatment"_s, word(exception.treatment)),
                     record.words.option(exception.option), exception.reason,
                     exception.owner.isEmpty() ? record.words.say(u"record.nobody"_s) : exception.owner,
                     approvalText(record, exception), endText(record, exception)});
    if (rows.isEmpty())
        return;
    record.heading(3, u"record.exceptions.heading"_s, {});
    record.paragraph(u"record.exceptions.text"_s);
    record.table({},
                 {u"record.column.connection"_s, u"record.column.missing"_s, u"record.column.treatment"_s,
                  u"record.column.in-force"_s, u"record.column.reason"_s, u"record.column.owner"_s,
                  u"record.column.approved-by"_s, u"record.column.until"_s},
                 rows);
    writeMilestones(record, exceptions);
}

} // namespace safeconduct
