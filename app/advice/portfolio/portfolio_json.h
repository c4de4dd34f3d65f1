// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio.h"
#include "app/support/json.h"

namespace safeconduct {

/// An option that is missing, where nothing is permissible, is null.
Json changedChoicesToJson(const QList<ChangedChoice> &changes);

/// The member `portfolio` of an advice, with texts in \a language.
Json portfolioToJson(const PortfolioAdvice &portfolio, const Texts &texts, const QString &language);

} // namespace safeconduct
