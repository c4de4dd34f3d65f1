// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/svg_view.h"

#include <QPainter>

namespace safeconduct {

SvgView::SvgView(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
}

void SvgView::showPicture(const QByteArray &svg, const QString &description)
{
    m_renderer.load(svg);
    setAccessibleName(description);
    setToolTip(description);
    update();
}

QSize SvgView::sizeHint() const
{
    return {480, 300};
}

void SvgView::paintEvent(QPaintEvent *)
{
    if (!m_renderer.isValid())
        return;
    QPainter painter(this);
    const QSizeF size = QSizeF(m_renderer.defaultSize()).scaled(rect().size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(QRectF(rect()).center());
    painter.fillRect(place, Qt::white);
    m_renderer.render(&painter, place);
}

} // namespace safeconduct
