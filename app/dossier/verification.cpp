// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/verification.h"

#include "app/crypto/revocation.h"
#include "app/crypto/signature.h"
#include "app/crypto/time_stamp.h"
#include "app/dossier/foreseen.h"
#include "app/dossier/manifest.h"
#include "app/support/text.h"

#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem doubt(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"trust."_s + id, .severity = Severity::Warning};
}

Problem fault(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"verify."_s + id};
}

/// Whether the certificate of \a event leads to one of the given certificates.
void judgeByAnchors(VerifiedEvent &event, const QByteArray &signature, const QByteArray &anchors)
{
    const Result<void> chain = checkChain(signature, anchors, event.event.time);
    event.isWhoProved = chain.has_value() && event.doubts.isEmpty();
    if (!chain) {
        Problem problem = chain.error();
        problem.severity = Severity::Warning;
        event.doubts.append(problem);
    }
}

Problems keyDoubts(const TrustedKey &key, const VerifiedEvent &event)
{
    Problems doubts;
    const QDate day = event.event.time.date();
    const bool isStampedBefore = event.stampedAt.isValid() && event.stampedAt.date() < key.lost;
    if (key.lost.isValid() && !isStampedBefore)
        doubts.append(doubt(u"lost"_s,
                            Text::tr("The key was lost on %1; when it signed is only its own word.")
                                .arg(key.lost.toString(Qt::ISODate)),
                            Text::tr("Have the event signed again with another key.")));
    if (!key.days.contains(day))
        doubts.append(doubt(u"key-days"_s, Text::tr("By the trust list the key did not count on that day."),
                            Text::tr("Have the event signed again with the key of that day.")));
    if (event.event.time < event.certificate.validFrom || event.event.time > event.certificate.validUntil)
        doubts.append(doubt(u"expired"_s, Text::tr("The certificate was not valid at the time of signing."),
                            Text::tr("Have the event signed again with a valid certificate.")));
    return doubts;
}

void judgeRole(VerifiedEvent &event, const TrustedPerson &person)
{
    const QDate day = event.event.time.date();
    const auto role = std::ranges::find_if(person.roles, [&](const TrustedRole &each) {
        return each.role == event.event.role && each.days.contains(day);
    });
    event.isRoleProved = role != person.roles.end();
    event.isDeputy = event.isRoleProved && role->isDeputy;
    if (!event.isRoleProved)
        event.doubts.append(doubt(u"role"_s,
                                  Text::tr(R"(By the trust list "%1" did not have the role "%2" on that day.)")
                                      .arg(person.name, event.event.role),
                                  Text::tr("Have the event signed by someone who has that role.")));
}

void judgeByList(VerifiedEvent &event, const TrustList &list)
{
    const TrustedKey *key = nullptr;
    const TrustedPerson *person = list.personWith(event.certificate.fingerprint, &key);
    if (!person) {
        event.doubts.append(doubt(
            u"unknown"_s, Text::tr("The trust list does not know the certificate %1.").arg(event.certificate.subject),
            Text::tr("Add it to the list, if it is that person's.")));
        return;
    }
    event.doubts += keyDoubts(*key, event);
    if (person->name != event.event.by)
        event.doubts.append(doubt(
            u"name"_s,
            Text::tr(R"(The event names "%1", but the certificate is that of "%2".)").arg(event.event.by, person->name),
            Text::tr("Have the event signed by the person it names.")));
    event.isWhoProved = event.doubts.isEmpty();
    if (event.isWhoProved)
        judgeRole(event, *person);
}

Problem remark(const QString &id, const QString &what)
{
    return doubt(id, what, Text::tr("The time is the signer's own word, unless another stamp proves it."));
}

/// A stamp of an authority that is trusted.
struct ProvedStamp {
    QDateTime time;
    QDateTime ends; ///< of the authority's certificate
    bool isArchive = false;
};

