// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/record_context.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString productName(const RecordContext &record, const ProductUse &use)
{
    const ProductMatch match = record.input.knowledge.match(use);
    if (match.version && !match.isAssumed)
        return match.version->name;
    const QString &language = record.words.language();
    const QString name =
        match.product ? record.input.knowledge.productName(*match.product, nullptr, language) : use.product;
    return use.version.isEmpty() ? name : name + u' ' + use.version;
}

QString runs(const RecordContext &record, const System &system)
{
    QStringList names;
    if (system.os)
        names.append(productName(record, *system.os));
    for (const ProductUse &use : system.software)
        names.append(productName(record, use));
    return names.join(u"; "_s); // names hold commas themselves
}

QString names(const QStringList &ids, const RecordContext &record,
              QString (RecordContext::*nameOf)(const QString &) const)
{
    QStringList named;
    for (const QString &id : ids)
        named.append((record.*nameOf)(id));
    return named.join(u" → "_s);
}

void writeNetworks(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Network &network : record.plan().networks) {
        const QString note = network.exposure ? network.exposure->explanation : network.site;
        rows.append({network.name, record.words.name(u"networkkind"_s, word(network.kind)),
                     network.addresses.join(u", "_s), note});
    }
    record.table(
        u"record.networks.caption"_s,
        {u"record.column.network"_s, u"record.column.kind"_s, u"record.column.addresses"_s, u"record.column.site"_s},
        rows);
}

void writeSystems(RecordContext &record)
{
    QList<QStringList> rows;
    for (const System &system : record.plan().systems) {
        rows.append({system.name, record.words.name(u"systemrole"_s, word(system.role)), runs(record, system),
                     record.words.number(system.count),
                     record.words.say(system.managed ? u"record.yes"_s : u"record.no"_s)});
    }
    record.table(u"record.systems.caption"_s,
                 {u"record.column.system"_s, u"record.column.kind"_s, u"record.column.runs"_s, u"record.column.count"_s,
                  u"record.column.managed"_s},
                 rows, {3});
}

void writeInformation(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Information &information : record.plan().information) {
        const auto level = [&](Level need) { return record.words.name(u"level"_s, word(need)); };
        rows.append({information.name, level(information.confidentiality), level(information.integrity),
                     level(information.availability), information.reason});
    }
    record.table(u"record.information.caption"_s,
                 {u"record.column.information"_s, u"record.column.confidentiality"_s, u"record.column.integrity"_s,
                  u"record.column.availability"_s, u"record.column.reason"_s},
                 rows);
}

void writeConnectionList(RecordContext &record)
{
    QList<QStringList> rows;
    for (const Connection &connection : record.plan().connections) {
        rows.append({connection.name, record.systemName(connection.from), record.systemName(connection.to),
                     record.words.name(u"service"_s, connection.service),
                     names(connection.path, record, &RecordContext::networkName),
                     record.words.name(u"authentication"_s, connection.authentication),
                     connection.existing.isEmpty() ? record.words.say(u"record.not-stated"_s)
                                                   : record.words.option(connection.existing)});
    }
    record.table(u"record.connections.caption"_s,
                 {u"record.column.connection"_s, u"record.column.from"_s, u"record.column.to"_s,
                  u"record.column.service"_s, u"record.column.path"_s, u"record.column.authentication"_s,
                  u"record.column.existing"_s},
                 rows);
}

} // namespace

void writeFacts(RecordContext &record)
{
    record.heading(2, u"record.facts.heading"_s, u"facts"_s);
    record.paragraph(u"record.facts.text"_s);
    writeNetworks(record);
    writeSystems(record);
    writeInformation(record);
    writeConnectionList(record);
}

} // namespace safeconduct
