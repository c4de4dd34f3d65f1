// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/record_facts.h"

#include "app/crypto/hash.h"
#include "app/dossier/dossier.h"
#include "app/dossier/event_chain.h"
#include "app/dossier/foreseen.h"
#include "app/dossier/signed_life.h"
#include "app/register/succession.h"
#include "app/register/words.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// \a life after \a events; without any the decision's own say it.
QString statusOf(const Dossier &dossier, const EventChain &events, const Result<Life> &life, const QDate &today)
{
    if (events.events.isEmpty())
        return word(statusOf(dossier.decision, today));
    return life ? word(statusOn(*life, today)) : word(Status::Draft);
}

class People {
public:
    void add(const QString &name, const QString &email = {})
    {
        const QString trimmed = name.trimmed();
        if (!trimmed.isEmpty() && !std::ranges::contains(m_people, trimmed, &NamedPerson::name))
            m_people.append({trimmed, email.trimmed()});
    }
    const QList<NamedPerson> &all() const { return m_people; }

private:
    QList<NamedPerson> m_people;
};

QList<NamedPerson> peopleOf(const Dossier &dossier, const EventChain &events)
{
    People people;
    for (const Role &role : dossier.plan.plan().roles)
        people.add(role.name, role.email);
    const Decision &decision = dossier.decision;
    people.add(decision.decidedBy);
    for (const auto named = decision.consulted + decision.informed; const QString &name : named)
        people.add(name);
    for (const Choice &choice : decision.choices) {
        people.add(choice.by);
        if (choice.acceptedRisk)
            people.add(choice.acceptedRisk->owner);
    }
    for (const Event &event : decision.events)
        people.add(event.by);
    for (const ChainedEvent &event : events.events)
        people.add(event.event.by);
    return people.all();
}

QList<ChosenOption> choicesOf(const Dossier &dossier)
{
    QList<ChosenOption> choices;
    for (const Choice &choice : dossier.decision.choices) {
        const Connection *connection = dossier.plan.plan().connection(choice.connection);
        choices.append({choice.connection, connection ? connection->name : QString(), choice.option, choice.reason});
    }
    return choices;
}

QList<RiskEnd> exceptionsOf(const Dossier &dossier)
{
    QList<RiskEnd> exceptions;
    for (const Choice &choice : dossier.decision.choices) {
        if (choice.acceptedRisk && choice.acceptedRisk->until.isValid())
            exceptions.append({choice.connection, choice.acceptedRisk->until});
    }
    return exceptions;
}

/// Those of \a foreseen. Where nobody has signed, the decision says when somebody looked.
QList<ForeseenDate> datesOf(const Dossier &dossier, const QList<ReviewReason> &foreseen,
                            const std::optional<SignedLife> &signedLife)
{
    const QDate looked = signedLife ? signedLife->life.lookedAt : dayLookedAt(dossier.decision);
    QList<ForeseenDate> dates;
    for (const auto news = notLookedAt(foreseen, looked); const ReviewReason &reason : news)
        dates.append({reason.kind, reason.subject, reason.day});
    return dates;
}

} // namespace

Results<RecordFacts> recordFactsOf(const QByteArray &dossierFile, const QDate &today)
{
    const Results<Dossier> dossier = unpackDossier(dossierFile);
    if (!dossier)
        return std::unexpected(dossier.error());
    const Plan &plan = dossier->plan.plan();
    const EventChain events = eventChainOf(*dossier);
    const Life before = unsignedLife(*dossier);
    const Result<Life> life = lifeOf(events, before);
    const std::optional<SignedLife> signedLife = signedLifeOf(*dossier, events, life);
    const QString record = QString::fromUtf8(dossier->record.value(u"record.md"_s));
    return RecordFacts{.file = dossierFile,
                       .sha256 = sha256Hex(dossierFile),
                       .planId = plan.id,
                       .title = plan.title,
                       .organisation = plan.organisation,
                       .status = statusOf(*dossier, events, life, today),
                       .decidedOn = dossier->decision.decidedOn,
                       .review = life ? life->review : dossier->decision.review,
                       .words = wordsOf(plan.title + u' ' + plan.organisation + u' ' + record).join(u' '),
                       .choices = choicesOf(*dossier),
                       .people = peopleOf(*dossier, events),
                       .succession = events.isSound() && life ? successionOf(events) : SignedSuccession(),
                       .exceptions = exceptionsOf(*dossier),
                       .dates = datesOf(*dossier, signedLife ? signedLife->life.foreseen : before.foreseen, signedLife),
                       .isStateSigned = signedLife.has_value()};
}

} // namespace safeconduct
