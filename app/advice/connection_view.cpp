// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/deployment.h"
#include "app/advice/need.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

QList<const SystemView *> Tunnels::gateways() const
{
    QList<const SystemView *> all;
    for (const SystemView *gateway : {near, far, front}) {
        if (gateway && !all.contains(gateway))
            all.append(gateway);
    }
    return all;
}

bool ConnectionView::isClientServer() const
{
    return !isMessageFlow() && (from->isDevice() || from->isRole(SystemRole::Appliance));
}

bool ConnectionView::isExistingForced() const
{
    return hasExisting
        && std::ranges::all_of(existingStrength, [](Strength strength) { return strength == Strength::Forced; });
}

bool ConnectionView::hasMailUser() const
{
    const bool isForPersons = isMessageFlow() || isClientServer();
    return isForPersons && (from->abilities.has(Ability::MailClient) || to->abilities.has(Ability::MailClient));
}

double ConnectionView::share() const
{
    const MethodDefaults &defaults = deployment->knowledge().defaults;
    if (connection->protectedShare)
        return *connection->protectedShare;
    const Level highest = need.highest();
    const bool listsLower = std::ranges::any_of(connection->information, [this, highest](const QString &id) {
        const Information *information = deployment->index().informationOf(id);
        return information && std::max(information->confidentiality, information->integrity) < highest;
    });
    return listsLower ? defaults.protectedShare : defaults.protectedShareAlone;
}

int ConnectionView::unmanagedPartners() const
{
    int sum = 0;
    for (const SystemView *end : ends())
        sum += end->isRole(SystemRole::Partner) && !end->isManaged() ? end->system->count : 0;
    return sum;
}

QList<const SystemView *> ConnectionView::tlsEnds() const
{
    QList<const SystemView *> all{from};
    for (const Proxy &proxy : proxies)
        all.append(proxy.system);
    all.append(to);
    return all;
}

int ConnectionView::tls() const
{
    const auto ranks = tlsEnds();
    const SystemView *worst =
        *std::ranges::min_element(ranks, {}, [](const SystemView *end) { return end->abilities.rank(Ability::Tls); });
    return static_cast<int>(worst->abilities.rank(Ability::Tls));
}

bool ConnectionView::hasTlsOn(qsizetype segment) const
{
    for (qsizetype index = 0; index < proxies.size(); ++index) {
        const qsizetype legEnd = index + 1 < proxies.size() ? proxies.at(index + 1).inner : segments.size() - 1;
        if (!proxies.at(index).goesOnWithTls() && segment >= proxies.at(index).outer && segment <= legEnd)
            return false;
    }
    return true;
}

bool ConnectionView::isTlsEndKnown(qsizetype segment) const
{
    return std::ranges::none_of(
        proxies, [segment](const Proxy &proxy) { return !proxy.isFurtherEndKnown() && segment >= proxy.outer; });
}

} // namespace safeconduct
