// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/stream_proxy.h"

#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"
#include "app/snippets/web_site.h"

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

/// One group of servers for each port, as each has its own behind.
QString groupAt(const RelayedService &relayed, int port)
{
    return u"%1_%2"_s.arg(relayed.group).arg(port);
}

int portBehind(const Relay &relay, const RelayedService &relayed, int port)
{
    return relay.goesOnWithTls ? port : relayed.cleartextPort();
}

Directive groupOf(const Relay &relay, const RelayedService &relayed, int port)
{
    QStringList ends;
    for (const QString &end : relayed.ends)
        ends.append(u"%1:%2"_s.arg(end).arg(portBehind(relay, relayed, port)));
    return upstream(groupAt(relayed, port), ends, *relayed.behind);
}

QList<Directive> endingDirectives(const Task &task, const Relay &relay, const RelayedService &relayed)
{
    QList<Directive> directives = certificateDirectives(relay.host);
    directives.append(tlsDirectives(task, relay.policy));
    if (relayed.isMutual())
        directives.append(
            clientCertificateDirectives({u"snippet.nginx.stream-client-required"_s, {}, {}, u"doc-nginx"_s}));
    if (!relay.goesOnWithTls)
        return directives;
    directives.append({u"proxy_ssl"_s, {u"on"_s}, {u"snippet.nginx.stream-tls-behind"_s, {}, u"C4"_s, u"doc-nginx"_s}});
    directives.append(
        {u"proxy_ssl_name"_s,
         {relayed.name},
         {u"snippet.web.back-name"_s, {{u"peer"_s, {shownName(*relayed.behind)}}}, {}, u"measured-debian"_s}});
    return directives + backEndDirectives(task, isBehindLowered(task, *relayed.behind));
}

Directive serverOf(const Task &task, const Relay &relay, const RelayedService &relayed, int port)
{
    const bool endsTls = relay.kind == RelayKind::Stream;
    QList<Directive> inner = listening(port, endsTls ? QStringList{u"ssl"_s} : QStringList());
    if (endsTls)
        inner.append(endingDirectives(task, relay, relayed));
    inner.append({u"proxy_pass"_s, {groupAt(relayed, port)}, {}});
    inner.append({u"proxy_timeout"_s, {u"31m"_s}, {u"snippet.nginx.stream-idle"_s, {}, {}, u"rfc-2177"_s}});
    return block(u"server"_s, {}, inner,
                 {endsTls ? u"snippet.nginx.stream-server"_s : u"snippet.nginx.stream-passing"_s,
                  {{u"connection"_s, {shownName(*relayed.connection)}}, {u"peer"_s, {shownName(*relayed.behind)}}},
                  u"T1"_s,
                  u"doc-nginx"_s});
}

} // namespace

QList<Directive> streamDirectives(const Task &task, const Relay &relay)
{
    QList<Directive> inner;
    for (const RelayedService &relayed : relay.services) {
        const QList<int> ports = relayed.tlsPorts();
        for (const int port : ports) {
            inner.append(groupOf(relay, relayed, port));
            inner.append(serverOf(task, relay, relayed, port));
        }
    }
    return {block(u"stream"_s, {}, inner, {u"snippet.nginx.stream"_s, {}, {}, u"doc-nginx"_s})};
}

} // namespace safeconduct::nginx
