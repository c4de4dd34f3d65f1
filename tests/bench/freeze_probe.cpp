// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/freeze_probe.h"

#include <algorithm>

namespace safeconduct::bench {

using namespace std::chrono_literals;

FreezeProbe::FreezeProbe()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1ms);
    m_timer.callOnTimeout([this] { tick(); });
}

void FreezeProbe::start()
{
    m_longest = {};
    m_last = Clock::now();
    m_timer.start();
}

std::chrono::duration<double> FreezeProbe::stop()
{
    m_timer.stop();
    tick();
    return m_longest;
}

void FreezeProbe::tick()
{
    const Clock::time_point now = Clock::now();
    m_longest = std::max(m_longest, now - m_last);
    m_last = now;
}

} // namespace safeconduct::bench
