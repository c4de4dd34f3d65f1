// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/remaining_risks.h"

#include "app/decision/decide.h"
#include "app/document/plan_names.h"

#include <algorithm>

namespace safeconduct {

namespace {

/// What is left by an option that may be had is carried by whoever decided, until they look at it again.
RemainingRisk carriedBy(const Wording &words, const Decision &decision, const Choice &choice,
                        const ConnectionAdvice &advice)
{
    RemainingRisk risk;
    risk.connection = choice.connection;
    if (choice.acceptedRisk) {
        risk.state = RiskState::Accepted;
        risk.accepted = *choice.acceptedRisk;
        risk.owner = risk.accepted.owner;
        risk.until = risk.accepted.until;
    } else if (!choice.isDecided) {
        risk.state = RiskState::Undecided;
    } else if (needsAcceptedRisk(choice, advice)) {
        risk.state = RiskState::NotAccepted;
    } else {
        const bool isNamed = !choice.by.isEmpty();
        risk.state = RiskState::Carried;
        risk.owner =
            nameWithRole(words, isNamed ? choice.by : decision.decidedBy, isNamed ? choice.role : decision.decidedRole);
        risk.until = decision.review;
    }
    return risk;
}

/// One for each threat and level, each carried as \a carried is.
QList<RemainingRisk> risksOf(const Plan &plan, const Wording &words, const OptionAdvice &option,
                             const RemainingRisk &carried)
{
    QList<RemainingRisk> gaps;
    for (const CoverageCell &cell : option.coverage) {
        if (cell.level == CoverageLevel::Covered)
            continue;
        const QString threat = threatName(words, cell);
        auto gap = std::ranges::find_if(
            gaps, [&](const RemainingRisk &known) { return known.threat == threat && known.level == cell.level; });
        if (gap == gaps.end()) {
            gaps.append(carried);
            gap = gaps.end() - 1;
            gap->threat = threat;
            gap->level = cell.level;
        }
        const QString place = placeName(plan, words, cell);
        if (!gap->places.contains(place))
            gap->places.append(place);
    }
    std::ranges::stable_sort(gaps, std::ranges::greater{}, &RemainingRisk::level);
    return gaps;
}

} // namespace

QList<RemainingRisk> remainingRisks(const Plan &plan, const Wording &words, const Advice &advice,
                                    const Decision &decision)
{
    QList<RemainingRisk> risks;
    for (const Choice &choice : decision.choices) {
        const ConnectionAdvice *advised = advice.connection(choice.connection);
        const OptionAdvice *option = advised ? advised->option(choice.option) : nullptr;
        if (option && plan.connection(choice.connection))
            risks.append(risksOf(plan, words, *option, carriedBy(words, decision, choice, *advised)));
    }
    return risks;
}

} // namespace safeconduct
