// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to register: the only place that talks to Qt SQL.
#pragma once

#include "app/register/address.h"
#include "app/register/dialect.h"

#include <QHash>
#include <QVariant>

#include <memory>

class QSqlError;
class QSqlQuery;

namespace safeconduct {

/// A connection to a database, of its own; closed with the object.
class Database {
public:
    /// Opens \a address. Problem `register.password`: the server wants one, or another.
    static Result<std::unique_ptr<Database>> open(const RegisterAddress &address, const QByteArray &password);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const SqlDialect &dialect() const { return m_dialect; }
    const QString &place() const { return m_place; } ///< for messages
    bool isFile() const { return m_isFile; }

    /// What \a statement answers, with \a values for its question marks. Without values it may be any statement.
    Result<QList<QVariantList>> rows(const QString &statement, const QVariantList &values = {});
    /// Runs \a statement; how many rows it changed.
    Result<qint64> change(const QString &statement, const QVariantList &values = {});
    /// The first number that \a statement answers, or 0.
    Result<qint64> number(const QString &statement, const QVariantList &values = {});
    /// One after the other, until one fails.
    Result<void> runAll(const QStringList &statements);

private:
    Database(const RegisterAddress &address, const QByteArray &password);
    Result<QSqlQuery *> run(const QString &statement, const QVariantList &values);
    Problem problem(const QSqlError &error) const;

    SqlDialect m_dialect;
    QString m_place;
    bool m_isFile = false;
    QString m_name;
    std::unique_ptr<QSqlQuery> m_unprepared;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared; ///< a server answers a prepared statement much sooner
};

/// A transaction; undone unless committed.
class Transaction {
public:
    static Result<Transaction> reading(Database &database);
    static Result<Transaction> writing(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Database &database);
    Database *m_database;
};

} // namespace safeconduct
