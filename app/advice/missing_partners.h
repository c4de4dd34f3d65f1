// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/deployment.h"

namespace safeconduct {

/// A kind of partner that products of the plan normally have and the plan leaves out (rule G1).
struct MissingPartner {
    const PartnerKind *kind = nullptr;
    QStringList productNames; ///< whose partner it is, each once
};

/// In the order of the knowledge. Fact plan.missingPartnerKinds says what counts.
QList<MissingPartner> missingPartners(const Deployment &deployment);

} // namespace safeconduct
