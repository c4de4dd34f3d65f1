// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/review.h"

#include "app/document/review_triggers.h"
#include "app/document/wording.h"
#include "app/plan/product_uses.h"
#include "app/session/difference.h"
#include "app/session/verdict.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What is reviewed, and what was found.
struct Reviewing {
    const Reopened &reopened;
    const Knowledge &shipped;
    const PlanDocument &plan;
    const Advice &advice; ///< of today
    QDate today;
    Review result;

    const Decision &decision() const { return reopened.dossier.decision; }
    void add(const QString &kind, const QString &connection, const QString &before, const QString &after,
             const QString &text)
    {
        result.items.append({kind, connection, before, after, text});
    }
};

void reviewWhole(Reviewing &work)
{
    if (!work.reopened.isReproduced)
        work.add(
            u"not-reproduced"_s, {}, work.reopened.dossier.programVersion, {},
            Text::tr("The numbers of the record could not be computed again: the method of then is no longer in this "
                     "program."));
    const QDate due = work.reopened.review();
    if (due.isValid() && due < work.today)
        work.add(u"review-due"_s, {}, due.toString(Qt::ISODate), {}, reasonText({.kind = u"review"_s, .day = due}));
    const qsizetype changed = factDifferences(work.reopened.dossier.plan.json(), work.plan.json()).size();
    if (changed > 0)
        work.add(u"plan-changed"_s, {}, {}, QString::number(changed),
                 Text::tr("Facts of the plan that have changed: %L1").arg(changed));
    const QString &own = work.plan.plan().settings.policyProfile;
    const QString profile = own.isEmpty() ? work.shipped.defaults.policyProfile : own;
    const QString then = work.reopened.knowledge->profiles.value(profile).edition;
    const QString now = work.shipped.profiles.value(profile).edition;
    if (then != now)
        work.add(u"profile"_s, {}, then, now,
                 Text::tr("The cryptographic policy \"%1\" has changed: edition %2 then, %3 today.")
                     .arg(profile, then, now));
}

/// Products whose support has ended since the day of the advice.
void reviewSupport(Reviewing &work)
{
    QStringList known;
    for (const System &system : work.plan.plan().systems) {
        for (const auto uses = everythingOn(system); const ProductUse &use : uses) {
            const ProductMatch match = work.shipped.match(use);
            if (!match.version || match.isAssumed || !match.version->supportEnds || known.contains(match.version->name))
                continue;
            const QDate end = *match.version->supportEnds;
            if (end >= work.today || end < work.reopened.advice.asOf)
                continue;
            known.append(match.version->name);
            work.add(u"support-ended"_s, {}, match.version->name, end.toString(Qt::ISODate),
                     reasonText({.kind = u"support"_s, .subject = match.version->name, .day = end}));
        }
    }
}

/// The last day on which somebody decided with the dates of the record before them: of the advice, or of an event since.
QDate lastLookedAt(const Reopened &reopened)
{
    return dayLookedAt(reopened.events(), reopened.advice.asOf);
}

/// Dates that the record foresaw, by the knowledge of then, and that have come since somebody looked. Ends of support and of
/// acceptances have items of their own.
void reviewTriggersPassed(Reviewing &work)
{
    const QDate looked = lastLookedAt(work.reopened);
    const RecordInput input =
        recordInputOf(work.reopened, work.reopened.dossier.programVersion, work.reopened.advice.asOf);
    const Wording words(work.reopened.knowledge->texts, input.plan.plan().language, input.advice.currency);
    for (const auto triggers = reviewTriggers(input, words); const ReviewTrigger &trigger : triggers) {
        const bool isPassed = trigger.day.isValid() && trigger.day < work.today && trigger.day >= looked;
        if (isPassed && trigger.kind == "certificate-lifetime"_L1)
            work.add(trigger.kind, {}, {}, trigger.day.toString(Qt::ISODate),
                     reasonText({.kind = trigger.kind, .day = trigger.day}));
        else if (isPassed && trigger.kind == "profile"_L1)
            work.add(u"policy-year"_s, {}, trigger.subject, trigger.day.toString(Qt::ISODate),
                     Text::tr("A year that the cryptographic policy names has ended on %1. The record says: %2")
                         .arg(trigger.day.toString(Qt::ISODate), trigger.text));
    }
}

/// What was to be reached on the way out of accepted risks since somebody looked.
void reviewMilestones(Reviewing &work)
{
    const QDate looked = lastLookedAt(work.reopened);
    for (const Choice &choice : work.decision().choices) {
        for (const Milestone &milestone : choice.acceptedRisk ? choice.acceptedRisk->milestones : QList<Milestone>()) {
            const bool hasPassed = milestone.day < work.today && milestone.day >= looked;
            if (hasPassed && !work.reopened.isReached(choice.connection, milestone))
                work.add(u"milestone-passed"_s, choice.connection, milestone.what, milestone.day.toString(Qt::ISODate),
                         reasonText({.kind = u"milestone"_s, .subject = milestone.what, .day = milestone.day}));
        }
    }
}

QString acceptanceOf(const Choice &choice, const QDate &today)
{
    if (!choice.acceptedRisk)
        return {};
    return choice.acceptedRisk->holdsOn(today) ? u"accepted"_s : u"expired"_s;
}

/// Why \a risk is not accepted any more.
QString expiryOf(const AcceptedRisk &risk)
{
    return risk.until.isValid()
        ? Text::tr("The acceptance of the risk ended on %1.").arg(risk.until.toString(Qt::ISODate))
        : Text::tr("The accepted risk has no end date.");
}

