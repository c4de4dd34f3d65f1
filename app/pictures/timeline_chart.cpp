// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timeline_chart.h"

#include "app/pictures/svg_drawing.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double width = 640;
constexpr double margin = 24;
constexpr double row = 18; ///< of one line of names
constexpr int letters = 10;
const auto ink = u"#1c1e21"_s; // clazy:exclude=non-pod-global-static (constant)

/// Whole years from the first event to the last, today among them.
struct Years {
    QDate first;
    QDate last;

    double at(const QDate &day) const
    {
        const auto all = static_cast<double>(std::max<qint64>(first.daysTo(last), 1));
        return margin + static_cast<double>(first.daysTo(day)) / all * (width - 2 * margin);
    }
};

Years yearsOf(const TimelineChart &chart)
{
    QDate first = chart.today;
    QDate last = chart.today;
    for (const TimelineChart::Event &event : chart.events) {
        first = std::min(first, event.day);
        last = std::max(last, event.day);
    }
    return {{first.year(), 1, 1}, {last.year() + 1, 1, 1}};
}

/// Where a name stands: its left end, and in which row above the line.
struct Place {
    double left = 0;
    qsizetype row = 0;
};

/// Names side by side where there is room, else one above the other, the earliest lowest.
QList<Place> placesOf(const TimelineChart &chart, const Years &years)
{
    QList<Place> places;
    QList<double> ends; // of each row
    for (const TimelineChart::Event &event : chart.events) {
        const double length = SvgDrawing::widthOf(event.label, letters) + 14;
        const double left = std::clamp(years.at(event.day) - 4, 4.0, std::max(width - length, 4.0));
        qsizetype free = 0;
        while (free < ends.size() && ends.at(free) > left)
            ++free;
        if (free == ends.size())
            ends.append(0);
        ends[free] = left + length;
        places.append({left, free});
    }
    return places;
}

void drawYears(SvgDrawing &drawing, const Years &years, double line)
{
    drawing.line(margin, line, width - margin, line, ink, 1.4);
    const int count = years.last.year() - years.first.year();
    const int step = std::max(1, count / 12);
    for (int year = years.first.year(); year <= years.last.year(); year += step) {
        const double x = years.at({year, 1, 1});
        drawing.line(x, line - 4, x, line + 4, ink, 1);
        drawing.text(x, line + 18, QString::number(year), ink, SvgAnchor::Middle, letters);
    }
}

void drawEvent(SvgDrawing &drawing, const TimelineChart::Event &event, const Place &place, double x, double line)
{
    const QString colour = colourOf(event.mark);
    const double base = line - 16 - row * static_cast<double>(place.row);
    drawing.line(x, base + 3, x, line, colour, 1);
    if (event.mark == Mark::Recommended)
        drawing.polygon({{x, line - 7}, {x + 7, line}, {x, line + 7}, {x - 7, line}}, colour);
    else if (event.mark == Mark::Bad)
        drawing.rectangle(x - 4.5, line - 4.5, 9, 9, colour, colour);
    else
        drawing.circle(x, line, 5, colour);
    if (event.isAhead)
        drawing.circle(x, line, 3, u"#ffffff"_s);
    drawing.text(place.left, base, event.label, colour, SvgAnchor::Start, letters);
}

} // namespace

QByteArray drawTimeline(const TimelineChart &chart)
{
    if (chart.events.isEmpty())
        return {};
    const Years years = yearsOf(chart);
    const QList<Place> places = placesOf(chart, years);
    const Place highest = *std::ranges::max_element(places, {}, &Place::row);
    const double line = 34 + row * static_cast<double>(highest.row + 1);
    SvgDrawing drawing(width, line + 28);
    const double now = years.at(chart.today);
    drawing.line(now, 18, now, line + 4, u"#94a3b8"_s, 1);
    const double half = SvgDrawing::widthOf(chart.todayLabel, letters) / 2;
    drawing.text(std::clamp(now, half + 4, width - half - 4), 13, chart.todayLabel, ink, SvgAnchor::Middle, letters);
    drawYears(drawing, years, line);
    for (qsizetype index = 0; index < places.size(); ++index)
        drawEvent(drawing, chart.events.at(index), places.at(index), years.at(chart.events.at(index).day), line);
    return drawing.svg();
}

} // namespace safeconduct
