// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace safeconduct {

/// A mixed-integer linear programme as plain numbers, and HiGHS behind one function. Whoever asks scales the numbers:
/// tolerances are absolute.

struct MixedInteger {
    struct Column {
        double objective = 0;
        double lower = 0;
        double upper = 1;
        bool isInteger = true;
    };
    struct Entry {
        int column = 0;
        double factor = 0;
    };
    struct Row {
        double lower = 0;
        double upper = 0;
        std::vector<Entry> entries;
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    double absoluteGap = 0; ///< optimal means: no solution is better by more than this

    int add(const Column &column)
    {
        columns.push_back(column);
        return static_cast<int>(columns.size()) - 1;
    }
};

enum class MixedIntegerStatus { Optimal, Infeasible, Limit };

struct MixedIntegerSolution {
    MixedIntegerStatus status = MixedIntegerStatus::Limit;
    std::vector<double> values; ///< by column; empty where none was found
    double objective = 0;
    double bound = 0; ///< no solution has a greater objective
};

constexpr double noBound = 1e30; ///< for a row's side that is open

/// The programme without whole numbers, solved.
struct Relaxation {
    std::vector<double> values; ///< by column
    std::vector<double> prices; ///< by row: what its side is worth
};
/// Nothing where it has no solution.
std::optional<Relaxation> relax(const MixedInteger &programme);

/// Narrows the bounds of columns by \a prices of the first rows, whatever they are: a column that would bring every solution
/// below \a least keeps to 0, or to 1. Solutions from \a least on stay. Only columns between 0 and 1 that are whole at
/// the optimum.
void narrow(MixedInteger &programme, const std::vector<double> &prices, double least);

/// Maximises. The search ends after \a nodes nodes of the tree, never by time: the same answer on a slow machine. One
/// thread, fixed seed, no output.
MixedIntegerSolution maximise(const MixedInteger &programme, int nodes);

} // namespace safeconduct
