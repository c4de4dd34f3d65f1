// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/portfolio_model.h"

#include "app/advice/portfolio/portfolio_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

namespace safeconduct {

namespace {

constexpr double greatest = 1 << 20; ///< what coefficients are scaled to at most

/// A power of two, so that scaling rounds nothing, that brings \a parts to at most `greatest`.
double scaleFor(double parts)
{
    return parts <= greatest ? 1 : std::exp2(-std::ceil(std::log2(parts / greatest)));
}

double partsOf(Money money)
{
    return static_cast<double>(money.parts());
}

double greatestOf(const PortfolioProblem &problem)
{
    double most = 1;
    for (const PortfolioConnection &connection : problem.connections) {
        for (const PortfolioOption &option : connection.options) {
            for (const PortfolioWay &way : option.ways)
                most = std::max(most, std::abs(partsOf(option.worth + option.preference - way.own.presentValue)));
        }
    }
    for (const PortfolioFacility &facility : problem.facilities)
        most = std::max(most, partsOf(facility.cost.presentValue));
    return most;
}

/// The greater, the rather a demand is kept: what a plan says more easily otherwise gives way first.
double reluctanceOf(PortfolioDemand::Kind kind)
{
    switch (kind) {
    case PortfolioDemand::Kind::Connection:
        return 4;
    case PortfolioDemand::Kind::Fixed:
        return 3;
    case PortfolioDemand::Kind::Implication:
        return 2;
    case PortfolioDemand::Kind::Claim:
        return 1.5;
    case PortfolioDemand::Kind::InitialBudget:
        return 1;
    case PortfolioDemand::Kind::YearlyBudget:
        return 0;
    }
    return 0;
}

} // namespace

QList<PortfolioDemand> demandsOf(const PortfolioProblem &problem)
{
    using Kind = PortfolioDemand::Kind;
    QList<PortfolioDemand> demands;
    const auto add = [&demands](Kind kind, qsizetype count) {
        for (qsizetype index = 0; index < count; ++index)
            demands.append({kind, index});
    };
    add(Kind::Connection, problem.connections.size());
    add(Kind::Fixed, problem.fixed.size());
    add(Kind::Implication, problem.implications.size());
    add(Kind::Claim, problem.things.size());
    add(Kind::InitialBudget, problem.initialBudget ? 1 : 0);
    add(Kind::YearlyBudget, problem.yearlyBudget ? 1 : 0);
    return demands;
}

PortfolioModel::PortfolioModel(const PortfolioProblem &problem, Demands demands)
    : m_problem(problem)
    , m_scale(scaleFor(greatestOf(problem)))
{
    m_programme.absoluteGap = m_scale * 0.4; // under half a ten-thousandth
    addColumns();
    addLinks();
    m_firstRelaxed = static_cast<int>(m_programme.columns.size());
    if (demands == Demands::All)
        setObjective();
    if (demands != Demands::None) {
        for (const auto all = demandsOf(problem); const PortfolioDemand &one : all)
            addDemand(one, demands == Demands::Relaxed);
    }
    if (demands == Demands::Relaxed)
        m_programme.absoluteGap = 1e-6;
}

void PortfolioModel::addColumns()
{
    for (const PortfolioConnection &connection : m_problem.connections) {
        auto &options = m_columns.emplace_back();
        for (const PortfolioOption &option : connection.options) {
            auto &ways = options.emplace_back();
            for (qsizetype way = 0; way < option.ways.size(); ++way)
                ways.push_back(m_programme.add({}));
        }
    }
    m_firstFacility = static_cast<int>(m_programme.columns.size());
    for (qsizetype facility = 0; facility < m_problem.facilities.size(); ++facility)
        m_programme.add({.isInteger = false});
    m_firstClaim = static_cast<int>(m_programme.columns.size());
    for (qsizetype claim = 0; claim < m_problem.claims.size(); ++claim)
        m_programme.add({.isInteger = false});
    // At most one option of each connection, whether or not it is demanded that there is one.
    for (qsizetype connection = 0; connection < m_problem.connections.size(); ++connection)
        m_programme.rows.push_back({-noBound, 1, allOf(connection)});
}

/// One row for each connection and facility: of a connection's options only one is taken, so all that need the facility stand
/// in one row with it. As tight as one row for each option and tighter in sum; never a sum with a large factor. Likewise for
/// claims.
void PortfolioModel::addLinks()
{
    for (qsizetype index = 0; index < m_problem.connections.size(); ++index) {
        std::map<int, Entries> users; ///< by column of a facility or claim
        const auto &options = m_problem.connections.at(index).options;
        for (qsizetype option = 0; option < options.size(); ++option) {
            for (qsizetype way = 0; way < options.at(option).ways.size(); ++way) {
                const int column = m_columns.at(static_cast<std::size_t>(index))
                                       .at(static_cast<std::size_t>(option))
                                       .at(static_cast<std::size_t>(way));
                for (const qsizetype facility : options.at(option).ways.at(way).needs)
                    users[m_firstFacility + static_cast<int>(facility)].push_back({column, 1});
                for (const qsizetype claim : options.at(option).ways.at(way).claims)
                    users[m_firstClaim + static_cast<int>(claim)].push_back({column, 1});
            }
        }
        for (auto &[needed, entries] : users) {
            entries.push_back({needed, -1});
            m_programme.rows.push_back({-noBound, 0, std::move(entries)});
        }
    }
}

void PortfolioModel::setObjective()
{
    for (std::size_t index = 0; index < m_columns.size(); ++index) {
        const auto &options = m_problem.connections.at(static_cast<qsizetype>(index)).options;
        for (std::size_t option = 0; option < m_columns[index].size(); ++option) {
            const PortfolioOption &one = options.at(static_cast<qsizetype>(option));
            for (std::size_t way = 0; way < m_columns[index][option].size(); ++way) {
                const Money value =
                    one.worth + one.preference - one.ways.at(static_cast<qsizetype>(way)).own.presentValue;
                const int column = m_columns[index][option][way];
                m_programme.columns[static_cast<std::size_t>(column)].objective = partsOf(value) * m_scale;
            }
        }
    }
    for (qsizetype facility = 0; facility < m_problem.facilities.size(); ++facility) {
        const double cost = partsOf(m_problem.facilities.at(facility).cost.presentValue) * m_scale;
        m_programme.columns[static_cast<std::size_t>(m_firstFacility + facility)].objective = -cost;
    }
}

void PortfolioModel::clearObjective()
{
    for (MixedInteger::Column &column : m_programme.columns)
        column.objective = 0;
}

PortfolioModel::Entries PortfolioModel::entriesOf(qsizetype connection, std::span<const qsizetype> options,
                                                  double factor) const
{
    Entries entries;
    for (const qsizetype option : options) {
        for (const int column : m_columns.at(static_cast<std::size_t>(connection)).at(static_cast<std::size_t>(option)))
            entries.push_back({column, factor});
    }
    return entries;
}

PortfolioModel::Entries PortfolioModel::allOf(qsizetype connection) const
{
    Entries entries;
    for (const std::vector<int> &ways : m_columns.at(static_cast<std::size_t>(connection))) {
        for (const int column : ways)
            entries.push_back({column, 1});
    }
    return entries;
}

PortfolioModel::Entries PortfolioModel::costs(Money Amounts::*amount, double scale) const
{
    Entries entries;
    for (std::size_t index = 0; index < m_columns.size(); ++index) {
        const auto &options = m_problem.connections.at(static_cast<qsizetype>(index)).options;
        for (std::size_t option = 0; option < m_columns[index].size(); ++option) {
            const auto &ways = options.at(static_cast<qsizetype>(option)).ways;
            for (std::size_t way = 0; way < m_columns[index][option].size(); ++way) {
                const Money own = ways.at(static_cast<qsizetype>(way)).own.*amount;
                if (own != Money())
                    entries.push_back({m_columns[index][option][way], partsOf(own) * scale});
            }
        }
    }
    for (qsizetype facility = 0; facility < m_problem.facilities.size(); ++facility) {
        const Money cost = m_problem.facilities.at(facility).cost.*amount;
        if (cost != Money())
            entries.push_back({m_firstFacility + static_cast<int>(facility), partsOf(cost) * scale});
    }
    return entries;
}

void PortfolioModel::demand(const PortfolioDemand &demand)
{
    addDemand(demand, false);
}

void PortfolioModel::addDemand(const PortfolioDemand &demand, bool canGiveUp)
{
    const double once = canGiveUp ? 1 : 0;
    switch (demand.kind) {
    case PortfolioDemand::Kind::Connection:
        addRow(allOf(demand.index), 1, noBound, demand, once);
        return;
    case PortfolioDemand::Kind::Fixed: {
        const FixedChoice &fixed = m_problem.fixed.at(demand.index);
        addRow(entriesOf(fixed.connection, std::array{fixed.option}, 1), 1, noBound, demand, once);
        return;
    }
    case PortfolioDemand::Kind::Implication: {
        const PortfolioImplication &implication = m_problem.implications.at(demand.index);
        if (implication.connection == implication.other && implication.anyOf.contains(implication.option))
            return; // holds by itself
        Entries entries = entriesOf(implication.connection, std::array{implication.option}, -1);
        const Entries allowed = entriesOf(implication.other, implication.anyOf, 1);
        entries.insert(entries.end(), allowed.cbegin(), allowed.cend());
        addRow(std::move(entries), 0, noBound, demand, once);
        return;
    }
    case PortfolioDemand::Kind::Claim:
        addClaim(demand, canGiveUp);
        return;
    case PortfolioDemand::Kind::InitialBudget:
    case PortfolioDemand::Kind::YearlyBudget:
        addBudget(demand, canGiveUp);
        return;
    }
}

void PortfolioModel::addClaim(const PortfolioDemand &demand, bool canGiveUp)
{
    Entries entries;
    for (qsizetype claim = 0; claim < m_problem.claims.size(); ++claim) {
        if (m_problem.claims.at(claim).thing == demand.index)
            entries.push_back({m_firstClaim + static_cast<int>(claim), 1});
    }
    const double others = static_cast<double>(entries.size()) - 1;
    addRow(std::move(entries), -noBound, 1, demand, canGiveUp ? -others : 0);
}

/// The row leaves half a unit of room, so that what is just within the budget is not lost to rounding in the solver.
void PortfolioModel::addBudget(const PortfolioDemand &demand, bool canGiveUp)
{
    const bool isInitial = demand.kind == PortfolioDemand::Kind::InitialBudget;
    const Money budget =
        isInitial ? m_problem.initialBudget.value_or(Money()) : m_problem.yearlyBudget.value_or(Money());
    const Amounts most = greatestCost(m_problem);
    const Money sum = isInitial ? most.initial : most.yearly;
    const double scale = scaleFor(std::max(partsOf(sum), partsOf(budget)));
    addRow(costs(isInitial ? &Amounts::initial : &Amounts::yearly, scale), -noBound, (partsOf(budget) + 0.5) * scale,
           demand, canGiveUp ? -partsOf(sum) * scale : 0);
}

/// \a giveUpBy: factor of the column that lifts the demand; 0 for none.
void PortfolioModel::addRow(Entries entries, double lower, double upper, const PortfolioDemand &demand, double giveUpBy)
{
    if (giveUpBy != 0) {
        // Of equally few demands budgets give way before choices: by so little that the number decides.
        const double little = reluctanceOf(demand.kind) / (10.0 * static_cast<double>(demandsOf(m_problem).size()));
        entries.push_back({m_programme.add({.objective = -1 - little}), giveUpBy});
        m_relaxed.append(demand);
    }
    m_programme.rows.push_back({lower, upper, std::move(entries)});
}

void PortfolioModel::ban(qsizetype facility)
{
    m_programme.columns[static_cast<std::size_t>(m_firstFacility + facility)].upper = 0;
}

void PortfolioModel::forbid(const PortfolioChoice &choice)
{
    Entries entries;
    for (qsizetype index = 0; index < choice.options.size(); ++index) {
        const Entries chosen = entriesOf(index, std::array{choice.options.at(index)}, 1);
        entries.insert(entries.end(), chosen.cbegin(), chosen.cend());
    }
    m_programme.rows.push_back({-noBound, static_cast<double>(choice.options.size()) - 1, std::move(entries)});
}

bool PortfolioModel::fits(const Relaxation &relaxation) const
{
    return relaxation.values.size() == m_programme.columns.size()
        && relaxation.prices.size() == m_programme.rows.size();
}

bool PortfolioModel::isNarrow() const
{
    constexpr std::ptrdiff_t part = 4; // a fourth
    const auto open = std::ranges::count_if(
        m_programme.columns, [](const MixedInteger::Column &column) { return column.lower < column.upper; });
    return open * part <= std::ssize(m_programme.columns);
}

void PortfolioModel::narrowTo(Money least, const std::vector<double> &prices)
{
    m_widest = m_programme.columns;
    narrow(m_programme, prices, (partsOf(least) - 0.5) * m_scale);
}

void PortfolioModel::widen()
{
    for (std::size_t column = 0; column < m_widest.size(); ++column) {
        m_programme.columns[column].lower = m_widest[column].lower;
        m_programme.columns[column].upper = m_widest[column].upper;
    }
}

void PortfolioModel::fix(qsizetype connection, qsizetype option)
{
    m_programme.rows.push_back({1, noBound, entriesOf(connection, std::array{option}, 1)});
}

void PortfolioModel::aimAtCost(Money least)
{
    Entries objective;
    for (std::size_t column = 0; column < m_programme.columns.size(); ++column) {
        if (m_programme.columns[column].objective != 0)
            objective.push_back({static_cast<int>(column), m_programme.columns[column].objective});
    }
    m_programme.rows.push_back({(partsOf(least) - 0.5) * m_scale, noBound, std::move(objective)});
    clearObjective();
    for (const MixedInteger::Entry &entry : costs(&Amounts::presentValue, -m_scale))
        m_programme.columns[static_cast<std::size_t>(entry.column)].objective = entry.factor;
}

void PortfolioModel::aimAtId(std::optional<Money> most, qsizetype connection)
{
    if (most)
        m_programme.rows.push_back(
            {-noBound, (partsOf(*most) + 0.5) * m_scale, costs(&Amounts::presentValue, m_scale)});
    clearObjective();
    const auto &options = m_problem.connections.at(connection).options;
    for (qsizetype option = 0; option < options.size(); ++option) {
        const auto before = std::ranges::count_if(
            options, [&](const PortfolioOption &other) { return other.id < options.at(option).id; });
        for (const MixedInteger::Entry &entry : entriesOf(connection, std::array{option}, 1))
            m_programme.columns[static_cast<std::size_t>(entry.column)].objective = -static_cast<double>(before);
    }
    m_programme.absoluteGap = 0.4;
}

std::optional<PortfolioChoice> PortfolioModel::choiceFrom(std::span<const double> values) const
{
    QList<qsizetype> options;
    QList<qsizetype> ways;
    for (const auto &connection : m_columns) {
        for (std::size_t option = 0; option < connection.size(); ++option) {
            for (std::size_t way = 0; way < connection[option].size(); ++way) {
                if (values[static_cast<std::size_t>(connection[option][way])] > 0.5) {
                    options.append(static_cast<qsizetype>(option));
                    ways.append(static_cast<qsizetype>(way));
                }
            }
        }
    }
    if (options.size() != static_cast<qsizetype>(m_columns.size()))
        return std::nullopt;
    return withFirstWays(m_problem, portfolioOf(m_problem, options, ways));
}

PortfolioChoice PortfolioModel::nearest(std::span<const double> values) const
{
    QList<qsizetype> options;
    QList<qsizetype> ways;
    for (const auto &connection : m_columns) {
        double greatest = -1;
        options.append(0);
        ways.append(0);
        for (std::size_t option = 0; option < connection.size(); ++option) {
            for (std::size_t way = 0; way < connection[option].size(); ++way) {
                if (const double value = values[static_cast<std::size_t>(connection[option][way])]; value > greatest) {
                    greatest = value;
                    options.last() = static_cast<qsizetype>(option);
                    ways.last() = static_cast<qsizetype>(way);
                }
            }
        }
    }
    return portfolioOf(m_problem, options, ways);
}

Money PortfolioModel::moneyFrom(double objective) const
{
    return Money::tenThousandths(std::llround(std::ceil(objective / m_scale)));
}

QList<PortfolioDemand> PortfolioModel::givenUp(std::span<const double> values) const
{
    QList<PortfolioDemand> demands;
    for (qsizetype index = 0; index < m_relaxed.size(); ++index) {
        if (values[static_cast<std::size_t>(m_firstRelaxed + index)] > 0.5)
            demands.append(m_relaxed.at(index));
    }
    return demands;
}

} // namespace safeconduct
