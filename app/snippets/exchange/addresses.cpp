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

} // namespace

bool hasAddresses(const Directory &directory)
{
    return directory.service != "outlook-anywhere"_L1 && directory.service != "autodiscover"_L1;
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
    scripts.undoBy({file, If{{{Code(u"Test-Path -Path $old")}}, {back, forgetOld()}}},
                   because(u"reason.write-back"_s, u"ms-exchange-cmdlets"_s));
}

} // namespace safeconduct::exchange
