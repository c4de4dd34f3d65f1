// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/options.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

QString keyOf(const Condition &condition)
{
    const auto number = [](const std::optional<double> &bound) {
        return bound ? QString::number(*bound, 'g', 17) : QString();
    };
    return QStringList{condition.fact, condition.oneOf.join(u'/'), condition.noneOf.join(u'/'),
                       number(condition.atLeast), number(condition.below)}
        .join(u'|');
}

/// Those of \a conditions that look at the connection or at answers, alternatives one by one; but for those on the mail's
/// routes, which would list all hosts for each connection.
void addSimple(const QList<PreparedCondition> &conditions, QSet<QString> &known, QList<PreparedCondition> &simple)
{
    for (const PreparedCondition &condition : conditions) {
        addSimple(condition.any, known, simple);
        if (!condition.any.isEmpty() || condition.condition->fact.startsWith("route."_L1)
            || (!condition.place.isAnswer() && condition.place.scope != Scope::Connection))
            continue;
        const QString key = keyOf(*condition.condition);
        if (!known.contains(key)) {
            known.insert(key);
            simple.append(condition);
        }
    }
}

/// The feasible parts of \a layer after the empty one.
QStringList choicesOf(Layer layer, const ConnectionView &view)
{
    QStringList choices{QString()};
    for (const QString &id : view.feasibleParts) {
        if (view.deployment->method().part(id)->layer() == layer)
            choices.append(id);
    }
    return choices;
}

} // namespace

RuleBook::RuleBook(const Knowledge &knowledge)
    : rules(knowledge.rules)
    , plan(prepareRules(knowledge, Scope::Plan, findFact))
    , system(prepareRules(knowledge, Scope::System, findFact))
    , facility(prepareRules(knowledge, Scope::Facility, findFact))
    , connection(prepareRules(knowledge, Scope::Connection, findFact))
    , part(prepareRules(knowledge, Scope::Part, findFact))
    , option(prepareRules(knowledge, Scope::Option, findFact))
{
    QSet<QString> known;
    for (const QList<PreparedRule> *scope : {&connection, &part, &option}) {
        for (const PreparedRule &rule : *scope)
            addSimple(rule.conditions, known, onConnections);
    }
}

QList<Option> optionsOf(const ConnectionView &view)
{
    if (!view.connection->required)
        return {Option{{}, {}, {}, true}, Option()};
    QList<Option> options;
    const QStringList transports = choicesOf(Layer::Transport, view);
    const QStringList messages = choicesOf(Layer::Message, view);
    for (const auto networks = choicesOf(Layer::Network, view); const QString &network : networks) {
        for (const QString &transport : transports) {
            for (const QString &message : messages)
                options.append({network, transport, message, false});
        }
    }
    return options;
}

} // namespace safeconduct
