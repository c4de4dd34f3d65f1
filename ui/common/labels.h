// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace safeconduct {

/// A plain text that wraps; what plans say is never taken for markup.
QLabel *textLabel(const QString &text, QWidget *parent);
/// The same, larger and bold, for the head of a page or a part of it.
QLabel *headingLabel(const QString &text, QWidget *parent);
/// The same, a little smaller, for hints.
QLabel *hintLabel(const QString &text, QWidget *parent);

/// \a text as people read it: without the mark of its key.
QString withoutMnemonic(QString text);
/// What people call \a field: its accessible name, else the label that it is the buddy of, else the text on it. Empty where it
/// has none of them.
QString fieldName(const QWidget &field);

} // namespace safeconduct
