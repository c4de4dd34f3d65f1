// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_theme.h"
#include "app/pictures/timeline_chart.h"

#include <QColor>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// Of one channel from 0 to 1 (WCAG 2.2, "relative luminance").
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.2, "contrast ratio": 1 to 21.
double contrast(QRgb one, QRgb other)
{
    const double first = luminance(QColor(one));
    const double second = luminance(QColor(other));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isOf(ColourUse use, const PictureColour &colour)
{
    return colour.use == use;
}

TimelineChart threeEvents()
{
    return {.events = {{{2024, 3, 1}, u"Proposed 3/1/2024"_s, Mark::Plain, false},
                       {{2024, 3, 4}, u"Accepted 3/4/2024"_s, Mark::Recommended, false},
                       {{2027, 3, 4}, u"Review due 3/4/2027"_s, Mark::Plain, true}},
            .today = {2026, 12, 1},
            .todayLabel = u"today"_s};
}

} // namespace

class TestPictureTheme : public QObject {
    Q_OBJECT

private slots:
    void standsOutEnough_data();
    void standsOutEnough();
    void asksMoreOfHighContrast();
    void followsTheGround_data();
    void followsTheGround();
    void changesNothingForPaper();
    void leavesNoColourOfPaperInTheDark();
    void placesEventsByTheirDay();
    void drawsNoTimelineWithoutEvents();
    void drawsALineFromCornerToCorner();
};

void TestPictureTheme::standsOutEnough_data()
{
    QTest::addColumn<PictureTheme>("theme");
    QTest::newRow("light") << PictureTheme::Light;
    QTest::newRow("dark") << PictureTheme::Dark;
    QTest::newRow("high contrast") << PictureTheme::HighContrast;
}

/// WCAG 2.2: texts 4.5 : 1 (1.4.3, level AA), what tells something without letters 3 : 1 (1.4.11).
void TestPictureTheme::standsOutEnough()
{
    QFETCH(const PictureTheme, theme);
    int compared = 0;
    for (const PictureColour &ground : pictureColours()) {
        if (!isOf(ColourUse::Ground, ground))
            continue;
        for (const PictureColour &colour : pictureColours()) {
            const double least = isOf(ColourUse::Text, colour) ? 4.5 : isOf(ColourUse::Line, colour) ? 3 : 0;
            if (least == 0)
                continue;
            const double found = contrast(colour.in(theme), ground.in(theme));
            QVERIFY2(found >= least,
                     qPrintable(u"%1 on %2: %3"_s.arg(QColor(colour.in(theme)).name(), QColor(ground.in(theme)).name())
                                    .arg(found)));
            ++compared;
        }
    }
    QVERIFY(compared > 40);
}

/// Who asks the desktop for it gets what level AAA asks for (1.4.6).
void TestPictureTheme::asksMoreOfHighContrast()
{
    for (const PictureColour &colour : pictureColours()) {
        if (isOf(ColourUse::Text, colour))
            QVERIFY2(contrast(colour.highContrast, groundIn(PictureTheme::HighContrast)) >= 7,
                     qPrintable(QColor(colour.highContrast).name()));
    }
}

void TestPictureTheme::followsTheGround_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<PictureTheme>("theme");
    QTest::newRow("white") << QColor(0xff, 0xff, 0xff) << PictureTheme::Light;
    QTest::newRow("light grey") << QColor(0xef, 0xf0, 0xf1) << PictureTheme::Light;
    QTest::newRow("dark grey") << QColor(0x1f, 0x22, 0x26) << PictureTheme::Dark;
    QTest::newRow("black") << QColor(0, 0, 0) << PictureTheme::HighContrast;
}

void TestPictureTheme::followsTheGround()
{
    QFETCH(const QColor, ground);
    QTEST(themeOn(ground.rgb()), "theme");
}

void TestPictureTheme::changesNothingForPaper()
{
    const QByteArray svg = drawTimeline(threeEvents());
    QCOMPARE(inTheme(svg, PictureTheme::Light), svg);
}

