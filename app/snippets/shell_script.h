// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet.h"

namespace safeconduct {

/// A file of commands for bash in \a step, named after the step.
SnippetFile script(Step step, const QList<SnippetLine> &lines);

/// A file to put at \a place.
SnippetFile configurationFile(const QString &place, const QString &language, const QList<SnippetLine> &lines);

} // namespace safeconduct
