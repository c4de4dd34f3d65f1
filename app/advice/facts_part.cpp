// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using Ends = QList<const SystemView *>;

bool isOfProduct(const Connector &connector, const ConnectionView &view)
{
    return std::ranges::any_of(view.ends(), [&connector](const SystemView *end) {
        return std::ranges::any_of(end->productIds,
                                   [&connector](const QString &id) { return connector.products.contains(id); });
    });
}

const Connector *connectorOf(const ConnectionView &view)
{
    const auto &connectors = view.deployment->knowledge().connectors;
    const auto found = connectors.constFind(view.connection->connector);
    return found != connectors.cend() && isOfProduct(*found, view) ? &*found : nullptr;
}

FactValue connectorAllows(const PartFactsView &view)
{
    const Connector *connector = connectorOf(*view.connection);
    if (!connector || view.part->layer() != Layer::Transport)
        return u"unknown"_s;
    return yesNo(connector->allows.contains(view.part->id()));
}

FactValue otherConnectors(const PartFactsView &view)
{
    QStringList ids;
    for (const Connector &connector : view.connection->deployment->knowledge().connectors) {
        const bool isOther = connector.id != view.connection->connection->connector;
        if (isOther && isOfProduct(connector, *view.connection) && connector.allows.contains(view.part->id())
            && connector.services.contains(view.connection->connection->service))
            ids.append(connector.id);
    }
    return ids;
}

Ends lacking(const Ends &ends, Ability ability)
{
    Ends without;
    for (const SystemView *end : ends) {
        if (!end->abilities.has(ability))
            without.append(end);
    }
    return without;
}

bool needsStarttls(const ConnectionView &view)
{
    static const QStringList services{u"smtp-relay"_s, u"lmtp"_s, u"managesieve"_s, u"exchange-internal"_s,
                                      u"hybrid"_s};
    return services.contains(view.connection->service);
}

/// What the part needs at the ends, in the order in which it is asked.
QList<Ability> needed(const PartView &part, const ConnectionView &view)
{
    QList<Ability> abilities;
    const QString &id = part.id();
    if (part.isTls)
        abilities.append(Ability::Tls);
    if (part.isTls && needsStarttls(view))
        abilities.append(Ability::Starttls);
    if (id == "tls-mutual"_L1)
        abilities.append(Ability::ClientCertificates);
    if (id == "tls-required"_L1 || id == "tls-unverified"_L1)
        abilities.append(Ability::TlsRequired);
    if (id == "ipsec-host-host-psk"_L1)
        abilities.append(Ability::IpsecPsk);
    if (id == "ipsec-host-host-pki"_L1)
        abilities.append(Ability::IpsecPki);
    if (id.startsWith("smime-"_L1) && id != "smime-gateway"_L1)
        abilities.append(Ability::Smime);
    if (id.startsWith("openpgp-"_L1) && id != "openpgp-gateway"_L1)
        abilities.append(Ability::OpenPgp);
    if (id == "file-encryption"_L1)
        abilities.append(Ability::FileEncryption);
    return abilities;
}

Ends limitedEnds(const PartFactsView &view)
{
    const ConnectionView &connection = *view.connection;
    const bool onlySender = view.part->layer() == Layer::Message && !connection.isMessageFlow();
    const Ends ends = onlySender ? Ends{connection.from} : Ends{connection.from, connection.to};
    for (const auto abilities = needed(*view.part, connection); const Ability ability : abilities) {
        if (const Ends without = lacking(ends, ability); !without.isEmpty())
            return without;
    }
    return {};
}

FactValue limitedProducts(const PartFactsView &view)
{
    QStringList names;
    for (const auto ends = limitedEnds(view); const SystemView *end : ends)
        names += end->softwareNames();
    names.removeDuplicates();
    return names;
}

} // namespace

const FactTable<PartFactsView> &partFacts()
{
    using View = const PartFactsView &;
    static const FactTable<PartFactsView> table({
        {u"part.id"_s, [](View view) -> FactValue { return view.part->id(); }},
        {u"part.layer"_s, [](View view) -> FactValue { return word(view.part->layer()); }},
        {u"part.connectorAllows"_s, connectorAllows},
        {u"part.otherConnectors"_s, otherConnectors},
        {u"part.limitedEnd"_s, [](View view) -> FactValue { return namesOf(limitedEnds(view)); }},
        {u"part.limitedProducts"_s, limitedProducts},
    });
    return table;
}

} // namespace safeconduct
