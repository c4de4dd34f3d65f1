// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness_json.h"

#include "app/advice/robustness_words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Json rounded(double value)
{
    constexpr double places = 1e6;
    return Json::from(std::round(value * places) / places);
}

Json money(Money amount)
{
    return Json::numberAsWritten(amount.toLexeme());
}

Json moneyOrNull(const std::optional<Money> &amount)
{
    return amount ? money(*amount) : Json::null();
}

Json idOrNull(const QString &id)
{
    return id.isEmpty() ? Json::null() : Json::from(id);
}

Json share(const SampleShare &share)
{
    Json json = Json::object();
    json.insert(u"count"_s, Json::from(static_cast<qint64>(share.count)));
    json.insert(u"share"_s, rounded(share.share()));
    json.insert(u"standardError"_s, rounded(share.standardError()));
    return json;
}

Json input(const UncertainInput &input)
{
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(word(input.kind)));
    json.insert(u"id"_s, idOrNull(input.id));
    return json;
}

Json point(const std::array<double, 2> &point)
{
    return Json::array({rounded(point[0]), rounded(point[1])});
}

Json step(const FrontierStep &step)
{
    Json json = Json::object();
    json.insert(u"options"_s, Json::from(step.options));
    json.insert(u"cost"_s, money(step.cost));
    json.insert(u"points"_s, money(step.value));
    json.insert(u"perPoint"_s, moneyOrNull(step.incrementalRatio));
    return json;
}

Json place(const FrontierPlace &place)
{
    Json json = Json::object();
    json.insert(u"id"_s, Json::from(place.id));
    json.insert(u"standing"_s, Json::from(word(place.standing)));
    json.insert(u"by"_s, Json::from(place.dominatedBy));
    json.insert(u"tiedWith"_s, Json::from(place.tiedWith));
    return json;
}

template<typename List, typename Write>
Json listOf(const List &list, Write write)
{
    Json json = Json::array();
    for (const auto &one : list)
        json.append(write(one));
    return json;
}

/// Up to the last rank it ever has: of a hundred options most never come near the others.
std::size_t ranksReached(const OptionAcceptability &counts)
{
    std::size_t reached = counts.ranks.size();
    while (reached > 0 && counts.ranks[reached - 1] == 0)
        --reached;
    return reached;
}

/// What the samples of one weight law say of one option.
Json acceptability(const Robustness &robustness, const Acceptability &found, std::size_t option)
{
    const OptionAcceptability &counts = found.options[option];
    Json json = Json::object();
    json.insert(u"first"_s, share(found.rank(option, 0)));
    Json ranks = Json::array();
    for (std::size_t rank = 0; rank < ranksReached(counts); ++rank)
        ranks.append(Json::from(static_cast<qint64>(counts.ranks[rank])));
    json.insert(u"ranks"_s, ranks);
    Json weights = Json::object();
    for (std::size_t criterion = 0; criterion < counts.centralWeights.size(); ++criterion)
        weights.insert(robustness.criteria.at(static_cast<qsizetype>(criterion)),
                       rounded(counts.centralWeights[criterion]));
    json.insert(u"centralWeights"_s, counts.centralWeights.empty() ? Json::null() : weights);
    json.insert(u"confidence"_s, counts.centralWeights.empty() ? Json::null() : share(found.confidence(option)));
    Json beats = Json::object();
    for (std::size_t other = 0; other < counts.beats.size(); ++other) {
        if (counts.beats[other] > 0 && counts.beats[other] < found.samples) // what is contested: the rest is many
            beats.insert(robustness.options.at(static_cast<qsizetype>(other)),
                         Json::from(static_cast<qint64>(counts.beats[other])));
    }
    json.insert(u"beats"_s, beats);
    return json;
}

Json option(const Robustness &robustness, std::size_t index)
{
    Json json = Json::object();
    json.insert(u"id"_s, Json::from(robustness.options.at(static_cast<qsizetype>(index))));
    json.insert(u"entered"_s, acceptability(robustness, robustness.entered, index));
    json.insert(u"free"_s, acceptability(robustness, robustness.free, index));
    return json;
}

Json information(const InformationWorth &one)
{
    Json json = input(one.input);
    json.insert(u"worth"_s, money(one.worth));
    json.insert(u"changes"_s, share(one.changes));
    return json;
}

