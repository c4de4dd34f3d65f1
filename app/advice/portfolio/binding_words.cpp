// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/binding_words.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

SaidAmount gainWithout(const BindingDemands &demands)
{
    return {.saying = {u"why.together.binding."_s + demands.kind, {}}, .amount = demands.cost};
}

QList<SaidAmount> paidWithout(const BindingDemands &demands)
{
    return {{.saying = {u"why.together.binding.initial"_s, {}}, .amount = demands.amounts.initial},
            {.saying = {u"why.together.binding.yearly"_s, {}}, .amount = demands.amounts.yearly}};
}

} // namespace safeconduct
