// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/server_release.h"

namespace safeconduct::iis {

using namespace Qt::StringLiterals;

bool hasSiteCmdlets(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    if (!match.product)
        return false;
    const Capabilities &capabilities = match.version ? match.version->capabilities : match.product->capabilities;
    return capabilities.value(u"siteCmdlets"_s).contains("yes"_L1);
}

} // namespace safeconduct::iis
