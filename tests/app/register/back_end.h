// SPDX-License-Identifier: GPL-3.0-or-later
// The same tests on both databases: each gives empty places for registers.
#pragma once

#include "app/register/address.h"
#include "tests/common/postgres_server.h"

#include <QTemporaryDir>

namespace safeconduct::test {

class BackEnd {
public:
    /// Starts a server at the first need of one.
    void choose(bool isServer) { m_isServer = isServer; }
    bool isServer() const { return m_isServer; }

    /// The address of a place where there is nothing yet.
    RegisterAddress emptyPlace();
    /// Runs \a statements in the register at \a address, past the program.
    bool runPast(const RegisterAddress &address, const QStringList &statements);
    PostgresServer &server() { return m_server; }

private:
    bool m_isServer = false;
    int m_count = 0;
    QTemporaryDir m_folder;
    PostgresServer m_server;
};

} // namespace safeconduct::test
