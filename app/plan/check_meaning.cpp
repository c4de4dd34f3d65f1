// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/check_parts.h"
#include "app/plan/validate.h"
#include "app/support/json_pointer.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

template<typename Entry>
QStringList idsOf(const QList<Entry> &entries)
{
    QStringList ids;
    ids.reserve(entries.size());
    for (const Entry &entry : entries)
        ids.append(entry.id);
    return ids;
}

QString unknown(Check::Kind kind, const QString &id)
{
    switch (kind) {
    case Check::Kind::Network:
        return Text::tr("There is no network \"%1\".").arg(id);
    case Check::Kind::System:
        return Text::tr("There is no system \"%1\".").arg(id);
    case Check::Kind::Information:
        return Text::tr("There is no information \"%1\".").arg(id);
    case Check::Kind::Connection:
        return Text::tr("There is no connection \"%1\".").arg(id);
    }
    Q_UNREACHABLE_RETURN({});
}

void checkIdsOf(const Json &entries, const QString &pointer, Findings &findings)
{
    QHash<QString, qsizetype> first;
    for (qsizetype index = 0; index < entries.size(); ++index) {
        const QString id = entries.items().at(index).value(u"id"_s).text(QString());
        if (id.isEmpty())
            continue; // the schema says so
        if (const auto found = first.constFind(id); found != first.cend()) {
            findings.error(
                {u"plan.duplicate-id"_s, memberAt(itemAt(pointer, index), u"id"_s),
                 Text::tr("The id \"%1\" is taken by entry %2 of this list.").arg(id.left(64)).arg(*found + 1),
                 Text::tr("Give this one another id, and correct what refers to it.")});
            continue;
        }
        first.insert(id, index);
    }
}

} // namespace

Check::Check(const Plan &checkedPlan, const Json &checkedJson, Findings &found)
    : plan(checkedPlan)
    , json(checkedJson)
    , index(checkedPlan)
    , findings(found)
    , m_networkIds(idsOf(checkedPlan.networks))
    , m_systemIds(idsOf(checkedPlan.systems))
    , m_informationIds(idsOf(checkedPlan.information))
    , m_connectionIds(idsOf(checkedPlan.connections))
{
    for (const System &system : checkedPlan.systems) {
        if (!m_networksOf.contains(system.id))
            m_networksOf.insert(system.id, QSet<QString>(system.networks.cbegin(), system.networks.cend()));
        if (!std::ranges::all_of(system.networks,
                                 [&](const QString &network) { return index.network(network) != nullptr; }))
            m_adrift.insert(system.id);
    }
}

bool Check::exists(const QString &id, Kind kind) const
{
    switch (kind) {
    case Kind::Network:
        return index.network(id);
    case Kind::System:
        return index.system(id);
    case Kind::Information:
        return index.informationOf(id);
    case Kind::Connection:
        return index.connection(id);
    }
    Q_UNREACHABLE_RETURN(false);
}

const QStringList &Check::ids(Kind kind) const
{
    switch (kind) {
    case Kind::Network:
        return m_networkIds;
    case Kind::System:
        return m_systemIds;
    case Kind::Information:
        return m_informationIds;
    case Kind::Connection:
        return m_connectionIds;
    }
    Q_UNREACHABLE_RETURN(m_networkIds);
}

void Check::reference(const Json &text, const QString &pointer, Kind kind)
{
    if (!text.isText() || text.text().isEmpty() || exists(text.text(), kind) || findings.isFull())
        return;
    findings.error({u"plan.dangling-reference"_s, pointer, unknown(kind, text.text().left(64)),
                    remedyFor(text.text(), ids(kind), Text::tr("Add it to the plan, or name one that is there."))});
}

void Check::references(const Json &list, const QString &pointer, Kind kind)
{
    QSet<QString> seen;
    for (qsizetype at = 0; at < list.size() && list.isArray(); ++at) {
        const Json &item = list.items().at(at);
        reference(item, itemAt(pointer, at), kind);
        const qsizetype count = seen.size();
        seen.insert(item.text());
        if (item.isText() && seen.size() == count) {
            findings.warn({u"plan.repeated-reference"_s, itemAt(pointer, at),
                           Text::tr("\"%1\" stands twice in this list.").arg(item.text().left(64)),
                           Text::tr("Remove one of them.")});
        }
    }
}

void checkIds(Check &check)
{
    for (const QString &kind : {u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s, u"scenarios"_s})
        checkIdsOf(check.json.value(kind), memberAt({}, kind), check.findings);
}

Problems checkMeaning(const Plan &plan, const Json &json)
{
    Findings findings(json);
    Check check(plan, json, findings);
    for (const auto part : {&checkIds, &checkRoles, &checkSettings, &checkNetworks, &checkSystems, &checkConnections,
                            &checkFacilities, &checkWeights, &checkCostOverrides, &checkAnswers, &checkScenarios})
        part(check);
    return findings.take();
}

} // namespace safeconduct
