// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

namespace safeconduct {

/// The language of the window: the one chosen earlier, else the system's where we speak it, else English.
QString chosenLanguage(const QSettings &settings);

/// Makes \a language ("en" or "de") the window's: texts, those of Qt, numbers and dates. Windows hear of it as LanguageChange.
void useLanguage(const QString &language);

} // namespace safeconduct
