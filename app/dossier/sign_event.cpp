// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/sign_event.h"

#include "app/crypto/hash.h"
#include "app/crypto/signature.h"
#include "app/dossier/event_chain.h"
#include "app/dossier/event_names.h"
#include "app/dossier/foreseen.h"
#include "app/dossier/manifest.h"
#include "app/dossier/proposal_faults.h"
#include "app/support/text.h"

#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem missing(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"event."_s + id};
}

Problems draftFaults(const EventDraft &draft, const Signer &signer)
{
    Problems problems;
    const bool isImplemented = draft.event == "implemented"_L1;
    if (isImplemented && (draft.host.trimmed().isEmpty() || draft.output.trimmed().isEmpty()))
        problems.append(missing(u"no-output"_s,
                                Text::tr("\"implemented\" needs the host and what the verify step printed there."),
                                Text::tr("Run the verify step on the host and give its output.")));
    if (!isImplemented && (!draft.host.isEmpty() || !draft.output.isEmpty()))
        problems.append(missing(u"output"_s, Text::tr("Host and output belong to the event \"implemented\"."),
                                Text::tr("Leave them out.")));
    if (!draft.supersedes.isEmpty() && draft.event != "propose"_L1)
        problems.append(missing(u"supersedes"_s, Text::tr("What a record replaces is said when it is proposed."),
                                Text::tr("Leave it out here.")));
    if (!draft.successor.isEmpty() && draft.event != "supersede"_L1)
        problems.append(missing(u"successor"_s, Text::tr("A successor belongs to the event \"supersede\"."),
                                Text::tr("Leave it out here.")));
    if (draft.successor.isEmpty() && draft.event == "supersede"_L1)
        problems.append(missing(u"no-successor"_s, Text::tr("\"supersede\" needs the record that replaces this one."),
                                Text::tr("Name the accepted dossier that does. Where none does, sign \"deprecate\".")));
    if (!draft.answers.isEmpty() && draft.event != "confirm"_L1)
        problems.append(missing(u"answers"_s,
                                Text::tr("Answers to the questions of a review belong to the event \"confirm\"."),
                                Text::tr("Leave them out here.")));
    if (!draft.reached.isEmpty() && draft.event != "confirm"_L1)
        problems.append(missing(u"reached"_s, Text::tr("Milestones are reported as reached by the event \"confirm\"."),
                                Text::tr("Leave them out here.")));
    const CertificateFacts &certificate = signer.certificate();
    if (draft.time < certificate.validFrom || draft.time > certificate.validUntil)
        problems.append(
            missing(u"expired"_s,
                    Text::tr("The certificate is valid from %1 to %2 only.")
                        .arg(certificate.validFrom.toString(Qt::ISODate), certificate.validUntil.toString(Qt::ISODate)),
                    Text::tr("Sign with a certificate that is valid today.")));
    return problems;
}

QList<ProposedRisk> risksOf(const Decision &decision)
{
    QList<ProposedRisk> risks;
    for (const Choice &choice : decision.choices) {
        if (choice.acceptedRisk)
            risks.append({choice.connection, choice.acceptedRisk->owner, choice.acceptedRisk->until});
    }
    return risks;
}

/// Why somebody has to look on the day of \a draft.
QList<ReviewReason> reasonsFor(const EventDraft &draft, const Result<Life> &before)
{
    return draft.event == "confirm"_L1 && before ? reasonsToReview(*before, draft.time.date()) : QList<ReviewReason>();
}

SignedEvent eventFrom(const EventDraft &draft, const EventChain &chain, const ArchiveEntries &entries,
                      const Decision &decision, const QString &program)
{
    const auto number = static_cast<int>(chain.events.size());
    const bool isFirst = chain.events.isEmpty();
    return {.number = number + 1,
            .event = draft.event,
            .time = draft.time,
            .by = draft.by,
            .role = draft.role,
            .comment = draft.comment,
            .host = draft.host,
            .output = draft.output,
            .review = draft.event == "confirm"_L1 ? draft.review : QDate(),
            .risks = draft.event == "propose"_L1 ? risksOf(decision) : QList<ProposedRisk>(),
            .supersedes = draft.supersedes,
            .successor = draft.successor,
            .subject = subjectOf(entries, program),
            .answers = draft.answers,
            .previousEvent = isFirst ? QString() : sha256Hex(entries.value(eventName(number))),
            .previousSignature = isFirst ? QString() : sha256Hex(entries.value(signatureName(number)))};
}

