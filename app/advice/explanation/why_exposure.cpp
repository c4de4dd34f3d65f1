// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_exposure.h"

#include "app/advice/protection.h"
#include "app/plan/plan_names.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QString exposureValue(double exposure)
{
    return exactValue(Decimal::nearest(exposure));
}

WhyNode whyExposure(const Network &network, const MethodDefaults &defaults)
{
    if (network.exposure)
        return {{u"why.exposure.plan"_s,
                 {{u"level"_s, {textReference(u"why.exposure.level."_s + network.exposure->level)}},
                  {u"explanation"_s, {network.exposure->explanation}}}},
                {},
                {},
                {}};
    return {{u"why.exposure.kind"_s, {{u"kind"_s, {textReference(u"networkkind.%1.name"_s.arg(word(network.kind)))}}}},
            {},
            defaults.exposureSources,
            {}};
}

/// 1 − Π over the stretches of (1 − exposure · what is not stopped there).
double residualOf(const QString &threat, const WhyContext &context)
{
    double safe = 1;
    for (const CoverageCell &cell : context.option.coverage) {
        if (!cell.isAtRest && cell.threat == threat)
            safe *= 1 - context.view.segments.at(cell.index).exposure * (1 - cell.stopped);
    }
    return 1 - safe;
}

/// Threats that count on the way, each once.
QStringList threatsOf(const OptionAdvice &option)
{
    QStringList threats;
    for (const CoverageCell &cell : option.coverage) {
        if (!cell.isAtRest && !threats.contains(cell.threat))
            threats.append(cell.threat);
    }
    return threats;
}

WhyNode whyThreat(const Threat &threat, double need, double residual)
{
    const QString dimension = textReference(u"record.column."_s + threat.dimension);
    return {{u"why.transit.threat"_s, {{u"threat"_s, {textReference(u"threat.%1.name"_s.arg(threat.id))}}}},
            exactValue(Decimal::nearest(threat.weight * need * residual)),
            threat.sources,
            {{{u"why.transit.weight"_s, {}}, exactValue(Decimal::nearest(threat.weight)), {}, {}},
             {{u"why.transit.need"_s, {{u"dimension"_s, {dimension}}}}, exactValue(Decimal::nearest(need)), {}, {}},
             {{u"why.transit.residual"_s, {}}, exactValue(Decimal::nearest(residual)), {}, {}}}};
}

} // namespace

WhyNode whyPlace(const CoverageCell &cell, const WhyContext &context)
{
    const Deployment &deployment = *context.view.deployment;
    const MethodDefaults &defaults = deployment.knowledge().defaults;
    if (cell.isAtRest) {
        const RestingPlace &place = context.view.resting.at(cell.index);
        return {{u"why.place.rest"_s,
                 {{u"system"_s, {nameOfSystem(deployment.plan(), cell.place)}},
                  {u"exposure"_s, {exposureValue(place.exposure)}}}},
                {},
                {},
                {{{u"why.exposure.rest"_s, {{u"kind"_s, {textReference(u"restplace.%1.name"_s.arg(place.kind))}}}},
                  {},
                  defaults.restExposureSources,
                  {}}}};
    }
    const Network &network = *context.view.path.at(cell.index);
    return {{u"why.place"_s,
             {{u"network"_s, {network.name}},
              {u"exposure"_s, {exposureValue(context.view.segments.at(cell.index).exposure)}}}},
            {},
            {},
            {whyExposure(network, defaults)}};
}

WhyNode whyTransit(const WhyContext &context)
{
    WhyNode node{{u"why.transit"_s, {}}, percentValue(context.option.benefit.remainingRisk), {}, {}};
    const QStringList counted = threatsOf(context.option);
    double sum = 0;
    for (const Threat *threat : context.view.deployment->method().threats) {
        if (!counted.contains(threat->id))
            continue;
        const double need = shareOfNeed(context.view, threat->dimension);
        sum += threat->weight * need;
        node.children.append(whyThreat(*threat, need, residualOf(threat->id, context)));
    }
    if (sum > 0)
        node.children.append(WhyNode{{u"why.transit.sum"_s, {}}, exactValue(Decimal::nearest(sum)), {}, {}});
    return node;
}

} // namespace safeconduct
