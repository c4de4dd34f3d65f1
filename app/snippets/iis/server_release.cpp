// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/server_release.h"

namespace safeconduct::iis {

using namespace Qt::StringLiterals;

bool hasSiteCmdlets(const ProductUse &use, const Knowledge &knowledge)
{
    return knowledge.match(use).capabilities().value(u"siteCmdlets"_s).contains("yes"_L1);
}

} // namespace safeconduct::iis
