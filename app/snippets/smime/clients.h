// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/client_steps.h"

namespace safeconduct::smime {

/// Every product of the knowledge that can do S/MIME, with its steps or the reason why there are none.
const ClientSteps &smimeClients();

/// For each mail program with steps on the task's system what its users or its administrator do, one file each, and Thunderbird's own
/// policy file. \a task.option.message names the authority.
QList<SnippetFile> clientFiles(const Task &task);

} // namespace safeconduct::smime
