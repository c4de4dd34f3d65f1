// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/pair_name.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Place in the plan's list; systems with one id are one system.
qsizetype place(const Plan &plan, const System &system)
{
    for (qsizetype i = 0; i < plan.systems.size(); ++i) {
        if (plan.systems.at(i).id == system.id)
            return i;
    }
    return plan.systems.size();
}

} // namespace

QString pairName(const Plan &plan, const System &one, const System &other)
{
    const bool isOrdered = place(plan, one) <= place(plan, other);
    return (isOrdered ? one.id : other.id) + u'-' + (isOrdered ? other.id : one.id);
}

QString pairSecretFile(const Plan &plan, const System &one, const System &other)
{
    return pairName(plan, one, other) + u".psk"_s;
}

} // namespace safeconduct
