// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/robustness_tables.h"

#include "app/advice/robustness_words.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t placesShown = 3; ///< of often a hundred: what comes later does not compete

QStringList header(const Wording &words, const QStringList &columns)
{
    QStringList said;
    for (const QString &column : columns)
        said.append(words.say(u"record.robustness.column."_s + column));
    return said;
}

QString percent(const Wording &words, const SampleShare &share)
{
    return words.number(share.share() * 100, 1) + u" ± "_s + words.number(share.standardError() * 100, 1);
}

/// Samples in which an option has one of the places after those shown.
SampleShare later(const OptionAcceptability &option, std::int64_t samples)
{
    SampleShare share{.count = samples, .samples = samples};
    for (std::size_t place = 0; place < std::min(placesShown, option.ranks.size()); ++place)
        share.count -= option.ranks[place];
    return share;
}

bool comesFirst(const Robustness &robustness, std::size_t option)
{
    const auto competes = [option](const Acceptability &found) {
        return later(found.options[option], found.samples).count < found.samples;
    };
    return competes(robustness.entered) || competes(robustness.free);
}

QStringList acceptabilityRow(const Wording &words, const Acceptability &found, std::size_t option, bool withLater)
{
    QStringList row;
    const std::size_t places = std::min(placesShown, found.options[option].ranks.size());
    for (std::size_t place = 0; place < places; ++place)
        row.append(percent(words, found.rank(option, place)));
    if (withLater)
        row.append(percent(words, later(found.options[option], found.samples)));
    return row;
}

QStringList acceptabilityHeader(const Wording &words, std::size_t options)
{
    QStringList said = header(words, {u"option"_s, u"by"_s});
    for (std::size_t place = 1; place <= std::min(placesShown, options); ++place)
        said.append(words.say(u"record.robustness.place"_s, {{u"place"_s, {QString::number(place)}}}));
    if (options > placesShown)
        said.append(words.say(u"record.robustness.column.later"_s));
    return said;
}

/// Those that ever come first by free weights, the most frequent one first.
std::vector<std::size_t> everFirst(const Acceptability &drawn)
{
    std::vector<std::size_t> found;
    for (std::size_t option = 0; option < drawn.options.size(); ++option) {
        if (drawn.rank(option, 0).count > 0)
            found.push_back(option);
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [&drawn](std::size_t option) { return drawn.rank(option, 0).count; });
    return found;
}

/// "Protection on the way 31 %; Ease for users 22 % …", the heaviest first.
QString weightsText(const Wording &words, const QStringList &criteria, const std::vector<double> &weights)
{
    std::vector<std::pair<double, QString>> heaviest;
    heaviest.reserve(weights.size());
    for (std::size_t index = 0; index < weights.size(); ++index)
        heaviest.emplace_back(weights[index], criteria.value(static_cast<qsizetype>(index)));
    std::ranges::stable_sort(heaviest, std::ranges::greater(), &std::pair<double, QString>::first);
    QStringList said;
    for (const auto &[weight, criterion] : heaviest)
        said.append(words.say(
            u"record.robustness.central.one"_s,
            {{u"criterion"_s, {words.name(u"criterion"_s, criterion)}}, {u"weight"_s, {words.percent(weight)}}}));
    return said.join(u"; "_s);
}

const CostLine *lineOf(const QString &item, const ConnectionAdvice &advice)
{
    for (const OptionAdvice &option : advice.options) {
        const auto found = std::ranges::find(option.cost.lines, item, &CostLine::item);
        if (found != option.cost.lines.cend())
            return &*found;
    }
    return nullptr;
}

QString price(const Wording &words, double amount)
{
    return words.priceRange(Range::exactly(Money::nearest(amount)));
}

/// Money, hours or seconds: what the plan gives in money is money, whatever the item's own unit.
QString itemAmount(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice,
                   const QString &item, double amount)
{
    const CostLine *line = lineOf(item, advice);
    if (!line || line->rate.isEmpty())
        return price(words, amount);
    const bool isSeconds = knowledge.costs.items.value(item).kind == CostKind::Seconds;
    return words.number(Decimal::nearest(amount)) + u'\u00A0'
        + words.name(u"explain.unit"_s, isSeconds ? u"seconds"_s : u"hours"_s);
}

