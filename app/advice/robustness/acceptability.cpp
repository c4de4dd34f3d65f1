// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/acceptability.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace safeconduct {

namespace {

/// By sample of a block; as narrow as that allows, so that several are counted at once.
using Counts = std::array<std::int32_t, samplesInBlock>;

void addTerm(const ScoringModel &model, std::size_t term, std::size_t first, std::size_t count, ScoreSamples &drawn)
{
    std::array<double, samplesInBlock> money; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    const double *amount = drawn.inputs.row(model.terms[term].amount).data() + first;
    std::copy_n(amount, count, money.begin());
    if (const auto rate = model.terms[term].rate) {
        const double *each = drawn.inputs.row(*rate).data() + first;
        for (std::size_t sample = 0; sample < count; ++sample)
            money[sample] *= each[sample];
    }
    for (std::size_t option = 0; option < model.options; ++option) {
        const double multiplicity = model.multiplicity(option, term);
        if (multiplicity == 0)
            continue;
        double *cost = drawn.costs.row(option).data() + first;
        for (std::size_t sample = 0; sample < count; ++sample)
            cost[sample] += multiplicity * money[sample];
    }
}

/// Scores of one block: worth · value − cost.
class BlockScores {
public:
    BlockScores(const ScoringModel &model, const ScoreSamples &drawn, std::size_t first, std::size_t count)
        : m_model(model)
        , m_drawn(drawn)
        , m_first(first)
        , m_count(count)
    {
    }

    void score(std::size_t option, const SampleTable &weights, double *scores) const
    {
        setValues(option, weights, scores);
        for (const UncertainValue &one : m_model.uncertainValues) {
            if (one.option == option)
                addProducts(weights.row(one.criterion).data() + m_first, input(one.input), scores);
        }
        setBenefit(option, scores);
    }

    /// The same under fixed weights.
    void score(std::size_t option, std::span<const double> weights, double *scores) const
    {
        double value = 0;
        for (std::size_t criterion = 0; criterion < m_model.criteria; ++criterion)
            value += weights[criterion] * m_model.value(option, criterion);
        std::fill_n(scores, m_count, value);
        for (const UncertainValue &one : m_model.uncertainValues) {
            if (one.option == option)
                addProduct(input(one.input), weights[one.criterion], scores);
        }
        setBenefit(option, scores);
    }

private:
    const double *input(std::size_t index) const { return m_drawn.inputs.row(index).data() + m_first; }

    /// Σ w_k v_k.
    void setValues(std::size_t option, const SampleTable &weights, double *values) const
    {
        for (std::size_t begin = 0; begin < m_count; begin += samplesAtOnce) {
            std::array<double, samplesAtOnce> sums{};
            for (std::size_t criterion = 0; criterion < m_model.criteria; ++criterion) {
                const double *row = weights.row(criterion).data() + m_first + begin;
                const double value = m_model.value(option, criterion);
                for (std::size_t sample = 0; sample < samplesAtOnce; ++sample)
                    sums[sample] += row[sample] * value;
            }
            std::ranges::copy(sums, values + begin);
        }
    }

    void addProduct(const double *row, double factor, double *sum) const
    {
        for (std::size_t sample = 0; sample < m_count; ++sample)
            sum[sample] += row[sample] * factor;
    }

    void addProducts(const double *one, const double *other, double *sum) const
    {
        for (std::size_t sample = 0; sample < m_count; ++sample)
            sum[sample] += one[sample] * other[sample];
    }

    void setBenefit(std::size_t option, double *scores) const
    {
        const double *cost = m_drawn.costs.row(option).data() + m_first;
        if (m_model.worth) {
            const double *worth = input(*m_model.worth);
            for (std::size_t sample = 0; sample < m_count; ++sample)
                scores[sample] *= worth[sample];
        }
        for (std::size_t sample = 0; sample < m_count; ++sample)
            scores[sample] -= cost[sample];
    }

