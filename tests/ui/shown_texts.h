// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace safeconduct::test {

/// A text of the window's own: a button's, label's, tab's, box's or header's, and where it stands.
struct ShownText {
    QString place; ///< the widget's class and object name
    QString text; ///< without mnemonics and markup
};

/// What is visible below \a page of such texts; an item view's cells are data and left out.
QList<ShownText> shownTexts(const QWidget &page);

/// Buttons and labels below \a page that are narrower than their texts, which cuts them off.
QStringList cutTexts(const QWidget &page);

} // namespace safeconduct::test
