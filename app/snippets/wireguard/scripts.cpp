// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/scripts.h"

#include "app/snippets/pair_name.h"
#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"
#include "app/snippets/wireguard/interface_file.h"

namespace safeconduct::wireguard {

using namespace Qt::StringLiterals;

namespace {

Because why(const QString &text, const TextValues &values = {})
{
    return {u"snippet.wireguard."_s + text, values, {}, u"doc-wireguard"_s};
}

/// In the folder where the scripts are run: what goes to the other end, or comes from it.
QString publicKeyFile(const Tunnel &tunnel, const System &system)
{
    return u"%1.%2.pub"_s.arg(tunnel.name, system.id);
}

SnippetFile named(const QString &name, const QList<SnippetLine> &lines)
{
    SnippetFile file = script(Step::Apply, lines);
    file.name = name;
    return file;
}

QList<SnippetLine> prerequisiteLines(const Task &task, const Tunnel &tunnel)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"wg --version"_s, why(u"tools"_s)));
    if (tunnel.end == Tunnel::End::Site) {
        const QString secret = pairSecretFile(*task.plan, *task.system, *task.peer);
        lines.append(line(u"test -s "_s + secret,
                          {u"snippet.strongswan.secret-there"_s, {{u"file"_s, {secret}}}, {}, u"doc-posix-shell"_s}));
    }
    if (tunnel.end != Tunnel::End::Device)
        lines.append(line(u"test \"$(cat /proc/sys/net/ipv4/ip_forward)\" = 1"_s,
                          {u"snippet.strongswan.remote-forwarding"_s, {}, {}, u"doc-wireguard"_s}));
    return lines;
}

/// WireGuard wants a preshared key in base64 with padding, `safeconduct-cli secrets` writes it in the URL's alphabet without.
QList<SnippetLine> keyLines(const Task &task, const Tunnel &tunnel)
{
    const QString key = place(tunnel, u"key"_s);
    QList<SnippetLine> lines = scriptHead();
    lines += {line(u"umask 077"_s, why(u"make-keys"_s)), line(u"test -s %1 || wg genkey > %1"_s.arg(key)),
              line(u"wg pubkey < %1 > %2"_s.arg(key, publicKeyFile(tunnel, *task.system)),
                   why(u"public-key"_s,
                       {{u"file"_s, {publicKeyFile(tunnel, *task.system)}}, {u"peer"_s, {shownName(*task.peer)}}}))};
    if (tunnel.end == Tunnel::End::Site)
        lines.append(line(u"printf '%s=\\n' \"$(tr -- '-_' '+/' < %1)\" > %2"_s.arg(
                              pairSecretFile(*task.plan, *task.system, *task.peer), place(tunnel, u"psk"_s)),
                          why(u"preshared"_s)));
    return lines;
}

QList<SnippetLine> startLines(const Tunnel &tunnel)
{
    const QString &interface = tunnel.interface;
    return {line(u"chmod 0600 "_s + place(tunnel, u"conf"_s)),
            line(u"wg-quick strip %1 > /dev/null"_s.arg(interface), why(u"strip"_s)),
            line(u"! ip link show dev %1 > /dev/null 2>&1 || wg-quick down %1"_s.arg(interface)),
            line(u"wg-quick up "_s + interface, why(u"up"_s)),
            line(u"systemctl enable wg-quick@"_s + interface, why(u"enable"_s))};
}

QList<SnippetLine> siteLines(const Task &task, const Tunnel &tunnel)
{
    const QString theirs = publicKeyFile(tunnel, *task.peer);
    QList<SnippetLine> lines = scriptHead();
    lines += {line(u"test -s "_s + theirs,
                   why(u"their-key"_s, {{u"file"_s, {theirs}}, {u"peer"_s, {shownName(*task.peer)}}})),
              line(u"install -m 0600 %1 %2"_s.arg(theirs, place(tunnel, u"peer"_s))),
              line(u"grep -q '^PublicKey' %1 || printf 'PublicKey = %s\\n' \"$(cat %2)\" >> %1"_s.arg(
                  place(tunnel, u"conf"_s), theirs))};
    return lines + startLines(tunnel);
}

