// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record.h"

#include "app/document/plan_names.h"
#include "app/document/record_context.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

void RecordContext::heading(int level, const QString &textId, const QString &anchor, const TextValues &values)
{
    blocks.append(Heading{level, words.say(textId, values), anchor});
}

void RecordContext::paragraph(const QString &textId, const TextValues &values)
{
    blocks.append(Paragraph{words.say(textId, values)});
}

void RecordContext::table(const QString &captionId, const QStringList &headerIds, const QList<QStringList> &rows,
                          const QList<qsizetype> &numbers)
{
    if (rows.isEmpty())
        return;
    QStringList header;
    for (const QString &id : headerIds)
        header.append(words.say(id));
    blocks.append(Table{captionId.isEmpty() ? QString() : words.say(captionId), header, rows, numbers});
}

void RecordContext::bullets(const QStringList &items)
{
    if (!items.isEmpty())
        blocks.append(BulletList{items});
}

void RecordContext::picture(const QString &captionId, const QString &alternative, const QByteArray &svg)
{
    blocks.append(Picture{words.say(captionId), alternative, svg});
}

QString RecordContext::systemName(const QString &id) const
{
    return nameOfSystem(plan(), id);
}

QString RecordContext::networkName(const QString &id) const
{
    return nameOfNetwork(plan(), id);
}

QString RecordContext::sources(const QStringList &ids)
{
    QStringList numbers;
    for (const QString &id : ids) {
        if (!cited.contains(id))
            cited.append(id);
        numbers.append(QString::number(cited.indexOf(id) + 1));
    }
    return numbers.join(u", "_s);
}

QString RecordContext::finding(const Finding &finding)
{
    return words.say(u"record.finding"_s,
                     {{u"rule"_s, {finding.rule}},
                      {u"effect"_s, {words.name(u"effect"_s, word(finding.effect))}},
                      {u"text"_s, {words.say(finding.saying)}},
                      {u"source"_s, {sources(finding.sources)}}});
}

QString notSignedMark(const RecordContext &record)
{
    if (!record.input.steps.isEmpty())
        return {};
    return record.words.say(record.input.isSignedOtherwise ? u"record.mark.otherwise"_s : u"record.mark.unsigned"_s);
}

namespace {

QString statusLine(const RecordContext &record)
{
    const Status status = statusOf(record.input);
    const bool isDecidedByAnyone = std::ranges::any_of(record.input.decision.choices, &Choice::isDecided);
    const QString textId =
        status == Status::Draft && !isDecidedByAnyone ? u"record.status.nobody-decided"_s : u"record.status"_s;
    const QString said = record.words.say(textId,
                                          {{u"status"_s, {record.words.name(u"status"_s, word(status))}},
                                           {u"date"_s, {record.words.date(record.input.advice.asOf)}}});
    const QString mark = notSignedMark(record);
    return mark.isEmpty() ? said : said + u' ' + mark;
}

/// The acceptance that was the last one due, and who has accepted besides since.
QList<Event> lastApprovals(const RecordInput &input)
{
    const QList<Event> approvals = standingApprovals(input);
    const qsizetype besides = input.life ? input.life->acceptedBesides : 0;
    return approvals.sliced(std::max<qsizetype>(approvals.size() - 1 - besides, 0));
}

/// Who approved it, for the head of each page.
QString approvalLine(const RecordContext &record)
{
    const QList<Event> &events = record.input.decision.events;
    const auto approval = std::ranges::find_if(std::views::reverse(events), [](const Event &event) {
        return event.event == "accept"_L1 || event.event == "confirm"_L1;
    });
    if (approval == std::views::reverse(events).end() || !isApproved(record.input))
        return record.words.say(u"record.approval.none"_s);
    const QList<Event> approvals =
        approval->event == "accept"_L1 ? lastApprovals(record.input) : QList<Event>{*approval};
    QStringList said;
    for (const Event &one : approvals)
        said.append(record.words.say(u"record.approval"_s,
                                     {{u"name"_s, {one.by}},
                                      {u"role"_s, {record.words.name(u"rolename"_s, one.role)}},
                                      {u"date"_s, {record.words.date(one.date)}}}));
    return said.join(u' ');
}

} // namespace

