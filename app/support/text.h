// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace safeconduct {

/// Translates the messages of the layers below the window: `Text::tr("…")`. What a record or a finding says does not come
/// from here but from the knowledge's texts, in the plan's language.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

/// Whether \a text holds a Unicode direction override or isolate (U+202A–E, U+2066–9): such text can show something else
/// than it is.
bool hasDirectionOverride(QStringView text);

/// Whether \a text holds a control character other than line feed, carriage return and tabulator.
bool hasControlCharacter(QStringView text);

/// Whether \a text is a host's name: labels of 1 to 63 letters, digits and inner hyphens, joined by dots, at most 253
/// characters (RFC 1123, 2.1; RFC 5890 for other letters, written as xn--…).
bool isHostName(QStringView text);

/// "a", "a and b", "a, b and c", in \a language ("en" or "de").
QString listed(const QStringList &items, const QString &language);

} // namespace safeconduct
