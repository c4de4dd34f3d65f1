// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/review_triggers.h"

#include "app/document/recorded_exceptions.h"
#include "app/support/sort_once.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Ends of support of what the plan's systems run, each once.
QList<ReviewTrigger> supportEnds(const RecordInput &input, const Wording &words, const QString &textId)
{
    QList<ReviewTrigger> ends;
    for (const System &system : input.plan.plan().systems) {
        QList<ProductUse> uses = system.software;
        if (system.os)
            uses.prepend(*system.os);
        for (const ProductUse &use : std::as_const(uses)) {
            const ProductMatch match = input.knowledge.match(use);
            if (!match.version || match.isAssumed || !match.version->supportEnds)
                continue;
            const QDate day = *match.version->supportEnds;
            const ReviewTrigger end{
                u"support"_s, match.version->name, day,
                words.say(textId, {{u"product"_s, {match.version->name}}, {u"date"_s, {words.date(day)}}})};
            if (!ends.contains(end))
                ends.append(end);
        }
    }
    return ends;
}

void addRisks(QList<ReviewTrigger> &triggers, const RecordInput &input, const Wording &words)
{
    for (const Choice &choice : input.decision.choices) {
        const Connection *connection = input.plan.plan().connection(choice.connection);
        if (choice.acceptedRisk && connection)
            triggers.append({u"risk"_s, choice.connection, choice.acceptedRisk->until,
                             words.say(u"record.trigger.risk"_s,
                                       {{u"connection"_s, {connection->name}},
                                        {u"date"_s, {words.date(choice.acceptedRisk->until)}}})});
    }
}

void addMilestones(QList<ReviewTrigger> &triggers, const RecordInput &input, const Wording &words)
{
    for (const Choice &choice : input.decision.choices) {
        const Connection *connection = input.plan.plan().connection(choice.connection);
        if (!choice.acceptedRisk || !connection)
            continue;
        for (const Milestone &milestone : choice.acceptedRisk->milestones) {
            if (reportOfReached(input, choice.connection, milestone) != nullptr)
                continue; // its day asks for nothing any more
            triggers.append({u"milestone"_s, milestone.what, milestone.day,
                             words.say(u"record.trigger.milestone"_s,
                                       {{u"what"_s, {milestone.what}},
                                        {u"connection"_s, {connection->name}},
                                        {u"date"_s, {words.date(milestone.day)}}})});
        }
    }
}

/// Whether a choice needs certificates that are renewed by the rules of public authorities.
bool renewsCertificates(const RecordInput &input)
{
    return std::ranges::any_of(input.decision.choices, [&](const Choice &choice) {
        const ConnectionAdvice *advice = input.advice.connection(choice.connection);
        const OptionAdvice *option = advice ? advice->option(choice.option) : nullptr;
        return option
            && std::ranges::any_of(option->cost.lines, [](const CostLine &line) { return line.when == "renewal"_L1; });
    });
}

void addLifetimes(QList<ReviewTrigger> &triggers, const RecordInput &input, const Wording &words)
{
    if (!renewsCertificates(input))
        return;
    const CostModel &costs = input.knowledge.costs;
    for (const CertificateValidity &validity : costs.validity) {
        if (validity.kind != costs.renewalCertificate || !validity.from || *validity.from <= input.today)
            continue;
        triggers.append(
            {u"certificate-lifetime"_s, validity.kind, *validity.from,
             words.say(u"record.trigger.certificate-lifetime"_s,
                       {{u"date"_s, {words.date(*validity.from)}}, {u"days"_s, {QString::number(validity.days)}}})});
    }
}

/// The last day of \a year.
QDate endOf(int year)
{
    return {year, 12, 31};
}

void addProfile(QList<ReviewTrigger> &triggers, const RecordInput &input, const Wording &words)
{
    const QString &own = input.plan.plan().settings.policyProfile;
    const auto profile =
        input.knowledge.profiles.constFind(own.isEmpty() ? input.knowledge.defaults.policyProfile : own);
    if (profile == input.knowledge.profiles.cend())
        return;
    const auto add = [&](const QString &textId, int year) {
        if (endOf(year) >= input.today)
            triggers.append(
                {u"profile"_s, profile->id, endOf(year),
                 words.say(textId, {{u"profile"_s, {profile->title}}, {u"date"_s, {words.date(endOf(year))}}})});
    };
    QList<int> years = profile->classicalAloneUntil.values();
    sortOnce(years);
    for (const int year : std::as_const(years))
        add(u"record.trigger.classical-keys"_s, year);
    if (const std::optional<int> until = profile->classicalSignaturesUntil)
        add(u"record.trigger.classical-signatures"_s, *until);
}

} // namespace

QList<ReviewTrigger> reviewTriggers(const RecordInput &input, const Wording &words)
{
    QList<ReviewTrigger> triggers = supportEnds(input, words, u"record.trigger.support"_s);
    triggers.removeIf([&](const ReviewTrigger &trigger) { return trigger.day < input.today; });
    addRisks(triggers, input, words);
    addMilestones(triggers, input, words);
    addLifetimes(triggers, input, words);
    addProfile(triggers, input, words);
    std::ranges::stable_sort(triggers, {}, &ReviewTrigger::day);
    triggers.append({u"change"_s, {}, {}, words.say(u"record.trigger.change"_s)});
    triggers.append({u"need"_s, {}, {}, words.say(u"record.trigger.need"_s)});
    return triggers;
}

QList<ReviewTrigger> endedSupport(const RecordInput &input, const Wording &words)
{
    QList<ReviewTrigger> ended = supportEnds(input, words, u"record.ended.item"_s);
    ended.removeIf([&](const ReviewTrigger &trigger) { return trigger.day >= input.today; });
    std::ranges::stable_sort(ended, {}, &ReviewTrigger::day);
    return ended;
}

} // namespace safeconduct
