// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/register.h"

#include "app/crypto/hash.h"
#include "app/dossier/dossier.h"
#include "app/support/text.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int schemaVersion = 1;
constexpr int applicationId = 0x53616663; // "Safc": tells our files from those of other programs

/// One statement each.
QStringList schema()
{
    return {
        u"CREATE TABLE record (number INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE, plan_id TEXT NOT "
        u"NULL, title TEXT NOT NULL, "
        "organisation TEXT NOT NULL, status TEXT NOT NULL, decided_on TEXT NOT NULL, review TEXT NOT NULL, dossier BLOB NOT NULL) STRICT"_s,
        u"CREATE INDEX record_review ON record (review)"_s,
        u"CREATE VIRTUAL TABLE record_text USING fts5 (title, organisation, body, tokenize = 'unicode61 remove_diacritics 2')"_s,
        u"PRAGMA application_id = %1"_s.arg(applicationId),
        u"PRAGMA user_version = %1"_s.arg(schemaVersion),
    };
}

const auto columns = u"number, plan_id, title, organisation, status, decided_on, review"_s;

Problem databaseProblem(const QString &path, const QSqlError &error)
{
    return {.pointer = {},
            .what = Text::tr("The register did not do what was asked: %1.").arg(error.text()),
            .remedy = Text::tr("Check the disk and your rights; nothing was changed."),
            .id = u"register.database"_s,
            .file = path};
}

/// One word of a search, quoted for FTS5, as a prefix.
QString matching(const QString &words)
{
    QStringList terms;
    const QStringList single = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : single)
        terms.append(u'"' + QString(word).replace(u'"', u"\"\""_s) + u"\"*"_s);
    return terms.join(u' ');
}

/// Qt binds a null string as NULL; the columns want a text.
QString stored(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

RegisterEntry entryFrom(const QSqlQuery &query)
{
    return {.number = query.value(0).toLongLong(),
            .planId = query.value(1).toString(),
            .title = query.value(2).toString(),
            .organisation = query.value(3).toString(),
            .status = query.value(4).toString(),
            .decidedOn = QDate::fromString(query.value(5).toString(), Qt::ISODate),
            .review = QDate::fromString(query.value(6).toString(), Qt::ISODate)};
}

} // namespace

/// A connection of its own; ends with the register.
class Register::Database {
public:
    explicit Database(QString path)
        : m_path(std::move(path))
        , m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(m_path);
    }
    ~Database() { QSqlDatabase::removeDatabase(m_name); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    QSqlDatabase connection() const { return QSqlDatabase::database(m_name); }
    const QString &path() const { return m_path; }

    /// Runs \a statement with \a values for its question marks.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const
    {
        QSqlQuery query(connection());
        if (query.prepare(statement)) {
            for (const QVariant &value : values)
                query.addBindValue(value);
            if (query.exec())
                return query;
        }
        return std::unexpected(databaseProblem(m_path, query.lastError()));
    }

    Result<int> number(const QString &pragma) const
    {
        return run(pragma).transform([](QSqlQuery query) { return query.next() ? query.value(0).toInt() : 0; });
    }

    Result<QList<RegisterEntry>> entries(const QString &statement, const QVariantList &values = {}) const
    {
        return run(statement, values).transform([](QSqlQuery query) {
            QList<RegisterEntry> entries;
            while (query.next())
                entries.append(entryFrom(query));
            return entries;
        });
    }

private:
    QString m_path;
    QString m_name;
};

namespace {

template<typename Database>
Result<void> makeSchema(const Database &database)
{
    const QStringList statements = schema();
    for (const QString &statement : statements) {
        if (const auto made = database.run(statement); !made)
            return std::unexpected(made.error());
    }
    return {};
}

Problem foreignFile(const QString &path, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"register.foreign"_s, .file = path};
}

