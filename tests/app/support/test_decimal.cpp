// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/decimal.h"

#include <QTest>

#include <rapidcheck.h>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

rc::Gen<Decimal> amounts()
{
    const auto parts = rc::gen::inRange<std::int64_t>(-1'000'000'000'000'000, 1'000'000'000'000'000);
    return rc::gen::map(parts, &Decimal::tenThousandths);
}

/// Exact twice: whether \a rounded is \a exact / \a denominator half to even, by the definition.
bool isHalfEven(std::int64_t rounded, std::int64_t exact, std::int64_t denominator)
{
    __extension__ using Wide = __int128;
    const Wide error = static_cast<Wide>(rounded) * denominator - exact;
    const Wide twice = 2 * (error < 0 ? -error : error);
    return twice < denominator || (twice == denominator && rounded % 2 == 0);
}

} // namespace

class TestDecimal : public QObject {
    Q_OBJECT

private slots:
    void readsLexemes_data();
    void readsLexemes();
    void refusesWhatCannotBeCalculated_data();
    void refusesWhatCannotBeCalculated();
    void lexemesReadBack();
    void sumsAreExact();
    void productsRoundHalfToEven();
    void scalingRoundsOnceHalfToEven();
    void quotientsUndoProducts();
    void clampsInsteadOfWrapping();
    void meanWeighsTheLikelyFourfold();
    void meanStaysWithinTheRange();
    void presentValueFollowsTheAnnuity_data();
    void presentValueFollowsTheAnnuity();
    void nearestTakesTheClosestPart();
};

void TestDecimal::readsLexemes_data()
{
    QTest::addColumn<QString>("lexeme");
    QTest::addColumn<qint64>("parts");
    QTest::newRow("whole") << u"45"_s << 450'000LL;
    QTest::newRow("places") << u"45.50"_s << 455'000LL;
    QTest::newRow("exponent") << u"4.5e1"_s << 450'000LL;
    QTest::newRow("capital exponent with sign") << u"4500E-2"_s << 450'000LL;
    QTest::newRow("negative") << u"-0.0001"_s << -1LL;
    QTest::newRow("minus nought") << u"-0"_s << 0LL;
    QTest::newRow("half to even, down") << u"0.00005"_s << 0LL;
    QTest::newRow("half to even, up") << u"0.00015"_s << 2LL;
    QTest::newRow("just over half") << u"0.0000500001"_s << 1LL;
    QTest::newRow("negative half to even") << u"-0.00025"_s << -2LL;
    QTest::newRow("far below a part") << u"1e-30"_s << 0LL;
    QTest::newRow("largest") << u"922337203685477.5807"_s << std::numeric_limits<qint64>::max();
    QTest::newRow("many places") << u"0.1000000000000000055511151231"_s << 1'000LL;
}

void TestDecimal::readsLexemes()
{
    QFETCH(const QString, lexeme);
    const auto read = Decimal::fromLexeme(lexeme);
    QVERIFY(read);
    QTEST(static_cast<qint64>(read->parts()), "parts");
}

void TestDecimal::refusesWhatCannotBeCalculated_data()
{
    QTest::addColumn<QString>("lexeme");
    for (const char *lexeme : {"", "-", ".", "abc", "1.2.3", "1e", "1ex", "--1", "1e31", "1e20", "922337203685477.5808",
                               "999999999999999999", "1 000", "1,5", "0x10"})
        QTest::newRow(lexeme) << QString::fromLatin1(lexeme);
}

void TestDecimal::refusesWhatCannotBeCalculated()
{
    QFETCH(const QString, lexeme);
    const auto read = Decimal::fromLexeme(lexeme, u"/amount"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().pointer, u"/amount"_s);
    QCOMPARE(read.error().id, u"decimal.unreadable"_s);
}

void TestDecimal::lexemesReadBack()
{
    QVERIFY(rc::check("a written decimal reads back", [] {
        const auto value = Decimal::tenThousandths(*rc::gen::arbitrary<std::int64_t>());
        RC_PRE(value.parts() != std::numeric_limits<std::int64_t>::min()); // one beyond what a sign and digits may say
        const auto read = Decimal::fromLexeme(value.toLexeme());
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == value);
    }));
}

void TestDecimal::sumsAreExact()
{
    QVERIFY(rc::check("sums have no rounding, in any order", [] {
        const Decimal first = *amounts();
        const Decimal second = *amounts();
        const Decimal third = *amounts();
        RC_ASSERT((first + second).parts() == first.parts() + second.parts());
        RC_ASSERT((first + second) + third == third + (second + first));
        RC_ASSERT(first + second - second == first);
    }));
}

