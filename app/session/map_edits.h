// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"

#include <QHash>
#include <QStringList>

namespace safeconduct {

class Session;

/// What the map of a plan shows, and what is done on it.

/// How far each stretch of the way of each decided connection is covered, the mean over its threats by weight, in the order of
/// its path. No stretches where the connection is switched off; connections that nobody decided are missing.
QHash<QString, QList<CoverageLevel>> decidedCoverage(const Session &session);

/// The same in words of \a language for who does not see the map, a line for each decided connection in the plan's order:
/// "Outlook on the web: Office network covered, Internet not covered".
QStringList coverageInWords(const Session &session, const QString &language);

/// Makes \a network the first of \a system's networks, where the map draws it, instead of the one that was; one step of undo.
/// Nothing where one of them is unknown, or the system stands there already.
void moveSystem(Session &session, const QString &system, const QString &network);

} // namespace safeconduct
