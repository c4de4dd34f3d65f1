// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/wireguard/tunnel.h"

namespace safeconduct::wireguard {

/// All files of the snippet, the interface's own included.
QList<SnippetFile> filesOf(const Task &task, const Tunnel &tunnel);

} // namespace safeconduct::wireguard
