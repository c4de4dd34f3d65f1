// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/milestones.h"
#include "app/document/choice_tables.h"
#include "app/document/record_exports.h"
#include "app/document/recorded_exceptions.h"
#include "app/document/wording.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const QStringList &columns()
{
    static const QStringList names{u"connection"_s,
                                   u"name"_s,
                                   u"from"_s,
                                   u"to"_s,
                                   u"service"_s,
                                   u"need"_s,
                                   u"existing"_s,
                                   u"recommended"_s,
                                   u"chosen"_s,
                                   u"chosenName"_s,
                                   u"decided"_s,
                                   u"by"_s,
                                   u"role"_s,
                                   u"reason"_s,
                                   u"costLeast"_s,
                                   u"costLikely"_s,
                                   u"costMost"_s,
                                   u"currency"_s,
                                   u"benefit"_s,
                                   u"remainingRisk"_s,
                                   u"threatsNotCovered"_s,
                                   u"threatsPartlyCovered"_s,
                                   u"acceptedRiskOwner"_s,
                                   u"acceptedRiskUntil"_s,
                                   u"acceptedRiskExplanation"_s,
                                   u"acceptedRiskMilestones"_s,
                                   u"acceptedRiskMilestonesReached"_s,
                                   u"acceptedRiskTreatment"_s,
                                   u"status"_s,
                                   u"review"_s,
                                   u"approvedBy"_s,
                                   u"approvedOn"_s,
                                   u"signed"_s};
    return names;
}

/// A text of the plan: no cell begins as a formula (OWASP, CSV injection).
QString harmless(const QString &text)
{
    static const QString starts = u"=+-@\t\r"_s;
    return !text.isEmpty() && starts.contains(text.front()) ? u'\'' + text : text;
}

QString quoted(const QString &cell)
{
    const bool needsQuotes = std::ranges::any_of(
        cell, [](QChar letter) { return letter == u',' || letter == u'"' || letter == u'\n' || letter == u'\r'; });
    return needsQuotes ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

QByteArray line(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells)
        shown.append(quoted(cell));
    return (shown.join(u',') + u"\r\n"_s).toUtf8();
}

QString day(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/// The threats of \a level at any place, each once.
QString threatsAt(const OptionAdvice &option, CoverageLevel level)
{
    QStringList threats;
    for (const CoverageCell &cell : option.coverage) {
        if (cell.level == level && !threats.contains(cell.threat))
            threats.append(cell.threat);
    }
    return threats.join(u' ');
}

QString approvers(const RecordInput &input)
{
    QStringList names;
    for (const auto events = standingApprovals(input); const Event &event : events)
        names.append(event.by);
    names.removeDuplicates();
    return names.join(u"; "_s);
}

QList<Milestone> reachedOf(const RecordInput &input, const QString &connection, const AcceptedRisk &risk)
{
    QList<Milestone> reached = risk.milestones;
    reached.removeIf(
        [&](const Milestone &milestone) { return reportOfReached(input, connection, milestone) == nullptr; });
    return reached;
}

QStringList row(const RecordInput &input, const Wording &words, const Connection &connection, const Choice &choice,
                const ConnectionAdvice &advice)
{
    const OptionAdvice *option = advice.option(choice.option);
    const AcceptedRisk risk = choice.acceptedRisk.value_or(AcceptedRisk());
    const auto amount = [&](Money Range::*point) {
        return option ? (option->cost.presentValue.*point).toLexeme() : QString();
    };
    constexpr double points = 100;
    const auto rounded = [](double value) { return QString::number(value, 'f', 2); };
    return {connection.id,
            harmless(connection.name),
            connection.from,
            connection.to,
            connection.service,
            word(advice.need.highest()),
            connection.existing,
            advice.recommended,
            choice.option,
            words.option(choice.option),
            choice.isDecided ? u"yes"_s : u"no"_s,
            harmless(choice.by),
            choice.role,
            harmless(choice.reason),
            amount(&Range::min),
            amount(&Range::likely),
            amount(&Range::max),
            input.advice.currency,
            option ? rounded(option->benefit.total * points) : QString(),
            option ? rounded(option->benefit.remainingRisk) : QString(),
            option ? threatsAt(*option, CoverageLevel::Not) : QString(),
            option ? threatsAt(*option, CoverageLevel::Partly) : QString(),
            harmless(risk.owner),
            day(risk.until),
            harmless(risk.explanation),
            milestonesText(risk.milestones),
            milestonesText(reachedOf(input, choice.connection, risk)),
            choice.acceptedRisk ? word(risk.treatment) : QString(),
            word(statusOf(input)),
            day(input.decision.review),
            harmless(approvers(input)),
            day(approvedOn(input)),
            input.steps.isEmpty() ? u"no"_s : u"yes"_s};
}

} // namespace

QByteArray toCsv(const RecordInput &input)
{
    const Wording words(input.knowledge.texts, recordLanguage(input), input.advice.currency);
    QByteArray csv = line(columns());
    for (const Connection &connection : input.plan.plan().connections) {
        const Choice *choice = input.decision.choice(connection.id);
        const ConnectionAdvice *advice = input.advice.connection(connection.id);
        if (choice && advice)
            csv += line(row(input, words, connection, *choice, *advice));
    }
    return csv;
}

} // namespace safeconduct