void TestDecimal::productsRoundHalfToEven()
{
    QVERIFY(rc::check("a product is the nearest, half to even", [] {
        const auto left = *rc::gen::inRange<std::int64_t>(-2'000'000'000, 2'000'000'000);
        const auto right = *rc::gen::inRange<std::int64_t>(-2'000'000'000, 2'000'000'000);
        const Decimal product = Decimal::tenThousandths(left) * Decimal::tenThousandths(right);
        RC_ASSERT(isHalfEven(product.parts(), left * right, Decimal::one));
    }));
}

void TestDecimal::scalingRoundsOnceHalfToEven()
{
    QVERIFY(rc::check("scaling is the nearest, half to even", [] {
        const auto parts = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
        const auto numerator = *rc::gen::inRange<std::int64_t>(-1000, 1000);
        const auto denominator = *rc::gen::inRange<std::int64_t>(1, 1000);
        RC_ASSERT(isHalfEven(Decimal::tenThousandths(parts).scaled(numerator, denominator).parts(), parts * numerator,
                             denominator));
    }));
}

void TestDecimal::quotientsUndoProducts()
{
    QVERIFY(rc::check("a whole multiple divides back exactly", [] {
        const auto value = Decimal::tenThousandths(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000));
        const auto factor = Decimal::whole(
            *rc::gen::suchThat(rc::gen::inRange<std::int64_t>(-10'000, 10'000), [](auto units) { return units != 0; }));
        RC_ASSERT(value * factor / factor == value);
    }));
}

void TestDecimal::clampsInsteadOfWrapping()
{
    const auto most = Decimal::tenThousandths(std::numeric_limits<std::int64_t>::max());
    QCOMPARE(most + most, most);
    QCOMPARE(most * most, most);
    QCOMPARE((Decimal() - most - most).parts(), std::numeric_limits<std::int64_t>::min());
    QVERIFY(Decimal::whole(std::numeric_limits<std::int64_t>::max()) > Decimal::whole(900'000'000'000'000));
}

void TestDecimal::meanWeighsTheLikelyFourfold()
{
    const Range range{Decimal::whole(45), Decimal::whole(60), Decimal::whole(81)};
    QCOMPARE(range.mean(), Decimal::whole(61)); // (45 + 240 + 81) / 6
}

void TestDecimal::meanStaysWithinTheRange()
{
    QVERIFY(rc::check("min ≤ mean ≤ max", [] {
        std::array points{*amounts(), *amounts(), *amounts()};
        std::ranges::sort(points);
        const Decimal mean = Range{points[0], points[1], points[2]}.mean();
        RC_ASSERT(points[0] <= mean && mean <= points[2]);
    }));
}

void TestDecimal::presentValueFollowsTheAnnuity_data()
{
    QTest::addColumn<int>("years");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<QString>("worth");
    // 2,000 × (1 − 1.03^−5) / 0.03 = 9,159.414374…
    QTest::newRow("five years at 3 %") << 5 << u"3"_s << u"9159.4144"_s;
    QTest::newRow("no interest") << 5 << u"0"_s << u"10000"_s;
    QTest::newRow("one year at 25 %") << 1 << u"25"_s << u"1600"_s;
    QTest::newRow("no years") << 0 << u"3"_s << u"0"_s;
}

void TestDecimal::presentValueFollowsTheAnnuity()
{
    QFETCH(const int, years);
    QFETCH(const QString, rate);
    QFETCH(const QString, worth);
    const Range yearly =
        presentValueOfYearly(Range::exactly(Decimal::whole(2000)), years, Decimal::fromLexeme(rate).value());
    QCOMPARE(yearly.likely.toLexeme(), worth);
    QCOMPARE((Decimal::whole(10'000) + yearly.min).toDouble(), 10'000 + worth.toDouble());
}

void TestDecimal::nearestTakesTheClosestPart()
{
    QCOMPARE(Decimal::nearest(0.1).parts(), 1000);
    QCOMPARE(Decimal::nearest(-0.00004).parts(), 0);
    QCOMPARE(Decimal::nearest(std::numeric_limits<double>::quiet_NaN()), Decimal());
    QVERIFY(Decimal::nearest(1e300) > Decimal::whole(800'000'000'000'000));
    QVERIFY(Decimal::nearest(-1e300) < Decimal::whole(-800'000'000'000'000));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "test_decimal.moc"
