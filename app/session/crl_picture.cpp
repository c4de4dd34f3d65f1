// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/crl_picture.h"

#include "app/pictures/chart.h"
#include "app/support/text.h"

#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString hours(double value, const Wording &words)
{
    return Text::tr("%1 h", "hours").arg(words.number(value, value < 10 && std::floor(value) < value ? 1 : 0));
}

BarChart::Bar bar(const QString &label, double mean, double worst, const Wording &words)
{
    const QString amount = mean == worst
        ? hours(mean, words)
        : Text::tr("%1, at most %2", "mean and worst case").arg(hours(mean, words), hours(worst, words));
    return {.label = label, .low = mean, .likely = mean, .high = worst, .amount = amount};
}

} // namespace

Picture crlPicture(const CrlSchedule &schedule, const Wording &words)
{
    const CrlExposure exposure = exposureOf(schedule);
    const BarChart chart{
        .title = Text::tr("Hours that a revoked certificate stays usable"),
        .bars = {bar(Text::tr("keeps the list it holds"), exposure.meanHeld, exposure.worstHeld, words),
                 bar(Text::tr("fetches the next list"), exposure.meanScheduled, exposure.worstScheduled, words),
                 bar(Text::tr("list published at once"), exposure.publishedAtOnce, exposure.publishedAtOnce, words)}};
    QStringList said;
    for (const BarChart::Bar &one : chart.bars)
        said.append(u"%1: %2"_s.arg(one.label, one.amount));
    return {.caption = chart.title, .alternative = chart.title + u": "_s + said.join(u"; "_s), .svg = drawBars(chart)};
}

bool publishesLists(const Facility &facility)
{
    return facility.crl || facility.kind == "own-ca-small"_L1 || facility.kind == "windows-enterprise-ca"_L1;
}

} // namespace safeconduct
