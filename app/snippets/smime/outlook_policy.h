// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::smime {

/// Appends Outlook's S/MIME settings as a group policy (apply, verify, undo) where Outlook on the task's system can be told so: a
/// managed system with a directory, and a version whose policy names are known. Only values that a source confirms for their branch
/// of the registry. A snippet of its own, the same for all connections: nothing of it ran on Windows, so the proofs of what stands
/// in the snippet for the mail programs are not its.
void addOutlookPolicy(const Task &task, Snippets &made);

} // namespace safeconduct::smime
