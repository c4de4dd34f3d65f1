// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/sort_once.h"

#include <QList>
#include <QTest>

using namespace safeconduct;

class TestSortOnce : public QObject {
    Q_OBJECT

private slots:
    void keepsEachElementOnce_data();
    void keepsEachElementOnce();
};

void TestSortOnce::keepsEachElementOnce_data()
{
    QTest::addColumn<QList<int>>("list");
    QTest::addColumn<QList<int>>("sorted");
    QTest::newRow("nothing") << QList<int>() << QList<int>();
    QTest::newRow("one") << QList{7} << QList{7};
    QTest::newRow("out of order") << QList{3, 1, 2} << QList{1, 2, 3};
    QTest::newRow("repeated apart") << QList{2, 1, 2, 3, 1} << QList{1, 2, 3};
    QTest::newRow("all the same") << QList{5, 5, 5} << QList{5};
}

void TestSortOnce::keepsEachElementOnce()
{
    QFETCH(QList<int>, list);
    sortOnce(list);
    QTEST(list, "sorted");
}

QTEST_APPLESS_MAIN(TestSortOnce)
#include "test_sort_once.moc"