Problems chainProblems(const EventChain &chain)
{
    Problems problems = chain.problems;
    for (const ChainedEvent &event : chain.events)
        problems += event.problems;
    return problems;
}

/// The faults of \a event where it would come next, or none.
Problems eventFaults(const SignedEvent &event, const EventChain &chain, const Result<Life> &before,
                     const Decision &decision, const Json &advice)
{
    Problems problems;
    if (event.event == "propose"_L1)
        problems = proposalFaults(decision, advice, event.time.date());
    if (!problems.isEmpty())
        return problems;
    const Result<Life> life = before.and_then([&](const Life &known) { return advance(known, lifeEventOf(event)); });
    if (!life)
        return {life.error()};
    if (!chain.events.isEmpty() && event.time < chain.events.constLast().event.time)
        return {missing(u"backwards"_s, Text::tr("The event lies before the one it follows."),
                        Text::tr("Check the clock of this computer."))};
    const Result<SignedEvent> readable = eventFromJson(eventToJson(event)); // lengths, words
    return readable ? Problems() : Problems{readable.error()};
}

/// Who accepts besides is somebody else by the key as well: another name makes nobody else of the same person.
Problems keyFaults(const SignedEvent &event, const EventChain &chain, const Result<Life> &before, const Signer &signer)
{
    if (event.event != "accept"_L1 || !before || before->status != Status::Accepted)
        return {};
    for (const ChainedEvent &one : std::views::reverse(chain.events)) {
        if (one.event.event == "propose"_L1)
            break;
        if (one.event.event == "accept"_L1 && one.certificate.fingerprint == signer.certificate().fingerprint)
            return {missing(u"same-key"_s, Text::tr("\"%1\" has accepted it with this key already.").arg(one.event.by),
                            Text::tr("Have somebody else accept, with a key of their own."))};
    }
    return {};
}

} // namespace

Results<ArchiveEntries> signEvent(const ArchiveEntries &entries, const EventDraft &draft, const Signer &signer)
{
    const Results<Json> manifest = manifestFrom(entries);
    if (!manifest)
        return std::unexpected(manifest.error());
    const Result<Decision> decision = readJson(entries.value(decisionName)).and_then(decisionFromJson);
    const Result<Json> advice = readJson(entries.value(adviceName));
    if (!decision || !advice)
        return std::unexpected(Problems{decision ? advice.error() : decision.error()});
    const EventChain chain = eventChainOf(entries);
    if (!chain.isSound())
        return std::unexpected(chainProblems(chain));
    if (const Problems problems = draftFaults(draft, signer); !problems.isEmpty())
        return std::unexpected(problems);
    const QString program = manifest->value(u"program"_s).text();
    const Result<Life> before = lifeOf(chain, unsignedLife(*decision, entries.value(recordName)));
    const QList<ReachedMilestone> known = before ? before->reached : QList<ReachedMilestone>();
    const Result<QList<ReachedMilestone>> reached = reachedAmong(openMilestones(*decision, known), draft.reached);
    if (!reached)
        return std::unexpected(Problems{reached.error()});
    SignedEvent event = eventFrom(draft, chain, entries, *decision, program);
    event.reasons = reasonsFor(draft, before);
    event.reached = *reached;
    if (const Problems problems =
            eventFaults(event, chain, before, *decision, *advice) + keyFaults(event, chain, before, signer);
        !problems.isEmpty())
        return std::unexpected(problems);
    const QByteArray text = writeJson(eventToJson(event));
    const Result<QByteArray> signature = signDetached(text, signer);
    if (!signature)
        return std::unexpected(Problems{signature.error()});
    ArchiveEntries signedEntries = entries;
    signedEntries.remove(manifestName);
    signedEntries.insert(eventName(event.number), text);
    signedEntries.insert(signatureName(event.number), *signature);
    signedEntries.insert(manifestName, manifestOf(signedEntries, program));
    return signedEntries;
}

} // namespace safeconduct
