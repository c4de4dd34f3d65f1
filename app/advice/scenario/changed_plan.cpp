// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/scenario/changed_plan.h"

#include "app/knowledge/knowledge_file.h"

#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool holds(const QHash<QString, QString> &where, const Json &value)
{
    for (auto demand = where.cbegin(); demand != where.cend(); ++demand) {
        if (value.value(demand.key()).text() != demand.value())
            return false;
    }
    return true;
}

QStringList placesOf(const Json &plan, const ScenarioChange &change)
{
    if (change.each.isEmpty())
        return {change.member};
    QStringList places;
    for (const auto selected = select(plan, change.each); const Found &found : selected) {
        if (holds(change.where, *found.value))
            places.append(found.pointer + change.member);
    }
    return places;
}

/// What stands at a place afterwards; missing where nothing is to stand there.
Json changedValue(const Json &now, const ScenarioChange &change)
{
    if (change.isRemoved)
        return {};
    if (change.value)
        return *change.value;
    Q_ASSERT(change.factor);
    const Result<Decimal> number = Decimal::fromLexeme(now.text());
    return now.isNumber() && number ? Json::numberAsWritten((*number * *change.factor).toLexeme()) : now;
}

void put(ChangedPlan &plan, const QString &pointer, const Json &value)
{
    if (plan.json.at(pointer) == value)
        return;
    const bool isDone = value.exists() ? plan.json.set(pointer, value) : plan.json.remove(pointer);
    if (isDone)
        ++plan.changedValues;
    else
        plan.unreachable.append(pointer);
}

} // namespace

ChangedPlan changedPlan(const Json &plan, const QList<ScenarioChange> &changes)
{
    ChangedPlan changed{plan, 0, {}};
    for (const ScenarioChange &change : changes) {
        const QStringList places = placesOf(changed.json, change);
        for (const QString &place : std::views::reverse(places)) // removing from the last keeps the indices
            put(changed, place, changedValue(changed.json.at(place), change));
    }
    return changed;
}

ChangedPlan changedByOwn(const Json &plan, const Json &scenario)
{
    ChangedPlan changed{plan, 0, {}};
    for (const Json &change : scenario.value(u"changes"_s).items()) {
        const Json &value = change.value(u"value"_s);
        put(changed, change.value(u"pointer"_s).text(), value.kind() == Json::Kind::Null ? Json() : value);
    }
    return changed;
}

} // namespace safeconduct
