// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/crl_exposure.h"
#include "app/snippets/facility_dialect.h"

namespace safeconduct {

/// How the lists of a certification authority are to be published, and what that means for revoked certificates (rules P5 to P7).
struct CrlPlan {
    CrlSchedule schedule; ///< whole minutes
    bool isStated = false; ///< the plan names the period; else it is this program's start value
    bool isShortened = false; ///< below the plan's period, because the exposure that it wants is shorter (P7)
    std::optional<double> wantedHours;
    std::optional<double> bytesPerSecond; ///< where the plan names clients and the list's size

    /// A wanted exposure that even the shortest period with this overlap exceeds.
    bool isBeyondWanted() const;
    /// `period`, `overlap`, `validity`, `worst`, `mean`, `scheduled` in hours, `wanted` and `load` where they are known.
    TextValues values() const;
};

CrlPlan crlPlanOf(const Facility &facility);

/// What \a facility says of its lists, and where it does not, the start values of the method: 24 hours and an overlap of 12.
CrlSchedule scheduleOf(const Facility &facility);

/// The same for an authority that counts periods in whole hours and takes no overlap of nothing or longer than the period (AD CS).
CrlPlan inWholeHours(CrlPlan plan);

/// What an administrator has to know about \a plan, as remarks.
QList<Saying> crlRemarks(const CrlPlan &plan);

} // namespace safeconduct
