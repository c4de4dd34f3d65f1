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

namespace {

QString statusLine(const RecordContext &record)
{
    const Status status = statusOf(record.input);
    const bool isDecidedByAnyone = std::ranges::any_of(record.input.decision.choices, &Choice::isDecided);
    const QString textId =
        status == Status::Draft && !isDecidedByAnyone ? u"record.status.nobody-decided"_s : u"record.status"_s;
    return record.words.say(textId,
                            {{u"status"_s, {record.words.name(u"status"_s, word(status))}},
                             {u"date"_s, {record.words.date(record.input.advice.asOf)}}});
}

/// Whether what was proposed has been accepted, by all who have to, whatever became of it later.
bool isApproved(const RecordInput &input)
{
    const Status status = statusOf(input);
    return status != Status::Draft && status != Status::Proposed && status != Status::Rejected
        && status != Status::Withdrawn;
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
    return record.words.say(u"record.approval"_s,
                            {{u"name"_s, {approval->by}},
                             {u"role"_s, {record.words.name(u"rolename"_s, approval->role)}},
                             {u"date"_s, {record.words.date(approval->date)}}});
}

} // namespace

Status statusOf(const RecordInput &input)
{
    return input.life ? statusOn(*input.life, input.today) : statusOf(input.decision, input.today);
}

Document recordDocument(const RecordInput &input)
{
    const QString language = input.plan.plan().language;
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
    writeControls(record);
    writeReview(record);
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

} // namespace safeconduct
