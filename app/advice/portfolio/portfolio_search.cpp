// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_search.h"

#include "app/advice/portfolio/good_portfolios.h"
#include "app/advice/portfolio/portfolio_choice.h"
#include "app/advice/portfolio/portfolio_model.h"

#include <algorithm>

namespace safeconduct {

namespace {

constexpr qsizetype mostEqual =
    12; ///< equal portfolios after the last wanted one that are looked at to put them in order

class PortfolioSearch {
public:
    PortfolioSearch(const PortfolioProblem &problem, int nodes, std::optional<qsizetype> banned)
        : m_problem(problem)
        , m_nodes(nodes)
        , m_banned(banned)
        , m_model(problem, PortfolioModel::Demands::All)
    {
        if (banned)
            m_model.ban(*banned);
    }

    FoundPortfolios best(qsizetype wanted, const Relaxation *earlier)
    {
        FoundPortfolios found;
        leaveOutHopeless(wanted, earlier);
        bool isMore = addNext(found);
        while (isMore && found.status == PortfolioStatus::Optimal && !hasAll(found, wanted))
            isMore = addNext(found);
        if (isMore && areAllEqual(found))
            settleTie(found);
        std::ranges::sort(found.best, [this](const PortfolioChoice &left, const PortfolioChoice &right) {
            return goesBefore(m_problem, left, right);
        });
        if (found.best.size() > wanted)
            found.best.resize(wanted);
        found.relaxation = std::move(m_relaxation);
        return found;
    }

    /// One of those that are equally good.
    FoundPortfolios anyBest()
    {
        FoundPortfolios found;
        leaveOutHopeless(1, nullptr);
        addNext(found);
        return found;
    }

private:
    /// What cannot be in any of the portfolios wanted, by \a earlier or by a relaxation of its own: few ways and facilities are
    /// left to choose from.
    void leaveOutHopeless(qsizetype wanted, const Relaxation *earlier)
    {
        if (earlier && m_model.fits(*earlier)) {
            narrow(*earlier, wanted);
            if (m_model.isNarrow()) {
                m_relaxation = *earlier;
                return;
            }
            m_model.widen(); // its prices are to serve the next search, too
        }
        m_relaxation = m_model.relaxed();
        if (m_relaxation)
            narrow(*m_relaxation, wanted);
    }

    void narrow(const Relaxation &relaxation, qsizetype wanted)
    {
        const PortfolioChoice begin = m_model.nearest(relaxation.values);
        if (const auto least = objectiveInReach(m_problem, begin, wanted, m_banned))
            m_model.narrowTo(*least, relaxation.prices);
    }

    /// Adds the best portfolio that has not been found yet; false where there is no other, or none within the limit.
    bool addNext(FoundPortfolios &found)
    {
        while (true) {
            const MixedIntegerSolution solution = m_model.solve(found.best.isEmpty() ? m_nodes : m_nodes / 10);
            if (found.best.isEmpty())
                found.status = statusOf(solution.status);
            found.isComplete = solution.status != MixedIntegerStatus::Limit;
            if (solution.values.empty())
                return false;
            const auto choice = m_model.choiceFrom(solution.values);
            if (!choice)
                return false;
            m_model.forbid(*choice);
            if (!isAllowed(m_problem, *choice)) // beyond a budget by less than the solver can tell
                continue;
            if (solution.status == MixedIntegerStatus::Limit && found.best.isEmpty())
                found.gap = std::max(Money(), m_model.moneyFrom(solution.bound) - choice->objective());
            if (solution.status == MixedIntegerStatus::Optimal || found.best.isEmpty())
                found.best.append(*choice);
            return solution.status == MixedIntegerStatus::Optimal;
        }
    }

    static PortfolioStatus statusOf(MixedIntegerStatus status)
    {
        switch (status) {
        case MixedIntegerStatus::Optimal:
            return PortfolioStatus::Optimal;
        case MixedIntegerStatus::Infeasible:
            return PortfolioStatus::Infeasible;
        case MixedIntegerStatus::Limit:
            return PortfolioStatus::Limit;
        }
        return PortfolioStatus::Limit;
    }

    /// Solutions come in falling order: enough are there when one more is worse than the last wanted one, so that none that
    /// equals it can be missing.
    static bool hasAll(const FoundPortfolios &found, qsizetype wanted)
    {
        return found.best.size() > wanted
            && (found.best.constLast().objective() < found.best.at(wanted - 1).objective()
                || found.best.size() >= wanted + mostEqual);
    }

    static bool areAllEqual(const FoundPortfolios &found)
    {
        return found.best.size() > 1 && found.best.constFirst().objective() == found.best.constLast().objective();
    }

    /// More portfolios are equally good than were looked at: solves again for the least cost among them, then for the smallest
    /// option ids one connection after the other.
    void settleTie(FoundPortfolios &found) const
    {
        PortfolioModel model(m_problem, PortfolioModel::Demands::All);
        if (m_relaxation)
            model.narrowTo(found.best.constFirst().objective(), m_relaxation->prices);
        model.aimAtCost(found.best.constFirst().objective());
        auto choice = solved(model, found);
        if (!choice)
            return;
        std::optional<Money> most = choice->cost.presentValue;
        for (const auto connections = byId(m_problem); const qsizetype connection : connections) {
            model.aimAtId(std::exchange(most, std::nullopt), connection);
            const auto next = solved(model, found);
            if (!next)
                return;
            model.fix(connection, next->options.at(connection));
        }
    }

    std::optional<PortfolioChoice> solved(const PortfolioModel &model, FoundPortfolios &found) const
    {
        const MixedIntegerSolution solution = model.solve(m_nodes);
        auto choice = solution.values.empty() ? std::nullopt : model.choiceFrom(solution.values);
        if (!choice || !isAllowed(m_problem, *choice))
            return std::nullopt;
        if (std::ranges::find(found.best, choice->options, &PortfolioChoice::options) == found.best.end())
            found.best.append(*choice);
        return choice;
    }

    const PortfolioProblem &m_problem;
    int m_nodes;
    std::optional<qsizetype> m_banned;
    PortfolioModel m_model;
    std::optional<Relaxation> m_relaxation;
};

} // namespace

FoundPortfolios bestBySearch(const PortfolioProblem &problem, qsizetype wanted, int nodes, const Relaxation *earlier)
{
    return PortfolioSearch(problem, nodes, {}).best(wanted, earlier);
}

FoundPortfolios bestWithout(const PortfolioProblem &problem, qsizetype facility, int nodes)
{
    return PortfolioSearch(problem, nodes, facility).anyBest();
}

} // namespace safeconduct
