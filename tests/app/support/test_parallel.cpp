// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/parallel.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace safeconduct;

class TestParallel : public QObject {
    Q_OBJECT

private slots:
    void doesEachPieceOnce_data();
    void doesEachPieceOnce();
    void keepsAWorkerOnItsThread();
};

void TestParallel::doesEachPieceOnce_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<int>("threads");
    QTest::newRow("nothing") << qsizetype(0) << 0;
    QTest::newRow("one piece") << qsizetype(1) << 8;
    QTest::newRow("one thread") << qsizetype(100) << 1;
    QTest::newRow("some threads") << qsizetype(10'000) << 5;
    QTest::newRow("all processors") << qsizetype(10'000) << 0;
}

void TestParallel::doesEachPieceOnce()
{
    QFETCH(const qsizetype, count);
    QFETCH(const int, threads);
    std::vector<int> done(static_cast<std::size_t>(count), 0);
    inParallel(count, threads,
               [&done] { return [&done](qsizetype index) { ++done[static_cast<std::size_t>(index)]; }; });
    QVERIFY(std::ranges::all_of(done, [](int times) { return times == 1; }));
}

void TestParallel::keepsAWorkerOnItsThread()
{
    std::atomic<int> workers = 0;
    std::atomic<int> strangers = 0;
    inParallel(1'000, 4, [&] {
        ++workers;
        return [&strangers, own = std::this_thread::get_id()](qsizetype) {
            if (std::this_thread::get_id() != own)
                ++strangers;
        };
    });
    QCOMPARE(workers, 4);
    QCOMPARE(strangers, 0);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "test_parallel.moc"
