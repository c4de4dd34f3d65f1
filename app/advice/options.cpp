// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/options.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

RuleBook::RuleBook(const Knowledge &knowledge)
    : plan(prepareRules(knowledge, Scope::Plan, findFact))
    , system(prepareRules(knowledge, Scope::System, findFact))
    , facility(prepareRules(knowledge, Scope::Facility, findFact))
    , connection(prepareRules(knowledge, Scope::Connection, findFact))
    , part(prepareRules(knowledge, Scope::Part, findFact))
    , option(prepareRules(knowledge, Scope::Option, findFact))
{
}

namespace {

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
