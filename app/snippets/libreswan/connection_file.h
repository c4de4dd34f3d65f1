// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/ipsec/remote_access.h"

namespace safeconduct::libreswan {

/// A section `conn NAME` of ipsec.conf.
struct ConnSection {
    QString name;
    struct Setting {
        QString name;
        QString value;
        Because because = {};
    };
    QList<Setting> settings;
};

/// What the release understands: from 5 on IKEv2 is `keyexchange=ikev2`, which 4.10 refuses (G21); before, `ikev2=insist`. A version that
/// the plan does not name gets the old word, which 5.2 still takes.
struct Release {
    bool hasKeyexchange = false;
    QString add; ///< the command that loads a connection
    QString up;
    QString down;
    QString remove;
};
Release releaseOf(const Task &task);

/// \a connections as lines, each followed by an empty one.
QList<SnippetLine> linesOf(const QList<ConnSection> &connections);

/// Between two hosts one connection, after those that let logins by SSH and ping pass; between networks one for what they share and
/// one for each pair of networks of a family.
QList<ConnSection> connectionsOf(const ipsec::Association &association, const Release &release);

/// The gateway of remote access: one connection for each device and network.
QList<ConnSection> gatewayConnections(const ipsec::RemoteAccess &access, const Release &release);

/// The names of those of \a connections that are loaded; the others are only taken up by them.
QStringList loaded(const QList<ConnSection> &connections);
/// Those of them that are negotiated with somebody, not only let pass.
QStringList negotiated(QList<ConnSection> connections);

QString connectionPlace(const QString &name);
QString secretPlace(const QString &name);
QString poolPlace(const QString &name);
/// The connection that holds the addresses for devices, written by apply.sh.
QString poolName(const QString &name);

} // namespace safeconduct::libreswan
