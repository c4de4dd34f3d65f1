// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/trusted_roots/root_scripts.h"

namespace safeconduct::trusted_roots {

using namespace Qt::StringLiterals;
using namespace powershell;

namespace {

constexpr Code rootParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$Root,\n    [Parameter(Mandatory = "
    u"$true)] [string]$Thumbprint,\n    [switch]$Apply\n)";
constexpr Code thumbprintParameters =
    u"param(\n    [Parameter(Mandatory = $true)] [string]$Thumbprint,\n    [switch]$Apply\n)";
constexpr Code verifyParameters = u"param(\n    [Parameter(Mandatory = $true)] [string]$Thumbprint\n)";
constexpr Code compare =
    u"$certificate = New-Object -TypeName 'System.Security.Cryptography.X509Certificates.X509Certificate2' "
    u"-ArgumentList $Root\n"
    u"if ($certificate.Thumbprint -ne $Thumbprint.Replace(':', '')) {\n"
    u"    Write-Error -Message 'This is another certificate than the one with that thumbprint.'\n"
    u"}";
constexpr Code publish =
    u"if ($Apply) {\n    certutil -dspublish -f $Root RootCA\n} else {\n    certutil -dump $Root\n}";
constexpr Code place = u"$place = Join-Path -Path 'Cert:\\LocalMachine\\Root' -ChildPath $Thumbprint.Replace(':', '')";
constexpr Code installed =
    u"Get-ChildItem -Path 'Cert:\\LocalMachine\\Root' | Where-Object -FilterScript { $_.Thumbprint "
    u"-eq $Thumbprint.Replace(':', '') }";

Reason because(const QString &text, const QString &rule, const QString &source)
{
    return {.text = u"snippet.trusted-roots."_s + text, .source = source, .rule = rule};
}

} // namespace

Script directoryScript()
{
    Script script(Step::Apply, u"directory.ps1"_s);
    script.add(Fixed{rootParameters}, because(u"directory"_s, u"P3"_s, u"public-scripts-adcs"_s))
        .add(Fixed{stopAtErrors});
    script.add(Fixed{compare}, because(u"compare"_s, u"P2"_s, u"method"_s));
    script.add(Fixed{publish}, because(u"publish"_s, u"P3"_s, u"public-scripts-adcs"_s));
    return script;
}

QList<Script> machineScripts()
{
    Script install(Step::Apply, u"one-machine.ps1"_s);
    install.add(Fixed{rootParameters}, because(u"one-machine"_s, u"P3"_s, u"s5100"_s))
        .add(Fixed{stopAtErrors})
        .add(Fixed{previewUnlessApplied});
    install.add(Fixed{compare}, because(u"compare"_s, u"P2"_s, u"method"_s));
    Call import(u"Import-Certificate");
    import.with(u"FilePath", Code(u"$Root"))
        .with(u"CertStoreLocation", own(u"Cert:\\LocalMachine\\Root"_s))
        .previewed();
    install.add(Fixed{place}).add(If{{{Code(u"-not (Test-Path -Path $place)")}}, {std::move(import)}});
    Script verify(Step::Verify, u"verify.ps1"_s);
    verify.add(Fixed{verifyParameters}, because(u"verify"_s, u"P2"_s, u"ms-adcs"_s))
        .add(Fixed{stopAtErrors})
        .add(Fixed{installed});
    Script undo(Step::Undo, u"undo.ps1"_s);
    undo.add(Fixed{thumbprintParameters}, because(u"undo"_s, u"P2"_s, u"method"_s))
        .add(Fixed{stopAtErrors})
        .add(Fixed{previewUnlessApplied});
    undo.add(Fixed{place})
        .add(Fixed{Code(u"if (Test-Path -Path $place) {\n"
                        u"    Remove-Item -Path $place -WhatIf:$preview\n"
                        u"}")});
    return {install, verify, undo};
}

} // namespace safeconduct::trusted_roots
