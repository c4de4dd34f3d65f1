// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/lint.h"

#include <QFuture>

namespace safeconduct {

class Session;

/// What the doctor finds today in the dossier of \a session as it lies on the disk, its signatures included; whose these are is not
/// judged. In a thread of the pool, as it advises again.
QFuture<Results<QList<LintFinding>>> lintInBackground(const Session &session);

} // namespace safeconduct
