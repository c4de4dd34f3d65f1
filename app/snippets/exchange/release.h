// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::exchange {

/// Which Exchange a task is for, as the knowledge understands the plan's spelling. What differs by release stands in the knowledge
/// (products/exchange.json); a version that is not known, but newer than all that are, counts as the newest.
struct Release {
    QString version; ///< the knowledge's id, or the plan's spelling
    bool isAssumed = false; ///< the plan names none, or one that is not known
    bool serves = true; ///< whether this release offers the connection's service at all
    QStringList shell; ///< capability `shell`
    bool hasExtendedProtection = false; ///< of the virtual directories, from some build on
    QString extendedProtectionBuild; ///< that build; empty: every build has it
    bool takesEccCertificates = false; ///< with elliptic-curve keys, once it is told so

    /// The Exchange cmdlets have the parameters that snippets use (the vendor's reference begins with it).
    bool hasCmdlets() const { return shell.contains(QLatin1StringView("cmdlets")); }
    /// Front end and back end are apart: two services for POP and IMAP, connectors with a transport role.
    bool hasFrontEnd() const { return shell.contains(QLatin1StringView("front-end")); }
    /// Get- and Set-ClientAccessService; before, the same parameters are Get- and Set-ClientAccessServer's.
    bool hasClientAccessService() const { return shell.contains(QLatin1StringView("client-access-service")); }
};

Release releaseOf(const Task &task);

} // namespace safeconduct::exchange
