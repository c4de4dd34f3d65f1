// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/register.h"

#include "app/register/fault.h"
#include "app/register/schema.h"
#include "app/register/store.h"
#include "app/register/succession.h"
#include "app/support/text.h"

#include <QFileInfo>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Makes or migrates \a database while nobody else can.
Result<void> makeReady(Database &database, Register::Opening opening, SchemaState state)
{
    Result<Transaction> transaction = Transaction::writing(database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<SchemaState> now = schemaState(database); // somebody may have been sooner
    if (!now)
        return std::unexpected(now.error());
    state = *now;
    if (state.isEmpty && opening == Register::Opening::MakeWhereMissing) {
        if (const Result<void> made = makeSchema(database); !made)
            return made;
    } else if (state.isOurs && state.version < schemaVersion) {
        if (const Result<void> migrated = migrate(database, state.version); !migrated)
            return migrated;
    }
    return transaction->commit();
}

Problem missing(const QString &place)
{
    return registerFault(u"register.missing"_s, Text::tr("There is no register here."),
                         Text::tr("Check the address, or make it by register init."), place);
}

} // namespace

Register::Register(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Register::~Register() = default;
Register::Register(Register &&other) noexcept = default;
Register &Register::operator=(Register &&other) noexcept = default;

Result<Register> Register::open(const RegisterAddress &address, Opening opening, const QByteArray &password)
{
    if (address.isFile() && opening == Opening::Existing && !QFileInfo::exists(address.file))
        return std::unexpected(missing(address.text));
    Result<std::unique_ptr<Database>> database = Database::open(address, password);
    if (!database)
        return std::unexpected(database.error());
    const Result<SchemaState> state = schemaState(**database);
    if (!state)
        return std::unexpected(state.error());
    if (state->isEmpty && opening == Opening::Existing)
        return std::unexpected(missing(address.text));
    if (!state->isEmpty && !state->isOurs)
        return std::unexpected(registerFault(u"register.foreign"_s, Text::tr("This is a database of another program."),
                                             Text::tr("Choose the register's own."), address.text));
    const bool isOlder = state->isOurs && state->version < schemaVersion;
    if (isOlder && !address.isFile() && opening == Opening::Existing)
        return std::unexpected(
            registerFault(u"register.older"_s, Text::tr("This register was made by an earlier version of Safeconduct."),
                          Text::tr("Let whoever keeps it run register init with this version."), address.text));
    if (state->isEmpty || isOlder) {
        if (const Result<void> ready = makeReady(**database, opening, *state); !ready)
            return std::unexpected(ready.error());
    }
    Register opened(std::move(*database));
    opened.m_isReadOnly = state->version > schemaVersion;
    if (opened.m_isReadOnly) {
        if (const Result<qint64> locked = opened.m_database->change(opened.m_database->dialect().refuseWriting);
            !locked)
            return std::unexpected(locked.error());
    }
    return opened;
}

Result<QString> Register::actor(const RegisterAction &action)
{
    if (m_isReadOnly)
        return std::unexpected(registerFault(
            u"register.newer"_s, Text::tr("This register was made by a later version of Safeconduct: it is only read."),
            Text::tr("Change it with that version."), m_database->place()));
    if (!action.by.isEmpty() || m_database->isFile())
        return personKey(*m_database, {action.by.trimmed(), {}});
    return m_database->rows(u"SELECT session_user"_s).and_then([&](const QList<QVariantList> &rows) {
        return personKey(*m_database, {rows.constFirst().constFirst().toString(), {}});
    });
}

namespace {

/// The number of the record that has this very file in one of its versions, or 0.
Result<qint64> numberOf(Database &database, const QString &sha256)
{
    return database.number(u"SELECT number FROM dossier WHERE sha256 = ?"_s, {sha256});
}

/// Appends \a entry about \a record, just stored as \a dossier, and what its signed events link.
Result<void> appendStored(Database &database, AuditedRecord record, const RecordFacts &dossier, AuditEntry entry)
{
    const Result<QList<AuditedRecord>> linked = linkBySignatures(database, record.number, dossier, record);
    if (!linked)
        return std::unexpected(linked.error());
    entry.records = QList<AuditedRecord>{record} + *linked;
    return appendToAudit(database, entry);
}

Result<qint64> addOne(Database &database, const RecordFacts &dossier, const QString &by, const QDateTime &time)
{
    const Result<qint64> known = numberOf(database, dossier.sha256);
    if (!known || *known > 0)
        return known;
    const Result<qint64> last = database.number(u"SELECT max(number) FROM record"_s);
    if (!last)
        return last;
    const qint64 number = *last + 1;
    return storeNew(database, number, dossier)
        .and_then([&](const AuditedRecord &record) {
            return appendStored(database, record, dossier, {.time = time, .by = by, .action = u"add"_s});
        })
        .transform([&] { return number; });
}

/// The record as it stands, if it is the one that somebody saw as \a version.
Result<void> mustBe(const Register &records, qint64 number, qint64 version, const QString &place)
{
    const Result<QList<RegisterEntry>> found = records.list({.number = number});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return std::unexpected(unknownRecord(number, place));
    const RegisterEntry &now = found->constFirst();
    if (now.version != version)
        return std::unexpected(registerFault(
            u"register.conflict"_s,
            Text::tr("Record %1 was changed meanwhile: it is version %2 (%3, review %4), and you saw version %5.")
                .arg(number)
                .arg(now.version)
                .arg(now.status, now.review.toString(Qt::ISODate))
                .arg(version),
            Text::tr("Nothing was overwritten. Look at the present version, and start from it."), place));
    if (isEnded(now))
        return std::unexpected(
            registerFault(u"register.ended"_s,
                          Text::tr("Record %1 is at its end (%2): it stays as it is.").arg(number).arg(now.status),
                          Text::tr("Add the new decision as a record of its own."), place));
    return {};
}

} // namespace

bool isEnded(const RegisterEntry &entry)
{
    return entry.status == "superseded"_L1 || entry.status == "deprecated"_L1;
}

Result<QList<qint64>> Register::add(const QList<RecordFacts> &dossiers, const RegisterAction &action)
{
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<QString> by = actor(action);
    if (!by)
        return std::unexpected(by.error());
    QList<qint64> numbers;
    for (const RecordFacts &dossier : dossiers) {
        const Result<qint64> number = addOne(*m_database, dossier, *by, action.time);
        if (!number)
            return std::unexpected(number.error());
        numbers.append(*number);
    }
    if (const Result<void> committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return numbers;
}

Result<qint64> Register::update(qint64 number, qint64 version, const RecordFacts &dossier, const RegisterAction &action)
{
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<QString> by = actor(action);
    if (!by)
        return std::unexpected(by.error());
    if (const Result<void> same = mustBe(*this, number, version, m_database->place()); !same)
        return std::unexpected(same.error());
    const Result<qint64> known = numberOf(*m_database, dossier.sha256);
    if (!known)
        return std::unexpected(known.error());
    if (*known > 0)
        return std::unexpected(registerFault(
            u"register.known"_s, Text::tr("This very file is in the register already, as record %1.").arg(*known),
            Text::tr("Give the dossier that is new."), m_database->place()));
    const Result<void> stored = storeVersion(*m_database, number, version + 1, dossier)
                                    .and_then([&](const AuditedRecord &record) {
                                        return appendStored(*m_database, record, dossier,
                                                            {.time = action.time, .by = *by, .action = u"update"_s});
                                    })
                                    .and_then([&] { return transaction->commit(); });
    if (!stored)
        return std::unexpected(stored.error());
    return version + 1;
}

Result<void> Register::supersede(qint64 predecessor, qint64 version, qint64 successor, const RegisterAction &action)
{
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<QString> by = actor(action);
    if (!by)
        return std::unexpected(by.error());
    if (const Result<void> same = mustBe(*this, predecessor, version, m_database->place()); !same)
        return same;
    const Result<QList<RegisterEntry>> next = list({.number = successor});
    if (!next)
        return std::unexpected(next.error());
    if (next->isEmpty())
        return std::unexpected(unknownRecord(successor, m_database->place()));
    if (successor == predecessor || next->constFirst().supersededBy > 0)
        return std::unexpected(registerFault(
            u"register.succession"_s, Text::tr("Record %1 cannot supersede record %2.").arg(successor).arg(predecessor),
            Text::tr("Name a record that stands."), m_database->place()));
    if (const Result<void> may = mayReplace(*m_database, predecessor, successor, action.time.date()); !may)
        return may;
    const qint64 raised = version + 1;
    return m_database
        ->change(u"INSERT INTO succession (predecessor, successor) VALUES (?, ?)"_s, {predecessor, successor})
        .and_then([&](qint64) {
            return m_database->change(u"UPDATE record SET status = 'superseded', version = ? WHERE number = ?"_s,
                                      {raised, predecessor});
        })
        .and_then([&](qint64) { return columnsHash(*m_database, predecessor); })
        .and_then([&](const QString &columns) {
            return appendToAudit(*m_database,
                                 {.time = action.time,
                                  .by = *by,
                                  .action = u"supersede"_s,
                                  .records = {{.number = predecessor,
                                               .version = raised,
                                               .sha256 = {},
                                               .columns = columns,
                                               .successor = successor}}});
        })
        .and_then([&] { return transaction->commit(); });
}

Result<KeptDossier> Register::dossier(qint64 number, qint64 version) const
{
    const Result<QList<QVariantList>> rows = version > 0
        ? m_database->rows(u"SELECT file, version FROM dossier WHERE number = ? AND version = ?"_s, {number, version})
        : m_database->rows(u"SELECT d.file, r.version FROM dossier d JOIN record r ON r.number = d.number WHERE "
                           u"d.number = ? ORDER BY d.version DESC LIMIT 1"_s,
                           {number});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return std::unexpected(unknownRecord(number, m_database->place()));
    return KeptDossier{rows->constFirst().at(0).toByteArray(), rows->constFirst().at(1).toLongLong()};
}

} // namespace safeconduct
