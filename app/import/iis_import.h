// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// A plan to correct, from IIS' applicationHost.config: the server, and a connection for each of Exchange's virtual directories
/// in the default site, with today's protection (Require SSL) and its logins. The file does not say which host it is from.
Result<Imported> importIis(const ImportFile &file, const Knowledge &knowledge);

} // namespace safeconduct
