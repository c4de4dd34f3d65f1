// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/choice_tables.h"
#include "app/document/record_context.h"
#include "app/document/record_exports.h"
#include "app/document/recorded_exceptions.h"
#include "app/support/json.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A JSON text is a double-quoted YAML scalar (YAML 1.2.2, 7.3.1): no colon, hash or quote in a name can end it.
QString quoted(const QString &text)
{
    return QString::fromUtf8(writeJsonCompact(Json::from(text))).trimmed();
}

QString entry(const QString &name, const QStringList &values)
{
    return values.isEmpty() ? QString() : name + u": "_s + quoted(values.join(u", "_s)) + u'\n';
}

/// Names of those whose role has the task to decide, or has none of its own; those who were asked belong to the latter.
QStringList people(const RecordInput &input, bool deciding)
{
    const QStringList deciders{u"head-of-it"_s, u"it-security-officer"_s, u"management"_s};
    QStringList names;
    for (const Role &role : input.plan.plan().roles) {
        if (!role.name.isEmpty() && deciders.contains(role.role) == deciding)
            names.append(role.name);
    }
    if (deciding && !input.decision.decidedBy.isEmpty() && !names.contains(input.decision.decidedBy))
        names.prepend(input.decision.decidedBy);
    for (const auto approvals = deciding ? approvalsOf(input.decision) : QList<Event>();
         const Event &approval : approvals)
        names.append(approval.by);
    if (!deciding)
        names.append(input.decision.consulted);
    names.removeDuplicates();
    return names;
}

/// A word, or as the template has it for what was replaced: by which record.
QString statusText(const RecordInput &input)
{
    const QString successor = successorOf(input);
    const bool isReplaced = statusOf(input) == Status::Superseded && !successor.isEmpty();
    return isReplaced ? u"superseded by "_s + successor : word(statusOf(input));
}

QByteArray frontMatter(const RecordInput &input)
{
    const QDate last = input.decision.events.isEmpty() ? input.advice.asOf : input.decision.events.last().date;
    return (u"---\n"_s + entry(u"status"_s, {statusText(input)}) + u"date: "_s
            + std::max(last, input.decision.decidedOn).toString(Qt::ISODate) + u'\n'
            + entry(u"decision-makers"_s, people(input, true)) + entry(u"consulted"_s, people(input, false))
            + entry(u"informed"_s, input.decision.informed) + u"---\n\n"_s)
        .toUtf8();
}

void heading(RecordContext &record, int level, const QString &text)
{
    record.blocks.append(Heading{level, text, {}});
}

/// What rules say of the connections and their chosen options, each sentence once.
QStringList drivers(RecordContext &record)
{
    QStringList said;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        for (const Finding &finding : advice ? advice->findings : QList<Finding>()) {
            const bool speaks = finding.effect == Effect::Require || finding.effect == Effect::Recommend;
            if (speaks && (finding.option.isEmpty() || finding.option == choice.option))
                said.append(finding.rule + u": "_s + record.words.say(finding.saying));
        }
    }
    said.removeDuplicates();
    return said;
}

QStringList consideredOptions(const RecordContext &record)
{
    QStringList names;
    for (const ConnectionAdvice &advice : record.input.advice.connections) {
        for (const OptionAdvice &option : advice.options)
            names.append(record.words.option(option.option));
    }
    names.removeDuplicates();
    return names;
}

QStringList consequences(const RecordContext &record)
{
    QStringList said;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        const Connection *connection = record.plan().connection(choice.connection);
        if (!option || !connection)
            continue;
        for (const LostFunction &lost : option->takesAway)
            said.append(connection->name + u": "_s + record.words.say(lost.saying));
        if (choice.acceptedRisk)
            said.append(connection->name + u": "_s + acceptanceText(*choice.acceptedRisk, record.words));
        for (const Milestone &milestone : choice.acceptedRisk ? choice.acceptedRisk->milestones : QList<Milestone>())
            said.append(milestoneText(record.input, record.words, choice.connection, milestone));
    }
    return said;
}

/// The leading options of each connection with what speaks for them and against.
void writeProsAndCons(RecordContext &record)
{
    constexpr int leadingRanks = 3;
    for (const ConnectionAdvice &advice : record.input.advice.connections) {
        const Connection *connection = record.plan().connection(advice.id);
        if (!connection)
            continue;
        heading(record, 3, connection->name);
        QStringList items;
        for (const OptionAdvice &option : advice.options) {
            const QString name = record.words.option(option.option);
            if (option.rank >= 1 && option.rank <= leadingRanks)
                items.append(
                    record.words.say(u"record.madr.good"_s,
                                     {{u"option"_s, {name}},
                                      {u"rank"_s, {QString::number(option.rank)}},
                                      {u"benefit"_s, {record.words.benefit(option.option, option.benefit.total)}},
                                      {u"cost"_s, {record.words.range(option.cost.presentValue)}}}));
            else if (option.rank == 0 && option.option.parts().size() <= 1)
                items.append(record.words.say(
                    u"record.madr.bad"_s, {{u"option"_s, {name}}, {u"rules"_s, {option.excludedBy.join(u", "_s)}}}));
        }
        record.bullets(items);
    }
}

} // namespace

QByteArray toMadr(const RecordInput &input)
{
    const Plan &plan = input.plan.plan();
    const QString language = recordLanguage(input);
    RecordContext record{.input = input, .words = Wording(input.knowledge.texts, language, input.advice.currency)};
    heading(record, 2, u"Context and Problem Statement"_s);
    record.paragraph(plan.organisation.isEmpty() ? u"record.question.text"_s : u"record.question.text-organisation"_s,
                     {{u"organisation"_s, {plan.organisation}}, {u"title"_s, {plan.title}}});
    if (!plan.note.isEmpty())
        record.blocks.append(Paragraph{plan.note});
    if (const QStringList said = drivers(record); !said.isEmpty()) {
        heading(record, 2, u"Decision Drivers"_s);
        record.bullets(said);
    }
    heading(record, 2, u"Considered Options"_s);
    record.bullets(consideredOptions(record));
    heading(record, 2, u"Decision Outcome"_s);
    Table choices = choicesTable(plan, record.words, input.advice, input.decision);
    choices.header.append(record.words.say(u"record.column.reason"_s));
    for (qsizetype row = 0; row < choices.rows.size(); ++row)
        choices.rows[row].append(input.decision.choices.value(row).reason);
    record.blocks.append(choices);
    if (const QStringList said = consequences(record); !said.isEmpty()) {
        heading(record, 3, u"Consequences"_s);
        record.bullets(said);
    }
    heading(record, 3, u"Confirmation"_s);
    writeConfirmationSteps(record);
    heading(record, 2, u"Pros and Cons of the Options"_s);
    writeProsAndCons(record);
    heading(record, 2, u"More Information"_s);
    writeControls(record);
    writeReview(record);
    writeLife(record);
    for (Block &block : record.blocks) { // the record's own chapters one level down
        auto *own = std::get_if<Heading>(&block);
        if (own && !own->anchor.isEmpty() && own->level == 2)
            own->level = 3;
    }
    return frontMatter(input)
        + toMarkdown({.title = plan.title,
                      .language = language,
                      .status = notSignedMark(record),
                      .approval = {},
                      .blocks = record.blocks});
}

} // namespace safeconduct
