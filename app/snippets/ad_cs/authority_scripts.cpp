// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/ad_cs/authority_scripts.h"

#include <cmath>
#include <optional>

namespace safeconduct::ad_cs {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr int minutesPerHour = 60;

constexpr Code revokeParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$SerialNumber,\n    [int]$Reason = 1,\n"
    u"    [switch]$Apply\n)";
constexpr Code arrivalParameters = u"param(\n    [Parameter(Mandatory = $true)] [string]$Certificate\n)";
constexpr Code findAuthority = u"$authority = Get-ChildItem -Path "
                               u"'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\CertSvc\\Configuration' |\n"
                               u"    Select-Object -First 1 -ExpandProperty 'PSPath'";
constexpr Code readValue = u"function Get-RegistryValue {\n"
                           u"    param([string]$Path, [string]$Name)\n"
                           u"    $item = Get-ItemProperty -Path $Path -Name $Name -ErrorAction SilentlyContinue\n"
                           u"    if ($item) { $item.$Name }\n"
                           u"}";
constexpr Code oldValues = u"$old = Join-Path -Path $folder -ChildPath 'ad-cs-registry.xml'";
constexpr Code keepValues = u"if ($Apply -and -not (Test-Path -Path $old)) {\n"
                            u"    New-Item -Path $folder -ItemType 'Directory' -Force | Out-Null\n"
                            u"    $kept = foreach ($setting in $settings) {\n"
                            u"        [pscustomobject]@{ Name = $setting.Name; Type = $setting.Type; Value = "
                            u"Get-RegistryValue -Path $authority -Name $setting.Name }\n"
                            u"    }\n"
                            u"    Export-Clixml -Path $old -InputObject @($kept)\n"
                            u"}";
constexpr Code writeValues =
    u"$changed = $false\n"
    u"foreach ($setting in $settings) {\n"
    u"    if ((Get-RegistryValue -Path $authority -Name $setting.Name) -ne $setting.Value) {\n"
    u"        New-ItemProperty -Path $authority -Name $setting.Name -PropertyType $setting.Type -Value $setting.Value "
    u"-Force -WhatIf:$preview | Out-Null\n"
    u"        $changed = $true\n"
    u"    }\n"
    u"}";
constexpr Code checkValues =
    u"foreach ($setting in $settings) {\n"
    u"    $found = Get-RegistryValue -Path $authority -Name $setting.Name\n"
    u"    [pscustomobject]@{ Setting = $setting.Name; Found = $found; Wanted = $setting.Value; "
    u"Holds = ($found -eq $setting.Value) }\n"
    u"}";
constexpr Code writeBack = u"$changed = $false\n"
                           u"if (Test-Path -Path $old) {\n"
                           u"    $changed = $true\n"
                           u"    foreach ($setting in @(Import-Clixml -Path $old)) {\n"
                           u"        if ($null -ne $setting.Value) {\n"
                           u"            New-ItemProperty -Path $authority -Name $setting.Name -PropertyType "
                           u"$setting.Type -Value $setting.Value -Force -WhatIf:$preview | Out-Null\n"
                           u"        } elseif ($null -ne (Get-RegistryValue -Path $authority -Name $setting.Name)) {\n"
                           u"            Remove-ItemProperty -Path $authority -Name $setting.Name -WhatIf:$preview\n"
                           u"        }\n"
                           u"    }\n"
                           u"    Remove-Item -Path $old -WhatIf:$preview\n"
                           u"}";
// By its identifier: the subcategory's name differs by the language of Windows.
constexpr Code auditBefore = u"$auditBefore = Join-Path -Path $folder -ChildPath 'ad-cs-audit.csv'";
constexpr Code audit = u"if ($Apply -and -not (Test-Path -Path $auditBefore)) {\n"
                       u"    auditpol /backup \"/file:$auditBefore\"\n"
                       u"    auditpol /set '/subcategory:{0CCE9221-69AE-11D9-BED3-505054503030}' /success:enable "
                       u"/failure:enable\n"
                       u"}";
// The last column is a number in every language: 1 success, 2 failure, 3 both (MS-GPAC 2.2.1.3.1).
constexpr Code auditBack =
    u"if (Test-Path -Path $auditBefore) {\n"
    u"    $row = Get-Content -Path $auditBefore | Where-Object -FilterScript { $_ -match "
    u"'^[^,]*,System,.*\\{0CCE9221-69AE-11D9-BED3-505054503030\\}' } | Select-Object -First 1\n"
    u"    $state = [int]($row -split ',')[-1]\n"
    u"    $success = if ($state -band 1) { 'enable' } else { 'disable' }\n"
    u"    $failure = if ($state -band 2) { 'enable' } else { 'disable' }\n"
    u"    if ($Apply) {\n"
    u"        auditpol /set '/subcategory:{0CCE9221-69AE-11D9-BED3-505054503030}' \"/success:$success\" "
    u"\"/failure:$failure\"\n"
    u"    }\n"
    u"    Remove-Item -Path $auditBefore -WhatIf:$preview\n"
    u"}";
constexpr Code addPoints =
    u"if (-not (Get-CACrlDistributionPoint | Where-Object -FilterScript { $_.Uri -eq $list })) {\n"
    u"    Add-CACrlDistributionPoint -Uri $list -AddToCertificateCdp -Force -WhatIf:$preview | Out-Null\n"
    u"    $changed = $true\n"
    u"}\n"
    u"if (-not (Get-CAAuthorityInformationAccess | Where-Object -FilterScript { $_.Uri -eq $issuer })) {\n"
    u"    Add-CAAuthorityInformationAccess -Uri $issuer -AddToCertificateAia -Force -WhatIf:$preview | Out-Null\n"
    u"    $changed = $true\n"
    u"}";
constexpr Code checkPoints =
    u"[pscustomobject]@{ Setting = 'CRL distribution point'; Wanted = $list; Holds = [bool](Get-CACrlDistributionPoint "
    u"| "
    u"Where-Object -FilterScript { $_.Uri -eq $list }) }\n"
    u"[pscustomobject]@{ Setting = 'Authority information access'; Wanted = $issuer; Holds = "
    u"[bool](Get-CAAuthorityInformationAccess | Where-Object -FilterScript { $_.Uri -eq $issuer }) }";
constexpr Code removePoints =
    u"if (Get-CACrlDistributionPoint | Where-Object -FilterScript { $_.Uri -eq $list }) {\n"
    u"    Remove-CACrlDistributionPoint -Uri $list -AddToCertificateCdp -Force -WhatIf:$preview | Out-Null\n"
    u"    $changed = $true\n"
    u"}\n"
    u"if (Get-CAAuthorityInformationAccess | Where-Object -FilterScript { $_.Uri -eq $issuer }) {\n"
    u"    Remove-CAAuthorityInformationAccess -Uri $issuer -AddToCertificateAia -Force -WhatIf:$preview | Out-Null\n"
    u"    $changed = $true\n"
    u"}";
constexpr Code restart = u"if ($Apply -and $changed) {\n    Restart-Service -Name 'certsvc'\n    certutil -CRL\n}";
constexpr Code revoke =
    u"if ($Apply) {\n"
    u"    certutil -revoke $SerialNumber $Reason\n"
    u"    certutil -CRL\n"
    u"} else {\n"
    u"    certutil -view -restrict \"SerialNumber=$SerialNumber\" -out 'RequestID,RequesterName,CommonName,NotAfter'\n"
    u"}";
constexpr Code listTemplates = u"Get-CATemplate | Where-Object -FilterScript { $risky -contains $_.Name }";

Reason because(const QString &text, const QString &rule, const QString &source, const TextValues &values = {})
{
    return {.text = u"snippet.ad-cs."_s + text, .source = source, .rule = rule, .values = values};
}

struct Setting {
    QString name;
    std::optional<int> number; ///< else text
    QString text;
    QString reason; ///< text, or empty: belongs to the one before
    QString rule;
    QString source;
};

QList<Setting> settingsFor(const CrlPlan &lists)
{
    const auto hours = static_cast<int>(std::lround(lists.schedule.period));
    const auto overlap = static_cast<int>(std::lround(lists.schedule.overlap * minutesPerHour));
    return {{u"CRLPeriodUnits"_s, hours, {}, u"period"_s, u"P7"_s, u"public-scripts-adcs"_s},
            {u"CRLPeriod"_s, {}, u"Hours"_s, {}, {}, {}},
            {u"CRLOverlapUnits"_s, overlap, {}, u"overlap"_s, u"P7"_s, u"ms-adcs-overlap"_s},
            {u"CRLOverlapPeriod"_s, {}, u"Minutes"_s, {}, {}, {}},
            {u"CRLDeltaPeriodUnits"_s, 0, {}, u"delta"_s, u"P6"_s, u"public-scripts-adcs"_s},
            {u"AuditFilter"_s, 127, {}, u"audit-filter"_s, u"P4"_s, u"ms-adcs"_s}};
}

void begin(Script &script, bool changes)
{
    if (changes)
        script.add(Fixed{applyOrShow}, because(u"show-first"_s, {}, u"method"_s)).add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors}, changes ? Reason{} : because(u"where"_s, {}, u"method"_s));
    script.add(Fixed{findAuthority}, because(u"authority"_s, {}, u"public-scripts-adcs"_s));
    script.add(Fixed{readValue});
}

