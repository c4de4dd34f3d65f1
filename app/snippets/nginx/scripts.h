// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::nginx {

/// Looks at the configuration as it is now, and reads it in.
SnippetFile applyScript();

/// Removes the files \a places (one shell word each) for the reason of the text \a why, and reads the rest in.
SnippetFile undoScript(const QString &places, const QString &why);

} // namespace safeconduct::nginx
