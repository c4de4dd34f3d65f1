// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/mixed_integer.h"

#include <Highs.h>

#include <algorithm>
#include <cmath>

namespace safeconduct {

namespace {

HighsLp lpFrom(const MixedInteger &programme)
{
    HighsLp lp;
    lp.num_col_ = static_cast<HighsInt>(programme.columns.size());
    lp.num_row_ = static_cast<HighsInt>(programme.rows.size());
    lp.sense_ = ObjSense::kMaximize;
    for (const MixedInteger::Column &column : programme.columns) {
        lp.col_cost_.push_back(column.objective);
        lp.col_lower_.push_back(column.lower);
        lp.col_upper_.push_back(column.upper);
        lp.integrality_.push_back(column.isInteger ? HighsVarType::kInteger : HighsVarType::kContinuous);
    }
    lp.a_matrix_.format_ = MatrixFormat::kRowwise;
    lp.a_matrix_.start_ = {0};
    for (const MixedInteger::Row &row : programme.rows) {
        lp.row_lower_.push_back(row.lower <= -noBound ? -kHighsInf : row.lower);
        lp.row_upper_.push_back(row.upper >= noBound ? kHighsInf : row.upper);
        for (const MixedInteger::Entry &entry : row.entries) {
            lp.a_matrix_.index_.push_back(entry.column);
            lp.a_matrix_.value_.push_back(entry.factor);
        }
        lp.a_matrix_.start_.push_back(static_cast<HighsInt>(lp.a_matrix_.index_.size()));
    }
    return lp;
}

/// The same with columns that can take one value only left out: HiGHS need not look at them.
struct Reduced {
    MixedInteger programme;
    std::vector<int> columns; ///< the columns that are left
    double fixed = 0; ///< objective of those left out
};

Reduced reduced(const MixedInteger &programme)
{
    Reduced reduced;
    reduced.programme.absoluteGap = programme.absoluteGap;
    std::vector<int> places(programme.columns.size(), -1);
    for (std::size_t index = 0; index < programme.columns.size(); ++index) {
        const MixedInteger::Column &column = programme.columns[index];
        if (column.lower < column.upper) {
            places[index] = reduced.programme.add(column);
            reduced.columns.push_back(static_cast<int>(index));
        } else {
            reduced.fixed += column.objective * column.lower;
        }
    }
    for (const MixedInteger::Row &row : programme.rows) {
        MixedInteger::Row left{row.lower, row.upper, {}};
        double taken = 0;
        for (const MixedInteger::Entry &entry : row.entries) {
            const auto column = static_cast<std::size_t>(entry.column);
            if (places[column] >= 0)
                left.entries.push_back({places[column], entry.factor});
            else
                taken += entry.factor * programme.columns[column].lower;
        }
        left.lower = row.lower <= -noBound ? row.lower : row.lower - taken;
        left.upper = row.upper >= noBound ? row.upper : row.upper - taken;
        reduced.programme.rows.push_back(std::move(left));
    }
    return reduced;
}

/// Where every column can take one value only.
MixedIntegerSolution onlySolution(const MixedInteger &programme, const Reduced &left)
{
    constexpr double tolerance = 1e-9;
    MixedIntegerSolution solution{MixedIntegerStatus::Optimal, {}, left.fixed, left.fixed};
    const bool isKept = std::ranges::all_of(left.programme.rows, [](const MixedInteger::Row &row) {
        return row.lower <= tolerance && row.upper >= -tolerance;
    });
    if (!isKept)
        return {.status = MixedIntegerStatus::Infeasible};
    for (const MixedInteger::Column &column : programme.columns)
        solution.values.push_back(column.lower);
    return solution;
}

/// HiGHS stops by default at a relative gap of 1e-4 and calls that optimal; its tolerances are as wide as our money's unit.
void set(Highs &highs, double absoluteGap, int nodes)
{
    constexpr double tolerance = 1e-9;
    highs.setOptionValue("output_flag", false);
    highs.setOptionValue("threads", 1);
    highs.setOptionValue("parallel", "off");
    highs.setOptionValue("random_seed", 20'261'125);
    highs.setOptionValue("mip_rel_gap", 0.0);
    highs.setOptionValue("mip_abs_gap", absoluteGap);
    highs.setOptionValue("mip_max_nodes", nodes);
    highs.setOptionValue("mip_feasibility_tolerance", tolerance);
    highs.setOptionValue("primal_feasibility_tolerance", tolerance);
    highs.setOptionValue("dual_feasibility_tolerance", tolerance);
}

MixedIntegerStatus statusOf(HighsModelStatus status)
{
    if (status == HighsModelStatus::kOptimal)
        return MixedIntegerStatus::Optimal;
    if (status == HighsModelStatus::kInfeasible
        || status == HighsModelStatus::kUnboundedOrInfeasible) // never unbounded
        return MixedIntegerStatus::Infeasible;
    return MixedIntegerStatus::Limit;
}

} // namespace

MixedIntegerSolution maximise(const MixedInteger &programme, int nodes)
{
    const Reduced left = reduced(programme);
    if (left.columns.empty())
        return onlySolution(programme, left);
    Highs highs;
    set(highs, programme.absoluteGap, nodes);
    if (highs.passModel(lpFrom(left.programme)) == HighsStatus::kError || highs.run() == HighsStatus::kError)
        return {.bound = noBound};
    MixedIntegerSolution solution;
    solution.status = statusOf(highs.getModelStatus());
    solution.objective = highs.getInfo().objective_function_value + left.fixed;
    solution.bound = highs.getInfo().mip_dual_bound + left.fixed;
    if (solution.status == MixedIntegerStatus::Infeasible || !highs.getSolution().value_valid)
        return solution;
    for (const MixedInteger::Column &column : programme.columns)
        solution.values.push_back(column.lower);
    for (std::size_t index = 0; index < left.columns.size(); ++index)
        solution.values[static_cast<std::size_t>(left.columns[index])] = highs.getSolution().col_value[index];
    return solution;
}

std::optional<Relaxation> relax(const MixedInteger &programme)
{
    HighsLp lp = lpFrom(programme);
    lp.integrality_.clear();
    Highs highs;
    set(highs, programme.absoluteGap, 0);
    if (highs.passModel(lp) == HighsStatus::kError || highs.run() == HighsStatus::kError
        || highs.getModelStatus() != HighsModelStatus::kOptimal)
        return std::nullopt;
    return Relaxation{highs.getSolution().col_value, highs.getSolution().row_dual};
}

/// Weak duality (Chvátal 1983, 5): c·x ≤ Σ max over column of (c − yA)·x + Σ max over row of y·r for any prices y, so whatever
/// the solver says of them holds. Reduced costs tell what the bound loses where a column leaves its better end.
void narrow(MixedInteger &programme, const std::vector<double> &prices, double least)
{
    std::vector<double> gains;
    gains.reserve(programme.columns.size());
    for (const MixedInteger::Column &column : programme.columns)
        gains.push_back(column.objective);
    double bound = 0;
    for (std::size_t index = 0; index < prices.size(); ++index) {
        const MixedInteger::Row &row = programme.rows[index];
        const double side = prices[index] > 0 ? row.upper : row.lower;
        if (prices[index] == 0 || side <= -noBound || side >= noBound)
            continue;
        bound += prices[index] * side;
        for (const MixedInteger::Entry &entry : row.entries)
            gains[static_cast<std::size_t>(entry.column)] -= prices[index] * entry.factor;
    }
    double greatest = std::abs(bound);
    for (std::size_t index = 0; index < gains.size(); ++index) {
        const MixedInteger::Column &column = programme.columns[index];
        bound += gains[index] * (gains[index] > 0 ? column.upper : column.lower);
        greatest = std::max(greatest, std::abs(bound));
    }
    const double rounding = 1e-10 * greatest;
    for (std::size_t index = 0; index < gains.size(); ++index) {
        MixedInteger::Column &column = programme.columns[index];
        if (column.lower == column.upper || bound - std::abs(gains[index]) >= least - rounding)
            continue;
        if (gains[index] > 0)
            column.lower = column.upper;
        else
            column.upper = column.lower;
    }
}

} // namespace safeconduct
