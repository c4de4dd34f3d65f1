// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/session.h"

#include <array>

namespace safeconduct {

/// Figures of one's own for cost items, with the reason kept: the plan's member `costOverrides`.

enum class CostUnit { Money, Hours, Seconds };

/// What one piece of an item costs, and whose figure that is.
struct CostFigure {
    CostUnit unit = CostUnit::Money;
    Range range;
    QString reason; ///< of a figure of the plan
    bool isOwn = false; ///< of the plan
    bool isEverywhere = true; ///< not for the one connection only
    bool isKnown = true; ///< else neither the knowledge nor the plan has one, and the range is nothing
};

/// The knowledge's figure for \a item.
CostFigure usualFigure(const Knowledge &knowledge, const QString &item);

/// What counts for \a item on \a connection: the plan's figure for it, else the plan's for all connections, else the usual one.
CostFigure figureInForce(const Plan &plan, const Knowledge &knowledge, const QString &item, const QString &connection);

/// In what a figure for \a item may be given: first its own unit, then money in place of time, such as a fixed price, and hours in
/// place of money, which count as those of an administrator.
QList<CostUnit> unitsFor(const Knowledge &knowledge, const QString &item);

/// "1 – 4 – 16 hours", "80 – 100 – 150 EUR".
QString figureText(const CostFigure &figure, const Wording &words);

/// Items that would count for \a option if the plan had a figure for them, and do not count yet.
QStringList itemsToAdd(const Knowledge &knowledge, const OptionAdvice &option);

/// A figure as it is being typed.
struct CostChange {
    QString item;
    QString connection; ///< the one it is made on
    bool isEverywhere = false; ///< for all connections
    CostUnit unit = CostUnit::Money;
    std::array<Json, 3> points; ///< least, likely, most: missing where empty, a text where it is no number
    QString reason;
};

/// What the plan's check says of \a change, with pointers that begin at the entry: "/explanation" is about the reason, all others
/// about the figure. Blanks are no reason.
Problems problemsOf(const CostChange &change);

/// Keeps \a change in the plan, as one step of undo. A figure for all connections takes the place of one for this connection.
/// What the plan would refuse is not kept.
void changeCost(Session &session, const CostChange &change);

/// Takes away the plan's figure that counts for \a item on \a connection, as one step of undo.
void makeCostUsual(Session &session, const QString &item, const QString &connection);

} // namespace safeconduct
