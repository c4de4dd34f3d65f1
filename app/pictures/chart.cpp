// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/chart.h"

#include "app/pictures/svg_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double width = 640;
const auto ink = u"#1c1e21"_s;
const auto faint = u"#94a3b8"_s;

void drawMark(SvgDrawing &drawing, Mark mark, double x, double y)
{
    constexpr double size = 4.5;
    switch (mark) {
    case Mark::Recommended:
        drawing.polygon({{x, y - size * 1.4}, {x + size * 1.4, y}, {x, y + size * 1.4}, {x - size * 1.4, y}},
                        colourOf(mark));
        return;
    case Mark::Plain:
        drawing.circle(x, y, size, colourOf(mark));
        return;
    case Mark::Bad:
        drawing.line(x - size, y - size, x + size, y + size, colourOf(mark), 1.6);
        drawing.line(x - size, y + size, x + size, y - size, colourOf(mark), 1.6);
        return;
    }
    std::unreachable();
}

/// Where values of one axis lie on the picture.
struct Scale {
    double from = 0;
    double to = 1;
    double start = 0; ///< on the picture
    double end = 1;
    double operator()(double value) const
    {
        const double span = to - from;
        return span == 0 ? start : start + (value - from) / span * (end - start);
    }
};

void drawAxes(SvgDrawing &drawing, const ScatterChart &chart, const Scale &x, const Scale &y)
{
    for (const ScatterChart::Tick &tick : chart.xTicks) {
        drawing.line(x(tick.value), y.start, x(tick.value), y.end, u"#e2e8f0"_s, 1);
        drawing.text(x(tick.value), y.start + 15, tick.label, ink, SvgAnchor::Middle, 10);
    }
    for (const ScatterChart::Tick &tick : chart.yTicks) {
        drawing.line(x.start, y(tick.value), x.end, y(tick.value), u"#e2e8f0"_s, 1);
        drawing.text(x.start - 6, y(tick.value) + 4, tick.label, ink, SvgAnchor::End, 10);
    }
    drawing.line(x.start, y.start, x.end, y.start, ink, 1);
    drawing.line(x.start, y.start, x.start, y.end, ink, 1);
    drawing.text((x.start + x.end) / 2, y.start + 32, chart.xTitle, ink, SvgAnchor::Middle, 11);
    drawing.text(x.start - 6, y.end - 8, chart.yTitle, ink, SvgAnchor::Start, 11);
}

void drawStretch(SvgDrawing &drawing, double x1, double y1, double x2, double y2)
{
    drawing.line(x1, y1, x2, y2, u"#6b7280"_s, 1.6);
}

void drawLine(SvgDrawing &drawing, const ScatterChart &chart, const Scale &x, const Scale &y)
{
    for (qsizetype index = 1; index < chart.line.size(); ++index) {
        const auto &[fromX, fromY] = chart.line.at(index - 1);
        const auto &[toX, toY] = chart.line.at(index);
        drawStretch(drawing, x(fromX), y(fromY), x(toX), y(toY));
    }
}

void drawLegend(SvgDrawing &drawing, const ScatterChart &chart, double bottom)
{
    constexpr double firstPlace = 62;
    double place = firstPlace;
    for (const auto &[mark, name] : chart.legend) {
        drawMark(drawing, mark, place, bottom - 12);
        drawing.text(place + 10, bottom - 8, name, ink, SvgAnchor::Start, 10);
        place += 40 + SvgDrawing::widthOf(name, 10);
    }
    if (chart.line.size() < 2)
        return;
    drawStretch(drawing, place - 8, bottom - 12, place + 6, bottom - 12);
    drawing.text(place + 10, bottom - 8, chart.lineName, ink, SvgAnchor::Start, 10);
}

struct Cell {
    QString fill;
    QString sign; ///< the same without colour
};
const std::array cells{Cell{u"#dcfce7"_s, u"●"_s}, Cell{u"#fef3c7"_s, u"◐"_s}, Cell{u"#fee2e2"_s, u"○"_s}};

} // namespace

QString colourOf(Mark mark)
{
    switch (mark) {
    case Mark::Recommended:
        return u"#166534"_s;
    case Mark::Plain:
        return u"#1f5f99"_s;
    case Mark::Bad:
        return u"#b91c1c"_s;
    }
    std::unreachable();
}

QList<double> roundTicks(double least, double most, int count)
{
    const double span = std::max(most - least, 1e-9);
    const double rough = span / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    QList<double> ticks;
    for (double index = std::floor(least / step); ticks.isEmpty() || ticks.last() < most; ++index)
        ticks.append(index * step);
    return ticks;
}

QByteArray drawScatter(const ScatterChart &chart)
{
    constexpr double height = 340;
    SvgDrawing drawing(width, height);
    if (chart.xTicks.size() < 2 || chart.yTicks.size() < 2)
        return drawing.svg();
    const Scale x{chart.xTicks.first().value, chart.xTicks.last().value, 56, width - 30};
    const Scale y{chart.yTicks.first().value, chart.yTicks.last().value, height - 66, 26};
    drawAxes(drawing, chart, x, y);
    drawLine(drawing, chart, x, y);
    for (const ScatterChart::Point &point : chart.points) {
        drawMark(drawing, point.mark, x(point.x), y(point.y));
        if (!point.label.isEmpty())
            drawing.text(x(point.x) + 7, y(point.y) - 5, point.label, colourOf(point.mark), SvgAnchor::Start, 10);
    }
    drawLegend(drawing, chart, height);
    return drawing.svg();
}

