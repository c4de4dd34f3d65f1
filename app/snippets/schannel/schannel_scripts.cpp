// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/schannel_scripts.h"

#include "app/snippets/powershell/script.h"
#include "app/snippets/schannel/registry_file.h"
#include "app/snippets/schannel/registry_values.h"
#include "app/snippets/snippet_line.h"

#include <algorithm>

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code oldRegistry = u"$old = Join-Path -Path $folder -ChildPath 'schannel-registry.xml'";
constexpr Code suitesFile = u"$oldSuites = Join-Path -Path $folder -ChildPath 'schannel-suites.xml'";
constexpr Code curvesFile = u"$oldCurves = Join-Path -Path $folder -ChildPath 'schannel-curves.xml'";

constexpr Code readValue = u"function Get-RegistryNumber {\n"
                           u"    param([string]$Path, [string]$Name)\n"
                           u"    $item = Get-ItemProperty -Path $Path -Name $Name -ErrorAction SilentlyContinue\n"
                           u"    if ($item) { $item.$Name }\n"
                           u"}";
constexpr Code keepValues = u"if ($Apply -and -not (Test-Path -Path $old)) {\n"
                            u"    $kept = foreach ($setting in $settings) {\n"
                            u"        [pscustomobject]@{ Path = $setting.Path; Name = $setting.Name; Value = "
                            u"Get-RegistryNumber -Path $setting.Path -Name $setting.Name }\n"
                            u"    }\n"
                            u"    Export-Clixml -Path $old -InputObject @($kept)\n"
                            u"}";
constexpr Code writeValues =
    u"foreach ($setting in $settings) {\n"
    u"    if (-not (Test-Path -Path $setting.Path)) {\n"
    u"        New-Item -Path $setting.Path -Force -WhatIf:$preview | Out-Null\n"
    u"    }\n"
    u"    if ((Get-RegistryNumber -Path $setting.Path -Name $setting.Name) -ne $setting.Value) {\n"
    u"        New-ItemProperty -Path $setting.Path -Name $setting.Name -PropertyType DWord -Value $setting.Value "
    u"-Force -WhatIf:$preview | Out-Null\n"
    u"    }\n"
    u"}";
constexpr Code checkValues = u"foreach ($setting in $settings) {\n"
                             u"    $found = Get-RegistryNumber -Path $setting.Path -Name $setting.Name\n"
                             u"    [pscustomobject]@{ Object = $setting.Path; Setting = $setting.Name; Found = $found; "
                             u"Wanted = $setting.Value; Holds = ($found -eq $setting.Value) }\n"
                             u"}";
constexpr Code writeBack = u"foreach ($setting in @(Import-Clixml -Path $old)) {\n"
                           u"    if ($null -ne $setting.Value) {\n"
                           u"        New-ItemProperty -Path $setting.Path -Name $setting.Name -PropertyType DWord "
                           u"-Value $setting.Value -Force -WhatIf:$preview | Out-Null\n"
                           u"    } elseif ($null -ne (Get-RegistryNumber -Path $setting.Path -Name $setting.Name)) {\n"
                           u"        Remove-ItemProperty -Path $setting.Path -Name $setting.Name -WhatIf:$preview\n"
                           u"    }\n"
                           u"}\n"
                           u"Remove-Item -Path $old -WhatIf:$preview";
constexpr Code orderSuites =
    u"if (((Get-TlsCipherSuite).Name -join ',') -ne ($suites -join ',')) {\n"
    u"    if ($preview) { Write-Output -InputObject $suites }\n"
    u"    foreach ($suite in @(Get-TlsCipherSuite)) {\n"
    u"        if ($suites -notcontains $suite.Name -and -not $preview) { Disable-TlsCipherSuite -Name $suite.Name }\n"
    u"    }\n"
    u"    foreach ($suite in $suites) {\n"
    u"        if (-not $preview) { Enable-TlsCipherSuite -Name $suite -Position $suites.IndexOf($suite) }\n"
    u"    }\n"
    u"}";
constexpr Code orderCurves =
    u"if (((Get-TlsEccCurve) -join ',') -ne ($curves -join ',')) {\n"
    u"    if ($preview) { Write-Output -InputObject $curves }\n"
    u"    foreach ($curve in @(Get-TlsEccCurve)) {\n"
    u"        if ($curves -notcontains $curve -and -not $preview) { Disable-TlsEccCurve -Name $curve }\n"
    u"    }\n"
    u"    foreach ($curve in $curves) {\n"
    u"        if (-not $preview) { Enable-TlsEccCurve -Name $curve -Position $curves.IndexOf($curve) }\n"
    u"    }\n"
    u"}";

