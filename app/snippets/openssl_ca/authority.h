// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/crl_plan.h"
#include "app/snippets/facility_tasks.h"

namespace safeconduct::openssl_ca {

/// What the files of one certification authority are written from.
struct Authority {
    QString rootName; ///< quoted, as it stands in the configuration file
    QString issuingName; ///< the same
    QString organisation; ///< the same; empty where the plan names none that a certificate can hold
    QString host; ///< where lists and responses are fetched, a checked name
    CrlPlan lists;
    QStringList serverNames; ///< of the plan's own servers, checked
};

/// Empty host: the plan names no host of an own server.
Authority authorityOf(const FacilityTask &task, Values &values);

/// Folders of the two authorities, each on its own machine, and of what everybody may fetch.
QString rootFolder();
QString issuingFolder();
QString webFolder();
/// \a name in the folder that holds the scripts.
QString inFolder(const QString &name);

} // namespace safeconduct::openssl_ca
