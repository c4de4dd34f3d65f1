// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/weights.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace safeconduct;

/// Why the method is neither AHP nor TOPSIS: with them the order of two options turns when a third comes or goes (oracle H;
/// the first example is that of Belton and Gear 1983). Both are written here only to show it.
class TestRankReversal : public QObject {
    Q_OBJECT
private slots:
    void turnsWithAhp();
    void turnsWithTopsis();
    void neverTurnsOnFixedAnchors();
};

namespace {

using Matrix = std::vector<std::vector<double>>; ///< by option, then criterion

double columnSum(const Matrix &matrix, std::size_t criterion)
{
    double sum = 0;
    for (const auto &row : matrix)
        sum += row[criterion];
    return sum;
}

/// Priorities of the analytic hierarchy process under equal criteria: columns normalised to sum 1.
std::vector<double> ahp(const Matrix &matrix)
{
    std::vector<double> priorities;
    for (const auto &row : matrix) {
        double sum = 0;
        for (std::size_t criterion = 0; criterion < row.size(); ++criterion)
            sum += row[criterion] / columnSum(matrix, criterion);
        priorities.push_back(sum / static_cast<double>(row.size()));
    }
    return priorities;
}

Matrix vectorNormalised(Matrix matrix)
{
    for (std::size_t criterion = 0; criterion < matrix[0].size(); ++criterion) {
        double squares = 0;
        for (const auto &row : matrix)
            squares += row[criterion] * row[criterion];
        for (auto &row : matrix)
            row[criterion] /= std::sqrt(squares);
    }
    return matrix;
}

double distance(const std::vector<double> &one, const std::vector<double> &other)
{
    double squares = 0;
    for (std::size_t index = 0; index < one.size(); ++index)
        squares += (one[index] - other[index]) * (one[index] - other[index]);
    return std::sqrt(squares);
}

/// Closeness to the ideal of TOPSIS under equal weights.
std::vector<double> topsis(const Matrix &matrix)
{
    const Matrix normalised = vectorNormalised(matrix);
    std::vector<double> ideal = normalised[0];
    std::vector<double> worst = normalised[0];
    for (const auto &row : normalised) {
        for (std::size_t criterion = 0; criterion < row.size(); ++criterion) {
            ideal[criterion] = std::max(ideal[criterion], row[criterion]);
            worst[criterion] = std::min(worst[criterion], row[criterion]);
        }
    }
    std::vector<double> closeness;
    for (const auto &row : normalised)
        closeness.push_back(distance(row, worst) / (distance(row, worst) + distance(row, ideal)));
    return closeness;
}

/// Our model on fixed anchors 0 and 10 with equal weights.
std::vector<double> additive(const Matrix &matrix)
{
    const std::vector<double> weights(matrix[0].size(), 1.0 / static_cast<double>(matrix[0].size()));
    std::vector<double> values;
    for (std::vector<double> row : matrix) {
        for (double &value : row)
            value /= 10;
        values.push_back(weightedValue(weights, row));
    }
    return values;
}

bool isNear(double one, double other, double by)
{
    return std::abs(one - other) < by;
}

const Matrix threeOptions{{1, 9, 8}, {9, 1, 9}, {1, 1, 1}}; // clazy:exclude=non-pod-global-static (constant)
const Matrix compared{{3, 4}, {1, 9}, {3, 1}}; // clazy:exclude=non-pod-global-static (constant)

} // namespace

void TestRankReversal::turnsWithAhp()
{
    const std::vector<double> before = ahp(threeOptions);
    QVERIFY(isNear(before[0], 134.0 / 297, 1e-12));
    QVERIFY(isNear(before[1], 31.0 / 66, 1e-12));
    QVERIFY(before[1] > before[0]);
    Matrix withCopy = threeOptions;
    withCopy.push_back(threeOptions[1]);
    const std::vector<double> after = ahp(withCopy);
    QVERIFY(isNear(after[0], 148.0 / 405, 1e-12));
    QVERIFY(isNear(after[1], 13.0 / 45, 1e-12));
    QVERIFY(isNear(after[3], 13.0 / 45, 1e-12));
    QVERIFY(after[0] > after[1]);
}

void TestRankReversal::turnsWithTopsis()
{
    const std::vector<double> before = topsis(compared);
    QVERIFY(isNear(before[0], 0.5212, 5e-5));
    QVERIFY(isNear(before[1], 0.6378, 5e-5));
    QVERIFY(isNear(before[2], 0.3622, 5e-5));
    const std::vector<double> after = topsis({compared[0], compared[1]});
    QVERIFY(isNear(after[0], 0.5547, 5e-5));
    QVERIFY(isNear(after[1], 0.4453, 5e-5));
    QVERIFY(after[0] > after[1]);
}

void TestRankReversal::neverTurnsOnFixedAnchors()
{
    for (const Matrix &matrix : {threeOptions, compared}) {
        const std::vector<double> before = additive(matrix);
        Matrix more = matrix;
        more.push_back(matrix[1]);
        const std::vector<double> grown = additive(more);
        const std::vector<double> shrunk = additive({matrix[0], matrix[1]});
        for (const std::size_t option : {0U, 1U}) {
            QCOMPARE(grown[option], before[option]);
            QCOMPARE(shrunk[option], before[option]);
        }
    }
}

QTEST_APPLESS_MAIN(TestRankReversal)
#include "test_rank_reversal.moc"
