// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/protection/budget_slider.h"

#include "app/document/wording.h"
#include "app/pictures/chart.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int places = 100; ///< of the slider, at most
const auto pointer = u"/settings/budget/initial"_s; // clazy:exclude=non-pod-global-static (constant)

/// The dearest that has been asked about: the best choice with and without limit, each connection by itself, the budget.
double mostOf(const Session &session)
{
    double most = 0;
    if (const std::optional<PortfolioAdvice> &portfolio = session.advice().portfolio) {
        most = std::max(portfolio->amounts.initial.toDouble(), portfolio->gain.aloneCost.initial.toDouble());
        for (const NextPortfolio &next : portfolio->next)
            most = std::max(most, next.cost.initial.toDouble());
    }
    if (const std::optional<Money> &budget = session.plan().settings.budget.initial)
        most = std::max(most, budget->toDouble());
    return most;
}

} // namespace

BudgetSlider::BudgetSlider(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_isLimited(new QCheckBox(tr("Spend at the &start at most"), this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_amount(new QLabel(this))
{
    m_isLimited->setObjectName("hasBudget"_L1);
    m_slider->setObjectName("budget"_L1);
    m_slider->setAccessibleName(tr("Budget at the start"));
    m_slider->setTracking(false); // computed when let go
    m_slider->setSingleStep(1);
    m_slider->setPageStep(10);
    m_amount->setObjectName("budgetAmount"_L1);
    m_amount->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_isLimited);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_amount);
    connect(m_isLimited, &QCheckBox::toggled, this, &BudgetSlider::passOn);
    connect(m_slider, &QSlider::valueChanged, this, &BudgetSlider::passOn);
    connect(m_slider, &QSlider::sliderMoved, this, &BudgetSlider::showAmount);
}

void BudgetSlider::showBudget()
{
    const QList<double> ticks = roundTicks(0, std::max(mostOf(m_session) * 1.2, 100.0));
    m_step = std::max<qint64>(1, std::llround(ticks.constLast() / places));
    const std::optional<Money> &budget = m_session.plan().settings.budget.initial;
    const QSignalBlocker check(m_isLimited);
    const QSignalBlocker slider(m_slider);
    m_slider->setRange(0, static_cast<int>(std::llround(ticks.constLast() / static_cast<double>(m_step))));
    m_isLimited->setChecked(budget.has_value());
    m_slider->setEnabled(budget.has_value() && !m_session.isReadOnly());
    m_isLimited->setEnabled(!m_session.isReadOnly());
    m_slider->setValue(budget ? static_cast<int>(std::llround(budget->toDouble() / static_cast<double>(m_step)))
                              : m_slider->maximum());
    if (!budget) {
        m_amount->setText(tr("no limit"));
    } else { // as the plan says, which may lie between two places
        const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
        m_amount->setText(words.money(*budget));
    }
}

Money BudgetSlider::amountAt(int place) const
{
    return Money::nearest(static_cast<double>(place * m_step));
}

void BudgetSlider::showAmount(int place)
{
    const Wording words(m_session.knowledge().texts, interfaceLanguage(), m_session.advice().currency);
    m_amount->setText(words.money(amountAt(place)));
}

/// Without a limit the member goes.
void BudgetSlider::passOn()
{
    if (!m_isLimited->isChecked()) {
        if (m_session.plan().settings.budget.initial)
            m_session.set(pointer, Json(), tr("Take the limit away"));
        showBudget();
        return;
    }
    m_slider->setEnabled(true);
    showAmount(m_slider->value());
    m_session.set(pointer, Json::from(static_cast<qint64>(m_slider->value() * m_step)), tr("Set the budget"));
}

} // namespace safeconduct
