// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

#include <optional>

namespace safeconduct {

/// Whether \a task's product in the plan's version has \a ability, which products/*.json says by version. A version newer than all
/// known counts as the newest; where the plan names none, nothing is taken for sure: no.
bool versionCan(const Task &task, const QString &ability);

/// A remark where the plan names a version that nobody knows here: what is written is then the form of the nearest known one.
std::optional<Saying> assumedVersion(const Task &task);

} // namespace safeconduct
