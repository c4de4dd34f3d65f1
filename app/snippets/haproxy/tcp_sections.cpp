// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/tcp_sections.h"

#include "app/snippets/haproxy/bind_and_server.h"
#include "app/snippets/web_site.h"

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

/// Each port has servers of its own behind.
QString groupAt(const RelayedService &relayed, int port)
{
    return u"%1_%2"_s.arg(relayed.group, QString::number(port));
}

/// How long \a side may be silent before HAProxy gives the connection up.
Statement silence(const QString &side, const RelayedService &relayed)
{
    if (relayed.service->isHttp)
        return {{u"timeout"_s, side, u"3600s"_s}, {{u"snippet.haproxy.long-poll"_s, {}, {}, u"general-knowledge"_s}}};
    return {{u"timeout"_s, side, u"31m"_s}, {{u"snippet.haproxy.tcp-idle"_s, {}, {}, u"rfc-2177"_s}}};
}

Statement binding(const Task &task, const TcpRelay &relay, const RelayedService &relayed, int port)
{
    const QString everywhere = u"*:%1,[::]:%1"_s.arg(port);
    if (!relay.endsTls)
        return {{u"bind"_s, everywhere, u"v6only"_s}};
    return bindTls(task,
                   {.where = everywhere,
                    .host = relay.host,
                    .policy = relay.policy,
                    .needsName = false,
                    .isMutual = relayed.isMutual()});
}

Section frontEnd(const Task &task, const TcpRelay &relay, const RelayedService &relayed, int port)
{
    const QList<Statement> statements{
        {{u"mode"_s, u"tcp"_s}},
        {{u"option"_s, u"tcplog"_s}, {{u"snippet.haproxy.tcp-log"_s, {}, {}, u"doc-haproxy"_s}}},
        silence(u"client"_s, relayed),
        binding(task, relay, relayed, port),
        {{u"default_backend"_s, groupAt(relayed, port)}}};
    return {u"frontend"_s,
            u"safeconduct_tcp_%1"_s.arg(port),
            statements,
            {relay.endsTls ? u"snippet.haproxy.tcp-server"_s : u"snippet.haproxy.tcp-passing"_s,
             {{u"connection"_s, {shownName(*relayed.connection)}}, {u"peer"_s, {shownName(*relayed.behind)}}},
             u"T1"_s,
             u"doc-haproxy"_s}};
}

Section backEnd(const Task &task, const TcpRelay &relay, const RelayedService &relayed, int port)
{
    const bool isTls = relay.endsTls && relay.goesOnWithTls;
    const Statement tls = isTls ? serverTls(task, *relayed.behind, relayed.name, isBehindLowered(task, *relayed.behind))
                                : Statement{{}, {}};
    const int portBehind = relay.endsTls && !relay.goesOnWithTls ? relayed.cleartextPort() : port;
    QStringList ends = relayed.ends;
    for (QString &end : ends)
        end += u':' + QString::number(portBehind);
    Section section{u"backend"_s,
                    groupAt(relayed, port),
                    {{{u"mode"_s, u"tcp"_s}}, {{u"timeout"_s, u"connect"_s, u"5s"_s}}, silence(u"server"_s, relayed)},
                    {u"snippet.web.upstream"_s, {{u"peer"_s, {shownName(*relayed.behind)}}}, {}, u"plan-value"_s}};
    section.statements.append(serverLines(ends, tls, relayed.name));
    return section;
}

} // namespace

QList<Section> tcpSectionsFor(const Task &task, const TcpRelay &relay)
{
    QList<Section> sections;
    for (const RelayedService &relayed : relay.services) {
        for (const auto ports = relayed.tlsPorts(); const int port : ports) {
            sections.append(frontEnd(task, relay, relayed, port));
            sections.append(backEnd(task, relay, relayed, port));
        }
    }
    return sections;
}

} // namespace safeconduct::haproxy
