// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace safeconduct::test {

/// What a server has to agree to and to refuse by a policy profile, as options of `openssl s_client`.
struct ProfileRow {
    QString name;
    QString profile;
    QStringList agreed; ///< protocol, group or suite that it offers, each alone
    QStringList refused;
};

/// The row of each profile for a program on OpenSSL; \a hasHybrid: with 3.5 or newer, which has the hybrid group.
QList<ProfileRow> profileRows(bool hasHybrid);

/// Columns `profile`, `agreed` and `refused`, and a row of test data for each profile but \a except.
void addProfileRows(bool hasHybrid, const QString &except = {});

} // namespace safeconduct::test
