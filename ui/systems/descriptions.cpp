// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/systems/descriptions.h"

#include "app/plan/plan_names.h"
#include "app/session/support_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

struct SystemTables {
    Q_DECLARE_TR_FUNCTIONS(SystemTables)
};

Json member(const QString &name, const Json &value)
{
    Json object = Json::object();
    object.insert(name, value);
    return object;
}

QString productText(const Session &session, const ProductUse &use)
{
    const Knowledge &knowledge = session.knowledge();
    const ProductMatch match = knowledge.match(use);
    if (!match.product)
        return u"%1 %2"_s.arg(use.product, use.version).trimmed();
    if (match.isAssumed || !match.version)
        return u"%1 %2"_s.arg(knowledge.productName(*match.product, nullptr, interfaceLanguage()), use.version)
            .trimmed();
    return knowledge.productName(*match.product, match.version, interfaceLanguage());
}

const System *systemOf(const Session &session, const Json &item)
{
    return session.plan().system(item.value(u"id"_s).text());
}

QString productsText(const Session &session, const Json &item)
{
    const System *system = systemOf(session, item);
    QStringList texts;
    if (system) {
        for (const ProductUse &use : system->software)
            texts.append(productText(session, use));
        if (system->os)
            texts.append(productText(session, *system->os));
    }
    return texts.join(u", "_s);
}

QString supportText(const Session &session, const Json &item)
{
    const System *system = systemOf(session, item);
    if (!system)
        return {};
    switch (supportOf(*system, session.knowledge(), session.today(), interfaceLanguage()).support) {
    case Support::Supported:
        return SystemTables::tr("supported");
    case Support::Unknown:
        return SystemTables::tr("no end known");
    case Support::EndsSoon:
        return SystemTables::tr("ends within a year");
    case Support::Ended:
        return SystemTables::tr("ended");
    }
    std::unreachable();
}

/// Those that a plan may name.
QList<Word> facilityWords(const Session &session)
{
    QStringList kinds;
    for (const FacilityKind &kind : session.knowledge().facilities) {
        if (kind.isListable)
            kinds.append(kind.id);
    }
    return wordsFor(session.knowledge(), u"facility"_s, kinds);
}

/// The connections whose recommended option takes it.
QString usersText(const Session &session, const Json &item)
{
    const QList<FacilityAdvice> &facilities = session.advice().facilities;
    const auto found = std::ranges::find(facilities, item.value(u"kind"_s).text(), &FacilityAdvice::kind);
    return found == facilities.cend() ? QString() : namesOfConnections(session.plan(), found->usedBy);
}

} // namespace

ListDescription networksDescription(const Session &session)
{
    const auto kinds = [&session] { return networkKindWords(session.knowledge()); };
    return {.objectName = u"networksTable"_s,
            .name = SystemTables::tr("Networks"),
            .columns = {{.member = u"name"_s, .header = SystemTables::tr("Name"), .isRequired = true, .width = 36},
                        {.member = u"kind"_s,
                         .header = SystemTables::tr("Kind"),
                         .kind = CellKind::Choice,
                         .isRequired = true,
                         .words = kinds,
                         .width = 22},
                        {.member = u"site"_s, .header = SystemTables::tr("Site"), .width = 16},
                        {.member = u"addresses"_s,
                         .header = SystemTables::tr("Addresses"),
                         .kind = CellKind::Lines,
                         .width = 24}},
            .newItem = member(u"kind"_s, Json::from(u"internal"_s)),
            .idStem = u"new-network"_s,
            .newName = SystemTables::tr("New network"),
            .addText = SystemTables::tr("Add network"),
            .removeText = SystemTables::tr("Remove networks"),
            .empty = {SystemTables::tr("Which networks does mail pass?"),
                      SystemTables::tr("A network is a stretch where the same people can listen: an office network, a "
                                       "perimeter network, a leased line, "
                                       "the internet. How far each can be trusted follows from its kind."),
                      SystemTables::tr("office network Bonn (internal), perimeter network (DMZ), internet")}};
}

