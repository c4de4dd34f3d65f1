// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// Charts as SVG without a window or a font at hand, so that a record is the same bytes on every machine: numbers and words
/// come in as they are to be read. Symbols and hatches differ beside colours, so that black and white tells as much.

/// How a point or bar stands out.
enum class Mark { Recommended, Plain, Bad };

QString colourOf(Mark mark);

/// Points in a plane, named in a legend by their marks, and a line through some of them.
struct ScatterChart {
    struct Point {
        double x = 0;
        double y = 0;
        QString label; ///< a few letters beside it, or empty
        Mark mark = Mark::Plain;
    };
    struct Tick {
        double value = 0;
        QString label;
    };
    QString xTitle;
    QString yTitle;
    QList<Tick> xTicks; ///< ascending; the first and last bound the axis
    QList<Tick> yTicks;
    QList<std::pair<Mark, QString>> legend;
    QList<Point> points;
    QList<std::pair<double, double>> line = {}; ///< its corners, drawn beneath the points; fewer than two draw nothing
    QString lineName = {}; ///< in the legend
};
QByteArray drawScatter(const ScatterChart &chart);

/// Upright bars with a line from the least to the most.
struct BarChart {
    struct Bar {
        QString label;
        double low = 0;
        double likely = 0;
        double high = 0;
        QString amount; ///< of `likely`, beside the line
    };
    QString title; ///< of the axis
    QList<Bar> bars;
};
QByteArray drawBars(const BarChart &chart);

/// Lying bars around a value, the widest first.
struct TornadoChart {
    struct Bar {
        QString label;
        double from = 0; ///< at the low end of the input
        double to = 0;
        QString fromAmount;
        QString toAmount;
        bool isCritical = false; ///< drawn darker
    };
    QString title; ///< of the axis
    QString zero; ///< what the upright line at 0 means
    QList<Bar> bars;
};
QByteArray drawTornado(const TornadoChart &chart);

/// A table of cells in three shades: 0 good, 1 between, 2 bad, less than 0 does not apply.
struct CellChart {
    QStringList columns;
    QStringList rows;
    QList<QList<int>> levels; ///< by row
    QStringList legend; ///< for 0, 1, 2
};
QByteArray drawCells(const CellChart &chart);

/// Round values that cover \a least to \a most, at most \a count steps: 0, 500, 1000 …
QList<double> roundTicks(double least, double most, int count = 5);

} // namespace safeconduct
