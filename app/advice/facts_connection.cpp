// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"
#include "app/advice/need.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

const Information *informationOf(const ConnectionView &view, const QString &id)
{
    return view.deployment->index().informationOf(id);
}

/// Names of the connection's information for which \a counts holds, in the plan's order.
QStringList informationNames(const ConnectionView &view, const std::function<bool(const Information &)> &counts)
{
    QStringList names;
    for (const QString &id : view.connection->information) {
        if (const Information *information = informationOf(view, id); information && counts(*information))
            names.append(information->name);
    }
    return names;
}

QList<const Information *> listedCredentials(const ConnectionView &view)
{
    QList<const Information *> credentials;
    for (const QString &id : view.connection->information) {
        if (const Information *information = informationOf(view, id); information && information->credentials)
            credentials.append(information);
    }
    return credentials;
}

bool isImplied(const ConnectionView &view)
{
    return impliesCredentials(*view.connection, view.deployment->index());
}

FactValue kind(const ConnectionView &view)
{
    if (view.isMessageFlow())
        return view.connection->service;
    return view.isClientServer() ? u"client-server"_s : u"server-server"_s;
}

FactValue needReason(const ConnectionView &view)
{
    for (const NeedIn *need : {&view.need.confidentiality, &view.need.integrity, &view.need.availability}) {
        if (need->overrideReason)
            return *need->overrideReason;
    }
    return QString();
}

FactValue decidingInformation(const ConnectionView &view)
{
    const Level need = view.need.highest();
    QStringList names = informationNames(view, [need](const Information &information) {
        return std::max(information.confidentiality, information.integrity) == need;
    });
    if (isImplied(view) && need == Level::High)
        names.append(textReference(u"information.credentials.name"_s));
    return names;
}

FactValue credentials(const ConnectionView &view)
{
    if (!listedCredentials(view).isEmpty())
        return u"listed"_s;
    return isImplied(view) ? u"implied"_s : u"no"_s;
}

FactValue credentialsConfidentiality(const ConnectionView &view)
{
    const auto listed = listedCredentials(view);
    if (listed.isEmpty())
        return isImplied(view) ? word(Level::High) : QString();
    return word((*std::ranges::max_element(listed, {}, &Information::confidentiality))->confidentiality);
}

FactValue credentialsReason(const ConnectionView &view)
{
    const auto listed = listedCredentials(view);
    return yesNo(!listed.isEmpty() && std::ranges::none_of(listed, [](const Information *one) {
        return one->reason.trimmed().isEmpty();
    }));
}

FactValue personalInformation(const ConnectionView &view)
{
    return informationNames(view, [](const Information &information) { return information.personal; });
}

FactValue enabledToday(const ConnectionView &view)
{
    if (view.hasExisting)
        return yesNo(!view.existing.isOff);
    for (const auto answers = view.deployment->answers().value(u"C6"_s); const Answer *answer : answers) {
        if (answer->connection == view.connection->id && answer->answer == "yes"_L1)
            return yesNo(false);
    }
    return u"unknown"_s;
}

FactValue existingEncryption(const ConnectionView &view)
{
    if (!view.hasExisting)
        return QString();
    return view.existing.isOff ? u"forced"_s : summarised(view.existingStrength);
}

FactValue serverHasService(const ConnectionView &view)
{
    if (view.to->abilities.serves.contains(view.connection->service))
        return yesNo(true);
    return view.to->isAssumed ? u"unknown"_s : u"no"_s;
}

bool everServes(const Product &product, const QString &service)
{
    const auto lists = [&service](const Capabilities &capabilities) {
        return capabilities.value(u"serves"_s).contains(service);
    };
    return lists(product.capabilities) || std::ranges::any_of(product.versions, lists, &ProductVersion::capabilities);
}

FactValue serviceEverServed(const ConnectionView &view)
{
    bool isKnown = false;
    for (const KnownProduct &product : view.to->products) {
        if (!product.match.product)
            continue;
        isKnown = true;
        if (everServes(*product.match.product, view.connection->service))
            return yesNo(true);
    }
    return isKnown ? u"no"_s : u"unknown"_s;
}

FactValue partnerNames(const ConnectionView &view)
{
    QStringList names;
    for (const SystemView *end : view.ends()) {
        if (end->isOfOthers())
            names.append(end->system->name);
    }
    return names;
}

FactValue restsAtOthers(const ConnectionView &view)
{
    const auto rests = [&view](SystemRole role) {
        return std::ranges::any_of(view.ends(), [role](const SystemView *end) { return end->isRole(role); });
    };
    if (rests(SystemRole::Partner))
        return rests(SystemRole::Cloud) ? u"both"_s : u"partner"_s;
    return rests(SystemRole::Cloud) ? u"cloud"_s : u"no"_s;
}

bool isConfidential(const ConnectionView &view)
{
    return view.need.confidentiality.level >= view.deployment->confidentialFrom();
}

bool hasPartnerEnd(const ConnectionView &view)
{
    return view.from->isRole(SystemRole::Partner) || view.to->isRole(SystemRole::Partner);
}

