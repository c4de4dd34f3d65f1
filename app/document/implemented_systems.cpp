// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/implemented_systems.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

const Event *reportOn(const Decision &decision, const System &system)
{
    const auto backwards = std::views::reverse(decision.events);
    const auto report = std::ranges::find_if(backwards, [&system](const Event &event) {
        const auto isIt = [&event](const QString &name) { return event.host.compare(name, Qt::CaseInsensitive) == 0; };
        return event.event == "implemented"_L1
            && (isIt(system.id) || isIt(system.name) || std::ranges::any_of(system.hosts, isIt, &Host::name));
    });
    return report == backwards.end() ? nullptr : &*report;
}

} // namespace safeconduct
