// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/choice_panel.h"

#include "app/decision/decide.h"
#include "app/decision/milestones.h"
#include "ui/common/boxes.h"
#include "ui/common/day_edit.h"
#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"
#include "ui/common/tool_tips.h"
#include "ui/common/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *line(const QString &objectName, const QString &hint, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setPlaceholderText(hint);
    return edit;
}

void showText(QLineEdit &edit, const QString &text)
{
    if (edit.text() != text && !edit.isModified())
        edit.setText(text);
}

} // namespace

ChoicePanel::ChoicePanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reasonLabel(new QLabel(tr("&Reason for differing from the advice:"), this))
    , m_reason(line(u"reason"_s, tr("It goes into the record; whoever reads it later will ask"), this))
    , m_risk(new QWidget(this))
    , m_owner(line(u"riskOwner"_s, tr("Name of the person"), m_risk))
    , m_until(new DayEdit(u"riskUntil"_s, m_risk))
    , m_explanation(line(u"riskExplanation"_s, tr("What could happen, and why it is taken"), m_risk))
    , m_milestones(line(u"riskMilestones"_s, tr("2027-03-01 what is reached by then; …"), m_risk))
    , m_treatment(new FormBox(m_risk))
    , m_wrong(textLabel(QString(), m_risk))
{
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason for differing from the advice"));
    m_risk->setObjectName("risk"_L1);
    buildRisk();
    auto *reason = new QHBoxLayout;
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(reason);
    layout->addWidget(m_risk);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_reason, &QLineEdit::editingFinished, this, &ChoicePanel::passOnReason);
    connect(m_owner, &QLineEdit::editingFinished, this, &ChoicePanel::passOnRisk);
    connect(m_explanation, &QLineEdit::editingFinished, this, &ChoicePanel::passOnRisk);
    connect(m_milestones, &QLineEdit::editingFinished, this, &ChoicePanel::passOnRisk);
    connect(m_until, &QDateEdit::editingFinished, this, &ChoicePanel::passOnRisk);
    connect(m_treatment, &QComboBox::activated, this, &ChoicePanel::passOnRisk);
    connect(&m_session, &Session::decisionChanged, this, &ChoicePanel::showChoice);
    showChoice();
}

void ChoicePanel::buildRisk()
{
    const QString why = tr("This choice takes a risk that somebody must accept.");
    m_risk->setToolTip(toolTipOf(why));
    m_owner->setAccessibleDescription(why);
    auto *grid = new QGridLayout(m_risk);
    grid->setContentsMargins({});
    const auto add = [&](const QString &text, QWidget *field, int row, int column, int span) {
        auto *label = new QLabel(text, m_risk);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, span);
    };
    add(tr("&Owner of the risk:"), m_owner, 0, 0, 1);
    add(tr("Accepted &until:"), m_until, 0, 2, 1);
    add(tr("&Explanation:"), m_explanation, 1, 0, 1);
    add(tr("Mi&lestones:"), m_milestones, 1, 2, 1);
    m_milestones->setToolTip(
        toolTipOf(tr("What is to be reached on the way out of the risk, each with its last day.")));
    m_treatment->setObjectName("riskTreatment"_L1);
    for (const auto words = wordsFor(m_session.knowledge(), u"treatment"_s, treatmentWords()); const Word &word : words)
        m_treatment->addItem(word.text, word.id);
    add(tr("How &it is treated:"), m_treatment, 2, 0, 1);
    m_wrong->setObjectName("riskWrong"_L1);
    grid->addWidget(m_wrong, 3, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    sayWrong({});
}

void ChoicePanel::setConnection(const QString &connection)
{
    if (connection == m_connection)
        return;
    finishTyping();
    for (QLineEdit *field : {m_owner, m_explanation, m_milestones})
        field->setModified(false); // what could not be passed on was about the other connection
    sayWrong({});
    m_connection = connection;
    showChoice();
}

void ChoicePanel::finishTyping()
{
    passOnReason();
    passOnRisk();
}

void ChoicePanel::focusReason()
{
    if (m_reason->isVisible())
        m_reason->setFocus(Qt::OtherFocusReason);
    else if (m_risk->isVisible())
        m_owner->setFocus(Qt::OtherFocusReason);
}

