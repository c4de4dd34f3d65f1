// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/audit.h"

#include "app/crypto/hash.h"
#include "app/crypto/signature.h"
#include "app/support/json.h"
#include "app/support/json_list.h"
#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto entryFormat = u"safeconduct-audit/1"_s;
const auto headFormat = u"safeconduct-register-head/1"_s;
const auto timeForm = u"yyyy-MM-ddTHH:mm:ssZ"_s;

Problem fault(const QString &id, const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = id};
}

Problem chainFault(const QString &what)
{
    return fault(u"audit.chain"_s, what,
                 Text::tr("Go back to a backup that checks well, and find out who could write."));
}

Json recordJson(const AuditedRecord &record)
{
    Json json = Json::object();
    json.insert(u"record"_s, Json::from(record.number));
    json.insert(u"version"_s, Json::from(record.version));
    json.insert(u"sha256"_s, Json::from(record.sha256));
    json.insert(u"columns"_s, Json::from(record.columns));
    if (record.successor > 0)
        json.insert(u"successor"_s, Json::from(record.successor));
    return json;
}

QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace

AuditLine lineOf(const AuditEntry &entry)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(entryFormat));
    json.insert(u"entry"_s, Json::from(entry.number));
    json.insert(u"time"_s, Json::from(entry.time.toUTC().toString(timeForm)));
    json.insert(u"by"_s, Json::from(entry.by));
    json.insert(u"action"_s, Json::from(entry.action));
    if (!entry.person.isEmpty())
        json.insert(u"person"_s, Json::from(entry.person));
    json.insert(u"records"_s, jsonList(entry.records, recordJson));
    json.insert(u"previous"_s, Json::from(entry.previous));
    const QByteArray text = writeJsonCompact(json).trimmed();
    return {entry.number, text, sha256Hex(text)};
}

Result<AuditEntry> auditEntryFrom(const QByteArray &text)
{
    const Result<Json> json = readJson(text);
    if (!json)
        return std::unexpected(json.error());
    if (json->value(u"format"_s).text() != entryFormat)
        return std::unexpected(fault(u"audit.format"_s, Text::tr("This is no entry of an audit chain."),
                                     Text::tr("Use the version of Safeconduct that wrote it.")));
    AuditEntry entry{.number = json->value(u"entry"_s).integer(),
                     .time = timeFrom(json->value(u"time"_s).text()),
                     .by = json->value(u"by"_s).text(),
                     .action = json->value(u"action"_s).text(),
                     .person = json->value(u"person"_s).text(),
                     .records = {},
                     .previous = json->value(u"previous"_s).text()};
    for (const Json &record : json->value(u"records"_s).items())
        entry.records.append({.number = record.value(u"record"_s).integer(),
                              .version = record.value(u"version"_s).integer(),
                              .sha256 = record.value(u"sha256"_s).text(),
                              .columns = record.value(u"columns"_s).text(),
                              .successor = record.value(u"successor"_s).integer()});
    return entry;
}

Problems chainFaults(const QList<AuditLine> &lines)
{
    Problems faults;
    QString previous;
    qint64 expected = 1;
    for (const AuditLine &line : lines) {
        const Result<AuditEntry> entry = auditEntryFrom(line.text);
        if (line.number != expected)
            faults.append(chainFault(Text::tr("Entry %1 of the audit chain is missing.").arg(expected)));
        if (sha256Hex(line.text) != line.hash || !entry || entry->number != line.number)
            faults.append(
                chainFault(Text::tr("Entry %1 of the audit chain is not as it was written.").arg(line.number)));
        else if (entry->previous != previous)
            faults.append(chainFault(
                Text::tr("Entry %1 of the audit chain does not follow the one before it.").arg(line.number)));
        previous = line.hash;
        expected = line.number + 1;
    }
    return faults;
}

QByteArray textOf(const AuditHead &head)
{
    Json json = Json::object();
    json.insert(u"format"_s, Json::from(headFormat));
    json.insert(u"register"_s, Json::from(head.registerId));
    json.insert(u"entries"_s, Json::from(head.entries));
    json.insert(u"head"_s, Json::from(head.hash));
    json.insert(u"time"_s, Json::from(head.time.toUTC().toString(timeForm)));
    return writeJson(json);
}

Result<AuditHead> auditHeadFrom(const QByteArray &text)
{
    const Result<Json> json = readJson(text);
    if (!json)
        return std::unexpected(json.error());
    if (json->value(u"format"_s).text() != headFormat)
        return std::unexpected(fault(u"audit.format"_s, Text::tr("This is no head of a register's audit chain."),
                                     Text::tr("Give the file that register seal wrote.")));
    return AuditHead{.registerId = json->value(u"register"_s).text(),
                     .entries = json->value(u"entries"_s).integer(),
                     .hash = json->value(u"head"_s).text(),
                     .time = timeFrom(json->value(u"time"_s).text())};
}

Problems headFaults(const QList<AuditLine> &lines, const QString &registerId, const AuditHead &head)
{
    if (head.registerId != registerId)
        return {fault(u"audit.other-register"_s, Text::tr("The signed head is that of another register."),
                      Text::tr("Give one of this register."))};
    if (head.entries < 0 || head.entries > lines.size())
        return {chainFault(Text::tr("The audit chain was cut off: it had %L1 entries on %2, and has %L3.")
                               .arg(head.entries)
                               .arg(head.time.toString(Qt::ISODate))
                               .arg(lines.size()))};
    const QString hash = head.entries == 0 ? QString() : lines.at(head.entries - 1).hash;
    if (hash != head.hash)
        return {chainFault(Text::tr("The audit chain up to entry %1 is not the one that was signed on %2.")
                               .arg(head.entries)
                               .arg(head.time.toString(Qt::ISODate)))};
    return {};
}

Result<CheckedSeal> checkSeal(const AuditSeal &seal)
{
    const Result<CheckedSignature> signature = checkDetached(seal.text, seal.signature);
    if (!signature)
        return std::unexpected(signature.error());
    return auditHeadFrom(seal.text).transform(
        [&](const AuditHead &head) { return CheckedSeal{head, signature->certificate, seal.signature}; });
}

} // namespace safeconduct
