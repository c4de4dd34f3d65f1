// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/portfolio/portfolio_problem.h"
#include "app/advice/portfolio/priced_connection.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace safeconduct {

/// What the choice goes by besides the connections.
struct PortfolioTerms {
    Money decision; ///< cost of one decision: what a rule's recommendation counts
    std::optional<Money> initialBudget;
    std::optional<Money> yearlyBudget;
    std::function<Range(const Range &presentValue)> yearlyOf; ///< an equal yearly amount over the horizon
    QList<ChoiceImplication> implications;
    QHash<QString, QString> kept =
        {}; ///< accepted exceptions: the option that a connection takes, whatever else is better
    qsizetype next =
        5; ///< next-best portfolios wanted; 0: no alternatives at all, so that no facility has its worth told
    int threads = 1; ///< at most, for what is found of each connection by itself; 0: as many as there are processors
};

/// A connection by itself, with each shared amount as a facility of its own, whatever number it gets beside other connections.
struct PortfolioDraft {
    PricedConnection priced; ///< that it was made of
    bool isPremise = false; ///< an implication rests on what it takes
    QSet<QString> named; ///< its options that implications name
    QString kept; ///< the option that it takes in any case, or empty
    std::vector<bool> isContested; ///< by claim: some connection can have the same thing otherwise
    QStringList keys; ///< of its lines; null where the amount is its own
    /// With the options of use; needs are lines, the first one with the same key, and claims the contested ones of `priced`.
    PortfolioConnection connection;
    QList<qsizetype> options; ///< by option of `connection`: the priced option it stands for
    QList<QList<qsizetype>> ways; ///< by option of `connection`: the ways they stand for
};

/// The connections of a plan as a portfolio problem, and the way back from its numbers. Amounts with the same item, moment
/// and key are paid once; those that every way needs together are one facility; those that only one connection can need are
/// its own. What some way claims and none claims otherwise is no claim of the problem. Options that cannot be in any of the
/// portfolios wanted are left out. Looks at the terms, which must live as long.
class PlanPortfolio {
public:
    /// \a before saves work where it is of nearly the same connections; what `yearlyOf` says must be the same there.
    PlanPortfolio(const QList<PricedConnection> &connections, const PortfolioTerms &terms,
                  const PlanPortfolio *before = nullptr);

    const PortfolioProblem &problem() const { return m_problem; }
    /// Connections without an option that may be recommended.
    const QStringList &leftOut() const { return m_leftOut; }
    /// The amounts that a facility of the problem stands for.
    const QList<CostLine> &linesOf(qsizetype facility) const { return m_facilityLines.at(facility); }
    QString optionId(qsizetype connection, qsizetype option) const
    {
        return m_problem.connections.at(connection).options.at(option).id;
    }
    /// The place of \a connection in the problem, or −1.
    qsizetype indexOf(const QString &connection) const { return m_indices.value(connection, -1); }
    /// What each connection takes by itself, or keeps in any case, shared amounts counted once.
    PortfolioChoice alone() const;
    /// Each amount of \a choice once.
    Cost costOf(const PortfolioChoice &choice) const;
    /// The amounts of \a connection in \a choice that are no part of a facility.
    QList<CostLine> ownLines(const PortfolioChoice &choice, qsizetype connection) const;

    /// What the choices of all mean for one connection: two choices in which that is the same cost each of its options the same.
    struct Charges {
        qsizetype option = -1; ///< that it takes, of its priced ones; −1 where it has no choice
        qsizetype way = -1; ///< of the option
        std::vector<bool> isPaidByOthers; ///< by line
        std::vector<bool> isHadOtherwise; ///< by claim: what others take has the thing otherwise
        friend bool operator==(const Charges &, const Charges &) = default;
    };
    /// What the choices of all bring, to be counted once for all connections.
    struct Together {
        std::vector<int> paid; ///< by shared amount: how many choices need it
        std::vector<int> claimed; ///< by claim of the problem: how many choices claim it
        std::vector<int> concerned; ///< by thing: how many claims they have on it
    };
    Together together(const PortfolioChoice &choice) const;
    /// \a all is what \a choice brings.
    Charges chargesOf(const QString &connection, const PortfolioChoice &choice, const Together &all) const;

    /// An option given what the choices of the other connections pay.
    struct Given {
        QStringList facilities;
        QList<CostLine> lines; ///< marked where others pay
    };
    /// Of \a connection, whether it has a choice or not: of each of its options, in their order, the cheapest way that goes with
    /// what the others take; the cheapest of all where none does.
    QList<Given> given(const QString &connection, const Charges &charges) const;

private:
    using Draft = std::shared_ptr<const PortfolioDraft>;

    struct Place {
        Draft draft;
        std::vector<int> keys; ///< of its lines, among all connections; −1 where the amount is its own
        std::vector<qsizetype> claims; ///< of the problem, by its own; −1 where nobody contests it
    };
    using Thing = std::pair<QString, QString>; ///< what is claimed, and the system

    static QHash<Thing, QSet<QString>> waysByThing(const QList<PricedConnection> &connections);
    Draft draftOf(PortfolioDraft draft, const PlanPortfolio *before) const;
    PortfolioConnection drafted(const PortfolioDraft &draft) const;
    void keepUseful(PortfolioDraft &draft) const;
    Amounts amountsOf(const CostLine &line) const;
    int keyFor(const QString &text, const CostLine &line);
    qsizetype numberFor(const WayClaim &claim);
    void add(const Draft &draft);
    void findFacilities();
    void needFacilities(const std::vector<qsizetype> &facilityOf);
    void addImplications();
    void keepExceptions();
    std::vector<int> paid(const PortfolioChoice &choice) const;
    const OptionWay &wayOf(const Place &place, const PortfolioChoice &choice, qsizetype connection) const;
    const Place *placeOf(const QString &connection) const;
    std::vector<bool> hadOtherwise(const Place &place, const QList<qsizetype> &own, const Together &all) const;
    static Given cheapest(const Place &place, const PricedOption &option, const Charges &charges);

    const PortfolioTerms &m_terms;
    PortfolioProblem m_problem;
    QStringList m_leftOut;
    QHash<QString, int> m_keys;
    std::vector<CostLine> m_keyLines; ///< by key
    std::vector<bool> m_isOfFacility; ///< by key
    QHash<Thing, QHash<QString, qsizetype>> m_claims; ///< those of the problem, by thing and how it is had
    std::vector<Place> m_places; ///< by connection of the problem
    std::vector<Place> m_leftOutPlaces;
    QHash<QString, qsizetype> m_indices;
    QList<QList<CostLine>> m_facilityLines;
};

/// Sums of \a lines; those that others pay are in the present value but not to be paid.
Cost costOfLines(const QList<CostLine> &lines, const std::function<Range(const Range &)> &yearlyOf);

} // namespace safeconduct
