// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/teller.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString percentIn(const Teller &teller, double share)
{
    return teller.say(u"explain.percent"_s, {{u"number"_s, {teller.number(share * 100)}}});
}

void tellProperties(Teller &teller, const Mechanism &part)
{
    for (const auto &[property, word] :
         {std::pair(u"encrypts"_s, part.encrypts), std::pair(u"forced"_s, part.forced),
          std::pair(u"server-proved"_s, part.serverProved), std::pair(u"client-proved"_s, part.clientProved),
          std::pair(u"keys"_s, part.keys), std::pair(u"ends"_s, part.ends), std::pair(u"headers"_s, part.headers),
          std::pair(u"rest"_s, part.rest), std::pair(u"inspected-at"_s, part.inspectedAt),
          std::pair(u"hybrid"_s, part.hybrid)})
        teller.line(property, teller.name(u"explain.property."_s + property, word));
}

void tellScale(Teller &teller, const Mechanism &part)
{
    for (const Criterion &criterion : teller.knowledge().defaults.criteria) {
        const auto value = part.scale.constFind(criterion.id);
        if (value == part.scale.cend())
            continue;
        const QString why = teller.knowledge().texts.raw(teller.language(), part.scaleWhy.value(criterion.id));
        teller.named(teller.name(u"criterion"_s, criterion.id),
                     teller.say(u"explain.scale"_s, {{u"number"_s, {teller.number(*value)}}, {u"why"_s, {why}}}));
    }
}

void tellThreats(Teller &teller, const Mechanism &part)
{
    for (const QString &id : teller.knowledge().threatOrder) {
        const Threat &threat = teller.knowledge().threats[id];
        if (threat.effectiveness.contains(part.id))
            teller.named(teller.name(u"threat"_s, id), percentIn(teller, threat.effectiveness.value(part.id)));
    }
}

/// The items whose use \a counts, each once, by name.
template<typename Counts>
void tellCosts(Teller &teller, const Counts &counts)
{
    QStringList items;
    for (const CostUse &use : teller.knowledge().costs.uses) {
        if (counts(use))
            items.append(use.item);
    }
    items.removeDuplicates();
    teller.names(u"costs"_s, u"cost"_s, items);
}

QString amountIn(const Teller &teller, const CostItem &item)
{
    QStringList points;
    for (const Decimal point : {item.amount.min, item.amount.likely, item.amount.max})
        points.append(teller.number(point.toDouble()));
    points.removeDuplicates();
    const QString unit = item.kind == CostKind::Price ? item.currency : teller.name(u"explain.unit"_s, word(item.kind));
    return points.join(u" – "_s) + u' ' + unit;
}

QStringList partsNeeding(const Knowledge &knowledge, const QString &facility)
{
    QStringList parts;
    for (const Mechanism &part : knowledge.parts) {
        if (std::ranges::any_of(part.facilities, [&](const QStringList &group) { return group.contains(facility); }))
            parts.append(part.id);
    }
    return parts;
}

} // namespace

Explanation explained(const Knowledge &knowledge, const QString &language, const Mechanism &part)
{
    Teller teller(knowledge, language, u"part"_s, part.id);
    teller.title(teller.name(u"part"_s, part.id));
    teller.paragraph(u"part.%1.help"_s.arg(part.id));
    teller.line(u"layer"_s, teller.name(u"layer"_s, word(part.layer)));
    tellProperties(teller, part);
    for (const Profile &profile : knowledge.profiles) {
        if (part.policy.contains(profile.id))
            teller.named(teller.name(u"profile"_s, profile.id),
                         teller.name(u"explain.policy"_s, part.policy.value(profile.id)));
    }
    for (const QStringList &group : part.facilities)
        teller.line(u"needs-one-of"_s, teller.namesOf(u"facility"_s, group).join(u", "_s));
    tellScale(teller, part);
    tellThreats(teller, part);
    tellCosts(teller, [&](const CostUse &use) { return use.parts.contains(part.id); });
    teller.list(u"standards"_s, part.standards);
    teller.sources(part.sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const Threat &threat)
{
    Teller teller(knowledge, language, u"threat"_s, threat.id);
    teller.title(teller.name(u"threat"_s, threat.id));
    teller.paragraph(u"threat.%1.help"_s.arg(threat.id));
    teller.line(u"dimension"_s, teller.name(u"explain.dimension"_s, threat.dimension));
    teller.line(u"weight"_s, teller.number(threat.weight));
    teller.yesOrNo(u"only-with-login"_s, threat.onlyWithLogin);
    for (const Mechanism &part : knowledge.parts) {
        if (threat.effectiveness.contains(part.id))
            teller.named(teller.name(u"part"_s, part.id), percentIn(teller, threat.effectiveness.value(part.id)));
    }
    teller.sources(threat.sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const FacilityKind &facility)
{
    Teller teller(knowledge, language, u"facility"_s, facility.id);
    teller.title(teller.name(u"facility"_s, facility.id));
    teller.paragraph(u"facility.%1.help"_s.arg(facility.id));
    teller.line(u"paid-for"_s, teller.name(u"explain.facility-scope"_s, facility.scope));
    teller.yesOrNo(u"listable"_s, facility.isListable);
    teller.names(u"parts"_s, u"part"_s, partsNeeding(knowledge, facility.id));
    teller.names(u"alternatives"_s, u"facility"_s, facility.alternatives);
    tellCosts(teller, [&](const CostUse &use) { return use.facility == facility.id; });
    teller.sources(facility.sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const CostItem &item)
{
    Teller teller(knowledge, language, u"cost"_s, item.id);
    teller.title(teller.name(u"cost"_s, item.id));
    teller.paragraph(item.note);
    teller.line(u"amount"_s, item.hasAmount ? amountIn(teller, item) : QString());
    teller.line(u"per"_s, teller.name(u"per"_s, item.per));
    teller.line(u"basis"_s, item.hasAmount ? teller.name(u"basis"_s, item.basis) : QString());
    if (item.lifeYears)
        teller.line(u"life-years"_s, QString::number(*item.lifeYears));
    for (const CostUse &use : knowledge.costs.uses) {
        if (use.item == item.id)
            teller.line(u"used-for"_s, knowledge.texts.raw(language, use.why));
    }
    teller.yesOrNo(u"verified"_s, item.isVerified);
    teller.sources(item.sources);
    return teller.explanation();
}

} // namespace safeconduct
