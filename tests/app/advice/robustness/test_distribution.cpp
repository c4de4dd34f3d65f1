// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/sample_table.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace safeconduct;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(safeconduct::Distribution)

/// Worked figures of the method (oracle G) for the points 10, 25, 60; the quantiles of PERT by order statistics were computed in
/// Python from its distribution function.
class TestDistribution : public QObject {
    Q_OBJECT
private slots:
    void hasMeanAndVariance_data();
    void hasMeanAndVariance();
    void hasQuantiles_data();
    void hasQuantiles();
    void drawsWhatItsFiguresSay_data();
    void drawsWhatItsFiguresSay();
    void drawsTheMomentsOfBetaPert_data();
    void drawsTheMomentsOfBetaPert();
    void isConstantWithoutWidth();
    void staysInItsRange_data();
    void staysInItsRange();
    void sortsRows();
};

namespace {

bool isNear(double one, double other, double by = 1e-6)
{
    return std::abs(one - other) < by;
}

std::vector<double> drawn(const Distribution &distribution, std::size_t samples)
{
    Random random = Random::stream(11, u"distribution");
    std::vector<double> numbers(samples);
    forEachBlock(samples, [&](std::size_t first, std::size_t count) {
        distribution.draw(random, std::span(numbers).subspan(first, count));
    });
    return numbers;
}

} // namespace

void TestDistribution::hasMeanAndVariance_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variance");
    QTest::newRow("triangular") << Distribution::triangular(10, 25, 60) << 95.0 / 3 << 1975.0 / 18;
    QTest::newRow("PERT by order statistics") << Distribution::pert(10, 25, 60) << 85.0 / 3 << 5825.0 / 63;
    QTest::newRow("uniform") << Distribution::uniform(10, 60) << 35.0 << 2500.0 / 12;
    QTest::newRow("PERT, likely at an end") << Distribution::pert(0, 6, 6) << 5.0 << 36.0 * 5 / 252;
}

void TestDistribution::hasMeanAndVariance()
{
    QFETCH(const Distribution, distribution);
    QFETCH(const double, mean);
    QFETCH(const double, variance);
    QVERIFY(isNear(distribution.mean(), mean, 1e-12));
    QVERIFY(isNear(distribution.variance(), variance, 1e-10));
}

void TestDistribution::hasQuantiles_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("quantile");
    const Distribution triangular = Distribution::triangular(10, 25, 60);
    QTest::newRow("triangular 10 %") << triangular << 0.1 << 18.660254;
    QTest::newRow("triangular 50 %") << triangular << 0.5 << 30.419601;
    QTest::newRow("triangular 90 %") << triangular << 0.9 << 46.771243;
    const Distribution pert = Distribution::pert(10, 25, 60);
    QTest::newRow("PERT 10 %") << pert << 0.1 << 16.257348;
    QTest::newRow("PERT 50 %") << pert << 0.5 << 27.383771;
    QTest::newRow("PERT 90 %") << pert << 0.9 << 41.876124;
    QTest::newRow("PERT 0 %") << pert << 0.0 << 10.0;
    QTest::newRow("PERT 100 %") << pert << 1.0 << 60.0;
    QTest::newRow("uniform") << Distribution::uniform(10, 60) << 0.9 << 55.0;
    QTest::newRow("constant") << Distribution::constant(3) << 0.9 << 3.0;
}

void TestDistribution::hasQuantiles()
{
    QFETCH(const Distribution, distribution);
    QFETCH(const double, share);
    QFETCH(const double, quantile);
    const double found = distribution.quantile(share);
    QVERIFY2(isNear(found, quantile), qPrintable(QString::number(found, 'g', 12)));
}

void TestDistribution::drawsWhatItsFiguresSay_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::newRow("triangular") << Distribution::triangular(10, 25, 60);
    QTest::newRow("PERT") << Distribution::pert(10, 25, 60);
    QTest::newRow("PERT, likely at the low end") << Distribution::pert(10, 10, 60);
    QTest::newRow("PERT, likely at the high end") << Distribution::pert(10, 60, 60);
    QTest::newRow("PERT, likely in the middle") << Distribution::pert(10, 35, 60);
    QTest::newRow("uniform") << Distribution::uniform(10, 60);
}

