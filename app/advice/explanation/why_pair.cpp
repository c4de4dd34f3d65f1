// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_pair.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

double valueOf(const Range &range, OtherInputs others)
{
    return (others == OtherInputs::Likely ? range.likely : range.mean()).toDouble();
}

/// How often \a option pays one unit of \a input, in money: the present value of its cost changes by that.
double timesPaid(const OptionAdvice &option, const UncertainInput &input, OtherInputs others)
{
    double times = 0;
    for (const CostLine &line : option.cost.lines) {
        if (line.isPaidByOthers)
            continue;
        if (input.kind == UncertainInput::Kind::Item && line.item == input.id)
            times += line.multiplicity * valueOf(line.ratePerHour, others);
        if (input.kind == UncertainInput::Kind::Rate && line.rate == input.id)
            times += line.multiplicity * valueOf(line.amount, others);
    }
    return times;
}

double benefitOf(const OptionAdvice &option)
{
    return option.option.isOff ? 0 : option.benefit.total;
}

} // namespace

QString WhyPair::quotedSecond() const
{
    return nameOfOption(second.option.id());
}

double changeOfLead(const UncertainInput &input, const WhyPair &pair, OtherInputs others)
{
    if (input.kind == UncertainInput::Kind::Worth)
        return benefitOf(pair.leader) - benefitOf(pair.second);
    return timesPaid(pair.second, input, others) - timesPaid(pair.leader, input, others);
}

const CostLine *lineOf(const QString &item, const WhyPair &pair)
{
    for (const OptionAdvice *option : std::array{&pair.leader, &pair.second}) {
        const auto line = std::ranges::find(option->cost.lines, item, &CostLine::item);
        if (line != option->cost.lines.cend())
            return &*line;
    }
    return nullptr;
}

QString unitOf(const UncertainInput &input, const WhyPair &pair)
{
    const CostLine *line = input.kind == UncertainInput::Kind::Item ? lineOf(input.id, pair) : nullptr;
    if (!line || line->rate.isEmpty())
        return pair.currency;
    const bool isSeconds = pair.knowledge.costs.items.value(input.id).kind == CostKind::Seconds;
    return textReference(isSeconds ? u"explain.unit.seconds.name"_s : u"explain.unit.hours.name"_s);
}

} // namespace safeconduct
