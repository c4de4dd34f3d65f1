// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/acceptability.h"
#include "app/advice/robustness/weight_law.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <thread>

using namespace safeconduct;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(safeconduct::WeightLaw)

/// Held against the method's worked example (oracles B, B-order, B-interval, B2), whose figures are exact areas of polygons: three
/// options on three criteria.
class TestAcceptability : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheExactShares_data();
    void agreesWithTheExactShares();
    void agreesWithTheExactCentralWeights_data();
    void agreesWithTheExactCentralWeights();
    void countsWholeSamples();
    void isSureOfFixedValuesUnderCentralWeights();
    void isUnsureOfUncertainValues();
    void reportsHowManyDrawsIntervalsTook();
    void findsContradictingIntervals();
    void keepsPointsWithinTheirVariation();
    void putsTiersBeforeScores();
    void settlesTiesByPlace();
    void countsCostsAtTheWorth();
    void sharesOneRate();
    void isTheSameOnAnyNumberOfThreads();
    void givesTheBitsOfAnotherProgram_data();
    void givesTheBitsOfAnotherProgram();
    void hasStandardErrors();
    void isUndecidedNearAThreshold_data();
    void isUndecidedNearAThreshold();
};

namespace {

constexpr std::size_t samples = 200'000;

struct Counted {
    Acceptability acceptability;
    WeightDraws draws;
};

/// Values of three options without cost.
ScoringModel worked()
{
    ScoringModel model;
    model.options = 3;
    model.criteria = 3;
    model.values = {0.9, 0.3, 0.4, 0.5, 0.8, 0.3, 0.4, 0.5, 0.8};
    model.tiers = {0, 0, 0};
    return model;
}

/// The first value of the first option uniform between 0.4 and 1.
ScoringModel workedUncertain()
{
    ScoringModel model = worked();
    model.values[0] = 0;
    model.inputs = {Distribution::uniform(0.4, 1)};
    model.uncertainValues = {{.option = 0, .criterion = 0, .input = 0}};
    return model;
}

Counted count(const ScoringModel &model, const WeightLaw &law, std::size_t number = samples,
              const QString &id = u"oracle"_s)
{
    Random random = Random::stream(1, id);
    ScoreSamples drawn;
    SampleTable weights;
    drawInputs(model, number, random, drawn);
    const WeightDraws draws = drawWeights(law, number, random, weights);
    return {countRanks(model, weights, drawn), draws};
}

/// Four options with all that a model can have: an uncertain value, worth, amounts and hours at one rate, and one option that is
/// never first.
ScoringModel golden()
{
    ScoringModel model;
    model.options = 4;
    model.criteria = 3;
    model.values = {0, 1, 1, 0.4, 0.9, 0.96, 0.8, 0.75, 0.84, 0, 0.2, 0.4};
    model.uncertainValues = {{.option = 3, .criterion = 0, .input = 0}};
    model.inputs = {Distribution::uniform(0.5, 0.9), Distribution::triangular(2000, 6000, 14'000),
                    Distribution::pert(45, 60, 80),  Distribution::pert(1, 4, 16),
                    Distribution::pert(20, 30, 55),  Distribution::constant(250)};
    model.worth = 1;
    model.terms = {{.amount = 3, .rate = 2}, {.amount = 4, .rate = 2}, {.amount = 5, .rate = {}}};
    model.multiplicities = {0, 0, 0, 1, 0, 0, 1.5, 0, 2.25, 0, 1, 1};
    model.tiers = {0, 0, 0, 0};
    return model;
}

/// FNV-1a over the bits of all numbers, row by row: one that differs in its last bit changes it.
quint64 bitsOf(const SampleTable &table)
{
    quint64 hash = 0xcbf2'9ce4'8422'2325;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (const double number : table.row(row))
            hash = (hash ^ std::bit_cast<quint64>(number)) * 0x0000'0100'0000'01b3;
    }
    return hash;
}

using Numbers = std::vector<std::vector<std::int64_t>>;

bool isWithin(double found, double exact, double standardErrors, double rounding)
{
    return std::abs(found - exact) <= 3 * standardErrors + rounding;
}

} // namespace

