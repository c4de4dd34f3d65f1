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
    else if (record.input.isMapMissing)
        record.paragraph(u"record.picture.map.none"_s);
}

void writeOptionPicture(Section &section)
{
    const Picture drawn = costBenefitPicture(section.record.words, section.advice, section.choice.option);
    if (!drawn.svg.isEmpty())
        section.record.blocks.append(drawn);
}

void writeFirstPlacesPicture(Section &section)
{
    const Picture drawn = firstPlacesPicture(section.record.words, section.advice);
    if (!drawn.svg.isEmpty())
        section.record.blocks.append(drawn);
}

void writeTornadoPicture(Section &section)
{
    const Picture drawn = tornadoPicture(section.record.words, section.record.input.knowledge, section.advice);
    if (!drawn.svg.isEmpty())
        section.record.blocks.append(drawn);
}

} // namespace safeconduct
