// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/proofs.h"

#include "app/support/json_pointer.h"
#include "app/support/text.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

Result<ProofEntry> readEntry(const Json &json, const QString &pointer)
{
    const std::optional<Proof> proof = proofFrom(json.value(u"proof"_s).text());
    ProofEntry entry{json.value(u"target"_s).text(),         json.value(u"form"_s).text(),
                     json.value(u"productVersion"_s).text(), proof.value_or(Proof::DocumentationOnly),
                     json.value(u"date"_s).text(),           json.value(u"outputSha256"_s).text(),
                     json.value(u"checks"_s).textList(),     json.value(u"writtenSha256"_s).text()};
    if (!proof || entry.target.isEmpty() || entry.form.isEmpty() || entry.productVersion.isEmpty()
        || entry.date.isEmpty())
        return std::unexpected(
            Problem{pointer,
                    Text::tr("This proof lacks its target, form, version, kind or day."),
                    Text::tr("Let the interop tests write the file anew (SAFECONDUCT_WRITE_PROOFS=1)."),
                    u"proofs.entry"_s,
                    Severity::Error,
                    {},
                    json.position()});
    return entry;
}

Json entryJson(const ProofEntry &entry)
{
    Json json = Json::object();
    json.insert(u"target"_s, Json::from(entry.target));
    json.insert(u"form"_s, Json::from(entry.form));
    json.insert(u"productVersion"_s, Json::from(entry.productVersion));
    json.insert(u"proof"_s, Json::from(word(entry.proof)));
    json.insert(u"date"_s, Json::from(entry.date));
    json.insert(u"outputSha256"_s, Json::from(entry.outputSha256));
    json.insert(u"writtenSha256"_s, Json::from(entry.writtenSha256));
    json.insert(u"checks"_s, Json::from(entry.checks));
    return json;
}

} // namespace

Proofs::Proofs(QList<ProofEntry> entries)
    : m_entries(std::move(entries))
{
}

Result<Proofs> Proofs::read(const QByteArray &utf8)
{
    const Result<Json> json = readJson(utf8);
    if (!json)
        return std::unexpected(json.error());
    if (json->value(u"format"_s).text() != "safeconduct-proofs/1"_L1 || !json->value(u"proofs"_s).isArray())
        return std::unexpected(
            Problem{{},
                    Text::tr("This is no list of proofs of format safeconduct-proofs/1."),
                    Text::tr("Let the interop tests write the file anew (SAFECONDUCT_WRITE_PROOFS=1)."),
                    u"proofs.format"_s});
    QList<ProofEntry> entries;
    for (const Json &item : json->value(u"proofs"_s).items()) {
        const Result<ProofEntry> entry = readEntry(item, itemAt(u"/proofs"_s, entries.size()));
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(*entry);
    }
    return Proofs(std::move(entries));
}

const Proofs &Proofs::shipped()
{
    static const Proofs proofs = [] {
        QFile file(u":/safeconduct/proofs/proofs.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return Proofs();
        return Proofs::read(file.readAll()).value_or(Proofs()); // without the file nothing is called proved
    }();
    return proofs;
}

Proofs Proofs::naming()
{
    Proofs proofs;
    proofs.m_isNaming = true;
    return proofs;
}

Badge Proofs::badge(const QString &target, const QStringList &forms, const QString &version) const
{
    if (m_isNaming)
        return {.proof = Proof::DocumentationOnly, .productVersion = version, .date = {}, .checks = forms};
    Badge badge{.proof = Proof::Handshaken, .productVersion = {}, .date = {}, .checks = {}};
    for (const QString &form : forms) {
        const auto entry = std::ranges::find_if(m_entries, [&](const ProofEntry &candidate) {
            return candidate.target == target && candidate.form == form
                && isSameFamily(version, candidate.productVersion);
        });
        if (entry == m_entries.end())
            return {};
        badge.proof = std::max(badge.proof, entry->proof);
        badge.productVersion = entry->productVersion;
        badge.date = badge.date.isEmpty() ? entry->date : std::min(badge.date, entry->date);
        badge.checks.append(entry->checks);
    }
    badge.checks.removeDuplicates();
    return forms.isEmpty() ? Badge{} : badge;
}

Badge Proofs::badge(const QString &target, const QStringList &forms) const
{
    if (m_isNaming)
        return badge(target, forms, {});
    Badge last;
    for (const ProofEntry &entry : m_entries) {
        if (entry.target != target || !forms.contains(entry.form))
            continue;
        if (const Badge found = badge(target, forms, entry.productVersion); found.date > last.date)
            last = found;
    }
    return last;
}

QByteArray writeProofs(QList<ProofEntry> entries)
{
    std::ranges::sort(entries, {},
                      [](const ProofEntry &entry) { return std::tie(entry.target, entry.form, entry.productVersion); });
    Json list = Json::array();
    for (const ProofEntry &entry : std::as_const(entries))
        list.append(entryJson(entry));
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(u"safeconduct-proofs/1"_s));
    json.insert(u"proofs"_s, list);
    return writeJson(json);
}

bool isSameFamily(const QString &version, const QString &proved)
{
    const QStringList wanted = version.split(u'.');
    const QStringList seen = proved.split(u'.');
    const qsizetype common = std::min(wanted.size(), seen.size());
    return common >= 2 && wanted.first(common) == seen.first(common);
}

} // namespace safeconduct
