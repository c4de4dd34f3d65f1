// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register: which record replaces which by what was signed. All of it goes inside a transaction of the caller.
#pragma once

#include "app/register/audit.h"
#include "app/register/database.h"
#include "app/register/record_facts.h"

namespace safeconduct {

struct EventChain;

/// What the events of \a chain say, which is sound and follows the rules.
SignedSuccession successionOf(const EventChain &chain);

/// Refuses what the signed events of either record speak against: one of the two was not accepted, or says that it replaces, or
/// is replaced by, another. What nobody has signed may always be linked.
Result<void> mayReplace(Database &database, qint64 predecessor, qint64 successor, const QDate &day);

/// Links \a number, just stored as \a facts, with records of the same plan by the heads of events that their signed events
/// name. Completes \a record where it has a successor now; the others that changed are returned.
Result<QList<AuditedRecord>> linkBySignatures(Database &database, qint64 number, const RecordFacts &facts,
                                              AuditedRecord &record);

} // namespace safeconduct
