// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"

namespace safeconduct::iis {

/// Whether sites of \a use and their bindings can be set by cmdlets (capability `siteCmdlets`, products/iis.json). A version that is
/// not known but newer than all counts as the newest, one that is not named as a current one.
bool hasSiteCmdlets(const ProductUse &use, const Knowledge &knowledge);

} // namespace safeconduct::iis
