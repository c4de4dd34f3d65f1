// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/known_plans.h"

#include "app/advice/advice_memory.h"
#include "app/session/advice_run.h"

namespace safeconduct {

std::shared_ptr<const AdviceMemory> KnownPlans::of(const QString &plan) const
{
    for (const auto &[id, memory] : m_plans) {
        if (id == plan)
            return memory;
    }
    return nullptr;
}

void KnownPlans::keep(const QString &plan, const std::shared_ptr<const AdviceMemory> &memory)
{
    m_plans.removeIf([&plan](const auto &known) { return known.first == plan; });
    m_plans.prepend({plan, memory});
    while (m_plans.size() > m_most)
        letGo({.advice = {}, .memory = m_plans.takeLast().second});
}

} // namespace safeconduct
