// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/boxes.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>

namespace safeconduct {

namespace {

bool goesThroughEntries(const QKeyEvent &press)
{
    const int key = press.key();
    const bool isMove = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End
        || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const bool isLetter = !press.text().isEmpty() && press.text().at(0).isLetterOrNumber();
    return (isMove || isLetter) && !press.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
}

} // namespace

void FormBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void PickBox::keyPressEvent(QKeyEvent *event)
{
    if (!goesThroughEntries(*event)) {
        FormBox::keyPressEvent(event);
        return;
    }
    if (!view()->isVisible()) // opening anew would go back to the entry that is picked
        showPopup();
    QCoreApplication::sendEvent(view(), event);
}

} // namespace safeconduct
