// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/swing_table.h"

#include "ui/common/labels.h"
#include "ui/common/tool_tips.h"
#include "ui/common/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

enum GridColumn { Name, Slider, Points, FirstShare, Count = FirstShare + 3 };

constexpr int mostPoints = 100;

} // namespace

SwingTable::SwingTable(const Knowledge &knowledge, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(GridColumn::Name, 1);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(new QLabel(tr("Points"), this), 0, GridColumn::Points);
    int column = GridColumn::FirstShare;
    for (const auto levels = levelWords(knowledge); const Word &level : levels) {
        auto *header = new QLabel(tr("Need\n%1").arg(level.text), this);
        header->setAlignment(Qt::AlignRight | Qt::AlignBottom);
        header->setToolTip(
            toolTipOf(tr("What the criterion counts for where the need is %1. Protection counts more the "
                         "higher the need is.")
                          .arg(level.text)));
        m_grid->addWidget(header, 0, column++);
    }
}

void SwingTable::showOrdered(const QList<SwingCriterion> &criteria, const QString &first)
{
    QWidget *before = nullptr;
    for (qsizetype index = 0; index < criteria.size(); ++index) {
        const SwingCriterion &criterion = criteria.at(index);
        if (!m_rows.contains(criterion.id))
            m_rows.insert(criterion.id, makeRow(criterion));
        const Row row = m_rows.value(criterion.id);
        place(row, static_cast<int>(index));
        if (before)
            setTabOrder(before, row.points);
        before = row.points;
    }
    showPoints(criteria, first);
}

SwingTable::Row SwingTable::makeRow(const SwingCriterion &criterion)
{
    const QString anchors = tr("%1 → %2", "worst and best of a criterion").arg(criterion.worst, criterion.best);
    Row row{.name = textLabel(criterion.name, this),
            .anchors = hintLabel(anchors, this),
            .slider = new QSlider(Qt::Horizontal, this),
            .points = new QSpinBox(this),
            .shares = {}};
    QFont bold = row.name->font();
    bold.setBold(true);
    row.name->setFont(bold);
    row.name->setBuddy(row.points);
    row.name->setToolTip(toolTipOf(criterion.help));
    row.anchors->setToolTip(toolTipOf(criterion.help));
    row.points->setObjectName(u"points_"_s + criterion.id);
    row.points->setRange(0, mostPoints);
    row.points->setAccessibleName(tr("Points of %1").arg(criterion.name));
    row.points->setAccessibleDescription(anchors);
    row.slider->setRange(0, mostPoints);
    row.slider->setFixedWidth(110);
    row.slider->setFocusPolicy(Qt::NoFocus); // the keyboard has the field beside it
    row.slider->setAccessibleName(row.points->accessibleName());
    connect(row.slider, &QSlider::valueChanged, row.points, &QSpinBox::setValue);
    connect(row.points, &QSpinBox::valueChanged, this,
            [this, id = criterion.id](int points) { emit pointsChanged(id, points); });
    for (QLabel *&share : row.shares) {
        share = new QLabel(this);
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    row.shares.front()->setObjectName(u"share_"_s + criterion.id);
    return row;
}

void SwingTable::place(const Row &row, int number)
{
    const int line = 1 + 2 * number;
    m_grid->addWidget(row.name, line, GridColumn::Name);
    m_grid->addWidget(row.slider, line, GridColumn::Slider);
    m_grid->addWidget(row.points, line, GridColumn::Points);
    int column = GridColumn::FirstShare;
    for (QLabel *share : row.shares)
        m_grid->addWidget(share, line, column++);
    m_grid->addWidget(row.anchors, line + 1, GridColumn::Name, 1, GridColumn::Count);
}

void SwingTable::showPoints(const QList<SwingCriterion> &criteria, const QString &first)
{
    for (const SwingCriterion &criterion : criteria) {
        const Row row = m_rows.value(criterion.id);
        const QSignalBlocker noPoints(row.points);
        const QSignalBlocker noSlider(row.slider);
        const int points = static_cast<int>(std::lround(criterion.points));
        row.points->setValue(points);
        row.slider->setValue(points);
        row.points->setEnabled(criterion.id != first);
        row.slider->setEnabled(criterion.id != first);
        for (std::size_t level = 0; level < row.shares.size(); ++level)
            row.shares[level]->setText(criterion.shareTexts[level]);
    }
}

} // namespace safeconduct
