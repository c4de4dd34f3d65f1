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
        {"accept"_L1, {Proposed, Accepted}, Accepted, Who::InitiatorOrRiskOwner},
        {"reject"_L1, {Proposed}, Rejected, Who::Initiator, true},
        {"implemented"_L1, {Accepted, ReviewRequired}, Accepted, Who::Administrator},
        {"confirm"_L1, {ReviewRequired}, Accepted, Who::Initiator},
        {"supersede"_L1, {Accepted, ReviewRequired}, Superseded, Who::Initiator, true},
        {"deprecate"_L1, {Accepted, ReviewRequired}, Deprecated, Who::Initiator, true},
    };
    return all;
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

bool hasCome(const ReviewReason &reason, const QDate &day)
{
    return reason.day.isValid() && reason.day < day;
}

/// Those of the review day \a review and of \a foreseen, without what somebody looked at on \a lookedAt, that have come on \a day.
QList<ReviewReason> reasonsCome(const QDate &review, const QList<ReviewReason> &foreseen, const QDate &lookedAt,
                                const QDate &day)
{
    QList<ReviewReason> reasons = notLookedAt(foreseen, lookedAt);
    reasons.prepend({.kind = u"review"_s, .subject = {}, .day = review});
    reasons.removeIf([&](const ReviewReason &reason) { return !hasCome(reason, day); });
    return reasons;
}

/// A proposal is also due where what was approved has changed.
bool isPossible(const Step &step, Status status, const Life &life, const LifeEvent &event)
{
    if (step.from.contains(status))
        return true;
    const bool isApproved = status == Status::Accepted || status == Status::ReviewRequired;
    if (step.event == "confirm"_L1 && isApproved)
        return !event.reached.isEmpty() || std::ranges::any_of(event.reasons, [&](const ReviewReason &reason) {
            return hasCome(reason, event.event.date);
        });
    return step.event == "propose"_L1 && isApproved && event.state.exact != life.approved.exact;
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

Result<void> checkState(const Life &life, const LifeEvent &event)
{
    const QString &what = event.event.event;
    const bool isAcceptance = what == "accept"_L1;
    if (isAcceptance && life.status != Status::Accepted) {
        if (event.state.exact == life.proposed.exact)
            return {};
        return refused(u"changed"_s, Text::tr("What was proposed has changed since."), Text::tr("Propose it again."));
    }
    const bool asksForApproved = what == "implemented"_L1 || what == "confirm"_L1;
    const bool isOther = isAcceptance ? event.state.exact != life.approved.exact
                                      : asksForApproved && !isStillApproved(life.approved, event.state);
    if (isOther)
        return refused(u"changed"_s, Text::tr("What was approved has changed since."), Text::tr("Propose it again."));
    return {};
}

/// Why somebody confirms: the reasons that the event names, or those that have come by \a life.
QList<ReviewReason> reasonsToConfirm(const Life &life, const LifeEvent &event)
{
    return event.reasons.isEmpty() ? reasonsToReview(life, event.event.date) : event.reasons;
}

Result<void> checkConfirmation(const Life &life, const LifeEvent &event)
{
    if (!event.review.isValid() || event.review <= event.event.date)
        return refused(u"no-review"_s, Text::tr("A confirmation needs the day of the next review."),
                       Text::tr("Give a day after today."));
    for (const auto reasons = reasonsToConfirm(life, event); const ReviewReason &reason : reasons) {
        if (reason.kind == "risk"_L1 && hasCome(reason, event.event.date))
            return refused(
                u"risk-ended"_s,
                Text::tr("The acceptance of the risk of \"%1\" ended on %2, and a confirmation does not prolong it.")
                    .arg(reason.subject, reason.day.toString(Qt::ISODate)),
                Text::tr("Accept it with a later end, or choose another option, and propose that."));
    }
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
    if (event.event.event == "accept"_L1 && life.status == Status::Accepted && life.acceptedBy.contains(event.event.by))
        return refused(u"accepted-already"_s, Text::tr("\"%1\" has accepted it already.").arg(event.event.by),
                       Text::tr("Somebody else may accept it as well."));
    if (event.event.event == "confirm"_L1) {
        if (const Result<void> confirmed = checkConfirmation(life, event); !confirmed)
            return std::unexpected(confirmed.error());
    }
    return checkState(life, event);
}

/// Accepted once a deciding role and every owner of a risk have done so; whoever does so afterwards stands for it, too.
void accept(Life &life, const Event &event)
{
    life.acceptedBy.append(event.by);
    if (life.status == Status::Accepted) {
        ++life.acceptedBesides;
        return;
    }
    life.isApprovedByRole = life.isApprovedByRole || isInitiator(event.role);
    life.openRiskOwners.removeAll(event.by);
    const bool isComplete = life.isApprovedByRole && life.openRiskOwners.isEmpty();
    life.status = isComplete ? Status::Accepted : Status::Proposed;
    if (isComplete) {
        life.approved = life.proposed;
        life.lookedAt = event.date;
    }
}

void propose(Life &life, const LifeEvent &event)
{
    life.proposedBy = event.event.by;
    life.proposed = event.state;
    life.openRiskOwners = event.riskOwners;
    life.openRiskOwners.removeDuplicates();
    life.isApprovedByRole = false;
    life.acceptedBy.clear();
    life.acceptedBesides = 0;
}

void confirm(Life &life, const LifeEvent &event)
{
    life.review = event.review;
    life.lookedAt = event.event.date;
    life.approved = event.state;
    for (const ReachedMilestone &reached : event.reached) {
        if (life.reached.contains(reached))
            continue;
        life.reached.append(reached);
        life.foreseen.removeOne(ReviewReason{.kind = u"milestone"_s, .subject = reached.what, .day = reached.day});
    }
}

} // namespace

bool isInitiator(const QString &role)
{
    return role == "head-of-it"_L1 || role == "it-security-officer"_L1;
}

bool isStillApproved(const RecordState &approved, const RecordState &now)
{
    return now.exact == approved.exact || (now.decides == approved.decides && now.madeWith != approved.madeWith);
}

QStringList lifeEvents()
{
    QStringList words;
    for (const Step &step : steps())
        words.append(step.event);
    return words;
}

QList<ReviewReason> reasonsToReview(const Life &life, const QDate &day)
{
    if (life.status != Status::Accepted)
        return {};
    return reasonsCome(life.review, life.foreseen, life.lookedAt, day);
}

QList<ReviewReason> reasonsToReview(const Decision &decision, const QList<ReviewReason> &foreseen, const QDate &day)
{
    if (isFinal(statusOf(decision, day)))
        return {};
    return reasonsCome(decision.review, foreseen, dayLookedAt(decision), day);
}

QList<ReviewReason> notLookedAt(const QList<ReviewReason> &foreseen, const QDate &lookedAt)
{
    QList<ReviewReason> news = foreseen;
    news.removeIf([&](const ReviewReason &reason) { return lookedAt.isValid() && reason.day < lookedAt; });
    return news;
}

QDate dayLookedAt(const Decision &decision)
{
    return dayLookedAt(decision.events, decision.decidedOn);
}

QDate dayLookedAt(const QList<Event> &events, const QDate &from)
{
    QDate last = from;
    for (const Event &event : events) {
        if (event.event == "accept"_L1 || event.event == "confirm"_L1)
            last = std::max(last, event.date);
    }
    return last;
}

Status statusOn(const Life &life, const QDate &day)
{
    return reasonsToReview(life, day).isEmpty() ? life.status : Status::ReviewRequired;
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
        confirm(life, event);
    life.status = step->to;
    return life;
}

} // namespace safeconduct
