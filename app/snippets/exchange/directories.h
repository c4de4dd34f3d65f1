// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

#include <optional>

namespace safeconduct::exchange {

/// A virtual directory of the front end: where IIS has it, its cmdlets, the token checking that the vendor recommends for it.
struct Directory {
    QString service;
    powershell::Code location; ///< quoted
    powershell::Code get;
    powershell::Code set;
    QString tokenChecking; ///< None: nothing is set
    int since = 2010; ///< first release that has it
};

/// The directory of \a service in \a release, if it is one over HTTP.
std::optional<Directory> directoryOf(const QString &service, const Release &release);

/// TLS required for one virtual directory: rules T1, C4, C5, C7.
Results<void> requireTls(const Server &server, const Directory &directory, Snippets &made);

} // namespace safeconduct::exchange
