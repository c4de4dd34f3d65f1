// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/proposal_faults.h"

#include "app/decision/milestones.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem fault(const Choice &choice, const QString &id, const QString &what, const QString &remedy)
{
    return {
        .pointer = u"decision.json: "_s + choice.connection, .what = what, .remedy = remedy, .id = u"proposal."_s + id};
}

const Json &found(const Json &list, const QString &id)
{
    static const Json missing;
    const auto item =
        std::ranges::find_if(list.items(), [&](const Json &each) { return each.value(u"id"_s).text() == id; });
    return item == list.items().end() ? missing : *item;
}

/// `none` where something could be had, and what a rule excludes or advises against (the same as `needsAcceptedRisk`, for an
/// advice that was read).
bool needsRisk(const Choice &choice, const Json &option)
{
    return choice.option == "none"_L1
        || (choice.option != "off"_L1
            && (option.value(u"excludedBy"_s).size() > 0 || option.value(u"advisedAgainstBy"_s).size() > 0));
}

void addRiskFaults(Problems &problems, const Choice &choice, const QDate &day)
{
    if (!choice.acceptedRisk) {
        problems.append(fault(choice, u"no-risk"_s, Text::tr("The choice leaves a risk that nobody has accepted."),
                              Text::tr("Accept the risk, with owner, end and reason, or choose another option.")));
        return;
    }
    const AcceptedRisk &risk = *choice.acceptedRisk;
    if (risk.owner.trimmed().isEmpty())
        problems.append(fault(choice, u"no-owner"_s, Text::tr("The accepted risk has no owner."),
                              Text::tr("Name the person who takes it.")));
    if (!risk.until.isValid())
        problems.append(fault(choice, u"no-end"_s, Text::tr("The accepted risk has no end date."),
                              Text::tr("Say until when it is accepted.")));
    else if (!risk.holdsOn(day))
        problems.append(fault(choice, u"ended"_s, Text::tr("The acceptance of the risk has ended."),
                              Text::tr("Accept it anew with a later end, or choose another option.")));
    if (const Milestone *late = milestoneAfterEnd(risk)) {
        const Problem problem = milestoneAfterEndProblem(risk, *late);
        problems.append(fault(choice, u"milestone"_s, problem.what, problem.remedy));
    }
    if (risk.explanation.trimmed().isEmpty() && choice.reason.trimmed().isEmpty())
        problems.append(fault(choice, u"no-reason"_s, Text::tr("The accepted risk has no reason."),
                              Text::tr("Say why it is taken.")));
}

} // namespace

Problems proposalFaults(const Decision &decision, const Json &advice, const QDate &day)
{
    Problems problems;
    for (const Choice &choice : decision.choices) {
        const Json &advised = found(advice.value(u"connections"_s), choice.connection);
        if (!choice.isDecided || choice.option.isEmpty()) {
            problems.append(fault(choice, u"undecided"_s, Text::tr("Nobody has decided on this connection."),
                                  Text::tr("Decide on it, then propose.")));
            continue;
        }
        const bool isAdvised = advised.value(u"recommended"_s).text() == choice.option;
        if (!isAdvised && choice.reason.trimmed().isEmpty())
            problems.append(fault(choice, u"no-reason"_s,
                                  Text::tr("The choice differs from the advice and has no reason."),
                                  Text::tr("Say why it was made.")));
        if (choice.acceptedRisk || needsRisk(choice, found(advised.value(u"options"_s), choice.option)))
            addRiskFaults(problems, choice, day);
    }
    return problems;
}

} // namespace safeconduct
