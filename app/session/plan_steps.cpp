// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/plan_steps.h"

#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

QString stepOf(const QString &pointer)
{
    const std::array steps{std::pair{u"/networks"_s, u"systems"_s},        std::pair{u"/systems"_s, u"systems"_s},
                           std::pair{u"/facilities"_s, u"systems"_s},      std::pair{u"/information"_s, u"needs"_s},
                           std::pair{u"/connections"_s, u"connections"_s}, std::pair{u"/answers"_s, u"decision"_s}};
    for (const auto &[list, step] : steps) {
        if (pointer == list || pointer.startsWith(list + u'/'))
            return pointer.contains("/needOverride"_L1) ? u"needs"_s : step;
    }
    return u"roles"_s; // organisation, roles, settings
}

} // namespace safeconduct
