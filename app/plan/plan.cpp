// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/plan.h"

#include <algorithm>

namespace safeconduct {

namespace {

template<typename Entry>
const Entry *withId(const QList<Entry> &entries, const QString &id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.cend() ? nullptr : &*found;
}

} // namespace

bool System::runs(const QString &product) const
{
    return std::ranges::contains(software, product, &ProductUse::product);
}

const Network *Plan::network(const QString &wanted) const
{
    return withId(networks, wanted);
}

const System *Plan::system(const QString &wanted) const
{
    return withId(systems, wanted);
}

const Information *Plan::informationOf(const QString &wanted) const
{
    return withId(information, wanted);
}

const Connection *Plan::connection(const QString &wanted) const
{
    return withId(connections, wanted);
}

bool Plan::hasFacility(const QString &kind) const
{
    return std::ranges::contains(facilities, kind, &Facility::kind);
}

QString Plan::personInRole(const QString &role) const
{
    const auto found = std::ranges::find(roles, role, &Role::role);
    return found == roles.cend() ? QString() : found->name;
}

} // namespace safeconduct