    const ScoringModel &m_model;
    const ScoreSamples &m_drawn;
    std::size_t m_first;
    std::size_t m_count;
};

/// Counts ranks, wins and weights block by block.
class RankCount {
public:
    RankCount(const ScoringModel &model, const SampleTable &weights, const ScoreSamples &drawn)
        : m_model(model)
        , m_weights(weights)
        , m_drawn(drawn)
        , m_spans(model.options)
        , m_behind(model.options)
        , m_places(model.options)
    {
        m_counted.samples = static_cast<std::int64_t>(weights.samples());
        m_counted.options.resize(model.options);
        for (OptionAcceptability &option : m_counted.options) {
            option.ranks.resize(model.options);
            option.beats.resize(model.options);
            option.centralWeights.resize(model.criteria);
        }
    }

    void count(std::size_t first, std::size_t count)
    {
        findSpans(first, count);
        std::ranges::fill(m_behind, 0);
        for (Counts &places : m_places)
            places.fill(0);
        for (std::size_t one = 0; one < m_model.options; ++one) {
            for (std::size_t other = one + 1; other < m_model.options; ++other)
                compare(one, other, first, count);
        }
        for (std::size_t option = 0; option < m_model.options; ++option)
            note(option, first, count);
    }

    Acceptability counted()
    {
        for (OptionAcceptability &option : m_counted.options) {
            if (option.ranks[0] == 0)
                option.centralWeights.clear();
            for (double &weight : option.centralWeights)
                weight /= static_cast<double>(option.ranks[0]);
        }
        return std::move(m_counted);
    }

private:
    /// What an option's scores lie between in the block, as differences from one option's: much of what varies is common to all.
    struct Span {
        double least = 0;
        double most = 0;
    };

    void findSpans(std::size_t first, std::size_t count)
    {
        const double *common = m_drawn.scores.row(0).data() + first;
        for (std::size_t option = 0; option < m_model.options; ++option) {
            const double *scores = m_drawn.scores.row(option).data() + first;
            Span span{scores[0] - common[0], scores[0] - common[0]};
            for (std::size_t sample = 1; sample < count; ++sample) {
                const double difference = scores[sample] - common[sample];
                span.least = std::min(span.least, difference);
                span.most = std::max(span.most, difference);
            }
            m_spans[option] = span;
        }
    }

    void compare(std::size_t one, std::size_t other, std::size_t first, std::size_t count)
    {
        const int tier = m_model.tiers[one];
        const int otherTier = m_model.tiers[other];
        if (tier < otherTier || (tier == otherTier && m_spans[one].least > m_spans[other].most))
            standsBefore(one, other, count);
        else if (tier > otherTier || m_spans[other].least > m_spans[one].most)
            standsBefore(other, one, count);
        else
            compareSamples(one, other, first, count);
    }

    /// In the whole block.
    void standsBefore(std::size_t one, std::size_t other, std::size_t count)
    {
        ++m_behind[other];
        m_counted.options[one].beats[other] += static_cast<std::int64_t>(count);
    }

    /// The earlier one goes first where scores are equal.
    void compareSamples(std::size_t one, std::size_t other, std::size_t first, std::size_t count)
    {
        const double *score = m_drawn.scores.row(one).data() + first;
        const double *otherScore = m_drawn.scores.row(other).data() + first;
        std::int32_t *place = m_places[one].data();
        std::int32_t *otherPlace = m_places[other].data();
        std::int32_t behind = 0; // samples in which `one` stands behind
        for (std::size_t sample = 0; sample < count; ++sample) {
            const std::int32_t isBehind = score[sample] < otherScore[sample] ? 1 : 0;
            place[sample] += isBehind;
            otherPlace[sample] += 1 - isBehind;
            behind += isBehind;
        }
        m_counted.options[one].beats[other] += static_cast<std::int64_t>(count) - behind;
        m_counted.options[other].beats[one] += behind;
    }

