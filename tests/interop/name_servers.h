// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/interop/sandbox.h"

#include <optional>

namespace safeconduct::test {

/// The whole name space as one zone at 127.0.0.53, signed or not, and a resolver at 127.0.0.1 that checks signatures against its key.
class NameServers {
public:
    /// Runs them in \a sandbox, whose /etc/bind is theirs from then on.
    explicit NameServers(Sandbox &sandbox);

    /// Starts both with \a records (lines of a zone file, absolute names). What went wrong, or empty.
    QString serve(const QString &records, bool isSigned = true);
    void stop() { m_daemons.reset(); }

    /// Makes the resolver the one of \a sandbox.
    static void useIn(Sandbox &sandbox);

private:
    QString sign();

    Sandbox &m_sandbox;
    std::optional<Daemon> m_daemons;
};

} // namespace safeconduct::test
