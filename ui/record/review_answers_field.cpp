// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/review_answers_field.h"

#include "app/plan/vocabulary.h"
#include "ui/common/boxes.h"
#include "ui/common/words.h"
#include "ui/common/wrapping_tree.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

ReviewAnswersField::ReviewAnswersField(const Knowledge &knowledge, QWidget *parent)
    : QWidget(parent)
    , m_questions(reviewQuestions(knowledge, interfaceLanguage()))
    , m_list(new WrappingTree(this))
    , m_answer(new FormBox(this))
    , m_explanation(new QLineEdit(this))
{
    m_answer->setObjectName("reviewAnswer"_L1);
    m_answer->setAccessibleName(tr("Answer to the question"));
    m_answer->addItem(knowledge.texts.say(interfaceLanguage(), u"record.unanswered"_s), QString());
    for (const auto words = wordsFor(knowledge, u"answer"_s, answerWords()); const Word &word : words)
        m_answer->addItem(word.text, word.id);
    m_explanation->setObjectName("reviewRemark"_L1);
    m_explanation->setAccessibleName(tr("Remark on the answer"));
    m_explanation->setPlaceholderText(tr("Remark: what you looked at, or what is missing"));
    fillList();
    setFocusProxy(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_answer);
    row->addWidget(m_explanation, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReviewAnswersField::showCurrent);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &ReviewAnswersField::takeAnswer);
    connect(m_explanation, &QLineEdit::textEdited, this, &ReviewAnswersField::takeExplanation);
    showCurrent();
}

void ReviewAnswersField::fillList()
{
    m_list->setObjectName("reviewQuestions"_L1);
    m_list->setAccessibleName(tr("Questions of the review"));
    m_list->setHeaderLabels({tr("Question"), tr("Answer")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const ReviewQuestion &question : std::as_const(m_questions))
        new QTreeWidgetItem(m_list, {question.text, m_answer->itemText(0)});
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ReviewAnswersField::showCurrent()
{
    const ReviewQuestion question = m_questions.value(m_list->indexOfTopLevelItem(m_list->currentItem()));
    const QSignalBlocker blocker(m_answer);
    m_answer->setCurrentIndex(m_answer->findData(question.answer));
    m_explanation->setText(question.explanation);
}

void ReviewAnswersField::takeAnswer()
{
    QTreeWidgetItem *entry = m_list->currentItem();
    if (!entry)
        return;
    m_questions[m_list->indexOfTopLevelItem(entry)].answer = m_answer->currentData().toString();
    entry->setText(1, m_answer->currentText());
}

void ReviewAnswersField::takeExplanation(const QString &explanation)
{
    if (QTreeWidgetItem *entry = m_list->currentItem())
        m_questions[m_list->indexOfTopLevelItem(entry)].explanation = explanation;
}

} // namespace safeconduct