    void note(std::size_t option, std::size_t first, std::size_t count)
    {
        OptionAcceptability &counted = m_counted.options[option];
        const Counts &places = m_places[option];
        const std::size_t behind = m_behind[option];
        for (std::size_t sample = 0; sample < count; ++sample)
            ++counted.ranks[behind + static_cast<std::size_t>(places[sample])];
        const auto end = places.begin() + static_cast<std::ptrdiff_t>(count);
        if (behind > 0 || std::find(places.begin(), end, 0) == end)
            return;
        for (std::size_t criterion = 0; criterion < m_model.criteria; ++criterion) {
            const double *weights = m_weights.row(criterion).data() + first;
            double sum = 0;
            for (std::size_t sample = 0; sample < count; ++sample)
                sum += places[sample] == 0 ? weights[sample] : 0.0;
            counted.centralWeights[criterion] += sum;
        }
    }

    const ScoringModel &m_model;
    const SampleTable &m_weights;
    const ScoreSamples &m_drawn;
    std::vector<Span> m_spans; ///< by option
    std::vector<std::size_t> m_behind; ///< by option: how many stand before it in the whole block
    std::vector<Counts> m_places; ///< by option: how many others stand before it in each sample
    Acceptability m_counted;
};

/// In how many samples of a block \a option is first under its central weights.
std::int64_t firstIn(const ScoringModel &model, const BlockScores &block, std::size_t option,
                     std::span<const double> weights, std::size_t count)
{
    std::array<double, samplesInBlock> own; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    std::array<double, samplesInBlock> other; // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    Counts behind{};
    block.score(option, weights, own.data());
    for (std::size_t rival = 0; rival < model.options; ++rival) {
        if (rival == option || model.tiers[rival] != model.tiers[option])
            continue;
        block.score(rival, weights, other.data());
        const bool isEarlier = rival < option;
        for (std::size_t sample = 0; sample < count; ++sample) {
            const bool isBehind = isEarlier ? own[sample] <= other[sample] : own[sample] < other[sample];
            behind[sample] |= isBehind ? 1 : 0;
        }
    }
    return static_cast<std::int64_t>(
        std::count(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(count), 0));
}

} // namespace

double SampleShare::standardError() const
{
    return samples > 0 ? std::sqrt(share() * (1 - share()) / static_cast<double>(samples)) : 0;
}

Judgement judge(const SampleShare &share, double threshold)
{
    const double distance = share.share() - threshold;
    if (std::abs(distance) < 2 * share.standardError())
        return Judgement::Undecided;
    return distance < 0 ? Judgement::Below : Judgement::Above;
}

void drawInputs(const ScoringModel &model, std::size_t samples, Random &random, ScoreSamples &drawn)
{
    drawn.inputs.resize(model.inputs.size(), samples);
    drawn.costs.resize(model.options, samples);
    drawn.scores.resize(model.options, samples);
    for (std::size_t option = 0; option < model.options; ++option)
        std::ranges::fill(drawn.costs.row(option), 0.0);
    forEachBlock(samples, [&](std::size_t first, std::size_t count) {
        for (std::size_t input = 0; input < model.inputs.size(); ++input)
            model.inputs[input].draw(random, drawn.inputs.row(input).subspan(first, count));
        for (std::size_t term = 0; term < model.terms.size(); ++term)
            addTerm(model, term, first, count, drawn);
    });
}

Acceptability countRanks(const ScoringModel &model, const SampleTable &weights, ScoreSamples &drawn)
{
    RankCount ranks(model, weights, drawn);
    forEachBlock(weights.samples(), [&](std::size_t first, std::size_t count) {
        const BlockScores block(model, drawn, first, count);
        for (std::size_t option = 0; option < model.options; ++option)
            block.score(option, weights, drawn.scores.row(option).data() + first);
        ranks.count(first, count);
    });
    Acceptability counted = ranks.counted();
    for (std::size_t option = 0; option < model.options; ++option) {
        OptionAcceptability &one = counted.options[option];
        if (one.centralWeights.empty())
            continue;
        forEachBlock(weights.samples(), [&](std::size_t first, std::size_t count) {
            one.confidence +=
                firstIn(model, BlockScores(model, drawn, first, count), option, one.centralWeights, count);
        });
    }
    return counted;
}

} // namespace safeconduct
