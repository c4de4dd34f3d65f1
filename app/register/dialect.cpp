// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/dialect.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x53616663; // "Safc": tells our files from those of other programs

/// `"word"* AND …` (FTS5, 3. Full-text Query Syntax). Words are letters and digits (words.h).
QString sqliteSearch(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        terms.append(u'"' + word + u"\"*"_s);
    return terms.join(u" AND "_s);
}

/// `'word':* & …` (PostgreSQL, 8.11.2 tsquery).
QString postgresqlSearch(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        terms.append(u'\'' + word + u"':*"_s);
    return terms.join(u" & "_s);
}

} // namespace

SqlDialect sqliteDialect()
{
    return {
        .driver = u"QSQLITE"_s,
        .integer = u"INTEGER"_s,
        .text = u"TEXT"_s,
        .bytes = u"BLOB"_s,
        .tableEnd = u" STRICT"_s,
        .prepareConnection = {u"PRAGMA synchronous = FULL"_s},
        .isEmpty = u"SELECT count(*) FROM sqlite_schema"_s,
        .isOurs = u"SELECT application_id = %1 FROM pragma_application_id()"_s.arg(applicationId),
        .version = u"PRAGMA user_version"_s,
        .setVersion = u"PRAGMA user_version = %1"_s,
        .beginReading = u"BEGIN"_s,
        .beginWriting = {u"BEGIN IMMEDIATE"_s},
        .refuseWriting = u"PRAGMA query_only = 1"_s,
        .makeWords = {u"PRAGMA application_id = %1"_s.arg(applicationId),
                      u"CREATE VIRTUAL TABLE record_words USING fts5 (words, detail = none, tokenize = 'unicode61 "
                      u"remove_diacritics 0')"_s},
        .guardAudit = {u"CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit "
                       u"chain is only appended to'); END"_s,
                       u"CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit chain "
                       u"is only appended to'); END"_s},
        .addWords = u"INSERT INTO record_words (rowid, words) VALUES (?, ?)"_s,
        .removeWords = u"DELETE FROM record_words WHERE rowid = ?"_s,
        .words = u"SELECT words FROM record_words WHERE rowid = ?"_s,
        .matches = u"r.number IN (SELECT rowid FROM record_words WHERE record_words MATCH ?)"_s,
        .searchFor = sqliteSearch,
    };
}

SqlDialect postgresqlDialect()
{
    return {
        .driver = u"QPSQL"_s,
        .integer = u"BIGINT"_s,
        .text = u"TEXT COLLATE \"C\""_s, // days compare by their bytes, whatever the server's language
        .bytes = u"BYTEA"_s,
        .tableEnd = {},
        .prepareConnection = {u"SET search_path = safeconduct"_s, u"SET synchronous_commit = on"_s},
        .isEmpty = u"SELECT count(*) FROM information_schema.tables WHERE table_schema = 'safeconduct'"_s,
        .isOurs = u"SELECT count(*) FROM information_schema.tables WHERE table_schema = 'safeconduct' AND table_name = "
                  u"'register_info'"_s,
        .version = u"SELECT CAST(value AS INTEGER) FROM register_info WHERE name = 'version'"_s,
        .setVersion = u"INSERT INTO register_info (name, value) VALUES ('version', '%1') ON CONFLICT (name) DO UPDATE "
                      u"SET value = excluded.value"_s,
        .beginReading = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s,
        // One writer at a time, so that numbers have no gap and the chain does not fork. Needs no grant.
        .beginWriting = {u"BEGIN"_s, u"SELECT pg_advisory_xact_lock(1399940707)"_s},
        .refuseWriting = u"SET default_transaction_read_only = on"_s,
        .makeWords = {u"CREATE SCHEMA IF NOT EXISTS safeconduct"_s,
                      u"CREATE TABLE record_words (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"_s,
                      u"CREATE INDEX record_words_word ON record_words USING gin (words)"_s},
        .guardAudit = {u"CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                       u"''the audit chain is only appended to''; END'"_s,
                       u"CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT "
                       u"EXECUTE FUNCTION refuse_change()"_s},
        .addWords = u"INSERT INTO record_words (number, words) VALUES (?, array_to_tsvector(string_to_array(CAST(? AS "
                    u"TEXT), ' ')))"_s,
        .removeWords = u"DELETE FROM record_words WHERE number = ?"_s,
        .words = u"SELECT array_to_string(tsvector_to_array(words), ' ') FROM record_words WHERE number = ?"_s,
        .matches = u"r.number IN (SELECT number FROM record_words WHERE words @@ CAST(CAST(? AS TEXT) AS TSQUERY))"_s,
        .searchFor = postgresqlSearch,
    };
}

} // namespace safeconduct
