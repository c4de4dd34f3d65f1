// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"

namespace safeconduct {

/// The steps of the roll-out that \a snippets tell of, in its order; their files stand in \a configuration.
QList<ConfigurationStep> configurationSteps(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                                            const Snippets &snippets, const Configuration &configuration);

} // namespace safeconduct
