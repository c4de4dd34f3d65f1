// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// In what the two databases differ; everything else is the same SQL.
struct SqlDialect {
    QString driver; ///< Qt's name
    QString integer; ///< column types
    QString text;
    QString bytes;
    QString tableEnd; ///< behind the columns of a table
    QStringList prepareConnection; ///< statements run once a connection
    QString isEmpty; ///< asks for the number of tables in the place
    QString isOurs; ///< asks for 1 where they are a register
    QString version; ///< asks for the version of the schema
    QString setVersion; ///< %1: the version
    QString beginReading; ///< a transaction that sees one moment
    QStringList beginWriting; ///< a transaction that no other writer is beside
    QString refuseWriting; ///< for a register of a later version
    QStringList makeWords; ///< the table of words, before any other
    QStringList guardAudit; ///< so that no statement by mistake changes what was written
    QString addWords; ///< binds the record's number and its words
    QString removeWords; ///< binds the number
    QString words; ///< asks for the words of the record that is bound
    QString matches; ///< condition on r.number, binds what `searchFor` gives
    QString (*searchFor)(const QStringList &words) = nullptr; ///< all words, each as the begin of one
};

SqlDialect sqliteDialect();
SqlDialect postgresqlDialect();

} // namespace safeconduct