void addSettings(const CrlPlan &lists, Script &script)
{
    script.add(Fixed{Code(u"$settings = @(")});
    const QList<Setting> settings = settingsFor(lists);
    for (const Setting &setting : settings) {
        const Value value = setting.number ? Value(*setting.number) : Value(own(setting.text));
        const QString type = setting.number ? u"DWord"_s : u"String"_s;
        script.add(Row{{{u"Name", own(setting.name)}, {u"Type", own(type)}, {u"Value", value}}},
                   setting.reason.isEmpty() ? Reason{}
                                            : because(setting.reason, setting.rule, setting.source, lists.values()));
    }
    script.add(Fixed{Code(u")")});
}

void addPlaces(const QString &host, Script &script)
{
    script
        .add(Assignment{u"$list", Value(own(u"http://%1/<CaName><CRLNameSuffix><DeltaCRLAllowed>.crl"_s.arg(host)))},
             because(u"http-point"_s, u"P5"_s, u"ms-adcs"_s))
        .add(
            Assignment{u"$issuer", Value(own(u"http://%1/<ServerDNSName>_<CaName><CertificateName>.crt"_s.arg(host)))});
}

Script applyScript(const CrlPlan &lists, const QString &host)
{
    Script script(Step::Apply, u"apply.ps1"_s);
    begin(script, true);
    addSettings(lists, script);
    script.add(Fixed{folderOfOldValues}, because(u"old-values"_s, {}, u"method"_s))
        .add(Fixed{oldValues})
        .add(Fixed{keepValues});
    script.add(Fixed{writeValues});
    script.add(Fixed{auditBefore}, because(u"audit-policy"_s, u"P4"_s, u"ms-adcs"_s)).add(Fixed{audit});
    addPlaces(host, script);
    script.add(Fixed{addPoints}, because(u"add-points"_s, u"P5"_s, u"ms-adcs"_s));
    script.add(Fixed{restart}, because(u"restart"_s, u"P5"_s, u"ms-adcs"_s));
    return script;
}

