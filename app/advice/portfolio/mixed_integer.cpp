// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/portfolio/mixed_integer.h"

#include <Highs.h>

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
    Highs highs;
    set(highs, programme.absoluteGap, nodes);
    if (highs.passModel(lpFrom(programme)) == HighsStatus::kError || highs.run() == HighsStatus::kError)
        return {.bound = noBound};
    MixedIntegerSolution solution;
    solution.status = statusOf(highs.getModelStatus());
    solution.objective = highs.getInfo().objective_function_value;
    solution.bound = highs.getInfo().mip_dual_bound;
    if (solution.status != MixedIntegerStatus::Infeasible && highs.getSolution().value_valid)
        solution.values = highs.getSolution().col_value;
    return solution;
}

} // namespace safeconduct
