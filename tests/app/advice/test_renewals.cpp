// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/renewals.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;

class TestRenewals : public QObject {
    Q_OBJECT
private slots:
    void placesRenewalsByTheValidityAtIssue_data();
    void placesRenewalsByTheValidityAtIssue();
    void startsAndEndsWhereTheyShould();
};

/// Worked by simulation: intervals of floor(2/3 · 398, 200, 100, 47) = 265, 133, 66, 31 days.
void TestRenewals::placesRenewalsByTheValidityAtIssue_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QList<int>>("byYear");
    QTest::newRow("from 2026") << QDate(2026, 1, 1) << QList<int>{1, 5, 5, 10, 12};
    QTest::newRow("from 2027") << QDate(2027, 1, 1) << QList<int>{4, 6, 9, 12, 12};
}

void TestRenewals::placesRenewalsByTheValidityAtIssue()
{
    QFETCH(const QDate, start);
    QTEST(renewalsByYear(shippedKnowledge().costs, start, 5), "byYear");
}

void TestRenewals::startsAndEndsWhereTheyShould()
{
    const QDate start(2026, 1, 1);
    const QList<QDate> days = renewalDays(shippedKnowledge().costs, start, start.addYears(5));
    QCOMPARE(days.size(), 33);
    QCOMPARE(days.constFirst(), QDate(2026, 9, 23));
    QCOMPARE(days.constLast(), QDate(2030, 12, 17));
    QCOMPARE(renewalDays(shippedKnowledge().costs, QDate(2027, 1, 1), QDate(2032, 1, 1)).size(), 43);
}

QTEST_APPLESS_MAIN(TestRenewals)
#include "test_renewals.moc"
