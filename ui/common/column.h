// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"
#include "ui/common/words.h"

#include <QString>

#include <functional>

namespace safeconduct {

/// How the values of a column are shown and edited.
enum class CellKind {
    Text,
    Number,
    Choice, ///< one of the column's words
    YesNo,
    Ids, ///< several of the column's words
    Lines, ///< a list of texts, written with commas between
    Shown, ///< computed, not edited
};

/// One column of a list of the plan.
struct Column {
    QString member; ///< of each item; for Shown columns a name of its own
    QString header;
    QString hint = {};
    CellKind kind = CellKind::Text;
    bool isRequired = false; ///< an emptied cell keeps an empty text; otherwise the member is removed
    bool otherwise = false; ///< YesNo: what a missing member means
    std::function<QList<Word>()> words = {}; ///< Choice and Ids
    std::function<QString(const Json &item)> shown = {}; ///< Shown
    int width = 0; ///< in average characters; 0: by the contents
};

/// How \a item reads in \a column: for the screen, for sorting and for the clipboard.
QString cellText(const Column &column, const Json &item);

/// What \a typed means in \a column. What cannot be understood is kept as a text, so that nothing typed is thrown away and the
/// plan's check names the fault.
Json cellValue(const Column &column, const QString &typed);

/// The texts between commas, semicolons or line feeds, without the blanks around them.
QStringList splitList(const QString &typed);

/// \a typed as a JSON number, by the rules of the window's language and of JSON; a text where it is none.
Json numberValue(const QString &typed);
/// A number as the window's language writes it.
QString numberText(const Json &value);

} // namespace safeconduct
