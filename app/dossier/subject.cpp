// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/subject.h"

#include "app/crypto/hash.h"
#include "app/dossier/event_names.h"
#include "app/dossier/manifest.h"
#include "app/support/json_member.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array folders{u"record"_s, u"snippets"_s, u"knowledge"_s};

bool isMadeWith(const QString &part)
{
    return part == "knowledge"_L1 || part == "program"_L1;
}

/// These name the knowledge and the program they were made with: where those differ, they do.
bool followsFromThem(const QString &part)
{
    return part == "advice"_L1 || part == "record"_L1;
}

template<typename IsPart>
Subject chosenParts(const Subject &subject, const IsPart &isPart)
{
    Subject parts;
    for (const auto &[part, hash] : subject.asKeyValueRange()) {
        if (isPart(part))
            parts.insert(part, hash);
    }
    return parts;
}

/// What belongs to no part of its own.
bool isOther(const QString &name)
{
    const bool isBelow =
        std::ranges::any_of(folders, [&](const QString &folder) { return name.startsWith(folder + u'/'); });
    return !isBelow && !name.startsWith(eventFolder) && name != manifestName && name != planName && name != adviceName
        && name != decisionName;
}

/// The list of entries that \a isPart takes, one line a name and one a hash, hashed.
template<typename IsPart>
QString hashOf(const ArchiveEntries &entries, const IsPart &isPart)
{
    QByteArray list;
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        if (isPart(name))
            list += name.toUtf8() + '\n' + sha256Hex(contents).toLatin1() + '\n';
    }
    return sha256Hex(list);
}

QString adviceResult(const QByteArray &text)
{
    return sha256Hex(compactWithoutMember(text, u"knowledge"_s).value_or(text));
}

} // namespace

Subject subjectOf(const ArchiveEntries &entries, const QString &programVersion)
{
    Subject subject{{u"plan"_s, sha256Hex(entries.value(planName))},
                    {u"advice"_s, sha256Hex(entries.value(adviceName))},
                    {u"adviceResult"_s, adviceResult(entries.value(adviceName))},
                    {u"decision"_s, sha256Hex(entries.value(decisionName))},
                    {u"other"_s, hashOf(entries, isOther)},
                    {u"program"_s, programVersion}};
    for (const QString &folder : folders)
        subject.insert(folder, hashOf(entries, [&](const QString &name) { return name.startsWith(folder + u'/'); }));
    return subject;
}

QString digestOf(const Subject &subject)
{
    QByteArray list;
    for (const auto &[part, hash] : subject.asKeyValueRange())
        list += part.toUtf8() + '\n' + hash.toUtf8() + '\n';
    return sha256Hex(list);
}

RecordState recordStateOf(const Subject &subject)
{
    const Subject decides =
        chosenParts(subject, [](const QString &part) { return !isMadeWith(part) && !followsFromThem(part); });
    return {.exact = digestOf(subject),
            .decides = digestOf(decides),
            .madeWith = digestOf(chosenParts(subject, isMadeWith))};
}

QStringList changedParts(const Subject &before, const Subject &now)
{
    QStringList parts;
    for (const auto &[part, hash] : now.asKeyValueRange()) {
        if (before.value(part) != hash)
            parts.append(part);
    }
    return parts;
}

bool asksForApproval(const QStringList &parts)
{
    const bool isExplained = std::ranges::any_of(parts, isMadeWith);
    return std::ranges::any_of(
        parts, [&](const QString &part) { return !isMadeWith(part) && !(isExplained && followsFromThem(part)); });
}

} // namespace safeconduct