std::optional<Range> costOf(const ConnectionAdvice *advice, const QString &option)
{
    const OptionAdvice *chosen = advice ? advice->option(option) : nullptr;
    return chosen ? std::optional(chosen->cost.presentValue) : std::nullopt;
}

/// Least, likely and most, as the decimal numbers they are.
Json costJson(const std::optional<Range> &cost)
{
    return cost ? Json::from(QStringList{cost->min.toLexeme(), cost->likely.toLexeme(), cost->max.toLexeme()})
                : Json::null();
}

void reviewChoice(Reviewing &work, const Choice &choice)
{
    const ConnectionAdvice *then = work.reopened.advice.connection(choice.connection);
    const ConnectionAdvice *now = work.advice.connection(choice.connection);
    ReviewedChoice reviewed{.connection = choice.connection,
                            .chosen = choice.option,
                            .recommendedThen = then ? then->recommended : QString(),
                            .recommendedToday = now ? now->recommended : QString(),
                            .costThen = costOf(then, choice.option),
                            .costToday = costOf(now, choice.option),
                            .acceptance = acceptanceOf(choice, work.today)};
    const qsizetype before = work.result.items.size();
    const auto add = [&](const QString &kind, const QString &was, const QString &is, const QString &text) {
        work.add(kind, choice.connection, was, is, text);
    };
    if (choice.acceptedRisk && !choice.acceptedRisk->holdsOn(work.today))
        add(u"acceptance-expired"_s, choice.acceptedRisk->until.toString(Qt::ISODate), {},
            expiryOf(*choice.acceptedRisk));
    const OptionAdvice *option = now ? now->option(choice.option) : nullptr;
    if (!choice.option.isEmpty() && !option)
        add(u"choice-gone"_s, choice.option, {}, Text::tr("\"%1\" can no longer be had.").arg(choice.option));
    else if (option && !option->isPermissible() && !choice.riskTakenOn(work.today))
        add(u"choice-excluded"_s, choice.option, option->excludedBy.join(u' '),
            Text::tr("\"%1\" is excluded today by %2.").arg(choice.option, option->excludedBy.join(u", "_s)));
    if (reviewed.recommendedThen != reviewed.recommendedToday)
        add(u"recommendation"_s, reviewed.recommendedThen, reviewed.recommendedToday,
            Text::tr(R"("%1" was recommended then, "%2" is today.)")
                .arg(reviewed.recommendedThen, reviewed.recommendedToday));
    reviewed.stands = option && work.result.items.size() == before;
    work.result.choices.append(reviewed);
}

} // namespace

QString Review::basisText() const
{
    QStringList said{isReproduced ? Text::tr("The numbers of the record come out again.")
                                  : Text::tr("The numbers of the record do not come out again.")};
    if (!isSigned)
        said.append(Text::tr("What the record says is not signed."));
    return said.join(u' ');
}

bool ReviewedChoice::costsOtherwise() const
{
    return costThen && costToday && *costThen != *costToday;
}

Review review(const Reopened &reopened, const Knowledge &shipped, const QDate &today, const PlanDocument *plan)
{
    const PlanDocument &present = plan ? *plan : reopened.dossier.plan;
    AdviceSettings settings = settingsOf(reopened.dossier.advice);
    settings.asOf = today;
    settings.planSha256 = present.sha256();
    const Advice advice = advise(present.plan(), shipped, settings);
    Reviewing work{.reopened = reopened,
                   .shipped = shipped,
                   .plan = present,
                   .advice = advice,
                   .today = today,
                   .result = {.isReproduced = reopened.isReproduced,
                              .isSigned = reopened.signedLife.has_value(),
                              .knowledgeThen = reopened.knowledge->version,
                              .knowledgeToday = shipped.version,
                              .choices = {},
                              .items = {}}};
    reviewWhole(work);
    reviewSupport(work);
    reviewTriggersPassed(work);
    reviewMilestones(work);
    for (const Choice &choice : reopened.dossier.decision.choices)
        reviewChoice(work, choice);
    return work.result;
}

Json reviewJson(const Review &review)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-review/1"_s));
    json.insert(u"reproduced"_s, Json::from(review.isReproduced));
    json.insert(u"signed"_s, Json::from(review.isSigned));
    json.insert(u"knowledgeThen"_s, Json::from(review.knowledgeThen));
    json.insert(u"knowledgeToday"_s, Json::from(review.knowledgeToday));
    json.insert(u"choices"_s, jsonList(review.choices, [](const ReviewedChoice &choice) {
                    Json entry = Json::object();
                    entry.insert(u"connection"_s, Json::from(choice.connection));
                    entry.insert(u"chosen"_s, Json::from(choice.chosen));
                    entry.insert(u"recommendedThen"_s, Json::from(choice.recommendedThen));
                    entry.insert(u"recommendedToday"_s, Json::from(choice.recommendedToday));
                    if (choice.costsOtherwise()) {
                        entry.insert(u"costThen"_s, costJson(choice.costThen));
                        entry.insert(u"costToday"_s, costJson(choice.costToday));
                    }
                    if (!choice.acceptance.isEmpty())
                        entry.insert(u"acceptance"_s, Json::from(choice.acceptance));
                    entry.insert(u"stands"_s, Json::from(choice.stands));
                    return entry;
                }));
    json.insert(u"items"_s, jsonList(review.items, [](const ReviewItem &item) {
                    Json entry = Json::object();
                    entry.insert(u"kind"_s, Json::from(item.kind));
                    entry.insert(u"connection"_s, Json::from(item.connection));
                    entry.insert(u"before"_s, Json::from(item.before));
                    entry.insert(u"after"_s, Json::from(item.after));
                    entry.insert(u"text"_s, Json::from(item.text));
                    return entry;
                }));
    return json;
}

} // namespace safeconduct
