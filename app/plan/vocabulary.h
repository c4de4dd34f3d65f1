// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// Protection need of BSI Standard 200-2, lowest first; comparison follows the need.
enum class Level { Normal, High, VeryHigh };

enum class NetworkKind { Internal, Dmz, Wireless, LeasedLine, Partner, Provider, Internet };

enum class SystemRole { Server, Client, Mobile, Gateway, Appliance, Partner, Cloud };

/// The words of the plan format: `normal`, `high`, `very-high`; `leased-line`; `server`.
QString word(Level level);
QString word(NetworkKind kind);
QString word(SystemRole role);

std::optional<Level> levelFrom(const QString &word);
std::optional<NetworkKind> networkKindFrom(const QString &word);
std::optional<SystemRole> systemRoleFrom(const QString &word);

/// What may be answered to a question, in a plan and at a review: `yes`, `no`, `partly`, `not-applicable`.
QStringList answerWords();

} // namespace safeconduct
