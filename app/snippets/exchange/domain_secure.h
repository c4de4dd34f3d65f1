// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/exchange/server_scripts.h"

namespace safeconduct::exchange {

/// Puts the domain that the script asks for (`$PartnerDomain`) on the organisation's \a list for mutual TLS, and undoes it:
/// `TLSSendDomainSecureList` or `TLSReceiveDomainSecureList`.
void listPartnerDomain(ServerScripts &scripts, powershell::Code list);

} // namespace safeconduct::exchange
