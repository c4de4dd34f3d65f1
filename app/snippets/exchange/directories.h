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
};

/// The directory of \a service, which the connection has, if it is one over HTTP and \a release has it.
std::optional<Directory> directoryOf(const QString &service, const Release &release);

/// The objects of \a directory with the properties that Exchange keeps in IIS: -ADPropertiesOnly leaves them out.
powershell::Call objectsOf(const Directory &directory);
/// A change of them in which nothing is wanted yet.
Change changeOf(const Directory &directory, const QString &key, const powershell::Reason &reason);

/// A connection of the task's service by which its system is reached through something that ends TLS: that has another channel than
/// the client, whom Extended Protection would refuse. Null where there is none.
const Connection *throughProxy(const Task &task);

/// TLS required for one virtual directory: rules T1, C4, C5, C7.
Results<void> requireTls(const Server &server, const Directory &directory, Snippets &made);

} // namespace safeconduct::exchange
