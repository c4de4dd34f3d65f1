// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct {

/// Omissions for every system and facility of the plan, and every facility of \a request, of which \a made says nothing yet: so that
/// each is configured or has its reason.
QList<Omission> remainingReasons(const Plan &plan, const Knowledge &knowledge, const QList<Chosen> &chosen,
                                 const SnippetRequest &request, const Snippets &made);

} // namespace safeconduct
