// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/haproxy/tcp_snippet.h"

#include "app/snippets/haproxy/own_sections.h"
#include "app/snippets/haproxy/tcp_sections.h"
#include "app/snippets/omissions.h"
#include "app/snippets/proxied.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <optional>

namespace safeconduct::haproxy {

using namespace Qt::StringLiterals;

namespace {

QStringList portsOf(const TcpRelay &relay)
{
    QStringList ports;
    for (const RelayedService &relayed : relay.services) {
        for (const auto numbers = relayed.tlsPorts(); const int port : numbers)
            ports.append(QString::number(port));
    }
    return ports;
}

/// A certificate behind that this HAProxy would refuse.
QList<SnippetLine> behindLines(const RelayedService &relayed)
{
    QList<SnippetLine> lines;
    for (const auto ports = relayed.tlsPorts(); const int port : ports) {
        for (const QString &end : relayed.ends)
            lines.append(line(
                u"openssl s_client -connect %1:%2 -servername %3 -verify_hostname %3 -verify_return_error -CAfile %4 </dev/null"_s
                    .arg(end, QString::number(port), relayed.name, trustFile()),
                {u"snippet.web.back-there"_s, {{u"peer"_s, {shownName(*relayed.behind)}}}, {}, u"doc-openssl"_s}));
    }
    return lines;
}

QList<SnippetLine> prerequisiteLines(const TcpRelay &relay)
{
    const QStringList ports = portsOf(relay);
    QList<SnippetLine> lines = scriptHead();
    if (relay.endsTls)
        lines.append(certificatePrerequisites(relay.host));
    lines.append(portsFree(tcpSections(), ports.join(u'|'),
                           {u"snippet.haproxy.tcp-ports-free"_s, {{u"ports"_s, ports}}, {}, u"doc-haproxy"_s}));
    if (relay.endsTls && relay.goesOnWithTls) {
        for (const RelayedService &relayed : relay.services)
            lines.append(behindLines(relayed));
    }
    return lines;
}

QList<SnippetLine> applyLines(const TcpRelay &relay)
{
    const QList<SnippetLine> bundle = relay.endsTls ? bundleLines(relay.host) : QList<SnippetLine>();
    return scriptHead() + bundle + mergeLines(tcpSections());
}

/// How the service behind begins TLS, where it does not with the first byte.
QString starttlsOption(const Service &service)
{
    if (!service.implicitTlsPorts.isEmpty() || !service.hasStartTls)
        return {};
    if (service.id == "lmtp"_L1)
        return u" -starttls lmtp"_s;
    return service.id == "managesieve"_L1 ? u" -starttls sieve"_s : u" -starttls smtp"_s;
}

/// Through this proxy the certificate of the system behind is seen.
QList<SnippetLine> passingChecks(const TcpRelay &relay, const RelayedService &relayed)
{
    if (relayed.name.isEmpty())
        return {};
    const QString through = relay.host.isEmpty() ? relayed.name : relay.host;
    QList<SnippetLine> lines;
    for (const auto ports = relayed.tlsPorts(); const int port : ports) {
        const QString number = QString::number(port);
        lines.append(line(
            u"openssl s_client -connect %1:%2%3 -servername %4 -verify_hostname %4 -verify_return_error </dev/null"_s
                .arg(through, number, starttlsOption(*relayed.service), relayed.name),
            {u"snippet.haproxy.tcp-verify-passing"_s,
             {{u"peer"_s, {shownName(*relayed.behind)}}, {u"port"_s, {number}}},
             {},
             u"doc-openssl"_s}));
    }
    return lines;
}

QList<SnippetLine> verifyLines(const TcpRelay &relay)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    for (const RelayedService &relayed : relay.services) {
        if (relayed.isMutual()) // whoever looks would have to show a certificate
            continue;
        if (!relay.endsTls) {
            lines.append(passingChecks(relay, relayed));
            continue;
        }
        for (const auto ports = relayed.tlsPorts(); const int port : ports)
            lines.append(handshakeChecks({relay.host, port, {}}, relay.policy));
    }
    if (lines.size() == 1)
        lines.append(remark(u"snippet.haproxy.tcp-verify-there"_s));
    return lines;
}

QList<SnippetFile> filesFor(const Task &task, const TcpRelay &relay)
{
    const QList<SnippetLine> undo = scriptHead()
        + takeOutLines(tcpSections(), u"snippet.haproxy.tcp-undo"_s, relay.endsTls ? relay.host : QString());
    return {script(Step::Prerequisites, prerequisiteLines(relay)),
            sectionsFile(tcpSections(), tcpSectionsFor(task, relay)), script(Step::Apply, applyLines(relay)),
            script(Step::Verify, verifyLines(relay)), script(Step::Undo, undo)};
}

QStringList formsOf(const TcpRelay &relay)
{
    if (!relay.endsTls)
        return {u"tcp-pass-through"_s};
    QStringList forms{relay.goesOnWithTls ? u"tcp"_s : u"tcp-offload"_s};
    for (const RelayedService &relayed : relay.services) {
        if (relayed.isMutual())
            forms.append(u"tcp-client-certificate"_s);
    }
    forms.removeDuplicates();
    return forms;
}

/// What is to be known where TLS ends here.
QList<Saying> endingRemarks(const Task &task, const TcpRelay &relay, const TextValues &values)
{
    QList<Saying> remarks{{u"snippet.haproxy.remark.renewal"_s, {{u"host"_s, {relay.host}}}},
                          {u"snippet.haproxy.remark.tcp-no-starttls"_s, values}};
    if (!relay.goesOnWithTls)
        remarks.append({u"snippet.web.remark.offload"_s, values});
    else if (task.peer->hosts.size() > 1)
        remarks.append(
            {u"snippet.web.remark.farm"_s, {{u"peer"_s, {shownName(*task.peer)}}, {u"host"_s, {relay.host}}}});
    const RelayedService *here =
        relayedAs(relay.services, *task.knowledge->services.constFind(task.connection->service));
    if (here && task.option.transport == "tls-mutual"_L1 && !here->isMutual())
        remarks.append({u"snippet.web.remark.certificate-not-forced"_s, {}});
    if (relay.goesOnWithTls && isBehindLowered(task, *task.peer))
        remarks.append({u"snippet.web.remark.behind-lowered"_s,
                        {{u"peer"_s, {shownName(*task.peer)}}, {u"profile"_s, {task.profile->title}}}});
    if (task.product.version.isEmpty())
        remarks.append({u"snippet.haproxy.remark.version"_s, {}});
    return remarks + nearestAllowed(*task.profile, relay.policy);
}

QList<Saying> remarksFor(const Task &task, const TcpRelay &relay)
{
    const TextValues values{{u"peer"_s, {shownName(*task.peer)}}, {u"system"_s, {shownName(*task.system)}}};
    QList<Saying> remarks = relay.endsTls ? endingRemarks(task, relay, values)
                                          : QList<Saying>{{u"snippet.haproxy.remark.tcp-passes"_s, values}};
    remarks.append({u"snippet.haproxy.remark.tcp-address-hidden"_s, values});
    return remarks;
}

/// Why there is no snippet for the task's connection, as far as names do not matter.
std::optional<Omission> obstacle(const Task &task)
{
    const Service service = task.knowledge->services.value(task.connection->service);
    if (service.ports.isEmpty())
        return omission(task, u"haproxy-no-port"_s);
    if (endsTlsHere(task) && service.implicitTlsPorts.isEmpty())
        return omission(task, u"haproxy-no-starttls"_s);
    if (const System *lacking = systemWithoutName(task))
        return missingFact(task, *lacking, u"host-name"_s);
    return std::nullopt;
}

} // namespace

bool isByPort(const Task &task)
{
    return task.place == Place::Relay || !isHttp(*task.connection, *task.knowledge);
}

Results<void> makeTcp(const Task &task, Snippets &made)
{
    if (const std::optional<Omission> found = obstacle(task)) {
        made.omissions.append(*found);
        return {};
    }
    const Results<TcpRelay> relay = relayFor(task);
    if (!relay)
        return std::unexpected(relay.error());
    const RelayedService *here =
        relayedAs(relay->services, *task.knowledge->services.constFind(task.connection->service));
    if (!here || here->behind != task.peer) {
        made.omissions.append(
            omission(task, u"haproxy-port-taken"_s, {{u"other"_s, {here ? shownName(*here->connection) : QString()}}}));
        return {};
    }
    Snippet snippet = snippetFor(task, u"haproxy"_s,
                                 {relay->endsTls ? u"snippet.haproxy.title.tcp"_s : u"snippet.haproxy.title.passing"_s,
                                  {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = filesFor(task, *relay);
    snippet.remarks = remarksFor(task, *relay);
    snippet.badge = task.proofs->badge(snippet.target, formsOf(*relay), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::haproxy