void TestAcceptability::agreesWithTheExactShares_data()
{
    QTest::addColumn<bool>("isUncertain");
    QTest::addColumn<WeightLaw>("law");
    QTest::addColumn<QList<double>>("exact"); // by option, then rank
    QTest::addColumn<double>("rounding"); // of the exact figures
    QTest::newRow("B: weights free") << false << WeightLaw::free(3)
                                     << QList<double>{173.0 / 540,  277.0 / 945,   487.0 / 1260,
                                                      637.0 / 2160, 761.0 / 2160,  127.0 / 360,
                                                      277.0 / 720,  1787.0 / 5040, 73.0 / 280}
                                     << 1e-12;
    QTest::newRow("B-order: w1 ≥ w2 ≥ w3")
        << false << WeightLaw::ordered(3)
        << QList<double>{317.0 / 360, 461.0 / 3960, 1.0 / 330,   137.0 / 1260, 1081.0 / 1260,
                         1.0 / 30,    3.0 / 280,    79.0 / 3080, 53.0 / 55}
        << 1e-12;
    QTest::newRow("B-interval: each weight in 0.2–0.6")
        << false << WeightLaw::intervals({0.2, 0.2, 0.2}, {0.6, 0.6, 0.6})
        << QList<double>{0.280093, 0.298280, 0.421627, 0.245949, 0.340856, 0.413194, 0.473958, 0.360863, 0.165179}
        << 1e-6;
    QTest::newRow("B2: a value uncertain")
        << true << WeightLaw::free(3)
        << QList<double>{0.17344, 0.26473, 0.56183, 0.37475, 0.35842, 0.26682, 0.45180, 0.37685, 0.17135} << 2e-5;
}

void TestAcceptability::agreesWithTheExactShares()
{
    QFETCH(const bool, isUncertain);
    QFETCH(const WeightLaw, law);
    QFETCH(const QList<double>, exact);
    QFETCH(const double, rounding);
    const Acceptability found = count(isUncertain ? workedUncertain() : worked(), law).acceptability;
    for (std::size_t option = 0; option < 3; ++option) {
        for (std::size_t rank = 0; rank < 3; ++rank) {
            const SampleShare share = found.rank(option, rank);
            const double expected = exact.at(static_cast<qsizetype>(option) * 3 + static_cast<qsizetype>(rank));
            const double error = std::sqrt(expected * (1 - expected) / samples);
            QVERIFY2(
                isWithin(share.share(), expected, error, rounding),
                qPrintable(u"option %1 rank %2: %3 for %4"_s.arg(option).arg(rank).arg(share.share()).arg(expected)));
        }
    }
}

void TestAcceptability::agreesWithTheExactCentralWeights_data()
{
    QTest::addColumn<bool>("isUncertain");
    QTest::addColumn<QList<double>>("exact"); // by option, then criterion
    QTest::newRow("B")
        << false
        << QList<double>{0.618262, 0.174898, 0.206840, 0.221065, 0.626209,
                         0.152725, 0.182123, 0.240764, 0.577113}; // NOLINT(modernize-use-std-numbers): a probability
    QTest::newRow("B2") << true << QList<double>{0.65601, 0.15255, 0.19144, 0.30624, 0.54870,
                                                 0.14506, 0.23193, 0.22410, 0.54397};
}

/// Weights lie in [0, 1], so their standard deviation is at most 0.5; it rests on the samples in which the option is first.
void TestAcceptability::agreesWithTheExactCentralWeights()
{
    QFETCH(const bool, isUncertain);
    QFETCH(const QList<double>, exact);
    const Acceptability found = count(isUncertain ? workedUncertain() : worked(), WeightLaw::free(3)).acceptability;
    for (std::size_t option = 0; option < 3; ++option) {
        const double error = 0.2 / std::sqrt(static_cast<double>(found.options[option].ranks[0]));
        for (std::size_t criterion = 0; criterion < 3; ++criterion) {
            const double weight = found.options[option].centralWeights[criterion];
            QVERIFY2(isWithin(weight, exact.at(static_cast<qsizetype>(option * 3 + criterion)), error, 2e-5),
                     qPrintable(u"option %1 criterion %2: %3"_s.arg(option).arg(criterion).arg(weight)));
        }
    }
}

void TestAcceptability::countsWholeSamples()
{
    constexpr std::size_t number = 10'001; // not a whole number of blocks
    const Acceptability found = count(worked(), WeightLaw::free(3), number).acceptability;
    QCOMPARE(found.samples, std::int64_t(number));
    for (std::size_t one = 0; one < 3; ++one) {
        std::int64_t overRanks = 0;
        std::int64_t overOptions = 0;
        for (std::size_t other = 0; other < 3; ++other) {
            overRanks += found.options[one].ranks[other];
            overOptions += found.options[other].ranks[one];
            if (one != other)
                QCOMPARE(found.options[one].beats[other] + found.options[other].beats[one], found.samples);
        }
        QCOMPARE(overRanks, found.samples);
        QCOMPARE(overOptions, found.samples);
    }
}

