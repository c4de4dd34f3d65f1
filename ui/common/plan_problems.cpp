// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/plan_problems.h"

#include "app/session/plan_steps.h"
#include "ui/common/icons.h"
#include "ui/common/labels.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

PlanProblems::PlanProblems(Session &session, QString purpose, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_purpose(std::move(purpose))
    , m_title(headingLabel({}, this))
    , m_explanation(textLabel({}, this))
    , m_problems(new QListWidget(this))
{
    setObjectName("planProblems"_L1);
    m_problems->setObjectName("toCorrect"_L1);
    m_problems->setAccessibleName(tr("What to correct"));
    m_problems->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addWidget(m_problems, 1);
    layout->addStretch();
    connect(m_problems, &QListWidget::itemActivated, this, &PlanProblems::goToCurrent);
    connect(&m_session, &Session::planChanged, this, &PlanProblems::refresh);
    connect(&m_session, &Session::adviceChanged, this, &PlanProblems::refresh);
    connect(&m_session, &Session::computingChanged, this, &PlanProblems::refresh);
    refresh();
}

bool PlanProblems::isNeeded() const
{
    return m_session.plan().connections.isEmpty() || m_session.advice().connections.isEmpty()
        || hasError(m_session.document().problems());
}

void PlanProblems::refresh()
{
    m_problems->clear();
    for (const Problem &problem : m_session.document().problems()) {
        if (problem.severity != Severity::Error)
            continue;
        auto *entry = new QListWidgetItem(
            icon(u"dialog-error"_s), u"%1 %2\n%3"_s.arg(problem.what, problem.remedy, problem.pointer), m_problems);
        entry->setData(Qt::UserRole, stepOf(problem.pointer));
    }
    const bool hasErrors = m_problems->count() > 0;
    m_problems->setVisible(hasErrors);
    if (hasErrors) {
        m_title->setText(tr("What to correct first"));
        m_explanation->setText(
            tr("The plan has errors, so there is no advice. Return or a double click leads to the place. %1")
                .arg(m_purpose));
    } else if (m_session.plan().connections.isEmpty()) {
        m_title->setText(tr("No connections yet"));
        m_explanation->setText(
            tr("%1 Enter the connections first: the step \"Connections\" asks for who talks to whom.").arg(m_purpose));
    } else {
        m_title->setText(m_session.isComputing() ? tr("Computing the advice …") : tr("There is no advice"));
        m_explanation->setText(
            m_session.isComputing()
                ? m_purpose
                : tr("Computing was stopped. Any change of the plan starts it again. %1").arg(m_purpose));
    }
}

void PlanProblems::goToCurrent()
{
    if (const QListWidgetItem *entry = m_problems->currentItem())
        emit stepRequested(entry->data(Qt::UserRole).toString());
}

} // namespace safeconduct
