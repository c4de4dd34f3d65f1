// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/map_view.h"

#include <QApplication>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QMouseEvent>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The id among \a places whose rectangle holds \a point, the smallest where areas lie within each other.
QString idAt(const QHash<QString, QRectF> &places, const QPointF &point)
{
    QString found;
    double least = 0;
    for (const auto &[id, place] : places.asKeyValueRange()) {
        const double area = place.width() * place.height();
        if (place.contains(point) && (found.isEmpty() || area < least)) {
            found = id;
            least = area;
        }
    }
    return found;
}

} // namespace

void MapView::showMap(const QByteArray &svg, const QStringList &systems, const QStringList &networks)
{
    endDrag();
    showSvg(svg);
    m_systems.clear();
    m_networks.clear();
    for (const QString &system : systems)
        m_systems.insert(system, elementPlace(u"system-"_s + system));
    for (const QString &network : networks)
        m_networks.insert(network, elementPlace(u"network-"_s + network));
}

QString MapView::systemAt(const QPoint &place) const
{
    return idAt(m_systems, mapToScene(place));
}

QString MapView::networkAt(const QPoint &place) const
{
    return idAt(m_networks, mapToScene(place));
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->button() == Qt::LeftButton ? systemAt(event->position().toPoint()) : QString();
    m_pressed = event->position().toPoint();
    if (m_dragged.isEmpty())
        PictureView::mousePressEvent(event);
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_dragged.isEmpty()) {
        PictureView::mouseMoveEvent(event);
        if (event->buttons() == Qt::NoButton)
            viewport()->setCursor(systemAt(place).isEmpty() ? Qt::OpenHandCursor : Qt::CrossCursor);
        return;
    }
    if (m_line || (place - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        showTarget(place);
}

void MapView::showTarget(const QPoint &place)
{
    const QPen pen(palette().color(QPalette::Highlight), 2.5);
    const QRectF from = m_systems.value(m_dragged);
    if (!m_line) {
        m_line = scene()->addLine({}, pen);
        m_target = scene()->addRect({}, pen);
    }
    m_line->setLine({from.center(), mapToScene(place)});
    const QString system = systemAt(place);
    const QRectF around = system.isEmpty() ? m_networks.value(networkAt(place)) : m_systems.value(system);
    m_target->setRect(around.adjusted(-3, -3, 3, 3));
    m_target->setVisible(!around.isEmpty() && system != m_dragged);
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged.isEmpty()) {
        PictureView::mouseReleaseEvent(event);
        return;
    }
    const QPoint place = event->position().toPoint();
    const bool isDragged = m_line != nullptr;
    const QString dragged = m_dragged;
    endDrag();
    const QString system = systemAt(place);
    if (!isDragged)
        emit systemPicked(dragged);
    else if (!system.isEmpty() && system != dragged)
        emit connectionDrawn(dragged, system);
    else if (const QString network = networkAt(place); system.isEmpty() && !network.isEmpty())
        emit systemMoved(dragged, network);
}

/// Escape leaves everything as it was.
void MapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_dragged.isEmpty())
        endDrag();
    else
        PictureView::keyPressEvent(event);
}

void MapView::endDrag()
{
    m_dragged.clear();
    delete std::exchange(m_line, nullptr);
    delete std::exchange(m_target, nullptr);
}

} // namespace safeconduct
