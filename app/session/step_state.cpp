// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/step_state.h"

#include "app/support/text.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isBelow(const QString &pointer, const QString &parent)
{
    return pointer == parent || pointer.startsWith(parent + u'/');
}

qsizetype problemsBelow(const Session &session, const QStringList &pointers)
{
    return std::ranges::count_if(session.document().problems(), [&](const Problem &problem) {
        return problem.severity != Severity::Note
            && std::ranges::any_of(pointers, [&](const QString &pointer) { return isBelow(problem.pointer, pointer); });
    });
}

bool isFilled(const Session &session, const QString &pointer)
{
    const Json &value = session.document().json().at(pointer);
    return value.isArray() ? !value.items().isEmpty() : !value.text().isEmpty();
}

int number(qsizetype count)
{
    return static_cast<int>(std::min<qsizetype>(count, std::numeric_limits<int>::max()));
}

QString counted(OpenKind kind, int count)
{
    switch (kind) {
    case OpenKind::Undecided:
        return Text::tr("%Ln connection(s) undecided", nullptr, count);
    case OpenKind::NothingPermissible:
        return Text::tr("%Ln connection(s) without a permissible option", nullptr, count);
    case OpenKind::DeviationWithoutReason:
        return Text::tr("%Ln deviation(s) without a reason", nullptr, count);
    case OpenKind::RiskNotAccepted:
        return Text::tr("%Ln risk(s) that nobody has accepted", nullptr, count);
    case OpenKind::RiskWithoutOwner:
        return Text::tr("%Ln accepted risk(s) without an owner", nullptr, count);
    case OpenKind::RiskWithoutEnd:
        return Text::tr("%Ln accepted risk(s) without an end date", nullptr, count);
    case OpenKind::RiskEnded:
        return Text::tr("%Ln accepted risk(s) run out", nullptr, count);
    case OpenKind::RoleWithoutName:
        return Text::tr("%Ln role(s) without a name", nullptr, count);
    case OpenKind::OptionLost:
        return Text::tr("%Ln chosen option(s) can no longer be had", nullptr, count);
    case OpenKind::UnansweredQuestion:
        return Text::tr("%Ln question(s) not answered", nullptr, count);
    }
    std::unreachable();
}

constexpr std::array kindsInOrder{OpenKind::NothingPermissible, OpenKind::OptionLost,
                                  OpenKind::Undecided,          OpenKind::DeviationWithoutReason,
                                  OpenKind::RiskNotAccepted,    OpenKind::RiskWithoutOwner,
                                  OpenKind::RiskWithoutEnd,     OpenKind::RiskEnded,
                                  OpenKind::RoleWithoutName,    OpenKind::UnansweredQuestion};

QString whatIsOpen(const Session &session)
{
    const QList<OpenPoint> points = session.openPoints();
    QStringList parts;
    for (const OpenKind kind : kindsInOrder) {
        const qsizetype count = std::ranges::count(points, kind, &OpenPoint::kind);
        if (count > 0)
            parts.append(counted(kind, number(count)));
    }
    return parts.isEmpty() ? Text::tr("Nothing is missing: the decision can be proposed.") : parts.join(u" · "_s);
}

} // namespace

StepState planStepState(const Session &session, const QStringList &pointers)
{
    StepState state;
    state.problems = problemsBelow(session, pointers);
    state.open = std::ranges::count_if(pointers, [&](const QString &pointer) { return !isFilled(session, pointer); });
    state.isDone = state.problems == 0 && state.open == 0;
    if (state.problems > 0)
        state.text = Text::tr("%Ln problem(s)", nullptr, number(state.problems));
    else
        state.text = state.isDone ? Text::tr("complete", "a step of the work")
                                  : Text::tr("not complete yet", "a step of the work");
    return state;
}

QString missingLine(const Session &session)
{
    const qsizetype errors = std::ranges::count(session.document().problems(), Severity::Error, &Problem::severity);
    if (errors > 0)
        return Text::tr("%Ln error(s) in the plan: no advice until they are corrected", nullptr, number(errors));
    if (session.plan().connections.isEmpty())
        return Text::tr("The plan has no connections yet.");
    return whatIsOpen(session);
}

} // namespace safeconduct
