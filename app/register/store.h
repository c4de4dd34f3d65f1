// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register: how a record lies in the tables. All of it goes inside a transaction of the caller.
#pragma once

#include "app/register/audit.h"
#include "app/register/database.h"
#include "app/register/record_facts.h"

namespace safeconduct {

/// Qt binds a null string as NULL; the columns want a text.
inline QString stored(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}

/// Stores \a facts as version 1 of the record \a number.
Result<AuditedRecord> storeNew(Database &database, qint64 number, const RecordFacts &facts);

/// Stores \a facts as a further version of \a number; the ones before stay.
Result<AuditedRecord> storeVersion(Database &database, qint64 number, qint64 version, const RecordFacts &facts);

/// Replaces what is kept beside the dossier of \a number to find it again: words, choices, ends of accepted risks, dates that
/// it foresaw. People are added: older
/// versions name theirs.
Result<void> replaceBeside(Database &database, qint64 number, const RecordFacts &facts);

/// Stores the ends of accepted risks of \a number.
Result<void> addExceptions(Database &database, qint64 number, const QList<RiskEnd> &exceptions);

/// Stores the dates that \a number foresaw.
Result<void> addDates(Database &database, qint64 number, const QList<ForeseenDate> &dates);

/// The file of the last version of the record \a number; empty where there is none.
Result<QByteArray> lastDossierOf(Database &database, qint64 number);

/// The hash that the audit chain keeps of what the list shows of \a number; empty where there is no such record.
Result<QString> columnsHash(Database &database, qint64 number);

/// The key of the person called \a name, made where it is new; empty for an empty name.
Result<QString> personKey(Database &database, const NamedPerson &person);

/// Appends \a entry, whose number and link are filled in here.
Result<void> appendToAudit(Database &database, AuditEntry entry);

} // namespace safeconduct
