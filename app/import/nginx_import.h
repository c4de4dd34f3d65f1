// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"
#include "app/knowledge/knowledge.h"

namespace safeconduct {

/// A plan to correct, from the output of `nginx -V` and `nginx -T`: the proxy, the servers behind it, and a connection for each
/// service that its paths and ports tell, with today's protection. Paths are recognised by the virtual directories of
/// \a knowledge; what cannot be recognised is a connection of the service "other", and asked.
Result<Imported> importNginx(const ImportFile &file, const Knowledge &knowledge);

} // namespace safeconduct
