// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/postgres_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

#include <pwd.h>
#include <sys/types.h>
#include <unistd.h>

#include <csignal>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

bool isRoot()
{
    return ::geteuid() == 0;
}

void giveToServer(const QString &path)
{
    const passwd *user = isRoot() ? ::getpwnam("postgres") : nullptr; // NOLINT(concurrency-mt-unsafe): one thread
    if (user && ::chown(path.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
        qWarning("%s cannot be given to postgres", qPrintable(path));
}

/// A port that nobody listens on now.
int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

PostgresServer::PostgresServer()
    : m_folder(std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/pg-XXXXXX"_s)) // a socket's path is short
    , m_port(freePort())
{
    QFile::setPermissions(m_folder->path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther
                              | QFile::ReadGroup | QFile::ExeGroup);
    giveToServer(m_folder->path());
}

PostgresServer::~PostgresServer()
{
    stop();
}

QString PostgresServer::folder() const
{
    return m_folder->path();
}

QString PostgresServer::program(const QString &name) const
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    return found.isEmpty() ? name : versions.filePath(found.constFirst() + u"/bin/"_s + name);
}

QStringList PostgresServer::asServer(const QString &name, const QStringList &words) const
{
    QStringList all;
    if (isRoot())
        all = {u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s};
    if (fileLimit > 0 && name == "postgres"_L1)
        all += {u"prlimit"_s, u"--fsize=%1"_s.arg(fileLimit)};
    return all + QStringList{program(name)} + words;
}

bool PostgresServer::run(const QString &name, const QStringList &words) const
{
    QStringList all = asServer(name, words);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(all.takeFirst(), all);
    if (process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(name), process.readAll().constData());
    return false;
}

bool PostgresServer::make()
{
    return run(u"initdb"_s,
               {u"--pgdata="_s + folder() + u"/data"_s, u"--username=postgres"_s, u"--auth=trust"_s,
                u"--locale=C.UTF-8"_s, u"--encoding=UTF8"_s, u"--no-sync"_s});
}

bool PostgresServer::start(const QStringList &settings)
{
    const QString data = folder() + u"/data"_s;
    if (!QDir(data).exists() && !make())
        return false;
    if (!settings.isEmpty())
        m_settings = settings;
    QStringList words{u"-D"_s, data, u"-p"_s, QString::number(m_port)};
    const QStringList all = QStringList{u"listen_addresses="_s, u"unix_socket_directories="_s + folder(),
                                        u"fsync=off"_s, u"autovacuum=off"_s, u"max_connections=20"_s}
        + m_settings;
    for (const QString &setting : all)
        words += {u"-c"_s, setting};
    QStringList command = asServer(u"postgres"_s, words);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(QDir::tempPath() + u"/pg-%1.log"_s.arg(m_port), QIODevice::Append);
    m_process->start(command.takeFirst(), command);
    return m_process->waitForStarted(patience) && waitUntilReady();
}

bool PostgresServer::waitUntilReady()
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < patience && m_process->state() == QProcess::Running) {
        QProcess asking;
        asking.start(program(u"pg_isready"_s), {u"-q"_s, u"-h"_s, folder(), u"-p"_s, QString::number(m_port)});
        if (asking.waitForFinished(patience) && asking.exitStatus() == QProcess::NormalExit && asking.exitCode() == 0)
            return true;
        m_process->waitForFinished(20);
    }
    QFile log(QDir::tempPath() + u"/pg-%1.log"_s.arg(m_port));
    qWarning("postgres does not come up: %s", log.open(QIODevice::ReadOnly) ? log.readAll().constData() : "");
    return false;
}

bool PostgresServer::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

void PostgresServer::kill()
{
    if (!isRunning())
        return;
    // Its own children end when they miss it; SIGQUIT makes each stop at once and write nothing any more.
    ::kill(static_cast<pid_t>(m_process->processId()), SIGQUIT);
    m_process->waitForFinished(patience);
}

void PostgresServer::stop()
{
    if (isRunning()) {
        ::kill(static_cast<pid_t>(m_process->processId()), SIGINT); // "fast": ends what clients left open
        if (!m_process->waitForFinished(patience))
            m_process->kill();
    }
    QFile::remove(QDir::tempPath() + u"/pg-%1.log"_s.arg(m_port));
}

QString PostgresServer::address(const QString &database, const QString &user) const
{
    return u"postgresql:///%1?host=%2&port=%3&user=%4"_s.arg(database, folder()).arg(m_port).arg(user);
}

QString PostgresServer::addDatabase(const QString &name) const
{
    ask(u"postgres"_s, u"CREATE DATABASE "_s + name);
    return address(name);
}

QString PostgresServer::ask(const QString &database, const QString &statement) const
{
    QProcess psql;
    psql.start(program(u"psql"_s),
               {u"-X"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, folder(), u"-p"_s,
                QString::number(m_port), u"-U"_s, u"postgres"_s, u"-d"_s, database, u"-c"_s, statement});
    if (!psql.waitForFinished(patience) || psql.exitCode() != 0) {
        qWarning("psql: %s", psql.readAllStandardError().constData());
        return {};
    }
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

bool PostgresServer::addFile(const QString &name, const QByteArray &contents) const
{
    QFile file(folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        return false;
    file.close();
    giveToServer(file.fileName());
    return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace safeconduct::test
