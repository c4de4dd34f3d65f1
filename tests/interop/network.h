// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace safeconduct::test {

/// Puts this process and all that it starts into a network of its own, so that the plan's addresses and the services' own ports are
/// free. Says why where it cannot.
QString enterOwnNetwork();

/// Whether somebody accepts connections at \a address and \a port.
bool accepts(const QString &address, int port);

} // namespace safeconduct::test
