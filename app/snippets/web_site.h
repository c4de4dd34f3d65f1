// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/proxied.h"
#include "app/snippets/tls_policy.h"

namespace safeconduct {

/// How a product's syntax writes one word, or why it cannot hold it.
using Quote = Result<QString> (*)(const QString &value, const QString &pointer);

/// A system behind a web proxy as the proxy's file names it.
struct BackEnd {
    const System *system = nullptr;
    QString upstream; ///< `safeconduct_ID`
    QStringList ends; ///< address:port of each host
    QString name; ///< in the certificates there
};

/// What a web proxy's file is written from: all decided HTTP connections that end TLS at it. Names are checked and quoted.
struct WebSite {
    QStringList names; ///< that it answers to
    QList<Passage> passages;
    QList<BackEnd> backEnds;
    bool goesOnWithTls = true; ///< a proxy that only offloads goes on in cleartext
    TlsPolicy policy;

    QString name() const { return names.value(0); }
    const BackEnd &behind(const System &system) const;
    /// One passage for each path, the first of the plan; a service without a path of its own comes last.
    QList<Passage> paths() const;
};

/// Needs hosts at the proxy and at all systems behind it: see systemWithoutHost().
Results<WebSite> siteFor(const Task &task, Quote quote);

/// The proxy or a system behind it of which the plan names no host.
const System *systemWithoutHost(const Task &task);

/// The first address of each of \a system's hosts, one of IPv6 in brackets, or its name where the plan gives no address.
QStringList hostPlaces(const Task &task, const System &system, Values &values);

/// Names of \a system's hosts, quoted.
QStringList hostNames(const Task &task, const System &system, Quote quote, Values &values);

/// Seconds by the profile, else by the one that the knowledge has them from.
QString hstsSeconds(const Task &task);

/// Clients of \a service keep a request open while they wait.
bool isLongPoll(const Service &service);

/// Whether the system behind has no TLS 1.3 although the profile wants it alone.
bool isBehindLowered(const Task &task, const System &behind);
bool isAnyLowered(const Task &task, const WebSite &site);

/// The certificates of the task's peer must verify for each of \a names.
QList<SnippetLine> backEndPrerequisites(const Task &task, const WebSite &site, const QStringList &names);

/// Where HTTPS is forced: the redirect and the header that browsers remember.
QList<SnippetLine> forcedChecks(const WebSite &site);

/// Remarks on what the site means whatever product it is written for; \a behind is the name that certificates there must carry.
QList<Saying> siteRemarks(const Task &task, const WebSite &site, const QString &behind);

/// Whether the client logs in by Windows (Kerberos, NTLM): that belongs to one TCP connection, so proxies that share those to the
/// server behind break it.
bool isLoginPerConnection(const Connection &connection);

/// How one product is a web proxy that ends TLS.
struct WebProxy {
    QString target;
    QString title; ///< text id
    Quote quote = nullptr;
    QList<SnippetFile> (*files)(const Task &task, const WebSite &site) = nullptr;
    QList<Saying> (*remarks)(const Task &task, const WebSite &site) = nullptr;
};

/// Appends the proxy's snippet; an omission where the plan names no host of it or behind it.
Results<void> makeWebProxy(const WebProxy &proxy, const Task &task, Snippets &made);

/// What TLS needs at a web server whose site stands already.
struct WebServerTls {
    QString name;
    bool isForced = true;
    TlsPolicy policy;
};

/// How one product is a web server.
struct WebServer {
    QString target;
    QString title; ///< text id
    QString remark; ///< text id: how what is written is included
    Quote quote = nullptr;
    QList<SnippetFile> (*files)(const Task &task, const WebServerTls &tls) = nullptr;
};

/// Appends the server's snippet; an omission where the plan names no host of it.
Results<void> makeWebServer(const WebServer &server, const Task &task, Snippets &made);

} // namespace safeconduct
