// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const EmptyTexts &texts, const QString &buttonText, QWidget *parent)
    : QWidget(parent)
{
    setObjectName("emptyState"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(headingLabel(texts.title, this));
    layout->addWidget(textLabel(texts.explanation, this));
    if (!texts.example.isEmpty())
        layout->addWidget(textLabel(tr("For example: %1").arg(texts.example), this));
    if (!buttonText.isEmpty()) {
        auto *button = new QPushButton(buttonText, this);
        button->setObjectName("start"_L1);
        connect(button, &QPushButton::clicked, this, &EmptyState::startRequested);
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    layout->addStretch(2);
}

} // namespace safeconduct
