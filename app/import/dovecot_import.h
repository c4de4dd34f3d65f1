// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// A plan to correct, from the output of `doveconf -n` of Dovecot 2.3 or 2.4: the server with version, host and operating
/// system, and each service that users log in to, with today's protection. An error names the line where braces do not match.
Result<Imported> importDovecot(const ImportFile &file);

} // namespace safeconduct
