// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/crl_plan.h"
#include "app/snippets/powershell/script.h"

namespace safeconduct::ad_cs {

/// Run at the authority: periods of lists, distribution points below http://\a host/, audit; revocation with a list published at
/// once; checks; and the way back.
QList<powershell::Script> authorityScripts(const CrlPlan &lists, const QString &host);

} // namespace safeconduct::ad_cs
