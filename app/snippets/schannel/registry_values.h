// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/powershell/script.h"
#include "app/snippets/schannel/windows_release.h"

namespace safeconduct::schannel {

/// One DWORD below HKEY_LOCAL_MACHINE.
struct RegistryValue {
    QString path; ///< as PowerShell writes it: `HKLM:\SYSTEM\…`
    QString name;
    int value = 0;
};

/// Values that have one reason.
struct RegistryGroup {
    powershell::Reason reason;
    QList<RegistryValue> values;
};

/// What Schannel, .NET and WinHTTP are told, in the order in which it must be written: .NET follows the operating system before old
/// protocols go off. \a offered: "1.2", "1.3".
QList<RegistryGroup> registryGroups(const QStringList &offered, Tls13 tls13);

} // namespace safeconduct::schannel
