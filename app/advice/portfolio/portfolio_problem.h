// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"

#include <QList>
#include <QString>

#include <optional>

namespace safeconduct {

/// What is to be chosen for all connections together, as plain numbers: one option for each connection, facilities that
/// are paid once however many options need them, things that all choices have to have alike, and what else must hold between them. Uncapacitated facility location
/// with options (Krarup and Pruzan 1983; Cornuéjols, Nemhauser and Wolsey 1990). Connections, options and facilities are
/// named by their place in the lists.

/// Money of one choice or facility.
struct Amounts {
    Money presentValue; ///< over the horizon; what the choice goes by
    Money initial; ///< paid out in year 0; held against the initial budget
    Money yearly; ///< equal yearly amount of what is paid out later; held against the yearly budget

    Amounts &operator+=(const Amounts &other)
    {
        presentValue += other.presentValue;
        initial += other.initial;
        yearly += other.yearly;
        return *this;
    }
    friend bool operator==(const Amounts &, const Amounts &) = default;
};

/// One way to have an option. An option that needs one of several facilities has a way for each.
struct PortfolioWay {
    Amounts own; ///< what no other connection can pay for
    QList<qsizetype> needs; ///< facilities, ascending, each once: all of them
    QList<qsizetype> claims = {}; ///< ascending, each once; one that claims a thing in two ways is never taken
};

struct PortfolioOption {
    QString id;
    Money worth; ///< λ·V: what its benefit is worth
    /// What a rule's recommendation counts on top of the worth when choosing, and only then: the cost of one decision, so
    /// that a recommended option goes before others that lead it by less.
    Money preference;
    QList<PortfolioWay> ways; ///< at least one
};

struct PortfolioConnection {
    QString id;
    QList<PortfolioOption> options; ///< permissible ones, at least one
};

/// What several options can use and the plan pays once: a CA, a gateway, a tunnel between two ends.
struct PortfolioFacility {
    QString id;
    Amounts cost; ///< never negative; 0 where it exists
    bool exists = false;
};

/// What all choices that have to do with it have alike: the own CA by which a system's users prove themselves, the state of a
/// gateway.
struct PortfolioThing {
    QString id; ///< of what is claimed, in the words of the knowledge
    QString system;
};

/// One way to have a thing. Chosen ways that claim the same thing claim it alike: x ≤ y(claim), Σ y over the thing's claims ≤ 1.
struct PortfolioClaim {
    qsizetype thing = 0;
    QString how; ///< facility
};

/// Where \a connection takes \a option, \a other takes one of \a anyOf: y(c,o) ≤ Σ y(c',o').
struct PortfolioImplication {
    qsizetype connection = 0;
    qsizetype option = 0;
    qsizetype other = 0;
    QList<qsizetype> anyOf; ///< options of other; empty: the option cannot be taken
    QString rule; ///< the rule that demands it
};

/// A choice that somebody has made already (an accepted exception).
struct FixedChoice {
    qsizetype connection = 0;
    qsizetype option = 0;
};

struct PortfolioProblem {
    QList<PortfolioConnection> connections;
    QList<PortfolioFacility> facilities;
    QList<PortfolioThing> things;
    QList<PortfolioClaim> claims;
    QList<PortfolioImplication> implications;
    QList<FixedChoice> fixed;
    std::optional<Money> initialBudget; ///< most that may be spent in year 0
    std::optional<Money> yearlyBudget; ///< most that may be spent in a year

    bool isCoupled() const { return initialBudget || yearlyBudget || !implications.isEmpty() || !claims.isEmpty(); }
};

/// One choice for each connection with everything that follows from it.
struct PortfolioChoice {
    QList<qsizetype> options; ///< by connection
    QList<qsizetype> ways; ///< by connection
    QList<qsizetype> facilities; ///< needed by a chosen way, ascending
    Money worth;
    Money preference;
    Amounts cost; ///< own costs and each facility once

    Money netBenefit() const { return worth - cost.presentValue; }
    Money objective() const { return worth + preference - cost.presentValue; }
};

/// A demand that takes part in a clash.
struct PortfolioDemand {
    enum class Kind {
        Connection, ///< each connection takes one of its options
        Fixed, ///< a choice made already
        Implication,
        Claim, ///< a thing is had alike by all
        InitialBudget,
        YearlyBudget,
    };
    Kind kind = Kind::Connection;
    qsizetype index = 0; ///< of the connection, fixed choice, implication or thing
    friend bool operator==(const PortfolioDemand &, const PortfolioDemand &) = default;
};

enum class PortfolioStatus {
    Optimal, ///< proven: no choice has a greater objective
    Infeasible,
    Limit, ///< the search ended at its limit; the gap says how much better a choice may be
};

struct PortfolioSolution {
    PortfolioStatus status = PortfolioStatus::Optimal;
    std::optional<PortfolioChoice> best; ///< none where infeasible, or where the limit came before any choice
    std::optional<Money> gap; ///< with Limit: most by which the objective may be exceeded
    QList<PortfolioChoice> next; ///< best ones that differ in an option of some connection, falling
    bool isNextComplete = true; ///< false where the search ended at its limit before all wanted ones
    /// The best choice if things need not be had alike, where that is better; looked for with the next best ones only.
    std::optional<PortfolioChoice> withoutClaims;
    /// The best choice if nothing had to hold between connections, where something has to: no demand less makes a better one.
    std::optional<PortfolioChoice> unbound;
    QList<PortfolioDemand> clash; ///< where infeasible: cannot all hold, and without any one of them the others can
    QList<PortfolioDemand> giveWay; ///< where infeasible: fewest demands without which all others can hold
};

} // namespace safeconduct