Script revokeScript(const CrlPlan &lists)
{
    Script script(Step::Apply, u"revoke.ps1"_s);
    script.add(Fixed{revokeParameters}, because(u"revoke-parameters"_s, u"P5"_s, u"rfc-5280"_s))
        .add(Fixed{stopAtErrors});
    script.add(Fixed{revoke}, because(u"publish-at-once"_s, u"P5"_s, u"ms-adcs"_s, lists.values()));
    return script;
}

Script verifyScript(const CrlPlan &lists, const QString &host)
{
    Script script(Step::Verify, u"verify.ps1"_s);
    begin(script, false);
    addSettings(lists, script);
    script.add(Fixed{checkValues}, because(u"check"_s, {}, u"method"_s));
    script.add(Fixed{Code(u"auditpol /get '/subcategory:{0CCE9221-69AE-11D9-BED3-505054503030}'")},
               because(u"check-audit"_s, u"P4"_s, u"ms-adcs"_s));
    addPlaces(host, script);
    script.add(Fixed{checkPoints});
    script.add(Fixed{Code(u"certutil -CAInfo role")}, because(u"check-roles"_s, u"P4"_s, u"ms-adcs"_s));
    return script;
}

Script arrivalScript(const CrlPlan &lists)
{
    Script script(Step::Verify, u"verify-arrival.ps1"_s);
    script.add(Fixed{arrivalParameters}, because(u"arrival"_s, u"P5"_s, u"ms-adcs"_s, lists.values()))
        .add(Fixed{Code(u"certutil -verify -urlfetch $Certificate")});
    return script;
}

/// Templates that come with Windows and let the requester name the subject, or serve for any purpose or for enrolment agents.
Script templatesScript()
{
    Script script(Step::Verify, u"verify-templates.ps1"_s);
    script
        .add(Assignment{u"$risky",
                        Value(QStringList{u"SubCA"_s, u"WebServer"_s, u"EnrollmentAgent"_s, u"MachineEnrollmentAgent"_s,
                                          u"EnrollmentAgentOffline"_s, u"OfflineRouter"_s, u"ExchangeUser"_s,
                                          u"ExchangeUserSignature"_s, u"CEPEncryption"_s})},
             because(u"templates"_s, u"P4"_s, u"certipy"_s))
        .add(Fixed{listTemplates});
    script.add(Fixed{Code(u"certutil -getreg 'policy\\EditFlags'")}, because(u"edit-flags"_s, u"P4"_s, u"certipy"_s));
    return script;
}

Script undoScript(const QString &host)
{
    Script script(Step::Undo, u"undo.ps1"_s);
    begin(script, true);
    script.add(Fixed{folderOfOldValues}, because(u"write-back"_s, {}, u"method"_s))
        .add(Fixed{oldValues})
        .add(Fixed{writeBack});
    addPlaces(host, script);
    script.add(Fixed{removePoints}, because(u"remove-points"_s, {}, u"ms-adcs"_s));
    script.add(Fixed{restart}, because(u"restart"_s, u"P5"_s, u"ms-adcs"_s));
    script.add(Fixed{auditBefore}, because(u"audit-back"_s, u"P4"_s, u"ms-gpac"_s)).add(Fixed{auditBack});
    return script;
}

} // namespace

QList<Script> authorityScripts(const CrlPlan &lists, const QString &host)
{
    return {applyScript(lists, host), revokeScript(lists), verifyScript(lists, host),
            arrivalScript(lists),     templatesScript(),   undoScript(host)};
}

} // namespace safeconduct::ad_cs
