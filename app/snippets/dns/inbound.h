// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::dns {

/// Mail that a domain gets from outside. What the DNS says about it stands there once, so it follows from all connections.
struct Inbound {
    QString domain;
    QStringList hosts; ///< names of all servers of the plan that take mail from outside for it, decided or not
    bool isDane = false;
    bool isMtaSts = false;
};

/// Whether \a connection brings mail from a server that somebody else runs.
bool comesFromOutside(const Plan &plan, const Connection &connection);

/// The domain that mail to the server \a host is most likely for: the name without its first label, unless two are left only. The
/// plan does not say; the snippet's first step checks it.
QString mailDomain(const QString &host);

/// Names of \a system's hosts; a name that is none is a problem.
QStringList hostNames(const Plan &plan, const System &system, Values &values);

/// What the domain of the task's first host gets. The system has a host.
Inbound inboundOf(const Task &task, Values &values);

} // namespace safeconduct::dns
