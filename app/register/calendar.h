// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/register/register.h"

namespace safeconduct {

/// The reviews of \a entries as an iCalendar file (RFC 5545): a day each, reminded of two weeks before. \a summary is what
/// each is called, with %1 for the title. The same entries give the same bytes: the moment of writing is the review's own day.
QByteArray reviewCalendar(const QList<RegisterEntry> &entries, const QString &summary);

} // namespace safeconduct
