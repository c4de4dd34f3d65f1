// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/wireguard/tunnel.h"

namespace safeconduct::wireguard {

/// `[Interface]` or `[Peer]` of a file for wg-quick.
struct Section {
    QString name;
    struct Setting {
        QString name;
        QString value;
        Because because = {};
    };
    QList<Setting> settings;
};

/// The file as it is delivered: no key stands in it. apply-2 appends the other end's public key, and for devices an address; private
/// and preshared keys are read from files of mode 0600 when the interface comes up.
QList<SnippetLine> interfaceFile(const Tunnel &tunnel);

/// `/etc/wireguard/INTERFACE.ENDING`: conf, key, psk, peer.
QString place(const Tunnel &tunnel, const QString &ending);

} // namespace safeconduct::wireguard