Json tornadoRow(const TornadoRow &row)
{
    Json json = input(row.input);
    json.insert(u"low"_s, rounded(row.low));
    json.insert(u"high"_s, rounded(row.high));
    json.insert(u"leadAtLow"_s, money(row.leadAtLow));
    json.insert(u"leadAtHigh"_s, money(row.leadAtHigh));
    json.insert(u"critical"_s, Json::from(row.isCritical));
    return json;
}

Json breakEven(const BreakEven &one)
{
    Json json = input(one.input);
    json.insert(u"present"_s, rounded(one.present));
    json.insert(u"value"_s, one.value ? rounded(*one.value) : Json::null());
    return json;
}

Json weightRange(const WeightRange &range)
{
    Json json = Json::object();
    json.insert(u"criterion"_s, Json::from(range.criterion));
    json.insert(u"weight"_s, rounded(range.weight));
    json.insert(u"from"_s, rounded(range.from));
    json.insert(u"to"_s, rounded(range.to));
    json.insert(u"below"_s, idOrNull(range.below));
    json.insert(u"above"_s, idOrNull(range.above));
    return json;
}

Json equalLine(const std::optional<TwoWayLine> &line)
{
    if (!line)
        return Json::null();
    Json json = Json::object();
    json.insert(u"x"_s, input(line->x));
    json.insert(u"y"_s, input(line->y));
    json.insert(u"from"_s, point(line->from));
    json.insert(u"to"_s, point(line->to));
    return json;
}

void addVerdict(Json &json, const Robustness &robustness, const Texts &texts, const QString &language)
{
    json.insert(u"leader"_s, Json::from(robustness.leader));
    json.insert(u"second"_s, idOrNull(robustness.second));
    json.insert(u"leaderBeatsSecond"_s,
                robustness.second.isEmpty() ? Json::null() : share(robustness.leaderBeatsSecond));
    json.insert(u"lead"_s, robustness.second.isEmpty() ? Json::null() : money(robustness.lead));
    json.insert(u"decisionCost"_s, money(robustness.decision));
    json.insert(u"verdict"_s, Json::from(word(robustness.verdict)));
    json.insert(u"because"_s, Json::from(texts.say(language, verdictOn(robustness))));
    const Saying settlement = settlementOf(robustness);
    json.insert(u"wouldSettle"_s,
                settlement.text.isEmpty() ? Json::null() : Json::from(texts.say(language, settlement)));
}

} // namespace

Json comparisonToJson(const OptionComparison &comparison)
{
    Json json = Json::object();
    json.insert(u"frontier"_s, listOf(comparison.frontier.steps, step));
    json.insert(u"options"_s, listOf(comparison.frontier.places, place));
    json.insert(u"impliedWorth"_s, moneyOrNull(comparison.impliedWorth));
    json.insert(u"impliedBy"_s, idOrNull(comparison.impliedBy));
    json.insert(u"breakEvenWorth"_s, moneyOrNull(comparison.breakEvenWorth));
    json.insert(u"against"_s, idOrNull(comparison.against));
    return json;
}

Json robustnessToJson(const Robustness &robustness, const Texts &texts, const QString &language)
{
    Json json = Json::object();
    json.insert(u"samples"_s, Json::from(static_cast<qint64>(robustness.samples)));
    json.insert(u"pointVariation"_s, rounded(robustness.pointVariation));
    json.insert(u"clearFrom"_s, rounded(robustness.clearFrom));
    addVerdict(json, robustness, texts, language);
    Json options = Json::array();
    for (std::size_t index = 0; index < robustness.entered.options.size(); ++index)
        options.append(option(robustness, index));
    json.insert(u"options"_s, options);
    json.insert(u"perfectInformation"_s, money(robustness.perfectInformation));
    json.insert(u"information"_s, listOf(robustness.information, information));
    json.insert(u"tornado"_s, listOf(robustness.tornado, tornadoRow));
    json.insert(u"breakEvens"_s, listOf(robustness.breakEvens, breakEven));
    json.insert(u"weights"_s, listOf(robustness.weightRanges, weightRange));
    json.insert(u"equalLine"_s, equalLine(robustness.equalLine));
    return json;
}

Json acceptabilityToJson(const std::optional<Robustness> &robustness, const QString &option)
{
    Json ranks = Json::array();
    const qsizetype place = robustness ? robustness->options.indexOf(option) : -1;
    if (place < 0)
        return ranks;
    const auto index = static_cast<std::size_t>(place);
    for (std::size_t rank = 0; rank < ranksReached(robustness->entered.options[index]); ++rank)
        ranks.append(rounded(robustness->entered.rank(index, rank).share()));
    return ranks;
}

} // namespace safeconduct
