// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_register.h"
#include "tests/bench/bench_window.h"

#include <QApplication>

#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    safeconduct::bench::registerRegisterBenchmarks();
    safeconduct::bench::registerWindowBenchmarks();
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::ClearRegisteredBenchmarks(); // while the application is there
    benchmark::Shutdown();
    return 0;
}
