// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/mail_proxy.h"

#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/site.h"

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

/// Where nginx asks itself; nobody else reaches a loopback address.
constexpr auto routePlace = "127.0.0.1:9143"_L1;

QList<Directive> protocolDirectives(const RelayedService &relayed)
{
    const QString protocol = mailProtocol(*relayed.service);
    QList<Directive> directives{
        {u"protocol"_s, {protocol}, {}},
        {u"auth_http"_s, {routePlace + u'/' + protocol}, {u"snippet.nginx.mail-route"_s, {}, {}, u"doc-nginx"_s}}};
    if (protocol == "smtp"_L1)
        directives += {{u"proxy_smtp_auth"_s, {u"on"_s}, {u"snippet.nginx.mail-smtp-login"_s, {}, {}, u"doc-nginx"_s}},
                       {u"xclient"_s, {u"off"_s}, {u"snippet.nginx.mail-no-xclient"_s, {}, {}, u"doc-nginx"_s}}};
    if (relayed.isMutual())
        directives.append(
            clientCertificateDirectives({u"snippet.nginx.mail-client-required"_s, {}, {}, u"doc-nginx"_s}));
    return directives;
}

QList<Directive> serversOf(const RelayedService &relayed)
{
    const Because shown{
        u"snippet.nginx.mail-server"_s,
        {{u"connection"_s, {shownName(*relayed.connection)}}, {u"peer"_s, {shownName(*relayed.behind)}}},
        u"T1"_s,
        u"doc-nginx"_s};
    QList<Directive> servers;
    for (const int port : relayed.service->ports) {
        const bool isTls = relayed.service->implicitTlsPorts.contains(port);
        QList<Directive> inner = listening(port, isTls ? QStringList{u"ssl"_s} : QStringList());
        if (!isTls && relayed.isOpen())
            inner.append({u"starttls"_s, {u"on"_s}, {u"snippet.nginx.mail-open"_s, {}, u"T4"_s, u"doc-nginx"_s}});
        else if (!isTls)
            inner.append(
                {u"starttls"_s, {u"only"_s}, {u"snippet.nginx.mail-only"_s, {}, u"T4"_s, u"measured-debian"_s}});
        inner.append(protocolDirectives(relayed));
        servers.append(block(u"server"_s, {}, inner, servers.isEmpty() ? shown : Because{}));
    }
    return servers;
}

} // namespace

QList<Directive> mailDirectives(const Task &task, const Relay &relay)
{
    QList<Directive> inner{{u"server_name"_s, {relay.host}, {}}};
    inner.append(certificateDirectives(relay.host));
    inner.append(tlsDirectives(task, relay.policy));
    inner.append({u"proxy_pass_error_message"_s, {u"on"_s}, {u"snippet.nginx.mail-errors"_s, {}, {}, u"doc-nginx"_s}});
    for (const RelayedService &relayed : relay.services)
        inner.append(serversOf(relayed));
    return {block(u"mail"_s, {}, inner, {u"snippet.nginx.mail"_s, {}, {}, u"doc-nginx"_s})};
}

QList<Directive> mailRouteDirectives(const Relay &relay)
{
    QList<Directive> inner{{u"listen"_s, {routePlace}, {}},
                           {u"access_log"_s, {u"off"_s}, {u"snippet.nginx.mail-no-log"_s, {}, {}, u"doc-nginx"_s}}};
    for (const RelayedService &relayed : relay.services)
        inner.append(block(
            u"location"_s, {u"="_s, u'/' + mailProtocol(*relayed.service)},
            {{u"add_header"_s, {u"Auth-Status"_s, u"OK"_s}, {}},
             {u"add_header"_s, {u"Auth-Server"_s, relayed.ends.constFirst()}, {}},
             {u"add_header"_s, {u"Auth-Port"_s, QString::number(relayed.cleartextPort())}, {}},
             {u"return"_s, {u"204"_s}, {}}},
            {u"snippet.nginx.mail-answer"_s, {{u"peer"_s, {shownName(*relayed.behind)}}}, {}, u"measured-debian"_s}));
    inner.append(block(u"location"_s, {u"/"_s}, {{u"return"_s, {u"404"_s}, {}}}, {}));
    return {block(u"server"_s, {}, inner, {u"snippet.nginx.mail-router"_s, {}, {}, u"doc-nginx"_s})};
}

} // namespace safeconduct::nginx
