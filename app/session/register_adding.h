// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/register_story.h"

namespace safeconduct {

/// A dossier that is to go into a register, and what somebody wants it to become there.
struct AddingWish {
    QString path;
    QString by;
    qint64 number = 0; ///< of the record that it is the next version of; 0: not said
    qint64 seen = 0; ///< the version of that record which was looked at
    bool isOwnRecord = false; ///< it becomes one of its own, though the register has others of the plan
};

/// A record of the same plan, and how the dossier differs from it.
struct BothSides {
    RegisterEntry entry; ///< as the register has it now
    Document difference; ///< from there to the dossier
};

/// What became of a wish.
struct Adding {
    qint64 number = 0; ///< record that holds the dossier; 0: nothing was stored, somebody has to choose
    qint64 version = 0; ///< of that record; 0: not said
    QList<BothSides> sides = {}; ///< to choose from, the newest record first
    Problems changed = {}; ///< the record became another after somebody had looked
};

/// Adds a dossier, or stores it as the next version of a record. Nothing is stored where the register has records of the plan that
/// are not at their end and \a wish does not say what the dossier is to be, or where the record was changed meanwhile. A file that is
/// the present version of such a record already is left there.
QFuture<Results<Adding>> addInBackground(RegisterReader reader, AddingWish wish);

} // namespace safeconduct
