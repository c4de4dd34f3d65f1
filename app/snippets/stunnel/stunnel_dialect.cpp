// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/stunnel/stunnel_dialect.h"

#include "app/snippets/omissions.h"
#include "app/snippets/plan_value.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/stunnel/quote.h"
#include "app/snippets/stunnel/tunnel.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/web_site.h"
#include "app/support/json_pointer.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace stunnel;

namespace {

constexpr auto target = "stunnel"_L1;

/// A program of the system that another dialect tells about TLS needs no stunnel.
bool isToldByOthers(const Task &task)
{
    return std::ranges::any_of(dialects(), [&](const Dialect &dialect) {
        if (dialect.target == target || dialect.layer != Layer::Transport)
            return false;
        const bool isThere = std::ranges::any_of(task.system->software, [&](const ProductUse &use) {
            const ProductMatch match = task.knowledge->match(use);
            return match.product && dialect.products.contains(match.product->id);
        });
        return isThere && dialect.fits(task);
    });
}

bool fitsStunnel(const Task &task)
{
    return !task.option.isOff && portsOf(task) && (task.place == Place::Proxy || !isToldByOthers(task));
}

QString hostsOf(const Task &task, const System &system)
{
    return itemAt(memberAt(pointerTo(*task.plan, system), u"hosts"_s), 0);
}

QString nameOf(const Task &task, const System &system, Values &values)
{
    const QString pointer = memberAt(hostsOf(task, system), u"name"_s);
    return values.take(hostName(system.hosts.first().name, pointer).and_then([&](const QString &fine) {
        return stunnel::quoted(fine, pointer);
    }));
}

/// The first address that the plan names, or the name.
QString endOf(const Task &task, const System &system, Values &values)
{
    const Host &host = system.hosts.first();
    if (host.addresses.isEmpty())
        return nameOf(task, system, values);
    return values.take(address(host.addresses.first(), itemAt(memberAt(hostsOf(task, system), u"addresses"_s), 0)));
}

/// Decided connections that reach the same program at the same port of this system.
bool allMutual(const Task &task)
{
    return std::ranges::all_of(*task.chosen, [&](const Chosen &chosen) {
        return chosen.connection->to != task.connection->to || chosen.connection->service != task.connection->service
            || chosen.option.transport.isEmpty() || chosen.option.transport == "tls-mutual"_L1;
    });
}

/// Programs find their servers by loopback addresses: the first server of a service at 127.0.0.1, the next at 127.0.0.2.
int loopbackOf(const Task &task)
{
    QStringList servers;
    for (const Chosen &chosen : *task.chosen) {
        if (chosen.connection->from == task.system->id && chosen.connection->service == task.connection->service
            && !chosen.option.transport.isEmpty() && !servers.contains(chosen.connection->to))
            servers.append(chosen.connection->to);
    }
    return static_cast<int>(std::max<qsizetype>(servers.indexOf(task.connection->to), 0)) + 1;
}

Tunnel serverTunnel(const Task &task, const Ports &ports, Values &values)
{
    Tunnel tunnel;
    tunnel.name = u"safeconduct-"_s + task.connection->service;
    tunnel.accept = QString::number(ports.tls);
    const QString behind = task.place == Place::Proxy ? endOf(task, *task.peer, values) : u"127.0.0.1"_s;
    tunnel.connect = u"%1:%2"_s.arg(behind).arg(ports.cleartext);
    tunnel.host = nameOf(task, *task.system, values);
    tunnel.ownHost = tunnel.host;
    tunnel.isVerified = allMutual(task);
    tunnel.policy = opensslPolicy(*task.profile, *task.system, false, *task.knowledge);
    return tunnel;
}

Tunnel clientTunnel(const Task &task, const Ports &ports, Values &values)
{
    Tunnel tunnel;
    tunnel.name = u"safeconduct-"_s
        + values.take(identifier(task.connection->id, pointerTo(*task.plan, *task.connection) + u"/id"_s));
    tunnel.isClient = true;
    tunnel.accept = u"127.0.0.%1:%2"_s.arg(loopbackOf(task)).arg(ports.cleartext);
    tunnel.host = nameOf(task, *task.peer, values);
    tunnel.connect = u"%1:%2"_s.arg(endOf(task, *task.peer, values)).arg(ports.tls);
    const QString &part = task.option.transport;
    tunnel.isVerified = part == "tls-required"_L1 || part == "tls-mutual"_L1;
    if (part == "tls-mutual"_L1)
        tunnel.ownHost = nameOf(task, *task.system, values);
    tunnel.policy = opensslPolicy(*task.profile, *task.system, isBehindLowered(task, *task.peer), *task.knowledge);
    return tunnel;
}

/// The system of which a host must be known and is not.
const System *lackingHost(const Task &task)
{
    const bool isClient = task.place == Place::Client;
    if ((!isClient || task.option.transport == "tls-mutual"_L1) && task.system->hosts.isEmpty())
        return task.system;
    return task.place != Place::Server && task.peer->hosts.isEmpty() ? task.peer : nullptr;
}

QList<SnippetLine> prerequisiteLines(const Tunnel &tunnel)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"getent passwd stunnel4"_s, {u"snippet.stunnel.account"_s, {}, {}, u"measured-debian"_s}));
    if (!tunnel.ownHost.isEmpty())
        lines.append(certificatePrerequisites(tunnel.ownHost));
    if (tunnel.isVerified)
        lines.append(
            line(u"test -r "_s + trustFile(), {u"snippet.stunnel.trust-there"_s, {}, {}, u"doc-posix-shell"_s}));
    return lines;
}