bool hasMessagePart(const ConnectionView &view)
{
    return std::ranges::any_of(view.feasibleParts, [&view](const QString &id) {
        return view.deployment->method().part(id)->layer() == Layer::Message;
    });
}

/// The service's own port carries HTTP.
bool isHttp(const ConnectionView &view)
{
    return view.service && view.service->isHttp;
}

bool isAdministration(const ConnectionView &view)
{
    return view.connection->service == "ecp"_L1 || view.connection->service == "remote-powershell"_L1;
}

} // namespace

QList<FactRow<ConnectionView>> connectionRows()
{
    using View = const ConnectionView &;
    return {
        {u"connection.id"_s, [](View view) -> FactValue { return view.connection->id; }},
        {u"connection.name"_s, [](View view) -> FactValue { return view.connection->name; }},
        {u"connection.service"_s, [](View view) -> FactValue { return view.connection->service; }},
        {u"connection.http"_s, [](View view) { return yesNo(isHttp(view)); }},
        {u"connection.kind"_s, kind},
        {u"connection.administration"_s, [](View view) { return yesNo(isAdministration(view)); }},
        {u"connection.needConfidentiality"_s,
         [](View view) -> FactValue { return word(view.need.confidentiality.level); }},
        {u"connection.needIntegrity"_s, [](View view) -> FactValue { return word(view.need.integrity.level); }},
        {u"connection.needAvailability"_s, [](View view) -> FactValue { return word(view.need.availability.level); }},
        {u"connection.need"_s, [](View view) -> FactValue { return word(view.need.highest()); }},
        {u"connection.needReason"_s, needReason},
        {u"connection.decidingInformation"_s, decidingInformation},
        {u"connection.informationNames"_s,
         [](View view) -> FactValue { return informationNames(view, [](const Information &) { return true; }); }},
        {u"connection.personalInformation"_s, personalInformation},
        {u"connection.personal"_s, [](View view) { return yesNo(!wordsOf(personalInformation(view)).isEmpty()); }},
        {u"connection.credentials"_s, credentials},
        {u"connection.credentialsConfidentiality"_s, credentialsConfidentiality},
        {u"connection.credentialsReason"_s, credentialsReason},
        {u"connection.confidential"_s, [](View view) { return yesNo(isConfidential(view)); }},
        {u"connection.fromName"_s, [](View view) -> FactValue { return view.from->system->name; }},
        {u"connection.toName"_s, [](View view) -> FactValue { return view.to->system->name; }},
        {u"connection.fromRole"_s, [](View view) -> FactValue { return word(view.from->system->role); }},
        {u"connection.fromProducts"_s, [](View view) -> FactValue { return view.from->productIds; }},
        {u"connection.fromProductNames"_s, [](View view) -> FactValue { return view.from->softwareNames(); }},
        {u"connection.toRole"_s, [](View view) -> FactValue { return word(view.to->system->role); }},
        {u"connection.toProducts"_s, [](View view) -> FactValue { return view.to->productIds; }},
        {u"connection.toProductNames"_s, [](View view) -> FactValue { return view.to->softwareNames(); }},
        {u"connection.authentication"_s, [](View view) -> FactValue { return view.connection->authentication; }},
        {u"connection.required"_s, [](View view) { return yesNo(view.connection->required); }},
        {u"connection.enabledToday"_s, enabledToday},
        {u"connection.existing"_s, [](View view) -> FactValue { return view.connection->existing; }},
        {u"connection.existingName"_s,
         [](View view) -> FactValue { return view.hasExisting ? nameOfOption(view.existing.id()) : QString(); }},
        {u"connection.existingEncryption"_s, existingEncryption},
        {u"connection.serverHasService"_s, serverHasService},
        {u"connection.serviceEverServed"_s, serviceEverServed},
        {u"connection.unmanagedPartners"_s, [](View view) { return number(view.unmanagedPartners()); }},
        {u"connection.partnerEnd"_s, [](View view) { return yesNo(hasPartnerEnd(view)); }},
        {u"connection.partnerNames"_s, partnerNames},
        {u"connection.restsAtOthers"_s, restsAtOthers},
        {u"connection.feasibleParts"_s, [](View view) -> FactValue { return view.feasibleParts; }},
        {u"connection.messagePartFeasible"_s, [](View view) { return yesNo(hasMessagePart(view)); }},
        {u"connection.connector"_s, [](View view) -> FactValue { return view.connection->connector; }},
        {u"connection.mailUser"_s, [](View view) { return yesNo(view.hasMailUser()); }},
        {u"connection.usedByFlow"_s, [](View view) { return yesNo(view.isLeg); }},
    };
}

const FactTable<ConnectionView> &connectionFacts()
{
    static const FactTable<ConnectionView> table(connectionRows() + networkRows() + pathRows() + flowRows()
                                                 + routeRows() + endRows(true) + endRows(false));
    return table;
}

} // namespace safeconduct
