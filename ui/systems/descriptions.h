// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/list_description.h"

namespace safeconduct {

/// The tables of networks, of systems, and of shared investments that are there. Words and computed columns are read from
/// \a session, which must outlive them.
ListDescription networksDescription(const Session &session);
ListDescription systemsDescription(const Session &session);
ListDescription facilitiesDescription(const Session &session);

} // namespace safeconduct
