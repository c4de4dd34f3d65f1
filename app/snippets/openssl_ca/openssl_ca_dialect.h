// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// A certification authority of one's own with OpenSSL: an offline root, an issuing authority for servers, machines and persons, its
/// revocation lists and responder.
FacilityDialect opensslCaDialect();

} // namespace safeconduct
