// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/hash.h"
#include "app/crypto/signature.h"
#include "app/register/fault.h"
#include "app/register/register.h"
#include "app/register/store.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

using VersionKey = std::pair<qint64, qint64>; ///< record and version

/// What the chain says that the register holds.
struct Stated {
    QMap<VersionKey, QString> files; ///< hashes
    QMap<qint64, QString> columns;
    QMap<qint64, qint64> successors;
};

Stated statedBy(const QList<AuditLine> &lines)
{
    Stated stated;
    for (const AuditLine &line : lines) {
        const Result<AuditEntry> entry = auditEntryFrom(line.text);
        if (!entry)
            continue; // a fault of the chain itself
        for (const AuditedRecord &record : entry->records) {
            if (!record.sha256.isEmpty())
                stated.files.insert({record.number, record.version}, record.sha256);
            if (!record.columns.isEmpty())
                stated.columns.insert(record.number, record.columns);
            if (record.successor > 0)
                stated.successors.insert(record.number, record.successor);
        }
    }
    return stated;
}

Result<QList<AuditLine>> auditLines(Database &database)
{
    return database.rows(u"SELECT entry, text, hash FROM audit ORDER BY entry"_s)
        .transform([](const QList<QVariantList> &rows) {
            QList<AuditLine> lines;
            for (const QVariantList &row : rows)
                lines.append({row.at(0).toLongLong(), row.at(1).toString().toUtf8(), row.at(2).toString()});
            return lines;
        });
}

Result<QString> registerId(Database &database)
{
    return database.rows(u"SELECT value FROM register_info WHERE name = 'id'"_s)
        .transform([](const QList<QVariantList> &rows) {
            return rows.isEmpty() ? QString() : rows.constFirst().constFirst().toString();
        });
}

Problem differs(const QString &what, const Database &database)
{
    return registerFault(u"audit.record"_s, what,
                         Text::tr("Go back to a backup that checks well, and find out who could write."),
                         database.place());
}

/// One dossier after the other: all together may be more than fits into memory.
Result<void> checkFiles(Database &database, Stated &stated, Problems &problems)
{
    const Result<QList<QVariantList>> keys =
        database.rows(u"SELECT number, version, sha256 FROM dossier ORDER BY number, version"_s);
    if (!keys)
        return std::unexpected(keys.error());
    for (const QVariantList &key : *keys) {
        const VersionKey version{key.at(0).toLongLong(), key.at(1).toLongLong()};
        const Result<QList<QVariantList>> file = database.rows(
            u"SELECT file FROM dossier WHERE number = ? AND version = ?"_s, {version.first, version.second});
        if (!file)
            return std::unexpected(file.error());
        const QString hash = file->isEmpty() ? QString() : sha256Hex(file->constFirst().constFirst().toByteArray());
        const auto known = stated.files.constFind(version);
        if (known == stated.files.cend())
            problems.append(differs(Text::tr("Nobody added version %2 of record %1: the audit chain does not know it.")
                                        .arg(version.first)
                                        .arg(version.second),
                                    database));
        else if (hash != *known || key.at(2).toString() != *known)
            problems.append(differs(Text::tr("The dossier of record %1, version %2, is not the one that was added.")
                                        .arg(version.first)
                                        .arg(version.second),
                                    database));
        stated.files.remove(version);
    }
    for (const auto &[version, hash] : stated.files.asKeyValueRange())
        problems.append(differs(
            Text::tr("The dossier of record %1, version %2, is missing.").arg(version.first).arg(version.second),
            database));
    return {};
}

Result<void> checkColumns(Database &database, const Stated &stated, Problems &problems)
{
    for (const auto &[number, hash] : stated.columns.asKeyValueRange()) {
        const Result<QString> now = columnsHash(database, number);
        if (!now)
            return std::unexpected(now.error());
        if (*now != hash)
            problems.append(
                differs(Text::tr("What the list shows of record %1 is not what was stored.").arg(number), database));
    }
    return {};
}

Result<void> checkSuccession(Database &database, const Stated &stated, Problems &problems)
{
    const Result<QList<QVariantList>> rows =
        database.rows(u"SELECT predecessor, successor FROM succession ORDER BY predecessor"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QMap<qint64, qint64> found;
    for (const QVariantList &row : *rows)
        found.insert(row.at(0).toLongLong(), row.at(1).toLongLong());
    if (found != stated.successors)
        problems.append(differs(Text::tr("Which record supersedes which is not what was stored."), database));
    return {};
}

Result<void> checkSeals(Database &database, const QList<AuditLine> &lines, const QString &id, RegisterCheck &check)
{
    const Result<QList<QVariantList>> rows = database.rows(u"SELECT text, signature FROM seal ORDER BY entry"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const QVariantList &row : *rows) {
        const Result<CheckedSeal> seal = checkSeal({row.at(0).toString().toUtf8(), row.at(1).toByteArray()});
        if (!seal) {
            check.problems.append(seal.error());
            continue;
        }
        check.problems += headFaults(lines, id, seal->head);
        check.seals.append(*seal);
    }
    return {};
}

AuditHead headOf(const QList<AuditLine> &lines, const QString &id, const QDateTime &time)
{
    return {.registerId = id,
            .entries = lines.size(),
            .hash = lines.isEmpty() ? QString() : lines.constLast().hash,
            .time = time};
}

} // namespace

Result<RegisterCheck> Register::check(const std::optional<AuditHead> &head) const
{
    const Result<Transaction> oneMoment = Transaction::reading(*m_database);
    if (!oneMoment)
        return std::unexpected(oneMoment.error());
    const Result<QList<AuditLine>> lines = auditLines(*m_database);
    if (!lines)
        return std::unexpected(lines.error());
    const Result<QString> id = registerId(*m_database);
    if (!id)
        return std::unexpected(id.error());
    RegisterCheck check{.problems = chainFaults(*lines), .head = headOf(*lines, *id, {}), .seals = {}};
    Stated stated = statedBy(*lines);
    if (head)
        check.problems += headFaults(*lines, *id, *head);
    const Result<void> read = checkSeals(*m_database, *lines, *id, check)
                                  .and_then([&] { return checkColumns(*m_database, stated, check.problems); })
                                  .and_then([&] { return checkSuccession(*m_database, stated, check.problems); })
                                  .and_then([&] { return checkFiles(*m_database, stated, check.problems); });
    if (!read)
        return std::unexpected(read.error());
    for (Problem &problem : check.problems)
        problem.file = m_database->place();
    return check;
}

Result<AuditSeal> Register::seal(const Signer &signer, const QDateTime &time)
{
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Result<QList<AuditLine>> lines = auditLines(*m_database);
    if (!lines)
        return std::unexpected(lines.error());
    if (const Problems faults = chainFaults(*lines); !faults.isEmpty())
        return std::unexpected(faults.constFirst());
    const Result<QString> id = registerId(*m_database);
    if (!id)
        return std::unexpected(id.error());
    const QByteArray text = textOf(headOf(*lines, *id, time));
    const Result<QByteArray> signature = signDetached(text, signer);
    if (!signature)
        return std::unexpected(signature.error());
    return m_database
        ->change(u"INSERT INTO seal (entry, text, signature) VALUES (?, ?, ?)"_s,
                 {lines->size(), QString::fromUtf8(text), *signature})
        .and_then([&](qint64) { return transaction->commit(); })
        .transform([&] { return AuditSeal{text, *signature}; });
}

} // namespace safeconduct
