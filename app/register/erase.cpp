// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/fault.h"
#include "app/register/redaction.h"
#include "app/register/register.h"
#include "app/register/store.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct KnownPerson {
    QString key;
    NamedPerson person;
};

Result<KnownPerson> personCalled(Database &database, const QString &name)
{
    const Result<QList<QVariantList>> rows =
        database.rows(u"SELECT person, name, email FROM person WHERE name = ?"_s, {name});
    if (!rows)
        return std::unexpected(rows.error());
    if (name.isEmpty() || rows->isEmpty())
        return std::unexpected(registerFault(u"register.unknown-person"_s,
                                             Text::tr("The register knows nobody called \"%1\".").arg(name),
                                             Text::tr("Write the name as the records do."), database.place()));
    const QVariantList &row = rows->constFirst();
    return KnownPerson{row.at(0).toString(), {row.at(1).toString(), row.at(2).toString()}};
}

/// The first of \a problems, as of \a number.
Problem ofRecord(const Problems &problems, qint64 number, const Database &database)
{
    const Problem &first = problems.constFirst();
    return registerFault(u"register.not-erased"_s,
                         Text::tr("Record %1 cannot be written without the name: %2").arg(number).arg(first.what),
                         Text::tr("Nothing was erased. Take the record out, or keep the name for this reason."),
                         database.place());
}

/// One version of a record's dossier without the person; no value where it has to stay.
Result<std::optional<AuditedRecord>> eraseFrom(Database &database, qint64 number, qint64 version,
                                               const KnownPerson &known)
{
    const Result<QList<QVariantList>> file =
        database.rows(u"SELECT file FROM dossier WHERE number = ? AND version = ?"_s, {number, version});
    if (!file)
        return std::unexpected(file.error());
    const Results<std::optional<QByteArray>> without =
        withoutPerson(file->constFirst().constFirst().toByteArray(), known.person, known.key);
    if (!without)
        return std::unexpected(ofRecord(without.error(), number, database));
    const std::optional<QByteArray> &rewritten = *without;
    if (!rewritten)
        return std::optional<AuditedRecord>();
    Results<RecordFacts> facts = recordFactsOf(*rewritten, QDate());
    if (!facts)
        return std::unexpected(ofRecord(facts.error(), number, database));
    facts->people.clear(); // they are known, and the key that stands for a name now is nobody new
    const Result<qint64> changed =
        database.change(u"UPDATE dossier SET sha256 = ?, file = ? WHERE number = ? AND version = ?"_s,
                        {facts->sha256, facts->file, number, version});
    if (!changed)
        return std::unexpected(changed.error());
    const Result<qint64> last = database.number(u"SELECT max(version) FROM dossier WHERE number = ?"_s, {number});
    if (!last)
        return std::unexpected(last.error());
    if (*last == version) {
        const Result<void> beside = database
                                        .change(u"UPDATE record SET title = ?, organisation = ? WHERE number = ?"_s,
                                                {stored(facts->title), stored(facts->organisation), number})
                                        .and_then([&](qint64) { return replaceBeside(database, number, *facts); });
        if (!beside)
            return std::unexpected(beside.error());
    }
    return columnsHash(database, number).transform([&](const QString &columns) {
        return std::optional(AuditedRecord{
            .number = number, .version = version, .sha256 = facts->sha256, .columns = columns, .successor = 0});
    });
}

} // namespace

Result<Erased> Register::erase(const QString &name, const RegisterAction &action)
{
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<KnownPerson> known = personCalled(*m_database, name.trimmed());
    if (!known)
        return std::unexpected(known.error());
    const Result<QString> by = actor(action);
    if (!by)
        return std::unexpected(by.error());
    const Result<QList<QVariantList>> versions =
        m_database->rows(u"SELECT d.number, d.version FROM dossier d WHERE d.number IN (SELECT p.number FROM "
                         u"record_person p WHERE p.person = ?) ORDER BY d.number, d.version"_s,
                         {known->key});
    if (!versions)
        return std::unexpected(versions.error());
    Erased erased;
    AuditEntry entry{.time = action.time, .by = *by, .action = u"erase"_s, .person = known->key};
    for (const QVariantList &row : *versions) {
        const qint64 number = row.at(0).toLongLong();
        const Result<std::optional<AuditedRecord>> record =
            eraseFrom(*m_database, number, row.at(1).toLongLong(), *known);
        if (!record)
            return std::unexpected(record.error());
        const std::optional<AuditedRecord> &written = *record;
        QList<qint64> &list = written ? erased.records : erased.kept;
        if (!list.contains(number))
            list.append(number);
        if (written)
            entry.records.append(*written);
    }
    return m_database->change(u"UPDATE person SET name = '', email = '' WHERE person = ?"_s, {known->key})
        .and_then([&](qint64) { return appendToAudit(*m_database, entry); })
        .and_then([&] { return transaction->commit(); })
        .transform([&] { return erased; });
}

} // namespace safeconduct