/// The stamp \a reply over \a contents, where it counts. A stamp of an authority that nobody trusts is no fault, only no proof.
std::optional<ProvedStamp> provedStamp(VerifiedEvent &event, const QByteArray &contents, const QByteArray &reply,
                                       const QByteArray &anchors, const QByteArray &material)
{
    if (reply.isEmpty())
        return {};
    const Result<QDateTime> time = checkTimeStamp(contents, reply, anchors);
    const Result<QDateTime> ends = timeStampEnds(reply, anchors);
    if (!time || !ends)
        return {};
    const Result<RevocationStatus> status = revocationOfStamp(reply, anchors, material, *time);
    if (status && status->state == RevocationStatus::State::Revoked && status->date <= *time) {
        event.remarks.append(remark(u"stamp-revoked"_s,
                                    Text::tr("The certificate of a time stamp was revoked on %1, before it stamped.")
                                        .arg(status->date.date().toString(Qt::ISODate))));
        return {};
    }
    return ProvedStamp{.time = *time, .ends = *ends};
}

QList<ProvedStamp> provedStamps(VerifiedEvent &event, const ChainedEvent &chained, const QByteArray &anchors)
{
    const QByteArray material = materialOf(chained.rounds);
    QList<ProvedStamp> stamps;
    if (const auto first = provedStamp(event, chained.signature, chained.timeStamp, anchors, material))
        stamps.append(*first);
    for (const ProofRound &round : chained.rounds) {
        auto stamp = provedStamp(event, round.covered, round.stamp, anchors, material);
        if (!stamp)
            continue;
        stamp->isArchive = true;
        stamps.append(*stamp);
        event.renewedAt.append(stamp->time);
    }
    return stamps;
}

/// A stamp counts as long as its authority's certificate is valid, or was when the next stamp that counts covered it.
QDateTime earliestThatCounts(const QList<ProvedStamp> &stamps, const QDateTime &now)
{
    QDateTime earliest;
    QDateTime needed = now;
    for (qsizetype index = stamps.size() - 1; index >= 0; --index) {
        const ProvedStamp &stamp = stamps.at(index);
        if (stamp.ends < needed)
            break;
        earliest = stamp.time;
        needed = stamp.time;
    }
    return earliest;
}

void judgeTime(VerifiedEvent &event, const ChainedEvent &chained, const QByteArray &anchors, const QDate &today)
{
    if (anchors.isEmpty())
        return;
    const QList<ProvedStamp> stamps = provedStamps(event, chained, anchors);
    if (stamps.isEmpty())
        return;
    event.stampEnds = stamps.constLast().ends;
    const QDateTime earliest = earliestThatCounts(stamps, today.startOfDay(QTimeZone::UTC));
    if (!earliest.isValid()) {
        event.remarks.append(
            remark(u"stamp-ended"_s,
                   Text::tr("The certificate of the last time stamp ended on %1, and nobody stamped again "
                            "before.")
                       .arg(event.stampEnds.date().toString(Qt::ISODate))));
        return;
    }
    constexpr int clockTolerance = 300; // seconds
    if (event.event.time <= earliest.addSecs(clockTolerance))
        event.stampedAt = earliest;
    else
        event.doubts.append(doubt(u"stamped-before"_s, Text::tr("The time stamp is older than the event says it is."),
                                  Text::tr("Have the event signed again; check the clock of that computer.")));
}

void judgeRevoked(VerifiedEvent &event, const QDateTime &since)
{
    const QString day = since.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const QString remedy = Text::tr("Have the event signed again with a valid certificate.");
    event.revocationDate = since;
    event.revocation = SignerRevocation::RevokedBefore;
    if (since <= event.event.time)
        event.doubts.append(
            doubt(u"revoked"_s, Text::tr("The certificate was revoked on %1 UTC, before it signed.").arg(day), remedy));
    else if (event.stampedAt.isValid() && event.stampedAt < since)
        event.revocation = SignerRevocation::RevokedLater;
    else
        event.doubts.append(doubt(
            u"revoked-unstamped"_s,
            Text::tr("The certificate was revoked on %1 UTC; that it signed before is only its own word.").arg(day),
            remedy));
}

