// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/weights_dialog.h"

#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/roles/role_weights.h"
#include "ui/roles/swing_table.h"
#include "ui/window/help_window.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>

namespace safeconduct {

using namespace Qt::StringLiterals;

WeightsDialog::WeightsDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_draft(session)
    , m_view(new QComboBox(this))
    , m_source(hintLabel({}, this))
    , m_table(new SwingTable(session.knowledge()))
    , m_roles(new RoleWeights(session))
{
    setObjectName("weightsDialog"_L1);
    setWindowTitle(tr("Weights of the criteria"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName("weightsView"_L1);
    m_source->setObjectName("weightsSource"_L1);
    auto *viewLabel = new QLabel(tr("&Whose view"), this);
    viewLabel->setBuddy(m_view);
    auto *head = new QHBoxLayout;
    head->addWidget(viewLabel);
    head->addWidget(m_view);
    head->addWidget(m_source, 1);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName("weightsTabs"_L1);
    tabs->addTab(buildPoints(), tr("&Points"));
    tabs->addTab(m_roles, tr("&Side by side"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName("weightsKeep"_L1);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(!session.isReadOnly());
    addHelp(*this, *buttons, u"roles"_s, tr("Weights of the criteria"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(900, 500);
    connect(m_view, &QComboBox::currentIndexChanged, this, &WeightsDialog::showView);
    connect(m_first, &QComboBox::activated, this, &WeightsDialog::liftFirst);
    connect(m_table, &SwingTable::pointsChanged, this, &WeightsDialog::passOn);
    connect(m_usual, &QPushButton::clicked, this, &WeightsDialog::makeUsual);
    connect(buttons, &QDialogButtonBox::accepted, this, &WeightsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillViews();
    showView();
}

QWidget *WeightsDialog::buildPoints()
{
    auto *page = new QWidget(this);
    m_first = new QComboBox(page); // Tab follows the order in which they are made
    m_first->setObjectName("weightsFirst"_L1);
    auto *question = new QLabel(
        tr("Imagine everything at its worst. Which would you lift to its best &first? Its lift counts 100."), page);
    question->setWordWrap(true);
    question->setBuddy(m_first);
    auto *first = new QHBoxLayout;
    first->addWidget(question, 1);
    first->addWidget(m_first);
    auto *order = new QPushButton(tr("&Order by points"), page);
    order->setObjectName("weightsOrder"_L1);
    m_usual = new QPushButton(tr("As &usual again"), page);
    m_usual->setObjectName("weightsUsual"_L1);
    auto *actions = new QHBoxLayout;
    actions->addWidget(textLabel(tr("How much is the lift of each other one worth, in points of that? 0 is without "
                                    "influence."),
                                 page),
                       1);
    actions->addWidget(order);
    actions->addWidget(m_usual);
    auto *area = new QScrollArea(page);
    area->setObjectName("weightsArea"_L1);
    area->setWidgetResizable(true);
    area->setWidget(m_table);
    area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(first);
    layout->addLayout(actions);
    layout->addWidget(area, 1);
    connect(order, &QPushButton::clicked, this, &WeightsDialog::showOrdered);
    return page;
}

void WeightsDialog::fillViews()
{
    for (const auto views = weightViews(m_session.plan(), words()); const WeightView &view : views)
        m_view->addItem(view.name, view.role);
}

void WeightsDialog::fillFirst()
{
    const QSignalBlocker guard(m_first);
    m_first->clear();
    for (const auto criteria = m_draft.criteria(role(), words()); const SwingCriterion &criterion : criteria)
        m_first->addItem(criterion.name, criterion.id);
    m_first->setCurrentIndex(m_first->findData(m_draft.first(role())));
}

QString WeightsDialog::role() const
{
    return m_view->currentData().toString();
}

Wording WeightsDialog::words() const
{
    return {m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency};
}

void WeightsDialog::showView()
{
    fillFirst();
    showOrdered();
    showSource();
    m_roles->showPlan(m_draft.plan());
}

/// The rows move only here: where they are asked to, and with another view.
void WeightsDialog::showOrdered()
{
    m_table->showOrdered(m_draft.criteria(role(), words()), m_draft.first(role()));
}

void WeightsDialog::showPoints()
{
    m_table->showPoints(m_draft.criteria(role(), words()), m_draft.first(role()));
    showSource();
    m_roles->showPlan(m_draft.plan());
}

void WeightsDialog::showSource()
{
    QString source;
    if (role().isEmpty())
        source = m_draft.isUsual({}) ? tr("The usual points. The advice counts with these.")
                                     : tr("Own points. The advice counts with these.");
    else
        source = m_draft.hasOwn(role())
            ? tr("Own points of this role, to compare with: the advice counts with those for everyone.")
            : tr("The points for everyone: this role has none of its own yet.");
    m_source->setText(source);
    m_view->setAccessibleDescription(source);
    m_usual->setEnabled(m_draft.hasOwn(role()));
}

void WeightsDialog::liftFirst(int index)
{
    m_draft.liftFirst(role(), m_first->itemData(index).toString());
    showPoints();
}

void WeightsDialog::passOn(const QString &criterion, int points)
{
    m_draft.setPoints(role(), criterion, points);
    showPoints();
}

void WeightsDialog::makeUsual()
{
    m_draft.makeUsual(role());
    showView();
}

void WeightsDialog::accept()
{
    m_draft.store(m_session);
    QDialog::accept();
}

void askForWeights(Session &session, QWidget *parent)
{
    (new WeightsDialog(session, parent))->open();
}

QString weightsSummary(const Session &session)
{
    const WeightsDraft draft(session);
    const auto roles = static_cast<int>(session.plan().weightsByRole.size());
    const QString everyone = draft.isUsual({}) ? WeightsDialog::tr("Weights of the criteria as usual.")
                                               : WeightsDialog::tr("Weights of the criteria by own points.");
    return roles == 0 ? everyone
                      : WeightsDialog::tr("%1 %Ln role(s) with points to compare with.", nullptr, roles).arg(everyone);
}

} // namespace safeconduct