QList<SnippetLine> verifyLines(const Tunnel &tunnel, const Ports &ports)
{
    QList<SnippetLine> lines{line(u"#!/bin/bash"_s)};
    if (!tunnel.isClient && !tunnel.isVerified)
        return lines + handshakeChecks({tunnel.host, ports.tls, {}}, tunnel.policy);
    if (!tunnel.isClient) {
        lines.append(line(
            u"! { openssl s_client -connect %1:%2 -quiet </dev/null 2>/dev/null; sleep 2; } | grep ."_s.arg(tunnel.host)
                .arg(ports.tls),
            {u"snippet.stunnel.verify-refused"_s, {}, {}, u"measured-debian"_s}));
        return lines;
    }
    lines.append(line(u"sleep 3 | timeout 5 nc %1 | grep ."_s.arg(QString(tunnel.accept).replace(u':', u' ')),
                      {u"snippet.stunnel.verify-greeting"_s, {{u"host"_s, {tunnel.host}}}, {}, u"measured-debian"_s}));
    return lines;
}

QStringList formsOf(const Tunnel &tunnel)
{
    if (!tunnel.isClient)
        return tunnel.isVerified ? QStringList{u"server"_s, u"server-certificate"_s} : QStringList{u"server"_s};
    QStringList forms{tunnel.isVerified ? u"client-verified"_s : u"client-unverified"_s};
    if (!tunnel.ownHost.isEmpty())
        forms.append(u"client-certificate"_s);
    return forms;
}

void addRemarks(Snippet &snippet, const Task &task, const Tunnel &tunnel, const Ports &ports)
{
    const TextValues values{{u"peer"_s, {shownName(*task.peer)}},
                            {u"place"_s, {tunnel.accept}},
                            {u"host"_s, {tunnel.host}},
                            {u"port"_s, {QString::number(ports.cleartext)}}};
    if (tunnel.isClient)
        snippet.remarks.append({u"snippet.stunnel.remark.point-program"_s, values});
    else
        snippet.remarks.append({task.place == Place::Proxy ? u"snippet.stunnel.remark.cleartext-behind"_s
                                                           : u"snippet.stunnel.remark.close-cleartext"_s,
                                values});
    if (tunnel.isClient && !tunnel.isVerified)
        snippet.remarks.append({u"snippet.stunnel.remark.unverified"_s, values});
    if (task.option.transport == "tls-opportunistic"_L1)
        snippet.remarks.append({u"snippet.stunnel.remark.always"_s, {}});
    if (!tunnel.isClient && task.option.transport == "tls-mutual"_L1 && !tunnel.isVerified)
        snippet.remarks.append({u"snippet.stunnel.remark.certificate-not-forced"_s, {}});
}

Results<void> makeStunnel(const Task &task, Snippets &made)
{
    if (const System *lacking = lackingHost(task)) {
        made.omissions.append(missingFact(task, *lacking, u"host-name"_s));
        return {};
    }
    const std::optional<Ports> known = portsOf(task);
    Q_ASSERT(known); // the dialect fits where there are some
    const Ports ports = *known;
    Values values;
    const Tunnel tunnel =
        task.place == Place::Client ? clientTunnel(task, ports, values) : serverTunnel(task, ports, values);
    if (!values.problems().isEmpty())
        return std::unexpected(values.problems());
    const QString place = u"/etc/stunnel/%1.conf"_s.arg(tunnel.name);
    Snippet snippet =
        snippetFor(task, target,
                   {tunnel.isClient ? u"snippet.stunnel.title.client"_s : u"snippet.stunnel.title.server"_s,
                    {{u"system"_s, {shownName(*task.system)}},
                     {u"peer"_s, {shownName(*task.peer)}},
                     {u"connection.service"_s, {task.connection->service}}}});
    snippet.files.append(script(Step::Prerequisites, prerequisiteLines(tunnel)));
    snippet.files.append(configurationFile(place, u"ini"_s, linesOf(task, tunnel)));
    snippet.files.append(
        script(Step::Apply,
               scriptHead()
                   + QList<SnippetLine>{line(u"systemctl enable stunnel@"_s + tunnel.name,
                                             {u"snippet.stunnel.enable"_s, {}, {}, u"measured-debian"_s}),
                                        line(u"systemctl restart stunnel@"_s + tunnel.name,
                                             {u"snippet.stunnel.restart"_s, {}, {}, u"measured-debian"_s}),
                                        line(u"sleep 1 && systemctl is-active stunnel@"_s + tunnel.name,
                                             {u"snippet.stunnel.active"_s, {}, {}, u"measured-debian"_s})}));
    snippet.files.append(script(Step::Verify, verifyLines(tunnel, ports)));
    snippet.files.append(script(Step::Undo,
                                scriptHead()
                                    + QList<SnippetLine>{line(u"systemctl disable --now stunnel@"_s + tunnel.name,
                                                              {u"snippet.stunnel.undo"_s, {}, {}, u"doc-systemd"_s}),
                                                         line(u"rm -f "_s + place)}));
    addRemarks(snippet, task, tunnel, ports);
    snippet.remarks.append(nearestAllowed(*task.profile, tunnel.policy));
    snippet.badge = task.proofs->badge(snippet.target, formsOf(tunnel), snippet.version);
    made.snippets.append(snippet);
    return {};
}

} // namespace

Dialect stunnelDialect()
{
    return {target, Layer::Transport, {u"stunnel"_s}, fitsStunnel, makeStunnel};
}

} // namespace safeconduct
