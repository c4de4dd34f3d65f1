// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"

#include "app/decision/milestones.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewMonths = 12;

Choice proposalFor(const ConnectionAdvice &advice)
{
    return {.connection = advice.id,
            .option = advice.recommended,
            .reason = {},
            .acceptedRisk = {},
            .isDecided = false,
            .by = {},
            .role = {}};
}

QStringList optionIds(const ConnectionAdvice &advice)
{
    QStringList ids;
    for (const OptionAdvice &option : advice.options)
        ids.append(option.option.id());
    return ids;
}

Problem unknownConnection(const QString &connection, const Decision &decision)
{
    QStringList known;
    for (const Choice &choice : decision.choices)
        known.append(choice.connection);
    return {.pointer = {},
            .what = Text::tr("The plan has no connection \"%1\".").arg(connection),
            .remedy = Text::tr("Choose for one of %1.").arg(known.join(u", "_s)),
            .id = u"decision.unknown-connection"_s};
}

/// A finding that speaks against \a option only until someone accepts the risk.
bool isAdvisedAgainst(const OptionAdvice &option)
{
    return !option.advisedAgainstBy.isEmpty();
}

} // namespace

Decision proposeFrom(const Plan &plan, const Advice &advice)
{
    Decision decision;
    decision.planId = plan.id;
    for (const ConnectionAdvice &connection : advice.connections)
        decision.choices.append(proposalFor(connection));
    decision.review = usualReview(advice.asOf);
    decision.events.append({.event = u"create"_s, .date = advice.asOf, .by = {}, .role = {}, .comment = {}});
    return decision;
}

Result<void> choose(Decision &decision, const Advice &advice, const QString &connection, const QString &option,
                    const QString &reason, const QString &by, const QString &role)
{
    Choice *choice = decision.choice(connection);
    const ConnectionAdvice *advised = advice.connection(connection);
    if (!choice || !advised)
        return std::unexpected(unknownConnection(connection, decision));
    if (!advised->option(option)) {
        return std::unexpected(
            Problem{.pointer = {},
                    .what = Text::tr(R"(The connection "%1" cannot have "%2".)").arg(connection, option),
                    .remedy = Text::tr("Choose one of %1.").arg(optionIds(*advised).join(u", "_s)),
                    .id = u"decision.unknown-option"_s});
    }
    if (choice->option != option)
        choice->acceptedRisk.reset();
    choice->option = option;
    choice->reason = reason;
    choice->isDecided = true;
    choice->by = by;
    choice->role = role;
    return {};
}

Result<void> acceptRisk(Decision &decision, const QString &connection, const AcceptedRisk &risk)
{
    Choice *choice = decision.choice(connection);
    if (!choice)
        return std::unexpected(unknownConnection(connection, decision));
    if (const Milestone *late = milestoneAfterEnd(risk))
        return std::unexpected(milestoneAfterEndProblem(risk, *late));
    choice->acceptedRisk = risk;
    std::ranges::stable_sort(choice->acceptedRisk->milestones, {}, &Milestone::day);
    return {};
}

void decideProposals(Decision &decision, const QString &by, const QString &role)
{
    for (Choice &choice : decision.choices) {
        if (choice.isDecided || choice.option.isEmpty())
            continue;
        choice.isDecided = true;
        choice.by = by;
        choice.role = role;
    }
}

QStringList renew(Decision &decision, const Plan &plan, const Advice &advice)
{
    QStringList lost;
    QList<Choice> choices;
    for (const ConnectionAdvice &connection : advice.connections) {
        const Choice *before = decision.choice(connection.id);
        const bool isKept = before && before->isDecided;
        if (isKept && !connection.option(before->option))
            lost.append(connection.id);
        choices.append(isKept ? *before : proposalFor(connection));
    }
    decision.choices = choices;
    decision.planId = plan.id;
    return lost;
}

bool deviates(const Choice &choice, const ConnectionAdvice &advice)
{
    return choice.isDecided && choice.option != advice.recommended;
}

bool needsAcceptedRisk(const Choice &choice, const ConnectionAdvice &advice)
{
    const OptionAdvice *chosen = advice.option(choice.option);
    if (!chosen || chosen->option.isOff)
        return false;
    return chosen->option.isNone() || !chosen->isPermissible() || isAdvisedAgainst(*chosen);
}

QDate usualReview(const QDate &decidedOn)
{
    return decidedOn.addMonths(reviewMonths);
}

} // namespace safeconduct
