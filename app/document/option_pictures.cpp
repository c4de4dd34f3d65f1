// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/option_pictures.h"

#include "app/document/option_tables.h"
#include "app/document/robustness_tables.h"
#include "app/pictures/chart.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype barsShown = 8;
constexpr double points = 100; // of benefit

QList<ScatterChart::Tick> ticks(double most, const Wording &words)
{
    QList<ScatterChart::Tick> named;
    for (const auto values = roundTicks(0, most); const double value : values)
        named.append({value, words.number(value)});
    return named;
}

Mark markOf(const OptionAdvice &option, const QString &recommended)
{
    if (option.option.id() == recommended)
        return Mark::Recommended;
    return option.isPermissible() ? Mark::Plain : Mark::Bad;
}

/// Without what is switched off, which has no benefit to be measured.
bool isDrawn(const OptionAdvice &option, const Frontier &frontier, const QString &shown)
{
    if (option.option.isOff)
        return false;
    const QString id = option.option.id();
    const FrontierPlace *place = frontier.place(id);
    return isAmongLeading(option) || id == shown || (place && place->standing == FrontierStanding::Efficient);
}

/// "TLS required and checked: 1,200 EUR, 61.5": the corners of the frontier for who cannot see them.
QString frontierText(const Wording &words, const Frontier &frontier)
{
    QStringList said;
    for (const FrontierStep &step : frontier.steps) {
        for (const QString &option : step.options)
            said.append(words.option(option) + u": "_s + words.money(step.cost) + u", "_s
                        + words.number(step.value.toDouble(), 1));
    }
    return words.say(u"record.picture.options.alternative"_s, {{u"steps"_s, {said.join(u"; "_s)}}});
}

/// One bar for each year.
BarChart yearsChart(const Wording &words, const QList<YearCost> &years)
{
    BarChart chart{.title = words.say(u"record.picture.years.axis"_s), .bars = {}};
    for (const YearCost &year : years)
        chart.bars.append({QString::number(year.year), year.due.min.toDouble(), year.due.likely.toDouble(),
                           year.due.max.toDouble(), words.money(year.due.likely)});
    return chart;
}

/// "0: 100 EUR; 1: 20 EUR": the bars for who cannot see them.
QString yearsText(const Wording &words, const QList<YearCost> &years)
{
    QStringList said;
    for (const YearCost &year : years)
        said.append(QString::number(year.year) + u": "_s + words.money(year.due.likely));
    return words.say(u"record.picture.years.alternative"_s, {{u"years"_s, {said.join(u"; "_s)}}});
}

struct FirstPlaces {
    QString option;
    SampleShare share;
};

QList<FirstPlaces> firstPlaces(const Robustness &robustness)
{
    QList<FirstPlaces> found;
    for (qsizetype option = 0; option < robustness.options.size(); ++option) {
        const SampleShare share = robustness.entered.rank(static_cast<std::size_t>(option), 0);
        if (share.count > 0)
            found.append({robustness.options.at(option), share});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const FirstPlaces &one) { return one.share.count; });
    return found.first(std::min(barsShown, found.size()));
}

} // namespace

Picture costBenefitPicture(const Wording &words, const ConnectionAdvice &advice, const QString &option)
{
    const Frontier &frontier = advice.comparison.frontier;
    Picture picture{
        .caption = words.say(u"record.picture.options"_s), .alternative = frontierText(words, frontier), .svg = {}};
    ScatterChart chart{.xTitle = words.say(u"picture.chart.cost"_s, {{u"currency"_s, {words.currency()}}}),
                       .yTitle = words.say(u"picture.chart.benefit"_s),
                       .xTicks = {},
                       .yTicks = ticks(points, words),
                       .legend = {{Mark::Recommended, words.say(u"picture.chart.recommended"_s)},
                                  {Mark::Plain, words.say(u"picture.chart.permissible"_s)},
                                  {Mark::Bad, words.say(u"picture.chart.excluded"_s)}},
                       .points = {},
                       .lineName = words.say(u"picture.chart.frontier"_s)};
    double most = 1;
    for (const OptionAdvice &one : advice.options) {
        if (!isDrawn(one, frontier, option))
            continue;
        const double cost = one.cost.meanToPay.toDouble();
        most = std::max(most, cost);
        chart.points.append({cost, one.benefit.total * points, one.rank > 0 ? QString::number(one.rank) : QString(),
                             markOf(one, advice.recommended)});
    }
    if (chart.points.size() < 2) // one point compares nothing
        return picture;
    for (const FrontierStep &step : frontier.steps)
        chart.line.append({step.cost.toDouble(), step.value.toDouble()});
    chart.xTicks = ticks(most, words);
    picture.svg = drawScatter(chart);
    return picture;
}

Picture yearsPicture(const Wording &words, const QString &captionId, const QList<YearCost> &years)
{
    const bool costsSomething = std::ranges::any_of(years, [](const YearCost &year) { return year.due.max > Money(); });
    return {.caption = words.say(captionId),
            .alternative = yearsText(words, years),
            .svg = costsSomething ? drawBars(yearsChart(words, years)) : QByteArray()};
}

Picture firstPlacesPicture(const Wording &words, const ConnectionAdvice &advice)
{
    Picture picture{.caption = words.say(u"picture.first"_s), .alternative = {}, .svg = {}};
    if (!advice.robustness)
        return picture;
    TornadoChart chart{.title = words.say(u"picture.first.axis"_s), .zero = words.percent(0), .bars = {}};
    QStringList said;
    for (const auto places = firstPlaces(*advice.robustness); const FirstPlaces &one : places) {
        const QString name = words.option(one.option);
        const QString share = words.percent(one.share.share());
        chart.bars.append({name, 0, one.share.share(), {}, share, false});
        said.append(name + u": "_s + share);
    }
    picture.alternative = said.join(u"; "_s);
    if (!chart.bars.isEmpty())
        picture.svg = drawTornado(chart);
    return picture;
}

Picture tornadoPicture(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice)
{
    Picture picture{.caption = words.say(u"record.picture.tornado"_s), .alternative = {}, .svg = {}};
    if (!advice.robustness || advice.robustness->tornado.isEmpty())
        return picture;
    TornadoChart chart{.title = words.say(u"record.picture.tornado.axis"_s, {{u"currency"_s, {words.currency()}}}),
                       .zero = words.say(u"record.picture.tornado.zero"_s),
                       .bars = {}};
    const QList<TornadoRow> &rows = advice.robustness->tornado;
    const QList<TornadoRow> shown = rows.first(std::min(barsShown, rows.size()));
    QStringList said;
    for (const TornadoRow &row : shown) {
        chart.bars.append({nameOfInput(words, knowledge, row.input), row.leadAtLow.toDouble(),
                           row.leadAtHigh.toDouble(), words.money(row.leadAtLow), words.money(row.leadAtHigh),
                           row.isCritical});
        const TornadoChart::Bar &bar = chart.bars.constLast();
        said.append(bar.label + u": "_s + bar.fromAmount + u" – "_s + bar.toAmount);
    }
    picture.alternative = said.join(u"; "_s);
    picture.svg = drawTornado(chart);
    return picture;
}

} // namespace safeconduct
