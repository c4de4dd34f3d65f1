// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/product_uses.h"

namespace safeconduct {

QList<ProductUse> everythingOn(const System &system)
{
    QList<ProductUse> uses = system.software;
    if (system.os)
        uses.append(*system.os);
    return uses;
}

} // namespace safeconduct
