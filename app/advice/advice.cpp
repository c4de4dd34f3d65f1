// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

QString word(CoverageLevel level)
{
    switch (level) {
    case CoverageLevel::Covered:
        return u"covered"_s;
    case CoverageLevel::Partly:
        return u"partly"_s;
    case CoverageLevel::Not:
        return u"not"_s;
    }
    return {};
}

const OptionAdvice *ConnectionAdvice::option(const QString &optionId) const
{
    const auto found =
        std::ranges::find_if(options, [&optionId](const OptionAdvice &one) { return one.option.id() == optionId; });
    return found == options.cend() ? nullptr : &*found;
}

const QList<CostLine> &ConnectionAdvice::linesTaken() const
{
    const OptionAdvice *taken = takenLines.isEmpty() ? option(recommended) : nullptr;
    return taken ? taken->cost.lines : takenLines;
}

const ConnectionAdvice *Advice::connection(const QString &connectionId) const
{
    const auto found = std::ranges::find(connections, connectionId, &ConnectionAdvice::id);
    return found == connections.cend() ? nullptr : &*found;
}

} // namespace safeconduct
