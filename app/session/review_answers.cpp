// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/review_answers.h"

#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

QList<ReviewQuestion> reviewQuestions(const Knowledge &knowledge, const QString &language)
{
    QList<ReviewQuestion> questions;
    for (const Question &question : knowledge.questions) {
        if (question.isReview())
            questions.append({.id = question.id, .text = knowledge.texts.say(language, question.text)});
    }
    return questions;
}

QStringList reviewQuestionIds(const Knowledge &knowledge)
{
    QStringList ids;
    for (const Question &question : knowledge.questions) {
        if (question.isReview())
            ids.append(question.id);
    }
    return ids;
}

Result<QList<SignedAnswer>> signedAnswers(const QList<ReviewQuestion> &questions)
{
    QList<SignedAnswer> answers;
    for (const ReviewQuestion &question : questions) {
        const QString explanation = question.explanation.trimmed();
        if (question.answer.isEmpty() && !explanation.isEmpty())
            return std::unexpected(
                Problem{.pointer = {},
                        .what = Text::tr("There is a remark on this question, and no answer: %1").arg(question.text),
                        .remedy = Text::tr("Choose an answer, or take the remark away."),
                        .id = u"event.answer"_s});
        if (!question.answer.isEmpty())
            answers.append({.question = question.id, .answer = question.answer, .explanation = explanation});
    }
    return answers;
}

QStringList unansweredQuestions(const Knowledge &knowledge, const QList<SignedAnswer> &answers)
{
    QStringList open = reviewQuestionIds(knowledge);
    for (const SignedAnswer &answer : answers)
        open.removeAll(answer.question);
    return open;
}

} // namespace safeconduct
