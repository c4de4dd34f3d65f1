// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QSettings>

#include <memory>

namespace safeconduct {

/// What new plans begin with on this computer, in the form of a plan's `settings`: policy, hourly rates. Kept in the user's settings;
/// a plan that is there already never changes by it. Missing where nothing is kept.
Json planDefaults(const QSettings &settings);
void keepPlanDefaults(QSettings &settings, const Json &defaults);

/// \a plan with \a defaults wherever its `settings` say nothing themselves.
Json withSettings(Json plan, const Json &defaults);

/// Work of its own with nothing but the kept settings, so that fields of a plan can show and change them. It is not kept for recovery.
std::unique_ptr<Session> openPlanDefaults(const Session &session, const QSettings &settings);
/// What is wrong with the settings in \a defaults, which `openPlanDefaults` made.
Problems planDefaultsProblems(const Session &defaults);

} // namespace safeconduct
