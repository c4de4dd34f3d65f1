// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/cost_years.h"
#include "app/document/choice_tables.h"
#include "app/document/option_pictures.h"
#include "app/document/plan_names.h"
#include "app/document/record_section.h"
#include "app/pictures/chart.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double points = 100; // of benefit

QList<ScatterChart::Tick> ticks(double least, double most, const Wording &words)
{
    QList<ScatterChart::Tick> named;
    for (const auto values = roundTicks(least, most); const double value : values)
        named.append({value, words.number(value)});
    return named;
}

Mark markOf(const OptionAdvice &option, const ConnectionAdvice &advice)
{
    if (option.option.id() == advice.recommended)
        return Mark::Recommended;
    return option.isPermissible() ? Mark::Plain : Mark::Bad;
}

/// The worst level of \a threat over all places, or -1 where the option is not held against it.
int worstLevel(const OptionAdvice &option, const QString &threat)
{
    int worst = -1;
    for (const CoverageCell &cell : option.coverage) {
        if (cell.threat == threat)
            worst = std::max(worst, static_cast<int>(cell.level));
    }
    return worst;
}

/// Threats that any chosen option is held against, in the order in which they come up.
QStringList threatsOf(const QList<const OptionAdvice *> &options)
{
    QStringList threats;
    for (const OptionAdvice *option : options) {
        for (const CoverageCell &cell : option->coverage) {
            if (!threats.contains(cell.threat))
                threats.append(cell.threat);
        }
    }
    return threats;
}

QString nameOfThreat(const RecordContext &record, const QString &threat)
{
    return threatName(record.words, CoverageCell{.isAtRest = threat == "rest"_L1, .threat = threat});
}

/// Connections by threats, some forty rows a picture so that each fits on a page.
void writeCoveragePictures(RecordContext &record)
{
    constexpr qsizetype rowsOnAPage = 36;
    QList<const OptionAdvice *> options;
    QStringList names;
    for (const Choice &choice : record.input.decision.choices) {
        const ConnectionAdvice *advice = record.input.advice.connection(choice.connection);
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        if (!option || option->coverage.isEmpty())
            continue;
        options.append(option);
        names.append(nameOfConnection(record.plan(), choice.connection));
    }
    const QStringList threats = threatsOf(options);
    CellChart chart;
    for (const QString &threat : threats)
        chart.columns.append(nameOfThreat(record, threat));
    for (const CoverageLevel level : {CoverageLevel::Covered, CoverageLevel::Partly, CoverageLevel::Not})
        chart.legend.append(record.words.name(u"coverage"_s, word(level)));
    for (qsizetype first = 0; first < options.size(); first += rowsOnAPage) {
        chart.rows = names.sliced(first, std::min(rowsOnAPage, names.size() - first));
        chart.levels.clear();
        for (qsizetype row = first; row < first + chart.rows.size(); ++row) {
            QList<int> levels;
            for (const QString &threat : threats)
                levels.append(worstLevel(*options.at(row), threat));
            chart.levels.append(levels);
        }
        record.picture(u"record.picture.coverage"_s, record.words.say(u"record.picture.coverage.alternative"_s),
                       drawCells(chart));
    }
}

} // namespace

void writeOverviewPictures(RecordContext &record)
{
    writeCoveragePictures(record);
    const QList<YearCost> years =
        costByYear(linesOfAll(record.input.advice, record.input.decision), record.input.advice.horizonYears);
    if (const Picture drawn = yearsPicture(record.words, u"record.picture.years.all"_s, years); !drawn.svg.isEmpty())
        record.blocks.append(drawn);
    if (!record.input.networkMap.isEmpty())
        record.picture(u"record.picture.map"_s, record.words.say(u"record.picture.map.alternative"_s),
                       record.input.networkMap);
}

void writeOptionPicture(Section &section)
{
    const Wording &words = section.record.words;
    ScatterChart chart{
        .xTitle = section.say(u"picture.chart.cost"_s, {{u"currency"_s, {section.record.input.advice.currency}}}),
        .yTitle = section.say(u"picture.chart.benefit"_s),
        .xTicks = {},
        .yTicks = ticks(0, points, words),
        .legend = {{Mark::Recommended, section.say(u"picture.chart.recommended"_s)},
                   {Mark::Plain, section.say(u"picture.chart.permissible"_s)},
                   {Mark::Bad, section.say(u"picture.chart.excluded"_s)}},
        .points = {}};
    double most = 1;
    for (const OptionAdvice &option : section.advice.options) {
        if (!section.isListed(option) || option.option.isOff)
            continue;
        const double cost = option.cost.presentValue.mean().toDouble();
        most = std::max(most, cost);
        chart.points.append({cost, option.benefit.total * points,
                             option.rank > 0 ? QString::number(option.rank) : QString(),
                             markOf(option, section.advice)});
    }
    if (chart.points.size() < 2) // one point compares nothing
        return;
    chart.xTicks = ticks(0, most, words);
    section.record.picture(u"record.picture.options"_s, section.say(u"record.picture.options.alternative"_s),
                           drawScatter(chart));
}

void writeTornadoPicture(Section &section)
{
    const Picture drawn = tornadoPicture(section.record.words, section.record.input.knowledge, section.advice);
    if (!drawn.svg.isEmpty())
        section.record.blocks.append(drawn);
}

} // namespace safeconduct
