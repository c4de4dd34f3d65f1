// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <utility>

namespace safeconduct {

struct AdviceMemory;

/// What was found out about the plans of a program's windows, for whoever opens one of them again: only what changed since is
/// computed then. For one thread.
class KnownPlans {
public:
    /// Keeps the last \a most plans; a plan's memory is as large as its advice.
    explicit KnownPlans(qsizetype most = 1)
        : m_most(most)
    {
    }

    /// Null where nothing is known of \a plan.
    std::shared_ptr<const AdviceMemory> of(const QString &plan) const;
    /// In the place of what was known before; the plan kept longest is let go.
    void keep(const QString &plan, const std::shared_ptr<const AdviceMemory> &memory);

private:
    qsizetype m_most;
    QList<std::pair<QString, std::shared_ptr<const AdviceMemory>>> m_plans; ///< by their ids, the last one first
};

} // namespace safeconduct
