// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/windows_vpn/scripts.h"

#include "app/snippets/powershell/machine_certificates.h"

namespace safeconduct::windows_vpn {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code stopIfThere = u"if (Get-VpnConnection -Name $name -AllUserConnection -ErrorAction SilentlyContinue) {\n"
                             u"    Write-Error -Message ('{0} is there already: run undo.ps1 first' -f $name)\n"
                             u"}";

Reason because(const QString &text, const QString &source, const QString &rule = {}, const TextValues &values = {})
{
    return {.text = u"snippet.windows-vpn.reason."_s + text, .source = source, .rule = rule, .values = values};
}

void begin(Script &script, const RemoteProfile &profile, bool changes)
{
    if (changes)
        script.add(Fixed{applyOrShow}, because(u"show-first"_s, u"ms-vpnclient"_s)).add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors});
    script.add(Assignment{u"$name", own(profile.name)}, because(u"name"_s, u"method"_s));
}

Script prerequisites()
{
    Script script(Step::Prerequisites, u"prerequisites.ps1"_s);
    script.add(listMachineCertificates(), because(u"machine-certificate"_s, u"strongswan-windows"_s, u"I5"_s));
    return script;
}

Call addConnection()
{
    Call add(u"Add-VpnConnection");
    add.with(u"Name", Code(u"$name"))
        .with(u"ServerAddress", Code(u"$server"))
        .with(u"TunnelType", own(u"Ikev2"_s))
        .with(u"AuthenticationMethod", own(u"MachineCertificate"_s))
        .with(u"EncryptionLevel", own(u"Required"_s))
        .flag(u"AllUserConnection")
        .flag(u"SplitTunneling")
        .flag(u"Force")
        .previewed();
    return add;
}

Call setSuite(const Suite &suite)
{
    Call set(u"Set-VpnConnectionIPsecConfiguration");
    set.with(u"ConnectionName", Code(u"$name"))
        .with(u"AuthenticationTransformConstants", own(suite.authentication))
        .with(u"CipherTransformConstants", own(suite.cipher))
        .with(u"EncryptionMethod", own(suite.encryption))
        .with(u"IntegrityCheckMethod", own(suite.integrity))
        .with(u"PfsGroup", own(suite.forwardSecrecy))
        .with(u"DHGroup", own(suite.group))
        .flag(u"AllUserConnection")
        .flag(u"Force");
    return set;
}

Call addRoute()
{
    Call route(u"Add-VpnConnectionRoute");
    route.with(u"ConnectionName", Code(u"$name"))
        .with(u"DestinationPrefix", Code(u"$network"))
        .flag(u"AllUserConnection");
    return route;
}

Script apply(const RemoteProfile &profile)
{
    Script script(Step::Apply, u"apply.ps1"_s);
    begin(script, profile, true);
    script.add(Fixed{stopIfThere}, because(u"not-twice"_s, u"method"_s));
    script.add(Assignment{u"$server", own(profile.server)}, because(u"server"_s, u"ms-vpnclient"_s))
        .add(Assignment{u"$networks", profile.networks});
    script.add(addConnection(), because(u"connection"_s, u"ms-vpnclient"_s, u"I5"_s));
    // Without the connection, which a preview does not make, there is nothing to set.
    script.add(If{{{Code(u"$Apply")}}, {setSuite(profile.suite)}},
               because(u"suite"_s, u"ms-vpnclient"_s, {}, {{u"profile"_s, {profile.policyTitle}}}));
    script.add(If{{{Code(u"$Apply")}}, {ForEach{u"$network", Expression(Code(u"$networks")), {addRoute()}}}},
               because(u"routes"_s, u"ms-vpnclient"_s));
    return script;
}

Script verify(const RemoteProfile &profile)
{
    Script script(Step::Verify, u"verify.ps1"_s);
    begin(script, profile, false);
    script.add(Fixed{testValue}, because(u"test-value"_s, u"method"_s));
    const Statements rows{
        Check{Code(u"$item.Name"), u"ServerAddress", Code(u"[string]$item.ServerAddress"), own(profile.server)},
        Check{Code(u"$item.Name"), u"TunnelType", Code(u"[string]$item.TunnelType"), own(u"Ikev2"_s)},
        Check{Code(u"$item.Name"), u"SplitTunneling", Code(u"[string]$item.SplitTunneling"), true}};
    script.add(ForEach{u"$item",
                       std::move(Call(u"Get-VpnConnection").with(u"Name", Code(u"$name")).flag(u"AllUserConnection")),
                       rows},
               because(u"check"_s, u"ms-vpnclient"_s));
    script.add(Call(u"Get-VpnConnection")
                   .with(u"Name", Code(u"$name"))
                   .flag(u"AllUserConnection")
                   .into(Call(u"Format-List").with(u"Property", QStringList{u"*"_s})),
               because(u"check-all"_s, u"ms-vpnclient"_s));
    script.add(Call(u"Get-NetIPsecQuickModeSA").into(Call(u"Format-List").with(u"Property", QStringList{u"*"_s})),
               because(u"check-packets"_s, u"ms-netipsec"_s));
    return script;
}

Script undo(const RemoteProfile &profile)
{
    Script script(Step::Undo, u"undo.ps1"_s);
    begin(script, profile, true);
    Call remove(u"Remove-VpnConnection");
    remove.with(u"Name", Code(u"$name"))
        .flag(u"AllUserConnection")
        .flag(u"Force")
        .with(u"ErrorAction", Code(u"SilentlyContinue"))
        .previewed();
    script.add(remove, because(u"remove"_s, u"ms-vpnclient"_s));
    return script;
}

} // namespace

QList<Script> scriptsFor(const RemoteProfile &profile)
{
    return {prerequisites(), apply(profile), verify(profile), undo(profile)};
}

} // namespace safeconduct::windows_vpn
