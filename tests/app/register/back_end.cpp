// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/register/back_end.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

RegisterAddress BackEnd::emptyPlace()
{
    ++m_count;
    if (!m_isServer)
        return registerAddress(m_folder.filePath(u"%1.sqlite"_s.arg(m_count))).value_or(RegisterAddress());
    if (!m_server.isRunning() && !m_server.start())
        qFatal("there is no server");
    return registerAddress(m_server.addDatabase(u"place_%1"_s.arg(m_count))).value_or(RegisterAddress());
}

bool BackEnd::runPast(const RegisterAddress &address, const QStringList &statements)
{
    if (!address.isFile()) {
        return std::ranges::all_of(statements, [&](const QString &statement) {
            return !m_server
                        .ask(address.database, u"SET search_path = safeconduct; "_s + statement + u"; SELECT 'done'"_s)
                        .isEmpty();
        });
    }
    bool isDone = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"past"_s);
        database.setDatabaseName(address.file);
        isDone = database.open();
        QSqlQuery query(database);
        for (const QString &statement : statements) {
            isDone = isDone && query.exec(statement);
            if (!isDone)
                qWarning("%s", qPrintable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"past"_s);
    return isDone;
}

} // namespace safeconduct::test
