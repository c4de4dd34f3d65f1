// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/database.h"

#include "app/support/text.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString connectOptions(const RegisterAddress &address)
{
    QStringList options;
    for (const auto &[name, value] : address.options.asKeyValueRange())
        options.append(name + u"='"_s + value + u'\'');
    return options.join(u';');
}

Problem missingDriver(const QString &driver)
{
    return {.pointer = {},
            .what = Text::tr("Qt has no driver \"%1\" for this database.").arg(driver),
            .remedy = driver == "QPSQL"_L1 ? Text::tr("Install it, on Debian as libqt6sql6-psql.")
                                           : Text::tr("Install it, on Debian as libqt6sql6-sqlite."),
            .id = u"register.driver"_s};
}

/// PostgreSQL's own classes of errors (appendix A); libpq itself has none, only words in English where it asks for a
/// password.
bool wantsPassword(const QSqlError &error)
{
    const QString text = error.databaseText();
    return error.nativeErrorCode().startsWith("28"_L1) || text.contains("no password supplied"_L1)
        || text.contains("password authentication failed"_L1);
}

} // namespace

Database::Database(const RegisterAddress &address, const QByteArray &password)
    : m_dialect(address.isFile() ? sqliteDialect() : postgresqlDialect())
    , m_place(address.text)
    , m_isFile(address.isFile())
    , m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(m_dialect.driver, m_name);
    database.setDatabaseName(m_isFile ? address.file : address.database);
    if (m_isFile) {
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=30000"_s);
        return;
    }
    database.setHostName(address.host);
    database.setUserName(address.user);
    database.setPort(address.port);
    database.setPassword(QString::fromUtf8(password));
    database.setConnectOptions(connectOptions(address));
}

Database::~Database()
{
    m_prepared.clear();
    m_unprepared.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const RegisterAddress &address, const QByteArray &password)
{
    const QString driver = address.isFile() ? sqliteDialect().driver : postgresqlDialect().driver;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return std::unexpected(missingDriver(driver));
    std::unique_ptr<Database> database(new Database(address, password)); // its constructor is private
    QSqlDatabase connection = QSqlDatabase::database(database->m_name, false);
    if (!connection.open()) {
        Problem problem = database->problem(connection.lastError());
        problem.id = !address.isFile() && wantsPassword(connection.lastError()) ? u"register.password"_s
                                                                                : u"register.unreachable"_s;
        return std::unexpected(problem);
    }
    if (const Result<void> prepared = database->runAll(database->m_dialect.prepareConnection); !prepared)
        return std::unexpected(prepared.error());
    return database;
}

Problem Database::problem(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode();
    // Classes of PostgreSQL's errors: 08 connection, 57P the server ends. libpq alone gives none: nobody answered.
    const bool isLost = !m_isFile && (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1));
    if (isLost)
        return {.pointer = {},
                .what = Text::tr("The register cannot be reached: %1.").arg(error.databaseText().simplified()),
                .remedy = Text::tr("Check the address and the server. What was not confirmed was not stored."),
                .id = u"register.unreachable"_s,
                .file = m_place};
    if (m_isFile && code == "26"_L1) // SQLITE_NOTADB
        return {.pointer = {},
                .what = Text::tr("This file is no database."),
                .remedy = Text::tr("Choose the register's own file."),
                .id = u"register.foreign"_s,
                .file = m_place};
    if (code == "42501"_L1) // insufficient_privilege
        return {.pointer = {},
                .what = Text::tr("You may not do this in the register: %1.").arg(error.databaseText().simplified()),
                .remedy = Text::tr("Ask whoever keeps it for the role of an editor or approver."),
                .id = u"register.forbidden"_s,
                .file = m_place};
    return {.pointer = {},
            .what = Text::tr("The register did not do what was asked: %1.").arg(error.databaseText().simplified()),
            .remedy = Text::tr("Check the disk and your rights; nothing was changed."),
            .id = u"register.database"_s,
            .file = m_place};
}

Result<QSqlQuery *> Database::run(const QString &statement, const QVariantList &values)
{
    const QSqlDatabase connection = QSqlDatabase::database(m_name, false);
    if (values.isEmpty()) {
        m_unprepared = std::make_unique<QSqlQuery>(connection);
        m_unprepared->setForwardOnly(true);
        if (!m_unprepared->exec(statement))
            return std::unexpected(problem(m_unprepared->lastError()));
        return m_unprepared.get();
    }
    std::shared_ptr<QSqlQuery> query = m_prepared.value(statement);
    if (!query) {
        query = std::make_shared<QSqlQuery>(connection);
        query->setForwardOnly(true);
        if (!query->prepare(statement))
            return std::unexpected(problem(query->lastError()));
        m_prepared.insert(statement, query);
    }
    for (qsizetype index = 0; index < values.size(); ++index)
        query->bindValue(static_cast<int>(index), values.at(index), QSql::In);
    if (!query->exec())
        return std::unexpected(problem(query->lastError()));
    return query.get();
}

Result<QList<QVariantList>> Database::rows(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = run(statement, values);
    if (!query)
        return std::unexpected(query.error());
    QList<QVariantList> rows;
    const int columns = (*query)->record().count();
    while ((*query)->next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append((*query)->value(column));
        rows.append(row);
    }
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return std::unexpected(problem(error));
    return rows;
}

Result<qint64> Database::change(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = run(statement, values);
    if (!query)
        return std::unexpected(query.error());
    const qint64 changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<qint64> Database::number(const QString &statement, const QVariantList &values)
{
    return rows(statement, values).transform([](const QList<QVariantList> &rows) {
        return rows.isEmpty() ? qint64{0} : rows.constFirst().value(0).toLongLong();
    });
}

Result<void> Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const Result<qint64> done = change(statement); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->change(QStringLiteral("ROLLBACK")); // where the connection is lost, the server does it
}

Result<Transaction> Transaction::reading(Database &database)
{
    if (const Result<qint64> begun = database.change(database.dialect().beginReading); !begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Result<Transaction> Transaction::writing(Database &database)
{
    const QStringList &statements = database.dialect().beginWriting;
    if (const Result<qint64> begun = database.change(statements.constFirst()); !begun)
        return std::unexpected(begun.error());
    Transaction transaction(database);
    if (const Result<void> locked = database.runAll(statements.sliced(1)); !locked)
        return std::unexpected(locked.error());
    return transaction;
}

Result<void> Transaction::commit()
{
    // On failure the transaction stays open and is undone.
    if (const Result<qint64> done = m_database->change(QStringLiteral("COMMIT")); !done)
        return std::unexpected(done.error());
    m_database = nullptr;
    return {};
}

} // namespace safeconduct
