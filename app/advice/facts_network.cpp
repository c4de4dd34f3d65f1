// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/path_shape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

using View = const ConnectionView &;

/// Names of the segments for which \a counts holds, each once.
QStringList segmentNames(View view, const std::function<bool(const Segment &)> &counts)
{
    QStringList names;
    for (qsizetype index = 0; index < view.segments.size(); ++index) {
        const QString &name = view.path.at(index)->name;
        if (counts(view.segments.at(index)) && !names.contains(name))
            names.append(name);
    }
    return names;
}

double externalFrom(View view)
{
    return view.deployment->knowledge().defaults.externalFrom;
}

FactValue networkKinds(View view)
{
    QStringList kinds;
    for (const Network *network : view.path) {
        if (!kinds.contains(word(network->kind)))
            kinds.append(word(network->kind));
    }
    return kinds;
}

double maxExposure(View view)
{
    return std::ranges::max_element(view.segments, {}, &Segment::exposure)->exposure;
}

FactValue tlsAssumed(View view)
{
    return yesNo(std::ranges::any_of(view.tlsEnds(), [&view](const SystemView *end) {
        return end->isTlsAssumed() && end->abilities.rank(Ability::Tls) <= view.tls();
    }));
}

FactValue tlsLimitedBy(View view)
{
    QStringList names;
    for (const auto ends = view.tlsEnds(); const SystemView *end : ends) {
        if (end->abilities.rank(Ability::Tls) <= view.tls())
            names += end->softwareNames();
    }
    names.removeDuplicates();
    return names;
}

FactValue terminatingProxy(View view)
{
    if (view.proxies.isEmpty())
        return u"no"_s;
    const bool isStated =
        std::ranges::any_of(view.proxies, [](const Proxy &proxy) { return proxy.system->isTerminationStated; });
    return isStated ? u"yes"_s : u"assumed"_s;
}

FactValue proxyNames(View view)
{
    QStringList names;
    for (const Proxy &proxy : view.proxies)
        names.append(proxy.system->system->name);
    return names;
}

/// Whether the plan or an entry of its software says anything of STARTTLS.
bool isStarttlsStated(const SystemView &system)
{
    return system.system->capabilities.starttls.has_value()
        || std::ranges::any_of(system.products, [](const KnownProduct &product) {
               return product.isSoftware && product.match.product
                   && product.match.product->capabilities.contains(nameOf(Ability::Starttls));
           });
}

/// What nobody knows counts as spoken.
FactValue proxyStarttls(View view)
{
    return yesNo(std::ranges::none_of(view.proxies, [](const Proxy &proxy) {
        return !proxy.system->abilities.has(Ability::Starttls) && isStarttlsStated(*proxy.system);
    }));
}

/// The worst among proxies and load balancers, those that let TLS pass included.
FactValue proxyMode(View view)
{
    static const QStringList worstFirst{u"assumed"_s, u"offload"_s, u"bridge-other-certificate"_s,
                                        u"bridge-same-certificate"_s, u"passthrough"_s};
    qsizetype worst = worstFirst.size();
    for (const Proxy &proxy : view.proxies)
        worst = std::min(worst, worstFirst.indexOf(proxy.mode));
    for (const SystemView *system : view.via) {
        if (system->isProxy && !system->endsTls)
            worst = std::min(worst, worstFirst.size() - 1);
    }
    return worst < worstFirst.size() ? worstFirst.at(worst) : QString();
}

} // namespace

QList<FactRow<ConnectionView>> networkRows()
{
    return {
        {u"connection.networkNames"_s,
         [](View view) -> FactValue { return segmentNames(view, [](const Segment &) { return true; }); }},
        {u"connection.networkKinds"_s, networkKinds},
        {u"connection.maxExposure"_s, [](View view) { return number(maxExposure(view)); }},
        {u"connection.untrusted"_s,
         [](View view) { return yesNo(maxExposure(view) >= view.deployment->untrustedFrom()); }},
        {u"connection.untrustedNetworks"_s,
         [](View view) -> FactValue { return segmentNames(view, [](const Segment &one) { return one.isUntrusted; }); }},
        {u"connection.external"_s, [](View view) { return yesNo(maxExposure(view) >= externalFrom(view)); }},
        {u"connection.externalNetworks"_s,
         [](View view) -> FactValue {
             return segmentNames(view, [&view](const Segment &one) { return one.exposure >= externalFrom(view); });
         }},
        {u"connection.tlsVersion"_s, [](View view) -> FactValue { return wordsOf(Ability::Tls).at(view.tls()); }},
        {u"connection.tlsAssumed"_s, tlsAssumed},
        {u"connection.tlsLimitedBy"_s, tlsLimitedBy},
        {u"connection.terminatingProxy"_s, terminatingProxy},
        {u"connection.proxyNames"_s, proxyNames},
        {u"connection.proxyStarttls"_s, proxyStarttls},
        {u"connection.proxyMode"_s, proxyMode},
        {u"connection.sameSite"_s, [](View view) { return yesNo(isOneSite(view)); }},
    };
}

} // namespace safeconduct
