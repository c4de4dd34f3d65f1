// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace safeconduct {

/// How the lists of a certification authority are published, in hours (rules P5 to P7). The validity of a list is period plus
/// overlap, counted from its issue.
struct CrlSchedule {
    double period = 0; ///< between scheduled lists
    double overlap = 0;
    double replicationDelay = 0; ///< until a published list is everywhere

    double validity() const { return period + overlap; }
};

/// How long a revoked certificate stays usable, in hours. A client that holds the list of the moment may keep it until it ends,
/// whatever is published meanwhile (P6); one without a list sees the revocation when the list is published, at once (P5) or as
/// scheduled. Means are over the moment of the revocation.
struct CrlExposure {
    double worstHeld = 0;
    double meanHeld = 0;
    double publishedAtOnce = 0;
    double worstScheduled = 0;
    double meanScheduled = 0;
};

CrlExposure exposureOf(const CrlSchedule &schedule);

/// Bytes a second that \a clients draw from the distribution points on average, fetching a list of \a kilobytes (1,000 bytes each)
/// when theirs ends.
double crlBytesPerSecond(const CrlSchedule &schedule, double clients, double kilobytes);

/// The longest period whose worst case stays within \a wanted hours; nothing where the overlap alone is longer.
std::optional<double> longestPeriod(double wanted, double overlap);

} // namespace safeconduct
