// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/list_description.h"

namespace safeconduct {

/// The table of connections. Words and computed columns are read from \a session, which must outlive it.
ListDescription connectionsDescription(const Session &session);

/// The names of the networks \a path leads over: "Internet → Perimeter network → Office network".
QString pathText(const Plan &plan, const QStringList &path);

} // namespace safeconduct
