// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cost_changes.h"

#include "app/support/text.h"

#include <algorithm>
#include <ranges>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondsPerHour = 3600;
const std::array pointNames{u"min"_s, u"likely"_s, u"max"_s};
const auto listPointer = u"/costOverrides"_s;

CostUnit unitOf(CostKind kind)
{
    switch (kind) {
    case CostKind::Price:
        return CostUnit::Money;
    case CostKind::Hours:
        return CostUnit::Hours;
    case CostKind::Seconds:
        return CostUnit::Seconds;
    }
    return CostUnit::Money;
}

/// Place in the plan's list; -1 where there is none.
qsizetype placeOf(const Plan &plan, const QString &item, const QString &connection)
{
    const auto found = std::ranges::find_if(plan.costOverrides, [&](const CostOverride &change) {
        return change.item == item && change.connection == connection;
    });
    return found == plan.costOverrides.cend() ? -1 : found - plan.costOverrides.cbegin();
}

/// Of the entry that counts on \a connection; -1 where the usual figure counts.
qsizetype placeInForce(const Plan &plan, const QString &item, const QString &connection)
{
    const qsizetype own = placeOf(plan, item, connection);
    return own >= 0 ? own : placeOf(plan, item, {});
}

/// Seconds are kept as the part of an hour that they are.
Json kept(const Json &point, CostUnit unit)
{
    return unit == CostUnit::Seconds && point.isNumber() ? Json::from(point.number(0) / secondsPerHour) : point;
}

Json entryOf(const CostChange &change, const Json &before, CostUnit unit)
{
    Json range = Json::object();
    for (const auto &[name, point] : std::views::zip(pointNames, change.points)) {
        if (point.exists())
            range.insert(name, kept(point, unit));
    }
    Json entry = before.isObject() ? before : Json::object();
    entry.insert(u"item"_s, Json::from(change.item));
    if (change.isEverywhere)
        entry.remove(u"/connection"_s);
    else
        entry.insert(u"connection"_s, Json::from(change.connection));
    const bool isMoney = change.unit == CostUnit::Money;
    entry.remove(isMoney ? u"/hours"_s : u"/amount"_s);
    entry.insert(isMoney ? u"amount"_s : u"hours"_s, range);
    entry.insert(u"explanation"_s, Json::from(change.reason.trimmed()));
    return entry;
}

Problem noReason()
{
    return {.pointer = u"/explanation"_s,
            .what = Text::tr("No reason is given."),
            .remedy =
                Text::tr("Say where the figure comes from, such as an offer or a measurement: the record says it."),
            .id = u"plan.cost-without-reason"_s};
}

} // namespace

CostFigure usualFigure(const Knowledge &knowledge, const QString &item)
{
    const CostItem usual = knowledge.costs.items.value(item);
    return {.unit = unitOf(usual.kind), .range = usual.amount, .reason = {}, .isKnown = usual.hasAmount};
}

CostFigure figureInForce(const Plan &plan, const Knowledge &knowledge, const QString &item, const QString &connection)
{
    CostFigure figure = usualFigure(knowledge, item);
    const qsizetype place = placeInForce(plan, item, connection);
    if (place < 0)
        return figure;
    const CostOverride &change = plan.costOverrides.at(place);
    figure.reason = change.explanation;
    figure.isOwn = true;
    figure.isKnown = true;
    figure.isEverywhere = change.connection.isEmpty();
    if (change.amount)
        return {CostUnit::Money, *change.amount, figure.reason, figure.isOwn, figure.isEverywhere};
    if (figure.unit == CostUnit::Money)
        figure.unit = CostUnit::Hours;
    figure.range = (figure.unit == CostUnit::Seconds ? change.seconds : change.hours).value_or(figure.range);
    return figure;
}

QList<CostUnit> unitsFor(const Knowledge &knowledge, const QString &item)
{
    const CostUnit own = usualFigure(knowledge, item).unit;
    return own == CostUnit::Money ? QList{own, CostUnit::Hours} : QList{own, CostUnit::Money};
}

QString figureText(const CostFigure &figure, const Wording &words)
{
    if (figure.unit == CostUnit::Money)
        return words.priceRange(figure.range);
    const Range &range = figure.range;
    QStringList points{words.number(range.min), words.number(range.likely), words.number(range.max)};
    points.removeDuplicates();
    return points.join(u" – "_s) + u'\u00A0'
        + words.name(u"explain.unit"_s, figure.unit == CostUnit::Hours ? u"hours"_s : u"seconds"_s);
}

QStringList itemsToAdd(const Knowledge &knowledge, const OptionAdvice &option)
{
    const QStringList parts = option.option.parts();
    QStringList items;
    for (const CostUse &use : knowledge.costs.uses) {
        const bool isForOption =
            std::ranges::any_of(use.parts, [&parts](const QString &part) { return parts.contains(part); });
        const bool isTaken = use.facility.isEmpty() || option.facilities.contains(use.facility);
        const bool isCounted = std::ranges::contains(option.cost.lines, use.item, &CostLine::item);
        if (use.isOptional && isForOption && isTaken && !isCounted && !items.contains(use.item))
            items.append(use.item);
    }
    return items;
}

/// Points are judged as they are typed: seconds as hours would be rounded.
Problems problemsOf(const CostChange &change)
{
    CostChange alone = change;
    alone.isEverywhere = true; // of other connections the small plan knows nothing
    const PlanDocument empty = PlanDocument::empty(u"cost"_s, u"cost"_s, u"en"_s);
    Json plan = empty.json();
    plan.insert(listPointer.sliced(1), Json::array({entryOf(alone, {}, CostUnit::Hours)}));
    const bool hasReason = !change.reason.trimmed().isEmpty();
    const QString entry = listPointer + u"/0"_s;
    Problems problems;
    const Problems found = empty.with(plan).problems();
    for (Problem problem : found) {
        if (!problem.pointer.startsWith(entry) || problem.severity == Severity::Note)
            continue;
        problem.pointer = problem.pointer.sliced(entry.size());
        if (hasReason || problem.pointer != "/explanation"_L1)
            problems.append(problem);
    }
    if (!hasReason)
        problems.append(noReason());
    return problems;
}

void changeCost(Session &session, const CostChange &change)
{
    if (hasError(problemsOf(change)))
        return;
    const Plan &plan = session.plan();
    Json list = session.document().json().at(listPointer);
    if (!list.isArray())
        list = Json::array();
    const qsizetype own = placeOf(plan, change.item, change.connection);
    const qsizetype same = change.isEverywhere ? placeOf(plan, change.item, {}) : own;
    if (same >= 0)
        list.set(u"/%1"_s.arg(same), entryOf(change, list.items().at(same), change.unit));
    else
        list.append(entryOf(change, {}, change.unit));
    if (change.isEverywhere && own >= 0 && own != same)
        list.remove(u"/%1"_s.arg(own));
    session.set(listPointer, list, Text::tr("Change a cost"));
}

void makeCostUsual(Session &session, const QString &item, const QString &connection)
{
    const qsizetype place = placeInForce(session.plan(), item, connection);
    if (place < 0)
        return;
    const bool isLast = session.plan().costOverrides.size() == 1;
    session.remove({isLast ? listPointer : u"%1/%2"_s.arg(listPointer).arg(place)}, Text::tr("Cost as usual again"));
}

} // namespace safeconduct
