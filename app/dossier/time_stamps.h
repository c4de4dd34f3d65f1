// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/archive/archive.h"
#include "app/support/result.h"

namespace safeconduct {

/// A request (RFC 3161) for the time stamp of an event's signature; \a number from 1, or 0 for the last event.
Result<QByteArray> timeStampRequestFor(const ArchiveEntries &entries, int number);

/// The entries with the authority's \a reply for that event; an earlier one is replaced, unless an
/// archive time stamp covers it. Refused where it is for something else.
Results<ArchiveEntries> withTimeStamp(const ArchiveEntries &entries, int number, const QByteArray &reply);

} // namespace safeconduct
