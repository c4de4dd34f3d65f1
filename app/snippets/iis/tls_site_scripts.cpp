// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/iis/tls_site_scripts.h"

#include "app/snippets/iis/site_code.h"
#include "app/snippets/iis/ssl_flags.h"
#include "app/snippets/powershell/old_values.h"
#include "app/snippets/powershell/plan_hosts.h"

#include <ranges>
#include <utility>
#include <vector>

namespace safeconduct::iis {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code applyParameters = u"param(\n    [Parameter(Mandatory = $true)] [string]$Thumbprint,\n"
                                 u"    [string]$Site = 'Default Web Site',\n    [string]$HostName,\n"
                                 u"    [switch]$Apply\n)";
constexpr Code undoParameters =
    u"param(\n    [string]$Site = 'Default Web Site',\n    [string]$HostName,\n    [switch]$Apply\n)";
constexpr Code lookParameters = u"param(\n    [string]$Site = 'Default Web Site',\n    [string]$HostName\n)";
constexpr Code setNames = u"if (-not $HostName) { $HostName = $server }\n"
                          u"$wildcard = '*.' + $HostName.Substring($HostName.IndexOf('.') + 1)\n"
                          u"$binding = '*:443:' + $HostName";
constexpr Code findSite =
    u"$found = Get-IISSite | Where-Object -FilterScript { $_.Name -eq $Site }\n"
    u"if (-not $found) {\n"
    u"    Write-Error -Message ('There is no site {0} here: name the right one with -Site.' -f $Site)\n"
    u"}";
constexpr Code findBinding =
    u"$bound = $found.Bindings | Where-Object -FilterScript { $_.Protocol -eq 'https' -and $_.BindingInformation -eq "
    u"$binding }\n"
    u"$used = if ($bound -and $bound.CertificateHash) { "
    u"[System.BitConverter]::ToString($bound.CertificateHash).Replace('-', '') }";
constexpr Code currentBinding = u"New-Object -TypeName 'PSObject' -Property @{ Thumbprint = $used; Store = "
                                u"[string]$bound.CertificateStoreName; Flags = [string]$bound.SslFlags }";
constexpr Code takeFlags = u"$flags = if ($bound) { [string]$bound.SslFlags } else { 'Sni' }";
constexpr Code endAtTls12 = u"if ($flags -notmatch 'DisableTLS13') { $flags = $flags + ', DisableTLS13' }";
constexpr Code bind =
    u"if ($used -ne $certificate.Thumbprint -or [string]$bound.SslFlags -ne $flags) {\n"
    u"    if ($bound) {\n"
    u"        Remove-IISSiteBinding -Name $Site -BindingInformation $binding -Protocol 'https' -Confirm:$false "
    u"-WhatIf:$preview\n"
    u"    }\n"
    u"    if ($Apply) {\n"
    u"        New-IISSiteBinding -Name $Site -BindingInformation $binding -Protocol 'https' -CertificateThumbPrint "
    u"$certificate.Thumbprint -CertStoreLocation 'Cert:\\LocalMachine\\My' -SslFlag $flags\n"
    u"    } else {\n"
    u"        Write-Output -InputObject ('Would bind certificate {0} to {1}.' -f $certificate.Thumbprint, $binding)\n"
    u"    }\n"
    u"}";
constexpr Code bindBack =
    u"if (@($found.Bindings.BindingInformation) -contains $binding) {\n"
    u"    Remove-IISSiteBinding -Name $Site -BindingInformation $binding -Protocol 'https' -Confirm:$false "
    u"-WhatIf:$preview\n"
    u"}\n"
    u"if ($Apply -and $kept.Thumbprint) {\n"
    u"    New-IISSiteBinding -Name $Site -BindingInformation $binding -Protocol 'https' -CertificateThumbPrint "
    u"$kept.Thumbprint -CertStoreLocation ('Cert:\\LocalMachine\\' + $kept.Store) -SslFlag $kept.Flags\n"
    u"}";

constexpr Code findMissingFlags =
    u"$present = @((Get-SslFlags -Location $Site) -split ',' | Where-Object -FilterScript { $_ -and $_ -ne 'None' })\n"
    u"$missing = @($wanted | Where-Object -FilterScript { $present -notcontains $_ })";
constexpr Code currentFlags = u"New-Object -TypeName 'PSObject' -Property @{ Flags = Get-SslFlags -Location $Site }";
constexpr Code addFlags = u"if ($missing) { Set-SslFlags -Location $Site -Flags (($present + $missing) -join ',') }";
constexpr Code flagsBack = u"Set-SslFlags -Location $Site -Flags $kept.Flags";

constexpr Code readKept = u"$kept = Import-Clixml -Path $old";
constexpr Code sayThatNoneIsKept = u"Write-Warning -Message ('Nothing is kept in {0}: undone already, or applied with "
                                   u"another -Site or -HostName.' -f $old)";

/// Texts come as they are, numbers and truths with a Value of their own.
constexpr Code readValues = u"function Get-SiteValue {\n"
                            u"    param([hashtable]$Element, [string]$Name)\n"
                            u"    $value = Get-WebConfigurationProperty @Element -Name $Name\n"
                            u"    if ($value -is [string]) { $value } else { $value.Value }\n"
                            u"}";
constexpr Code writeValues = u"function Set-SiteValue {\n"
                             u"    param([hashtable]$Element, [string]$Name, $Value)\n"
                             u"    Set-WebConfigurationProperty @Element -Name $Name -Value $Value -WhatIf:$preview\n"
                             u"}";

constexpr Code strictSection = u"$strict = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Filter = "
                               u"('system.applicationHost/sites/site[@name=\"' + $Site + '\"]/hsts') }";
constexpr Code currentStrict =
    u"New-Object -TypeName 'PSObject' -Property @{ Enabled = (Get-SiteValue -Element $strict -Name "
    u"'enabled'); MaxAge = (Get-SiteValue -Element $strict -Name 'max-age'); Redirect = (Get-SiteValue "
    u"-Element $strict -Name 'redirectHttpToHttps') }";
constexpr Code setStrict = u"if ((Get-SiteValue -Element $strict -Name 'max-age') -lt $seconds) {\n"
                           u"    Set-SiteValue -Element $strict -Name 'max-age' -Value $seconds\n"
                           u"}\n"
                           u"if (-not (Get-SiteValue -Element $strict -Name 'enabled')) {\n"
                           u"    Set-SiteValue -Element $strict -Name 'enabled' -Value $true\n"
                           u"}\n"
                           u"if (-not (Get-SiteValue -Element $strict -Name 'redirectHttpToHttps')) {\n"
                           u"    Set-SiteValue -Element $strict -Name 'redirectHttpToHttps' -Value $true\n"
                           u"}";
constexpr Code strictBack = u"Set-SiteValue -Element $strict -Name 'redirectHttpToHttps' -Value $kept.Redirect\n"
                            u"Set-SiteValue -Element $strict -Name 'enabled' -Value $kept.Enabled\n"
                            u"Set-SiteValue -Element $strict -Name 'max-age' -Value $kept.MaxAge";

constexpr Code findErrorPage =
    u"$errorPage = Get-WebConfiguration -PSPath 'MACHINE/WEBROOT/APPHOST' -Location $Site -Filter "
    u"'system.webServer/httpErrors/error[@statusCode=\"403\" and @subStatusCode=\"4\"]'\n"
    u"$target = 'https://' + $HostName + '/'";
constexpr Code currentErrorPage =
    u"New-Object -TypeName 'PSObject' -Property @{ Path = [string]$errorPage.path; Mode = "
    u"[string]$errorPage.responseMode }";
constexpr Code errorPages = u"$errors = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $Site; Filter = "
                            u"'system.webServer/httpErrors'; Name = '.' }";
constexpr Code setErrorPage =
    u"if ([string]$errorPage.path -ne $target -or [string]$errorPage.responseMode -ne 'Redirect') {\n"
    u"    if ($errorPage) {\n"
    u"        Remove-WebConfigurationProperty @errors -AtElement @{ statusCode = 403; subStatusCode = 4 } "
    u"-WhatIf:$preview\n"
    u"    }\n"
    u"    Add-WebConfigurationProperty @errors -Value @{ statusCode = 403; subStatusCode = 4; path = $target; "
    u"responseMode = 'Redirect' } -WhatIf:$preview\n"
    u"}";
constexpr Code errorPageBack =
    u"Remove-WebConfigurationProperty @errors -AtElement @{ statusCode = 403; subStatusCode = 4 } -WhatIf:$preview\n"
    u"if ($kept.Path) {\n"
    u"    Add-WebConfigurationProperty @errors -Value @{ statusCode = 403; subStatusCode = 4; path = $kept.Path; "
    u"responseMode = $kept.Mode } -WhatIf:$preview\n"
    u"}";

constexpr Code tokenSection = u"$protection = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $Site; Filter = "
                              u"'system.webServer/security/authentication/windowsAuthentication/extendedProtection' }";
constexpr Code currentTokenChecking =
    u"New-Object -TypeName 'PSObject' -Property @{ TokenChecking = [string](Get-SiteValue -Element "
    u"$protection -Name 'tokenChecking') }";
constexpr Code allowTokens = u"if ([string](Get-SiteValue -Element $protection -Name 'tokenChecking') -eq 'None') {\n"
                             u"    Set-SiteValue -Element $protection -Name 'tokenChecking' -Value 'Allow'\n"
                             u"}";
constexpr Code requireTokens =
    u"if ([string](Get-SiteValue -Element $protection -Name 'tokenChecking') -ne 'Require') {\n"
    u"    Set-SiteValue -Element $protection -Name 'tokenChecking' -Value 'Require'\n"
    u"}";
constexpr Code tokenCheckingBack =
    u"Set-SiteValue -Element $protection -Name 'tokenChecking' -Value $kept.TokenChecking";

/// Ends the script with an error where the certificate is not trusted or carries another name.
constexpr Code shakeHands =
    u"$client = New-Object -TypeName 'System.Net.Sockets.TcpClient' -ArgumentList @($server, 443)\n"
    u"$stream = New-Object -TypeName 'System.Net.Security.SslStream' -ArgumentList @($client.GetStream())\n"
    u"$stream.AuthenticateAsClient($HostName)\n"
    u"$shown = New-Object -TypeName 'System.Security.Cryptography.X509Certificates.X509Certificate2' -ArgumentList "
    u"@($stream.RemoteCertificate)";
constexpr Code hangUp = u"$client.Close()";

Reason because(const QString &text, const QString &source, const QString &rule = {}, const TextValues &values = {})
{
    return {.text = u"snippet.iis."_s + text, .source = source, .rule = rule, .values = values};
}

/// Said in the same words of every script for Windows.
Reason shared(const QString &text)
{
    return {.text = u"snippet.exchange.reason."_s + text, .source = u"method"_s};
}

/// Sets `$old` to the file with what \a what of the site was before our first change: several connections lead to one site, which has
/// its values once. Only a site's number is always fit for a file's name; $found is set before.
Statement oldOf(Code what)
{
    return Fixed{Expression(u"$old = Join-Path -Path $folder -ChildPath ('iis-site-' + $found.Id + ") + what + u")"};
}

/// The scripts in the making. Undo goes backwards: the last change first.
struct Steps {
    Script prerequisites{Step::Prerequisites, u"prerequisites.ps1"_s};
    Script apply{Step::Apply, u"apply.ps1"_s};
    Script verify{Step::Verify, u"verify.ps1"_s};
    Script undo{Step::Undo, u"undo.ps1"_s};
    std::vector<Statements> undoing = {};

