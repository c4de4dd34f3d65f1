// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/manifest.h"

#include "app/crypto/hash.h"
#include "app/support/json_schema.h"
#include "app/support/text.h"

#include <QSet>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto format = u"safeconduct-dossier/1"_s;

Problem damaged(const QString &entry, const QString &what)
{
    return {.pointer = entry,
            .what = what,
            .remedy = Text::tr("Use an undamaged copy of the dossier."),
            .id = u"dossier.damaged"_s};
}

Problem missing(const QString &entry)
{
    return damaged(entry, Text::tr("The entry \"%1\" is missing.").arg(entry));
}

Problem unknownFormat(const Json &found)
{
    return {.pointer = u"/format"_s,
            .what = Text::tr("This dossier has the format \"%1\".").arg(found.text().left(64)),
            .remedy = Text::tr("Open it with the version of Safeconduct that knows this format."),
            .id = u"dossier.unknown-format"_s,
            .position = found.position()};
}

/// Every entry but the manifest is listed there with its hash, and nothing else is.
Problems checkEntries(const Json &manifest, const ArchiveEntries &entries)
{
    Problems problems;
    QSet<QString> listed{manifestName};
    for (const Json &entry : manifest.value(u"entries"_s).items()) {
        const QString name = entry.value(u"name"_s).text();
        if (listed.contains(name))
            problems.append(damaged(name, Text::tr("The entry \"%1\" is listed twice.").arg(name)));
        else if (!entries.contains(name))
            problems.append(missing(name));
        else if (sha256Hex(entries.value(name)) != entry.value(u"sha256"_s).text())
            problems.append(
                damaged(name, Text::tr("The entry \"%1\" was changed after the dossier was made.").arg(name)));
        listed.insert(name);
    }
    for (auto name = entries.keyBegin(); name != entries.keyEnd(); ++name) {
        if (!listed.contains(*name))
            problems.append(damaged(*name, Text::tr("The entry \"%1\" does not belong to the dossier.").arg(*name)));
    }
    return problems;
}

Problems missingEntries(const ArchiveEntries &entries)
{
    Problems problems;
    for (const QString &name : {planName, adviceName, decisionName}) {
        if (!entries.contains(name))
            problems.append(missing(name));
    }
    return problems;
}

/// The faults of form or, where there are none, of contents.
Problems checkManifest(const Json &manifest, const ArchiveEntries &entries)
{
    if (const Problems problems = missingEntries(entries); !problems.isEmpty())
        return problems;
    static const JsonSchema schema = JsonSchema::shipped(u"dossier-manifest"_s);
    if (const Problems problems = schema.check(manifest); !problems.isEmpty())
        return problems;
    return checkEntries(manifest, entries);
}

} // namespace

QByteArray manifestOf(const ArchiveEntries &entries, const QString &programVersion)
{
    Json list = Json::array();
    for (const auto &[name, contents] : entries.asKeyValueRange()) {
        Json entry = Json::object();
        entry.insert(u"name"_s, Json::from(name));
        entry.insert(u"sha256"_s, Json::from(sha256Hex(contents)));
        list.append(entry);
    }
    Json manifest = Json::object();
    manifest.insert(u"format"_s, Json::from(format));
    manifest.insert(u"program"_s, Json::from(programVersion));
    manifest.insert(u"entries"_s, list);
    return writeJson(manifest);
}

Results<Json> manifestFrom(const ArchiveEntries &entries)
{
    if (!entries.contains(manifestName))
        return std::unexpected(
            Problems{damaged(manifestName, Text::tr("This archive has no manifest: it is no dossier."))});
    const Result<Json> manifest = readJson(entries.value(manifestName));
    if (!manifest)
        return std::unexpected(Problems{manifest.error()});
    const Json &found = manifest->value(u"format"_s);
    if (found.text() != format)
        return std::unexpected(Problems{unknownFormat(found)});
    const Problems problems = checkManifest(*manifest, entries);
    if (!problems.isEmpty())
        return std::unexpected(problems);
    return *manifest;
}

} // namespace safeconduct
