// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/domain_secure.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

void listPartnerDomain(ServerScripts &scripts, Code list)
{
    const Statement file = oldValuesAt(scripts.key(u"domains"_s));
    Call kept(u"Get-TransportConfig");
    kept.into(std::move(Call(u"Select-Object").with(u"Property", QStringList{list.text()})));
    Call add(u"Set-TransportConfig");
    add.with(list, Code(u"@{ Add = $PartnerDomain }")).previewed();
    const Comparison isMissing{.left = Code(u"@($list | ForEach-Object -Process { [string]$_ })"),
                               .operation = Code(u"-notcontains"),
                               .right = Code(u"$PartnerDomain")};
    scripts.apply.add(Statements{file, keepOld(std::move(kept)),
                                 Fixed{Expression(u"$list = (Get-TransportConfig).") + list},
                                 If{{isMissing}, {std::move(add)}}},
                      because(u"reason.domain-list"_s, u"ms-exchange-cmdlets"_s));
    Call back(u"Set-TransportConfig");
    back.with(list, Expression(u"(Import-Clixml -Path $old).") + list).previewed();
    scripts.undoBy({file, std::move(back), forgetOld()}, because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

} // namespace safeconduct::exchange
