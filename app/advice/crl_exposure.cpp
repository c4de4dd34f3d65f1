// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/crl_exposure.h"

namespace safeconduct {

namespace {

constexpr double secondsPerHour = 3600;
constexpr double bytesPerKilobyte = 1000;

} // namespace

CrlExposure exposureOf(const CrlSchedule &schedule)
{
    return {.worstHeld = schedule.validity(),
            .meanHeld = schedule.period / 2 + schedule.overlap,
            .publishedAtOnce = schedule.replicationDelay,
            .worstScheduled = schedule.period + schedule.replicationDelay,
            .meanScheduled = schedule.period / 2 + schedule.replicationDelay};
}

double crlBytesPerSecond(const CrlSchedule &schedule, double clients, double kilobytes)
{
    return clients * kilobytes * bytesPerKilobyte / (schedule.validity() * secondsPerHour);
}

std::optional<double> longestPeriod(double wanted, double overlap)
{
    return wanted > overlap ? std::optional(wanted - overlap) : std::nullopt;
}

} // namespace safeconduct
