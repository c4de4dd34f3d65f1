// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

QString word(PortfolioStatus status)
{
    switch (status) {
    case PortfolioStatus::Optimal:
        return u"optimal"_s;
    case PortfolioStatus::Infeasible:
        return u"infeasible"_s;
    case PortfolioStatus::Limit:
        return u"limit"_s;
    }
    return {};
}

} // namespace safeconduct
