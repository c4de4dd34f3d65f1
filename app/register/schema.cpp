// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/schema.h"

#include "app/crypto/hash.h"
#include "app/register/store.h"
#include "app/register/words.h"
#include "app/support/text.h"

#include <QDate>
#include <QUuid>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Since version 3.
QStringList exceptionTables()
{
    return {
        u"CREATE TABLE record_exception (number INT NOT NULL REFERENCES record, place INT NOT NULL, connection TXT NOT "
        u"NULL, until_day TXT NOT NULL, PRIMARY KEY (number, place))"_s,
        u"CREATE INDEX record_exception_until ON record_exception (until_day, number)"_s};
}

/// Since version 4.
QStringList dateTables()
{
    return {u"CREATE TABLE record_date (number INT NOT NULL REFERENCES record, place INT NOT NULL, kind TXT NOT NULL, "
            u"subject TXT NOT NULL, day TXT NOT NULL, PRIMARY KEY (number, place))"_s,
            u"CREATE INDEX record_date_day ON record_date (day, number)"_s};
}

/// INT, TXT and BIN stand for the dialect's own types.
QStringList commonTables()
{
    return {
        u"CREATE TABLE register_info (name TXT PRIMARY KEY, value TXT NOT NULL)"_s,
        u"CREATE TABLE record (number INT PRIMARY KEY, version INT NOT NULL, plan_id TXT NOT NULL, title TXT NOT NULL, "
        u"organisation TXT NOT NULL, status TXT NOT NULL, decided_on TXT NOT NULL, review TXT NOT NULL, "
        u"is_signed INT NOT NULL DEFAULT 0)"_s,
        u"CREATE INDEX record_plan ON record (plan_id, number)"_s,
        u"CREATE INDEX record_status ON record (status, number)"_s,
        u"CREATE INDEX record_organisation ON record (organisation, number)"_s,
        u"CREATE INDEX record_decided ON record (decided_on)"_s,
        u"CREATE INDEX record_review ON record (review, number)"_s,
        u"CREATE TABLE dossier (number INT NOT NULL REFERENCES record, version INT NOT NULL, sha256 TXT NOT NULL "
        u"UNIQUE, file BIN NOT NULL, PRIMARY KEY (number, version))"_s,
        u"CREATE TABLE record_choice (number INT NOT NULL REFERENCES record, place INT NOT NULL, connection TXT NOT "
        u"NULL, name TXT NOT NULL, option_id TXT NOT NULL, reason TXT NOT NULL, PRIMARY KEY (number, place))"_s,
        u"CREATE INDEX record_choice_connection ON record_choice (connection)"_s,
        u"CREATE TABLE succession (predecessor INT PRIMARY KEY REFERENCES record, successor INT NOT NULL REFERENCES "
        u"record)"_s,
        u"CREATE INDEX succession_successor ON succession (successor)"_s,
        u"CREATE TABLE person (person TXT PRIMARY KEY, name TXT NOT NULL, email TXT NOT NULL)"_s,
        u"CREATE INDEX person_name ON person (name)"_s,
        u"CREATE TABLE record_person (number INT NOT NULL REFERENCES record, person TXT NOT NULL REFERENCES person, "
        u"PRIMARY KEY (number, person))"_s,
        u"CREATE INDEX record_person_person ON record_person (person)"_s,
        u"CREATE TABLE audit (entry INT PRIMARY KEY, text TXT NOT NULL, hash TXT NOT NULL)"_s,
        u"CREATE TABLE seal (entry INT NOT NULL, text TXT NOT NULL, signature BIN NOT NULL)"_s,
    };
}

QString typed(QString statement, const SqlDialect &dialect)
{
    if (statement.startsWith("CREATE TABLE"_L1))
        statement += dialect.tableEnd;
    return statement.replace(u" INT "_s, u' ' + dialect.integer + u' ')
        .replace(u" TXT "_s, u' ' + dialect.text + u' ')
        .replace(u" BIN "_s, u' ' + dialect.bytes + u' ');
}

/// A record of version 1 whose dossier cannot be read any more keeps what stood beside it.
RecordFacts factsOfOldRow(const QVariantList &row)
{
    const QByteArray file = row.at(7).toByteArray();
    const QString title = row.at(2).toString();
    return {.file = file,
            .sha256 = sha256Hex(file),
            .planId = row.at(1).toString(),
            .title = title,
            .organisation = row.at(3).toString(),
            .status = row.at(4).toString(),
            .decidedOn = QDate::fromString(row.at(5).toString(), Qt::ISODate),
            .review = QDate::fromString(row.at(6).toString(), Qt::ISODate),
            .words = wordsOf(title + u' ' + row.at(3).toString()).join(u' '),
            .choices = {},
            .people = {}};
}

Result<void> moveOldRecord(Database &database, const QVariantList &row)
{
    RecordFacts facts = factsOfOldRow(row);
    if (Results<RecordFacts> read = recordFactsOf(facts.file, QDate()); read) {
        read->status = facts.status; // as it was when it was added
        facts = *read;
    }
    const qint64 number = row.at(0).toLongLong();
    const Result<AuditedRecord> stored = storeNew(database, number, facts);
    if (!stored)
        return std::unexpected(stored.error());
    return appendToAudit(database,
                         {.time = QDateTime::currentDateTimeUtc(), .action = u"migrate"_s, .records = {*stored}});
}

