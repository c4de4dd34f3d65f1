// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

namespace safeconduct {

/// Whether all its hosts can be found and proved from outside; one without a stated name can be given such a name.
bool hasPublicName(const SystemView &system);

/// Facilities of \a group that the systems of this connection can use for \a part (member `needs` of facilities.json); all of
/// them where none fits, because the part's own rules say whether it can be had.
QStringList usableFacilities(const QStringList &group, const PartView &part, const ConnectionView &view);

} // namespace safeconduct
