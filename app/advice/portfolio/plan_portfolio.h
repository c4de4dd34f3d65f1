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
    qsizetype next =
        5; ///< next-best portfolios wanted; 0: no alternatives at all, so that no facility has its worth told
};

/// A connection by itself, with each shared amount as a facility of its own, whatever number it gets beside other connections.
struct PortfolioDraft {
    PricedConnection priced; ///< that it was made of
    bool isPremise = false; ///< an implication rests on what it takes
    QSet<QString> named; ///< its options that implications name
    QStringList keys; ///< of its lines; null where the amount is its own
    PortfolioConnection connection; ///< with the options of use; needs are lines, the first one with the same key
    QList<qsizetype> options; ///< by option of `connection`: the priced option it stands for
    QList<QList<qsizetype>> ways; ///< by option of `connection`: the ways they stand for
};

/// The connections of a plan as a portfolio problem, and the way back from its numbers. Amounts with the same item, moment
/// and key are paid once; those that every way needs together are one facility; those that only one connection can need are
/// its own. Options that cannot be in any of the portfolios wanted are left out. Looks at the terms, which must live as long.
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
    /// What each connection takes by itself, shared amounts counted once.
    PortfolioChoice alone() const;
    /// Each amount of \a choice once.
    Cost costOf(const PortfolioChoice &choice) const;

    /// What the choices of all mean for one connection: two choices in which that is the same cost each of its options the same.
    struct Charges {
        qsizetype option = -1; ///< that it takes, of its priced ones; −1 where it has no choice
        qsizetype way = -1; ///< of the option
        std::vector<bool> isPaidByOthers; ///< by line
        friend bool operator==(const Charges &, const Charges &) = default;
    };
    /// \a paid is what all choices pay.
    Charges chargesOf(const QString &connection, const PortfolioChoice &choice, const std::vector<int> &paid) const;

    /// An option given what the choices of the other connections pay.
    struct Given {
        QStringList facilities;
        QList<CostLine> lines; ///< marked where others pay
    };
    /// By shared amount: how many connections' choices need it.
    std::vector<int> paid(const PortfolioChoice &choice) const;
    /// Of \a connection, whether it has a choice or not: of each of its options, in their order, the cheapest way.
    QList<Given> given(const QString &connection, const Charges &charges) const;

private:
    using Draft = std::shared_ptr<const PortfolioDraft>;

    struct Place {
        Draft draft;
        std::vector<int> keys; ///< of its lines, among all connections; −1 where the amount is its own
    };

    Draft draftOf(const PricedConnection &connection, bool isPremise, const QSet<QString> &named,
                  const PlanPortfolio *before) const;
    PortfolioConnection drafted(const PortfolioDraft &draft) const;
    void keepUseful(PortfolioDraft &draft) const;
    Amounts amountsOf(const CostLine &line) const;
    int keyFor(const QString &text, const CostLine &line);
    void add(const Draft &draft);
    void findFacilities();
    void needFacilities(const std::vector<qsizetype> &facilityOf);
    void addImplications();
    const OptionWay &wayOf(const Place &place, const PortfolioChoice &choice, qsizetype connection) const;
    const Place *placeOf(const QString &connection) const;
    static Given cheapest(const Place &place, const PricedOption &option, const Charges &charges);

    const PortfolioTerms &m_terms;
    PortfolioProblem m_problem;
    QStringList m_leftOut;
    QHash<QString, int> m_keys;
    std::vector<CostLine> m_keyLines; ///< by key
    std::vector<Place> m_places; ///< by connection of the problem
    std::vector<Place> m_leftOutPlaces;
    QHash<QString, qsizetype> m_indices;
    QList<QList<CostLine>> m_facilityLines;
};

/// Sums of \a lines; those that others pay are in the present value but not to be paid.
Cost costOfLines(const QList<CostLine> &lines, const std::function<Range(const Range &)> &yearlyOf);

} // namespace safeconduct
