// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/store.h"

#include "app/crypto/hash.h"
#include "app/register/fault.h"
#include "app/support/json.h"

#include <QUuid>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString day(const QDate &date)
{
    return stored(date.toString(Qt::ISODate));
}

Result<void> done(const Result<qint64> &changed)
{
    return changed.transform([](qint64) { });
}

Result<void> addChoices(Database &database, qint64 number, const QList<ChosenOption> &choices)
{
    qint64 place = 0;
    for (const ChosenOption &choice : choices) {
        const Result<qint64> added = database.change(
            u"INSERT INTO record_choice (number, place, connection, name, option_id, reason) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {number, ++place, stored(choice.connection), stored(choice.name), stored(choice.option),
             stored(choice.reason)});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<void> addPeople(Database &database, qint64 number, const QList<NamedPerson> &people)
{
    for (const NamedPerson &person : people) {
        const Result<qint64> added = personKey(database, person).and_then([&](const QString &key) {
            return database.change(u"INSERT INTO record_person (number, person) VALUES (?, ?) ON CONFLICT DO NOTHING"_s,
                                   {number, key});
        });
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<void> addBeside(Database &database, qint64 number, const RecordFacts &facts)
{
    return done(database.change(database.dialect().addWords, {number, stored(facts.words)}))
        .and_then([&] { return addChoices(database, number, facts.choices); })
        .and_then([&] { return addExceptions(database, number, facts.exceptions); })
        .and_then([&] { return addDates(database, number, facts.dates); })
        .and_then([&] { return addPeople(database, number, facts.people); });
}

Result<AuditedRecord> audited(Database &database, qint64 number, qint64 version, const QString &sha256)
{
    return columnsHash(database, number).transform([&](const QString &columns) {
        return AuditedRecord{
            .number = number, .version = version, .sha256 = sha256, .columns = columns, .successor = 0};
    });
}

Result<void> addFile(Database &database, qint64 number, qint64 version, const RecordFacts &facts)
{
    return done(database.change(u"INSERT INTO dossier (number, version, sha256, file) VALUES (?, ?, ?, ?)"_s,
                                {number, version, facts.sha256, facts.file}));
}

} // namespace

Result<AuditedRecord> storeNew(Database &database, qint64 number, const RecordFacts &facts)
{
    return done(database.change(u"INSERT INTO record (number, version, plan_id, title, organisation, status, "
                                u"decided_on, review, is_signed) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)"_s,
                                {number, stored(facts.planId), stored(facts.title), stored(facts.organisation),
                                 stored(facts.status), day(facts.decidedOn), day(facts.review),
                                 qint64{facts.isStateSigned}}))
        .and_then([&] { return addFile(database, number, 1, facts); })
        .and_then([&] { return addBeside(database, number, facts); })
        .and_then([&] { return audited(database, number, 1, facts.sha256); });
}

Result<AuditedRecord> storeVersion(Database &database, qint64 number, qint64 version, const RecordFacts &facts)
{
    const Result<qint64> changed = database.change(
        u"UPDATE record SET version = ?, plan_id = ?, title = ?, organisation = ?, status = ?, "
        u"decided_on = ?, review = ?, is_signed = ? WHERE number = ?"_s,
        {version, stored(facts.planId), stored(facts.title), stored(facts.organisation), stored(facts.status),
         day(facts.decidedOn), day(facts.review), qint64{facts.isStateSigned}, number});
    if (changed && *changed == 0) // a policy of the server hides from whoever may not
        return std::unexpected(
            registerFault(u"register.forbidden"_s, Text::tr("You may not change record %1.").arg(number),
                          Text::tr("Ask whoever keeps the register for the role of an approver."), database.place()));
    return done(changed)
        .and_then([&] { return addFile(database, number, version, facts); })
        .and_then([&] { return replaceBeside(database, number, facts); })
        .and_then([&] { return audited(database, number, version, facts.sha256); });
}

Result<void> replaceBeside(Database &database, qint64 number, const RecordFacts &facts)
{
    return done(database.change(database.dialect().removeWords, {number}))
        .and_then([&] { return done(database.change(u"DELETE FROM record_choice WHERE number = ?"_s, {number})); })
        .and_then([&] { return done(database.change(u"DELETE FROM record_exception WHERE number = ?"_s, {number})); })
        .and_then([&] { return done(database.change(u"DELETE FROM record_date WHERE number = ?"_s, {number})); })
        .and_then([&] { return addBeside(database, number, facts); });
}

Result<void> addExceptions(Database &database, qint64 number, const QList<RiskEnd> &exceptions)
{
    qint64 place = 0;
    for (const RiskEnd &exception : exceptions) {
        const Result<qint64> added = database.change(
            u"INSERT INTO record_exception (number, place, connection, until_day) VALUES (?, ?, ?, ?)"_s,
            {number, ++place, stored(exception.connection), day(exception.until)});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<void> addDates(Database &database, qint64 number, const QList<ForeseenDate> &dates)
{
    qint64 place = 0;
    for (const ForeseenDate &date : dates) {
        const Result<qint64> added =
            database.change(u"INSERT INTO record_date (number, place, kind, subject, day) VALUES (?, ?, ?, ?, ?)"_s,
                            {number, ++place, stored(date.kind), stored(date.subject), day(date.day)});
        if (!added)
            return std::unexpected(added.error());
    }
    return {};
}

Result<QByteArray> lastDossierOf(Database &database, qint64 number)
{
    return database.rows(u"SELECT file FROM dossier WHERE number = ? ORDER BY version DESC LIMIT 1"_s, {number})
        .transform([](const QList<QVariantList> &rows) {
            return rows.isEmpty() ? QByteArray() : rows.constFirst().constFirst().toByteArray();
        });
}

Result<QString> columnsHash(Database &database, qint64 number)
{
    const Result<QList<QVariantList>> rows =
        database.rows(u"SELECT version, plan_id, title, organisation, status, decided_on, review FROM record WHERE "
                      u"number = ?"_s,
                      {number});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->isEmpty())
        return QString();
    QStringList columns;
    for (const QVariant &column : rows->constFirst())
        columns.append(column.toString());
    return sha256Hex(writeJsonCompact(Json::from(columns)).trimmed());
}

Result<QString> personKey(Database &database, const NamedPerson &person)
{
    if (person.name.isEmpty())
        return u""_s;
    const Result<QList<QVariantList>> known =
        database.rows(u"SELECT person FROM person WHERE name = ?"_s, {person.name});
    if (!known)
        return std::unexpected(known.error());
    if (!known->isEmpty())
        return known->constFirst().constFirst().toString();
    QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return database
        .change(u"INSERT INTO person (person, name, email) VALUES (?, ?, ?)"_s,
                {key, person.name, stored(person.email)})
        .transform([&](qint64) { return key; });
}

Result<void> appendToAudit(Database &database, AuditEntry entry)
{
    const Result<QList<QVariantList>> last =
        database.rows(u"SELECT entry, hash FROM audit ORDER BY entry DESC LIMIT 1"_s);
    if (!last)
        return std::unexpected(last.error());
    const bool isFirst = last->isEmpty();
    entry.number = isFirst ? 1 : last->constFirst().at(0).toLongLong() + 1;
    entry.previous = isFirst ? QString() : last->constFirst().at(1).toString();
    const AuditLine line = lineOf(entry);
    return done(database.change(u"INSERT INTO audit (entry, text, hash) VALUES (?, ?, ?)"_s,
                                {line.number, QString::fromUtf8(line.text), line.hash}));
}

} // namespace safeconduct
