// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decision/lifecycle.h"

#include "app/support/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

enum class Who { Anyone, Administrator, AdministratorAndAbove, Initiator, InitiatorOrRiskOwner, Proposer };

/// What may happen, when, and by whom.
struct Step {
    QLatin1StringView event;
    QList<Status> from;
    Status to = Status::Draft;
    Who who = Who::Anyone;
    bool needsComment = false;
};

const QList<Step> &steps()
{
    using enum Status;
    static const QList<Step> all{
        {"create"_L1, {Draft}, Draft, Who::Anyone},
        {"propose"_L1, {Draft}, Proposed, Who::AdministratorAndAbove},
        {"withdraw"_L1, {Draft, Proposed}, Withdrawn, Who::Proposer, true},
        {"request-changes"_L1, {Proposed}, Draft, Who::Initiator, true},
        {"accept"_L1, {Proposed}, Accepted, Who::InitiatorOrRiskOwner},
        {"reject"_L1, {Proposed}, Rejected, Who::Initiator, true},
        {"implemented"_L1, {Accepted, ReviewRequired}, Accepted, Who::Administrator},
        {"confirm"_L1, {ReviewRequired}, Accepted, Who::Initiator},
        {"supersede"_L1, {Accepted, ReviewRequired}, Superseded, Who::Initiator, true},
        {"deprecate"_L1, {Accepted, ReviewRequired}, Deprecated, Who::Initiator, true},
    };
    return all;
}

bool isInitiator(const QString &role)
{
    return role == "head-of-it"_L1 || role == "it-security-officer"_L1;
}

bool mayDo(Who who, const Life &life, const Event &event)
{
    switch (who) {
    case Who::Anyone:
        return true;
    case Who::Administrator:
        return event.role == "administrator"_L1;
    case Who::AdministratorAndAbove:
        return event.role == "administrator"_L1 || event.role == "management"_L1 || isInitiator(event.role);
    case Who::Initiator:
        return isInitiator(event.role);
    case Who::InitiatorOrRiskOwner:
        return isInitiator(event.role) || life.openRiskOwners.contains(event.by);
    case Who::Proposer:
        return life.proposedBy.isEmpty() || life.proposedBy == event.by;
    }
    std::unreachable();
}

/// Who may, for a message.
QString said(Who who)
{
    switch (who) {
    case Who::Anyone:
        return {};
    case Who::Administrator:
        return Text::tr("This is for the role administrator.");
    case Who::AdministratorAndAbove:
        return Text::tr("This is for the roles administrator, it-security-officer, head-of-it and management.");
    case Who::Initiator:
        return Text::tr("This is for the roles head-of-it and it-security-officer.");
    case Who::InitiatorOrRiskOwner:
        return Text::tr(
            "This is for the roles head-of-it and it-security-officer, and for owners of a risk that is accepted.");
    case Who::Proposer:
        return Text::tr("This is for the person who proposed.");
    }
    std::unreachable();
}

std::unexpected<Problem> refused(const QString &id, const QString &what, const QString &remedy)
{
    return std::unexpected(Problem{.pointer = {}, .what = what, .remedy = remedy, .id = u"life."_s + id});
}

/// A proposal is also due where what was approved has changed.
bool isPossible(const Step &step, Status status, const Life &life, const LifeEvent &event)
{
    if (step.from.contains(status))
        return true;
    const bool isApproved = status == Status::Accepted || status == Status::ReviewRequired;
    return step.event == "propose"_L1 && isApproved && event.subject != life.approvedSubject;
}

QString possibleEvents(Status status, const Life &life, const LifeEvent &event)
{
    QStringList possible;
    for (const Step &step : steps()) {
        if (isPossible(step, status, life, event))
            possible.append(step.event);
    }
    return possible.isEmpty() ? Text::tr("This record is closed: make a new one.")
                              : Text::tr("Possible now: %1.").arg(possible.join(u", "_s));
}

