// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/picture_view.h"

#include "app/pictures/picture_theme.h"

#include <QEvent>
#include <QGraphicsSvgItem>
#include <QKeyEvent>
#include <QSvgRenderer>

#include <algorithm>

namespace safeconduct {

namespace {

constexpr double step = 1.25;
constexpr double smallestScale = 0.05;
constexpr double largestScale = 20;

} // namespace

PictureView::PictureView(QWidget *parent)
    : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setDragMode(QGraphicsView::ScrollHandDrag);
    setRenderHint(QPainter::Antialiasing);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
}

PictureView::~PictureView()
{
    scene()->clear(); // before the renderer that its item draws with
}

void PictureView::showSvg(const QByteArray &svg)
{
    m_svg = svg;
    draw();
    if (m_isFitted)
        fit();
}

void PictureView::draw()
{
    const PictureTheme theme = themeOn(palette().color(QPalette::Base).rgb());
    setBackgroundBrush(QColor(groundIn(theme)));
    delete m_item; // before the renderer that it draws with
    m_renderer = std::make_unique<QSvgRenderer>(inTheme(m_svg, theme));
    m_item = new QGraphicsSvgItem;
    m_item->setSharedRenderer(m_renderer.get());
    m_item->setZValue(-1); // beneath what is drawn while something is dragged
    scene()->addItem(m_item);
    scene()->setSceneRect(m_item->boundingRect());
}

void PictureView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_svg.isEmpty())
        draw();
}

/// An element's bounds are in units of the drawing, which is scaled to its size.
QRectF PictureView::elementPlace(const QString &id) const
{
    if (!m_renderer || !m_renderer->elementExists(id))
        return {};
    const QRectF bounds = m_renderer->transformForElement(id).mapRect(m_renderer->boundsOnElement(id));
    const QRectF box = m_renderer->viewBoxF();
    const QRectF item = m_item->boundingRect();
    const double across = item.width() / box.width();
    const double down = item.height() / box.height();
    return {(bounds.x() - box.x()) * across, (bounds.y() - box.y()) * down, bounds.width() * across,
            bounds.height() * down};
}

void PictureView::zoomIn()
{
    zoom(step);
}

void PictureView::zoomOut()
{
    zoom(1 / step);
}

void PictureView::fit()
{
    m_isFitted = true;
    fitInView(sceneRect(), Qt::KeepAspectRatio);
}

void PictureView::zoom(double factor)
{
    m_isFitted = false;
    const double wanted = std::clamp(transform().m11() * factor, smallestScale, largestScale);
    scale(wanted / transform().m11(), wanted / transform().m11());
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus)
        zoomIn();
    else if (event->key() == Qt::Key_Minus)
        zoomOut();
    else if (event->key() == Qt::Key_0)
        fit();
    else
        QGraphicsView::keyPressEvent(event);
}

void PictureView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoom(event->angleDelta().y() > 0 ? step : 1 / step);
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
}

} // namespace safeconduct
