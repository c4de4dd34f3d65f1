// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/profile_rows.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

QList<ProfileRow> profileRows(bool hasHybrid)
{
    // OpenSSL needs the lower level to offer TLS 1.1 at all: else the client would refuse by itself.
    const QString tooOld = u"-tls1_1 -cipher DEFAULT:@SECLEVEL=0"_s;
    const QString foreignGroup = u"-tls1_3 -groups X25519"_s;
    const QString firstGroup = u"-tls1_3 -groups "_s + (hasHybrid ? u"X25519MLKEM768"_s : u"X25519"_s);
    const QString foreignSuite = u"-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"_s;
    const QString foreignSuite13 = u"-tls1_3 -ciphersuites TLS_CHACHA20_POLY1305_SHA256"_s;
    return {{u"bsi"_s,
             u"bsi-tr-02102"_s,
             {u"-tls1_3 -groups P-384"_s, u"-tls1_2 -cipher ECDHE-ECDSA-AES256-GCM-SHA384"_s},
             {tooOld, foreignGroup, foreignSuite, foreignSuite13}},
            {u"nist"_s,
             u"nist-800-52"_s,
             {u"-tls1_3 -groups P-256"_s, u"-tls1_2 -cipher ECDHE-ECDSA-AES128-GCM-SHA256"_s},
             {tooOld, foreignGroup, foreignSuite, foreignSuite13}},
            {u"intermediate"_s,
             u"tlsref-intermediate"_s,
             {firstGroup, foreignSuite},
             {tooOld, u"-tls1_3 -groups P-521"_s, u"-tls1_2 -cipher ECDHE-ECDSA-AES256-SHA384"_s}},
            {u"modern"_s,
             u"tlsref-modern"_s,
             {firstGroup, foreignSuite13},
             {tooOld, u"-tls1_2"_s, u"-tls1_3 -groups P-521"_s}}};
}

void addProfileRows(bool hasHybrid, const QString &except)
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("agreed");
    QTest::addColumn<QStringList>("refused");
    for (const auto rows = profileRows(hasHybrid); const ProfileRow &row : rows) {
        if (row.profile != except)
            QTest::newRow(qPrintable(row.name)) << row.profile << row.agreed << row.refused;
    }
}

} // namespace safeconduct::test
