// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/known_systems.h"

#include <algorithm>

namespace safeconduct {

namespace {

QString spelled(const ProductUse &use)
{
    return u'/' + use.product + u' ' + use.version;
}

} // namespace

KnownSystems::KnownSystems(const Knowledge &knowledge, QDate asOf, QDate horizonEnd)
    : m_products(knowledge.products)
    , m_asOf(asOf)
    , m_horizonEnd(horizonEnd)
{
}

/// Whether views of the other one hold here, and what they look at lives.
bool KnownSystems::isOfSame(const KnownSystems &other) const
{
    return m_asOf == other.m_asOf && m_horizonEnd == other.m_horizonEnd && m_products.isSharedWith(other.m_products);
}

const SystemView *KnownSystems::found(const Known &known, const QString &key, const Seen &seen)
{
    const auto alike = known.constFind(key);
    if (alike == known.cend())
        return nullptr;
    const auto same = std::ranges::find(*alike, seen, &std::pair<Seen, SystemView>::first);
    return same == alike->cend() ? nullptr : &same->second;
}

SystemView KnownSystems::view(const System &system, const Knowledge &knowledge, const KnownSystems *before)
{
    QString key = QString::number(static_cast<int>(system.role));
    key += system.os ? spelled(*system.os) : QString();
    for (const ProductUse &software : system.software)
        key += spelled(software);
    const Seen seen{system.role, system.os, system.software, system.capabilities};
    const SystemView *known = found(m_known, key, seen);
    const SystemView *earlier = !known && before && isOfSame(*before) ? found(before->m_known, key, seen) : nullptr;
    SystemView view = known ? *known : earlier ? *earlier : viewSystem(system, knowledge, m_asOf, m_horizonEnd);
    view.system = nullptr; // what is kept outlives the plan
    if (!known)
        m_known[key].append({seen, view});
    view.system = &system;
    return view;
}

} // namespace safeconduct
