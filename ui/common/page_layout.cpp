// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page_layout.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace safeconduct {

QVBoxLayout *scrollingPage(QWidget *page)
{
    auto *area = new QScrollArea(page);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *contents = new QWidget;
    area->setWidget(contents);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins({});
    outer->addWidget(area);
    return new QVBoxLayout(contents);
}

} // namespace safeconduct
