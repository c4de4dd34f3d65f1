// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/code.h"

namespace safeconduct::iis {

/// Defines Get-SslFlags: what IIS demands at a location (a site, or a directory below), its flags in alphabetical order.
inline constexpr powershell::Code readSslFlags =
    u"Import-Module -Name 'WebAdministration'\n"
    u"function Get-SslFlags {\n"
    u"    param([string]$Location)\n"
    u"    $section = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $Location; Filter = "
    u"'system.webServer/security/access'; Name = 'sslFlags' }\n"
    u"    (([string](Get-WebConfigurationProperty @section)) -split ',' | Sort-Object) -join ','\n"
    u"}";

/// Defines Set-SslFlags. No flag at all is written None.
inline constexpr powershell::Code writeSslFlags =
    u"function Set-SslFlags {\n"
    u"    param([string]$Location, [string]$Flags)\n"
    u"    $section = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $Location; Filter = "
    u"'system.webServer/security/access'; Name = 'sslFlags' }\n"
    u"    if (-not $Flags) { $Flags = 'None' }\n"
    u"    Set-WebConfigurationProperty @section -Value $Flags -WhatIf:$preview\n"
    u"}";

} // namespace safeconduct::iis
