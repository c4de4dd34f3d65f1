// SPDX-License-Identifier: GPL-3.0-or-later
// The choice for all connections together, of problems as plain numbers.
#include "app/advice/portfolio/solve_portfolio.h"
#include "app/support/random.h"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;

namespace {

Money between(Random &random, double least, double most)
{
    return Money::nearest(least + (most - least) * random.uniform());
}

Amounts amounts(Random &random, double least, double most)
{
    const Money sum = between(random, least, most);
    const Money initial = sum * Decimal::nearest(random.uniform());
    return {sum, initial, (sum - initial).scaled(1, 5)};
}

/// Each option needs up to two of the facilities.
PortfolioProblem problemOf(qsizetype connections, qsizetype options, qsizetype facilities)
{
    Random random = Random::stream(1, u"portfolio"_s);
    PortfolioProblem problem;
    for (qsizetype index = 0; index < facilities; ++index)
        problem.facilities.append({u"facility-%1"_s.arg(index), amounts(random, 2'000, 40'000), false});
    for (qsizetype index = 0; index < connections; ++index) {
        PortfolioConnection connection{u"connection-%1"_s.arg(index, 5, 10, QChar(u'0')), {}};
        for (qsizetype place = 0; place < options; ++place) {
            PortfolioWay way{amounts(random, 0, 4'000), {}};
            for (const double chance : {0.6, 0.3}) {
                const auto facility = static_cast<qsizetype>(random.uniform() * static_cast<double>(facilities));
                if (random.uniform() < chance && !way.needs.contains(facility))
                    way.needs.append(facility);
            }
            std::ranges::sort(way.needs);
            connection.options.append(
                {u"option-%1"_s.arg(place, 2, 10, QChar(u'0')), between(random, 0, 6'000), {}, {way}});
        }
        problem.connections.append(connection);
    }
    return problem;
}

/// Solves \a problem again and again; says by counters whether the last solution is proven optimal, and the gap as a share.
void solveAgain(benchmark::State &state, const PortfolioProblem &problem, qsizetype next)
{
    PortfolioSolution solution;
    for ([[maybe_unused]] auto _ : state) {
        solution = solvePortfolio(problem, {.next = next});
        benchmark::DoNotOptimize(&solution);
    }
    state.counters["isOptimal"] = solution.status == PortfolioStatus::Optimal ? 1 : 0;
    const bool hasGap = solution.best && solution.gap && solution.best->objective() > Money();
    state.counters["gap"] = hasGap ? solution.gap->toDouble() / solution.best->objective().toDouble() : 0;
    state.counters["next"] = static_cast<double>(solution.next.size());
}

constexpr qsizetype optionCount = 12;
constexpr qsizetype facilityCount = 10;

void free(benchmark::State &state, qsizetype next)
{
    solveAgain(state, problemOf(state.range(0), optionCount, facilityCount), next);
}

/// With nine tenths of the money that the choice without a budget takes in year 0.
void withBudget(benchmark::State &state, qsizetype next)
{
    PortfolioProblem problem = problemOf(state.range(0), optionCount, facilityCount);
    const PortfolioSolution unbound = solvePortfolio(problem, {.next = 0});
    problem.initialBudget = unbound.best->cost.initial.scaled(9, 10);
    solveAgain(state, problem, next);
}

void measure(const char *name, void (*function)(benchmark::State &, qsizetype), qsizetype next)
{
    benchmark::RegisterBenchmark(name, function, next)->Arg(10)->Arg(200)->Arg(2'000)->Unit(benchmark::kMillisecond);
}

const bool isRegistered = [] {
    measure("portfolio/without-budget", free, 0);
    measure("portfolio/without-budget-and-next", free, 5);
    measure("portfolio/with-budget", withBudget, 0);
    measure("portfolio/with-budget-and-next", withBudget, 5);
    return true;
}();

} // namespace

} // namespace safeconduct::bench