    /// Writes the values kept in \a file back by \a back; says so where there is none: the undo of another connection to the site did it,
    /// or this one is told another site than apply was.
    void undoBy(const Statement &file, const Statements &back)
    {
        Statements whole{Fixed{readKept}};
        whole.insert(whole.end(), back.begin(), back.end());
        whole.push_back(forgetOld());
        undoing.push_back({file, If{{{Code(u"Test-Path -Path $old")}}, std::move(whole), {Fixed{sayThatNoneIsKept}}}});
    }
};

void begin(Script &script, const TlsSite &site, Code parameters, const Reason &reason, bool changes)
{
    script.add(Fixed{parameters}, reason);
    if (changes)
        script.add(Fixed{previewUnlessApplied});
    script.add(Fixed{stopAtErrors}).add(findThisHost(site.hosts), shared(u"this-host"_s));
    if (changes)
        script.add(Fixed{folderOfOldValues}, shared(u"old-values"_s)).add(Fixed{makeFolder});
    script.add(Fixed{importModule});
}

void beginAll(Steps &steps, const TlsSite &site)
{
    const Reason look = because(u"look-first"_s, u"method"_s);
    begin(steps.prerequisites, site, lookParameters, look, false);
    begin(steps.apply, site, applyParameters, because(u"show-first-certificate"_s, u"method"_s), true);
    begin(steps.verify, site, lookParameters, look, false);
    begin(steps.undo, site, undoParameters, because(u"undo-first"_s, u"method"_s), true);
    steps.verify.add(Fixed{testValue}, shared(u"test-value"_s));
    for (Script *script : {&steps.prerequisites, &steps.apply, &steps.verify, &steps.undo})
        script->add(Fixed{setNames}, because(u"names"_s, u"method"_s));
    steps.undo.add(Fixed{findSite}, because(u"site"_s, u"ms-iis-cmdlets"_s));
}

void lookAround(Steps &steps, const TlsSite &site)
{
    steps.prerequisites.add(Fixed{checkModule}, because(u"module"_s, u"ms-iis-cmdlets"_s));
    steps.prerequisites.add(
        Call(u"Get-IISSite")
            .into(Call(u"Format-List").with(u"Property", QStringList{u"Name"_s, u"State"_s, u"Bindings"_s})),
        because(u"sites-now"_s, u"ms-iis-cmdlets"_s));
    steps.prerequisites.add(Fixed{refuseTaken}, because(u"taken"_s, u"ms-iis-cmdlets"_s));
    QStringList names;
    for (const Literal &host : site.hosts)
        names.append(host.text);
    steps.prerequisites.add(Fixed{fittingCertificates},
                            because(u"certificates"_s, u"method"_s, {}, {{u"host"_s, names}}));
    steps.apply.add(Fixed{takeCertificate}, because(u"certificate"_s, u"method"_s, {}, {{u"host"_s, names}}));
}

void bindCertificate(Steps &steps, const TlsSite &site)
{
    const Reason found = because(u"bound"_s, u"ms-iis-cmdlets"_s);
    const Statement file = oldOf(u"'-' + $HostName.Replace('*', '_') + '-binding.xml'");
    steps.apply.add(Fixed{refuseTaken}, because(u"taken"_s, u"ms-iis-cmdlets"_s));
    steps.apply.add(Statements{Fixed{findSite}, Fixed{findBinding}, file, keepOld(currentBinding), Fixed{takeFlags}},
                    found);
    if (site.staysAtTls12)
        steps.apply.add(Fixed{endAtTls12}, because(u"bind-tls12"_s, u"ms-iis-tls13-certificates"_s));
    steps.apply.add(Fixed{bind}, because(u"bind"_s, u"ms-iis-cmdlets"_s, u"T1"_s));
    steps.verify.add(Statements{Fixed{findSite}, Fixed{findBinding}}, found);
    steps.verify.add(Check{Code(u"$binding"), u"Certificate", Code(u"[string]([bool]$used)"), true});
    if (site.staysAtTls12)
        steps.verify.add(Check{Code(u"$binding"), u"DisableTLS13",
                               Code(u"[string]([string]$bound.SslFlags -match 'DisableTLS13')"), true},
                         because(u"bind-tls12"_s, u"ms-iis-tls13-certificates"_s));
    steps.undoBy(file, {Fixed{bindBack}});
}

void shakeHandsAtLast(Steps &steps)
{
    steps.verify.add(Fixed{shakeHands}, because(u"handshake"_s, u"ms-dotnet-sslstream"_s));
    steps.verify.add(Check{Code(u"$HostName"), u"SslProtocol",
                           Code(u"[string]([string]$stream.SslProtocol -match 'Tls12|Tls13|12288')"), true});
    steps.verify.add(
        Check{Code(u"$HostName"), u"NotAfter", Code(u"[string]($shown.NotAfter -gt (Get-Date).AddDays(30))"), true});
    steps.verify.add(Fixed{hangUp});
}

/// Flags that stand there stay: an application may rely on them.
void demandTls(Steps &steps, const TlsSite &site)
{
    QStringList wanted{u"Ssl"_s, u"Ssl128"_s};
    if (site.isMutual)
        wanted << u"SslNegotiateCert"_s << u"SslRequireCert"_s;
    const Reason reason = because(site.isMutual ? u"require-certificate"_s : u"require-ssl"_s, u"ms-iis-access"_s,
                                  site.isMutual ? QString() : u"T1"_s);
    const Statements found{Assignment{u"$wanted", Value(wanted)}, Fixed{findMissingFlags}};
    const Statement file = oldOf(u"'-access.xml'");
    steps.apply.add(found, reason);
    steps.apply.add(Statements{file, keepOld(currentFlags), Fixed{addFlags}});
    steps.verify.add(found, reason);
    steps.verify.add(Check{Code(u"$Site"), u"sslFlags", Code(u"[string]($missing.Count -eq 0)"), true});
    steps.undoBy(file, {Fixed{flagsBack}});
}

void keepBrowsersAtHttps(Steps &steps, const TlsSite &site)
{
    const Reason reason = because(u"strict-transport"_s, u"ms-iis-hsts"_s, u"T4"_s);
    const Statements section{Fixed{strictSection}, Assignment{u"$seconds", site.strictSeconds}};
    const Statement file = oldOf(u"'-hsts.xml'");
    steps.apply.add(section, reason);
    steps.apply.add(Statements{file, keepOld(currentStrict), Fixed{setStrict}});
    steps.verify.add(section, reason);
    for (const Code setting : {Code(u"enabled"), Code(u"redirectHttpToHttps")})
        steps.verify.add(Check{Code(u"$Site"), setting,
                               Expression(u"[string](Get-SiteValue -Element $strict -Name '") + setting + u"')", true});
    steps.verify.add(Check{Code(u"$Site"), u"max-age",
                           Code(u"[string]((Get-SiteValue -Element $strict -Name 'max-age') -ge $seconds)"), true});
    steps.undoBy(file, {Fixed{strictSection}, Fixed{strictBack}});
}

void leadToHttps(Steps &steps)
{
    const Reason reason = because(u"redirect"_s, u"ms-iis-access"_s, u"T4"_s);
    const Statement file = oldOf(u"'-redirect.xml'");
    steps.apply.add(Fixed{findErrorPage}, reason);
    steps.apply.add(Statements{file, keepOld(currentErrorPage), Fixed{errorPages}, Fixed{setErrorPage}});
    steps.verify.add(Fixed{findErrorPage}, reason);
    steps.verify.add(Check{Code(u"$Site"), u"403.4", Code(u"[string]$errorPage.path"), Code(u"$target")});
    steps.undoBy(file, {Fixed{errorPages}, Fixed{errorPageBack}});
}

void protectLogins(Steps &steps, TokenChecking tokenChecking)
{
    const bool isRequired = tokenChecking == TokenChecking::Require;
    const Reason reason = because(isRequired ? u"token-require"_s : u"token-allow"_s, u"ms-iis-access"_s, u"C5"_s);
    steps.apply.add(Fixed{tokenSection}, reason);
    const Statement file = oldOf(u"'-token.xml'");
    steps.apply.add(Statements{file, keepOld(currentTokenChecking), Fixed{isRequired ? requireTokens : allowTokens}});
    steps.verify.add(Fixed{tokenSection}, reason);
    if (isRequired)
        steps.verify.add(Check{Code(u"$Site"), u"tokenChecking",
                               Code(u"[string](Get-SiteValue -Element $protection -Name 'tokenChecking')"),
                               own(u"Require"_s)});
    else
        steps.verify.add(Check{
            Code(u"$Site"), u"tokenChecking",
            Code(u"[string]([string](Get-SiteValue -Element $protection -Name 'tokenChecking') -ne 'None')"), true});
    steps.undoBy(file, {Fixed{tokenSection}, Fixed{tokenCheckingBack}});
}

/// What reads and writes settings, before their first use.
void defineFunctions(Steps &steps)
{
    const Reason reason = because(u"values"_s, u"ms-webadministration"_s);
    for (Script *script : {&steps.apply, &steps.verify, &steps.undo}) {
        script->add(Fixed{readSslFlags}, reason).add(Fixed{readValues});
        if (script != &steps.verify)
            script->add(Fixed{writeSslFlags}).add(Fixed{writeValues});
    }
}

} // namespace

QList<Script> tlsSiteScripts(const TlsSite &site)
{
    Steps steps;
    beginAll(steps, site);
    lookAround(steps, site);
    if (site.isForced())
        defineFunctions(steps);
    bindCertificate(steps, site);
    if (site.isForced()) {
        demandTls(steps, site);
        if (site.strictSeconds > 0)
            keepBrowsersAtHttps(steps, site);
        else
            leadToHttps(steps);
    }
    if (site.tokenChecking != TokenChecking::Left)
        protectLogins(steps, site.tokenChecking);
    shakeHandsAtLast(steps);
    for (const Statements &statements : steps.undoing | std::views::reverse)
        steps.undo.add(statements, shared(u"write-back"_s));
    return {steps.prerequisites, steps.apply, steps.verify, steps.undo};
}

} // namespace safeconduct::iis
