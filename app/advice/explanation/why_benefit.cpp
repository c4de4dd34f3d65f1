// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_exposure.h"
#include "app/advice/explanation/why_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QString points(double value)
{
    return numberReference(Decimal::nearest(value), 1);
}

WhyNode whyWeight(const Contribution &contribution, const WhyContext &context)
{
    const auto &criteria = context.view.deployment->method().criteria;
    const auto view = std::ranges::find_if(
        criteria, [&contribution](const CriterionView &one) { return one.criterion->id == contribution.criterion; });
    const MethodDefaults &defaults = context.view.deployment->knowledge().defaults;
    const Level level = context.view.need.highest();
    const bool isProtection = view->criterion->isProtection;
    return {{isProtection ? u"why.weight.protection"_s : u"why.weight"_s,
             {{u"points"_s, {points(view->points)}},
              {u"factor"_s, {points(defaults.needFactor.value(level, 1))}},
              {u"level"_s, {textReference(u"level.%1.name"_s.arg(word(level)))}}}},
            percentValue(contribution.weight),
            view->criterion->sources,
            {}};
}

WhyNode whyContribution(const Contribution &contribution, const WhyContext &context)
{
    WhyNode node{{u"why.criterion"_s,
                  {{u"criterion"_s, {textReference(u"criterion.%1.name"_s.arg(contribution.criterion))}},
                   {u"raw"_s, {points(contribution.raw)}}}},
                 points(contribution.weight * contribution.value * 100),
                 {},
                 {whyWeight(contribution, context)}};
    if (contribution.criterion == "transit"_L1)
        node.children.append(whyTransit(context));
    for (const QString &text : contribution.because)
        node.children.append(WhyNode{{text, {}}, {}, {}, {}});
    return node;
}

/// What stops a threat at one place.
WhyNode whyCell(const CoverageCell &cell, const WhyContext &context)
{
    QStringList by;
    QStringList sources;
    const Knowledge &knowledge = context.view.deployment->knowledge();
    for (const QString &part : cell.by) {
        by.append(textReference(u"part.%1.name"_s.arg(part)));
        sources += knowledge.parts.value(part).sources;
    }
    sources.removeDuplicates();
    const QString threat = cell.isAtRest ? QString() : u"threat.%1.name"_s.arg(cell.threat);
    return {{cell.isAtRest ? (by.isEmpty() ? u"why.rest.open"_s : u"why.rest"_s)
                           : (by.isEmpty() ? u"why.threat.open"_s : u"why.threat"_s),
             {{u"threat"_s, {textReference(threat)}},
              {u"level"_s, {textReference(u"coverage.%1.name"_s.arg(word(cell.level)))}},
              {u"parts"_s, by}}},
            percentValue(cell.stopped),
            sources,
            {}};
}

} // namespace

WhyNode whyBenefit(const WhyContext &context)
{
    WhyNode node{{u"why.benefit"_s, {}}, points(context.option.benefit.total * 100), {}, {}};
    for (const Contribution &contribution : context.option.benefit.contributions)
        node.children.append(whyContribution(contribution, context));
    return node;
}

WhyNode whyCoverage(const WhyContext &context)
{
    WhyNode node{{u"why.coverage"_s, {}}, {}, {}, {}};
    std::pair<bool, qsizetype> place{false, -1};
    for (const CoverageCell &cell : context.option.coverage) {
        if (node.children.isEmpty() || place != std::pair(cell.isAtRest, cell.index))
            node.children.append(whyPlace(cell, context));
        place = {cell.isAtRest, cell.index};
        node.children.last().children.append(whyCell(cell, context));
    }
    for (const Saying &end : context.option.ends)
        node.children.append(WhyNode{end, {}, {}, {}});
    return node;
}

WhyNode whyTakenAway(const WhyContext &context)
{
    WhyNode node{{u"why.takes-away"_s, {}}, {}, {}, {}};
    for (const LostFunction &lost : context.option.takesAway)
        node.children.append(WhyNode{{u"why.takes-away.function"_s,
                                      {{u"function"_s, {textReference(u"function.%1.name"_s.arg(lost.function))}},
                                       {u"effect"_s, {textReference(u"functioneffect.%1.name"_s.arg(lost.effect))}}}},
                                     {},
                                     lost.sources,
                                     {{lost.saying, {}, {}, {}}}});
    return node;
}

} // namespace safeconduct
