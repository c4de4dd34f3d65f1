// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/dialect.h"

namespace safeconduct::schannel {

/// What the operating system's Schannel can be told, by the knowledge (products/windows.json).
struct WindowsRelease {
    QString version; ///< as in Snippet::version
    bool isAssumed = false;
    bool isKnown = false; ///< the plan names a release, be it only near to one that is known
    bool hasCmdlets = false; ///< cipher suites and curves by cmdlet: Windows 10, Server 2016 and later
    bool hasStrictTransport = false; ///< IIS 10.0 version 1709: Server 2019 and later (ms-iis-hsts)
    bool hasTls12 = false; ///< Windows 7, Server 2008 R2 and later: before them there is nothing to switch on
    bool hasTls13 = false; ///< Windows 11, Server 2022 and later
};

WindowsRelease windowsReleaseOf(const ProductUse &use, const Knowledge &knowledge);

/// TLS 1.3 on a server that runs Exchange: only where both have it (capabilities `tls`, `platformTls`; css-exchange-tls).
enum class Tls13 { NotThere, MustBeOff, On };
Tls13 tls13Of(const System &system, const WindowsRelease &release, const Knowledge &knowledge);

/// Whether an Exchange of the system goes without TLS 1.2: it falls silent when the older versions go off.
bool needsOldTls(const System &system, const Knowledge &knowledge);

/// Whether any program of the plan on this system leaves TLS to Windows.
bool usesSchannel(const System &system, const Knowledge &knowledge);

} // namespace safeconduct::schannel
