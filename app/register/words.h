// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace safeconduct {

/// The words of \a text as the register looks for them, sorted, each once: letters and digits only, without case and
/// diacritics. A word with ä, ö or ü is there in both spellings that people type: "Prüfung" as prufung and pruefung.
QStringList wordsOf(const QString &text);

/// The words that somebody looks for: one each, as typed.
QStringList wordsSought(const QString &text);

} // namespace safeconduct
