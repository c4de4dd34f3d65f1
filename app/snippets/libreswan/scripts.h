// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/libreswan/connection_file.h"

namespace safeconduct::libreswan {

/// What the scripts of one snippet share.
struct Scripts {
    const Task &task;
    Release release;
    QList<ipsec::Association> associations; ///< of remote access the policy alone
    QList<QList<ConnSection>> connections; ///< of each association
    const ipsec::RemoteAccess *access = nullptr; ///< this is its gateway
};

/// All files of the snippet, those of configuration included.
QList<SnippetFile> filesOf(const Scripts &scripts);

} // namespace safeconduct::libreswan
