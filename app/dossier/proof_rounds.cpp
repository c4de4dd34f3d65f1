// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/proof_rounds.h"

#include "app/crypto/revocation.h"
#include "app/crypto/time_stamp.h"
#include "app/dossier/event_names.h"
#include "app/dossier/manifest.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Each entry with its name and length before it, so that nothing can be moved from one to the next.
QByteArray framed(const ArchiveEntries &entries, const QStringList &names)
{
    QByteArray bytes;
    for (const QString &name : names) {
        const auto entry = entries.constFind(name);
        if (entry != entries.cend())
            bytes += name.toUtf8() + '\n' + QByteArray::number(entry->size()) + '\n' + *entry;
    }
    return bytes;
}

bool hasRound(const ArchiveEntries &entries, int number, int round)
{
    return entries.contains(materialName(number, round)) || entries.contains(archiveStampName(number, round));
}

/// What is still without an archive stamp: the last round, or one more.
int openRound(const ArchiveEntries &entries, int number)
{
    int round = 1;
    while (entries.contains(archiveStampName(number, round)))
        ++round;
    return round;
}

QByteArray coveredBy(const ArchiveEntries &entries, int number, int round)
{
    QStringList names{eventName(number), signatureName(number), timeStampName(number)};
    for (int earlier = 1; earlier < round; ++earlier)
        names += {materialName(number, earlier), archiveStampName(number, earlier)};
    names.append(materialName(number, round));
    return framed(entries, names);
}

Result<void> checkRoom(int round)
{
    if (round <= mostRounds)
        return {};
    return std::unexpected(Problem{.pointer = {},
                                   .what = Text::tr("The event has been stamped %1 times already.").arg(mostRounds),
                                   .remedy = Text::tr("Confirm the decision in a new record."),
                                   .id = u"time-stamp.too-many"_s});
}

} // namespace

QList<ProofRound> proofRounds(const ArchiveEntries &entries, int number)
{
    QList<ProofRound> rounds;
    for (int round = 1; round <= mostRounds && hasRound(entries, number, round); ++round)
        rounds.append({.material = entries.value(materialName(number, round)),
                       .stamp = entries.value(archiveStampName(number, round)),
                       .covered = coveredBy(entries, number, round)});
    return rounds;
}

QStringList proofNames(const ArchiveEntries &entries, int number)
{
    QStringList names;
    for (int round = 1; round <= mostRounds && hasRound(entries, number, round); ++round)
        names += {materialName(number, round), archiveStampName(number, round)};
    return names;
}

QByteArray materialOf(const QList<ProofRound> &rounds)
{
    QByteArray material;
    for (const ProofRound &round : rounds)
        material += round.material;
    return material;
}

Result<int> signedEventNumber(const ArchiveEntries &entries, int number)
{
    int last = 0;
    while (last < mostEvents && entries.contains(signatureName(last + 1)))
        ++last;
    const int asked = number == 0 ? last : number;
    if (asked >= 1 && asked <= last)
        return asked;
    return std::unexpected(Problem{.pointer = {},
                                   .what = Text::tr("The dossier has no such signed event."),
                                   .remedy = Text::tr("Sign first, or give the number of an event that is there."),
                                   .id = u"time-stamp.no-event"_s});
}

Results<ArchiveEntries> withEntry(const ArchiveEntries &entries, const QString &name, const QByteArray &contents)
{
    return manifestFrom(entries).transform([&](const Json &manifest) {
        ArchiveEntries next = entries;
        next.remove(manifestName);
        next.insert(name, contents);
        next.insert(manifestName, manifestOf(next, manifest.value(u"program"_s).text()));
        return next;
    });
}

Results<ArchiveEntries> withRevocationData(const ArchiveEntries &entries, int number, const QList<QByteArray> &files)
{
    const Result<int> event = signedEventNumber(entries, number);
    if (!event)
        return std::unexpected(Problems{event.error()});
    const int round = openRound(entries, *event);
    if (const Result<void> room = checkRoom(round); !room)
        return std::unexpected(Problems{room.error()});
    QList<QByteArray> all = files;
    if (const QByteArray kept = entries.value(materialName(*event, round)); !kept.isEmpty())
        all.prepend(kept);
    const Result<QByteArray> material = revocationMaterial(all);
    if (!material)
        return std::unexpected(Problems{material.error()});
    return withEntry(entries, materialName(*event, round), *material);
}

Result<QByteArray> archiveStampRequestFor(const ArchiveEntries &entries, int number)
{
    return signedEventNumber(entries, number).and_then([&](int event) {
        return timeStampRequest(coveredBy(entries, event, openRound(entries, event)));
    });
}

Results<ArchiveEntries> withArchiveStamp(const ArchiveEntries &entries, int number, const QByteArray &reply)
{
    const Result<int> event = signedEventNumber(entries, number);
    if (!event)
        return std::unexpected(Problems{event.error()});
    const int round = openRound(entries, *event);
    if (const Result<void> room = checkRoom(round); !room)
        return std::unexpected(Problems{room.error()});
    if (const Result<QDateTime> stamped = readTimeStamp(coveredBy(entries, *event, round), reply); !stamped)
        return std::unexpected(Problems{stamped.error()});
    return withEntry(entries, archiveStampName(*event, round), reply);
}

Result<QByteArray> ocspRequestFor(const ArchiveEntries &entries, int number)
{
    return signedEventNumber(entries, number).and_then([&](int event) {
        return ocspRequest(entries.value(signatureName(event)), {}, materialOf(proofRounds(entries, event)));
    });
}

} // namespace safeconduct