Reason because(const QString &text, const QString &source, const TextValues &values = {})
{
    return {.text = u"snippet.schannel.reason."_s + text, .source = source, .rule = u"T6"_s, .values = values};
}

/// The table of all values, each group with its reason.
void addSettings(const QList<RegistryGroup> &groups, Script &script)
{
    script.add(Fixed{Code(u"$settings = @(")});
    for (const RegistryGroup &group : groups) {
        bool isFirst = true;
        for (const RegistryValue &value : group.values) {
            script.add(
                Row{{{u"Path", Literal{value.path, {}}}, {u"Name", Literal{value.name, {}}}, {u"Value", value.value}}},
                isFirst ? group.reason : Reason{});
            isFirst = false;
        }
    }
    script.add(Fixed{Code(u")")});
}

void begin(Script &script, bool changes)
{
    if (changes) {
        script.add(Fixed{applyOrShow}, because(u"show-first"_s, u"method"_s)).add(Fixed{previewUnlessApplied});
        script.add(Fixed{folderOfOldValues}, because(u"old-values"_s, u"method"_s)).add(Fixed{makeFolder});
    }
    script.add(Fixed{stopAtErrors}, changes ? Reason{} : because(u"stop-at-errors"_s, u"method"_s));
    script.add(Fixed{readValue});
}

/// Suites and curves of the policy, in its order; what was there before is kept.
void addOrder(const Policy &policy, Script &script)
{
    const TextValues profile{{u"profile"_s, {policy.profile.title}}};
    script.add(Assignment{u"$suites", Value(policy.suites)}, because(u"suites"_s, u"ms-schannel-suites"_s, profile));
    script.add(Fixed{suitesFile})
        .add(Fixed{
            Code(u"if ($Apply -and -not (Test-Path -Path $oldSuites)) { Export-Clixml -Path $oldSuites -InputObject "
                 u"@((Get-TlsCipherSuite).Name) }")});
    script.add(Fixed{orderSuites});
    script.add(Assignment{u"$curves", Value(policy.curves)}, because(u"curves"_s, u"ms-schannel-curves"_s, profile));
    script.add(Fixed{curvesFile})
        .add(Fixed{
            Code(u"if ($Apply -and -not (Test-Path -Path $oldCurves)) { Export-Clixml -Path $oldCurves -InputObject "
                 u"@(Get-TlsEccCurve) }")});
    script.add(Fixed{orderCurves});
}

void checkOrder(const Policy &policy, Script &script)
{
    script.add(Assignment{u"$suites", Value(policy.suites)}, because(u"check-suites"_s, u"ms-schannel-suites"_s));
    script.add(Check{Code(u"'Get-TlsCipherSuite'"), u"Name", Code(u"((Get-TlsCipherSuite).Name -join ',')"),
                     Code(u"($suites -join ',')")});
    script.add(Assignment{u"$curves", Value(policy.curves)});
    script.add(Check{Code(u"'Get-TlsEccCurve'"), u"Name", Code(u"((Get-TlsEccCurve) -join ',')"),
                     Code(u"($curves -join ',')")});
}

void putOrderBack(Script &script)
{
    script.add(Fixed{curvesFile}, because(u"write-back"_s, u"ms-tls-registry"_s));
    script.add(Fixed{Code(u"$curves = @(Import-Clixml -Path $oldCurves)")})
        .add(Fixed{orderCurves})
        .add(Fixed{Code(u"Remove-Item -Path $oldCurves -WhatIf:$preview")});
    script.add(Fixed{suitesFile});
    script.add(Fixed{Code(u"$suites = @(Import-Clixml -Path $oldSuites)")})
        .add(Fixed{orderSuites})
        .add(Fixed{Code(u"Remove-Item -Path $oldSuites -WhatIf:$preview")});
}

Script applyScript(const QList<RegistryGroup> &groups, const Policy &policy, bool hasCmdlets)
{
    Script script(Step::Apply, u"apply.ps1"_s);
    begin(script, true);
    addSettings(groups, script);
    script.add(Fixed{oldRegistry})
        .add(Fixed{keepValues})
        .add(Fixed{writeValues}, because(u"write"_s, u"css-exchange-tls"_s));
    if (hasCmdlets)
        addOrder(policy, script);
    script.say(because(u"restart"_s, u"ms-tls-registry"_s));
    return script;
}

