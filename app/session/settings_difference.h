// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/import/told_settings.h"

namespace safeconduct {

/// What becomes of one setting where generated configuration takes the place of what is there.
enum class SettingState {
    Changed,
    New, ///< not set there
    Same, ///< by its meaning
    NotTold, ///< it is set there, but the file does not say to what
    OnlyThere, ///< nothing generated sets it
};
/// changed, new, same, not-told, only-there.
QString word(SettingState state);

/// One setting on both sides. A value that is a password or the like is not shown, only compared.
struct SettingDifference {
    QString name; ///< the blocks around it before it: "server mail.example.org (443) / ssl_protocols"
    QString today; ///< empty where it is not set there
    QString generated; ///< empty where nothing generated sets it
    SettingState state = SettingState::Same;
    int line = 0; ///< of the file of today; 0 where it is not set there
};

/// The settings of \a generated in their order, each beside what \a today says, then those that stand only there. Of Postfix only the
/// parameters of main.cf are compared with main.cf, and services with services, also where \a today has both. A server of nginx is
/// known by a name and a port, and what it does not set itself counts as set around it; of what stands only there, that in the same
/// servers is told. A fragment for a server is compared with each server at port 443.
Result<QList<SettingDifference>> settingDifferences(SettingSyntax syntax, const ImportFile &generated,
                                                    const ImportFile &today);

/// How many settings are in which state, as a sentence.
QString settingsSummary(const QList<SettingDifference> &settings);
/// A row for each of the first \a most settings.
Table settingsTable(const QList<SettingDifference> &settings, qsizetype most);
/// A line for each setting, for a terminal.
QString settingsText(const QList<SettingDifference> &settings);
Json settingsJson(const QList<SettingDifference> &settings);

} // namespace safeconduct
