// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/missing_partners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

bool isVersion(const PartnerKind &kind, const QString &version)
{
    return kind.versions.isEmpty() || std::ranges::any_of(kind.versions, [&version](const QString &one) {
               return version == one || version.startsWith(one + u'-');
           });
}

const QString &idOf(const KnownProduct &product)
{
    return product.match.product ? product.match.product->id : product.use.product;
}

bool mayCount(const PartnerKind &kind, const SystemView &system)
{
    return system.isManaged() && (kind.isAtClients || !system.isDevice());
}

bool hasProduct(const SystemView &system, const PartnerKind &kind)
{
    const QStringList ids = system.productIds;
    return std::ranges::any_of(kind.products, [&ids](const QString &id) { return ids.contains(id); });
}

bool isPartner(const SystemView &system, const PartnerKind &kind)
{
    if (kind.partnerRoles.isEmpty() && kind.partnerProducts.isEmpty())
        return true;
    const QStringList ids = system.productIds;
    return kind.partnerRoles.contains(word(system.system->role))
        || std::ranges::any_of(kind.partnerProducts, [&ids](const QString &id) { return ids.contains(id); });
}

bool shows(const ConnectionView &connection, const PartnerKind &kind)
{
    if (!kind.services.contains(connection.connection->service))
        return false;
    const bool atTo =
        kind.productEnd != "from"_L1 && hasProduct(*connection.to, kind) && isPartner(*connection.from, kind);
    const bool atFrom =
        kind.productEnd != "to"_L1 && hasProduct(*connection.from, kind) && isPartner(*connection.to, kind);
    return atTo || atFrom;
}

bool isAnswered(const PartnerKind &kind, const Deployment &deployment)
{
    return std::ranges::any_of(deployment.answers().value(u"G1-"_s + kind.id), [](const Answer *answer) {
        return answer->answer == "yes"_L1 || answer->answer == "no"_L1 || answer->answer == "not-applicable"_L1;
    });
}

QStringList productNamesFor(const PartnerKind &kind, const Deployment &deployment)
{
    QStringList names;
    for (const SystemView &system : deployment.systems()) {
        for (const KnownProduct &product : system.products) {
            if (mayCount(kind, system) && kind.products.contains(idOf(product)) && isVersion(kind, product.use.version))
                names.append(product.match.product ? product.match.product->name : product.name);
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

QList<MissingPartner> missingPartners(const Deployment &deployment)
{
    QList<MissingPartner> missing;
    for (const PartnerKind &kind : deployment.knowledge().partners) {
        const QStringList names = productNamesFor(kind, deployment);
        const bool isShown = std::ranges::any_of(deployment.connections(),
                                                 [&kind](const ConnectionView &view) { return shows(view, kind); });
        if (!names.isEmpty() && !isShown && !isAnswered(kind, deployment))
            missing.append({&kind, names});
    }
    return missing;
}

} // namespace safeconduct
