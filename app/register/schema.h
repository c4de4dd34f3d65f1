// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register: its tables, and how older ones become today's.
#pragma once

#include "app/register/database.h"

namespace safeconduct {

/// 1: one SQLite table with the dossier in it. 2: versions, people apart, choices, succession, audit chain; PostgreSQL.
/// 3: ends of accepted risks. 4: dates that records foresaw, and whether what they say is signed.
inline constexpr int schemaVersion = 4;

/// A table with its columns, for copying; those of words are the dialect's own.
struct RegisterTable {
    QString name;
    QStringList columns;
    QStringList key; ///< what a row is found by
};
QList<RegisterTable> tables();

/// What stands in a database.
struct SchemaState {
    bool isEmpty = false;
    bool isOurs = false;
    int version = 0;
};
Result<SchemaState> schemaState(Database &database);

/// Today's tables in an empty place, inside a transaction.
Result<void> makeSchema(Database &database);

/// Makes an older register today's, inside a transaction. \a from is its version.
Result<void> migrate(Database &database, int from);

} // namespace safeconduct
