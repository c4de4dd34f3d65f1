// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to dossier: where signed events lie.
#pragma once

#include <QString>

namespace safeconduct {

inline const QString eventFolder = QStringLiteral("events/");
inline constexpr int mostEvents = 9999;

/// `events/0001.json`
inline QString eventName(int number)
{
    return eventFolder + QStringLiteral("%1.json").arg(number, 4, 10, QLatin1Char('0'));
}

/// `events/0001.p7s`
inline QString signatureName(int number)
{
    return eventFolder + QStringLiteral("%1.p7s").arg(number, 4, 10, QLatin1Char('0'));
}

/// `events/0001.tsr`
inline QString timeStampName(int number)
{
    return eventFolder + QStringLiteral("%1.tsr").arg(number, 4, 10, QLatin1Char('0'));
}

inline constexpr int mostRounds = 99;

/// `events/0001.1.pem`: data on revocation that round 1 keeps for event 1.
inline QString materialName(int number, int round)
{
    return eventFolder + QStringLiteral("%1.%2.pem").arg(number, 4, 10, QLatin1Char('0')).arg(round);
}

/// `events/0001.1.tsr`: the archive time stamp of round 1 over all that event 1 has so far.
inline QString archiveStampName(int number, int round)
{
    return eventFolder + QStringLiteral("%1.%2.tsr").arg(number, 4, 10, QLatin1Char('0')).arg(round);
}

} // namespace safeconduct
