// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::smime {

/// Ids of the mail programs whose steps are known.
QStringList clientProducts();

/// For each known mail program on the task's system what its users or its administrator do, one file each, and Thunderbird's own
/// policy file. \a task.option.message names the authority.
QList<SnippetFile> clientFiles(const Task &task);

/// Names of mail programs on the system whose steps are not known.
QStringList otherClients(const Task &task);

} // namespace safeconduct::smime
