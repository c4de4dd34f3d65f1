// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/cost.h"

#include <QDate>
#include <QList>

namespace safeconduct {

/// Days on which a certificate issued on \a start is renewed, strictly before \a end; the first issue is not among them. Each
/// renewal is floor(share of the longest validity) days after the last issue, with the validity that holds on the day of that
/// issue (Baseline Requirements 6.3.2).
QList<QDate> renewalDays(const CostModel &costs, QDate start, QDate end);

/// How many of them fall into each year from \a start: index 0 is the first year.
QList<int> renewalsByYear(const CostModel &costs, QDate start, int years);

} // namespace safeconduct
