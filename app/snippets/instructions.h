// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct {

/// A sentence for people, with the rule and the source that it rests on.
SnippetLine instruction(const Because &because);

/// Sentences, and commands to type between them, as a file to read.
SnippetFile instructions(Step step, const QString &name, const QList<SnippetLine> &lines);

} // namespace safeconduct
