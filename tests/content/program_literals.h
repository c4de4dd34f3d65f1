// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

/// The string literals of the program's sources that look like ids or beginnings of ids: `u"record.title"_s`,
/// `"part."_L1`, `u"level"_s`.
QSet<QString> programLiterals();

/// The sources of the program, by their place below the repository.
QMap<QString, QString> programSources();
