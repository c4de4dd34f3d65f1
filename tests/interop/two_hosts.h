// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

#include <QHash>

namespace safeconduct::test {

/// Two hosts, `a` and `b`, in network namespaces of one sandbox, joined by a wire on which tcpdump listens: 192.0.2.1 with 10.1.0.1
/// behind it, and 198.51.100.1 with 10.2.0.1. Each has a folder of its own below the sandbox's, named after it, and may run the programs
/// of another tree.
class TwoHosts {
public:
    explicit TwoHosts(Sandbox &sandbox);

    /// Why two hosts cannot be made here, or empty. Puts this process into a network of its own.
    static QString obstacle();

    void useTree(const QString &host, ServerTree tree);
    /// Shows the host's folder \a name at \a place.
    void mountAt(const QString &host, const QString &name, const QString &place);
    /// Said before each command on \a host: `export X=y`.
    void prepend(const QString &host, const QString &command);

    /// Files with a place go where that is mounted, scripts into the host's folder.
    void install(const QString &host, const Snippet &snippet);

    /// Starts both, with \a daemons (host, command) in the background, and the listener.
    Daemon start(const QList<std::pair<QString, QString>> &daemons);
    /// Whether the listener hears already.
    bool hears() const { return read(QStringLiteral("a/wire")).contains("listening on"); }
    /// Runs \a command on \a host and waits for its end, at most a minute.
    Finished in(const QString &host, const QString &command);
    QByteArray read(const QString &name) const;
    bool exists(const QString &name) const;

    /// Empty, or what is wrong: \a pings with known contents from \a source to \a target on host a must be answered, and meanwhile
    /// nothing but \a allowed (a regular expression) may cross the wire.
    QString checkWire(const QString &host, const QString &source, const QString &target, const QString &allowed);

private:
    QString at(const QString &host, const QString &command) const;

    struct Mount {
        QString name;
        QString place;
    };
    Sandbox &m_sandbox;
    QHash<QString, QString> m_trees;
    QHash<QString, QList<Mount>> m_mounts;
    QHash<QString, QString> m_before;
    int m_number = 0;
};

} // namespace safeconduct::test
