// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::apache {

/// The directives that we write came with 2.4.36.
QList<SnippetLine> versionCheck();

/// Looks at the configuration as it is now, tries it, and reads it in. configtest passes much that httpd does not start
/// with: one is started where it takes no port and no visitor.
QList<SnippetLine> trialAndReload();

/// Switches on \a modules for the reason of the text \a why and the site \a name, which is taken off again where the trial fails.
QList<SnippetLine> enableSite(const QString &name, const QStringList &modules, const QString &why);

/// Takes the site \a name off for the reason of the text \a why, and removes its file at \a place.
QList<SnippetLine> removeSite(const QString &name, const QString &place, const QString &why);

} // namespace safeconduct::apache
