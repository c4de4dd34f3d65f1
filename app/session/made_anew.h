// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/dossier.h"

namespace safeconduct {

/// Whether advice, configuration and record of \a dossier come out once more as it keeps them, of the plan, the decision and the
/// knowledge inside it, by the method of this program. False, too, where they were written on another day than that of the advice
/// and say so: then only a person can tell that nothing else is different.
bool isMadeAnew(const Dossier &dossier);

} // namespace safeconduct