/// By the data that is kept with the event, as of when it says it was signed.
void judgeRevocation(VerifiedEvent &event, const ChainedEvent &chained, const QByteArray &anchors)
{
    const Result<RevocationStatus> status =
        revocationOfSigner(chained.signature, anchors, materialOf(chained.rounds), event.event.time);
    if (!status)
        return;
    switch (status->state) {
    case RevocationStatus::State::Unknown:
        return;
    case RevocationStatus::State::SelfSigned:
        event.revocation = SignerRevocation::SelfSigned;
        return;
    case RevocationStatus::State::NotRevoked:
        event.revocation = SignerRevocation::NotRevoked;
        event.revocationDate = status->date;
        return;
    case RevocationStatus::State::Revoked:
        judgeRevoked(event, status->date);
        return;
    }
}

VerifiedEvent judged(const ChainedEvent &chained, const Trust &trust, const QDate &today)
{
    VerifiedEvent event{
        .event = chained.event, .certificate = chained.certificate, .problems = chained.problems, .doubts = {}};
    if (!chained.problems.isEmpty())
        return event;
    judgeTime(event, chained, trust.timeStampAnchors(), today);
    judgeRevocation(event, chained, trust.anchors);
    if (trust.list)
        judgeByList(event, *trust.list);
    else if (!trust.anchors.isEmpty())
        judgeByAnchors(event, chained.signature, trust.anchors);
    return event;
}

/// \a life after \a events by the rules; an event that breaks them has the fault, and the rest is not followed.
Life followed(QList<VerifiedEvent> &events, Life life)
{
    for (VerifiedEvent &event : events) {
        const Result<Life> next = advance(life, lifeEventOf(event.event));
        if (!next) {
            event.problems.append(next.error());
            break;
        }
        life = *next;
    }
    return life;
}

/// The last state that someone approved, by an acceptance or after a review, or else proposed.
const SignedEvent *lastCommitted(const QList<VerifiedEvent> &events)
{
    for (const QStringList &words : {QStringList{u"accept"_s, u"confirm"_s}, QStringList{u"propose"_s}}) {
        const auto found = std::ranges::find_last_if(
            events, [&](const VerifiedEvent &event) { return words.contains(event.event.event); });
        if (!found.empty())
            return &found.front().event;
    }
    return events.isEmpty() ? nullptr : &events.constLast().event;
}

bool acceptedByProposerOnly(const QList<VerifiedEvent> &events)
{
    QString proposer;
    QString proposerKey;
    bool isAccepted = false;
    bool isSelf = true;
    for (const VerifiedEvent &event : events) {
        if (event.event.event == "propose"_L1) {
            proposer = event.event.by;
            proposerKey = event.certificate.fingerprint;
            isAccepted = false;
            isSelf = true;
        } else if (event.event.event == "accept"_L1) {
            isAccepted = true;
            isSelf = isSelf && (event.event.by == proposer || event.certificate.fingerprint == proposerKey);
        }
    }
    return isAccepted && isSelf;
}

void addChanges(Verification &verification, const Subject &now)
{
    const SignedEvent *committed = lastCommitted(verification.events);
    if (!committed)
        return;
    verification.changed = changedParts(committed->subject, now);
    verification.asksForApproval = asksForApproval(verification.changed);
}

void addTrust(Verification &verification, const Trust &trust)
{
    verification.hasTrustList = trust.list.has_value();
    if (!trust.list)
        return;
    verification.trustSigner = trust.list->signedBy.subject;
    verification.organisation = trust.list->organisation;
    if (trust.list->needsFourEyes && verification.isSelfApproved)
        verification.faults.append(
            fault(u"four-eyes"_s, Text::tr("Whoever proposed has accepted alone; the trust list wants four eyes."),
                  Text::tr("Have somebody else accept.")));
}

