// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: which release of Exchange a build is.
#pragma once

#include <QString>

namespace safeconduct {

/// The version of the plan's product "exchange" for what `AdminDisplayVersion` says ("Version 15.2 (Build 1748.10)"); only the
/// series ("2019") for builds before those in `resources/import/exchange-builds.json`, empty where the words are no build.
QString exchangeVersion(const QString &displayVersion);

} // namespace safeconduct
