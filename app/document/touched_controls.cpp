// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/touched_controls.h"

#include "app/plan/product_uses.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// One connection with its choice, as clauses ask for it.
struct Decided {
    const Plan &plan;
    const Knowledge &knowledge;
    const Connection &connection;
    const ConnectionAdvice &advice;
    const Choice &choice;
    const OptionAdvice *option = nullptr; ///< null: nothing chosen, or it cannot be had any more
};

bool meetsDecision(const Decided &decided, const QString &asked)
{
    if (asked == "any"_L1)
        return true;
    if (asked == "accepted-risk"_L1)
        return decided.choice.acceptedRisk.has_value();
    if (!decided.option)
        return false;
    if (asked == "none"_L1)
        return decided.option->option.isNone();
    if (asked == "off"_L1)
        return decided.option->option.isOff;
    return !decided.option->option.isOff;
}

bool sharesOne(const QStringList &asked, const QStringList &present)
{
    return asked.isEmpty() || std::ranges::any_of(asked, [&](const QString &one) { return present.contains(one); });
}

QStringList layersOf(const Decided &decided)
{
    QStringList layers;
    if (!decided.option)
        return layers;
    for (const auto parts = decided.option->option.parts(); const QString &part : parts)
        layers.append(word(decided.knowledge.parts.value(part).layer));
    return layers;
}

QStringList productsOf(const Decided &decided)
{
    QStringList products;
    for (const QString &end : {decided.connection.from, decided.connection.to}) {
        const System *system = decided.plan.system(end);
        if (!system)
            continue;
        for (const auto uses = everythingOn(*system); const ProductUse &use : uses) {
            const ProductMatch match = decided.knowledge.match(use);
            if (match.product)
                products.append(match.product->id);
        }
    }
    return products;
}

QStringList networkKindsOf(const Decided &decided)
{
    QStringList kinds;
    for (const QString &id : decided.connection.path) {
        if (const Network *network = decided.plan.network(id))
            kinds.append(word(network->kind));
    }
    return kinds;
}

bool isPersonal(const Decided &decided)
{
    return std::ranges::any_of(decided.connection.information, [&](const QString &id) {
        const Information *information = decided.plan.informationOf(id);
        return information && information->personal;
    });
}

bool hasPartner(const Decided &decided)
{
    const auto isPartner = [&](const QString &id) {
        const System *system = decided.plan.system(id);
        return system && system->role == SystemRole::Partner;
    };
    return isPartner(decided.connection.from) || isPartner(decided.connection.to);
}

bool isExternal(const Decided &decided)
{
    return std::ranges::any_of(decided.advice.segments, [&](const Segment &segment) {
        return segment.exposure >= decided.knowledge.defaults.externalFrom;
    });
}

bool meetsSurroundings(const ControlClause &clause, const Decided &decided)
{
    return (!clause.personal || isPersonal(decided)) && (!clause.partner || hasPartner(decided))
        && (!clause.untrusted || std::ranges::any_of(decided.advice.segments, &Segment::isUntrusted))
        && (!clause.external || isExternal(decided));
}

bool holds(const ControlClause &clause, const Decided &decided)
{
    const QStringList parts = decided.option ? decided.option->option.parts() : QStringList();
    const QStringList facilities = decided.option ? decided.option->facilities : QStringList();
    return meetsDecision(decided, clause.decision) && sharesOne(clause.layers, layersOf(decided))
        && sharesOne(clause.parts, parts) && sharesOne(clause.facilities, facilities)
        && sharesOne(clause.services, {decided.connection.service})
        && sharesOne(clause.authentications, {decided.connection.authentication})
        && sharesOne(clause.products, productsOf(decided)) && sharesOne(clause.networkKinds, networkKindsOf(decided))
        && meetsSurroundings(clause, decided);
}

QList<Decided> decidedConnections(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                                  const Decision &decision)
{
    QList<Decided> all;
    for (const Connection &connection : plan.connections) {
        const ConnectionAdvice *advised = advice.connection(connection.id);
        const Choice *choice = decision.choice(connection.id);
        if (advised && choice)
            all.append({plan, knowledge, connection, *advised, *choice, advised->option(choice->option)});
    }
    return all;
}

} // namespace

bool leavesOpen(const Choice &choice, const ConnectionAdvice &advice)
{
    const OptionAdvice *option = advice.option(choice.option);
    return !option || choice.acceptedRisk || option->option.isNone() || !option->isPermissible()
        || !option->incompleteBy.isEmpty();
}

QList<TouchedControl> touchedControls(const Plan &plan, const Knowledge &knowledge, const Advice &advice,
                                      const Decision &decision)
{
    const QList<Decided> all = decidedConnections(plan, knowledge, advice, decision);
    QList<TouchedControl> touched;
    for (const ControlScheme &scheme : knowledge.controls) {
        for (const Control &control : scheme.controls) {
            TouchedControl found{.scheme = &scheme, .control = &control, .connections = {}, .notBy = {}};
            for (const Decided &decided : all) {
                if (!std::ranges::any_of(control.touchedBy,
                                         [&](const ControlClause &clause) { return holds(clause, decided); }))
                    continue;
                found.connections.append(decided.connection.id);
                if (leavesOpen(decided.choice, decided.advice))
                    found.notBy.append(decided.connection.id);
            }
            if (!found.connections.isEmpty())
                touched.append(found);
        }
    }
    return touched;
}

QList<const Control *> untouchedControls(const ControlScheme &scheme, const QList<TouchedControl> &touched)
{
    QList<const Control *> untouched;
    for (const Control &control : scheme.controls) {
        const bool isTouched =
            std::ranges::any_of(touched, [&](const TouchedControl &one) { return one.control == &control; });
        if (!control.touchedBy.isEmpty() && !isTouched)
            untouched.append(&control);
    }
    return untouched;
}

} // namespace safeconduct
