// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dossier/verification.h"
#include "app/session/session.h"

namespace safeconduct {

/// A milestone of an accepted risk that nobody has reported as reached yet.
struct ReportableMilestone {
    ReachedMilestone milestone;
    QString id; ///< unlike any other
    QString text; ///< connection, what is to be reached, and by when
};

/// Those of the decision of \a session, whose stored dossier proves \a verification; \a language is en or de.
QList<ReportableMilestone> reportableMilestones(const Session &session, const Verification &verification,
                                                const QString &language);

} // namespace safeconduct
