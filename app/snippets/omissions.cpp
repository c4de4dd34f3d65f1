// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/omissions.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// "Postfix 3.10", or the plan's own spelling of what the knowledge does not know.
QString nameOf(const ProductUse &use, const Knowledge &knowledge)
{
    const ProductMatch match = knowledge.match(use);
    const QString textId = u"product."_s + (match.product ? match.product->id : QString()) + u".name"_s;
    const QString name = knowledge.texts.contains(u"en"_s, textId) ? textReference(textId)
        : match.product                                            ? match.product->name
                                                                   : use.product;
    return use.version.isEmpty() ? name : name + u' ' + use.version;
}

QStringList productNames(const System &system, const Knowledge &knowledge)
{
    QStringList names;
    for (const ProductUse &use : system.software)
        names.append(nameOf(use, knowledge));
    if (names.isEmpty() && system.os)
        names.append(nameOf(*system.os, knowledge));
    return names;
}

QString kindOf(const Task &task)
{
    if (task.option.isOff)
        return u"off"_s;
    switch (task.layer) {
    case Layer::Network:
        return u"network"_s;
    case Layer::Transport:
    case Layer::Whole:
        return u"transport"_s;
    case Layer::Message:
        return u"message"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool isUsersDevice(const System &system)
{
    return system.role == SystemRole::Client || system.role == SystemRole::Mobile;
}

QString nameOrId(const System *system)
{
    return system ? (system->name.isEmpty() ? system->id : system->name) : QString();
}

} // namespace

Omission omission(const Task &task, const QString &text, TextValues values)
{
    values.insert(u"connection"_s, {task.connection->name.isEmpty() ? task.connection->id : task.connection->name});
    if (task.system)
        values.insert(u"system"_s, {nameOrId(task.system)});
    return {task.connection->id, task.system ? task.system->id : QString(), {u"snippet.omission."_s + text, values}};
}

Omission nothingChosen(const Task &task)
{
    return omission(task, u"none"_s);
}

Omission withoutMessageGateway(const Task &task)
{
    return omission(task, u"message-gateway"_s);
}

Omission belongsToOthers(const Task &task)
{
    return omission(task, u"others"_s);
}

Omission withoutDialect(const Task &task)
{
    const QStringList products = productNames(*task.system, *task.knowledge);
    if (task.option.network == "vpn-wireguard"_L1 && task.layer == Layer::Network)
        return omission(task, u"wireguard-product"_s, {{u"product"_s, products}});
    const QString kind = kindOf(task);
    if (products.isEmpty())
        return omission(task, kind + u".no-product"_s);
    return omission(task, kind + (isUsersDevice(*task.system) ? u".users-device"_s : u".no-dialect"_s),
                    {{u"product"_s, products}});
}

Omission withoutGateway(const Task &task, const TunnelGateways &found)
{
    if (!found.near && !found.far)
        return omission(task, u"no-gateway"_s);
    return omission(task, found.near ? u"no-gateway-to"_s : u"no-gateway-from"_s,
                    {{u"gateway"_s, {nameOrId(found.near ? found.near : found.far)}}});
}

Omission stillNeeded(const Task &task, const Connection &other)
{
    Task there = task;
    there.system = task.plan->system(task.connection->to);
    return omission(there, u"still-needed"_s, {{u"other"_s, {other.name.isEmpty() ? other.id : other.name}}});
}

Omission missingFact(const Task &task, const System &system, const QString &missing)
{
    Omission lacking = omission(task, u"lacks-"_s + missing, {{u"which"_s, {nameOrId(&system)}}});
    lacking.system = task.system ? task.system->id : system.id;
    return lacking;
}

} // namespace safeconduct
