// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/propose_connection.h"

#include "app/session/network_way.h"
#include "app/support/text.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// How much another connection tells about a new one: 0 nothing, 3 the same service between the same systems.
int similarity(const Connection &other, const ConnectionEnds &ends)
{
    const int sameService = other.service == ends.service ? 2 : 0;
    return sameService + (other.to == ends.to ? 1 : 0) + (other.from == ends.from && other.to == ends.to ? 1 : 0);
}

const Connection *mostSimilar(const Plan &plan, const ConnectionEnds &ends)
{
    const auto found = std::ranges::max_element(plan.connections, {},
                                                [&](const Connection &other) { return similarity(other, ends); });
    return found == plan.connections.cend() || similarity(*found, ends) == 0 ? nullptr : &*found;
}

const Connection *betweenSame(const Plan &plan, const ConnectionEnds &ends)
{
    const auto found = std::ranges::find_if(plan.connections, [&](const Connection &other) {
        return other.from == ends.from && other.to == ends.to && !other.isMessageFlow();
    });
    return found == plan.connections.cend() ? nullptr : &*found;
}

void proposeWay(ConnectionProposal &proposal, const Plan &plan, const ConnectionEnds &ends)
{
    if (const Connection *other = betweenSame(plan, ends)) {
        proposal.path = other->path;
        proposal.via = other->via;
        return;
    }
    const System *from = plan.system(ends.from);
    const System *to = plan.system(ends.to);
    if (!from || !to || from->networks.isEmpty() || to->networks.isEmpty())
        return;
    proposal.path = networkWay(plan, from->networks, to->networks);
    if (proposal.path.isEmpty())
        proposal.path = {from->networks.first(), to->networks.first()};
}

bool isInDirectory(const System *system)
{
    return system && system->directory == "active-directory"_L1;
}

QString usualLogin(const Plan &plan, const Service &service, const ConnectionEnds &ends)
{
    if (!service.hasLogin)
        return u"none"_s;
    const System *to = plan.system(ends.to);
    if (to && to->role == SystemRole::Cloud)
        return u"modern"_s;
    return isInDirectory(plan.system(ends.from)) && isInDirectory(to) ? u"kerberos"_s : u"basic"_s;
}

QString proposedLogin(const Plan &plan, const Knowledge &knowledge, const ConnectionEnds &ends)
{
    const Connection *other = mostSimilar(plan, ends);
    if (other && other->service == ends.service)
        return other->authentication;
    return usualLogin(plan, knowledge.services.value(ends.service), ends);
}

QStringList proposedInformation(const Plan &plan, const ConnectionEnds &ends)
{
    if (const Connection *other = mostSimilar(plan, ends))
        return other->information;
    QStringList all;
    for (const Information &information : plan.information)
        all.append(information.id);
    return all;
}

bool does(const System *system, const Knowledge &knowledge, const QString &capability, const QString &service)
{
    return system && std::ranges::any_of(system->software, [&](const ProductUse &use) {
               return knowledge.match(use).capabilities().value(capability).contains(service);
           });
}

QString firstSystem(const Plan &plan, const auto &holds)
{
    const auto found = std::ranges::find_if(plan.systems, holds);
    return found == plan.systems.cend() ? QString() : found->id;
}

QString systemWithProduct(const Plan &plan, const PartnerKind &kind)
{
    return firstSystem(plan, [&](const System &system) {
        return std::ranges::any_of(kind.products, [&](const QString &product) { return system.runs(product); });
    });
}

QString systemAtOtherEnd(const Plan &plan, const Knowledge &knowledge, const PartnerKind &kind, const QString &service,
                         const QString &productSystem)
{
    const QString capability = kind.productEnd == "from"_L1 ? u"serves"_s : u"uses"_s;
    return firstSystem(plan, [&](const System &system) {
        const bool isPartner =
            std::ranges::any_of(kind.partnerProducts, [&](const QString &product) { return system.runs(product); })
            || kind.partnerRoles.contains(word(system.role));
        return system.id != productSystem && (isPartner || does(&system, knowledge, capability, service));
    });
}

ConnectionEnds suggestedEnds(const Plan &plan, const Knowledge &knowledge, const PartnerKind &kind)
{
    const QString service = kind.services.value(0);
    const QString product = systemWithProduct(plan, kind);
    const QString other = systemAtOtherEnd(plan, knowledge, kind, service, product);
    return kind.productEnd == "from"_L1 ? ConnectionEnds{product, other, service}
                                        : ConnectionEnds{other, product, service};
}

} // namespace

ConnectionProposal proposeConnection(const Plan &plan, const Knowledge &knowledge, const ConnectionEnds &ends,
                                     const QString &language)
{
    ConnectionProposal proposal;
    const System *from = plan.system(ends.from);
    const System *to = plan.system(ends.to);
    proposal.name = Text::tr("%1: %2 to %3", "service: system to system")
                        .arg(knowledge.texts.name(language, u"service"_s, ends.service), from ? from->name : ends.from,
                             to ? to->name : ends.to);
    proposeWay(proposal, plan, ends);
    proposal.authentication = proposedLogin(plan, knowledge, ends);
    proposal.information = proposedInformation(plan, ends);
    return proposal;
}

QStringList servicesBetween(const Plan &plan, const Knowledge &knowledge, const QString &from, const QString &to)
{
    QStringList services = knowledge.services.keys();
    const System *caller = plan.system(from);
    const System *answerer = plan.system(to);
    std::ranges::stable_sort(services, std::ranges::greater(), [&](const QString &service) {
        return (does(answerer, knowledge, u"serves"_s, service) ? 2 : 0)
            + (does(caller, knowledge, u"uses"_s, service) ? 1 : 0);
    });
    return services;
}

Json connectionJson(const QString &id, const ConnectionEnds &ends, const ConnectionProposal &proposal)
{
    Json json = Json::object();
    json.insert(u"id"_s, Json::from(id));
    json.insert(u"name"_s, Json::from(proposal.name));
    json.insert(u"from"_s, Json::from(ends.from));
    json.insert(u"to"_s, Json::from(ends.to));
    json.insert(u"service"_s, Json::from(ends.service));
    json.insert(u"path"_s, Json::from(proposal.path));
    if (!proposal.via.isEmpty())
        json.insert(u"via"_s, Json::from(proposal.via));
    json.insert(u"information"_s, Json::from(proposal.information));
    json.insert(u"authentication"_s, Json::from(proposal.authentication));
    return json;
}

QList<ConnectionSuggestion> suggestedConnections(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                                                 const QString &language)
{
    QList<ConnectionSuggestion> suggestions;
    for (const Finding &finding : advice.findings) {
        if (finding.rule != "G1"_L1 || finding.effect != Effect::Ask)
            continue;
        const QString kindId = finding.saying.values.value(u"each"_s).value(0);
        const auto kind = std::ranges::find(knowledge.partners, kindId, &PartnerKind::id);
        const ConnectionEnds ends =
            kind == knowledge.partners.cend() ? ConnectionEnds() : suggestedEnds(plan, knowledge, *kind);
        suggestions.append({finding.question, knowledge.texts.say(language, finding.saying), ends});
    }
    return suggestions;
}

} // namespace safeconduct
