// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/encryption.h"

#include <vector>

namespace safeconduct {

/// Whether all its hosts can be found and proved from outside; one without a stated name can be given such a name.
bool hasPublicName(const SystemView &system);

/// Facilities of which an option takes one.
struct FacilityChoice {
    const SystemView *gateway = nullptr; ///< where it is taken; null: it stands at no one gateway
    std::vector<const FacilityKind *> kinds; ///< of the knowledge
};

/// What is to be chosen of \a group for \a part: once, or, where its facilities stand at gateways (scope `gateway` of
/// facilities.json), for each own gateway at which the part ends. Only facilities that the systems of this connection, or the
/// gateway, can use (member `needs`); where none fits all that the plan prices, because the part's own rules say whether it
/// can be had.
QList<FacilityChoice> facilityChoices(const QStringList &group, const PartView &part, const ConnectionView &view);

/// Whether \a gateway, an own one that cannot run \a part as it is, can have a facility in its place that can.
bool isReplaceable(const SystemView &gateway, const PartView &part, const ConnectionView &view);

/// Kinds of facilities that can be taken here because the plan has a figure for what they cost (member `pricedBy`).
QStringList pricedFacilities(const ConnectionView &view);

} // namespace safeconduct
