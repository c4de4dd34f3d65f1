// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"

#include <QHash>
#include <QString>

#include <optional>

namespace safeconduct {

class Session;

/// What the map of a plan shows, and what is done on it.

/// How far the way of each decided connection is covered: the worst of its stretches, each the mean over its threats by weight.
/// No level where the connection is switched off; connections that nobody decided are missing.
QHash<QString, std::optional<CoverageLevel>> decidedCoverage(const Session &session);

/// Makes \a network the first of \a system's networks, where the map draws it, instead of the one that was; one step of undo.
/// Nothing where one of them is unknown, or the system stands there already.
void moveSystem(Session &session, const QString &system, const QString &network);

} // namespace safeconduct
