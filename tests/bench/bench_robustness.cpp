// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static (Google Benchmark registers by them)
// How sure the ranks are: 10,000 samples for each connection.
#include "app/advice/cost_book.h"
#include "app/advice/robustness/acceptability.h"
#include "app/advice/robustness/weight_law.h"
#include "app/advice/robustness_advice.h"
#include "app/advice/screening.h"
#include "tests/bench/measured_plan.h"

#include <benchmark/benchmark.h>

namespace safeconduct::bench {

namespace {

/// A plan's connections as far as robustness asks for them.
class AdvisedPlan {
public:
    explicit AdvisedPlan(int connections)
        : m_document(measuredPlan(connections))
        , m_settings(measuredSettings(m_document))
        , m_deployment(m_document.plan(), *shippedKnowledge().knowledge, m_settings)
    {
        m_settings.withRobustness = false;
        m_advice = advise(m_document.plan(), *shippedKnowledge().knowledge, m_settings);
        const RuleBook rules(*shippedKnowledge().knowledge);
        Screening screening(m_deployment, rules);
        for (ConnectionView &view : m_deployment.connections())
            screening.judgeParts(view, AdviceDetail::Ranks);
    }

    /// Of the last one.
    std::int64_t assess()
    {
        const CostBook costs(m_deployment);
        RobustnessAdviser robustness(shippedKnowledge().knowledge->defaults.robustness, m_settings.seed);
        std::int64_t samples = 0;
        for (std::size_t index = 0; index < m_deployment.connections().size(); ++index) {
            const ConnectionAdvice &advice = m_advice.connections.at(static_cast<qsizetype>(index));
            if (const auto question = robustnessQuestion(advice, m_deployment.connections()[index], costs.decision()))
                samples = robustness.assess(*question, advice.id).samples;
        }
        return samples;
    }

private:
    PlanDocument m_document;
    AdviceSettings m_settings;
    Deployment m_deployment;
    Advice m_advice;
};

void assess(benchmark::State &state)
{
    AdvisedPlan plan(static_cast<int>(state.range(0)));
    std::int64_t samples = 0;
    for ([[maybe_unused]] auto _ : state)
        samples = plan.assess();
    state.counters["samples"] = static_cast<double>(samples);
}

constexpr std::size_t optionCount = 12;
constexpr std::size_t criterionCount = 8;

/// Options with values, worth and two costs each that lie close enough for ranks to change.
ScoringModel closeOptions(Random &random)
{
    ScoringModel model{.options = optionCount, .criteria = criterionCount};
    for (std::size_t index = 0; index < optionCount * criterionCount; ++index)
        model.values.push_back(random.uniform());
    model.worth = 0;
    model.inputs.push_back(Distribution::pert(5'000, 10'000, 20'000));
    model.inputs.push_back(Distribution::pert(45, 60, 80));
    for (std::size_t option = 0; option < optionCount; ++option) {
        const double hours = 10 + 40 * random.uniform();
        model.terms.push_back({model.inputs.size(), 1});
        model.inputs.push_back(Distribution::pert(0.5 * hours, hours, 2 * hours));
    }
    model.multiplicities.assign(optionCount * model.terms.size(), 0);
    for (std::size_t option = 0; option < optionCount; ++option) {
        model.multiplicities[option * model.terms.size() + option] = 1;
        model.multiplicities[option * model.terms.size() + (option + 1) % optionCount] = 0.5;
    }
    model.tiers.assign(optionCount, 0);
    return model;
}

/// SMAA-2 alone, of as many models as connections.
void acceptability(benchmark::State &state)
{
    constexpr std::size_t samples = 10'000;
    Random random = Random::stream(1, u"robustness");
    std::vector<ScoringModel> models;
    models.reserve(static_cast<std::size_t>(state.range(0)));
    for (std::int64_t index = 0; index < state.range(0); ++index)
        models.push_back(closeOptions(random));
    const WeightLaw law = WeightLaw::ofPoints({100, 80, 60, 60, 40, 40, 20, 20}, 0.5);
    ScoreSamples drawn;
    SampleTable weights;
    for ([[maybe_unused]] auto _ : state) {
        for (const ScoringModel &model : models) {
            drawWeights(law, samples, random, weights);
            drawInputs(model, samples, random, drawn);
            const Acceptability counted = countRanks(model, weights, drawn);
            benchmark::DoNotOptimize(&counted);
        }
    }
    state.counters["samples"] = samples;
}

} // namespace

BENCHMARK(acceptability)->Name("robustness/twelve-options")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(assess)->Name("robustness/plan")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);

} // namespace safeconduct::bench
