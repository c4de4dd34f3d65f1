// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::exchange {

/// Which Exchange a task is for, as the knowledge understands the plan's spelling.
struct Release {
    int year = 0; ///< 2000 … 2019; Subscription Edition counts as 2025
    QString version; ///< the knowledge's id, or the plan's spelling
    bool isAssumed = false; ///< the plan names none, or one that is not known
    bool serves = true; ///< whether this release offers the connection's service at all

    /// From here on the Exchange cmdlets have the parameters that snippets use (the vendor's reference begins with it).
    bool hasCmdlets() const { return year >= 2010; }
    /// Front end and back end are apart: two services for POP and IMAP, connectors with a transport role.
    bool hasFrontEnd() const { return year >= 2013; }
    /// Extended Protection of the virtual directories, with the security updates of August 2022.
    bool hasExtendedProtection() const { return year >= 2013; }
};

Release releaseOf(const Task &task);

/// Whether \a use counts as \a version of its product or a later one: a version that is not known, but newer than all that are, does;
/// one that is not named does not.
bool isAtLeast(const ProductUse &use, const QString &version, const Knowledge &knowledge);

} // namespace safeconduct::exchange
