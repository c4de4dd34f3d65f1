// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"
#include "app/session/lint_parts.h"
#include "app/support/text.h"

#include <QMap>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProlongations = 2; ///< the third is one too many

bool begins(const Problem &problem, QLatin1StringView start)
{
    return problem.id.startsWith(start);
}

void addUnlawful(Doctor &doctor, const QString &by, const QString &role)
{
    doctor.add(u"e5"_s, {}, by, Text::tr(R"("%1" in the role "%2" may not accept this decision.)").arg(by, role));
}

/// Unsigned events of the decision: the word of whoever wrote them.
void examineAcceptances(Doctor &doctor)
{
    QStringList owners;
    for (const Choice &choice : doctor.decision().choices) {
        if (choice.acceptedRisk)
            owners.append(choice.acceptedRisk->owner);
    }
    for (const Event &event : doctor.decision().events) {
        if (event.event == "accept"_L1 && !isInitiator(event.role) && !owners.contains(event.by))
            addUnlawful(doctor, event.by, event.role);
    }
}

/// Who proposed last, where nobody else has accepted since; empty where nobody has accepted, or somebody else has.
QString acceptedAloneBy(const QList<Event> &events)
{
    QString proposer;
    bool isAccepted = false;
    bool isAlone = true;
    for (const Event &event : events) {
        if (event.event == "propose"_L1) {
            proposer = event.by;
            isAccepted = false;
            isAlone = true;
        } else if (event.event == "accept"_L1) {
            isAccepted = true;
            isAlone = isAlone && event.by == proposer;
        }
    }
    return isAccepted && isAlone ? proposer : QString();
}

/// Four eyes as the plan wants them; what the trust list wants is a matter of verification. A record at its end is nobody's any more,
/// and one that is due takes no further acceptance as it is.
void examineFourEyes(Doctor &doctor)
{
    const Status status = doctor.reopened.status(doctor.today);
    if (!doctor.plan().settings.fourEyes || isFinal(status))
        return;
    const QString by = acceptedAloneBy(doctor.reopened.events());
    const std::optional<Verification> &verification = doctor.request.verification;
    if (by.isEmpty() && !(verification && verification->isSelfApproved))
        return;
    doctor.add(
        u"w20"_s, {}, by,
        status == Status::ReviewRequired
            ? Text::tr("Whoever proposed has accepted alone, and the plan wants four eyes: confirm it or propose "
                       "it again, and have somebody else accept.")
            : Text::tr("Whoever proposed has accepted alone, and the plan wants four eyes: have somebody else "
                       "accept, too."));
}

void examineSignedAcceptance(Doctor &doctor, const VerifiedEvent &event)
{
    if (event.event.event != "accept"_L1)
        return;
    Q_ASSERT(doctor.request.verification);
    const bool breaksRules =
        std::ranges::any_of(event.problems, [](const Problem &problem) { return problem.id == "life.role"_L1; });
    const bool lacksRole = event.isWhoProved && !event.isRoleProved && doctor.request.verification->hasTrustList;
    if (breaksRules || lacksRole)
        addUnlawful(doctor, event.event.by, event.event.role);
}

void examineProof(Doctor &doctor, const VerifiedEvent &event)
{
    const QString number = QString::number(event.event.number);
    for (const Problem &problem : event.problems) {
        if (begins(problem, "signature."_L1) || begins(problem, "time-stamp."_L1))
            doctor.add(u"e9"_s, {}, number, Text::tr("Event %1: %2").arg(number, problem.what));
        else if (begins(problem, "event."_L1) || problem.id == "life.backwards"_L1)
            doctor.add(u"e12"_s, {}, number, Text::tr("Event %1: %2").arg(number, problem.what));
    }
    for (const Problem &doubt : event.doubts) {
        if (doubt.id != "trust.role"_L1)
            doctor.add(u"e9"_s, {}, number, Text::tr("Event %1: %2").arg(number, doubt.what));
    }
}

void examineState(Doctor &doctor)
{
    Q_ASSERT(doctor.request.verification);
    const Verification &verification = *doctor.request.verification;
    const bool isApproved = std::ranges::any_of(
        verification.events, [](const VerifiedEvent &event) { return event.event.event == "accept"_L1; });
    if (isApproved && verification.asksForApproval)
        doctor.add(
            u"e6"_s, {}, verification.changed.join(u' '),
            Text::tr("This is not what was approved; changed since: %1.").arg(verification.changed.join(u", "_s)));
}

void examinePlan(Doctor &doctor)
{
    const bool isInside = doctor.request.verification && doctor.request.verification->changed.contains(u"plan"_s);
    const bool isOutside =
        doctor.request.plan && doctor.request.plan->sha256() != doctor.reopened.dossier.plan.sha256();
    if (isInside)
        doctor.add(u"w11"_s, {}, {}, Text::tr("The plan was changed after it was signed."));
    else if (isOutside)
        doctor.add(u"w11"_s, {}, {}, Text::tr("The plan of today differs from that of the record."));
}

/// How often the end of an acceptance was moved from one proposal to the next.
void examineProlongations(Doctor &doctor)
{
    Q_ASSERT(doctor.request.verification);
    QMap<QString, QList<QDate>> ends;
    for (const VerifiedEvent &event : doctor.request.verification->events) {
        for (const ProposedRisk &risk : event.event.risks) {
            QList<QDate> &known = ends[risk.connection];
            if (known.isEmpty() || known.constLast() < risk.until)
                known.append(risk.until);
        }
    }
    for (const auto &[connection, days] : ends.asKeyValueRange()) {
        if (days.size() - 1 > mostProlongations)
            doctor.add(u"w14"_s, connection, {},
                       Text::tr("The acceptance of the risk was prolonged %1 times.").arg(days.size() - 1));
    }
}

} // namespace

void examineSignatures(Doctor &doctor)
{
    examineAcceptances(doctor);
    examineFourEyes(doctor);
    examinePlan(doctor);
    if (!doctor.request.verification)
        return;
    for (const Problem &fault : doctor.request.verification->faults) {
        if (begins(fault, "event."_L1))
            doctor.add(u"e12"_s, {}, fault.pointer, fault.what);
    }
    for (const VerifiedEvent &event : doctor.request.verification->events) {
        examineSignedAcceptance(doctor, event);
        examineProof(doctor, event);
    }
    examineState(doctor);
    examineProlongations(doctor);
}

} // namespace safeconduct