QByteArray drawBars(const BarChart &chart)
{
    constexpr double height = 260;
    SvgDrawing drawing(width, height);
    double most = 0;
    for (const BarChart::Bar &bar : chart.bars)
        most = std::max(most, bar.high);
    const Scale y{0, most > 0 ? most : 1, height - 30, 40};
    drawing.text(20, 16, chart.title, ink, SvgAnchor::Start, 11);
    drawing.line(20, y.start, width - 20, y.start, ink, 1);
    const double room = (width - 40) / static_cast<double>(std::max<qsizetype>(chart.bars.size(), 1));
    double middle = 20 + room / 2;
    for (const BarChart::Bar &bar : chart.bars) {
        const double half = std::min(room * 0.32, 40.0);
        drawing.rectangle(middle - half, y(bar.likely), 2 * half, y.start - y(bar.likely), u"#9cc4ea"_s,
                          colourOf(Mark::Plain));
        drawing.line(middle, y(bar.low), middle, y(bar.high), ink, 1.2);
        for (const double end : {bar.low, bar.high})
            drawing.line(middle - 5, y(end), middle + 5, y(end), ink, 1.2);
        drawing.text(middle + 7, y(bar.likely) - 4, bar.amount, ink, SvgAnchor::Start, 10);
        drawing.text(middle, y.start + 16, bar.label, ink, SvgAnchor::Middle, 10);
        middle += room;
    }
    return drawing.svg();
}

QByteArray drawTornado(const TornadoChart &chart)
{
    constexpr double row = 26;
    constexpr double head = 34;
    const double bottom = head + row * static_cast<double>(chart.bars.size());
    SvgDrawing drawing(width, bottom + 24);
    double least = 0;
    double most = 0;
    for (const TornadoChart::Bar &bar : chart.bars) {
        least = std::min({least, bar.from, bar.to});
        most = std::max({most, bar.from, bar.to});
    }
    const Scale x{least, most > least ? most : least + 1, 290, width - 70};
    drawing.text(10, 16, chart.title, ink, SvgAnchor::Start, 11);
    double y = head;
    for (const TornadoChart::Bar &bar : chart.bars) {
        const double left = x(std::min(bar.from, bar.to));
        const double right = x(std::max(bar.from, bar.to));
        drawing.text(210, y + 14, SvgDrawing::shortened(bar.label, 11, 200), ink, SvgAnchor::End, 11);
        drawing.rectangle(left, y + 4, std::max(right - left, 1.0), row - 10,
                          bar.isCritical ? u"#f3b0a5"_s : u"#9cc4ea"_s,
                          bar.isCritical ? colourOf(Mark::Bad) : colourOf(Mark::Plain));
        const bool isTurned = bar.from > bar.to;
        drawing.text(left - 4, y + 14, isTurned ? bar.toAmount : bar.fromAmount, ink, SvgAnchor::End, 9);
        drawing.text(right + 4, y + 14, isTurned ? bar.fromAmount : bar.toAmount, ink, SvgAnchor::Start, 9);
        y += row;
    }
    drawing.line(x(0), head - 4, x(0), bottom, ink, 1.4);
    drawing.text(x(0), bottom + 14, chart.zero, ink, SvgAnchor::Middle, 10);
    return drawing.svg();
}

QByteArray drawCells(const CellChart &chart)
{
    constexpr double row = 22;
    constexpr double names = 220;
    constexpr double head = 96;
    const double bottom = head + row * static_cast<double>(chart.rows.size());
    SvgDrawing drawing(width, bottom + 30);
    const double room =
        std::min((width - names - 50) / static_cast<double>(std::max<qsizetype>(chart.columns.size(), 1)), 70.0);
    for (qsizetype column = 0; column < chart.columns.size(); ++column)
        drawing.slanted(names + room * (static_cast<double>(column) + 0.4), head - 6,
                        SvgDrawing::shortened(chart.columns.at(column), 10, 125), ink, 10);
    for (qsizetype line = 0; line < chart.rows.size(); ++line) {
        const double top = head + row * static_cast<double>(line);
        drawing.text(names - 8, top + 15, SvgDrawing::shortened(chart.rows.at(line), 11, names - 14), ink,
                     SvgAnchor::End, 11);
        for (qsizetype column = 0; column < chart.columns.size(); ++column) {
            const int level = chart.levels.value(line).value(column, -1);
            const double left = names + room * static_cast<double>(column);
            const bool isCell = level >= 0 && std::cmp_less(level, cells.size());
            drawing.rectangle(left, top, room - 2, row - 2,
                              isCell ? cells.at(static_cast<std::size_t>(level)).fill : u"#f8fafc"_s, faint);
            if (isCell)
                drawing.text(left + room / 2 - 1, top + 15, cells.at(static_cast<std::size_t>(level)).sign, ink,
                             SvgAnchor::Middle, 11);
        }
    }
    double place = names;
    for (std::size_t level = 0; level < cells.size(); ++level) {
        const QString &name = chart.legend.value(static_cast<qsizetype>(level));
        drawing.rectangle(place, bottom + 9, 18, 14, cells.at(level).fill, faint);
        drawing.text(place + 9, bottom + 20, cells.at(level).sign, ink, SvgAnchor::Middle, 10);
        drawing.text(place + 23, bottom + 20, name, ink, SvgAnchor::Start, 10);
        place += 42 + SvgDrawing::widthOf(name, 10);
    }
    return drawing.svg();
}

} // namespace safeconduct
