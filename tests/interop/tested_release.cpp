// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/tested_release.h"

#include <QHash>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

ServerTree testedRelease()
{
    return qEnvironmentVariable("SAFECONDUCT_INTEROP_RELEASE") == "12"_L1 ? ServerTree::Debian12 : ServerTree::Debian13;
}

ServerTree otherOfTestedRelease()
{
    return testedRelease() == ServerTree::Debian12 ? ServerTree::Debian12Other : ServerTree::Debian13Other;
}

QString firstGroupOfModern()
{
    return testedRelease() == ServerTree::Debian12 ? u"X25519"_s : u"X25519MLKEM768"_s;
}

Plan onTestedRelease(Plan plan)
{
    if (testedRelease() == ServerTree::Debian13)
        return plan;
    // Debian 12's packages; Apache stays in the 2.4 series.
    const QHash<QString, QString> versions{{u"nginx"_s, u"1.22"_s},  {u"haproxy"_s, u"2.6"_s},
                                           {u"postfix"_s, u"3.7"_s}, {u"exim"_s, u"4.96"_s},
                                           {u"dovecot"_s, u"2.3"_s}, {u"stunnel"_s, u"5.68"_s}};
    for (System &system : plan.systems) {
        if (!system.os || system.os->product != "debian"_L1)
            continue;
        system.os->version = u"12"_s;
        for (ProductUse &software : system.software)
            software.version = versions.value(software.product, software.version);
    }
    return plan;
}

} // namespace safeconduct::test