constexpr auto hostAddress = u"[[ ${%1-} =~ ^[0-9a-fA-F.:]+/(32|128)$ ]]";

QList<SnippetLine> deviceLines(const Task &task, const Tunnel &tunnel)
{
    const QString theirs = publicKeyFile(tunnel, *task.peer);
    QList<SnippetLine> lines = scriptHead();
    lines += {
        line(QString::fromUtf16(hostAddress).arg(1), why(u"device-address"_s)),
        line(u"test -s "_s + theirs,
             why(u"their-key"_s, {{u"file"_s, {theirs}}, {u"peer"_s, {shownName(*task.peer)}}})),
        line(
            u"grep -q '^PublicKey' %1 || printf 'PublicKey = %s\\n[Interface]\\nAddress = %s\\n' \"$(cat %2)\" \"$1\" >> %1"_s
                .arg(place(tunnel, u"conf"_s), theirs))};
    return lines + startLines(tunnel);
}

/// Each call lets one device in.
QList<SnippetLine> gatewayLines(const Tunnel &tunnel)
{
    const QString conf = place(tunnel, u"conf"_s);
    QList<SnippetLine> lines = scriptHead();
    lines += {
        line(u"test -s \"${1-}\""_s, why(u"device-key"_s)),
        line(QString::fromUtf16(hostAddress).arg(2), why(u"device-address"_s)),
        line(
            u"grep -qF \"PublicKey = $(cat \"$1\")\" %1 || printf '[Peer]\\nPublicKey = %s\\nAllowedIPs = %s\\n' \"$(cat \"$1\")\" \"$2\" >> %1"_s
                .arg(conf))};
    return lines + startLines(tunnel);
}

QList<SnippetLine> verifyLines(const Tunnel &tunnel)
{
    return {line(u"#!/bin/bash"_s),
            line(u"wg show %1 latest-handshakes"_s.arg(tunnel.interface), why(u"verify-handshake"_s)),
            line(u"wg show %1 transfer"_s.arg(tunnel.interface), why(u"verify-transfer"_s)),
            line(u"ip route show dev "_s + tunnel.interface, why(u"verify-route"_s))};
}

QList<SnippetLine> undoLines(const Tunnel &tunnel)
{
    QList<SnippetLine> lines = scriptHead();
    QStringList files;
    for (const QString &ending : {u"conf"_s, u"key"_s, u"peer"_s, u"psk"_s})
        files.append(place(tunnel, ending));
    lines += {line(u"wg-quick down %1 || true"_s.arg(tunnel.interface), why(u"undo"_s)),
              line(u"systemctl disable wg-quick@"_s + tunnel.interface), line(u"rm -f "_s + files.join(u' '))};
    return lines;
}

SnippetFile startScript(const Task &task, const Tunnel &tunnel)
{
    switch (tunnel.end) {
    case Tunnel::End::Site:
        return named(u"apply-2-up.sh"_s, siteLines(task, tunnel));
    case Tunnel::End::Gateway:
        return named(u"apply-2-device.sh"_s, gatewayLines(tunnel));
    case Tunnel::End::Device:
        return named(u"apply-2-up.sh"_s, deviceLines(task, tunnel));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<SnippetFile> filesOf(const Task &task, const Tunnel &tunnel)
{
    return {script(Step::Prerequisites, prerequisiteLines(task, tunnel)),
            configurationFile(place(tunnel, u"conf"_s), u"wireguard"_s, interfaceFile(tunnel)),
            named(u"apply-1-keys.sh"_s, keyLines(task, tunnel)),
            startScript(task, tunnel),
            script(Step::Verify, verifyLines(tunnel)),
            script(Step::Undo, undoLines(tunnel))};
}

} // namespace safeconduct::wireguard
