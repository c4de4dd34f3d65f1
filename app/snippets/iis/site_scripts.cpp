// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/site_scripts.h"

#include "app/snippets/iis/site_code.h"
#include "app/snippets/iis/static_site.h"

namespace safeconduct::iis {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code certificateParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$Thumbprint,\n    [switch]$Apply\n)";
constexpr Code findOurs = u"$ours = Get-IISSite | Where-Object -FilterScript { $_.Name -eq $site }";
constexpr Code refuseEmpty = u"if (-not (Test-Path -Path (Join-Path -Path $root -ChildPath 'web.config'))) {\n"
                             u"    Write-Error -Message ('Put the files of these steps into {0} first.' -f $root)\n"
                             u"}";
constexpr Code addOpen = u"if (-not $ours) {\n"
                         u"    if ($Apply) {\n"
                         u"        New-IISSite -Name $site -PhysicalPath $root -BindingInformation $binding "
                         u"-Protocol 'http'\n"
                         u"    } else {\n"
                         u"        Write-Output -InputObject ('Would add the site {0} at {1}.' -f $site, $binding)\n"
                         u"    }\n"
                         u"}";
constexpr Code addSecure =
    u"if (-not $ours) {\n"
    u"    if ($Apply) {\n"
    u"        New-IISSite -Name $site -PhysicalPath $root -BindingInformation $binding -Protocol 'https' "
    u"-CertificateThumbPrint $certificate.Thumbprint -CertStoreLocation 'Cert:\\LocalMachine\\My' -SslFlag 'Sni'\n"
    u"    } else {\n"
    u"        Write-Output -InputObject ('Would add the site {0} at {1}.' -f $site, $binding)\n"
    u"    }\n"
    u"}";
/// The binding shows its certificate as bytes.
constexpr Code renew =
    u"if ($ours) {\n"
    u"    $used = $ours.Bindings | ForEach-Object -Process { "
    u"[System.BitConverter]::ToString($_.CertificateHash).Replace('-', '') }\n"
    u"    if (@($used) -notcontains $certificate.Thumbprint) {\n"
    u"        Remove-IISSiteBinding -Name $site -BindingInformation $binding -Protocol 'https' -Confirm:$false "
    u"-WhatIf:$preview\n"
    u"        if ($Apply) {\n"
    u"            New-IISSiteBinding -Name $site -BindingInformation $binding -Protocol 'https' "
    u"-CertificateThumbPrint $certificate.Thumbprint -CertStoreLocation 'Cert:\\LocalMachine\\My' -SslFlag 'Sni'\n"
    u"        }\n"
    u"    }\n"
    u"}";
constexpr Code removeSite = u"if ($ours) {\n"
                            u"    Remove-IISSite -Name $site -Confirm:$false -WhatIf:$preview\n"
                            u"}";
constexpr Code forgetCertificate = u"if ($Apply) {\n"
                                   u"    netsh http delete sslcert ('hostnameport=' + $hostName + ':443')\n"
                                   u"}";

Reason why(const QString &text, const QString &source, const TextValues &values = {})
{
    return {.text = u"snippet.iis."_s + text, .source = source, .rule = {}, .values = values};
}

/// Names that differ by site; the host is checked before.
void addNames(const StaticSite &site, Script &script)
{
    script.add(Assignment{u"$hostName", own(site.host)});
    if (site.isHttps)
        script.add(Assignment{u"$wildcard", own(u"*."_s + site.host.section(u'.', 1))});
    script.add(Assignment{u"$site", own(siteLabel(site))})
        .add(Assignment{u"$binding", own((site.isHttps ? u"*:443:"_s : u"*:80:"_s) + site.host)})
        .add(Assignment{u"$root", own(iisRoot(site))});
}

Script lookScript(const StaticSite &site)
{
    Script script(Step::Prerequisites, u"prerequisites.ps1"_s);
    script.add(Fixed{stopAtErrors}, why(u"nothing-changed"_s, u"method"_s)).add(Fixed{importModule});
    addNames(site, script);
    script.add(Fixed{checkModule}, why(u"module"_s, u"ms-iis-cmdlets"_s));
    script.add(Fixed{refuseTaken}, why(u"taken"_s, u"ms-iis-cmdlets"_s));
    if (site.isHttps)
        script.add(Fixed{fittingCertificates}, why(u"certificates"_s, u"method"_s, {{u"host"_s, {site.host}}}));
    return script;
}

Script addScript(const StaticSite &site)
{
    Script script(Step::Apply, u"apply.ps1"_s);
    script
        .add(Fixed{site.isHttps ? certificateParameters : applyOrShow},
             why(site.isHttps ? u"show-first-certificate"_s : u"show-first"_s, u"method"_s))
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors})
        .add(Fixed{importModule});
    addNames(site, script);
    script.add(Fixed{refuseEmpty}, why(u"files-first"_s, u"method"_s, {{u"folder"_s, {iisRoot(site)}}}));
    script.add(Fixed{findOurs}).add(Fixed{refuseTaken}, why(u"taken"_s, u"ms-iis-cmdlets"_s));
    if (site.isHttps) {
        script.add(Fixed{takeCertificate}, why(u"certificate"_s, u"method"_s, {{u"host"_s, {site.host}}}));
        script.add(Fixed{addSecure}, why(u"add-secure"_s, u"ms-iis-cmdlets"_s));
        script.add(Fixed{renew}, why(u"renew"_s, u"ms-iis-cmdlets"_s));
    } else {
        script.add(Fixed{addOpen}, why(u"add-open"_s, u"ms-iis-cmdlets"_s));
    }
    return script;
}

Script removeScript(const StaticSite &site)
{
    Script script(Step::Undo, u"remove-site.ps1"_s);
    script.add(Fixed{applyOrShow}, why(u"remove"_s, u"ms-iis-cmdlets"_s, {{u"folder"_s, {iisRoot(site)}}}))
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors})
        .add(Fixed{importModule});
    addNames(site, script);
    script.add(Fixed{findOurs}).add(Fixed{removeSite});
    if (site.isHttps)
        script.add(Fixed{forgetCertificate}, why(u"forget-certificate"_s, u"general-knowledge"_s));
    return script;
}

} // namespace

SiteScripts siteScripts(const StaticSite &site)
{
    return {lookScript(site), addScript(site), removeScript(site)};
}

Script replaceFile(Step step, const QString &name, const QString &source, const QString &target, const Reason &reason)
{
    Call read(u"Get-Content");
    read.with(u"Path", own(source));
    Call current(u"Get-Content");
    current.with(u"Path", own(target)).with(u"ErrorAction", Code(u"SilentlyContinue"));
    Call write(u"Set-Content");
    write.with(u"Path", own(target)).with(u"Value", Code(u"$lines")).with(u"Encoding", own(u"ASCII"_s)).previewed();
    const Comparison differs{.left = Code(u"(@($current) -join '|')"),
                             .operation = Code(u"-ne"),
                             .right = Value(Code(u"(@($lines) -join '|')"))};
    Script script(step, name);
    script.add(Fixed{applyOrShow}, reason)
        .add(Fixed{previewUnlessApplied})
        .add(Fixed{stopAtErrors})
        .add(Assignment{u"$lines", std::move(read)})
        .add(Assignment{u"$current", std::move(current)})
        .add(If{{differs}, {std::move(write)}});
    return script;
}

} // namespace safeconduct::iis
