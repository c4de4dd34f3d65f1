// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/relay_snippet.h"

#include "app/snippets/nginx/mail_proxy.h"
#include "app/snippets/nginx/scripts.h"
#include "app/snippets/nginx/server_block.h"
#include "app/snippets/nginx/stream_proxy.h"
#include "app/snippets/omissions.h"
#include "app/snippets/proxied.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

#include <optional>

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

namespace {

/// Debian reads these files outside of the block for HTTP, after the modules themselves.
constexpr auto mailPlace = "/etc/nginx/modules-enabled/90-safeconduct-mail.conf"_L1;
constexpr auto streamPlace = "/etc/nginx/modules-enabled/90-safeconduct-stream.conf"_L1;
constexpr auto routePlace = "/etc/nginx/conf.d/safeconduct-mail-route.conf"_L1;

QString placeOf(RelayKind kind)
{
    return kind == RelayKind::Mail ? mailPlace : streamPlace;
}

QString moduleOf(RelayKind kind)
{
    return kind == RelayKind::Mail ? u"mail"_s : u"stream"_s;
}

QList<SnippetLine> prerequisiteLines(const Relay &relay)
{
    const QString module = moduleOf(relay.kind);
    const TextValues values{{u"module"_s, {module}}};
    QList<SnippetLine> lines = scriptHead();
    if (relay.kind != RelayKind::PassThrough)
        lines.append(certificatePrerequisites(relay.host));
    lines.append(line(u"nginx -T 2>/dev/null | grep 'ngx_%1_module.so'"_s.arg(module),
                      {u"snippet.nginx.module-there"_s, values, {}, u"measured-debian"_s}));
    lines.append(line(
        uR"x(test -z "$(nginx -T 2>/dev/null | sed '\|^# configuration file %1:|,/^# configuration file/d' )x"_s.arg(
            placeOf(relay.kind))
            + uR"x(| grep -E '^[[:space:]]*%1[[:space:]]*\{')")x"_s.arg(module),
        {u"snippet.nginx.no-other-block"_s, values, {}, u"measured-debian"_s}));
    return lines;
}

QList<SnippetLine> mailChecks(const Relay &relay, const RelayedService &relayed)
{
    const QString protocol = mailProtocol(*relayed.service);
    QList<SnippetLine> lines;
    for (const int port : relayed.service->implicitTlsPorts)
        lines.append(handshakeChecks({relay.host, port, {}}, relay.policy));
    lines.append(handshakeChecks({relay.host, relayed.cleartextPort(), protocol}, relay.policy));
    if (protocol == "imap"_L1 && !relayed.isOpen())
        lines.append(line(
            uR"({ printf 'a CAPABILITY\r\n'; sleep 2; } | timeout 5 nc %1 %2 | grep LOGINDISABLED)"_s.arg(relay.host)
                .arg(relayed.cleartextPort()),
            {u"snippet.nginx.mail-verify-refused"_s, {}, u"T4"_s, u"measured-debian"_s}));
    return lines;
}

QList<SnippetLine> verifyLines(const Relay &relay)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    for (const RelayedService &relayed : relay.services) {
        if (relay.kind == RelayKind::Mail) {
            lines.append(mailChecks(relay, relayed));
            continue;
        }
        const bool isTls = !relayed.service->implicitTlsPorts.isEmpty();
        const QString host = relay.kind == RelayKind::Stream ? relay.host : relayed.name;
        if (isTls && !relayed.isMutual())
            lines.append(handshakeChecks({host, relayed.tlsPorts().constFirst(), {}}, relay.policy));
    }
    if (lines.size() == 1)
        lines.append(remark(u"snippet.nginx.relay-verify-there"_s));
    return lines;
}

QStringList formsOf(const Relay &relay)
{
    QStringList forms;
    if (relay.kind == RelayKind::PassThrough)
        forms.append(u"pass-through"_s);
    if (relay.kind == RelayKind::Stream)
        forms.append(relay.goesOnWithTls ? u"stream"_s : u"stream-offload"_s);
    for (const RelayedService &relayed : relay.services) {
        if (relay.kind == RelayKind::Mail)
            forms.append(u"mail-"_s + mailProtocol(*relayed.service));
        if (relayed.isMutual() && relay.kind != RelayKind::PassThrough)
            forms.append(moduleOf(relay.kind) + u"-client-certificate"_s);
        if (relayed.isOpen() && relay.kind == RelayKind::Mail)
            forms.append(u"mail-open"_s);
    }
    forms.removeDuplicates();
    return forms;
}

