// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/exchange/addresses.h"

namespace safeconduct::exchange {

using namespace Qt::StringLiterals;
using namespace powershell;

constinit const Code clientNameParameters = u"param(\n    [string]$ClientName,\n    [switch]$Apply\n)";

namespace {

/// The path stays, so that no path has to be known here; an address that is not set stays unset.
constexpr Code atClientName = u"('https://' + $ClientName + ([uri][string]$item.InternalUrl).AbsolutePath)";
constexpr Code isOther = u"[string]$item.InternalUrl -and ([string]$item.InternalUrl -ne $address -or "
                         u"[string]$item.ExternalUrl -ne $address)";

Call objects(const Directory &directory)
{
    Call get(directory.get);
    get.with(u"Server", Code(u"$server")).flag(u"ADPropertiesOnly");
    return get;
}

Call setting(const Directory &directory, Code internal, Code external)
{
    Call set(directory.set);
    set.with(u"Identity", Code(u"([string]$item.Identity)"))
        .with(u"InternalUrl", internal)
        .with(u"ExternalUrl", external)
        .previewed();
    return set;
}

void writeBack(const Statement &file, const ForEach &each, ServerScripts &scripts)
{
    scripts.undoBy({file, If{{{Code(u"Test-Path -Path $old")}}, {each, forgetOld()}}},
                   because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

void useHttpsAddresses(const Directory &directory, ServerScripts &scripts)
{
    const Statement file = oldValuesAt(scripts.key(u"addresses"_s));
    Call kept = objects(directory);
    kept.into(std::move(
        Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s, u"InternalUrl"_s, u"ExternalUrl"_s})));
    const If change{{{isOther}}, {setting(directory, u"$address", u"$address")}};
    const ForEach each{u"$item", objects(directory), {Assignment{u"$address", Value(atClientName)}, change}};
    scripts.apply.add(If{{{Code(u"$ClientName")}}, {file, keepOld(std::move(kept)), each}},
                      because(u"reason.addresses"_s, u"ms-exchange-cmdlets"_s, u"T1"_s));
    const Check inside{Code(u"[string]$item.Identity"), u"InternalUrl",
                       Code(u"[string]([string]$item.InternalUrl -notmatch '^http:')"), true};
    const Check outside{Code(u"[string]$item.Identity"), u"ExternalUrl",
                        Code(u"[string]([string]$item.ExternalUrl -notmatch '^http:')"), true};
    scripts.verify.add(ForEach{u"$item", objects(directory), {inside, outside}},
                       because(u"reason.addresses-check"_s, u"ms-exchange-cmdlets"_s, u"T1"_s));
    const ForEach back{u"$item",
                       std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))),
                       {setting(directory, u"$item.InternalUrl", u"$item.ExternalUrl")}};
    writeBack(file, back, scripts);
}

/// The name outside goes with how clients log in there and whether TLS is demanded, so today's login is named again.
constexpr Code loginOutside = u"([string]$item.ExternalClientAuthenticationMethod)";
constexpr Code namesDiffer = u"[string]$item.InternalHostname -and ([string]$item.InternalHostname -ne $ClientName -or "
                             u"[string]$item.ExternalHostname -ne $ClientName)";
constexpr Code nameDiffers2010 = u"[string]$item.ExternalHostname -and [string]$item.ExternalHostname -ne $ClientName";
constexpr Code oldNameOutside = u"$(if ([string]$item.ExternalHostname) { [string]$item.ExternalHostname })";

Call settingNames(const Directory &directory, const Release &release, Code inside, Code outside)
{
    Call set(directory.set);
    set.with(u"Identity", Code(u"([string]$item.Identity)")).with(u"ExternalHostname", outside);
    if (release.hasFrontEnd())
        set.with(u"ExternalClientAuthenticationMethod", loginOutside).with(u"InternalHostname", inside);
    return set;
}

