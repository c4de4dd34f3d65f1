// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/picture_view.h"

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
    setBackgroundBrush(Qt::white); // drawings are made for paper, also where the window is dark
}

PictureView::~PictureView()
{
    scene()->clear(); // before the renderer that its item draws with
}

void PictureView::showSvg(const QByteArray &svg)
{
    scene()->clear();
    m_renderer = std::make_unique<QSvgRenderer>(svg);
    auto *item = new QGraphicsSvgItem;
    item->setSharedRenderer(m_renderer.get());
    scene()->addItem(item);
    scene()->setSceneRect(item->boundingRect());
    if (m_isFitted)
        fit();
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