QString amount(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice,
               const UncertainInput &input, double value)
{
    switch (input.kind) {
    case UncertainInput::Kind::Worth:
        return words.money(Money::nearest(value));
    case UncertainInput::Kind::Item:
        return itemAmount(words, knowledge, advice, input.id, value);
    case UncertainInput::Kind::Rate:
        return price(words, value);
    case UncertainInput::Kind::Weight:
        return words.percent(value);
    }
    return {};
}

/// How far \a breakEven is from today's value, in shares of that; without one it is endlessly far.
double distanceOf(const BreakEven &breakEven)
{
    if (!breakEven.value)
        return HUGE_VAL;
    const double apart = std::abs(*breakEven.value - breakEven.present);
    return breakEven.present > 0 ? apart / breakEven.present : apart;
}

TextValues leaderAndSecond(const Wording &words, const Robustness &robustness)
{
    return {{u"leader"_s, {words.option(robustness.leader)}}, {u"second"_s, {words.option(robustness.second)}}};
}

} // namespace

QString nameOfInput(const Wording &words, const Knowledge &knowledge, const UncertainInput &input)
{
    const QString said = knowledge.texts.resolved(words.language(), nameOf(input));
    if (input.kind == UncertainInput::Kind::Rate)
        return words.say(u"record.robustness.rate"_s, {{u"rate"_s, {said}}});
    return input.kind == UncertainInput::Kind::Weight
        ? words.say(u"record.robustness.weight"_s, {{u"criterion"_s, {said}}})
        : said;
}

QStringList robustnessSentences(const Wording &words, const Robustness &robustness)
{
    QStringList sentences{words.say(u"record.robustness.leader"_s, {{u"option"_s, {words.option(robustness.leader)}}}),
                          words.say(verdictOn(robustness))};
    if (const Saying settlement = settlementOf(robustness); !settlement.text.isEmpty())
        sentences.append(words.say(settlement));
    if (robustness.perfectInformation > Money())
        sentences.append(
            words.say(u"record.robustness.perfect"_s, {{u"worth"_s, {words.money(robustness.perfectInformation)}}}));
    return sentences;
}

Table acceptabilityTable(const Wording &words, const ConnectionAdvice &advice)
{
    if (!advice.robustness)
        return {};
    const Robustness &robustness = *advice.robustness;
    const auto options = static_cast<std::size_t>(robustness.options.size());
    const bool withLater = options > placesShown;
    Table table{words.say(u"record.robustness.places.caption"_s,
                          {{u"samples"_s, {words.number(static_cast<double>(robustness.samples))}},
                           {u"variation"_s, {words.number(robustness.pointVariation * 100)}}}),
                acceptabilityHeader(words, options),
                {},
                {}};
    for (qsizetype column = 2; column < table.header.size(); ++column)
        table.numberColumns.append(column);
    std::size_t others = 0;
    for (const OptionAdvice &option : advice.options) {
        const qsizetype place = robustness.options.indexOf(option.option.id());
        if (place < 0)
            continue;
        const auto index = static_cast<std::size_t>(place);
        if (!comesFirst(robustness, index)) {
            ++others;
            continue;
        }
        const QString shown = words.option(option.option);
        table.rows.append(QStringList{shown, words.say(u"record.robustness.entered"_s)}
                          + acceptabilityRow(words, robustness.entered, index, withLater));
        table.rows.append(QStringList{shown, words.say(u"record.robustness.free"_s)}
                          + acceptabilityRow(words, robustness.free, index, withLater));
    }
    if (others > 0)
        table.rows.append(
            {words.say(u"record.robustness.others"_s, {{u"count"_s, {words.number(static_cast<double>(others))}}})});
    return table;
}