void addHead(Verification &verification, const QString &wanted)
{
    if (!wanted.isEmpty() && wanted.compare(verification.head, Qt::CaseInsensitive) != 0)
        verification.faults.append(fault(
            u"head"_s, Text::tr("The chain of events ends otherwise than it should: events were dropped or added."),
            Text::tr("Use the copy whose last event is the one that was written down.")));
}

void addComparison(Verification &verification, const EventChain &chain, const QString &planId,
                   const std::optional<OtherCopy> &other)
{
    if (!other)
        return;
    const ChainComparison comparison = compareChains(chain, planId, *other);
    verification.faults += comparisonFaults(comparison);
    verification.comparison = comparison;
}

} // namespace

bool Verification::isWhole() const
{
    return faults.isEmpty()
        && std::ranges::all_of(events, [](const VerifiedEvent &event) { return event.problems.isEmpty(); });
}

bool Verification::isWhoProved() const
{
    return !events.isEmpty() && std::ranges::all_of(events, &VerifiedEvent::isWhoProved);
}

bool Verification::isRoleProved() const
{
    return !events.isEmpty() && std::ranges::all_of(events, &VerifiedEvent::isRoleProved);
}

bool Verification::holds() const
{
    return isWhole() && (changed.isEmpty() || isMadeAnew) && isWhoProved() && (!hasTrustList || isRoleProved());
}

Verification verifyEntries(const ArchiveEntries &entries, const VerificationRequest &request)
{
    Verification verification;
    const Results<Json> manifest = manifestFrom(entries);
    if (!manifest) {
        verification.faults = manifest.error();
        return verification;
    }
    const QString program = manifest->value(u"program"_s).text();
    ArchiveEntries listed = entries;
    listed.remove(manifestName);
    if (manifestOf(listed, program) != entries.value(manifestName))
        verification.faults.append(fault(u"manifest"_s,
                                         Text::tr("The manifest is not written the one way that it is written."),
                                         Text::tr("Use an undamaged copy of the dossier.")));
    const Result<Decision> decision = readJson(entries.value(decisionName)).and_then(decisionFromJson);
    if (!decision) {
        verification.faults.append(decision.error());
        return verification;
    }
    const EventChain chain = eventChainOf(entries);
    verification.faults += chain.problems;
    verification.head = chain.head();
    addComparison(verification, chain, decision->planId, request.against);
    for (const ChainedEvent &chained : chain.events)
        verification.events.append(judged(chained, request.trust, request.today));
    if (!chain.isSound())
        return verification;
    const Life life = followed(verification.events, unsignedLife(*decision, entries.value(recordName)));
    verification.status = statusOn(life, request.today);
    verification.reasons = reasonsToReview(life, request.today);
    verification.awaited = life.openRiskOwners;
    verification.isApprovedByRole = life.isApprovedByRole;
    verification.isSelfApproved = acceptedByProposerOnly(verification.events);
    addChanges(verification, subjectOf(entries, program));
    addTrust(verification, request.trust);
    addHead(verification, request.head);
    return verification;
}

Verification verifyDossier(const QByteArray &file, const VerificationRequest &request)
{
    Verification verification;
    const Result<ArchiveEntries> entries = unpack(file);
    if (!entries) {
        verification.faults.append(entries.error());
        return verification;
    }
    verification = verifyEntries(*entries, request);
    if (pack(*entries).value_or(QByteArray()) != file)
        verification.faults.append(
            fault(u"not-canonical"_s, Text::tr("The file is not packed the one way that a dossier is packed."),
                  Text::tr("Use an undamaged copy, or pack it anew after checking its contents.")));
    return verification;
}

} // namespace safeconduct
