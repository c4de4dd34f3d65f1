// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/decide.h"

#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Roles that must have a name before somebody can decide (rule G8).
const std::array requiredRoles{u"head-of-it"_s, u"it-security-officer"_s, u"administrator"_s};

void addRiskPoints(QList<OpenPoint> &points, const Choice &choice, const QDate &today)
{
    const auto add = [&](OpenKind kind) { points.append({kind, choice.connection, choice.option}); };
    if (!choice.acceptedRisk) {
        add(OpenKind::RiskNotAccepted);
        return;
    }
    if (choice.acceptedRisk->owner.trimmed().isEmpty())
        add(OpenKind::RiskWithoutOwner);
    if (!choice.acceptedRisk->until.isValid())
        add(OpenKind::RiskWithoutEnd);
    else if (!choice.acceptedRisk->holdsOn(today))
        add(OpenKind::RiskEnded);
}

void addChoicePoints(QList<OpenPoint> &points, const Choice &choice, const ConnectionAdvice &advice, const QDate &today)
{
    if (choice.option.isEmpty()) {
        points.append({OpenKind::NothingPermissible, choice.connection, {}});
        return;
    }
    if (!advice.option(choice.option)) {
        points.append({OpenKind::OptionLost, choice.connection, choice.option});
        return;
    }
    if (!choice.isDecided)
        points.append({OpenKind::Undecided, choice.connection, choice.option});
    if (deviates(choice, advice) && choice.reason.trimmed().isEmpty())
        points.append({OpenKind::DeviationWithoutReason, choice.connection, choice.option});
    if (needsAcceptedRisk(choice, advice))
        addRiskPoints(points, choice, today);
}

void addQuestions(QList<OpenPoint> &points, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.effect == Effect::Ask)
            points.append({OpenKind::UnansweredQuestion, finding.connection, finding.question});
    }
}

} // namespace

QString word(OpenKind kind)
{
    switch (kind) {
    case OpenKind::Undecided:
        return u"undecided"_s;
    case OpenKind::NothingPermissible:
        return u"nothing-permissible"_s;
    case OpenKind::DeviationWithoutReason:
        return u"deviation-without-reason"_s;
    case OpenKind::RiskNotAccepted:
        return u"risk-not-accepted"_s;
    case OpenKind::RiskWithoutOwner:
        return u"risk-without-owner"_s;
    case OpenKind::RiskWithoutEnd:
        return u"risk-without-end"_s;
    case OpenKind::RiskEnded:
        return u"risk-ended"_s;
    case OpenKind::RoleWithoutName:
        return u"role-without-name"_s;
    case OpenKind::OptionLost:
        return u"option-lost"_s;
    case OpenKind::UnansweredQuestion:
        return u"unanswered-question"_s;
    }
    std::unreachable();
}

bool OpenPoint::blocksProposal() const
{
    return kind != OpenKind::UnansweredQuestion && kind != OpenKind::RoleWithoutName;
}

QList<OpenPoint> openPoints(const Decision &decision, const Plan &plan, const Advice &advice, const QDate &today)
{
    QList<OpenPoint> points;
    for (const Choice &choice : decision.choices) {
        if (const ConnectionAdvice *advised = advice.connection(choice.connection))
            addChoicePoints(points, choice, *advised, today);
    }
    for (const QString &role : requiredRoles) {
        if (plan.personInRole(role).isEmpty())
            points.append({OpenKind::RoleWithoutName, {}, role});
    }
    addQuestions(points, advice.findings);
    for (const ConnectionAdvice &connection : advice.connections)
        addQuestions(points, connection.findings);
    return points;
}

} // namespace safeconduct
