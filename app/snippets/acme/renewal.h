// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/snippet_line.h"

namespace safeconduct::acme {

/// A server with the names that its certificate is to carry, the first one first; checked.
struct Server {
    const System *system = nullptr;
    QStringList names;
};

/// Whether anything on \a system reads certificates in a way that is known here.
bool hasKnownDaemon(const System &system);

/// What such a snippet is made of, for its badge: the order to the authority, and the hook for each daemon on \a system.
QStringList formsOn(const System &system);

/// Prerequisites, first certificate, hook, check and the way back.
QList<SnippetFile> renewalFiles(const Server &server);

} // namespace safeconduct::acme
