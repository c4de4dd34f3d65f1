// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace safeconduct {

/// What the comparison of options by cost and value looks at (health economics usage: Drummond et al.; Stinnett and Mullahy
/// 1998). Values are decimals like money, in whatever unit: of the whole scale (0–1) or in points.
struct ComparedOption {
    QString id;
    Money cost;
    Decimal value;
};

enum class FrontierStanding {
    Efficient,
    Dominated, ///< another costs no more and is worth no less, one of them strictly
    ExtendedlyDominated, ///< a step past it buys value more cheaply than the step to it
};
QString word(FrontierStanding standing); ///< efficient, dominated, extendedly-dominated

/// Where one option stands beside the others.
struct FrontierPlace {
    QString id;
    FrontierStanding standing = FrontierStanding::Efficient;
    /// Those that dominate it and are not dominated themselves; of an extendedly dominated one its two neighbours on the
    /// frontier.
    QStringList dominatedBy;
    QStringList tiedWith; ///< equal in cost and value: both are kept
};

/// A corner of the efficient frontier.
struct FrontierStep {
    QStringList options; ///< more than one where tied
    Money cost;
    Decimal value;
    std::optional<Money> incrementalRatio; ///< money for one more unit of value than the step before; none at the first
};

struct Frontier {
    QList<FrontierPlace> places; ///< in the order given
    QList<FrontierStep> steps; ///< by cost, value and ratio ascending

    const FrontierPlace *place(const QString &option) const; ///< null where it was not compared
};

/// Ratios of equal steps are kept: an option between them is dominated only where the first is strictly larger. Never by value
/// per cost: that prefers the cheapest weak option and changes when a cost common to all is added.
Frontier frontierOf(const QList<ComparedOption> &options);

/// What an option is worth less what it costs where one unit of value is worth \a worth.
Money netBenefitOf(const ComparedOption &option, Money worth);

/// The last step whose ratio is at most \a worth: where the net benefit is greatest. Null for a frontier without steps.
const FrontierStep *bestAt(const Frontier &frontier, Money worth);

/// What one unit of value is worth where both options have the same net benefit; none where their values are equal or one
/// dominates the other.
std::optional<Money> breakEvenWorth(const ComparedOption &one, const ComparedOption &other);

/// The worth of one unit of value that a requirement implies: (C_b − C_none)/(V_b − V_none), \a required being the cheapest
/// option that no rule excludes or advises against; 0 where that costs no more than none, nothing where it is worth no more.
/// A cross-check, never the setting: it would always pick that option.
std::optional<Money> impliedWorth(const ComparedOption &required, const ComparedOption &none);

} // namespace safeconduct
