// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why_robustness.h"

#include "app/advice/explanation/why_parts.h"
#include "app/advice/explanation/why_tornado.h"
#include "app/advice/robustness_words.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

/// The samples that a share was counted in, and how exact that makes it: √(p (1 − p)/N).
QList<WhyNode> countedIn(const SampleShare &share)
{
    constexpr int places = 2;
    return {{{u"why.samples"_s, {{u"count"_s, {countOf(share.count)}}, {u"samples"_s, {countOf(share.samples)}}}},
             {},
             {},
             {}},
            {{u"why.standard-error"_s, {}},
             numberReference(Decimal::nearest(share.standardError() * 100), places) + u" %"_s,
             {},
             {}}};
}

/// By rank, those it never has left out: the samples of all ranks are all samples.
WhyNode whyAcceptability(const QString &text, const Acceptability &found, std::size_t option)
{
    WhyNode node{{text, {}}, percentValue(found.rank(option, 0).share()), {}, {}};
    for (std::size_t rank = 0; rank < found.options[option].ranks.size(); ++rank) {
        const SampleShare share = found.rank(option, rank);
        if (share.count > 0)
            node.children.append(WhyNode{{u"why.rank"_s, {{u"rank"_s, {QString::number(rank + 1)}}}},
                                         percentValue(share.share()),
                                         {},
                                         countedIn(share)});
    }
    return node;
}

/// By weights that are free: the samples of all weights tell under which the option comes first.
void addConfidence(WhyNode &node, const Robustness &found, std::size_t option)
{
    const OptionAcceptability &counts = found.free.options[option];
    if (counts.centralWeights.empty())
        return;
    const SampleShare confidence = found.free.confidence(option);
    WhyNode weights{{u"why.central-weights"_s, {{u"count"_s, {countOf(counts.ranks[0])}}}}, {}, {}, {}};
    for (std::size_t criterion = 0; criterion < counts.centralWeights.size(); ++criterion) {
        const QString &id = found.criteria.at(static_cast<qsizetype>(criterion));
        weights.children.append(
            WhyNode{{u"why.central-weight"_s, {{u"criterion"_s, {textReference(u"criterion.%1.name"_s.arg(id))}}}},
                    percentValue(counts.centralWeights[criterion]),
                    {},
                    {}});
    }
    node.children.append(
        WhyNode{{u"why.confidence"_s, {}}, percentValue(confidence.share()), {}, countedIn(confidence) << weights});
}

WhyNode whyLead(const WhyPair &pair)
{
    const auto ofOption = [&pair](const OptionAdvice &option) {
        return WhyNode{{u"why.net-benefit.of"_s, {{u"option"_s, {nameOfOption(option.option.id())}}}},
                       exactMoney(option.meanNetBenefit, pair.currency),
                       {},
                       {}};
    };
    return {{u"why.lead"_s, {{u"second"_s, {pair.quotedSecond()}}}},
            exactMoney(pair.found.lead, pair.currency),
            {},
            {ofOption(pair.leader), ofOption(pair.second)}};
}

WhyNode whyVerdict(const WhyPair &pair)
{
    WhyNode node{verdictOn(pair.found),
                 percentValue(pair.found.leaderBeatsSecond.share()),
                 {},
                 countedIn(pair.found.leaderBeatsSecond)};
    node.children.append(WhyNode{{u"why.decision"_s, {}}, exactMoney(pair.found.decision, pair.currency), {}, {}});
    if (const Saying settlement = settlementOf(pair.found); !settlement.text.isEmpty())
        node.children.append(WhyNode{settlement, {}, {}, {}});
    return node;
}

WhyNode whyBreakEven(const BreakEven &breakEven, const WhyPair &pair)
{
    const QString unit = unitOf(breakEven.input, pair);
    const TextValues values{{u"input"_s, {nameOf(breakEven.input)}}, {u"second"_s, {pair.quotedSecond()}}};
    if (!breakEven.value)
        return {{u"why.break-even.none"_s, values}, {}, {}, {}};
    return {{u"why.break-even"_s, values},
            exactMoney(Decimal::nearest(*breakEven.value), unit),
            {},
            {{{u"why.break-even.present"_s, {}}, exactMoney(Decimal::nearest(breakEven.present), unit), {}, {}},
             {{u"why.break-even.lead"_s, {}}, exactMoney(pair.found.lead, pair.currency), {}, {}},
             {{u"why.break-even.change"_s, {}},
              exactMoney(Decimal::nearest(changeOfLead(breakEven.input, pair, OtherInputs::AtMeans)), pair.currency),
              {},
              {}}}};
}

/// What is said of the leading option only.
void addLeader(WhyNode &node, const WhyPair &pair)
{
    node.children << whyVerdict(pair) << whyLead(pair);
    for (const BreakEven &breakEven : pair.found.breakEvens)
        node.children.append(whyBreakEven(breakEven, pair));
    node.children += whyTornado(pair);
}

} // namespace

std::optional<WhyNode> whyRobustness(const Plan &plan, const Knowledge &knowledge, const ConnectionAdvice &advised,
                                     const OptionAdvice &option, const QString &currency)
{
    if (!advised.robustness)
        return {};
    const Robustness &found = *advised.robustness;
    const qsizetype listed = found.options.indexOf(option.option.id());
    if (listed < 0)
        return {};
    const auto place = static_cast<std::size_t>(listed);
    WhyNode node{{u"why.robustness"_s, {}}, {}, {}, {}};
    if (found.leader == option.option.id()) {
        if (const OptionAdvice *second = advised.option(found.second))
            addLeader(node, {plan, knowledge, advised, found, option, *second, currency});
        else
            node.children.append(WhyNode{verdictOn(found), {}, {}, {}});
    }
    node.children.append(whyAcceptability(u"why.acceptability.entered"_s, found.entered, place));
    node.children.append(whyAcceptability(u"why.acceptability.free"_s, found.free, place));
    addConfidence(node, found, place);
    return node;
}

} // namespace safeconduct
