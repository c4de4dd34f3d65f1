// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/svg_view.h"

#include "app/pictures/picture_theme.h"

#include <QEvent>
#include <QPainter>

namespace safeconduct {

SvgView::SvgView(const QString &objectName, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
}

void SvgView::showPicture(const QByteArray &svg, const QString &description)
{
    m_svg = svg;
    setAccessibleName(description);
    setToolTip(description);
    load();
}

void SvgView::load()
{
    m_renderer.load(inTheme(m_svg, themeOn(palette().color(QPalette::Base).rgb())));
    update();
}

void SvgView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_svg.isEmpty())
        load();
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
    painter.fillRect(place, QColor(groundIn(themeOn(palette().color(QPalette::Base).rgb()))));
    m_renderer.render(&painter, place);
}

} // namespace safeconduct
