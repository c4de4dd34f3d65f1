// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_tornado.h"

#include "app/advice/explanation/why_parts.h"
#include "app/advice/robustness_words.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// A value of the input of \a row.
QString valueOf(const TornadoRow &row, double value, const WhyPair &pair)
{
    if (row.input.kind == UncertainInput::Kind::Weight)
        return percentValue(value);
    return exactMoney(Decimal::nearest(value), unitOf(row.input, pair));
}

QString pointsOf(const Range &range, const QString &unit)
{
    return exactValue(range.min) + u" – "_s + exactValue(range.likely) + u" – "_s + exactMoney(range.max, unit);
}

/// The three points of a cost item, with its basis and sources.
QList<WhyNode> itemOrigin(const UncertainInput &input, const WhyPair &pair)
{
    const CostLine *line = lineOf(input.id, pair);
    if (!line)
        return {};
    WhyNode node{{u"why.tornado.points"_s, {}}, pointsOf(line->amount, unitOf(input, pair)), line->sources, {}};
    node.children.append(
        WhyNode{{u"why.basis"_s, {{u"basis"_s, {textReference(u"basis.%1.name"_s.arg(line->basis))}}}}, {}, {}, {}});
    if (line->isOverridden)
        node.children.append(WhyNode{{u"why.overridden"_s, {{u"reason"_s, {line->overrideReason}}}}, {}, {}, {}});
    return {node};
}

WhyNode rateOrigin(const UncertainInput &input, const WhyPair &pair)
{
    const QHash<QString, Range> &own = pair.plan.settings.hourlyRates;
    if (own.contains(input.id))
        return {{u"why.tornado.points.plan"_s, {}}, pointsOf(own.value(input.id), pair.currency), {}, {}};
    return {{u"why.tornado.points.project"_s, {}},
            pointsOf(pair.knowledge.defaults.hourlyRates.value(input.id), pair.currency),
            pair.knowledge.defaults.sources,
            {}};
}

/// What the whole scale is worth is told in full where the net benefit is explained.
WhyNode worthOrigin(const WhyPair &pair)
{
    const QString level = word(pair.advised.need.highest());
    const bool isOfPlan = pair.plan.settings.worth.contains(level);
    return {{isOfPlan ? u"why.tornado.worth.plan"_s : u"why.tornado.worth.project"_s,
             {{u"level"_s, {textReference(u"level.%1.name"_s.arg(level))}}}},
            {},
            isOfPlan ? QStringList() : pair.knowledge.defaults.worthSources,
            {}};
}

WhyNode weightOrigin(const WhyPair &pair)
{
    return {{u"why.tornado.weight"_s, {{u"percent"_s, {percentValue(pair.found.pointVariation)}}}},
            {},
            QStringList(u"method"_s),
            {}};
}

QList<WhyNode> originOf(const UncertainInput &input, const WhyPair &pair)
{
    switch (input.kind) {
    case UncertainInput::Kind::Worth:
        return {worthOrigin(pair)};
    case UncertainInput::Kind::Item:
        return itemOrigin(input, pair);
    case UncertainInput::Kind::Rate:
        return {rateOrigin(input, pair)};
    case UncertainInput::Kind::Weight:
        return {weightOrigin(pair)};
    }
    return {};
}

WhyNode leadAt(const QString &text, const QString &value, Money lead, const WhyPair &pair)
{
    return {{text, {{u"value"_s, {value}}}}, exactMoney(lead, pair.currency), {}, {}};
}

WhyNode whyBar(const TornadoRow &row, const WhyPair &pair)
{
    const bool isRising = row.leadAtLow < row.leadAtHigh;
    const Money swing = isRising ? row.leadAtHigh - row.leadAtLow : row.leadAtLow - row.leadAtHigh;
    const QStringList second{pair.quotedSecond()};
    WhyNode node{{u"why.tornado"_s, {{u"input"_s, {nameOf(row.input)}}, {u"second"_s, second}}},
                 exactMoney(swing, pair.currency),
                 {},
                 {leadAt(u"why.tornado.low"_s, valueOf(row, row.low, pair), row.leadAtLow, pair),
                  leadAt(u"why.tornado.high"_s, valueOf(row, row.high, pair), row.leadAtHigh, pair)}};
    if (row.input.kind != UncertainInput::Kind::Weight) {
        const double change = changeOfLead(row.input, pair, OtherInputs::Likely);
        node.children.append(
            WhyNode{{u"why.tornado.change"_s, {}}, exactMoney(Decimal::nearest(change), pair.currency), {}, {}});
    }
    if (row.isCritical)
        node.children.append(WhyNode{{u"why.tornado.critical"_s, {{u"second"_s, second}}}, {}, {}, {}});
    node.children += originOf(row.input, pair);
    return node;
}

} // namespace

QList<WhyNode> whyTornado(const WhyPair &pair)
{
    QList<WhyNode> bars;
    for (const TornadoRow &row : pair.found.tornado)
        bars.append(whyBar(row, pair));
    return bars;
}

} // namespace safeconduct