void TestAcceptability::isSureOfFixedValuesUnderCentralWeights()
{
    const Acceptability found = count(worked(), WeightLaw::free(3), 10'000).acceptability;
    for (std::size_t option = 0; option < 3; ++option)
        QCOMPARE(found.confidence(option).share(), 1.0);
}

void TestAcceptability::isUnsureOfUncertainValues()
{
    const Acceptability found = count(workedUncertain(), WeightLaw::free(3)).acceptability;
    // the factor moves with the central weights, which rest on a sixth of the samples: hence the wider margin
    QVERIFY2(std::abs(found.confidence(0).share() - 0.68818) < 3 * 0.0025,
             qPrintable(QString::number(found.confidence(0).share())));
    QCOMPARE(found.confidence(1).share(), 1.0);
    QCOMPARE(found.confidence(2).share(), 1.0);
}

/// Between 0.2 and 0.6 each: a triangle of side 0.4 within one of side 1 on the simplex holds (0.4)² = 16 % of it.
void TestAcceptability::reportsHowManyDrawsIntervalsTook()
{
    const WeightDraws draws = count(worked(), WeightLaw::intervals({0.2, 0.2, 0.2}, {0.6, 0.6, 0.6})).draws;
    const double accepted = static_cast<double>(draws.accepted) / static_cast<double>(draws.tried);
    QVERIFY(std::abs(accepted - 0.16) < 3 * std::sqrt(0.16 * 0.84 / static_cast<double>(draws.tried)));
    QVERIFY(!draws.isNearlyContradictory());
    const WeightDraws narrow = count(worked(), WeightLaw::intervals({0.32, 0.32, 0.32}, {1, 1, 1}), 100).draws;
    QVERIFY(narrow.isNearlyContradictory()); // 0.04² = 0.16 %
    QCOMPARE(narrow.accepted, 100U);
}

void TestAcceptability::findsContradictingIntervals()
{
    Random random = Random::seeded(1);
    SampleTable weights;
    const WeightDraws draws = drawWeights(WeightLaw::intervals({0.5, 0.6}, {1, 1}), 10, random, weights);
    QVERIFY(draws.isContradictory);
    QCOMPARE(draws.accepted, 0U);
}

void TestAcceptability::keepsPointsWithinTheirVariation()
{
    Random random = Random::seeded(3);
    SampleTable weights;
    drawWeights(WeightLaw::ofPoints({100, 50, 0}, 0.5), 1000, random, weights);
    for (std::size_t sample = 0; sample < 1000; ++sample) {
        const double ratio = weights.row(0)[sample] / weights.row(1)[sample];
        QVERIFY(ratio >= 50.0 / 75 && ratio <= 150.0 / 25);
        QCOMPARE(weights.row(2)[sample], 0.0);
        QVERIFY(std::abs(weights.row(0)[sample] + weights.row(1)[sample] - 1) < 1e-15);
    }
}

void TestAcceptability::putsTiersBeforeScores()
{
    ScoringModel model = worked();
    model.tiers = {1, 0, 1};
    const Acceptability found = count(model, WeightLaw::free(3), 10'000).acceptability;
    QCOMPARE(found.rank(1, 0).share(), 1.0);
    QCOMPARE(found.options[0].ranks[0], 0);
    QVERIFY(found.options[0].centralWeights.empty());
    QVERIFY(found.options[0].ranks[1] > 0 && found.options[0].ranks[2] > 0);
    QCOMPARE(found.beats(1, 2).count, 10'000);
}

void TestAcceptability::settlesTiesByPlace()
{
    ScoringModel model = worked();
    for (std::size_t criterion = 0; criterion < 3; ++criterion)
        model.values[6 + criterion] = model.values[criterion];
    const Acceptability found = count(model, WeightLaw::free(3), 10'000).acceptability;
    QCOMPARE(found.beats(0, 2).share(), 1.0);
    QCOMPARE(found.options[2].ranks[0], 0);
}

/// Two options that differ by 0.5 of the scale and by one amount: the better one is first where worth · 0.5 exceeds it. With
/// worth uniform on 0–2 and the amount 0.5 that is half of the samples.
void TestAcceptability::countsCostsAtTheWorth()
{
    ScoringModel model;
    model.options = 2;
    model.criteria = 1;
    model.values = {0, 0.5};
    model.tiers = {0, 0};
    model.inputs = {Distribution::uniform(0, 2), Distribution::constant(0.25)};
    model.worth = 0;
    model.terms = {{.amount = 1, .rate = {}}};
    model.multiplicities = {0, 2};
    const SampleShare first = count(model, WeightLaw::free(1)).acceptability.rank(1, 0);
    QVERIFY2(std::abs(first.share() - 0.5) < 3 * std::sqrt(0.25 / samples), qPrintable(QString::number(first.share())));
}

/// Equal hours at one rate cost the same in every sample, whatever the rate: the tie goes by place. At rates of their own each
/// would be first in half of the samples.
void TestAcceptability::sharesOneRate()
{
    ScoringModel model;
    model.options = 2;
    model.criteria = 1;
    model.values = {0, 0};
    model.tiers = {0, 0};
    model.inputs = {Distribution::constant(3), Distribution::constant(3), Distribution::pert(45, 60, 80),
                    Distribution::pert(45, 60, 80)};
    model.terms = {{.amount = 0, .rate = 2}, {.amount = 1, .rate = 2}};
    model.multiplicities = {1, 0, 0, 1};
    QCOMPARE(count(model, WeightLaw::free(1), 10'000).acceptability.rank(0, 0).share(), 1.0);
    model.terms[1].rate = 3;
    const double share = count(model, WeightLaw::free(1), 10'000).acceptability.rank(0, 0).share();
    QVERIFY(std::abs(share - 0.5) < 3 * 0.005);
}

/// Each connection has its own stream, so it is the same whoever counts it, and after whatever other one.
void TestAcceptability::isTheSameOnAnyNumberOfThreads()
{
    constexpr std::size_t connections = 12;
    const auto run = [](std::size_t threads) {
        std::vector<Acceptability> found(connections);
        std::vector<std::jthread> pool;
        pool.reserve(threads);
        for (std::size_t thread = 0; thread < threads; ++thread) {
            pool.emplace_back([&found, thread, threads] {
                for (std::size_t index = thread; index < connections; index += threads)
                    found[index] =
                        count(workedUncertain(), WeightLaw::ofPoints({100, 60, 30}, 0.5), 5000, QString::number(index))
                            .acceptability;
            });
        }
        pool.clear(); // joins
        return found;
    };
    const std::vector<Acceptability> alone = run(1);
    for (const std::size_t threads : {2U, 3U, 8U}) {
        const std::vector<Acceptability> together = run(threads);
        for (std::size_t index = 0; index < connections; ++index) {
            for (std::size_t option = 0; option < 3; ++option) {
                QCOMPARE(together[index].options[option].ranks, alone[index].options[option].ranks);
                QCOMPARE(together[index].options[option].centralWeights, alone[index].options[option].centralWeights);
                QCOMPARE(together[index].options[option].confidence, alone[index].options[option].confidence);
            }
        }
    }
    QVERIFY(alone[0].options[0].ranks != alone[1].options[0].ranks);
}

void TestAcceptability::givesTheBitsOfAnotherProgram_data()
{
    QTest::addColumn<WeightLaw>("law");
    QTest::addColumn<Numbers>("ranks");
    QTest::addColumn<Numbers>("beats");
    QTest::addColumn<std::vector<std::int64_t>>("confidence");
    QTest::addColumn<std::vector<std::vector<double>>>("centralWeights");
    QTest::addColumn<quint64>("weightBits");
    QTest::addColumn<quint64>("scoreBits");
    using Weights = std::vector<std::vector<double>>;
    QTest::newRow("points")
        << WeightLaw::ofPoints({100, 50, 30}, 0.5)
        << Numbers{{175, 623, 8454, 749}, {2271, 7714, 16, 0}, {7555, 1648, 798, 0}, {0, 16, 733, 9252}}
        << Numbers{{0, 175, 798, 9252}, {9826, 0, 2446, 9985}, {9203, 7555, 0, 10'001}, {749, 16, 0, 0}}
        << std::vector<std::int64_t>{386, 3775, 8883, 0}
        // NOLINTNEXTLINE(modernize-use-std-numbers) bits of the other program, by chance near a constant
        << Weights{{0x1.bc286e14dc4dep-2, 0x1.6e8245bacea48p-2, 0x1.aaaa9860aa1b4p-3},
                   {0x1.dda0e2bebb898p-2, 0x1.5b17f4527f4e1p-2, 0x1.8e8e51dd8a50ep-3},
                   // NOLINTNEXTLINE(modernize-use-std-numbers) bits of the other program, by chance near a constant
                   {0x1.272a651b9e40cp-1, 0x1.0add0a78455f9p-2, 0x1.4d9c56a0fc3e0p-3},
                   {}}
        << quint64(0x94a874059c73886f) << quint64(0xbea1b0ef5f6eeea7);
    QTest::newRow("free")
        << WeightLaw::free(3)
        << Numbers{{4456, 1461, 3265, 819}, {2508, 7355, 138, 0}, {3037, 1047, 5917, 0}, {0, 138, 681, 9182}}
        << Numbers{{0, 4456, 5917, 9182}, {5545, 0, 6964, 9863}, {4084, 3037, 0, 10'001}, {819, 138, 0, 0}}
        << std::vector<std::int64_t>{10'001, 8809, 9403, 0}
        << Weights{{0x1.099fceba452bap-3, 0x1.cec60e5b32c1ap-2, 0x1.ac6a0a47aaa8ap-2},
                   {0x1.63af2841a4c71p-2, 0x1.34e4bf0f13c7ep-2, 0x1.676c18af47712p-2},
                   {0x1.41282867cc688p-1, 0x1.761d2d71a151fp-3, 0x1.854230ef2d0c5p-3},
                   {}}
        << quint64(0xd32f3c0768b2332f) << quint64(0x4ebdeca0f84f9cb6);
    QTest::newRow("ordered")
        << WeightLaw::ordered(3)
        << Numbers{{122, 458, 7210, 2211}, {1800, 7793, 408, 0}, {8079, 1342, 580, 0}, {0, 408, 1803, 7790}}
        << Numbers{{0, 122, 580, 7790}, {9879, 0, 1922, 9593}, {9421, 8079, 0, 10'001}, {2211, 408, 0, 0}}
        << std::vector<std::int64_t>{319, 3439, 9473, 0}
        << Weights{{0x1.c9356c62a0136p-2, 0x1.6e18acbeb7b7cp-2, 0x1.9163cdbd5069fp-3},
                   {0x1.e72cc7c4adc92p-2, 0x1.635702a9a8c5cp-2, 0x1.6af86b2352e21p-3},
                   {0x1.49efd209b2f9dp-1, 0x1.0afe805ddf0cap-2, 0x1.84876e3aebfefp-4},
                   {}}
        << quint64(0x67ab979d4d4d1b51) << quint64(0x880e8bf7bb197337);
}

/// All figures come from a separate implementation in Python, whose numbers are the same 64-bit ones: generator, samplers, scores and
/// counts. A logarithm in a sampler, a fused multiply-add or sums in another order give other bits.
void TestAcceptability::givesTheBitsOfAnotherProgram()
{
    QFETCH(const WeightLaw, law);
    QFETCH(const Numbers, ranks);
    QFETCH(const Numbers, beats);
    QFETCH(const std::vector<std::int64_t>, confidence);
    QFETCH(const std::vector<std::vector<double>>, centralWeights);
    const ScoringModel model = golden();
    constexpr std::size_t number = 10'001; // not a whole number of blocks
    Random random = Random::stream(1, u"golden");
    ScoreSamples drawn;
    SampleTable weights;
    drawInputs(model, number, random, drawn);
    drawWeights(law, number, random, weights);
    const Acceptability found = countRanks(model, weights, drawn);
    QTEST(bitsOf(weights), "weightBits");
    QTEST(bitsOf(drawn.scores), "scoreBits");
    for (std::size_t option = 0; option < model.options; ++option) {
        QCOMPARE(found.options[option].ranks, ranks[option]);
        QCOMPARE(found.options[option].beats, beats[option]);
        QCOMPARE(found.options[option].confidence, confidence[option]);
        QVERIFY(found.options[option].centralWeights == centralWeights[option]); // to the last bit
    }
}

void TestAcceptability::hasStandardErrors()
{
    QCOMPARE((SampleShare{5000, 10'000}).standardError(), 0.005);
    QCOMPARE((SampleShare{0, 10'000}).standardError(), 0.0);
    QCOMPARE(SampleShare().standardError(), 0.0);
}

void TestAcceptability::isUndecidedNearAThreshold_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("expected");
    QTest::newRow("two standard errors above") << 7092 << static_cast<int>(Judgement::Above);
    QTest::newRow("just less") << 7090 << static_cast<int>(Judgement::Undecided);
    QTest::newRow("at it") << 7000 << static_cast<int>(Judgement::Undecided);
    QTest::newRow("just less below") << 6909 << static_cast<int>(Judgement::Undecided);
    QTest::newRow("two standard errors below") << 6906 << static_cast<int>(Judgement::Below);
    QTest::newRow("always") << 10'000 << static_cast<int>(Judgement::Above);
}

void TestAcceptability::isUndecidedNearAThreshold()
{
    QFETCH(const int, count);
    QTEST(static_cast<int>(judge({count, 10'000}, 0.7)), "expected");
}

QTEST_APPLESS_MAIN(TestAcceptability)
#include "test_acceptability.moc"
