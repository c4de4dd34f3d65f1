// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/recorded_exceptions.h"

#include "app/document/plan_names.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<CoverageCell> missingOf(const OptionAdvice *option)
{
    QList<CoverageCell> missing;
    for (const CoverageCell &cell : option ? option->coverage : QList<CoverageCell>()) {
        const bool isKnown = std::ranges::contains(missing, cell.threat, &CoverageCell::threat);
        if (cell.level != CoverageLevel::Covered && !isKnown)
            missing.append(cell);
    }
    return missing;
}

} // namespace

QList<RecordedException> recordedExceptions(const RecordInput &input)
{
    const QList<Event> approvedBy = standingApprovals(input);
    const QDate from = approvedOn(input);
    QList<RecordedException> exceptions;
    for (const Choice &choice : input.decision.choices) {
        if (!choice.acceptedRisk)
            continue;
        const AcceptedRisk &risk = *choice.acceptedRisk;
        const ConnectionAdvice *advice = input.advice.connection(choice.connection);
        exceptions.append({.connection = choice.connection,
                           .option = choice.option,
                           .missing = missingOf(advice ? advice->option(choice.option) : nullptr),
                           .reason = risk.explanation.trimmed().isEmpty() ? choice.reason : risk.explanation,
                           .owner = risk.owner,
                           .approvedBy = approvedBy,
                           .from = from,
                           .until = risk.until,
                           .milestones = risk.milestones});
    }
    return exceptions;
}

QString namesOfMissing(const RecordedException &exception, const Wording &words)
{
    QStringList names;
    for (const CoverageCell &cell : exception.missing)
        names.append(threatName(words, cell));
    names.removeDuplicates();
    return names.join(u"; "_s);
}

} // namespace safeconduct
