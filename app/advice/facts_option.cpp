// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/tunnel_ends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using View = const OptionFactsView &;

QList<const PartView *> partsOf(View view)
{
    QList<const PartView *> parts;
    for (const PartView *part : {view.parts.network, view.parts.transport, view.parts.message}) {
        if (part)
            parts.append(part);
    }
    return parts;
}

QString encryption(View view)
{
    return view.option.isOff ? u"forced"_s : summarised(view.strength);
}

FactValue untrustedEncryption(View view)
{
    const auto isUntrusted = [&view](qsizetype segment) { return view.connection->segments.at(segment).isUntrusted; };
    const QString found = summarised(view.strength, isUntrusted);
    return view.option.isOff && !found.isEmpty() ? u"forced"_s : found;
}

FactValue transportEncryption(View view)
{
    if (view.option.isOff)
        return u"forced"_s;
    return summarised(strengthOf({nullptr, view.parts.transport, nullptr}, *view.connection));
}

FactValue openNetworks(View view, bool onlyUntrusted)
{
    QStringList names;
    for (std::size_t index = 0; index < view.strength.size(); ++index) {
        const auto segment = static_cast<qsizetype>(index);
        const QString &name = view.connection->path.at(segment)->name;
        if (view.strength[index] == Strength::None && !names.contains(name)
            && (!onlyUntrusted || view.connection->segments.at(segment).isUntrusted))
            names.append(name);
    }
    return names;
}

bool isServerProved(View view)
{
    return view.option.isOff || view.connection->isMessageFlow()
        || isServerProvedOverWholeLeg(view.parts, *view.connection);
}

bool isClientProved(View view)
{
    const bool byTransport = view.parts.transport && view.parts.transport->isClientProved;
    return byTransport || (view.parts.network && view.connection->shape(*view.parts.network).beginsAtClient);
}

/// Whether the leg behind \a proxy runs anywhere outside the network part.
bool isOpenBehind(const Proxy &proxy, View view)
{
    const NetworkShape shape = view.parts.network ? view.connection->shape(*view.parts.network) : NetworkShape();
    for (qsizetype segment = proxy.outer; segment < view.connection->segments.size(); ++segment) {
        if (!shape.stretch.covers(segment))
            return true;
    }
    return false;
}

FactValue openBehindProxy(View view)
{
    if (!view.parts.transport || !view.parts.transport->isTls)
        return u"no"_s;
    bool isAssumed = false;
    for (const Proxy &proxy : view.connection->proxies) {
        if (!isOpenBehind(proxy, view))
            continue;
        if (!proxy.goesOnWithTls())
            return u"yes"_s;
        isAssumed = isAssumed || proxy.isAssumed();
    }
    return isAssumed ? u"assumed"_s : u"no"_s;
}

FactValue tunnelEndsAtServer(View view)
{
    return view.parts.network ? yesOrNo(view.connection->shape(*view.parts.network).endsAtServer) : QString();
}

FactValue networkKind(View view)
{
    if (!view.parts.network)
        return QString();
    return view.parts.network->isIpsec ? view.parts.network->id().chopped(4) : u"vpn"_s; // without -psk or -pki
}

FactValue keys(View view)
{
    if (!view.parts.network)
        return QString();
    if (view.parts.network->isPsk)
        return u"psk"_s;
    if (view.parts.network->isPki)
        return u"pki"_s;
    return view.parts.network->mechanism->keys == "static-keys"_L1 ? u"static"_s : QString();
}

FactValue pskPairs(View view)
{
    if (!view.parts.network || !view.parts.network->isPsk)
        return {};
    return number(keyPairs(*view.parts.network, *view.connection));
}

FactValue ike(View view)
{
    return view.parts.network && view.parts.network->isIpsec ? weakestIke(*view.parts.network, *view.connection)
                                                             : QString();
}

FactValue notListed(View view)
{
    QStringList ids;
    for (const auto parts = partsOf(view); const PartView *part : parts) {
        if (part->policy == "not-listed"_L1)
            ids.append(part->id());
    }
    return ids;
}

FactValue ipsecAllWindows(View view)
{
    if (!view.parts.network || !view.parts.network->isIpsec)
        return QString();
    return yesNo(std::ranges::all_of(view.connection->shape(*view.parts.network).ends, &SystemView::isWindows));
}

FactValue ipsecLicence(View view)
{
    if (!view.parts.network || !view.parts.network->isIpsec)
        return QString();
    const bool isIncluded =
        std::ranges::all_of(view.connection->shape(*view.parts.network).ends,
                            [](const SystemView *end) { return end->abilities.has(Ability::LicenceForIpsec); });
    return isIncluded ? u"none"_s : u"extra"_s;
}

/// The kinds of those groups of which the plan has none.
FactValue missingFacilities(View view)
{
    QStringList kinds;
    for (const auto parts = partsOf(view); const PartView *part : parts) {
        for (const QStringList &group : part->mechanism->facilities) {
            const auto exists = [&view](const QString &kind) {
                return view.connection->deployment->facility(kind) != nullptr;
            };
            if (std::ranges::none_of(group, exists))
                kinds += group;
        }
    }
    kinds.removeDuplicates();
    return kinds;
}

