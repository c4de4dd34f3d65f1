// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

const SystemView &endOf(const ConnectionView &view, bool isFrom)
{
    return isFrom ? *view.from : *view.to;
}

/// How TLS ends is asked along the path, extended protection at the called end.
bool isAsked(Ability ability, bool isFrom)
{
    return ability != Ability::TlsTermination && !(isFrom && ability == Ability::ExtendedProtection);
}

FactValue speaksService(const ConnectionView &view, bool isFrom)
{
    const SystemView &end = endOf(view, isFrom);
    const QStringList &services = isFrom ? end.abilities.uses : end.abilities.serves;
    if (services.contains(view.connection->service))
        return yesNo(true);
    return end.isAssumed ? u"unknown"_s : u"no"_s;
}

QList<FactRow<ConnectionView>> abilityRows(const QString &scope, bool isFrom)
{
    QList<FactRow<ConnectionView>> rows;
    for (std::size_t index = 0; index < abilityCount; ++index) {
        const auto ability = static_cast<Ability>(index);
        if (!isAsked(ability, isFrom))
            continue;
        rows.append({scope + nameOf(ability), [ability, isFrom](const ConnectionView &view) -> FactValue {
                         return endOf(view, isFrom).abilities.word(ability);
                     }});
    }
    return rows;
}

} // namespace

QList<FactRow<ConnectionView>> endRows(bool isFrom)
{
    using View = const ConnectionView &;
    const QString scope = isFrom ? u"from."_s : u"to."_s;
    return abilityRows(scope, isFrom)
        + QList<FactRow<ConnectionView>>{
            {scope + u"serves"_s, [isFrom](View view) -> FactValue { return endOf(view, isFrom).abilities.serves; }},
            {scope + u"uses"_s, [isFrom](View view) -> FactValue { return endOf(view, isFrom).abilities.uses; }},
            {scope + u"speaksService"_s, [isFrom](View view) { return speaksService(view, isFrom); }},
            {scope + u"assumed"_s, [isFrom](View view) { return yesNo(endOf(view, isFrom).isAssumed); }},
            {scope + u"managed"_s, [isFrom](View view) { return yesNo(endOf(view, isFrom).isManaged()); }},
            {scope + u"count"_s, [isFrom](View view) { return number(endOf(view, isFrom).system->count); }},
            {scope + u"osFamily"_s, [isFrom](View view) -> FactValue { return endOf(view, isFrom).osFamily; }},
            {scope + u"supportState"_s, [isFrom](View view) -> FactValue { return word(endOf(view, isFrom).support); }},
        };
}

} // namespace safeconduct
