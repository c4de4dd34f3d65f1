// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

namespace safeconduct::test {

/// A plan with \a connections connections, for measuring: an organisation (organisation.json) with a site for each twenty of
/// them, by turns one with Exchange and one with free software (exchange-site.json, free-site.json), each joined to the next.
/// What a connection carries is drawn by its id, so the same number gives the same plan. It has no fault.
Json generatedPlan(int connections);

} // namespace safeconduct::test
