// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/openssl_ca/authority.h"

namespace safeconduct::openssl_ca {

/// Units for systemd: the list is published by the plan's period, and a responder answers by OCSP.
QList<SnippetFile> unitFiles(const Authority &authority);

} // namespace safeconduct::openssl_ca
