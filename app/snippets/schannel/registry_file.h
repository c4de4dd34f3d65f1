// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/schannel/registry_values.h"

namespace safeconduct::schannel {

/// The values of \a groups as a file for `reg import`, in their order: for those who roll out values by other means than a script.
SnippetFile registryFile(const QList<RegistryGroup> &groups);

} // namespace safeconduct::schannel
