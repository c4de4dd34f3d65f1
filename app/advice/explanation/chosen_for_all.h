// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/explanation/why.h"

namespace safeconduct {

/// What the branches on the choice for all connections together look at.
struct ChosenForAll {
    const Plan &plan;
    const Advice &advice;
    const PortfolioAdvice &portfolio;

    QString money(Money amount) const; ///< exact, in the advice's currency
    QString name(const QString &connection) const;
    /// Null where an option's numbers are not kept.
    const OptionAdvice *option(const QString &connection, const QString &optionId) const;
};

/// Worth of the whole scale × benefit, as ranks go by it.
Money worthTaken(const OptionAdvice &option);

/// `connection` and `option` by name.
TextValues valuesOf(const ChosenForAll &all, const QString &connection, const QString &option);

/// What \a option of \a connection is worth: worth of the whole scale × benefit.
WhyNode whyWorthOf(const OptionAdvice &option, const QString &connection, const ChosenForAll &all);

/// What the amounts of \a node leave over of a sum; nothing where they add up to it.
void addRest(WhyNode &node, Money rest, const ChosenForAll &all);

void addSayings(WhyNode &node, const QList<Saying> &sayings);

} // namespace safeconduct
