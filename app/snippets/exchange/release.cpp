// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/release.h"

#include <algorithm>

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;

namespace {

int yearOf(const QString &version)
{
    if (version.startsWith("se"_L1))
        return 2025;
    const int year = QStringView(version).first(std::min<qsizetype>(4, version.size())).toInt();
    return year > 0 ? year : 2019; // no version named: what the knowledge takes as today's baseline
}

} // namespace

Release releaseOf(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    const Capabilities &capabilities = match.version ? match.version->capabilities
        : match.product                              ? match.product->capabilities
                                                     : Capabilities();
    const QString version = match.version ? match.version->id : task.product.version;
    return {.year = yearOf(version),
            .version = version,
            .isAssumed = match.isAssumed,
            .serves = capabilities.value(u"serves"_s).contains(task.connection->service)};
}

bool isAtLeast(const ProductUse &use, const QString &version, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    if (!match.product || !match.version)
        return false;
    const auto first = std::ranges::find(match.product->versions, version, &ProductVersion::id);
    return first != match.product->versions.end() && match.version >= &*first;
}

} // namespace safeconduct::exchange
