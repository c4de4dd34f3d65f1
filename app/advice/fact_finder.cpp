// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/fact_views.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

template<typename View>
bool find(const FactTable<View> &table, Scope scope, const QString &name, std::optional<FactPlace> &place)
{
    const qsizetype row = table.indexOf(name);
    if (row >= 0)
        place = FactPlace{scope, row, {}};
    return row >= 0;
}

template<typename View>
void addNames(const FactTable<View> &table, QStringList &names)
{
    for (const FactRow<View> &row : table.rows())
        names.append(row.name);
}

} // namespace

std::optional<FactPlace> findFact(const QString &name)
{
    static const QString answer = u"answer."_s;
    if (name.startsWith(answer))
        return FactPlace{Scope::Plan, -1, name.sliced(answer.size())};
    std::optional<FactPlace> place;
    [[maybe_unused]] const bool isFound = find(planFacts(), Scope::Plan, name, place)
        || find(systemFacts(), Scope::System, name, place) || find(facilityFacts(), Scope::Facility, name, place)
        || find(connectionFacts(), Scope::Connection, name, place) || find(partFacts(), Scope::Part, name, place)
        || find(optionFacts(), Scope::Option, name, place);
    return place;
}

QStringList computedFacts()
{
    QStringList names;
    addNames(planFacts(), names);
    addNames(systemFacts(), names);
    addNames(facilityFacts(), names);
    addNames(connectionFacts(), names);
    addNames(partFacts(), names);
    addNames(optionFacts(), names);
    names.append(u"answer.*"_s);
    return names;
}

} // namespace safeconduct