Script verifyScript(const QList<RegistryGroup> &groups, const Policy &policy, bool hasCmdlets)
{
    Script script(Step::Verify, u"verify.ps1"_s);
    begin(script, false);
    if (hasCmdlets)
        script.add(Fixed{testValue}, because(u"test-value"_s, u"method"_s));
    addSettings(groups, script);
    script.add(Fixed{checkValues}, because(u"check"_s, u"css-exchange-tls"_s));
    if (hasCmdlets)
        checkOrder(policy, script);
    return script;
}

Script undoScript(bool hasCmdlets)
{
    Script script(Step::Undo, u"undo.ps1"_s);
    begin(script, true);
    if (hasCmdlets)
        putOrderBack(script);
    script.add(Fixed{oldRegistry}, hasCmdlets ? Reason{} : because(u"write-back-registry"_s, u"ms-tls-registry"_s));
    script.add(Fixed{writeBack});
    script.say(because(u"restart"_s, u"ms-tls-registry"_s));
    return script;
}

Script prerequisitesScript(bool hasCmdlets)
{
    Script script(Step::Prerequisites, u"prerequisites.ps1"_s);
    script.add(Fixed{Code(u"[System.Environment]::OSVersion.Version")},
               because(u"release"_s, u"ms-schannel-protocols"_s));
    if (!hasCmdlets) {
        script.say(because(u"winhttp-update"_s, u"ms-tls12-clients"_s));
        return script;
    }
    script.add(Call(u"Get-TlsCipherSuite").into(Call(u"Format-Table").with(u"Property", QStringList{u"Name"_s})),
               because(u"suites-now"_s, u"ms-schannel-suites"_s));
    script.add(Call(u"Get-TlsEccCurve"));
    return script;
}

/// Whether Exchange stands TLS 1.3 is taken from the version that the plan's is nearest to.
void addExchangeRemark(Snippet &snippet, const Task &task)
{
    const auto exchange = std::ranges::find(task.system->software, u"exchange"_s, &ProductUse::product);
    if (exchange == task.system->software.end())
        return;
    if (const ProductMatch match = task.knowledge->match(*exchange); match.isAssumed && match.version)
        snippet.remarks.append({u"snippet.schannel.remark.exchange-assumed"_s,
                                {{u"version"_s, {exchange->version}}, {u"known"_s, {match.version->name}}}});
}

/// Of servers as old as these the sources tell, because Exchange runs on them.
bool isWindowsClient(const Task &task)
{
    const ProductMatch match = task.knowledge->match(task.product);
    return match.product && match.product->id == "windows"_L1;
}

void addRemarks(const Task &task, const WindowsRelease &release, const Policy &policy, Snippet &snippet)
{
    const TextValues values{{u"system"_s, {shownName(*task.system)}},
                            {u"profile"_s, {policy.profile.title}},
                            {u"version"_s, {release.version}}};
    const auto remark = [&](const QString &text) {
        snippet.remarks.append({u"snippet.schannel.remark."_s + text, values});
    };
    remark(task.system->role == SystemRole::Client ? u"clients"_s : u"server"_s);
    remark(u"whole-system"_s);
    remark(release.hasCmdlets ? u"registry-file"_s : u"registry-file-alone"_s);
    if (!release.hasCmdlets)
        remark(u"registry-only"_s);
    if (!release.hasCmdlets && isWindowsClient(task))
        remark(u"older-client"_s);
    if (release.isAssumed)
        remark(u"assumed"_s);
    addExchangeRemark(snippet, task);
    if (policy.tls13 == Tls13::NotThere && policy.profile.protocolsToOffer().contains("1.3"_L1))
        remark(u"no-tls13"_s);
    if (policy.isLowered)
        remark(u"lowered"_s);
    if (!task.system->managed)
        remark(u"unmanaged"_s);
}

} // namespace

Results<void> makeSchannel(const Task &task, const WindowsRelease &release, const Policy &policy, Snippet snippet,
                           Snippets &made)
{
    const QList<RegistryGroup> groups = registryGroups(policy.offered, policy.tls13);
    addRemarks(task, release, policy, snippet);
    snippet.badge = documented(release.version);
    const bool hasCmdlets = release.hasCmdlets;
    const QList<Script> scripts{prerequisitesScript(hasCmdlets), applyScript(groups, policy, hasCmdlets),
                                verifyScript(groups, policy, hasCmdlets), undoScript(hasCmdlets)};
    if (Results<void> added = addFiles(scripts, snippet); !added)
        return added;
    const auto verify = std::ranges::find(snippet.files, Step::Verify, &SnippetFile::step);
    snippet.files.insert(verify, registryFile(groups));
    addOnce(snippet, made);
    return {};
}

} // namespace safeconduct::schannel
