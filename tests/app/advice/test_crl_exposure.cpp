// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/crl_exposure.h"

#include <QTest>

using namespace safeconduct;

/// Oracle D: lists every 24 hours with 12 of overlap, an hour to replicate; 10,000 clients and a list of 50 kB.
class TestCrlExposure : public QObject {
    Q_OBJECT

private slots:
    void ofWhoHoldsAList();
    void ofWhoHoldsNone();
    void loadsTheDistributionPoints();
    void advisesTheLongestPeriod();
};

namespace {

constexpr CrlSchedule oracle{.period = 24, .overlap = 12, .replicationDelay = 1};

} // namespace

void TestCrlExposure::ofWhoHoldsAList()
{
    QCOMPARE(exposureOf(oracle).worstHeld, 36.0);
    QCOMPARE(exposureOf(oracle).meanHeld, 24.0);
}

void TestCrlExposure::ofWhoHoldsNone()
{
    QCOMPARE(exposureOf(oracle).publishedAtOnce, 1.0);
    QCOMPARE(exposureOf(oracle).worstScheduled, 25.0);
    QCOMPARE(exposureOf(oracle).meanScheduled, 13.0);
}

void TestCrlExposure::loadsTheDistributionPoints()
{
    const double bytes = crlBytesPerSecond(oracle, 10'000, 50);
    QVERIFY(std::abs(bytes - 3858.02) < 0.01); // 3.86 kB/s
    const CrlSchedule twiceAsLong{.period = 60, .overlap = 12};
    QCOMPARE(crlBytesPerSecond(twiceAsLong, 10'000, 50), bytes / 2);
}

void TestCrlExposure::advisesTheLongestPeriod()
{
    const auto period = longestPeriod(36, 12);
    QCOMPARE(period, std::optional(24.0));
    QCOMPARE(exposureOf({.period = *period, .overlap = 12}).worstHeld, 36.0);
    QVERIFY(!longestPeriod(12, 12));
}

QTEST_APPLESS_MAIN(TestCrlExposure)
#include "test_crl_exposure.moc"
