// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace safeconduct {

/// A plan with what is decided for it: a dossier's decision, or the assistant's proposal for a plan.
struct Decided {
    PlanDocument document;
    Decision decision;
    QStringList facilities; ///< that the decided options take
};

/// From the plan or dossier at \a path; or the status to end with, its problems said.
std::expected<Decided, ExitStatus> openDecided(const QString &path, const CommandContext &context);

} // namespace safeconduct
