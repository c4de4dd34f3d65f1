// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/draft.h"

#include <QHash>

namespace safeconduct {

/// A value that both plans tell, and differently. The plan keeps its own.
struct MergeConflict {
    QString pointer; ///< into the merged plan
    QString name; ///< of the thing
    QString member;
    QString kept;
    QString offered;
    QString origin; ///< of what was offered
};

/// An imported system without a host's name that was taken for the plan's only one with the same software.
struct TakenAsSame {
    QString pointer; ///< into the merged plan
    QString imported;
    QString known;
};

struct Merged {
    Json plan;
    QList<MergeConflict> conflicts;
    QList<TakenAsSame> takenAsSame;
    QHash<QString, QString> systems; ///< what the ids of imported systems are in the plan
    int added = 0; ///< things that were new
    int completed = 0; ///< members that were missing
};

/// What counts where a value of \a plan was itself only assumed by an earlier file: several files are imported at once.
enum class AssumedValues { Keep, Replace };

/// Adds what was imported to \a plan and overwrites nothing. The same thing is known by its meaning, not by its id alone: a host's
/// name (also without its domain), the internet, equal addresses, the ends and the service of a connection. A server without host
/// name is taken for the only one with the same software, which is told. Missing members are
/// added; software and hosts are joined; another value is a conflict, unless the imported one is only assumed.
Merged mergeInto(const Json &plan, const Json &imported, AssumedValues assumed = AssumedValues::Keep);

/// \a texts, which came with what was imported, with the ids that \a merged gave to its systems.
QList<ImportedText> renamedTexts(const QList<ImportedText> &texts, const Merged &merged);

} // namespace safeconduct
