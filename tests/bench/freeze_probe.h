// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>

namespace safeconduct::bench {

/// How long at most its thread was away from the event loop: how long somebody at the window would have waited for an answer.
/// A timer that is due every millisecond tells, in nested loops, too; so that is what it is exact to.
class FreezeProbe {
public:
    FreezeProbe();

    void start();
    /// The longest time since start(), that since the loop went round last among them.
    std::chrono::duration<double> stop();

private:
    using Clock = std::chrono::steady_clock;
    void tick();

    QTimer m_timer;
    Clock::time_point m_last;
    Clock::duration m_longest{};
};

} // namespace safeconduct::bench
