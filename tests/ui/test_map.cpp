// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/systems/map_view.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// Systems are dragged on the map; what comes of it stands in the tables, too.
class TestMap : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void placesEverySystemAndNetwork();
    void connectsByDragging();
    void movesIntoAnotherNetwork();
    void leavesEverythingOnEscape();
    void showsAClickedSystemInTheTable();
    void tellsOfTheStretchesInWords();
    void closesWhileTheMapIsDrawn();

private:
    QPoint placeOf(const QString &system) const { return m_map->mapFromScene(m_map->systemPlace(system).center()); }
    void drag(const QPoint &from, const QPoint &to) const;

    std::unique_ptr<WindowFixture> m_fixture;
    MapView *m_map = nullptr;
};

void TestMap::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
    m_fixture->show(u"systems"_s)->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    m_map = m_fixture->find<MapView>(u"map"_s);
    QVERIFY(m_map);
    QTRY_VERIFY_WITH_TIMEOUT(!m_map->systemPlace(u"mx"_s).isEmpty(), 30'000);
}

void TestMap::drag(const QPoint &from, const QPoint &to) const
{
    QTest::mousePress(m_map->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_map->viewport(), (from + to) / 2);
    QTest::mouseMove(m_map->viewport(), to);
}

void TestMap::placesEverySystemAndNetwork()
{
    const QRectF network = m_map->networkPlace(u"lan"_s);
    QVERIFY(network.contains(m_map->systemPlace(u"mx"_s).center()));
    QVERIFY(network.contains(m_map->systemPlace(u"pcs"_s).center()));
    QVERIFY(!m_map->networkPlace(u"internet"_s).contains(m_map->systemPlace(u"mx"_s).center()));
    QVERIFY(!m_map->systemPlace(u"mx"_s).intersects(m_map->systemPlace(u"pcs"_s)));
    QVERIFY(m_map->systemPlace(u"unknown"_s).isEmpty());
}

void TestMap::connectsByDragging()
{
    drag(placeOf(u"pcs"_s), placeOf(u"mx"_s));
    QTest::mouseRelease(m_map->viewport(), Qt::LeftButton, {}, placeOf(u"mx"_s));
    QTRY_VERIFY(qobject_cast<QDialog *>(QApplication::activeModalWidget()));
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QStringList ends;
    const auto boxes = dialog->findChildren<QComboBox *>();
    for (const QComboBox *box : boxes)
        ends.append(box->currentData().toString());
    QVERIFY2(ends.contains(u"pcs"_s) && ends.contains(u"mx"_s), qPrintable(ends.join(u' ')));
    dialog->accept();
    QCOMPARE(m_fixture->session().plan().connections.size(), 1);
    QCOMPARE(m_fixture->session().plan().connections.constFirst().from, u"pcs"_s);
    QCOMPARE(m_fixture->session().plan().connections.constFirst().to, u"mx"_s);
    m_fixture->session().undoStack()->undo();
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestMap::movesIntoAnotherNetwork()
{
    const QPoint internet = m_map->mapFromScene(m_map->networkPlace(u"internet"_s).center());
    drag(placeOf(u"pcs"_s), internet);
    QTest::mouseRelease(m_map->viewport(), Qt::LeftButton, {}, internet);
    QCOMPARE(m_fixture->session().plan().system(u"pcs"_s)->networks, QStringList{u"internet"_s});
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->session().plan().system(u"pcs"_s)->networks, QStringList{u"lan"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_map->networkPlace(u"lan"_s).contains(m_map->systemPlace(u"pcs"_s).center()), 30'000);
}

void TestMap::leavesEverythingOnEscape()
{
    const Json before = m_fixture->json();
    drag(placeOf(u"pcs"_s), placeOf(u"mx"_s));
    QTest::keyClick(m_map, Qt::Key_Escape);
    QTest::mouseRelease(m_map->viewport(), Qt::LeftButton, {}, placeOf(u"mx"_s));
    QCoreApplication::processEvents();
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(m_fixture->json(), before);
}

void TestMap::showsAClickedSystemInTheTable()
{
    QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, placeOf(u"pcs"_s));
    QCOMPARE(m_fixture->find<QTabWidget>(u"tabs"_s)->currentIndex(), 1);
}

/// Who does not see the map is told the same of each stretch.
void TestMap::tellsOfTheStretchesInWords()
{
    m_fixture->openExample(u"two-offices"_s);
    m_fixture->session().acceptProposals();
    m_fixture->show(u"systems"_s)->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_map->accessibleDescription().contains("Copies to the archive: "_L1), 30'000);
    QVERIFY2(m_map->accessibleDescription().contains("Internet covered"_L1),
             qPrintable(m_map->accessibleDescription()));
}

/// What stands for Graphviz ends only when it is told to.
void TestMap::closesWhileTheMapIsDrawn()
{
    const QTemporaryDir folder;
    const QString program = folder.filePath(u"dot"_s);
    QVERIFY(writeFile(program, "#!/bin/sh\ntouch \"$0.begun\"\nwhile [ ! -e \"$0.end\" ]; do sleep 0.05; done\n"));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    const auto restore = qScopeGuard([&path] { qputenv("PATH", path); });
    qputenv("PATH", QFile::encodeName(folder.path()) + ':' + path);
    auto fixture = std::make_unique<WindowFixture>();
    fixture->startSmallPlan();
    fixture->show(u"systems"_s)->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program + u".begun"_s), 30'000);
    fixture.reset();
    QVERIFY(QThreadPool::globalInstance()->activeThreadCount() > 0);
    QVERIFY(writeFile(program + u".end"_s, {}));
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_MAIN(TestMap)
#include "test_map.moc"
