// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"

#include <QDate>
#include <QString>

namespace safeconduct {

/// Whether the maker of a product still mends it. Best first; a system is as good as its worst part.
enum class Support { Supported, Unknown, EndsSoon, Ended };

struct SupportRemark {
    Support support = Support::Unknown;
    QString sentence; ///< "Exchange Server 2016 CU23: support ended on 14 October 2025."
};

/// What the knowledge says about \a use on the day \a today. "Soon" is within twelve months. An unknown product or version is
/// said to be one.
SupportRemark supportOf(const ProductUse &use, const Knowledge &knowledge, const QDate &today, const QString &language);

/// Of operating system and software of \a system the worst, with a sentence for each.
SupportRemark supportOf(const System &system, const Knowledge &knowledge, const QDate &today, const QString &language);

} // namespace safeconduct