QList<Saying> remarksFor(const Task &task, const Relay &relay)
{
    const TextValues values{{u"peer"_s, {shownName(*task.peer)}}, {u"system"_s, {shownName(*task.system)}}};
    QList<Saying> remarks;
    if (relay.kind == RelayKind::PassThrough)
        return {{u"snippet.nginx.remark.passes"_s, values}, {u"snippet.nginx.remark.address-hidden"_s, values}};
    if (!relay.goesOnWithTls)
        remarks.append({u"snippet.web.remark.offload"_s, values});
    if (relay.kind == RelayKind::Mail) {
        remarks.append({u"snippet.nginx.remark.mail-behind"_s, values});
        if (task.peer->hosts.size() > 1)
            remarks.append({u"snippet.nginx.remark.mail-one-host"_s, values});
    } else {
        remarks.append({u"snippet.nginx.remark.stream-no-starttls"_s, values});
    }
    remarks.append({u"snippet.nginx.remark.address-hidden"_s, values});
    const RelayedService *here =
        relayedAs(relay.services, *task.knowledge->services.constFind(task.connection->service));
    if (here && task.option.transport == "tls-mutual"_L1 && !here->isMutual())
        remarks.append({u"snippet.web.remark.certificate-not-forced"_s, {}});
    if (!hasTlsCommands(task))
        remarks.append({u"snippet.nginx.remark.no-commands"_s, {}});
    return remarks;
}

QList<SnippetFile> filesFor(const Task &task, const Relay &relay)
{
    QList<SnippetFile> files{script(Step::Prerequisites, prerequisiteLines(relay))};
    if (relay.kind == RelayKind::Mail) {
        files.append(configurationFile(mailPlace, u"nginx"_s, linesOf(mailDirectives(task, relay))));
        files.append(configurationFile(routePlace, u"nginx"_s, linesOf(mailRouteDirectives(relay))));
    } else {
        files.append(configurationFile(streamPlace, u"nginx"_s, linesOf(streamDirectives(task, relay))));
    }
    files.append(applyScript());
    files.append(script(Step::Verify, verifyLines(relay)));
    const QString place = placeOf(relay.kind);
    files.append(
        undoScript(relay.kind == RelayKind::Mail ? place + u' ' + routePlace : place, u"snippet.nginx.relay-undo"_s));
    return files;
}

/// Why there is no snippet for the task's connection, as far as names do not matter.
std::optional<Omission> obstacle(const Task &task, RelayKind kind)
{
    const Service service = task.knowledge->services.value(task.connection->service);
    if (kind == RelayKind::Stream && service.implicitTlsPorts.isEmpty())
        return omission(task, u"nginx-no-starttls"_s);
    if (kind == RelayKind::PassThrough && service.ports.isEmpty())
        return omission(task, u"nginx-no-port"_s);
    if (kind == RelayKind::Mail && mailProtocol(service) == "smtp"_L1 && !hasTlsCommands(task))
        return omission(task, u"nginx-old-smtp"_s, {{u"version"_s, {task.product.version}}});
    if (const System *lacking = systemWithoutPlace(task, kind))
        return missingFact(task, *lacking, lacking->hosts.isEmpty() ? u"host-name"_s : u"address"_s);
    return std::nullopt;
}

} // namespace

bool isRelayed(const Task &task)
{
    if (task.place == Place::Relay)
        return true;
    return task.place == Place::Proxy && !isHttp(*task.connection, *task.knowledge);
}

Results<void> makeRelay(const Task &task, Snippets &made)
{
    const RelayKind kind = relayKind(task);
    if (const std::optional<Omission> found = obstacle(task, kind)) {
        made.omissions.append(*found);
        return {};
    }
    const Results<Relay> relay = relayFor(task, kind);
    if (!relay)
        return std::unexpected(relay.error());
    const RelayedService *here =
        relayedAs(relay->services, *task.knowledge->services.constFind(task.connection->service));
    if (!here || here->behind != task.peer) {
        made.omissions.append(
            omission(task, u"nginx-port-taken"_s, {{u"other"_s, {here ? shownName(*here->connection) : QString()}}}));
        return {};
    }
    const QString title = kind == RelayKind::Mail ? u"snippet.nginx.title.mail"_s
        : kind == RelayKind::Stream               ? u"snippet.nginx.title.stream"_s
                                                  : u"snippet.nginx.title.passing"_s;
    Snippet snippet = snippetFor(
        task, u"nginx"_s, {title, {{u"system"_s, {shownName(*task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}});
    snippet.files = filesFor(task, *relay);
    snippet.remarks = remarksFor(task, *relay);
    if (relay->kind != RelayKind::PassThrough)
        snippet.remarks.append(nearestAllowed(*task.profile, relay->policy));
    snippet.badge = task.proofs->badge(snippet.target, formsOf(*relay), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace safeconduct::nginx
