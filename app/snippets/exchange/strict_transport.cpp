// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/strict_transport.h"

#include "app/snippets/schannel/windows_release.h"
#include "app/snippets/web_site.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

/// A site's own element: IIS adds the header to answers over HTTPS only.
constexpr Code site = u"$hsts = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Filter = "
                      u"'system.applicationHost/sites/site[@name=\"Default Web Site\"]/hsts' }";
constexpr Code asItIs = u"New-Object -TypeName 'PSObject' -Property @{ Enabled = (Get-WebConfigurationProperty @hsts "
                        u"-Name 'enabled').Value; MaxAge = (Get-WebConfigurationProperty @hsts "
                        u"-Name 'max-age').Value }";
constexpr Code age = u"(Get-WebConfigurationProperty @hsts -Name 'max-age').Value";
constexpr Code enabled = u"(Get-WebConfigurationProperty @hsts -Name 'enabled').Value";
constexpr Code writeBack = u"$kept = Import-Clixml -Path $old\n"
                           u"Set-WebConfigurationProperty @hsts -Name 'enabled' -Value $kept.Enabled -WhatIf:$preview\n"
                           u"Set-WebConfigurationProperty @hsts -Name 'max-age' -Value $kept.MaxAge -WhatIf:$preview";
constexpr Code setAge = u"Set-WebConfigurationProperty @hsts -Name 'max-age' -Value $seconds -WhatIf:$preview";
constexpr Code setEnabled = u"Set-WebConfigurationProperty @hsts -Name 'enabled' -Value $true -WhatIf:$preview";

} // namespace

bool hasStrictTransport(const Server &server)
{
    const std::optional<ProductUse> &os = server.task.system->os;
    return os && schannel::windowsReleaseOf(*os, *server.task.knowledge).hasStrictTransport;
}

void requireStrictTransport(const Server &server, ServerScripts &scripts)
{
    const Reason reason = because(u"reason.strict-transport"_s, u"ms-iis-hsts"_s, u"T4"_s);
    const int seconds = hstsSeconds(server.task).toInt();
    const Statement file = oldValuesAt(scripts.key(u"hsts"_s));
    scripts.everywhere(Fixed{site}, reason);
    scripts.apply.add(Assignment{u"$seconds", seconds}).add(file).add(keepOld(asItIs));
    scripts.apply
        .add(If{{{.left = age, .operation = Code(u"-ne"), .right = Value(Code(u"$seconds"))}}, {Fixed{setAge}}})
        .add(If{{{.left = enabled, .operation = Code(u"-ne"), .right = Value(true)}}, {Fixed{setEnabled}}});
    scripts.verify.add(Check{Code(u"'Default Web Site'"), u"enabled", Expression(u"[string]") + enabled, true})
        .add(Check{Code(u"'Default Web Site'"), u"max-age", Expression(u"[string]") + age, seconds});
    scripts.undoBy({file, Fixed{writeBack}, forgetOld()}, because(u"reason.write-back"_s, reason.source));
}

} // namespace safeconduct::exchange
