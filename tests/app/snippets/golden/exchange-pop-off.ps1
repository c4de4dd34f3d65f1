# Without -Apply this script only shows what it would do (-WhatIf). Run it so first, read, then run it with
# -Apply. [ms-exchange-cmdlets]
param(
    [switch]$Apply
)
$preview = -not $Apply
$ErrorActionPreference = 'Stop'
# The hosts that the plan names for this system. The script finds out which of them it runs on, and stops on any
# other computer. [method]
$hosts = @('ex.example.org')
$server = $hosts | Where-Object -FilterScript { $_.Split('.')[0] -eq [System.Net.Dns]::GetHostName() } | Select-Object -First 1
if (-not $server) {
    Write-Error -Message ('{0} is none of: {1}' -f [System.Net.Dns]::GetHostName(), ($hosts -join ', '))
}
# Folder for the values as they were; undo.ps1 reads them from there. [method]
$folder = Join-Path -Path $env:ProgramData -ChildPath 'Safeconduct'
New-Item -Path $folder -ItemType 'Directory' -Force -WhatIf:$preview | Out-Null
# How the services start today, for undo.ps1. [method]
$old = Join-Path -Path $folder -ChildPath 'c-services.xml'
if ($Apply -and -not (Test-Path -Path $old)) {
    Get-Service -Name @('MSExchangePop3', 'MSExchangePop3BE') | Select-Object -Property @('Name', 'StartType', 'Status') | Export-Clixml -Path $old
}
# POP3 is not needed by the plan. Stopped now, and disabled so that no restart brings it back. [C6, app-5-2]
foreach ($item in @(Get-Service -Name @('MSExchangePop3', 'MSExchangePop3BE'))) {
    if ([string]$item.Status -ne 'Stopped') {
        Stop-Service -Name $item.Name -Force -WhatIf:$preview
    }
    if ([string]$item.StartType -ne 'Disabled') {
        Set-Service -Name $item.Name -StartupType Disabled -WhatIf:$preview
    }
}