/// Mean and the shares below three quantiles, each within three standard errors.
void TestDistribution::drawsWhatItsFiguresSay()
{
    QFETCH(const Distribution, distribution);
    constexpr std::size_t samples = 200'000;
    const std::vector<double> numbers = drawn(distribution, samples);
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    QVERIFY(isNear(sum / samples, distribution.mean(), 3 * std::sqrt(distribution.variance() / samples)));
    for (const double share : {0.1, 0.5, 0.9}) {
        const double limit = distribution.quantile(share);
        const auto below = std::ranges::count_if(numbers, [limit](double number) { return number <= limit; });
        QVERIFY(isNear(static_cast<double>(below) / samples, share, 3 * std::sqrt(share * (1 - share) / samples)));
    }
}

void TestDistribution::drawsTheMomentsOfBetaPert_data()
{
    QTest::addColumn<double>("likely");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variance"); // of Beta-PERT
    QTest::newRow("between two order statistics") << 25.0 << 85.0 / 3 << 5225.0 / 63;
    QTest::newRow("at the low end") << 10.0 << 55.0 / 3 << 3125.0 / 63;
    QTest::newRow("at the high end") << 60.0 << 155.0 / 3 << 3125.0 / 63;
    QTest::newRow("in the middle") << 35.0 << 35.0 << 625.0 / 7;
    QTest::newRow("at an order statistic") << 22.5 << 80.0 / 3 << 5000.0 / 63;
}

/// Of 10, likely, 60: Beta-PERT is Beta(α, β) with α = 1 + 4 (likely − min)/(max − min) and α + β = 6, so its variance is
/// (mean − min)(max − mean)/7. Order statistics have it where α is a whole number, else f (1 − f)/42 of the squared width more.
/// Both moments of the samples lie within three standard errors of that.
void TestDistribution::drawsTheMomentsOfBetaPert()
{
    QFETCH(const double, likely);
    QFETCH(const double, mean);
    QFETCH(const double, variance);
    constexpr double width = 50;
    const double alpha = 1 + 4 * (likely - 10) / width;
    const double beta = 6 - alpha;
    QVERIFY(isNear(10 + width * alpha / (alpha + beta), mean, 1e-12));
    QVERIFY(isNear(width * width * alpha * beta / (36 * 7), variance, 1e-10));
    const double f = alpha - std::floor(alpha);
    const double expected = variance + width * width * f * (1 - f) / 42;
    QVERIFY(isNear(Distribution::pert(10, likely, 60).variance(), expected, 1e-10));

    constexpr std::size_t samples = 200'000;
    const std::vector<double> numbers = drawn(Distribution::pert(10, likely, 60), samples);
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    const double centre = sum / samples;
    double squares = 0;
    double fourths = 0;
    for (const double number : numbers) {
        const double square = (number - centre) * (number - centre);
        squares += square;
        fourths += square * square;
    }
    const double spread = squares / (samples - 1);
    const double errorOfSpread = std::sqrt((fourths / samples - spread * spread) / samples);
    QVERIFY2(isNear(centre, mean, 3 * std::sqrt(expected / samples)), qPrintable(QString::number(centre, 'g', 12)));
    QVERIFY2(isNear(spread, expected, 3 * errorOfSpread), qPrintable(QString::number(spread, 'g', 12)));
}

void TestDistribution::isConstantWithoutWidth()
{
    const Distribution constant = Distribution::pert(7, 7, 7);
    QVERIFY(constant.isConstant());
    QCOMPARE(constant.variance(), 0.0);
    QVERIFY(std::ranges::all_of(drawn(constant, 300), [](double number) { return number == 7; }));
}

void TestDistribution::staysInItsRange_data()
{
    drawsWhatItsFiguresSay_data();
}

void TestDistribution::staysInItsRange()
{
    QFETCH(const Distribution, distribution);
    QVERIFY(
        std::ranges::all_of(drawn(distribution, 10'000), [](double number) { return number >= 10 && number <= 60; }));
}

void TestDistribution::sortsRows()
{
    std::array<std::array<double, 3>, 4> numbers{{{4, 1, 2}, {3, 2, 2}, {2, 3, 1}, {1, 4, 1}}};
    std::array<double *, 4> rows{};
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = numbers[row].data();
    sortRows(rows, 3);
    const std::array<std::array<double, 3>, 4> expected{{{1, 1, 1}, {2, 2, 1}, {3, 3, 2}, {4, 4, 2}}};
    QCOMPARE(numbers, expected);
}

QTEST_APPLESS_MAIN(TestDistribution)
#include "test_distribution.moc"
