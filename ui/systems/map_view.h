// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/systems/picture_view.h"

#include <QHash>

class QGraphicsLineItem;
class QGraphicsRectItem;

namespace safeconduct {

/// The map, on which systems can be dragged: onto another one to connect the two, into another network to move there. What else is
/// dragged moves the map itself.
class MapView : public PictureView {
    Q_OBJECT

public:
    using PictureView::PictureView;

    /// \a systems and \a networks are the ids that elements of \a svg are named by.
    void showMap(const QByteArray &svg, const QStringList &systems, const QStringList &networks);
    /// Where the element of \a system or of \a network stands in the scene; empty where it is not drawn.
    QRectF systemPlace(const QString &system) const { return m_systems.value(system); }
    QRectF networkPlace(const QString &network) const { return m_networks.value(network); }

signals:
    void connectionDrawn(const QString &from, const QString &to);
    void systemMoved(const QString &system, const QString &network);
    void systemPicked(const QString &system);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString systemAt(const QPoint &place) const;
    QString networkAt(const QPoint &place) const;
    void showTarget(const QPoint &place);
    void endDrag();

    QHash<QString, QRectF> m_systems; ///< in the scene
    QHash<QString, QRectF> m_networks;
    QString m_dragged; ///< system, while one is dragged
    QPoint m_pressed;
    QGraphicsLineItem *m_line = nullptr; ///< from the dragged system to the cursor
    QGraphicsRectItem *m_target = nullptr; ///< around what it would be dropped on
};

} // namespace safeconduct
