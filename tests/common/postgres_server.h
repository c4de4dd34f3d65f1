// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL server of its own for one test run, in a temporary folder.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

class QTemporaryDir;

namespace safeconduct::test {

/// Ends with the object, by its own process. Runs as the user postgres where the test is root, which the server refuses to be.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Makes the data folder and starts the server; \a settings as `name=value`. Where it has been made, only starts.
    /// False, and the reason as a warning, where it does not come up.
    bool start(const QStringList &settings = {});
    /// As if the machine lost power: no process of the server gets to end its work.
    void kill();
    /// Ends it in good order.
    void stop();
    bool isRunning() const;

    /// A new database; its address for `registerAddress`, by the socket.
    QString addDatabase(const QString &name) const;
    /// The address for the user \a user.
    QString address(const QString &database, const QString &user = QStringLiteral("postgres")) const;
    /// What psql answers in \a database, or an empty text and a warning.
    QString ask(const QString &database, const QString &statement) const;
    /// A file in the server's folder that only it can read.
    bool addFile(const QString &name, const QByteArray &contents) const;
    QString folder() const;
    int port() const { return m_port; }

    /// Started with this limit on the size of each file, in bytes; 0: none.
    qint64 fileLimit = 0;

private:
    QString program(const QString &name) const;
    QStringList asServer(const QString &name, const QStringList &words) const;
    bool run(const QString &name, const QStringList &words) const;
    bool make();
    bool waitUntilReady();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QStringList m_settings;
    int m_port = 0;
};

} // namespace safeconduct::test