ListDescription systemsDescription(const Session &session)
{
    const auto roles = [&session] { return systemRoleWords(session.knowledge()); };
    const auto networks = [&session] { return namesOf(session.plan().networks); };
    const auto products = [&session](const Json &item) { return productsText(session, item); };
    const auto support = [&session](const Json &item) { return supportText(session, item); };
    return {.objectName = u"systemsTable"_s,
            .name = SystemTables::tr("Systems"),
            .columns = {{.member = u"name"_s, .header = SystemTables::tr("Name"), .isRequired = true, .width = 28},
                        {.member = u"role"_s,
                         .header = SystemTables::tr("Role"),
                         .kind = CellKind::Choice,
                         .isRequired = true,
                         .words = roles,
                         .width = 15},
                        {.member = u"count"_s, .header = SystemTables::tr("Number"), .kind = CellKind::Number},
                        {.member = u"networks"_s,
                         .header = SystemTables::tr("Networks"),
                         .kind = CellKind::Ids,
                         .isRequired = true,
                         .words = networks,
                         .width = 24},
                        {.member = u"software"_s,
                         .header = SystemTables::tr("Products"),
                         .kind = CellKind::Shown,
                         .shown = products,
                         .width = 34},
                        {.member = u"os"_s,
                         .header = SystemTables::tr("Support"),
                         .kind = CellKind::Shown,
                         .shown = support,
                         .width = 16}},
            .newItem =
                [] {
                    Json item = member(u"role"_s, Json::from(u"server"_s));
                    item.insert(u"networks"_s, Json::array());
                    return item;
                }(),
            .idStem = u"new-system"_s,
            .newName = SystemTables::tr("New system"),
            .addText = SystemTables::tr("Add system"),
            .removeText = SystemTables::tr("Remove systems"),
            .empty = {SystemTables::tr("What sends, receives and passes on mail?"),
                      SystemTables::tr("A system is one host or many alike: a mail server, the office computers, "
                                       "telephones, a gateway, a partner, a cloud service."),
                      SystemTables::tr(
                          "Exchange server (1), office computers with Outlook (75), customers and suppliers (400)")}};
}

ListDescription facilitiesDescription(const Session &session)
{
    const auto kinds = [&session] { return facilityWords(session); };
    const auto systems = [&session] { return namesOf(session.plan().systems); };
    const auto users = [&session](const Json &item) { return usersText(session, item); };
    return {.objectName = u"facilitiesTable"_s,
            .name = SystemTables::tr("Shared investments"),
            .columns = {{.member = u"kind"_s,
                         .header = SystemTables::tr("Kind"),
                         .kind = CellKind::Choice,
                         .isRequired = true,
                         .words = kinds,
                         .width = 30},
                        {.member = u"name"_s, .header = SystemTables::tr("Name"), .width = 28},
                        {.member = u"systems"_s,
                         .header = SystemTables::tr("Systems"),
                         .kind = CellKind::Ids,
                         .words = systems,
                         .width = 24},
                        {.member = u"usedBy"_s,
                         .header = SystemTables::tr("Used by"),
                         .hint = SystemTables::tr("Connections whose recommended option takes it"),
                         .kind = CellKind::Shown,
                         .shown = users,
                         .width = 34}},
            .newItem = member(u"kind"_s, Json::from(u"own-ca-small"_s)),
            .addText = SystemTables::tr("Add investment"),
            .removeText = SystemTables::tr("Remove investments"),
            .empty = {SystemTables::tr("What is there already that many connections can share?"),
                      SystemTables::tr("A certification authority, gateways at which tunnels end, group policy, a "
                                       "signed DNS zone: what you list here is not counted as a cost again. What would "
                                       "have to be bought or built stands on the page Protection, under All "
                                       "connections together."),
                      SystemTables::tr("Active Directory group policy, VPN gateways of all sites")}};
}

} // namespace safeconduct
