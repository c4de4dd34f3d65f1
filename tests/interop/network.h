// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct::test {

/// Puts this process and all that it starts into a network of its own, so that the plan's addresses and the services' own ports are
/// free. Says why where it cannot.
QString enterOwnNetwork();

/// Begins a command that runs in another network, of hosts behind this one: 10.1.2.10, 10.1.2.20 and 192.0.2.25, reached from here.
/// It goes when the command ends.
QString enteringBehind();

/// Whether somebody accepts connections at \a address and \a port.
bool accepts(const QString &address, int port);

} // namespace safeconduct::test
