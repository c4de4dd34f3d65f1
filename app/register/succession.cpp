// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/succession.h"

#include "app/dossier/dossier.h"
#include "app/dossier/event_chain.h"
#include "app/register/fault.h"
#include "app/register/store.h"

#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the signed events of a dossier say of its place among others.
struct SignedPlace {
    Status status = Status::Draft; ///< on the day asked for
    SignedSuccession links;

    bool isAccepted() const { return status == Status::Accepted || status == Status::ReviewRequired; }
};

/// Nothing where nobody has signed, or the file is no dossier any more.
std::optional<SignedPlace> placeBySignatures(const QByteArray &file, const QDate &day)
{
    const Results<Dossier> dossier = unpackDossier(file);
    if (!dossier || dossier->events.isEmpty())
        return std::nullopt;
    SignedPlace place;
    const EventChain chain = eventChainOf(*dossier);
    const Result<Life> life = lifeOf(chain, *dossier);
    if (!chain.isSound() || !life)
        return place;
    place.status = statusOn(*life, day);
    place.links = successionOf(chain);
    return place;
}

Result<std::optional<SignedPlace>> placeOf(Database &database, qint64 number, const QDate &day)
{
    return lastDossierOf(database, number).transform([&](const QByteArray &file) {
        return placeBySignatures(file, day);
    });
}

std::unexpected<Problem> refusal(const QString &what, const QString &remedy, const Database &database)
{
    return std::unexpected(registerFault(u"register.succession"_s, what, remedy, database.place()));
}

Result<void> mustBeAccepted(const std::optional<SignedPlace> &place, qint64 number, const Database &database)
{
    if (!place || place->isAccepted())
        return {};
    return refusal(
        Text::tr("Record %1 is signed, and its status is \"%2\": only accepted records supersede and are superseded.")
            .arg(number)
            .arg(word(place->status)),
        Text::tr("Have it accepted, and update the record with the dossier as it is then."), database);
}

Result<void> link(Database &database, qint64 predecessor, qint64 successor)
{
    return database.change(u"INSERT INTO succession (predecessor, successor) VALUES (?, ?)"_s, {predecessor, successor})
        .transform([](qint64) { });
}

/// Other records of the plan, or only those that are superseded by none of the register.
Result<QList<QVariantList>> othersOf(Database &database, qint64 number, const QString &planId, bool onlyUnlinked)
{
    const QString unlinked = onlyUnlinked
        ? u" AND r.status = 'superseded' AND r.number NOT IN (SELECT predecessor FROM succession)"_s
        : QString();
    return database.rows(u"SELECT r.number, r.version FROM record r WHERE r.plan_id = ? AND r.number <> ?"_s + unlinked
                             + u" ORDER BY r.number"_s,
                         {stored(planId), number});
}

/// The record that goes, or went, by \a head; 0: none of the plan.
Result<qint64> numberBy(Database &database, qint64 number, const QString &planId, const QString &head)
{
    const Result<QList<QVariantList>> others = othersOf(database, number, planId, false);
    if (!others)
        return std::unexpected(others.error());
    for (const QVariantList &other : *others) {
        const qint64 candidate = other.at(0).toLongLong();
        const Result<std::optional<SignedPlace>> place = placeOf(database, candidate, {});
        if (!place)
            return std::unexpected(place.error());
        if (const std::optional<SignedPlace> &found = *place; found && found->links.heads.contains(head))
            return candidate;
    }
    return 0;
}

/// Links those that were superseded by the one of \a links before it came into the register as \a number.
Result<QList<AuditedRecord>> linkPredecessors(Database &database, qint64 number, const QString &planId,
                                              const SignedSuccession &links)
{
    QList<AuditedRecord> linked;
    const Result<QList<QVariantList>> others = othersOf(database, number, planId, true);
    if (!others)
        return std::unexpected(others.error());
    for (const QVariantList &other : *others) {
        const qint64 candidate = other.at(0).toLongLong();
        const Result<std::optional<SignedPlace>> before = placeOf(database, candidate, {});
        if (!before)
            return std::unexpected(before.error());
        const std::optional<SignedPlace> &found = *before;
        if (!found || found->links.successor.isEmpty() || !links.heads.contains(found->links.successor))
            continue;
        const Result<QString> columns =
            link(database, candidate, number).and_then([&] { return columnsHash(database, candidate); });
        if (!columns)
            return std::unexpected(columns.error());
        linked.append({.number = candidate,
                       .version = other.at(1).toLongLong(),
                       .sha256 = {},
                       .columns = *columns,
                       .successor = number});
    }
    return linked;
}

} // namespace

SignedSuccession successionOf(const EventChain &chain)
{
    SignedSuccession links;
    for (qsizetype index = 0; index < chain.events.size(); ++index) {
        const SignedEvent &event = chain.events.at(index).event;
        links.heads.append(chain.headAfter(index + 1));
        if (event.event == "propose"_L1)
            links.supersedes = event.supersedes;
        if (event.event == "supersede"_L1)
            links.successor = event.successor;
    }
    return links;
}

Result<void> mayReplace(Database &database, qint64 predecessor, qint64 successor, const QDate &day)
{
    const Result<std::optional<SignedPlace>> before = placeOf(database, predecessor, day);
    if (!before)
        return std::unexpected(before.error());
    const Result<std::optional<SignedPlace>> after = placeOf(database, successor, day);
    if (!after)
        return std::unexpected(after.error());
    if (const Result<void> accepted = mustBeAccepted(*before, predecessor, database); !accepted)
        return accepted;
    if (const Result<void> accepted = mustBeAccepted(*after, successor, database); !accepted)
        return accepted;
    const QString supersedes = after->value_or(SignedPlace()).links.supersedes;
    const QStringList heads = before->value_or(SignedPlace()).links.heads;
    if (!supersedes.isEmpty() && !heads.contains(supersedes))
        return refusal(Text::tr("What was signed for record %1 says that it supersedes another than record %2.")
                           .arg(successor)
                           .arg(predecessor),
                       Text::tr("Name the record that it was proposed to supersede."), database);
    return {};
}

Result<QList<AuditedRecord>> linkBySignatures(Database &database, qint64 number, const RecordFacts &facts,
                                              AuditedRecord &record)
{
    const SignedSuccession &links = facts.succession;
    if (!links.successor.isEmpty()) {
        const Result<qint64> successor = numberBy(database, number, facts.planId, links.successor);
        if (!successor)
            return std::unexpected(successor.error());
        if (*successor > 0) {
            if (const Result<void> linked = link(database, number, *successor); !linked)
                return std::unexpected(linked.error());
            record.successor = *successor;
        }
    }
    return links.supersedes.isEmpty() ? QList<AuditedRecord>()
                                      : linkPredecessors(database, number, facts.planId, links);
}

} // namespace safeconduct