void useHostNames(const Directory &directory, const Release &release, ServerScripts &scripts)
{
    const Statement file = oldValuesAt(scripts.key(u"names"_s));
    QStringList names{u"Identity"_s, u"ExternalHostname"_s};
    Call set = settingNames(directory, release, u"$ClientName", u"$ClientName");
    Call reset = settingNames(directory, release, u"([string]$item.InternalHostname)", oldNameOutside);
    if (release.hasFrontEnd()) {
        names << u"InternalHostname"_s << u"ExternalClientAuthenticationMethod"_s << u"ExternalClientsRequireSsl"_s
              << u"InternalClientsRequireSsl"_s;
        set.with(u"ExternalClientsRequireSsl", true).with(u"InternalClientsRequireSsl", true);
        reset.with(u"ExternalClientsRequireSsl", Code(u"$item.ExternalClientsRequireSsl"))
            .with(u"InternalClientsRequireSsl", Code(u"$item.InternalClientsRequireSsl"));
    }
    Call kept = objects(directory);
    kept.into(std::move(Call(u"Select-Object").with(u"Property", names)));
    const Code differs = release.hasFrontEnd() ? namesDiffer : nameDiffers2010;
    const ForEach each{u"$item", objects(directory), {If{{{differs}}, {std::move(set.previewed())}}}};
    scripts.apply.add(If{{{Code(u"$ClientName")}}, {file, keepOld(std::move(kept)), each}},
                      because(u"reason.host-names"_s, u"ms-exchange-cmdlets"_s, u"C7"_s));
    Call shown = objects(directory);
    shown.into(std::move(Call(u"Format-List").with(u"Property", names)));
    scripts.verify.add(shown, because(u"reason.host-names-check"_s, u"ms-exchange-cmdlets"_s, u"C7"_s));
    writeBack(
        file,
        {u"$item", std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))), {std::move(reset.previewed())}},
        scripts);
}

constexpr Code serviceAddress =
    u"('https://' + $ClientName + ([uri][string]$item.AutoDiscoverServiceInternalUri).AbsolutePath)";
constexpr Code isOtherService = u"[string]$item.AutoDiscoverServiceInternalUri -and "
                                u"[string]$item.AutoDiscoverServiceInternalUri -ne $address";

/// Computers of the domain find Autodiscover in the directory, others by the DNS.
void useServiceAddress(const Release &release, ServerScripts &scripts)
{
    const bool isNew = release.hasClientAccessService();
    Call get(isNew ? Code(u"Get-ClientAccessService") : Code(u"Get-ClientAccessServer"));
    get.with(u"Identity", Code(u"$server"));
    const auto setting = [isNew](Code address) {
        Call set(isNew ? Code(u"Set-ClientAccessService") : Code(u"Set-ClientAccessServer"));
        set.with(u"Identity", Code(u"$server")).with(u"AutoDiscoverServiceInternalUri", address).previewed();
        return set;
    };
    const Statement file = oldValuesAt(scripts.key(u"addresses"_s));
    Call kept = get;
    kept.into(std::move(
        Call(u"Select-Object").with(u"Property", QStringList{u"Identity"_s, u"AutoDiscoverServiceInternalUri"_s})));
    const ForEach each{
        u"$item",
        get,
        {Assignment{u"$address", Value(serviceAddress)}, If{{{isOtherService}}, {setting(u"$address")}}}};
    scripts.apply.add(If{{{Code(u"$ClientName")}}, {file, keepOld(std::move(kept)), each}},
                      because(u"reason.service-address"_s, u"ms-exchange-cmdlets"_s, u"T1"_s));
    const Check isSecure{Code(u"[string]$item.Identity"), u"AutoDiscoverServiceInternalUri",
                         Code(u"[string]([string]$item.AutoDiscoverServiceInternalUri -notmatch '^http:')"), true};
    scripts.verify.add(ForEach{u"$item", get, {isSecure}},
                       because(u"reason.addresses-check"_s, u"ms-exchange-cmdlets"_s, u"T1"_s));
    writeBack(file,
              {u"$item",
               std::move(Call(u"Import-Clixml").with(u"Path", Code(u"$old"))),
               {setting(u"$item.AutoDiscoverServiceInternalUri")}},
              scripts);
}

} // namespace

void useClientName(const Directory &directory, const Release &release, ServerScripts &scripts)
{
    if (directory.service == "outlook-anywhere"_L1)
        useHostNames(directory, release, scripts);
    else if (directory.service == "autodiscover"_L1)
        useServiceAddress(release, scripts);
    else
        useHttpsAddresses(directory, scripts);
}

} // namespace safeconduct::exchange
