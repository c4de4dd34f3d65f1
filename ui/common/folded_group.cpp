// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/folded_group.h"

#include "ui/common/labels.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace safeconduct {

FoldedGroup::FoldedGroup(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_summary(textLabel({}, this))
    , m_contents(new QWidget(this))
    , m_layout(new QVBoxLayout(m_contents))
{
    m_button->setObjectName(objectName);
    m_button->setText(title);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_summary);
    layout->addWidget(m_contents);
    m_summary->hide();
    connect(m_button, &QToolButton::toggled, this, &FoldedGroup::setUnfolded);
    setUnfolded(false);
}

void FoldedGroup::setSummary(const QString &summary)
{
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    m_button->setAccessibleDescription(summary);
}

void FoldedGroup::setUnfolded(bool isUnfolded)
{
    m_button->setChecked(isUnfolded);
    m_button->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_contents->setVisible(isUnfolded);
}

} // namespace safeconduct
