// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/vocabulary.h"
#include "app/session/review_answers.h"
#include "app/session/work.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// What is asked at a review, and what of it goes into a signed event.
class TestReviewAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void asksWhatTheKnowledgeAsks();
    void signsWhatIsAnswered();
    void refusesARemarkWithoutAnAnswer();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestReviewAnswers::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_knowledge = shipped->knowledge;
}

void TestReviewAnswers::asksWhatTheKnowledgeAsks()
{
    const QList<ReviewQuestion> english = reviewQuestions(*m_knowledge, u"en"_s);
    const QList<ReviewQuestion> german = reviewQuestions(*m_knowledge, u"de"_s);
    QVERIFY(english.size() > 1);
    QCOMPARE(german.size(), english.size());
    QStringList ids;
    for (const ReviewQuestion &question : english) {
        ids.append(question.id);
        QCOMPARE(m_knowledge->question(question.id)->kind, u"review"_s);
        QVERIFY(question.answer.isEmpty() && question.explanation.isEmpty());
    }
    QCOMPARE(ids, reviewQuestionIds(*m_knowledge));
    QVERIFY(english.first().text.endsWith(u'?') && german.first().text.endsWith(u'?'));
    QVERIFY(english.first().text != german.first().text);
}

void TestReviewAnswers::signsWhatIsAnswered()
{
    QList<ReviewQuestion> questions = reviewQuestions(*m_knowledge, u"en"_s);
    QCOMPARE(signedAnswers(questions)->size(), 0);
    questions.first().answer = u"partly"_s;
    questions.first().explanation = u"  Two of three. "_s;
    questions.last().answer = u"not-applicable"_s;
    const Result<QList<SignedAnswer>> answers = signedAnswers(questions);
    QVERIFY(answers);
    const QList<SignedAnswer> expected{
        {.question = questions.first().id, .answer = u"partly"_s, .explanation = u"Two of three."_s},
        {.question = questions.last().id, .answer = u"not-applicable"_s, .explanation = {}}};
    QCOMPARE(*answers, expected);
    for (const SignedAnswer &answer : *answers)
        QVERIFY(answerWords().contains(answer.answer));
    QStringList open = reviewQuestionIds(*m_knowledge);
    open.removeFirst();
    open.removeLast();
    QCOMPARE(unansweredQuestions(*m_knowledge, *answers), open);
}

void TestReviewAnswers::refusesARemarkWithoutAnAnswer()
{
    QList<ReviewQuestion> questions = reviewQuestions(*m_knowledge, u"en"_s);
    questions.first().explanation = u"Two of three."_s;
    const Result<QList<SignedAnswer>> answers = signedAnswers(questions);
    QVERIFY(!answers);
    QCOMPARE(answers.error().id, u"event.answer"_s);
    QVERIFY(answers.error().what.contains(questions.first().text));
    questions.first().explanation = u"  "_s;
    QVERIFY(signedAnswers(questions));
}

QTEST_GUILESS_MAIN(TestReviewAnswers)
#include "test_review_answers.moc"
