// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/result.h"

#include <QMap>
#include <QString>

namespace safeconduct {

/// Where a register lies: a file, or a database of a PostgreSQL server.
///
/// A server is reached by TLS with its name checked (libpq's `verify-full`) wherever it is neither a socket of this machine
/// nor its loopback address. A password is no part of an address.
struct RegisterAddress {
    QString text; ///< as it was given, for messages
    QString file; ///< empty: a server
    QString host; ///< name, address, or the folder of a socket; empty: libpq's own choice
    int port = -1; ///< -1: libpq's own choice
    QString database;
    QString user;
    QMap<QString, QString> options; ///< libpq's connection parameters, TLS among them

    bool isFile() const { return !file.isEmpty(); }
};

/// The address in \a text: `FILE`, `postgresql://[USER@]HOST[:PORT]/DATABASE[?PARAMETER=VALUE&…]` or `service=NAME` (an entry
/// of libpq's `pg_service.conf`). Of libpq's parameters those for TLS, the password's file, user, port and a socket's folder
/// (`host`) are known. Refused: a password, another scheme, `sslmode` below verify-full.
Result<RegisterAddress> registerAddress(const QString &text);

} // namespace safeconduct
