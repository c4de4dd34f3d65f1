// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison/stability.h"
#include "app/advice/comparison/weights.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace QTest {
template<>
char *toString(const std::vector<double> &values)
{
    QStringList words;
    for (const double value : values)
        words.append(QString::number(value, 'g', 17));
    return qstrdup(qPrintable(words.join(u", "_s)));
}
} // namespace QTest

/// Worked example of the method (oracle A), computed by hand in fractions: protection 0→10, operation 40→0 hours, compatibility
/// 50→100; points 100, 50, 30.
class TestValueModel : public QObject {
    Q_OBJECT
private slots:
    void turnsPointsIntoWeights();
    void refusesPointsThatWeighNothing_data();
    void refusesPointsThatWeighNothing();
    void weighsAnOrder();
    void addsUp();
    void saysWhatMakesTheDifference();
    void findsHowFarAWeightMayMove_data();
    void findsHowFarAWeightMayMove();
    void findsTheNextCrossings_data();
    void findsTheNextCrossings();
    void countsTheChargeOfAnOption();
    void hasNoIntervalWithoutALeader();
    void hasNoIntervalForTheOnlyWeight();
};

namespace {

const std::vector<double> weights{5.0 / 9, 5.0 / 18, 1.0 / 6}; // clazy:exclude=non-pod-global-static (constant)

/// none, tls-opportunistic, tls-required, ipsec-site-site-pki
const std::vector<WeighedOption> options{// clazy:exclude=non-pod-global-static (constant)
                                         {{0, 1, 1}, 0},
                                         {{0.4, 0.9, 0.96}, 0},
                                         {{0.8, 0.75, 0.84}, 0},
                                         {{0.7, 0.2, 0.4}, 0}};
constexpr std::size_t opportunistic = 1;
constexpr std::size_t required = 2;

bool isNear(double one, double other)
{
    return std::abs(one - other) < 1e-12;
}

} // namespace

void TestValueModel::turnsPointsIntoWeights()
{
    const auto found = weightsFromPoints(std::array{100.0, 50.0, 30.0, 0.0});
    QVERIFY(found);
    const std::array expected{5.0 / 9, 5.0 / 18, 1.0 / 6, 0.0};
    for (std::size_t index = 0; index < expected.size(); ++index)
        QVERIFY(isNear((*found)[index], expected[index]));
}

void TestValueModel::refusesPointsThatWeighNothing_data()
{
    QTest::addColumn<QList<double>>("points");
    QTest::newRow("all 0") << QList<double>{0, 0, 0};
    QTest::newRow("none") << QList<double>{};
    QTest::newRow("negative") << QList<double>{100, -1};
    QTest::newRow("no number") << QList<double>{100, std::nan("")};
}

void TestValueModel::refusesPointsThatWeighNothing()
{
    QFETCH(const QList<double>, points);
    const auto found = weightsFromPoints({points.constData(), static_cast<std::size_t>(points.size())}, u"/weights"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().pointer, u"/weights"_s);
    QVERIFY(!found.error().remedy.isEmpty());
}

void TestValueModel::weighsAnOrder()
{
    const std::vector<double> found = weightsFromOrder(3);
    const std::array expected{11.0 / 18, 5.0 / 18, 2.0 / 18};
    for (std::size_t index = 0; index < expected.size(); ++index)
        QVERIFY(isNear(found[index], expected[index]));
    QVERIFY(weightsFromOrder(0).empty());
}

void TestValueModel::addsUp()
{
    const std::array expected{4.0 / 9, 569.0 / 900, 1427.0 / 1800, 23.0 / 45};
    for (std::size_t index = 0; index < expected.size(); ++index)
        QVERIFY(isNear(weightedValue(weights, options[index].values), expected[index]));
}

void TestValueModel::saysWhatMakesTheDifference()
{
    const std::vector<double> found =
        contributionsToDifference(weights, options[required].values, options[opportunistic].values);
    const std::array expected{2.0 / 9, -1.0 / 24, -1.0 / 50};
    double sum = 0;
    for (std::size_t index = 0; index < expected.size(); ++index) {
        QVERIFY(isNear(found[index], expected[index]));
        sum += found[index];
    }
    QVERIFY(isNear(sum, 1427.0 / 1800 - 569.0 / 900));
}

void TestValueModel::findsHowFarAWeightMayMove_data()
{
    QTest::addColumn<int>("criterion");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("protection") << 0 << 111.0 / 431 << 1.0;
    QTest::newRow("operation") << 1 << 0.0 << 28.0 / 43;
    QTest::newRow("compatibility") << 2 << 0.0 << 65.0 / 101;
}

void TestValueModel::findsHowFarAWeightMayMove()
{
    QFETCH(const int, criterion);
    QFETCH(const double, from);
    QFETCH(const double, to);
    const auto interval = stabilityOf(options, required, weights).at(static_cast<std::size_t>(criterion));
    QVERIFY(interval);
    QVERIFY2(isNear(interval->from, from), qPrintable(QString::number(interval->from, 'g', 17)));
    QVERIFY2(isNear(interval->to, to), qPrintable(QString::number(interval->to, 'g', 17)));
    QCOMPARE(interval->below, from > 0 ? std::optional(opportunistic) : std::nullopt);
    QCOMPARE(interval->above, to < 1 ? std::optional(opportunistic) : std::nullopt);
}

void TestValueModel::findsTheNextCrossings_data()
{
    QTest::addColumn<int>("criterion");
    QTest::addColumn<double>("crossing");
    QTest::newRow("protection") << 0 << 173.0 / 813;
    QTest::newRow("operation") << 1 << 752.0 / 1077;
    QTest::newRow("compatibility") << 2 << 45.0 / 61;
}

/// Against `none` alone the crossings lie further out.
void TestValueModel::findsTheNextCrossings()
{
    QFETCH(const int, criterion);
    QFETCH(const double, crossing);
    const std::vector<WeighedOption> two{options[0], options[required]};
    const auto interval = stabilityOf(two, 1, weights).at(static_cast<std::size_t>(criterion));
    QVERIFY(interval);
    QVERIFY(isNear(criterion == 0 ? interval->from : interval->to, crossing));
}

/// With a charge that eats half of its lead over tls-opportunistic, the lead ends earlier: t·0.4 + (1 − t)·R = charge.
void TestValueModel::countsTheChargeOfAnOption()
{
    std::vector<WeighedOption> charged = options;
    const double lead = 1427.0 / 1800 - 569.0 / 900;
    charged[required].charge = lead / 2;
    const auto interval = stabilityOf(charged, required, weights).at(0);
    QVERIFY(interval);
    const double rest = (5.0 / 18 * (0.75 - 0.9) + 1.0 / 6 * (0.84 - 0.96)) / (4.0 / 9);
    QVERIFY(isNear(interval->from, (lead / 2 - rest) / (0.4 - rest)));
    QVERIFY(interval->from > 111.0 / 431);
}

void TestValueModel::hasNoIntervalWithoutALeader()
{
    for (const auto &interval : stabilityOf(options, opportunistic, weights))
        QVERIFY(!interval);
}

void TestValueModel::hasNoIntervalForTheOnlyWeight()
{
    const auto intervals = stabilityOf(options, required, std::vector<double>{1, 0, 0});
    QVERIFY(!intervals.at(0));
    QVERIFY(intervals.at(1));
}

QTEST_APPLESS_MAIN(TestValueModel)
#include "test_value_model.moc"
