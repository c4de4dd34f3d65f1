// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_file.h"

namespace safeconduct {

/// A plan to correct, from what a Postfix server says of itself: the output of `postconf -n`, and of `postconf mail_version`,
/// `postconf -M` and `postconf -P` where they follow in the same file.
///
/// It holds the server, the outside mail servers it talks to and both directions with today's protection; the relay host and
/// the submission services where the output tells of them. What it does not tell is asked. A line that is none of these
/// commands' is an error that names it.
Result<Imported> importPostfix(const ImportFile &file);

} // namespace safeconduct