Status statusOf(const RecordInput &input)
{
    return input.life ? statusOn(*input.life, input.today) : statusOf(input.decision, input.today);
}

QList<ReviewReason> reasonsDue(const RecordInput &input)
{
    return input.life ? reasonsToReview(*input.life, input.today)
                      : reasonsToReview(input.decision, input.foreseen, input.today);
}

bool isApproved(const RecordInput &input)
{
    const Status status = statusOf(input);
    return status != Status::Draft && status != Status::Proposed && status != Status::Rejected
        && status != Status::Withdrawn;
}

QList<Event> approvalsOf(const Decision &decision)
{
    QList<Event> approvals;
    for (const Event &event : decision.events) {
        if (event.event == "propose"_L1)
            approvals.clear();
        if (event.event == "accept"_L1)
            approvals.append(event);
    }
    return approvals;
}

QList<Event> standingApprovals(const RecordInput &input)
{
    return isApproved(input) ? approvalsOf(input.decision) : QList<Event>();
}

QDate approvedOn(const RecordInput &input)
{
    const QList<Event> approvals = lastApprovals(input);
    return approvals.isEmpty() ? QDate() : approvals.constFirst().date;
}

qsizetype versionOf(const RecordInput &input)
{
    return std::max<qsizetype>(input.decision.events.size(), 1);
}

QStringList tagsOf(const RecordInput &input)
{
    QStringList tags;
    for (const Connection &connection : input.plan.plan().connections)
        tags.append(connection.service);
    for (const Choice &choice : input.decision.choices) {
        const ConnectionAdvice *advice = input.advice.connection(choice.connection);
        if (const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr)
            tags.append(option->option.parts());
    }
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags;
}

QString predecessorOf(const RecordInput &input)
{
    const auto backwards = std::views::reverse(input.steps);
    const auto proposal =
        std::ranges::find_if(backwards, [](const SignedStep &step) { return step.event.event == "propose"_L1; });
    return proposal == backwards.end() ? QString() : proposal->supersedes;
}

QString successorOf(const RecordInput &input)
{
    const auto step = std::ranges::find_if(input.steps, [](const SignedStep &one) { return !one.successor.isEmpty(); });
    return step == input.steps.end() ? QString() : step->successor;
}

QString recordLanguage(const RecordInput &input)
{
    return input.language.isEmpty() ? input.plan.plan().language : input.language;
}

Document recordDocument(const RecordInput &input)
{
    const QString language = recordLanguage(input);
    RecordContext record{.input = input, .words = Wording(input.knowledge.texts, language, input.advice.currency)};
    writeSummary(record);
    writeOverviewPictures(record);
    writeQuestion(record);
    writeFacts(record);
    writeMethod(record);
    writeConnections(record);
    writePlanFindings(record);
    writeTogether(record);
    writeScenarios(record);
    writeInvestments(record);
    writeRisks(record);
    writeConfiguration(record);
    writeConfirmation(record);
    writeControls(record);
    writeReview(record);
    writeLife(record);
    writeOrigin(record);
    return {.title = record.words.say(u"record.title"_s, {{u"title"_s, {input.plan.plan().title}}}),
            .language = language,
            .status = statusLine(record),
            .approval = approvalLine(record),
            .isApproved = isApproved(input),
            .blocks = record.blocks};
}

Document togetherDocument(const RecordInput &input, const QString &language)
{
    RecordContext record{.input = input, .words = Wording(input.knowledge.texts, language, input.advice.currency)};
    writeOverviewPictures(record);
    writeTogether(record);
    writeScenarios(record);
    writeInvestments(record);
    return {.title = input.plan.plan().title, .language = language, .blocks = record.blocks};
}

QList<Block> togetherBlocks(const PlanDocument &plan, const Knowledge &knowledge, const Advice &advice,
                            const QString &language)
{
    const Snippets none; // nothing here tells of configuration
    const RecordInput input{.plan = plan,
                            .knowledge = knowledge,
                            .advice = advice,
                            .decision = {},
                            .snippets = none,
                            .programVersion = {},
                            .today = advice.asOf};
    RecordContext record{.input = input, .words = Wording(knowledge.texts, language, advice.currency)};
    writeTogether(record);
    writeInvestments(record);
    return record.blocks;
}

} // namespace safeconduct
