// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/block.h"
#include "app/session/reopened.h"

namespace safeconduct {

/// What two plans or decisions are compared by.
struct Compared {
    const PlanDocument &plan;
    const Knowledge &knowledge;
    const Advice &advice;
    const Decision &decision;
    const Snippets &snippets;
    QString status = {}; ///< after the last event, whatever the day
    QDate review = {}; ///< that holds by the events
    QList<Event> events = {}; ///< the decision's own and those that were signed
};

/// \a side must outlive it.
Compared comparedFrom(const Reopened &side);

/// One thing that is not the same on both sides, by what it means.
struct Difference {
    QString area; ///< facts, rules, cost, advice, choice, configuration, status
    QString subject; ///< id of the connection, system, network … or empty: the whole
    QString member; ///< what of it: a member's name, a rule's id, a file
    QString before; ///< as programs read it; empty: was not there. Of a file: the lines that it lost, the first of many
    QString after; ///< empty: is no longer there. Of a file: the lines that it gained
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// In the order of the areas above. Elements of lists are the same where their ids are, wherever they stand.
QList<Difference> differences(const Compared &before, const Compared &after);

/// The same of two plans' JSON alone.
QList<Difference> factDifferences(const Json &before, const Json &after);

/// What an area is called: "Facts".
QString nameOfArea(const QString &area);

/// The differences for a terminal, each area under its name.
QString differencesText(const QList<Difference> &differences);

/// The differences as tables, one for each area; lines of configuration as such.
Document differencesDocument(const QList<Difference> &differences, const QString &title, const QString &language);

/// `safeconduct-diff/1`.
Json differencesJson(const QList<Difference> &differences);

} // namespace safeconduct