void ChoicePanel::showChoice()
{
    const Choice *choice = m_session.decision().choice(m_connection);
    const ConnectionAdvice *advice = m_session.advice().connection(m_connection);
    const bool isDeviating = choice && advice && deviates(*choice, *advice);
    const bool isRisky = choice && advice && choice->isDecided && needsAcceptedRisk(*choice, *advice);
    m_reasonLabel->setVisible(isDeviating);
    m_reason->setVisible(isDeviating);
    m_risk->setVisible(isRisky);
    setVisible(isDeviating || isRisky);
    if (choice) {
        showText(*m_reason, choice->reason);
        showRisk(*choice);
    }
}

AcceptedRisk ChoicePanel::riskOf(const Choice &choice) const
{
    return choice.acceptedRisk.value_or(
        AcceptedRisk{.owner = {}, .until = usualReview(m_session.today()), .explanation = {}});
}

void ChoicePanel::showRisk(const Choice &choice)
{
    const AcceptedRisk risk = riskOf(choice);
    showText(*m_owner, risk.owner);
    showText(*m_explanation, risk.explanation);
    showText(*m_milestones, milestonesText(risk.milestones));
    m_until->setDate(risk.until.isValid() ? risk.until : usualReview(m_session.today()));
    m_treatment->setCurrentIndex(m_treatment->findData(word(risk.treatment)));
}

Treatment ChoicePanel::treatment() const
{
    return treatmentFrom(m_treatment->currentData().toString()).value_or(Treatment::Accept);
}

void ChoicePanel::passOnReason()
{
    if (!m_reason->isModified())
        return;
    m_reason->setModified(false);
    if (!m_session.setReason(m_connection, m_reason->text()))
        showChoice(); // the connection is no longer there, or cannot have this option any more
}

void ChoicePanel::passOnRisk()
{
    const Choice *choice = m_session.decision().choice(m_connection);
    const AcceptedRisk before = choice ? riskOf(*choice) : AcceptedRisk();
    const bool isTyped = m_owner->isModified() || m_explanation->isModified() || m_milestones->isModified();
    const bool isOtherDay = choice && choice->acceptedRisk && before.until != m_until->date();
    const bool isOtherTreatment = choice && before.treatment != treatment();
    sayWrong({});
    if (!isTyped && !isOtherDay && !isOtherTreatment)
        return;
    const Result<QList<Milestone>> milestones = milestonesFrom(m_milestones->text());
    const AcceptedRisk risk{.owner = m_owner->text().trimmed(),
                            .until = m_until->date(),
                            .explanation = m_explanation->text(),
                            .milestones = milestones.value_or(before.milestones),
                            .treatment = treatment()};
    const Result<void> accepted = m_session.acceptRisk(m_connection, risk);
    if (!accepted && accepted.error().id.startsWith("milestone."_L1)) {
        sayWrong(problemTexts({accepted.error()}));
        passOnWords({.owner = risk.owner,
                     .until = before.until,
                     .explanation = risk.explanation,
                     .milestones = before.milestones,
                     .treatment = risk.treatment});
        return; // what is typed stays, to be corrected
    }
    m_owner->setModified(false);
    m_explanation->setModified(false);
    if (milestones)
        m_milestones->setModified(false);
    else
        sayWrong(problemTexts({milestones.error()}));
    showChoice();
}

/// Owner and explanation, where the end and the milestones that are typed contradict each other: \a risk has those of before.
void ChoicePanel::passOnWords(const AcceptedRisk &risk)
{
    const QDate typed = m_until->date();
    if ((!m_owner->isModified() && !m_explanation->isModified()) || !m_session.acceptRisk(m_connection, risk))
        return;
    m_owner->setModified(false);
    m_explanation->setModified(false);
    m_until->setDate(typed);
}

void ChoicePanel::sayWrong(const QString &text)
{
    m_wrong->setText(text);
    m_wrong->setVisible(!text.isEmpty());
    m_milestones->setAccessibleDescription(text);
}

} // namespace safeconduct
