// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// A plan to correct, from the output of `swanctl --list-conns`: both gateways, the networks behind them, and what each tunnel
/// protects as a connection of the service "other" with today's protection. Which mail runs through it is asked. A line that
/// strongSwan does not print is an error that names it.
Result<Imported> importSwanctl(const ImportFile &file);

} // namespace safeconduct
