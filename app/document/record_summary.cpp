// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/decision/lifecycle.h"
#include "app/document/choice_tables.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

qsizetype openCount(const QList<OpenPoint> &points, OpenKind kind)
{
    return std::ranges::count(points, kind, &OpenPoint::kind);
}

} // namespace

void writeSummary(RecordContext &record)
{
    record.heading(2, u"record.summary.heading"_s, u"summary"_s);
    const QList<OpenPoint> open =
        openPoints(record.input.decision, record.plan(), record.input.advice, record.input.today);
    const qsizetype undecided = openCount(open, OpenKind::Undecided) + openCount(open, OpenKind::NothingPermissible);
    record.paragraph(
        u"record.summary.text"_s,
        {{u"count"_s, {record.words.number(static_cast<double>(record.plan().connections.size()))}},
         {u"undecided"_s, {record.words.number(static_cast<double>(undecided))}},
         {u"years"_s, {QString::number(record.input.advice.horizonYears)}},
         {u"cost"_s, {record.words.range(presentValueOfAll(record.input.advice, record.input.decision))}}});
    const Table choices = choicesTable(record.plan(), record.words, record.input.advice, record.input.decision);
    if (!choices.rows.isEmpty())
        record.blocks.append(choices);
    record.paragraph(u"record.summary.reading"_s);
}

void writeQuestion(RecordContext &record)
{
    record.heading(2, u"record.question.heading"_s, u"question"_s);
    const QString organisation = record.plan().organisation;
    record.paragraph(organisation.isEmpty() ? u"record.question.text"_s : u"record.question.text-organisation"_s,
                     {{u"organisation"_s, {organisation}}, {u"title"_s, {record.plan().title}}});
    if (!record.plan().note.isEmpty())
        record.blocks.append(Paragraph{record.plan().note});
    QList<QStringList> rows;
    for (const Role &role : record.plan().roles) {
        const bool isInitiating = isInitiator(role.role);
        const bool isImplementing = role.role == "administrator"_L1;
        const QString task = isInitiating ? u"record.task.initiates"_s
            : isImplementing              ? u"record.task.implements"_s
                                          : u"record.task.involved"_s;
        const QString name = role.name.isEmpty() ? record.words.say(u"record.nobody"_s) : role.name;
        rows.append({record.words.name(u"rolename"_s, role.role), name, record.words.say(task)});
    }
    record.table(u"record.roles.caption"_s, {u"record.column.role"_s, u"record.column.name"_s, u"record.column.task"_s},
                 rows);
    const Decision &decision = record.input.decision;
    if (!decision.decidedBy.isEmpty()) {
        const bool isSigned = !record.input.steps.isEmpty();
        record.paragraph(isSigned ? u"record.decided-by"_s : u"record.decided-by.unsigned"_s,
                         {{u"name"_s, {decision.decidedBy}},
                          {u"role"_s, {record.words.name(u"rolename"_s, decision.decidedRole)}},
                          {u"date"_s, {record.words.date(decision.decidedOn)}}});
    }
    if (!decision.consulted.isEmpty())
        record.paragraph(u"record.consulted"_s, {{u"names"_s, {decision.consulted.join(u"; "_s)}}});
    if (decision.informed.isEmpty())
        record.paragraph(u"record.informed.nobody"_s);
    else
        record.paragraph(u"record.informed"_s, {{u"names"_s, {decision.informed.join(u"; "_s)}}});
}

} // namespace safeconduct
