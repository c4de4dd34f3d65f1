// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/session/session.h"

namespace safeconduct {

/// One thing that somebody still has to do.
struct OpenTask {
    OpenPoint point;
    QString text; ///< the connection, the role or the question
    QString step; ///< id of the step where it is done; empty: where it is shown
};

/// All tasks of one kind.
struct OpenTaskGroup {
    OpenKind kind = OpenKind::Undecided;
    QString title;
    bool blocksProposal = false; ///< the decision is not complete before these are done
    QList<OpenTask> tasks;
};

/// What is open, grouped by kind: what keeps the decision from being complete comes first.
QList<OpenTaskGroup> openTasks(const Session &session, const Wording &words);

/// "5 things are missing before …", or that the draft is complete and can be saved.
QString completeness(const Session &session, const Wording &words);

/// What all choices together cost, shared investments counted once.
QString totalCost(const Session &session, const Wording &words);

/// Risks that someone takes on purpose: connection, option, owner, end, explanation, treatment.
Table acceptedRisks(const Session &session, const Wording &words);

/// The question of a rule with this plan's names in it; its `{each}` filled in.
QString questionText(const Session &session, const Wording &words, const OpenPoint &point);

} // namespace safeconduct