FactValue needsCa(View view)
{
    static const QStringList authorities{u"windows-enterprise-ca"_s, u"own-ca-small"_s, u"public-ca"_s};
    const auto parts = partsOf(view);
    return yesNo(std::ranges::any_of(parts, [](const PartView *part) {
        return std::ranges::any_of(part->mechanism->facilities, [](const QStringList &group) {
            return std::ranges::any_of(group, [](const QString &kind) { return authorities.contains(kind); });
        });
    }));
}

FactValue ability(View view)
{
    switch (partnerAbility(view.parts, *view.connection)) {
    case PartnerAbility::NoneConcerned:
        return QString();
    case PartnerAbility::Known:
        return u"yes"_s;
    case PartnerAbility::Assumed:
        return u"assumed"_s;
    case PartnerAbility::Unknown:
        return u"unknown"_s;
    }
    return {};
}

FactValue plugInAt(View view)
{
    QStringList names;
    if (!view.parts.message || view.parts.message->mechanism->ends == "gateway"_L1)
        return names;
    const Ability ability = view.option.message.startsWith("smime"_L1) ? Ability::Smime : Ability::OpenPgp;
    if (view.option.message == "file-encryption"_L1)
        return names;
    for (const SystemView *end : view.connection->ends()) {
        if (end->abilities.word(ability) == "plug-in"_L1)
            names.append(end->system->name);
    }
    return names;
}

FactValue weakerThanExisting(View view)
{
    static const QStringList weakestFirst{u"none"_s, u"partly"_s, u"opportunistic"_s, u"forced"_s};
    const ConnectionView &connection = *view.connection;
    if (!connection.hasExisting || view.option.isOff)
        return yesNo(false);
    const auto today =
        weakestFirst.indexOf(connection.existing.isOff ? u"forced"_s : summarised(connection.existingStrength));
    const auto then = weakestFirst.indexOf(encryption(view));
    const bool provesLess = !connection.isMessageFlow() && connection.isExistingServerProved && !isServerProved(view);
    return yesNo(then < today || (then == today && provesLess));
}

} // namespace

const FactTable<OptionFactsView> &optionFacts()
{
    constexpr Aspect wayParts = Aspect::Network | Aspect::Transport;
    static const FactTable<OptionFactsView> table({
        {u"option.id"_s, [](View view) -> FactValue { return view.option.id(); }},
        {u"option.name"_s, [](View view) -> FactValue { return nameOfOption(view.option.id()); }},
        {u"option.network"_s, [](View view) -> FactValue { return view.option.network; }, Aspect::Network},
        {u"option.transport"_s, [](View view) -> FactValue { return view.option.transport; }, Aspect::Transport},
        {u"option.message"_s, [](View view) -> FactValue { return view.option.message; }, Aspect::Message},
        {u"option.networkKind"_s, networkKind, Aspect::Network},
        {u"option.keys"_s, keys, Aspect::Network},
        {u"option.encryption"_s, [](View view) -> FactValue { return encryption(view); }, wayParts},
        {u"option.untrustedEncryption"_s, untrustedEncryption, wayParts},
        {u"option.transportEncryption"_s, transportEncryption, Aspect::Transport},
        {u"option.openNetworks"_s, [](View view) { return openNetworks(view, false); }, wayParts},
        {u"option.untrustedOpenNetworks"_s, [](View view) { return openNetworks(view, true); }, wayParts},
        {u"option.serverProvedOverWholeLeg"_s, [](View view) { return yesNo(isServerProved(view)); }, wayParts},
        {u"option.clientProved"_s, [](View view) { return yesNo(isClientProved(view)); }, wayParts},
        {u"option.openBehindProxy"_s, openBehindProxy, wayParts},
        {u"option.tunnelEndsAtServer"_s, tunnelEndsAtServer, Aspect::Network},
        {u"option.pskPairs"_s, pskPairs, Aspect::Network},
        {u"option.pskOnWindows"_s,
         [](View view) { return yesNo(view.parts.network && usesPskOnWindows(*view.parts.network, *view.connection)); },
         Aspect::Network},
        {u"option.ike"_s, ike, Aspect::Network},
        {u"option.notListed"_s, notListed},
        {u"option.ipsecAllWindows"_s, ipsecAllWindows, Aspect::Network},
        {u"option.ipsecLicence"_s, ipsecLicence, Aspect::Network},
        {u"option.missingFacilities"_s, missingFacilities},
        {u"option.needsCa"_s, needsCa},
        {u"option.partnerAbility"_s, ability},
        {u"option.plugInAt"_s, plugInAt, Aspect::Message},
        {u"option.weakerThanExisting"_s, weakerThanExisting, wayParts},
        {u"option.sameAsExisting"_s,
         [](View view) { return yesNo(view.option.id() == view.connection->connection->existing); }},
    });
    return table;
}

} // namespace safeconduct
