// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace safeconduct::bench {

/// Makes the window's benchmarks known. They keep windows, which end with them (benchmark::ClearRegisteredBenchmarks).
void registerWindowBenchmarks();

} // namespace safeconduct::bench
