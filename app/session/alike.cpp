// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alike.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What two connections are compared by.
struct Side {
    const Connection *connection = nullptr;
    const ConnectionAdvice *advice = nullptr;
};

QHash<QString, const Connection *> connectionsOf(const Plan &plan)
{
    QHash<QString, const Connection *> connections;
    for (const Connection &connection : plan.connections)
        connections.insert(connection.id, &connection);
    return connections;
}

std::optional<SystemRole> roleOf(const Plan &plan, const QString &system)
{
    const System *found = plan.system(system);
    return found ? std::optional(found->role) : std::nullopt;
}

auto levelsOf(const Need &need)
{
    return std::tuple(need.confidentiality.level, need.integrity.level, need.availability.level);
}

bool haveSameWay(const ConnectionAdvice &one, const ConnectionAdvice &other)
{
    return std::ranges::equal(one.segments, other.segments, [](const Segment &left, const Segment &right) {
        return std::tuple(left.exposure, left.isUntrusted) == std::tuple(right.exposure, right.isUntrusted);
    });
}

bool haveSameVerdicts(const OptionAdvice &one, const OptionAdvice &other)
{
    return std::tie(one.excludedBy, one.advisedAgainstBy, one.recommendedBy, one.incompleteBy)
        == std::tie(other.excludedBy, other.advisedAgainstBy, other.recommendedBy, other.incompleteBy);
}

/// Ranks may differ: they rest on costs, and these on how many there are. Mostly they do not, so an option is looked for at its
/// own place first: there may be ninety of them and a thousand connections.
bool haveSameOptions(const ConnectionAdvice &one, const ConnectionAdvice &other)
{
    if (one.options.size() != other.options.size())
        return false;
    for (qsizetype place = 0; place < one.options.size(); ++place) {
        const OptionAdvice &option = one.options.at(place);
        auto same = other.options.cbegin() + place;
        if (same->option != option.option)
            same = std::ranges::find(other.options, option.option, &OptionAdvice::option);
        if (same == other.options.cend() || !haveSameVerdicts(option, *same))
            return false;
    }
    return true;
}

bool areAlike(const Plan &plan, const Side &one, const Side &other)
{
    const Connection &left = *one.connection;
    const Connection &right = *other.connection;
    return std::tie(left.service, left.authentication, one.advice->recommended)
        == std::tie(right.service, right.authentication, other.advice->recommended)
        && levelsOf(one.advice->need) == levelsOf(other.advice->need)
        && roleOf(plan, left.from) == roleOf(plan, right.from) && roleOf(plan, left.to) == roleOf(plan, right.to)
        && haveSameWay(*one.advice, *other.advice) && haveSameOptions(*one.advice, *other.advice);
}

QList<Side> sidesOf(const Plan &plan, const Advice &advice)
{
    const QHash<QString, const Connection *> connections = connectionsOf(plan);
    QList<Side> sides;
    for (const ConnectionAdvice &one : advice.connections) {
        if (const Connection *connection = connections.value(one.id))
            sides.append({connection, &one});
    }
    return sides;
}

} // namespace

QList<QStringList> alikeConnections(const Plan &plan, const Advice &advice)
{
    QList<QStringList> groups;
    QList<Side> firsts; // of each group
    QHash<QString, QList<qsizetype>> byService; // groups that come into question
    const QList<Side> sides = sidesOf(plan, advice);
    for (const Side &side : sides) {
        QList<qsizetype> &candidates = byService[side.connection->service + u' ' + side.advice->recommended];
        const auto group = std::ranges::find_if(
            candidates, [&](qsizetype candidate) { return areAlike(plan, firsts.at(candidate), side); });
        if (group != candidates.end()) {
            groups[*group].append(side.advice->id);
            continue;
        }
        candidates.append(groups.size());
        groups.append({side.advice->id});
        firsts.append(side);
    }
    return groups;
}

QStringList alikeTo(const Plan &plan, const Advice &advice, const QString &connection)
{
    const QList<Side> sides = sidesOf(plan, advice);
    const auto wanted =
        std::ranges::find_if(sides, [&connection](const Side &side) { return side.advice->id == connection; });
    QStringList alike;
    if (wanted == sides.cend())
        return alike;
    for (const Side &side : sides) {
        if (areAlike(plan, *wanted, side))
            alike.append(side.advice->id);
    }
    return alike;
}

} // namespace safeconduct
