// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

#include <memory>

namespace safeconduct::test {

/// Keeps every thread of the pool busy until it is released or gone: what was started in the background has not happened, and
/// what has happened was not done there.
class HeldPool {
public:
    HeldPool()
    {
        m_pool->waitForDone();
        for (int thread = 0; thread < m_pool->maxThreadCount(); ++thread)
            m_pool->start([free = m_free] { (void)free->tryAcquire(1, untilGivenUp); });
    }
    ~HeldPool() { release(); }
    HeldPool(const HeldPool &) = delete;
    HeldPool &operator=(const HeldPool &) = delete;

    void release() { m_free->release(m_pool->maxThreadCount()); }

private:
    static constexpr int untilGivenUp = 30'000; ///< so that a test that would wait for ever fails instead
    QThreadPool *m_pool = QThreadPool::globalInstance();
    std::shared_ptr<QSemaphore> m_free = std::make_shared<QSemaphore>(); ///< outlives what waits for it
};

} // namespace safeconduct::test