/// Every colour that a drawing uses is in the table: none stays as it was.
void TestPictureTheme::leavesNoColourOfPaperInTheDark()
{
    const CellChart cells{.columns = {u"one"_s},
                          .rows = {u"a"_s, u"b"_s, u"c"_s, u"d"_s},
                          .levels = {{0}, {1}, {2}, {-1}},
                          .legend = {u"0"_s, u"1"_s, u"2"_s}};
    const BarChart bars{.title = u"cost"_s, .bars = {{u"1"_s, 1, 2, 3, u"2"_s}}};
    const TornadoChart tornado{
        .title = u"sensitive"_s,
        .zero = u"0"_s,
        .bars = {{u"a"_s, -1, 2, u"-1"_s, u"2"_s, true}, {u"b"_s, -1, 1, u"-1"_s, u"1"_s, false}}};
    const ScatterChart scatter{.xTitle = u"x"_s,
                               .yTitle = u"y"_s,
                               .xTicks = {{0, u"0"_s}, {1, u"1"_s}},
                               .yTicks = {{0, u"0"_s}, {1, u"1"_s}},
                               .legend = {{Mark::Plain, u"plain"_s}},
                               .points = {{0.5, 0.5, u"p"_s, Mark::Recommended}, {0.1, 0.1, u"q"_s, Mark::Bad}},
                               .line = {{0, 0}, {1, 1}},
                               .lineName = u"line"_s};
    const QList<QByteArray> drawn{drawTimeline(threeEvents()), drawCells(cells), drawBars(bars), drawTornado(tornado),
                                  drawScatter(scatter)};
    static const QRegularExpression colour(u"=\"(#[0-9a-f]{6})\""_s);
    for (const QByteArray &svg : drawn) {
        const QString dark = QString::fromUtf8(inTheme(svg, PictureTheme::Dark));
        int seen = 0;
        for (auto match = colour.globalMatch(dark); match.hasNext(); ++seen) {
            const QRgb found = QColor(match.next().captured(1)).rgb();
            QVERIFY2(std::ranges::contains(pictureColours(), found, &PictureColour::dark),
                     qPrintable(QColor(found).name()));
        }
        QVERIFY(seen > 3);
        QCOMPARE(inTheme(svg, PictureTheme::Dark).size(), svg.size()); // nothing but colours changed
    }
}

void TestPictureTheme::placesEventsByTheirDay()
{
    const QString svg = QString::fromUtf8(drawTimeline(threeEvents()));
    const qsizetype proposed = svg.indexOf(u"Proposed"_s);
    const qsizetype accepted = svg.indexOf(u"Accepted"_s);
    QVERIFY(proposed > 0 && accepted > proposed && svg.indexOf(u"Review due"_s) > accepted);
    QVERIFY(svg.contains(u">2024<"_s) && svg.contains(u">2028<"_s) && svg.contains(u">today<"_s));
    // Names of days side by side stand one above the other.
    static const QRegularExpression text(u"<text[^>]* y=\"([0-9.]+)\"[^>]*>(?:Proposed|Accepted)"_s);
    QStringList heights;
    for (auto match = text.globalMatch(svg); match.hasNext();)
        heights.append(match.next().captured(1));
    QCOMPARE(heights.size(), 2);
    QVERIFY(heights.at(0) != heights.at(1));
}

void TestPictureTheme::drawsNoTimelineWithoutEvents()
{
    QVERIFY(drawTimeline({.events = {}, .today = {2026, 12, 1}, .todayLabel = u"today"_s}).isEmpty());
}

/// From the left end of the axes at the bottom to their right end at the top, and once more in the legend.
void TestPictureTheme::drawsALineFromCornerToCorner()
{
    ScatterChart chart{.xTitle = u"x"_s,
                       .yTitle = u"y"_s,
                       .xTicks = {{0, u"0"_s}, {10, u"10"_s}},
                       .yTicks = {{0, u"0"_s}, {100, u"100"_s}},
                       .legend = {},
                       .points = {},
                       .line = {{0, 0}, {5, 50}, {10, 100}},
                       .lineName = u"frontier"_s};
    const QByteArray drawn = drawScatter(chart);
    QVERIFY2(drawn.contains(R"(x1="56" y1="274" x2="333" y2="150" stroke="#6b7280")"), drawn.constData());
    QVERIFY2(drawn.contains(R"(x1="333" y1="150" x2="610" y2="26" stroke="#6b7280")"), drawn.constData());
    QCOMPARE(drawn.count("#6b7280"), 3);
    QVERIFY(drawn.contains(">frontier<"));
    chart.line.clear();
    QVERIFY(!drawScatter(chart).contains("#6b7280") && !drawScatter(chart).contains(">frontier<"));
}

QTEST_GUILESS_MAIN(TestPictureTheme)
#include "test_picture_theme.moc"
