// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/record_context.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Days on which something ends that the decision rests on: product support, accepted risks.
QStringList triggers(const RecordContext &record)
{
    QStringList items;
    for (const System &system : record.plan().systems) {
        QList<ProductUse> uses = system.software;
        if (system.os)
            uses.prepend(*system.os);
        for (const ProductUse &use : uses) {
            const ProductMatch match = record.input.knowledge.match(use);
            if (match.version && !match.isAssumed && match.version->supportEnds) {
                items.append(record.words.say(u"record.trigger.support"_s,
                                              {{u"product"_s, {match.version->name}},
                                               {u"date"_s, {record.words.date(*match.version->supportEnds)}}}));
            }
        }
    }
    for (const Choice &choice : record.input.decision.choices) {
        const Connection *connection = record.plan().connection(choice.connection);
        if (choice.acceptedRisk && connection)
            items.append(record.words.say(
                u"record.trigger.risk"_s,
                {{u"connection"_s, {connection->name}}, {u"date"_s, {record.words.date(choice.acceptedRisk->until)}}}));
    }
    items.append(record.words.say(u"record.trigger.change"_s));
    items.removeDuplicates();
    return items;
}

QString yesOrNo(const RecordContext &record, bool isYes)
{
    return record.words.say(isYes ? u"record.yes"_s : u"record.no"_s);
}

bool hasFinding(const RecordContext &record, const QString &rule, Effect effect)
{
    const auto matches = [&](const Finding &finding) { return finding.rule == rule && finding.effect == effect; };
    if (std::ranges::any_of(record.input.advice.findings, matches))
        return true;
    return std::ranges::any_of(record.input.advice.connections, [&](const ConnectionAdvice &connection) {
        return std::ranges::any_of(connection.findings, matches);
    });
}

/// Whether the CRL period is justified: only who runs a certification authority has one.
QString answerOnCrl(const RecordContext &record)
{
    const bool hasCa =
        record.plan().hasFacility(u"windows-enterprise-ca"_s) || record.plan().hasFacility(u"own-ca-small"_s);
    if (!hasCa)
        return record.words.name(u"answer"_s, u"not-applicable"_s);
    const bool isOpen = hasFinding(record, u"P7"_s, Effect::Ask) || hasFinding(record, u"P7"_s, Effect::Require)
        || hasFinding(record, u"P7"_s, Effect::Recommend);
    return yesOrNo(record, !isOpen);
}

/// What the record itself can answer of the review questions (rule D2); the others the plan answers.
QString answerFromRecord(const RecordContext &record, const QString &question)
{
    const Decision &decision = record.input.decision;
    const auto isChosenOf = [&](auto test) {
        return std::ranges::all_of(decision.choices, [&](const Choice &choice) {
            const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
            return advice && test(choice, *advice);
        });
    };
    if (question == "D2-decided"_L1)
        return yesOrNo(record, std::ranges::all_of(decision.choices, &Choice::isDecided));
    if (question == "D2-cost-benefit"_L1)
        return yesOrNo(record, isChosenOf([](const Choice &choice, const ConnectionAdvice &advice) {
                           return !choice.option.isEmpty()
                               && (!deviates(choice, advice) || !choice.reason.trimmed().isEmpty());
                       }));
    if (question == "D2-must-rules"_L1)
        return yesOrNo(record, isChosenOf([](const Choice &choice, const ConnectionAdvice &advice) {
                           const OptionAdvice *option = advice.option(choice.option);
                           return option && option->isPermissible();
                       }));
    if (question == "D2-services"_L1)
        return yesOrNo(record, !hasFinding(record, u"C6"_s, Effect::Require));
    if (question == "D2-roots"_L1)
        return yesOrNo(record,
                       !hasFinding(record, u"P2"_s, Effect::Ask) && !hasFinding(record, u"P2"_s, Effect::Require));
    if (question == "D2-crl"_L1)
        return answerOnCrl(record);
    return {};
}

QString answerFromPlan(const RecordContext &record, const QString &question)
{
    for (const Answer &answer : record.plan().answers) {
        if (answer.question == question) {
            const QString said = record.words.name(u"answer"_s, answer.answer);
            return answer.explanation.isEmpty() ? said : said + u": "_s + answer.explanation;
        }
    }
    return {};
}

} // namespace

void writeReview(RecordContext &record)
{
    record.heading(2, u"record.review.heading"_s, u"review"_s);
    record.paragraph(u"record.review.text"_s, {{u"date"_s, {record.words.date(record.input.decision.review)}}});
    record.bullets(triggers(record));

    record.heading(3, u"record.questions.heading"_s, {});
    record.paragraph(u"record.questions.text"_s);
    QList<QStringList> rows;
    for (const Question &question : record.input.knowledge.questions) {
        if (!question.isReview())
            continue;
        QString answer = answerFromPlan(record, question.id);
        if (answer.isEmpty())
            answer = answerFromRecord(record, question.id);
        rows.append(
            {record.words.say(question.text), answer.isEmpty() ? record.words.say(u"record.unanswered"_s) : answer});
    }
    record.table({}, {u"record.column.question"_s, u"record.column.answer"_s}, rows);
}

} // namespace safeconduct
