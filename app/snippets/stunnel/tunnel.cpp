// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/stunnel/tunnel.h"

#include "app/snippets/tls_checks.h"

#include <algorithm>

namespace safeconduct::stunnel {

using namespace Qt::StringLiterals;

namespace {

Because fromPolicy(const QString &text, const Task &task)
{
    return {text, {{u"profile"_s, {task.profile->title}}}, {}, task.profile->sources.value(0)};
}

SnippetLine setting(const QString &name, const QString &value, const Because &because = {})
{
    return line(name + u" = "_s + value, because);
}

/// The unit of Debian starts one process a file and expects it to stay; the account gives up root once the key is read.
QList<SnippetLine> processLines()
{
    return {setting(u"foreground"_s, u"yes"_s, {u"snippet.stunnel.process"_s, {}, {}, u"measured-debian"_s}),
            line(u"pid ="_s), setting(u"setuid"_s, u"stunnel4"_s), setting(u"setgid"_s, u"stunnel4"_s)};
}

QList<SnippetLine> policyLines(const Task &task, const TlsPolicy &policy, bool isClient)
{
    QList<SnippetLine> lines{setting(
        u"sslVersionMin"_s, u"TLSv"_s + policy.protocols.first(),
        fromPolicy(policy.isLowered ? u"snippet.stunnel.min-version-lowered"_s : u"snippet.stunnel.min-version"_s,
                   task))};
    if (!policy.cipherList.isEmpty())
        lines.append(setting(u"ciphers"_s, policy.cipherList, fromPolicy(u"snippet.stunnel.ciphers"_s, task)));
    if (!policy.cipherSuites.isEmpty())
        lines.append(setting(u"ciphersuites"_s, policy.cipherSuites, fromPolicy(u"snippet.stunnel.suites"_s, task)));
    if (!policy.groups.isEmpty())
        lines.append(setting(
            u"curves"_s, policy.groups.join(u':'),
            fromPolicy(policy.isHybridLeftOut ? u"snippet.stunnel.groups-no-hybrid"_s : u"snippet.stunnel.groups"_s,
                       task)));
    if (policy.isServerPreferred && !isClient)
        lines.append(
            setting(u"options"_s, u"CIPHER_SERVER_PREFERENCE"_s, fromPolicy(u"snippet.stunnel.preference"_s, task)));
    return lines;
}

QList<SnippetLine> certificateLines(const Tunnel &tunnel)
{
    QList<SnippetLine> lines;
    if (!tunnel.ownHost.isEmpty())
        lines += {setting(u"cert"_s, chainFile(tunnel.ownHost),
                          {u"snippet.stunnel.certificate"_s, {}, {}, u"measured-debian"_s}),
                  setting(u"key"_s, keyFile(tunnel.ownHost))};
    if (!tunnel.isVerified)
        return lines;
    lines += {setting(u"CAfile"_s, trustFile(),
                      {tunnel.isClient ? u"snippet.stunnel.verify"_s : u"snippet.stunnel.client-required"_s,
                       {},
                       u"C4"_s,
                       u"measured-debian"_s}),
              setting(u"verifyChain"_s, u"yes"_s)};
    if (tunnel.isClient)
        lines.append(
            setting(u"checkHost"_s, tunnel.host, {u"snippet.stunnel.check-host"_s, {}, {}, u"measured-debian"_s}));
    return lines;
}

} // namespace

std::optional<Ports> portsOf(const Task &task)
{
    const Service service = task.knowledge->services.value(task.connection->service);
    if (service.isHttp || service.implicitTlsPorts.isEmpty())
        return std::nullopt;
    for (const int port : service.ports) {
        if (!service.implicitTlsPorts.contains(port))
            return Ports{service.implicitTlsPorts.first(), port};
    }
    return std::nullopt;
}

QList<SnippetLine> linesOf(const Task &task, const Tunnel &tunnel)
{
    QList<SnippetLine> lines = processLines();
    lines.append(line(u'[' + tunnel.name + u']'));
    if (tunnel.isClient)
        lines.append(setting(u"client"_s, u"yes"_s));
    lines += {setting(u"accept"_s, tunnel.accept,
                      {tunnel.isClient ? u"snippet.stunnel.accept-client"_s : u"snippet.stunnel.accept-server"_s,
                       {},
                       {},
                       u"doc-stunnel"_s}),
              setting(u"connect"_s, tunnel.connect,
                      {tunnel.isClient ? u"snippet.stunnel.connect-client"_s : u"snippet.stunnel.connect-server"_s,
                       {{u"peer"_s, {shownName(*task.peer)}}},
                       {},
                       u"doc-stunnel"_s})};
    if (tunnel.isClient)
        lines.append(setting(u"sni"_s, tunnel.host));
    return lines + certificateLines(tunnel) + policyLines(task, tunnel.policy, tunnel.isClient);
}

} // namespace safeconduct::stunnel
