// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness_advice.h"

#include "app/advice/comparison/stability.h"
#include "app/advice/ranking.h"
#include "app/advice/robustness/information.h"
#include "app/advice/robustness/sensitivity.h"
#include "app/advice/robustness/weight_law.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QList<TornadoRow> tornadoRows(const std::vector<TornadoBar> &bars, const RobustnessModel &model)
{
    QList<TornadoRow> rows;
    for (const TornadoBar &bar : bars) {
        rows.append({model.nameOf(bar.input), bar.low, bar.high, Money::nearest(bar.leadAtLow),
                     Money::nearest(bar.leadAtHigh), bar.isCritical()});
    }
    return rows;
}

QList<BreakEven> breakEvens(const Lead &lead, const RobustnessModel &model)
{
    QList<BreakEven> found;
    for (std::size_t index = 0; index < model.scoring.inputs.size(); ++index) {
        const InputId input{InputId::Kind::Input, index};
        if (lead.atMean(input, 0) != lead.atMean(input, 1))
            found.append({model.nameOf(input), model.scoring.inputs[index].mean(), breakEvenOf(lead, input)});
    }
    return found;
}

/// Of the two inputs with the widest bars that have a line.
std::optional<TwoWayLine> equalLine(const Lead &lead, const std::vector<TornadoBar> &bars, const RobustnessModel &model)
{
    std::vector<InputId> inputs;
    for (const TornadoBar &bar : bars) {
        if (bar.input.kind == InputId::Kind::Input)
            inputs.push_back(bar.input);
    }
    for (std::size_t y = 1; y < inputs.size(); ++y) {
        for (std::size_t x = 0; x < y; ++x) {
            if (const auto line = equalLineOf(lead, inputs[x], inputs[y]))
                return TwoWayLine{model.nameOf(inputs[x]),
                                  model.nameOf(inputs[y]),
                                  {line->ends[0].x, line->ends[0].y},
                                  {line->ends[1].x, line->ends[1].y}};
        }
    }
    return {};
}

/// Among the options that rules treat like the leader: a weight never moves one past a rule.
QList<WeightRange> weightRanges(const RobustnessModel &model, std::size_t leader, double worth)
{
    std::vector<WeighedOption> options;
    std::vector<std::size_t> places;
    std::size_t leaderPlace = 0;
    for (std::size_t index = 0; index < model.scoring.options; ++index) {
        if (model.scoring.tiers[index] != model.scoring.tiers[leader])
            continue;
        if (index == leader)
            leaderPlace = options.size();
        const auto first = model.scoring.values.cbegin() + static_cast<std::ptrdiff_t>(index * model.scoring.criteria);
        options.push_back(
            {{first, first + static_cast<std::ptrdiff_t>(model.scoring.criteria)}, model.costs[index] / worth});
        places.push_back(index);
    }
    const auto idAt = [&](const std::optional<std::size_t> &place) {
        return place ? model.options.at(static_cast<qsizetype>(places[*place])) : QString();
    };
    QList<WeightRange> ranges;
    const auto intervals = stabilityOf(options, leaderPlace, model.weights);
    for (std::size_t index = 0; index < intervals.size(); ++index) {
        if (const auto &interval = intervals[index])
            ranges.append({model.criteria.at(static_cast<qsizetype>(index)), model.weights[index], interval->from,
                           interval->to, idAt(interval->below), idAt(interval->above)});
    }
    return ranges;
}

Verdict verdictOn(const Robustness &robustness)
{
    if (robustness.second.isEmpty())
        return Verdict::Clear;
    if (robustness.isLeadTooSmall)
        return Verdict::NoClearWinner;
    switch (judge(robustness.leaderBeatsSecond, robustness.clearFrom)) {
    case Judgement::Below:
        return Verdict::NoClearWinner;
    case Judgement::Undecided:
        return Verdict::Undecided;
    case Judgement::Above:
        return Verdict::Clear;
    }
    return Verdict::Undecided;
}

} // namespace

RobustnessAdviser::RobustnessAdviser(const RobustnessSettings &settings, quint64 seed)
    : m_settings(settings)
    , m_seed(seed)
{
}