Table centralWeightsTable(const Wording &words, const ConnectionAdvice &advice)
{
    if (!advice.robustness)
        return {};
    constexpr std::size_t optionsShown = 6;
    const Robustness &robustness = *advice.robustness;
    Table table{words.say(u"record.robustness.central.caption"_s),
                header(words, {u"option"_s, u"first"_s, u"confidence"_s, u"central"_s}),
                {},
                {1, 2}};
    if (robustness.second.isEmpty())
        return table;
    const std::vector<std::size_t> first = everFirst(robustness.free);
    const std::size_t shown = std::min(optionsShown, first.size());
    for (const std::size_t option : std::span(first).first(shown))
        table.rows.append({words.option(robustness.options.at(static_cast<qsizetype>(option))),
                           percent(words, robustness.free.rank(option, 0)),
                           percent(words, robustness.free.confidence(option)),
                           weightsText(words, robustness.criteria, robustness.free.options[option].centralWeights)});
    if (const std::size_t others = robustness.free.options.size() - shown; others > 0)
        table.rows.append({words.say(u"record.robustness.central.others"_s,
                                     {{u"count"_s, {words.number(static_cast<double>(others))}}})});
    return table;
}

Table breakEvenTable(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice)
{
    if (!advice.robustness)
        return {};
    const Robustness &robustness = *advice.robustness;
    Table table{words.say(u"record.robustness.break-even.caption"_s, leaderAndSecond(words, robustness)),
                header(words, {u"what"_s, u"today"_s, u"turns-at"_s}),
                {},
                {1, 2}};
    QList<BreakEven> breakEvens = robustness.breakEvens;
    std::ranges::stable_sort(breakEvens, {}, &distanceOf);
    for (const BreakEven &one : std::as_const(breakEvens))
        table.rows.append({nameOfInput(words, knowledge, one.input),
                           amount(words, knowledge, advice, one.input, one.present),
                           one.value ? amount(words, knowledge, advice, one.input, *one.value)
                                     : words.say(u"record.robustness.never"_s)});
    return table;
}

Table weightRangeTable(const Wording &words, const ConnectionAdvice &advice)
{
    if (!advice.robustness)
        return {};
    Table table{
        words.say(u"record.robustness.weights.caption"_s, {{u"leader"_s, {words.option(advice.robustness->leader)}}}),
        header(words, {u"criterion"_s, u"today"_s, u"from"_s, u"to"_s, u"below"_s, u"above"_s}),
        {},
        {1, 2, 3}};
    const auto other = [&words](const QString &option) { return option.isEmpty() ? u"–"_s : words.option(option); };
    for (const WeightRange &range : advice.robustness->weightRanges)
        table.rows.append({words.name(u"criterion"_s, range.criterion), words.percent(range.weight),
                           words.percent(range.from), words.percent(range.to), other(range.below), other(range.above)});
    return table;
}

Table tornadoTable(const Wording &words, const Knowledge &knowledge, const ConnectionAdvice &advice)
{
    if (!advice.robustness)
        return {};
    const Robustness &robustness = *advice.robustness;
    Table table{words.say(u"record.robustness.tornado.caption"_s, leaderAndSecond(words, robustness)),
                header(words, {u"what"_s, u"low"_s, u"high"_s, u"lead-at-low"_s, u"lead-at-high"_s, u"turns"_s}),
                {},
                {1, 2, 3, 4}};
    QList<TornadoRow> bars = robustness.tornado;
    std::ranges::stable_partition(bars, &TornadoRow::isCritical);
    for (const TornadoRow &bar : std::as_const(bars))
        table.rows.append({nameOfInput(words, knowledge, bar.input),
                           amount(words, knowledge, advice, bar.input, bar.low),
                           amount(words, knowledge, advice, bar.input, bar.high), words.money(bar.leadAtLow),
                           words.money(bar.leadAtHigh),
                           words.say(bar.isCritical ? u"record.robustness.turns"_s : u"record.robustness.stays"_s)});
    return table;
}

} // namespace safeconduct
