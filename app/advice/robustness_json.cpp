// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness_json.h"

#include "app/advice/amount_json.h"
#include "app/advice/robustness_words.h"
#include "app/support/json_list.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

Json share(const SampleShare &share)
{
    Json json = Json::object();
    json.insert(u"count"_s, Json::from(static_cast<qint64>(share.count)));
    json.insert(u"share"_s, roundedToJson(share.share()));
    json.insert(u"standardError"_s, roundedToJson(share.standardError()));
    return json;
}

Json input(const UncertainInput &input)
{
    Json json = Json::object();
    json.insert(u"kind"_s, Json::from(word(input.kind)));
    json.insert(u"id"_s, textOrNull(input.id));
    return json;
}

Json point(const std::array<double, 2> &point)
{
    return Json::array({roundedToJson(point[0]), roundedToJson(point[1])});
}

Json step(const FrontierStep &step)
{
    Json json = Json::object();
    json.insert(u"options"_s, Json::from(step.options));
    json.insert(u"cost"_s, decimalToJson(step.cost));
    json.insert(u"points"_s, decimalToJson(step.value));
    json.insert(u"perPoint"_s, decimalOrNull(step.incrementalRatio));
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
                       roundedToJson(counts.centralWeights[criterion]));
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
    json.insert(u"worth"_s, decimalToJson(one.worth));
    json.insert(u"changes"_s, share(one.changes));
    return json;
}

Json tornadoRow(const TornadoRow &row)
{
    Json json = input(row.input);
    json.insert(u"low"_s, roundedToJson(row.low));
    json.insert(u"high"_s, roundedToJson(row.high));
    json.insert(u"leadAtLow"_s, decimalToJson(row.leadAtLow));
    json.insert(u"leadAtHigh"_s, decimalToJson(row.leadAtHigh));
    json.insert(u"critical"_s, Json::from(row.isCritical));
    return json;
}

Json breakEven(const BreakEven &one)
{
    Json json = input(one.input);
    json.insert(u"present"_s, roundedToJson(one.present));
    json.insert(u"value"_s, one.value ? roundedToJson(*one.value) : Json::null());
    return json;
}

Json role(const RoleComparison &comparison)
{
    Json json = Json::object();
    json.insert(u"role"_s, Json::from(comparison.role));
    json.insert(u"leader"_s, Json::from(comparison.leader));
    json.insert(u"netBenefit"_s, decimalToJson(comparison.netBenefit));
    json.insert(u"lead"_s, decimalToJson(comparison.lead));
    json.insert(u"criterion"_s, Json::from(comparison.criterion));
    json.insert(u"weight"_s, roundedToJson(comparison.weight));
    json.insert(u"usualWeight"_s, roundedToJson(comparison.usualWeight));
    return json;
}

Json weightRange(const WeightRange &range)
{
    Json json = Json::object();
    json.insert(u"criterion"_s, Json::from(range.criterion));
    json.insert(u"weight"_s, roundedToJson(range.weight));
    json.insert(u"from"_s, roundedToJson(range.from));
    json.insert(u"to"_s, roundedToJson(range.to));
    json.insert(u"below"_s, textOrNull(range.below));
    json.insert(u"above"_s, textOrNull(range.above));
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
    json.insert(u"second"_s, textOrNull(robustness.second));
    json.insert(u"leaderBeatsSecond"_s,
                robustness.second.isEmpty() ? Json::null() : share(robustness.leaderBeatsSecond));
    json.insert(u"lead"_s, robustness.second.isEmpty() ? Json::null() : decimalToJson(robustness.lead));
    json.insert(u"decisionCost"_s, decimalToJson(robustness.decision));
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
    json.insert(u"frontier"_s, jsonList(comparison.frontier.steps, step));
    json.insert(u"options"_s, jsonList(comparison.frontier.places, place));
    json.insert(u"statedWorth"_s, decimalOrNull(comparison.statedWorth));
    json.insert(u"impliedWorth"_s, decimalOrNull(comparison.impliedWorth));
    json.insert(u"impliedBy"_s, textOrNull(comparison.impliedBy));
    json.insert(u"breakEvenWorth"_s, decimalOrNull(comparison.breakEvenWorth));
    json.insert(u"against"_s, textOrNull(comparison.against));
    json.insert(u"roles"_s, jsonList(comparison.roles, role));
    return json;
}

Json robustnessToJson(const Robustness &robustness, const Texts &texts, const QString &language)
{
    Json json = Json::object();
    json.insert(u"samples"_s, Json::from(static_cast<qint64>(robustness.samples)));
    json.insert(u"pointVariation"_s, roundedToJson(robustness.pointVariation));
    json.insert(u"clearFrom"_s, roundedToJson(robustness.clearFrom));
    addVerdict(json, robustness, texts, language);
    Json options = Json::array();
    for (std::size_t index = 0; index < robustness.entered.options.size(); ++index)
        options.append(option(robustness, index));
    json.insert(u"options"_s, options);
    json.insert(u"perfectInformation"_s, decimalToJson(robustness.perfectInformation));
    json.insert(u"information"_s, jsonList(robustness.information, information));
    json.insert(u"tornado"_s, jsonList(robustness.tornado, tornadoRow));
    json.insert(u"breakEvens"_s, jsonList(robustness.breakEvens, breakEven));
    json.insert(u"weights"_s, jsonList(robustness.weightRanges, weightRange));
    json.insert(u"equalLine"_s, equalLine(robustness.equalLine));
    return json;
}

Json acceptabilityToJson(const std::optional<Robustness> &robustness, const QString &option)
{
    Json ranks = Json::array();
    if (!robustness)
        return ranks;
    const qsizetype place = robustness->options.indexOf(option);
    if (place < 0)
        return ranks;
    const auto index = static_cast<std::size_t>(place);
    for (std::size_t rank = 0; rank < ranksReached(robustness->entered.options[index]); ++rank)
        ranks.append(roundedToJson(robustness->entered.rank(index, rank).share()));
    return ranks;
}

} // namespace safeconduct