void RobustnessAdviser::sample(Robustness &robustness, const RobustnessModel &model, const QString &connection)
{
    const auto samples = static_cast<std::size_t>(m_settings.samples);
    Random random = Random::stream(m_seed, connection);
    drawInputs(model.scoring, samples, random, m_drawn);
    drawWeights(WeightLaw::ofPoints(model.weights, m_settings.pointVariation), samples, random, m_entered);
    drawWeights(WeightLaw::free(model.scoring.criteria), samples, random, m_free);
    robustness.free = countRanks(model.scoring, m_free, m_drawn);
    robustness.entered = countRanks(model.scoring, m_entered, m_drawn); // last: its scores are looked at again
}

void RobustnessAdviser::weighInformation(Robustness &robustness, const RobustnessModel &model) const
{
    const InformationEstimate estimate(model.scoring, m_drawn);
    robustness.perfectInformation = Money::nearest(estimate.perfect());
    if (robustness.verdict == Verdict::Clear)
        return;
    const auto add = [&](InputId input, std::span<const double> drawn) {
        const InformationValue value = estimate.of(drawn);
        if (value.worth > 0)
            robustness.information.append({model.nameOf(input), Money::nearest(value.worth), value.changes});
    };
    for (std::size_t index = 0; index < model.scoring.inputs.size(); ++index) {
        if (!model.scoring.inputs[index].isConstant())
            add({InputId::Kind::Input, index}, m_drawn.inputs.row(index));
    }
    for (std::size_t index = 0; index < model.scoring.criteria; ++index)
        add({InputId::Kind::Weight, index}, m_entered.row(index));
    std::ranges::stable_sort(robustness.information, std::ranges::greater(), &InformationWorth::worth);
}

void RobustnessAdviser::compare(Robustness &robustness, const RobustnessQuestion &question) const
{
    const RobustnessModel &model = question.model;
    const std::size_t leader = model.indexOf(question.leader);
    const std::size_t rival = model.indexOf(question.rival);
    robustness.leaderBeatsSecond = robustness.entered.beats(leader, rival);
    robustness.lead = question.lead;
    robustness.isLeadTooSmall = robustness.lead < question.decision;
    const Lead lead(model.scoring, model.weights, m_settings.pointVariation, leader, rival);
    const std::vector<TornadoBar> bars = tornadoOf(lead);
    robustness.tornado = tornadoRows(bars, model);
    robustness.breakEvens = breakEvens(lead, model);
    robustness.equalLine = equalLine(lead, bars, model);
    robustness.weightRanges = weightRanges(model, leader, question.worth);
}

Robustness RobustnessAdviser::assess(const RobustnessQuestion &question, const QString &connection)
{
    Robustness robustness;
    robustness.options = question.model.options;
    robustness.criteria = question.model.criteria;
    robustness.samples = m_settings.samples;
    robustness.pointVariation = m_settings.pointVariation;
    robustness.clearFrom = m_settings.clearFrom;
    robustness.leader = question.leader;
    robustness.second = question.rival;
    robustness.decision = question.decision;
    sample(robustness, question.model, connection);
    if (!question.rival.isEmpty())
        compare(robustness, question);
    robustness.verdict = verdictOn(robustness);
    weighInformation(robustness, question.model);
    return robustness;
}

std::optional<RobustnessQuestion> robustnessQuestion(const ConnectionAdvice &advice, const ConnectionView &view,
                                                     Money decision)
{
    const OptionAdvice *leader = advice.option(advice.recommended);
    if (!leader)
        return {};
    RobustnessQuestion question{.model = modelOf(advice, view),
                                .leader = advice.recommended,
                                .rival = {},
                                .lead = {},
                                .worth = worthOf(view).mean().toDouble(),
                                .decision = decision};
    if (std::ranges::none_of(question.model.weights, [](double weight) { return weight > 0; }))
        return {};
    if (const OptionAdvice *rival = rivalOf(*leader, advice, view)) {
        question.rival = rival->option.id();
        question.lead = leader->meanNetBenefit - rival->meanNetBenefit;
    }
    return question;
}

} // namespace safeconduct
