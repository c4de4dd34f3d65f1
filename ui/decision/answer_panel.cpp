// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decision/answer_panel.h"

#include "app/plan/vocabulary.h"
#include "app/session/open_tasks.h"
#include "ui/common/labels.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace safeconduct {

using namespace Qt::StringLiterals;

AnswerPanel::AnswerPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_question(textLabel({}, this))
    , m_answer(new QComboBox(this))
    , m_explanation(new QLineEdit(this))
{
    m_question->setObjectName("question"_L1);
    m_answer->setObjectName("answer"_L1);
    m_answer->setAccessibleName(tr("Answer"));
    m_explanation->setObjectName("answerExplanation"_L1);
    m_explanation->setAccessibleName(tr("Explanation of the answer"));
    m_explanation->setPlaceholderText(tr("Explanation"));
    auto *give = new QPushButton(tr("Ans&wer"), this);
    give->setObjectName("giveAnswer"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_answer);
    row->addWidget(m_explanation, 1);
    row->addWidget(give);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_question);
    layout->addLayout(row);
    connect(give, &QPushButton::clicked, this, &AnswerPanel::answer);
    connect(m_explanation, &QLineEdit::returnPressed, this, &AnswerPanel::answer);
    setQuestion({});
}

void AnswerPanel::setQuestion(const OpenPoint &point)
{
    setVisible(!point.detail.isEmpty());
    if (point.detail == m_point.detail && point.connection == m_point.connection)
        return;
    m_point = point;
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    m_question->setText(questionText(m_session, words, point));
    m_answer->clear();
    for (const auto choices = wordsFor(m_session.knowledge(), u"answer"_s, answerWords()); const Word &word : choices)
        m_answer->addItem(word.text, word.id);
    m_explanation->clear();
}

void AnswerPanel::answer()
{
    m_session.answer(m_point, m_answer->currentData().toString(), m_explanation->text());
}

} // namespace safeconduct
