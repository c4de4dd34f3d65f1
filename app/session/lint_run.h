// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/trust.h"
#include "app/session/lint.h"

#include <QFuture>

namespace safeconduct {

class Session;

/// What lint() finds in the dossier at \a path (file or folder), \a reopened, with its signatures, judged with \a trust.
QList<LintFinding> lintStored(const QString &path, const Reopened &reopened, const Knowledge &shipped,
                              const Trust &trust, LintRequest request);

/// What the doctor finds today in the dossier of \a session as it lies on the disk, its signatures included; whose these are is not
/// judged. In a thread of the pool, as it advises again.
QFuture<Results<QList<LintFinding>>> lintInBackground(const Session &session);

} // namespace safeconduct
