// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static (Google Benchmark registers by them)
// Steps 1 to 8 of the method, and the whole advice of a plan that a window shows.
#include "tests/bench/measured_plan.h"

#include <benchmark/benchmark.h>

namespace safeconduct::bench {

namespace {

/// Measures the advice with \a settings, and what one result of it holds.
void adviseAgain(benchmark::State &state, const PlanDocument &document, const AdviceSettings &settings)
{
    const Knowledge &knowledge = *shippedKnowledge().knowledge;
    for ([[maybe_unused]] auto _ : state) {
        const Advice advice = advise(document.plan(), knowledge, settings);
        benchmark::DoNotOptimize(&advice);
    }
    const qint64 before = heldBytes();
    const Advice advice = advise(document.plan(), knowledge, settings);
    const auto connections = static_cast<double>(document.plan().connections.size());
    state.counters["bytesPerConnection"] = static_cast<double>(heldBytes() - before) / connections;
    qsizetype options = 0;
    for (const ConnectionAdvice &one : advice.connections)
        options += one.options.size();
    state.counters["optionsPerConnection"] = static_cast<double>(options) / connections;
    state.SetComplexityN(state.range(0));
}

void ranks(benchmark::State &state)
{
    const PlanDocument document = measuredPlan(static_cast<int>(state.range(0)));
    AdviceSettings settings = measuredSettings(document);
    settings.detail = AdviceDetail::Ranks;
    settings.withPortfolio = false;
    settings.withRobustness = false;
    settings.threads = 1;
    adviseAgain(state, document, settings);
}

void everythingAlone(benchmark::State &state)
{
    const PlanDocument document = measuredPlan(static_cast<int>(state.range(0)));
    AdviceSettings settings = measuredSettings(document);
    settings.withPortfolio = false;
    settings.withRobustness = false;
    adviseAgain(state, document, settings);
}

void everything(benchmark::State &state)
{
    const PlanDocument document = measuredPlan(static_cast<int>(state.range(0)));
    adviseAgain(state, document, measuredSettings(document));
}

void readPlan(benchmark::State &state)
{
    const PlanDocument document = measuredPlan(static_cast<int>(state.range(0)));
    const QByteArray file = document.write();
    for ([[maybe_unused]] auto _ : state) {
        const Result<PlanDocument> read = PlanDocument::read(file);
        benchmark::DoNotOptimize(&read);
    }
    const qint64 before = heldBytes();
    const Result<PlanDocument> read = PlanDocument::read(file);
    state.counters["bytesPerConnection"] =
        static_cast<double>(heldBytes() - before) / static_cast<double>(state.range(0));
}

} // namespace

BENCHMARK(ranks)
    ->Name("advice/steps-1-to-8")
    ->Arg(10)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(everythingAlone)->Name("advice/every-detail-alone")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(everything)->Name("advice/everything")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(readPlan)->Name("plan/read")->Arg(10)->Arg(200)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace safeconduct::bench
