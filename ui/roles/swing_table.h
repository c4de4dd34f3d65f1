// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/swing_weights.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;
class QSlider;
class QSpinBox;

namespace safeconduct {

/// A row for each criterion: its name with worst and best in words, its points, and the shares that they come to.
class SwingTable : public QWidget {
    Q_OBJECT

public:
    /// \a knowledge gives the names of the needs.
    explicit SwingTable(const Knowledge &knowledge, QWidget *parent = nullptr);

    /// In the order of \a criteria; the points of \a first cannot be changed.
    void showOrdered(const QList<SwingCriterion> &criteria, const QString &first);
    /// Points and shares, where the rows stand.
    void showPoints(const QList<SwingCriterion> &criteria, const QString &first);

signals:
    void pointsChanged(const QString &criterion, int points);

private:
    struct Row {
        QLabel *name = nullptr;
        QLabel *anchors = nullptr;
        QSlider *slider = nullptr;
        QSpinBox *points = nullptr;
        std::array<QLabel *, 3> shares{};
    };
    Row makeRow(const SwingCriterion &criterion);
    void place(const Row &row, int number);

    QGridLayout *m_grid;
    QHash<QString, Row> m_rows; ///< by criterion
};

} // namespace safeconduct
