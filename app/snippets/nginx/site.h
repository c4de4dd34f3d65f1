// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/nginx/directive.h"
#include "app/snippets/nginx/proxied.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct::nginx {

/// A system behind the proxy as the file names it.
struct BackEnd {
    const System *system = nullptr;
    QString upstream; ///< `safeconduct_ID`
    QStringList ends; ///< address:port of each host
    QString name; ///< in the certificates there
};

/// What a proxy's file is written from: all decided HTTP connections that end TLS at it. Names are checked and quoted.
struct Site {
    QStringList names; ///< that it answers to
    QList<Passage> passages;
    QList<BackEnd> backEnds;
    bool goesOnWithTls = true; ///< a proxy that only offloads goes on in cleartext
    TlsPolicy policy;

    QString name() const { return names.value(0); }
    const BackEnd &behind(const System &system) const;
};

/// Needs hosts at the proxy and at all systems behind it.
Results<Site> siteFor(const Task &task);

/// Names of \a system's hosts, quoted.
QStringList hostNames(const Task &task, const System &system, Values &values);

/// The whole file.
QList<Directive> siteDirectives(const Task &task, const Site &site);

/// Certificate and key of \a host.
QList<Directive> certificateDirectives(const QString &host);

} // namespace safeconduct::nginx
