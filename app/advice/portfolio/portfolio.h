// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/cost.h"
#include "app/advice/portfolio/portfolio_problem.h"
#include "app/knowledge/texts.h"

#include <QMap>
#include <QStringList>

namespace safeconduct {

/// The best choice for all connections together (step 9 of the method), in the words of the plan.

/// What a connection takes in place of its choice.
struct ChangedChoice {
    QString connection;
    QString chosen;
    QString instead;
};

/// Costs that the plan pays once and that always occur together: a facility of the knowledge, a tunnel between two ends,
/// the set-up of a listener.
struct SharedFacility {
    QString id; ///< stable within one advice: its costs' keys
    QString name; ///< with references to texts (`Texts::resolved`)
    QStringList kinds; ///< facilities of the knowledge it belongs to
    QStringList systems; ///< where it stands
    Cost cost;
    QStringList sharedBy; ///< connections whose choice needs it, in the plan's order
    /// By how much the best portfolio without it is worse, a rule's recommendation counted; empty where nothing is permissible without it, or where it was
    /// not computed because nobody shares it.
    std::optional<Money> worth;
    bool isIndispensable = false; ///< no portfolio can do without it
    QList<ChangedChoice> without; ///< what changes in the best portfolio without it
};

/// What makes one portfolio worse than a better one, in parts that add up to the difference, a rule's recommendation counted.
struct PortfolioDifference {
    /// Of a connection that takes another option, or has its option in another way.
    struct Change {
        QString connection;
        QString better; ///< option in the better portfolio
        QString worse; ///< in the other one
        Money worth; ///< that is lost
        Money preference; ///< the same of what a rule's recommendation counts
        QList<CostLine> added; ///< amounts of the connection's own that only the worse one pays
        QList<CostLine> saved; ///< that only the better one pays
    };
    /// Costs that the plan pays once, in one of the two only.
    struct Facility {
        QString name; ///< with references to texts
        QList<CostLine> lines;
        bool isSaved = false; ///< the better one pays them
    };
    QList<Change> changes; ///< in the plan's order
    QList<Facility> facilities;
};

/// A portfolio that is not the best one.
struct NextPortfolio {
    QList<ChangedChoice> changes;
    Money distance; ///< by how much it is worse, a rule's recommendation counted as the cost of one decision
    Money netBenefit;
    Amounts cost;
    PortfolioDifference difference = {}; ///< adds up to the distance
};

/// What choosing together brings against the best option of each connection by itself.
struct PortfolioGain {
    Money
        amount; ///< net benefit gained, a rule's recommendation counted; negative where budgets or rules take the rest
    Money aloneNetBenefit; ///< of the options that each connection would take alone, with shared costs counted once
    Amounts aloneCost;
    QList<ChangedChoice> changes; ///< `chosen` in the portfolio, `instead` alone
    QList<Saying> because;
};

/// One demand of a clash in words.
struct ClashingDemand {
    QString kind; ///< connection, fixed, implication, claim, initial-budget, yearly-budget
    QString connection; ///< or empty
    Saying saying;
    bool couldGiveWay = false; ///< among the fewest demands without which all others can hold
    QString thing = {}; ///< of a claim: what is had alike by all, own-ca or gateway
    QString system = {}; ///< of a claim: where
};

/// What choices have to have alike, where a better choice would have it in several ways.
struct BindingClaim {
    QString thing; ///< own-ca, gateway
    QString system;
    QStringList choices; ///< facilities by which that choice would have it
    QStringList connections; ///< that would, in the plan's order
    QString taken; ///< facility by which the best choice has it; empty where it does without
    Saying saying;
};

/// Demands of one kind that rule out a better choice.
struct BindingDemands {
    QString kind; ///< budget, implication, claim
    QList<Saying> broken; ///< those that the better choice does not keep
    QList<ChangedChoice> changes; ///< `chosen` in the best choice that keeps them, `instead` in the better one
    Money cost; ///< by how much that one is better, a rule's recommendation counted
    Amounts amounts; ///< that it costs
    PortfolioDifference difference; ///< of the choice that keeps them from it: adds up to the cost
};

struct PortfolioAdvice {
    PortfolioStatus status = PortfolioStatus::Optimal;
    std::optional<Money> gap; ///< where the limit was reached
    QMap<QString, QString> choices; ///< connection → option; empty where none was found
    QStringList leftOut; ///< connections without a permissible option
    QList<SharedFacility> facilities; ///< those the choices need
    Money worth;
    Cost cost; ///< all lines of the choices, each once; no lines kept
    Amounts amounts; ///< their means: what was held against the budgets
    Money netBenefit;
    std::optional<Money> initialBudget;
    std::optional<Money> yearlyBudget;
    PortfolioGain gain;
    QList<NextPortfolio> next;
    QList<BindingClaim> claims; ///< that rule out a better choice; looked for with the next best ones
    Money claimsCost; ///< by how much that one would be better, a rule's recommendation counted
    QList<BindingDemands> binding; ///< claims among them; looked for with the next best ones
    QList<ClashingDemand> clash;
    QList<Saying> notes; ///< what was left out, and how it was solved

    bool isOptimal() const { return status == PortfolioStatus::Optimal; }
    /// Whether its choices can be recommended.
    bool isSolved() const { return !choices.isEmpty(); }
};

QString word(PortfolioStatus status); ///< optimal, infeasible, limit

} // namespace safeconduct