template<typename Database>
Result<void> prepare(const Database &database)
{
    const Result<int> application = database.number(u"PRAGMA application_id"_s);
    const Result<int> version = database.number(u"PRAGMA user_version"_s);
    const Result<int> tables = database.number(u"SELECT count(*) FROM sqlite_schema"_s);
    for (const Result<int> *asked : {&application, &version, &tables}) {
        if (!*asked)
            return std::unexpected(asked->error());
    }
    if (*tables == 0)
        return makeSchema(database);
    if (*application != applicationId)
        return std::unexpected(foreignFile(database.path(), Text::tr("This file is a database of another program."),
                                           Text::tr("Choose the register's own file.")));
    if (*version > schemaVersion)
        return std::unexpected(foreignFile(database.path(),
                                           Text::tr("This register was made by a later version of Safeconduct."),
                                           Text::tr("Open it with that version.")));
    return {};
}

} // namespace

Register::Register(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Register::~Register() = default;
Register::Register(Register &&other) noexcept = default;
Register &Register::operator=(Register &&other) noexcept = default;

Result<Register> Register::open(const QString &path)
{
    auto database = std::make_unique<Database>(path);
    if (!database->connection().open())
        return std::unexpected(databaseProblem(path, database->connection().lastError()));
    if (const Result<void> ready = prepare(*database); !ready)
        return std::unexpected(ready.error());
    return Register(std::move(database));
}

Results<qint64> Register::add(const QByteArray &dossierFile, const QDate &today)
{
    const Results<Dossier> dossier = unpackDossier(dossierFile);
    if (!dossier)
        return std::unexpected(dossier.error());
    Result<QSqlQuery> known =
        m_database->run(u"SELECT number FROM record WHERE sha256 = ?"_s, {sha256Hex(dossierFile)});
    if (!known)
        return std::unexpected(Problems{known.error()});
    if (known->next())
        return known->value(0).toLongLong();

    const Plan &plan = dossier->plan.plan();
    QSqlDatabase connection = m_database->connection();
    connection.transaction();
    const Result<QSqlQuery> added = m_database->run(
        u"INSERT INTO record (sha256, plan_id, title, organisation, status, decided_on, review, dossier) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {sha256Hex(dossierFile), plan.id, plan.title, stored(plan.organisation),
         word(statusOf(dossier->decision, today)), stored(dossier->decision.decidedOn.toString(Qt::ISODate)),
         stored(dossier->decision.review.toString(Qt::ISODate)), dossierFile});
    const qint64 number = added ? added->lastInsertId().toLongLong() : 0;
    const Result<QSqlQuery> indexed = added.and_then([&](const QSqlQuery &) {
        return m_database->run(
            u"INSERT INTO record_text (rowid, title, organisation, body) VALUES (?, ?, ?, ?)"_s,
            {number, plan.title, stored(plan.organisation), QString::fromUtf8(dossier->record.value(u"record.md"_s))});
    });
    if (!indexed || !connection.commit()) {
        const Problem problem = indexed ? databaseProblem(m_database->path(), connection.lastError()) : indexed.error();
        connection.rollback();
        return std::unexpected(Problems{problem});
    }
    return number;
}

Result<QList<RegisterEntry>> Register::list() const
{
    return m_database->entries(u"SELECT "_s + columns + u" FROM record ORDER BY number DESC"_s);
}

Result<QList<RegisterEntry>> Register::find(const QString &words) const
{
    if (matching(words).isEmpty())
        return list();
    return m_database->entries(u"SELECT "_s + columns
                                   + u" FROM record JOIN (SELECT rowid AS found, rank FROM record_text WHERE "
                                     u"record_text MATCH ?) ON found = number "
                                     "ORDER BY rank, number DESC"_s,
                               {matching(words)});
}

Result<QList<RegisterEntry>> Register::due(const QDate &today) const
{
    return m_database->entries(u"SELECT "_s + columns
                                   + u" FROM record WHERE review <> '' AND review <= ? ORDER BY review, number"_s,
                               {today.toString(Qt::ISODate)});
}

Result<QByteArray> Register::dossier(qint64 number) const
{
    Result<QSqlQuery> query = m_database->run(u"SELECT dossier FROM record WHERE number = ?"_s, {number});
    if (!query)
        return std::unexpected(query.error());
    if (query->next())
        return query->value(0).toByteArray();
    return std::unexpected(Problem{.pointer = {},
                                   .what = Text::tr("The register has no record %1.").arg(number),
                                   .remedy = Text::tr("Take a number from its list."),
                                   .id = u"register.unknown-record"_s,
                                   .file = m_database->path()});
}

} // namespace safeconduct
