// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QString>
#include <QStringList>

namespace safeconduct {

/// How far one step of the work is.
struct StepState {
    qsizetype problems = 0; ///< errors and warnings
    qsizetype open = 0; ///< things that somebody still has to do
    bool isDone = false;
    QString text; ///< the same in words: "2 problems", "4 of 16 decided", "complete"
    friend bool operator==(const StepState &, const StepState &) = default;
};

/// The state of a step that fills in the values below \a pointers ("/systems") of the plan: how many problems there are, else
/// which of the lists is still empty.
StepState planStepState(const Session &session, const QStringList &pointers);

/// Everything that keeps the decision from being complete, in one line: "4 connections undecided · 1 deviation without a reason".
/// Says so where nothing is missing.
QString missingLine(const Session &session);

} // namespace safeconduct
