// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const RecordContext &record, const Choice &choice, const ConnectionAdvice &advice)
{
    if (choice.option.isEmpty())
        return record.words.say(u"record.state.nothing"_s);
    if (!choice.isDecided)
        return record.words.say(u"record.state.proposed"_s);
    return record.words.say(deviates(choice, advice) ? u"record.state.deviating"_s : u"record.state.as-advised"_s);
}

QStringList summaryRow(const RecordContext &record, const Connection &connection, const Choice &choice, const ConnectionAdvice &advice)
{
    const OptionAdvice *option = advice.option(choice.option);
    return {connection.name,
            record.words.name(u"level"_s, word(advice.need.highest())),
            record.words.option(choice.option),
            option ? record.words.range(option->cost.presentValue) : QString(),
            option ? record.words.number(option->benefit.total * 100) : QString(),
            stateOf(record, choice, advice)};
}

/// Sum over the chosen options with every amount that is paid once in the plan counted once.
Range presentValueOfAll(const RecordContext &record)
{
    QSet<QString> paid;
    Range sum;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        if (!option)
            continue;
        for (const CostLine &line : option->cost.lines) {
            const QString key = line.item + u'|' + line.when + u'|' + line.driverKey;
            if (!paid.contains(key))
                sum += line.presentValue;
            paid.insert(key);
        }
    }
    return sum;
}

qsizetype openCount(const QList<OpenPoint> &points, OpenKind kind)
{
    return std::ranges::count(points, kind, &OpenPoint::kind);
}

} // namespace

void writeSummary(RecordContext &record)
{
    record.heading(2, u"record.summary.heading"_s, u"summary"_s);
    const QList<OpenPoint> open = openPoints(record.input.decision, record.plan(), record.input.advice, record.input.today);
    const qsizetype undecided = openCount(open, OpenKind::Undecided) + openCount(open, OpenKind::NothingPermissible);
    record.paragraph(u"record.summary.text"_s,
                     {{u"count"_s, {QString::number(record.plan().connections.size())}},
                      {u"undecided"_s, {QString::number(undecided)}},
                      {u"years"_s, {QString::number(record.input.advice.horizonYears)}},
                      {u"cost"_s, {record.words.range(presentValueOfAll(record))}}});
    QList<QStringList> rows;
    for (const Connection &connection : record.plan().connections) {
        const Choice *choice = record.input.decision.choice(connection.id);
        const ConnectionAdvice *advice = record.input.advice.connection(connection.id);
        if (choice && advice)
            rows.append(summaryRow(record, connection, *choice, *advice));
    }
    record.table({}, {u"record.column.connection"_s, u"record.column.need"_s, u"record.column.decision"_s, u"record.column.cost"_s,
                      u"record.column.benefit"_s, u"record.column.state"_s},
                 rows, {3, 4});
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
        const bool isInitiating = role.role == "head-of-it"_L1 || role.role == "it-security-officer"_L1;
        const bool isImplementing = role.role == "administrator"_L1;
        const QString task = isInitiating ? u"record.task.initiates"_s : isImplementing ? u"record.task.implements"_s : u"record.task.involved"_s;
        const QString name = role.name.isEmpty() ? record.words.say(u"record.nobody"_s) : role.name;
        rows.append({record.words.name(u"rolename"_s, role.role), name, record.words.say(task)});
    }
    record.table(u"record.roles.caption"_s, {u"record.column.role"_s, u"record.column.name"_s, u"record.column.task"_s}, rows);
    const Decision &decision = record.input.decision;
    if (!decision.decidedBy.isEmpty()) {
        record.paragraph(u"record.decided-by"_s, {{u"name"_s, {decision.decidedBy}},
                                                  {u"role"_s, {record.words.name(u"rolename"_s, decision.decidedRole)}},
                                                  {u"date"_s, {record.words.date(decision.decidedOn)}}});
    }
}

} // namespace safeconduct
