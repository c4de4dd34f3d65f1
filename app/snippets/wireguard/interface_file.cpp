// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/wireguard/interface_file.h"

namespace safeconduct::wireguard {

using namespace Qt::StringLiterals;

namespace {

Because why(const QString &text)
{
    return {u"snippet.wireguard."_s + text, {}, {}, u"doc-wireguard"_s};
}

Section interfaceSection(const Tunnel &tunnel)
{
    Section section{u"Interface"_s, {}};
    if (tunnel.end != Tunnel::End::Device)
        section.settings.append({u"ListenPort"_s, QString::number(tunnel.port), why(u"port"_s)});
    QString keys = u"wg set %i private-key /etc/wireguard/%i.key"_s;
    if (tunnel.end == Tunnel::End::Site)
        keys += u" peer \"$(cat /etc/wireguard/%i.peer)\" preshared-key /etc/wireguard/%i.psk"_s;
    section.settings.append({u"PostUp"_s, keys, why(u"keys"_s)});
    return section;
}

Section peerSection(const Tunnel &tunnel)
{
    Section section{u"Peer"_s, {{u"Endpoint"_s, tunnel.endpoint, why(u"endpoint"_s)}}};
    if (tunnel.end == Tunnel::End::Device)
        section.settings.append({u"PersistentKeepalive"_s, u"25"_s, why(u"keepalive"_s)});
    section.settings.append({u"AllowedIPs"_s, tunnel.reached.join(u", "_s), why(u"allowed"_s)});
    return section;
}

} // namespace

QList<SnippetLine> interfaceFile(const Tunnel &tunnel)
{
    QList<Section> sections{interfaceSection(tunnel)};
    if (tunnel.end != Tunnel::End::Gateway)
        sections.append(peerSection(tunnel));
    QList<SnippetLine> lines;
    for (const Section &section : std::as_const(sections)) {
        lines.append(line(u'[' + section.name + u']'));
        for (const Section::Setting &setting : section.settings)
            lines.append(line(setting.name + u" = "_s + setting.value, setting.because));
    }
    return lines;
}

QString place(const Tunnel &tunnel, const QString &ending)
{
    return u"/etc/wireguard/%1.%2"_s.arg(tunnel.interface, ending);
}

} // namespace safeconduct::wireguard
