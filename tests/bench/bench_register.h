// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace safeconduct::bench {

/// Makes the register's benchmarks known. They keep a server, which ends
/// with them (benchmark::ClearRegisteredBenchmarks).
void registerRegisterBenchmarks();

} // namespace safeconduct::bench
