// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/recorded_exceptions.h"

#include "app/document/plan_names.h"

#include <algorithm>
#include <memory>

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
                           .milestones = risk.milestones,
                           .treatment = risk.treatment});
    }
    return exceptions;
}

const SignedStep *reportOfReached(const RecordInput &input, const QString &connection, const Milestone &milestone)
{
    const ReachedMilestone reached{.connection = connection, .day = milestone.day, .what = milestone.what};
    const auto step =
        std::ranges::find_if(input.steps, [&](const SignedStep &one) { return one.reached.contains(reached); });
    return step == input.steps.cend() ? nullptr : std::to_address(step);
}

QString milestoneText(const RecordInput &input, const Wording &words, const QString &connection,
                      const Milestone &milestone)
{
    const TextValues said{{u"connection"_s, {nameOfConnection(input.plan.plan(), connection)}},
                          {u"what"_s, {milestone.what}},
                          {u"date"_s, {words.date(milestone.day)}}};
    if (const SignedStep *report = reportOfReached(input, connection, milestone)) {
        TextValues reported = said;
        reported.insert(u"name"_s, {report->event.by});
        reported.insert(u"reached"_s, {words.date(report->event.date)});
        return words.say(u"record.exceptions.milestone-reached"_s, reported);
    }
    const bool hasPassed = milestone.day < input.today;
    return words.say(hasPassed ? u"record.exceptions.milestone-passed"_s : u"record.exceptions.milestone"_s, said);
}

QString acceptanceText(const AcceptedRisk &risk, const Wording &words)
{
    const bool isPlain = risk.treatment == Treatment::Accept;
    const QString textId = isPlain ? u"record.risk.accepted"_s : u"record.risk."_s + word(risk.treatment);
    return words.say(risk.explanation.isEmpty() ? textId + u"-plain"_s : textId,
                     {{u"owner"_s, {risk.owner.isEmpty() ? words.say(u"record.nobody"_s) : risk.owner}},
                      {u"until"_s, {words.date(risk.until)}},
                      {u"explanation"_s, {risk.explanation}}});
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
