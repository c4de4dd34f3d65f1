// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/machine_certificates.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

Call listMachineCertificates()
{
    return Call(u"Get-ChildItem")
        .with(u"Path", Literal{u"Cert:\\LocalMachine\\My"_s, {}})
        .into(Call(u"Format-List")
                  .with(u"Property",
                        QStringList{u"Subject"_s, u"Issuer"_s, u"NotAfter"_s, u"DnsNameList"_s,
                                    u"EnhancedKeyUsageList"_s}));
}

} // namespace safeconduct::powershell
