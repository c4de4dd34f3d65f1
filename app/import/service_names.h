// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: which service a path or a port belongs to.
#pragma once

#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// The service whose virtual directory \a path begins with ("/owa/", "Microsoft-Server-ActiveSync"), whatever the case; empty
/// where there is none.
QString serviceOfPath(const Knowledge &knowledge, const QString &path);

/// The service that usually listens on \a port; empty where none or several do (443).
QString serviceOfPort(const Knowledge &knowledge, int port);

} // namespace safeconduct
