// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace safeconduct {

void inParallel(qsizetype count, int threads, const std::function<PieceOfWork()> &makeWorker)
{
    std::atomic<qsizetype> next = 0;
    const auto run = [&] {
        const PieceOfWork work = makeWorker();
        for (qsizetype index = next++; index < count; index = next++)
            work(index);
    };
    const auto processors = static_cast<qsizetype>(std::max(1U, std::thread::hardware_concurrency()));
    const qsizetype wanted = std::min(count, threads > 0 ? threads : processors);
    std::vector<std::jthread> others;
    for (qsizetype thread = 1; thread < wanted; ++thread)
        others.emplace_back(run);
    run();
}

} // namespace safeconduct
