// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/column.h"

#include <QList>
#include <QString>

namespace safeconduct {

/// What an empty list says: what belongs here, and an example.
struct EmptyTexts {
    QString title;
    QString explanation;
    QString example;
};

/// A list of the plan as a table: its columns, what a new item looks like, and the words around it.
struct ListDescription {
    QString objectName; ///< of the table; its parts are called after it
    QString name; ///< for screen readers: "Networks"
    QList<Column> columns;
    Json newItem; ///< members of a new item; id and name are put in
    QString idStem = {}; ///< "new-network": an id made from it follows the name; empty: the items have no ids
    QString newName = {}; ///< the name of a new item, where items have names
    QString addText; ///< "Add network"
    QString removeText; ///< "Remove networks": also the name of that step of undo
    EmptyTexts empty;
};

} // namespace safeconduct
