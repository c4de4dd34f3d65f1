// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/release.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;

Release releaseOf(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    const Capabilities &capabilities = match.capabilities();
    const QString protection = capabilities.value(u"extendedProtection"_s).value(0);
    return {.version = match.version ? match.version->id : task.product.version,
            .isAssumed = match.isAssumed,
            .serves = capabilities.value(u"serves"_s).contains(task.connection->service),
            .shell = capabilities.value(u"shell"_s),
            .hasExtendedProtection = !protection.isEmpty() && protection != "no"_L1,
            .extendedProtectionBuild = capabilities.value(u"extendedProtectionBuild"_s).value(0),
            .takesEccCertificates = capabilities.value(u"eccCertificates"_s).contains("yes"_L1)};
}

} // namespace safeconduct::exchange
