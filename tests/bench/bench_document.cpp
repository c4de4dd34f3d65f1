// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static (Google Benchmark registers by them)
// A record as a file, from what is advised and decided already.
#include "app/decision/decide.h"
#include "app/session/record_export.h"
#include "app/session/record_map.h"
#include "app/session/work.h"
#include "tests/bench/measured_plan.h"

#include <benchmark/benchmark.h>

#include <map>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;

namespace {

/// Everything that a record of a generated plan is written from.
struct Decided {
    PlanDocument document;
    Advice advice;
    Decision decision;
    Snippets snippets;
    QByteArray map; ///< of the network
};

Decided decide(int connections)
{
    PlanDocument document = measuredPlan(connections);
    const Knowledge &knowledge = *shippedKnowledge().knowledge;
    Advice advice = adviseWithScenarios(document, knowledge, measuredSettings(document));
    Decision decision = proposeFrom(document.plan(), advice);
    Results<Snippets> snippets = snippetsFor(document.plan(), knowledge, decision, facilitiesTaken(decision, advice));
    if (!snippets)
        qFatal("%s", qPrintable(toLine(snippets.error().constFirst())));
    QByteArray map =
        recordMap(document.plan(), knowledge, advice, decision, document.plan().language).value_or(QByteArray());
    return {std::move(document), std::move(advice), std::move(decision), *std::move(snippets), std::move(map)};
}

/// Once for all formats.
const Decided &decided(int connections)
{
    static std::map<int, Decided> made;
    const auto found = made.find(connections);
    return found != made.end() ? found->second : made.emplace(connections, decide(connections)).first->second;
}

void write(benchmark::State &state, ExportFormat format)
{
    const Decided &all = decided(static_cast<int>(state.range(0)));
    const RecordInput input{.plan = all.document,
                            .knowledge = *shippedKnowledge().knowledge,
                            .advice = all.advice,
                            .decision = all.decision,
                            .snippets = all.snippets,
                            .programVersion = u"bench"_s,
                            .today = all.advice.asOf,
                            .networkMap = all.map};
    qsizetype bytes = 0;
    for ([[maybe_unused]] auto _ : state) {
        const Result<ExportedFiles> exported = exportRecord(input, format, u"record"_s);
        if (!exported)
            state.SkipWithError(qPrintable(toLine(exported.error())));
        else
            bytes = exported->files.first().size();
    }
    state.counters["bytes"] = static_cast<double>(bytes);
}

void writePdf(benchmark::State &state)
{
    write(state, ExportFormat::Pdf);
}

void writeOdt(benchmark::State &state)
{
    write(state, ExportFormat::Odt);
}

BENCHMARK(writePdf)->Name("record/pdf")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(writeOdt)->Name("record/odt")->Arg(10)->Arg(200)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace safeconduct::bench
