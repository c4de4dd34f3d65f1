// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/tunnel_ends.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

QList<const SystemView *> gatewaysOf(const NetworkShape &shape)
{
    QList<const SystemView *> gateways = shape.ends;
    if (shape.beginsAtClient && !gateways.isEmpty())
        gateways.removeFirst();
    if (shape.endsAtServer && !gateways.isEmpty())
        gateways.removeLast();
    return gateways;
}

double hostPairs(const SystemView &one, const SystemView &other)
{
    const double hosts = one.system->count;
    return &one == &other ? hosts * (hosts - 1) / 2 : hosts * other.system->count;
}

double keyPairs(const PartView &part, const ConnectionView &view)
{
    const NetworkShape &shape = view.shape(part);
    if (shape.ends.size() < 2)
        return 0;
    const bool isRemoteAccess = shape.beginsAtClient && !shape.endsAtServer;
    return isRemoteAccess ? shape.ends.constFirst()->system->count
                          : hostPairs(*shape.ends.constFirst(), *shape.ends.constLast());
}

bool usesPskOnWindows(const PartView &part, const ConnectionView &view)
{
    return part.isPsk && std::ranges::any_of(view.shape(part).ends, &SystemView::isWindows);
}

QString weakestIke(const PartView &part, const ConnectionView &view)
{
    const Ability ability = part.isPsk ? Ability::IpsecPsk : Ability::IpsecPki;
    qsizetype weakest = wordsOf(ability).indexOf(u"ikev2"_s);
    for (const SystemView *end : view.shape(part).ends)
        weakest = std::min(weakest, end->abilities.rank(ability));
    const QString word = wordsOf(ability).at(weakest);
    return usesPskOnWindows(part, view) && word == "ikev2"_L1 ? u"ikev1"_s : word;
}

} // namespace safeconduct
