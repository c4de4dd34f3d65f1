// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Mechanism mechanismFrom(const Json &entry)
{
    Mechanism part;
    part.id = entry.value(u"id"_s).text();
    part.layer = layerFrom(entry.value(u"layer"_s).text()).value_or(Layer::Transport);
    part.order = static_cast<int>(entry.value(u"order"_s).integer());
    part.encrypts = entry.value(u"encrypts"_s).text();
    part.forced = entry.value(u"forced"_s).text();
    part.serverProved = entry.value(u"serverProved"_s).text();
    part.clientProved = entry.value(u"clientProved"_s).text();
    part.keys = entry.value(u"keys"_s).text();
    part.ends = entry.value(u"ends"_s).text();
    part.headers = entry.value(u"headers"_s).text();
    part.rest = entry.value(u"rest"_s).text();
    part.inspectedAt = entry.value(u"inspectedAt"_s).text();
    part.hybrid = entry.value(u"hybrid"_s).text();
    part.gatewayNeeds = entry.value(u"gatewayNeeds"_s).text();
    part.policy = wordsFrom(entry.value(u"policy"_s));
    for (const Json &group : entry.value(u"facilities"_s).items())
        part.facilities.append(group.textList());
    part.scale = numbersFrom(entry.value(u"scale"_s));
    part.scaleWhy = wordsFrom(entry.value(u"why"_s));
    part.standards = entry.value(u"standards"_s).textList();
    part.sources = entry.value(u"sources"_s).textList();
    return part;
}

Combination combinationFrom(const QString &word)
{
    if (word == "min"_L1)
        return Combination::Min;
    return word == "max"_L1 ? Combination::Max : Combination::MinLessOne;
}

Criterion criterionFrom(const Json &entry)
{
    Criterion criterion{.id = entry.value(u"id"_s).text(),
                        .isProtection = entry.value(u"group"_s).text() == "protection"_L1,
                        .points = entry.value(u"points"_s).number(0),
                        .worst = entry.value(u"worst"_s).number(0),
                        .best = entry.value(u"best"_s).number(10),
                        .combination = combinationFrom(entry.value(u"combine"_s).text()),
                        .isByShare = entry.value(u"byShare"_s).boolean(),
                        .isComputed = entry.value(u"computed"_s).boolean(),
                        .scalePoints = {},
                        .sources = entry.value(u"sources"_s).textList()};
    for (const Json &point : entry.value(u"scalePoints"_s).items())
        criterion.scalePoints.append(point.number(0));
    return criterion;
}

template<typename Value, typename Convert>
QHash<Level, Value> byLevel(const Json &object, const Convert &convert)
{
    QHash<Level, Value> values;
    for (const Level level : {Level::Normal, Level::High, Level::VeryHigh})
        values.insert(level, convert(object.value(word(level))));
    return values;
}

void readScales(const Json &document, MethodDefaults &defaults)
{
    const Json &reach = document.value(u"reach"_s);
    defaults.reach = {.ownLeg = reach.value(u"ownLeg"_s).number(10),
                      .unknown = reach.value(u"unknown"_s).number(5),
                      .someMailStaysAway = reach.value(u"someMailStaysAway"_s).number(3),
                      .manyPartnersAbove = static_cast<int>(reach.value(u"manyPartnersAbove"_s).integer())};
    const Json &lifetime = document.value(u"lifetime"_s);
    defaults.lifetime = {.hybridAtBothEnds = lifetime.value(u"hybridAtBothEnds"_s).number(10),
                         .profileEndsWithinHorizon = lifetime.value(u"profileEndsWithinHorizon"_s).number(7),
                         .supportEndsWithinHorizon = lifetime.value(u"supportEndsWithinHorizon"_s).number(6),
                         .deprecated = lifetime.value(u"deprecated"_s).number(5),
                         .refusedByProfile = lifetime.value(u"refusedByProfile"_s).number(0)};
    const Json &robustness = document.value(u"robustness"_s);
    defaults.robustness = {.samples = static_cast<int>(robustness.value(u"samples"_s).integer()),
                           .pointVariation = robustness.value(u"pointVariation"_s).number(0),
                           .clearFrom = robustness.value(u"clearFrom"_s).number(0)};
}

