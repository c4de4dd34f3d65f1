// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/address.h"
#include "app/plan/check_parts.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Names and addresses of hosts with the pointer where each was said first.
struct SeenHosts {
    QHash<QString, QString> names;
    QHash<QString, QString> addresses;
};

/// The address at \a pointer, or nothing after having said what is wrong with it.
std::optional<AddressRange> readAddress(const Json &json, const QString &pointer, Findings &findings)
{
    if (!json.isText())
        return std::nullopt; // the schema says so
    const auto range = addressRangeFrom(json.text());
    if (!range) {
        findings.error(
            {u"plan.impossible-address"_s, pointer, Text::tr("\"%1\" is no IP address.").arg(json.text().left(64)),
             Text::tr(
                 "Write an address such as 10.1.2.3 or 2001:db8::1, a network with its prefix such as 10.1.0.0/16.")});
    }
    return range;
}

void checkNetworkAddresses(const Json &addresses, const QString &pointer, Findings &findings)
{
    QSet<QString> seen;
    for (qsizetype index = 0; index < addresses.size() && addresses.isArray(); ++index) {
        const auto range = readAddress(addresses.items().at(index), itemAt(pointer, index), findings);
        if (!range)
            continue;
        const QString shown = range->toText();
        if (range->hasHostBits()) {
            findings.warn({u"plan.host-bits"_s, itemAt(pointer, index),
                           Text::tr("This address has bits beyond its prefix; the network is %1.").arg(shown),
                           Text::tr("Write %1, or the right prefix.").arg(shown)});
        }
        if (seen.contains(shown)) {
            findings.warn({u"plan.repeated-reference"_s, itemAt(pointer, index),
                           Text::tr("\"%1\" stands twice in this list.").arg(shown), Text::tr("Remove one of them.")});
        }
        seen.insert(shown);
    }
}

/// The address ranges of the networks a system stands in.
QList<AddressRange> rangesAround(const System &system, const PlanIndex &index)
{
    QList<AddressRange> ranges;
    for (const QString &id : system.networks) {
        const Network *network = index.network(id);
        for (const QString &address : network ? network->addresses : QStringList()) {
            if (const auto range = addressRangeFrom(address))
                ranges.append(*range);
        }
    }
    return ranges;
}

/// Outside only if the networks name addresses of the same version and none of them contains it.
bool isOutside(const AddressRange &address, const QList<AddressRange> &ranges)
{
    bool isSameVersion = false;
    for (const AddressRange &range : ranges) {
        if (range.contains(address))
            return false;
        isSameVersion = isSameVersion || range.isVersion6 == address.isVersion6;
    }
    return isSameVersion;
}

void checkHostAddress(const Json &json, const QString &pointer, const QList<AddressRange> &ranges, SeenHosts &seen,
                      Findings &findings)
{
    const auto address = readAddress(json, pointer, findings);
    if (!address)
        return;
    const QString shown = address->toText();
    if (address->prefix != (address->isVersion6 ? 128 : 32)) {
        findings.error({u"plan.host-prefix"_s, pointer,
                        Text::tr("%1 is a network, not the address of a host.").arg(json.text()),
                        Text::tr("Write the address without a prefix.")});
        return;
    }
    if (isOutside(*address, ranges)) {
        findings.note({u"plan.address-outside"_s, pointer,
                       Text::tr("%1 lies in none of the networks the system stands in.").arg(shown),
                       Text::tr("Nothing needs to be done where it is translated on the way or published elsewhere.")});
    }
    if (const auto first = seen.addresses.constFind(shown); first != seen.addresses.cend()) {
        findings.note({u"plan.duplicate-address"_s, pointer,
                       Text::tr("The address %1 is already at %2.").arg(shown, *first),
                       Text::tr("Nothing needs to be done where both are the same host.")});
    }
    seen.addresses.insert(shown, pointer);
}

void checkHost(const Json &host, const QString &pointer, const QList<AddressRange> &ranges, SeenHosts &seen,
               Findings &findings)
{
    const QString name = host.value(u"name"_s).text(QString()).toLower();
    if (host.value(u"name"_s).isText() && !isHostName(name)) {
        findings.error({u"plan.host-name"_s, memberAt(pointer, u"name"_s),
                        Text::tr("\"%1\" is no name of a host.").arg(name.left(64)),
                        Text::tr("Use letters, digits, hyphens and dots, such as mail.example.org.")});
    }
    if (const auto first = seen.names.constFind(name); first != seen.names.cend() && !name.isEmpty()) {
        findings.note({u"plan.duplicate-host"_s, memberAt(pointer, u"name"_s),
                       Text::tr("The host \"%1\" is already at %2.").arg(name, *first),
                       Text::tr("Nothing needs to be done where both are the same host.")});
    }
    seen.names.insert(name, memberAt(pointer, u"name"_s));
    const Json &addresses = host.value(u"addresses"_s);
    const QString list = memberAt(pointer, u"addresses"_s);
    for (qsizetype index = 0; index < addresses.size() && addresses.isArray(); ++index)
        checkHostAddress(addresses.items().at(index), itemAt(list, index), ranges, seen, findings);
}

void checkHosts(const System &system, const Json &hosts, const QString &pointer, const Check &check, SeenHosts &seen)
{
    if (hosts.isArray() && hosts.size() > system.count && system.count > 0) {
        check.findings.note(
            {u"plan.more-hosts-than-count"_s, pointer,
             Text::tr("%L1 hosts are named, but \"count\" says %L2.").arg(hosts.size()).arg(system.count),
             Text::tr("Nothing needs to be done where several names lead to one host.")});
    }
    if (!hosts.isArray() || hosts.size() == 0)
        return;
    const QList<AddressRange> ranges = rangesAround(system, check.index);
    for (qsizetype index = 0; index < hosts.size() && !check.findings.isFull(); ++index)
        checkHost(hosts.items().at(index), itemAt(pointer, index), ranges, seen, check.findings);
}

} // namespace

void checkNetworks(Check &check)
{
    const Json &networks = check.json.value(u"networks"_s);
    for (qsizetype index = 0; index < check.plan.networks.size(); ++index) {
        const QString pointer = memberAt(itemAt(u"/networks"_s, index), u"addresses"_s);
        checkNetworkAddresses(networks.items().at(index).value(u"addresses"_s), pointer, check.findings);
    }
}

void checkSystems(Check &check)
{
    SeenHosts seen;
    const Json &systems = check.json.value(u"systems"_s);
    for (qsizetype index = 0; index < check.plan.systems.size(); ++index) {
        const QString pointer = itemAt(u"/systems"_s, index);
        const Json &system = systems.items().at(index);
        check.references(system.value(u"networks"_s), memberAt(pointer, u"networks"_s), Check::Kind::Network);
        checkHosts(check.plan.systems.at(index), system.value(u"hosts"_s), memberAt(pointer, u"hosts"_s), check, seen);
    }
}

} // namespace safeconduct
