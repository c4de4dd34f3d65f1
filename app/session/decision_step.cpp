// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/decision_step.h"

#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

namespace {

StepState withoutAdvice()
{
    return {.problems = 0, .open = 1, .isDone = false, .text = Text::tr("no advice yet")};
}

} // namespace

StepState protectionState(const Session &session)
{
    const QList<Choice> &choices = session.decision().choices;
    if (session.advice().connections.isEmpty())
        return withoutAdvice();
    const qsizetype decided = std::ranges::count(choices, true, &Choice::isDecided);
    StepState state;
    state.problems = std::ranges::count_if(choices, [](const Choice &choice) { return choice.option.isEmpty(); });
    state.open = choices.size() - decided;
    state.isDone = state.open == 0;
    state.text =
        state.isDone ? Text::tr("all decided") : Text::tr("%L1 of %L2 decided").arg(decided).arg(choices.size());
    return state;
}

qsizetype missingPoints(const Session &session)
{
    return std::ranges::count_if(session.openPoints(), &OpenPoint::blocksProposal);
}

bool isDeciderMissing(const Session &session)
{
    return session.decision().decidedBy.trimmed().isEmpty();
}

StepState decisionState(const Session &session)
{
    if (session.advice().connections.isEmpty())
        return withoutAdvice();
    const qsizetype missing = missingPoints(session);
    StepState state;
    state.open = missing == 0 && isDeciderMissing(session) ? 1 : missing;
    state.isDone = state.open == 0;
    state.text = state.isDone ? Text::tr("complete", "a step of the work")
                              : Text::tr("%Ln missing", "things to do", static_cast<int>(state.open));
    return state;
}

StepState resultState(const Session &session)
{
    if (session.advice().connections.isEmpty())
        return withoutAdvice();
    const bool isDraft = !decisionState(session).isDone;
    return {.problems = 0,
            .open = 0,
            .isDone = !isDraft,
            .text = isDraft ? Text::tr("draft", "what configuration and record are made of") : Text::tr("ready")};
}

} // namespace safeconduct
