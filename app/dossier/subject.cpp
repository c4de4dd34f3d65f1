// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/subject.h"

#include "app/crypto/hash.h"
#include "app/dossier/event_names.h"
#include "app/dossier/manifest.h"

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array folders{u"record"_s, u"snippets"_s, u"knowledge"_s};

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
    Result<Json> advice = readJson(text);
    if (!advice)
        return sha256Hex(text);
    advice->remove(u"/knowledge"_s);
    return sha256Hex(writeJsonCompact(*advice));
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
    const bool isExplained = parts.contains(u"knowledge"_s) || parts.contains(u"program"_s);
    return std::ranges::any_of(parts, [&](const QString &part) {
        if (part == "knowledge"_L1 || part == "program"_L1)
            return false;
        // These name the knowledge and the program they were made with.
        return !(isExplained && (part == "advice"_L1 || part == "record"_L1));
    });
}

} // namespace safeconduct
