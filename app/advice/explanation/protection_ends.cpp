// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/protection_ends.h"

#include "app/advice/explanation/passed_systems.h"
#include "app/advice/protection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QStringList nameOf(const PartView &part)
{
    return {textReference(u"part.%1.name"_s.arg(part.id()))};
}

void addTunnel(QList<Saying> &said, const PartView &part, const ConnectionView &view)
{
    const NetworkShape &shape = view.shape(part);
    const auto covers = [&shape](qsizetype segment) { return shape.stretch.covers(segment); };
    const QStringList open = networksOf(view, [&](qsizetype segment) { return !covers(segment); });
    said.append(
        {u"ends.network"_s,
         {{u"part"_s, nameOf(part)}, {u"networks"_s, networksOf(view, covers)}, {u"systems"_s, namesOf(shape.ends)}}});
    if (!open.isEmpty())
        said.append({u"ends.network.open"_s, {{u"part"_s, nameOf(part)}, {u"networks"_s, open}}});
}

/// Each proxy splits the way in two.
void addProxies(QList<Saying> &said, const ConnectionView &view)
{
    for (const Proxy &proxy : view.proxies) {
        const QString how = proxy.isAssumed() ? u"assumed"_s : proxy.goesOnWithTls() ? u"goes-on"_s : u"open"_s;
        const QStringList behind = networksOf(view, [&proxy](qsizetype segment) { return segment >= proxy.outer; });
        said.append({u"ends.proxy."_s + how, {{u"proxy"_s, namesOf({proxy.system})}, {u"networks"_s, behind}}});
    }
}

/// Services whose connections begin in the clear, all of them (rule F7) or, submission, where clients are not told otherwise.
bool isByStartTls(const ConnectionView &view)
{
    static const QStringList services{u"smtp-relay"_s, u"lmtp"_s, u"managesieve"_s, u"hybrid"_s, u"smtp-submission"_s};
    return services.contains(view.connection->service);
}

void addTransport(QList<Saying> &said, const PartView &part, const ConnectionView &view)
{
    said.append({u"ends.transport"_s,
                 {{u"part"_s, nameOf(part)}, {u"from"_s, namesOf({view.from})}, {u"to"_s, namesOf({view.to})}}});
    if (part.isTls)
        addProxies(said, view);
    if (part.forced == Demand::No)
        said.append({u"ends.transport.not-forced"_s, {}});
    else if (part.forced == Demand::WherePublished && !isPublished(part, view))
        said.append({u"ends.transport.where-published"_s, {{u"to"_s, namesOf({view.to})}}});
    else if (part.serverProved == Demand::No)
        said.append({u"ends.transport.unproved"_s, {}});
    if (part.isTls && part.forced == Demand::Yes && isByStartTls(view))
        said.append({u"ends.transport.starttls"_s, {{u"from"_s, namesOf({view.from})}, {u"to"_s, namesOf({view.to})}}});
}

void addMessage(QList<Saying> &said, const PartView &part, const ConnectionView &view)
{
    if (part.mechanism->ends == "gateway"_L1) {
        const SystemView *gateway = keyGateway(view);
        said.append({gateway ? u"ends.message.gateway"_s : u"ends.message.no-gateway"_s,
                     {{u"part"_s, nameOf(part)}, {u"gateway"_s, gateway ? namesOf({gateway}) : QStringList()}}});
    } else {
        said.append({part.mechanism->encrypts == "attachment"_L1 ? u"ends.message.attachment"_s : u"ends.message"_s,
                     {{u"part"_s, nameOf(part)}}});
    }
    const bool canHideSubject = part.mechanism->headers == "subject-with-header-protection"_L1;
    said.append({canHideSubject ? u"ends.message.headers.subject"_s : u"ends.message.headers"_s, {}});
}

/// The weakest stretch of a flow: where its legs leave something unencrypted.
void addFlow(QList<Saying> &said, const ConnectionView &view)
{
    QStringList legs;
    for (const ConnectionView *leg : view.flow.legs)
        legs.append(leg->connection->name);
    said.append({legs.isEmpty() ? u"ends.flow.no-legs"_s : u"ends.flow"_s, {{u"legs"_s, legs}}});
}

bool isReadByGateway(const SystemView &gateway, const OptionParts &parts, const ConnectionView &view)
{
    if (parts.transport && !view.isMessageFlow())
        return std::ranges::any_of(view.proxies, [&](const Proxy &proxy) { return proxy.system == &gateway; });
    return true;
}

} // namespace

QList<const SystemView *> readers(const OptionParts &parts, const ConnectionView &view)
{
    if (parts.message && parts.message->mechanism->ends == "recipient"_L1
        && parts.message->mechanism->encrypts != "attachment"_L1)
        return {};
    const bool isByGateway = parts.message && parts.message->mechanism->ends == "gateway"_L1;
    QList<const SystemView *> reading;
    for (const auto systems = passedSystems(view); const SystemView *system : systems) {
        const bool isOnTheWay = system != view.from && system != view.to && view.via.contains(system);
        if (system->isDevice() || (isByGateway && system->isOfOthers())
            || (isOnTheWay && !isReadByGateway(*system, parts, view)))
            continue;
        reading.append(system);
    }
    return reading;
}

QList<Saying> protectionEnds(const OptionParts &parts, const ConnectionView &view)
{
    QList<Saying> said;
    if (view.isMessageFlow())
        addFlow(said, view);
    else if (!parts.network && !parts.transport && !parts.message)
        said.append({u"ends.none"_s, {}});
    if (parts.network)
        addTunnel(said, *parts.network, view);
    if (parts.transport)
        addTransport(said, *parts.transport, view);
    if (parts.message)
        addMessage(said, *parts.message, view);
    const QStringList reading = namesOf(readers(parts, view));
    said.append({reading.isEmpty() ? u"ends.readers.none"_s : u"ends.readers"_s, {{u"systems"_s, reading}}});
    return said;
}

} // namespace safeconduct
