// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/event_chain.h"

#include "app/crypto/hash.h"
#include "app/crypto/revocation.h"
#include "app/crypto/signature.h"
#include "app/crypto/time_stamp.h"
#include "app/dossier/dossier.h"
#include "app/dossier/event_names.h"
#include "app/dossier/foreseen.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Problem broken(const QString &entry, const QString &id, const QString &what)
{
    return {.pointer = entry,
            .what = what,
            .remedy = Text::tr("Use an undamaged copy of the dossier."),
            .id = u"event."_s + id};
}

Problem inEntry(Problem problem, const QString &entry)
{
    problem.pointer = entry + problem.pointer;
    return problem;
}

/// What \a event says of its place, against the place that it has.
Problems checkPlace(const SignedEvent &event, int number, const ChainedEvent *previous)
{
    const QString entry = eventName(number);
    Problems problems;
    if (event.number != number) {
        problems.append(broken(
            entry, u"number"_s,
            Text::tr("This event was signed as number %1: events were reordered or repeated.").arg(event.number)));
    }
    const QString expected = previous ? sha256Hex(previous->text) : QString();
    const QString expectedSignature = previous ? sha256Hex(previous->signature) : QString();
    if (event.previousEvent != expected || event.previousSignature != expectedSignature) {
        problems.append(broken(entry, u"link"_s,
                               Text::tr("This event does not follow the one before it: events were dropped, "
                                        "reordered or exchanged.")));
    }
    if (previous && event.time < previous->event.time)
        problems.append(broken(entry, u"backwards"_s, Text::tr("This event lies before the one it follows.")));
    return problems;
}

/// The form of what is kept for the event; all rounds but the last are closed by a stamp.
Problems checkRounds(const QList<ProofRound> &rounds, int number)
{
    Problems problems;
    for (qsizetype index = 0; index < rounds.size(); ++index) {
        const ProofRound &round = rounds.at(index);
        const auto counted = static_cast<int>(index) + 1;
        if (!round.material.isEmpty()) {
            if (const Result<void> checked = checkMaterial(round.material); !checked)
                problems.append(inEntry(checked.error(), materialName(number, counted)));
        }
        if (round.stamp.isEmpty()) {
            if (index + 1 < rounds.size())
                problems.append(broken(archiveStampName(number, counted), u"round"_s,
                                       Text::tr("An archive time stamp was dropped.")));
        } else if (const Result<QDateTime> stamped = readTimeStamp(round.covered, round.stamp); !stamped) {
            problems.append(inEntry(stamped.error(), archiveStampName(number, counted)));
        }
    }
    return problems;
}

ChainedEvent readEvent(const ArchiveEntries &entries, int number, const ChainedEvent *previous)
{
    const QString entry = eventName(number);
    const QByteArray text = entries.value(entry);
    ChainedEvent chained{.event = {},
                         .text = text,
                         .signature = entries.value(signatureName(number)),
                         .timeStamp = {},
                         .rounds = proofRounds(entries, number),
                         .certificate = {},
                         .problems = {}};
    const Result<SignedEvent> event = readJson(text).and_then(eventFromJson);
    if (event) {
        chained.event = *event;
        chained.problems += checkPlace(*event, number, previous);
    } else {
        chained.problems.append(inEntry(event.error(), entry));
    }
    if (!entries.contains(signatureName(number))) {
        chained.problems.append(broken(entry, u"unsigned"_s, Text::tr("This event has no signature.")));
        return chained;
    }
    const Result<CheckedSignature> checked = checkDetached(text, chained.signature);
    if (checked)
        chained.certificate = checked->certificate;
    else
        chained.problems.append(inEntry(checked.error(), signatureName(number)));
    chained.timeStamp = entries.value(timeStampName(number));
    if (entries.contains(timeStampName(number))) {
        if (const Result<QDateTime> stamped = readTimeStamp(chained.signature, chained.timeStamp); !stamped)
            chained.problems.append(inEntry(stamped.error(), timeStampName(number)));
    }
    chained.problems += checkRounds(chained.rounds, number);
    return chained;
}

int countOf(const ArchiveEntries &entries)
{
    int number = 0;
    while (number < mostEvents && entries.contains(eventName(number + 1)))
        ++number;
    return number;
}

/// Entries of the folder that are none of the first \a count events.
Problems strayEntries(const ArchiveEntries &entries, int count)
{
    QStringList expected;
    for (int number = 1; number <= count; ++number)
        expected +=
            QStringList{eventName(number), signatureName(number), timeStampName(number)} + proofNames(entries, number);
    Problems problems;
    for (auto name = entries.keyBegin(); name != entries.keyEnd(); ++name) {
        if (name->startsWith(eventFolder) && !expected.contains(*name)) {
            problems.append(
                broken(*name, u"stray"_s,
                       Text::tr("The entry \"%1\" continues no chain of events: an event was dropped.").arg(*name)));
        }
    }
    return problems;
}

} // namespace

bool EventChain::isSound() const
{
    return problems.isEmpty()
        && std::ranges::all_of(events, [](const ChainedEvent &event) { return event.problems.isEmpty(); });
}

QString EventChain::headAfter(qsizetype count) const
{
    if (count < 1 || count > events.size())
        return {};
    const ChainedEvent &last = events.at(count - 1);
    return sha256Hex(last.text + last.signature);
}

QString EventChain::head() const
{
    return headAfter(events.size());
}

Result<Life> lifeOf(const EventChain &chain, Life life)
{
    for (const ChainedEvent &chained : chain.events) {
        const Result<Life> next = advance(life, lifeEventOf(chained.event));
        if (!next)
            return next;
        life = *next;
    }
    return life;
}

Result<Life> lifeOf(const EventChain &chain, const Dossier &dossier)
{
    return lifeOf(chain, unsignedLife(dossier));
}

EventChain eventChainOf(const ArchiveEntries &entries)
{
    EventChain chain;
    const int count = countOf(entries);
    for (int number = 1; number <= count; ++number) {
        const ChainedEvent *previous = chain.events.isEmpty() ? nullptr : &chain.events.constLast();
        chain.events.append(readEvent(entries, number, previous));
    }
    chain.problems = strayEntries(entries, count);
    return chain;
}

EventChain eventChainOf(const Dossier &dossier)
{
    ArchiveEntries entries;
    for (const auto &[name, contents] : dossier.events.asKeyValueRange())
        entries.insert(eventFolder + name, contents);
    return eventChainOf(entries);
}

} // namespace safeconduct
