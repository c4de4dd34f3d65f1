// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::smime {

/// Whether Outlook of \a use on the task's system can be told by group policy: a managed system with a directory, and a version
/// whose policy names are known (2016 and later, registry branch 16.0).
bool hasOutlookPolicy(const Task &task, const ProductUse &use);

/// Outlook's S/MIME settings as a group policy: apply, verify, undo. Only values that a source confirms for that branch.
QList<SnippetFile> outlookPolicyFiles();

} // namespace safeconduct::smime