Result<void> migrateFrom1(Database &database)
{
    const QStringList aside{u"DROP INDEX record_review"_s, u"DROP TABLE record_text"_s,
                            u"ALTER TABLE record RENAME TO record_1"_s};
    if (const Result<void> done = database.runAll(aside).and_then([&] { return makeSchema(database); }); !done)
        return done;
    const Result<QList<QVariantList>> numbers = database.rows(u"SELECT number FROM record_1 ORDER BY number"_s);
    if (!numbers)
        return std::unexpected(numbers.error());
    for (const QVariantList &number : *numbers) { // one at a time: a dossier can be large
        const Result<QList<QVariantList>> row =
            database.rows(u"SELECT number, plan_id, title, organisation, status, decided_on, review, dossier FROM "
                          u"record_1 WHERE number = ?"_s,
                          number);
        if (!row)
            return std::unexpected(row.error());
        if (const Result<void> moved = moveOldRecord(database, row->constFirst()); !moved)
            return moved;
    }
    return database.runAll({u"DROP TABLE record_1"_s});
}

/// What versions 3 and 4 keep beside the dossier of \a number.
Result<void> fillBeside(Database &database, qint64 number, const RecordFacts &facts, int from)
{
    const Result<void> exceptions = from < 3 ? addExceptions(database, number, facts.exceptions) : Result<void>();
    return exceptions.and_then([&] { return addDates(database, number, facts.dates); })
        .and_then([&] {
            return database.change(u"UPDATE record SET is_signed = ? WHERE number = ?"_s,
                                   {qint64{facts.isStateSigned}, number});
        })
        .transform([](qint64) {});
}

/// From version 2 or 3. The last version of each dossier says what is accepted and foreseen; one that cannot be read any more has
/// nothing.
Result<void> migrateByDossiers(Database &database, int from)
{
    QStringList statements;
    const QStringList added = (from < 3 ? exceptionTables() : QStringList()) + dateTables()
        + QStringList{u"ALTER TABLE record ADD COLUMN is_signed INT NOT NULL DEFAULT 0"_s};
    for (const QString &statement : added)
        statements.append(typed(statement, database.dialect()));
    statements.append(database.dialect().setVersion.arg(schemaVersion));
    if (const Result<void> made = database.runAll(statements); !made)
        return made;
    const Result<QList<QVariantList>> numbers = database.rows(u"SELECT number FROM record ORDER BY number"_s);
    if (!numbers)
        return std::unexpected(numbers.error());
    for (const QVariantList &number : *numbers) { // one at a time: a dossier can be large
        const qint64 record = number.constFirst().toLongLong();
        const Result<QByteArray> file = lastDossierOf(database, record);
        if (!file)
            return std::unexpected(file.error());
        const Results<RecordFacts> facts = recordFactsOf(*file, QDate());
        const Result<void> filled = facts ? fillBeside(database, record, *facts, from) : Result<void>();
        if (!filled)
            return filled;
    }
    return {};
}

} // namespace

QList<RegisterTable> tables()
{
    return {
        {u"record"_s,
         {u"number"_s, u"version"_s, u"plan_id"_s, u"title"_s, u"organisation"_s, u"status"_s, u"decided_on"_s,
          u"review"_s, u"is_signed"_s},
         {u"number"_s}},
        {u"dossier"_s, {u"number"_s, u"version"_s, u"sha256"_s, u"file"_s}, {u"number"_s, u"version"_s}},
        {u"record_choice"_s,
         {u"number"_s, u"place"_s, u"connection"_s, u"name"_s, u"option_id"_s, u"reason"_s},
         {u"number"_s, u"place"_s}},
        {u"record_exception"_s, {u"number"_s, u"place"_s, u"connection"_s, u"until_day"_s}, {u"number"_s, u"place"_s}},
        {u"record_date"_s, {u"number"_s, u"place"_s, u"kind"_s, u"subject"_s, u"day"_s}, {u"number"_s, u"place"_s}},
        {u"succession"_s, {u"predecessor"_s, u"successor"_s}, {u"predecessor"_s}},
        {u"person"_s, {u"person"_s, u"name"_s, u"email"_s}, {u"person"_s}},
        {u"record_person"_s, {u"number"_s, u"person"_s}, {u"number"_s, u"person"_s}},
        {u"audit"_s, {u"entry"_s, u"text"_s, u"hash"_s}, {u"entry"_s}},
        {u"seal"_s, {u"entry"_s, u"text"_s, u"signature"_s}, {u"entry"_s, u"text"_s}}};
}

Result<SchemaState> schemaState(Database &database)
{
    const SqlDialect &dialect = database.dialect();
    const Result<qint64> count = database.number(dialect.isEmpty);
    if (!count)
        return std::unexpected(count.error());
    if (*count == 0)
        return SchemaState{.isEmpty = true};
    const Result<qint64> isOurs = database.number(dialect.isOurs);
    if (!isOurs)
        return std::unexpected(isOurs.error());
    if (*isOurs == 0)
        return SchemaState{};
    return database.number(dialect.version).transform([](qint64 version) {
        return SchemaState{.isEmpty = false, .isOurs = true, .version = static_cast<int>(version)};
    });
}

Result<void> makeSchema(Database &database)
{
    const SqlDialect &dialect = database.dialect();
    QStringList statements = dialect.makeWords;
    const QStringList common = commonTables() + exceptionTables() + dateTables();
    for (const QString &statement : common)
        statements.append(typed(statement, dialect));
    statements += dialect.guardAudit;
    statements.append(dialect.setVersion.arg(schemaVersion));
    return database.runAll(statements)
        .and_then([&] {
            return database.change(u"INSERT INTO register_info (name, value) VALUES ('id', ?)"_s,
                                   {QUuid::createUuid().toString(QUuid::WithoutBraces)});
        })
        .transform([](qint64) {});
}

Result<void> migrate(Database &database, int from)
{
    Q_ASSERT(from >= 1 && from < schemaVersion); // PostgreSQL began with version 2
    return from == 1 ? migrateFrom1(database) : migrateByDossiers(database, from);
}

} // namespace safeconduct
