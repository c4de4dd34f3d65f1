// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"
#include "app/document/plan_names.h"
#include "app/document/record_context.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(const RecordContext &record, bool isYes)
{
    return record.words.say(isYes ? u"record.yes"_s : u"record.no"_s);
}

bool hasFinding(const RecordContext &record, const QString &rule, const QList<Effect> &effects)
{
    const auto matches = [&](const Finding &finding) {
        return finding.rule == rule && effects.contains(finding.effect);
    };
    if (std::ranges::any_of(record.input.advice.findings, matches))
        return true;
    return std::ranges::any_of(record.input.advice.connections, [&](const ConnectionAdvice &connection) {
        return std::ranges::any_of(connection.findings, matches);
    });
}

/// Yes as long as \a rule asks for nothing (\a effects), and where that stands.
QString answerByRule(const RecordContext &record, const QString &rule, const QList<Effect> &effects)
{
    const bool isOpen = hasFinding(record, rule, effects);
    return record.words.say(isOpen ? u"record.answer.rule-open"_s : u"record.answer.rule-silent"_s,
                            {{u"rule"_s, {rule}}});
}

/// Whether the CRL period is justified: only who runs a certification authority has one.
QString answerOnCrl(const RecordContext &record)
{
    const bool hasCa =
        record.plan().hasFacility(u"windows-enterprise-ca"_s) || record.plan().hasFacility(u"own-ca-small"_s);
    if (!hasCa)
        return record.words.say(u"record.answer.no-ca"_s);
    return answerByRule(record, u"P7"_s, {Effect::Ask, Effect::Require, Effect::Recommend});
}

/// Yes, or no with the connections whose choice fails \a test.
template<typename Test>
QString answerByChoices(const RecordContext &record, Test test)
{
    QStringList failing;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        if (!advice || !test(choice, *advice))
            failing.append(choice.connection);
    }
    if (failing.isEmpty())
        return yesOrNo(record, true);
    if (failing.size() == record.input.decision.choices.size())
        return record.words.say(u"record.answer.no-connection"_s);
    return record.words.say(u"record.answer.not-for"_s,
                            {{u"connections"_s, {namesOfConnections(record.plan(), failing)}}});
}

bool isDecided(const Choice &choice, const ConnectionAdvice &)
{
    return choice.isDecided;
}

/// Decided, with a reason where it differs from the advice, which is cost and benefit weighed.
bool isReasoned(const Choice &choice, const ConnectionAdvice &advice)
{
    return choice.isDecided && !choice.option.isEmpty()
        && (!deviates(choice, advice) || !choice.reason.trimmed().isEmpty());
}

/// Permissible, or taken as a risk that has an owner and an end.
bool meetsTheRules(const Choice &choice, const ConnectionAdvice &advice)
{
    const OptionAdvice *option = advice.option(choice.option);
    const bool isAccepted =
        choice.acceptedRisk && !choice.acceptedRisk->owner.trimmed().isEmpty() && choice.acceptedRisk->until.isValid();
    return option && (option->isPermissible() || isAccepted);
}

/// What the record itself can answer of the review questions (rule D2); the others the plan answers.
QString answerFromRecord(const RecordContext &record, const QString &question)
{
    if (question == "D2-decided"_L1)
        return answerByChoices(record, isDecided);
    if (question == "D2-cost-benefit"_L1)
        return answerByChoices(record, isReasoned);
    if (question == "D2-must-rules"_L1)
        return answerByChoices(record, meetsTheRules);
    if (question == "D2-services"_L1)
        return answerByRule(record, u"C6"_s, {Effect::Require, Effect::Recommend});
    if (question == "D2-roots"_L1)
        return answerByRule(record, u"P2"_s, {Effect::Ask, Effect::Require});
    if (question == "D2-crl"_L1)
        return answerOnCrl(record);
    return {};
}

QString answerFromPlan(const RecordContext &record, const QString &question)
{
    for (const Answer &answer : record.plan().answers) {
        if (answer.question == question)
            return answerText(record, answer.answer, answer.explanation);
    }
    return {};
}

/// What was signed last with a confirmation, by whom and when. What was confirmed before another proposal was about another state.
QString answerFromReview(const RecordContext &record, const QString &question)
{
    for (const SignedStep &step : std::views::reverse(record.input.steps)) {
        if (step.event.event == "propose"_L1)
            break;
        const auto answer = std::ranges::find(step.answers, question, &SignedAnswer::question);
        if (answer == step.answers.cend())
            continue;
        return record.words.say(u"record.answer.confirmed"_s,
                                {{u"answer"_s, {answerText(record, answer->answer, answer->explanation)}},
                                 {u"name"_s, {step.event.by}},
                                 {u"date"_s, {record.words.date(step.event.date)}}});
    }
    return {};
}

QString answerTo(const RecordContext &record, const QString &question)
{
    if (const QString confirmed = answerFromReview(record, question); !confirmed.isEmpty())
        return confirmed;
    const QString planned = answerFromPlan(record, question);
    return planned.isEmpty() ? answerFromRecord(record, question) : planned;
}

} // namespace

QString nameOfQuestion(const RecordContext &record, const QString &id)
{
    const Question *question = record.input.knowledge.question(id);
    return question ? record.words.say(question->text) : id;
}

QString answerText(const RecordContext &record, const QString &answer, const QString &explanation)
{
    const QString said = record.words.name(u"answer"_s, answer);
    return explanation.isEmpty() ? said : said + u": "_s + explanation;
}

QList<ReviewAnswer> reviewAnswers(const RecordContext &record)
{
    QList<ReviewAnswer> answers;
    for (const Question &question : record.input.knowledge.questions) {
        if (question.isReview())
            answers.append({record.words.say(question.text), answerTo(record, question.id)});
    }
    return answers;
}

void writeReviewQuestions(RecordContext &record)
{
    record.heading(3, u"record.questions.heading"_s, {});
    record.paragraph(u"record.questions.text"_s);
    QList<QStringList> rows;
    for (const auto answers = reviewAnswers(record); const auto &[question, answer] : answers)
        rows.append({question, answer.isEmpty() ? record.words.say(u"record.unanswered"_s) : answer});
    record.table({}, {u"record.column.question"_s, u"record.column.answer"_s}, rows);
}

} // namespace safeconduct
