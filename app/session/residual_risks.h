// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/session/session.h"

namespace safeconduct {

/// What the chosen options leave without full protection, by connection.
struct ResidualRisks {
    Table table; ///< connection, threat, protection, where, who carries it, until, how it is treated
    QStringList places; ///< for each row the place in the window where it is changed: "step/connection"
};

ResidualRisks residualRisks(const Session &session, const Wording &words);

} // namespace safeconduct
