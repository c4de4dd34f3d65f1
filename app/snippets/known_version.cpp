// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/known_version.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

bool versionCan(const Task &task, const QString &ability)
{
    const ProductMatch match = task.knowledge->match(task.product);
    return match.version && match.version->capabilities.value(ability).contains("yes"_L1);
}

std::optional<Saying> assumedVersion(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    if (!match.version || !match.isAssumed)
        return std::nullopt;
    return Saying{u"snippet.common.remark.assumed-version"_s,
                  {{u"product"_s, {match.product->name}},
                   {u"version"_s, {task.product.version}},
                   {u"known"_s, {match.version->name}}}};
}

} // namespace safeconduct
