// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_area.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace safeconduct {

FormArea::FormArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *contents = new QWidget;
    m_fields = new QVBoxLayout(contents);
    setWidget(contents);
    contents->installEventFilter(this);
}

QSize FormArea::minimumSizeHint() const
{
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    return {width, QScrollArea::minimumSizeHint().height()};
}

QSize FormArea::sizeHint() const
{
    return QScrollArea::sizeHint().expandedTo(minimumSizeHint());
}

/// What a field needs may change with what it shows.
bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace safeconduct