Result<void> checkSubject(const Life &life, const LifeEvent &event)
{
    if (event.event.event == "accept"_L1 && event.subject != life.proposedSubject)
        return refused(u"changed"_s, Text::tr("What was proposed has changed since."), Text::tr("Propose it again."));
    const bool needsApproved = event.event.event == "implemented"_L1 || event.event.event == "confirm"_L1;
    if (needsApproved && event.subject != life.approvedSubject)
        return refused(u"changed"_s, Text::tr("What was approved has changed since."), Text::tr("Propose it again."));
    return {};
}

Result<void> checkStep(const Step &step, const Life &life, const LifeEvent &event)
{
    if (!mayDo(step.who, life, event.event)) {
        return refused(u"role"_s,
                       Text::tr(R"("%1" in the role "%2" may not do "%3".)")
                           .arg(event.event.by, event.event.role, event.event.event),
                       said(step.who));
    }
    if (step.needsComment && event.event.comment.trimmed().isEmpty())
        return refused(u"no-reason"_s, Text::tr("\"%1\" needs a reason.").arg(event.event.event),
                       Text::tr("Say why, in the comment."));
    if (event.event.event == "confirm"_L1 && (!event.review.isValid() || event.review <= event.event.date))
        return refused(u"no-review"_s, Text::tr("A confirmation needs the day of the next review."),
                       Text::tr("Give a day after today."));
    return checkSubject(life, event);
}

/// Accepted once a deciding role and every owner of a risk have done so.
void accept(Life &life, const Event &event)
{
    life.isApprovedByRole = life.isApprovedByRole || isInitiator(event.role);
    life.openRiskOwners.removeAll(event.by);
    const bool isComplete = life.isApprovedByRole && life.openRiskOwners.isEmpty();
    life.status = isComplete ? Status::Accepted : Status::Proposed;
    if (isComplete)
        life.approvedSubject = life.proposedSubject;
}

void propose(Life &life, const LifeEvent &event)
{
    life.proposedBy = event.event.by;
    life.proposedSubject = event.subject;
    life.openRiskOwners = event.riskOwners;
    life.openRiskOwners.removeDuplicates();
    life.isApprovedByRole = false;
}

} // namespace

QStringList lifeEvents()
{
    QStringList words;
    for (const Step &step : steps())
        words.append(step.event);
    return words;
}

Status statusOn(const Life &life, const QDate &day)
{
    const bool isDue = life.review.isValid() && life.review < day;
    return life.status == Status::Accepted && isDue ? Status::ReviewRequired : life.status;
}

Result<Life> advance(Life life, const LifeEvent &event)
{
    const auto step = std::ranges::find(steps(), event.event.event, &Step::event);
    if (step == steps().end())
        return refused(u"unknown-event"_s, Text::tr("There is no event \"%1\".").arg(event.event.event),
                       Text::tr("Choose one of %1.").arg(lifeEvents().join(u", "_s)));
    if (life.lastDay.isValid() && event.event.date < life.lastDay)
        return refused(u"backwards"_s, Text::tr("The event lies before the one it follows."),
                       Text::tr("Check the clock of this computer."));
    const Status status = statusOn(life, event.event.date);
    if (!isPossible(*step, status, life, event))
        return refused(u"not-now"_s,
                       Text::tr(R"("%1" does not follow on the status "%2".)").arg(event.event.event, word(status)),
                       possibleEvents(status, life, event));
    if (const Result<void> checked = checkStep(*step, life, event); !checked)
        return std::unexpected(checked.error());
    life.lastDay = event.event.date;
    if (event.event.event == "accept"_L1) {
        accept(life, event.event);
        return life;
    }
    if (event.event.event == "propose"_L1)
        propose(life, event);
    if (event.event.event == "confirm"_L1)
        life.review = event.review;
    life.status = step->to;
    return life;
}

} // namespace safeconduct
