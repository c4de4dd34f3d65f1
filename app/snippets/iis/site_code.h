// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/code.h"

namespace safeconduct::iis {

// PowerShell that all scripts for a site share. $site, $binding, $hostName and $wildcard are set before.

inline constexpr powershell::Code importModule = u"Import-Module -Name 'IISAdministration'";
inline constexpr powershell::Code checkModule =
    u"if (-not (Get-Command -Name 'New-IISSite' -ParameterName 'CertificateThumbPrint' -ErrorAction "
    u"SilentlyContinue)) {\n"
    u"    Write-Error -Message 'IISAdministration is older than 1.1.0.0.'\n"
    u"}";
inline constexpr powershell::Code fittingCertificates =
    u"Get-ChildItem -Path 'Cert:\\LocalMachine\\My' |\n"
    u"    Where-Object -FilterScript { $_.HasPrivateKey -and (@($_.DnsNameList.Unicode) -contains $hostName -or "
    u"@($_.DnsNameList.Unicode) -contains $wildcard) } |\n"
    u"    Format-List -Property @('Thumbprint', 'Subject', 'NotAfter', 'DnsNameList')";
inline constexpr powershell::Code refuseTaken =
    u"if (Get-IISSite | Where-Object -FilterScript { $_.Name -ne $site -and "
    u"@($_.Bindings.BindingInformation) -contains $binding }) {\n"
    u"    Write-Error -Message ('Another site answers at {0} already.' -f $binding)\n"
    u"}";
/// A thumbprint copied from Windows' own dialogue begins with a character that nobody sees.
inline constexpr powershell::Code takeCertificate =
    u"$Thumbprint = $Thumbprint -replace '[^0-9A-Fa-f]', ''\n"
    u"$certificate = Get-Item -Path (Join-Path -Path 'Cert:\\LocalMachine\\My' -ChildPath $Thumbprint)\n"
    u"$names = @($certificate.DnsNameList.Unicode)\n"
    u"if (-not $certificate.HasPrivateKey -or ($names -notcontains $hostName -and $names -notcontains $wildcard)) {\n"
    u"    Write-Error -Message ('This certificate is not for {0}, or its key is not here.' -f $hostName)\n"
    u"}";

} // namespace safeconduct::iis