void readExposure(const Json &document, MethodDefaults &defaults)
{
    const Json &exposure = document.value(u"exposure"_s);
    const Json &networks = exposure.value(u"networks"_s);
    for (const QString &name : networks.names()) {
        if (const auto kind = networkKindFrom(name))
            defaults.exposure.insert(*kind, networks.value(name).number(1));
    }
    defaults.exposureLevel = numbersFrom(exposure.value(u"levels"_s));
    defaults.externalFrom = exposure.value(u"externalFrom"_s).number(0);
    defaults.exposureSources = exposure.value(u"sources"_s).textList();
    const Json &rest = document.value(u"restExposure"_s);
    defaults.restExposure = numbersFrom(rest.value(u"places"_s));
    defaults.restExposureSources = rest.value(u"sources"_s).textList();
    defaults.restEffectiveness = numbersFrom(document.value(u"restEffect"_s));
    defaults.partnerAbility = numbersFrom(document.value(u"partnerAbility"_s));
}

void readWorth(const Json &worth, MethodDefaults &defaults)
{
    defaults.worth = byLevel<Range>(worth.value(u"levels"_s), rangeFrom);
    defaults.worthCurrency = worth.value(u"currency"_s).text();
    defaults.worthYears = static_cast<int>(worth.value(u"years"_s).integer());
    defaults.worthSources = worth.value(u"sources"_s).textList();
}

void readSettings(const Json &settings, MethodDefaults &defaults)
{
    defaults.horizonYears = static_cast<int>(settings.value(u"horizonYears"_s).integer());
    defaults.currency = settings.value(u"currency"_s).text();
    defaults.discountRatePercent = decimalFrom(settings.value(u"discountRatePercent"_s));
    defaults.discountRateKind = settings.value(u"discountRateKind"_s).text();
    const Json &rates = settings.value(u"hourlyRates"_s);
    for (const QString &rate : rates.names())
        defaults.hourlyRates.insert(rate, rangeFrom(rates.value(rate)));
    defaults.protectionScheme = settings.value(u"protectionScheme"_s).text();
    defaults.policyProfile = settings.value(u"policyProfile"_s).text();
    defaults.confidentialFrom = levelFrom(settings.value(u"confidentialFrom"_s).text()).value_or(Level::High);
    defaults.untrustedFrom = settings.value(u"untrustedFrom"_s).number(0);
    defaults.protectedShare = settings.value(u"protectedShare"_s).number(0);
    defaults.protectedShareAlone = settings.value(u"protectedShareAlone"_s).number(1);
    defaults.sources = settings.value(u"sources"_s).textList();
}

} // namespace

void readMechanisms(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"parts"_s).items()) {
        const Mechanism part = mechanismFrom(entry);
        knowledge.parts.insert(part.id, part);
    }
}

void readThreats(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"threats"_s).items()) {
        const QString id = entry.value(u"id"_s).text();
        knowledge.threatOrder.append(id);
        knowledge.threats.insert(id,
                                 {.id = id,
                                  .dimension = entry.value(u"dimension"_s).text(),
                                  .weight = entry.value(u"weight"_s).number(0),
                                  .onlyWithLogin = entry.value(u"onlyWithLogin"_s).boolean(),
                                  .effectiveness = numbersFrom(entry.value(u"effect"_s)),
                                  .effectivenessWithLogin = numbersFrom(entry.value(u"effectWithClientLogin"_s)),
                                  .ofLogin = numbersFrom(entry.value(u"login"_s)),
                                  .sources = entry.value(u"sources"_s).textList()});
    }
    for (const Json &entry : document.value(u"elsewhere"_s).items())
        knowledge.threatsElsewhere.append({entry.value(u"id"_s).text(), entry.value(u"countedIn"_s).text()});
    knowledge.defaults.coveredFrom = document.value(u"levels"_s).value(u"covered"_s).number(1);
    knowledge.defaults.partlyFrom = document.value(u"levels"_s).value(u"partly"_s).number(0);
    knowledge.defaults.asWhenPublished = document.value(u"asWhenPublished"_s).text();
    knowledge.defaults.honoured = numbersFrom(document.value(u"honoured"_s));
}

void readCriteria(const Json &document, Knowledge &knowledge)
{
    MethodDefaults &defaults = knowledge.defaults;
    for (const Json &entry : document.value(u"criteria"_s).items())
        defaults.criteria.append(criterionFrom(entry));
    defaults.needFactor =
        byLevel<double>(document.value(u"needFactors"_s), [](const Json &factor) { return factor.number(1); });
    readWorth(document.value(u"worth"_s), defaults);
    readExposure(document, defaults);
    readScales(document, defaults);
    readSettings(document.value(u"defaults"_s), defaults);
}

} // namespace safeconduct
