// SPDX-License-Identifier: GPL-3.0-or-later
// Opening from the window: it goes on being painted, takes no other input, and can be left at any time.
#include "app/support/file.h"
#include "tests/common/held_pool.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/files_at_start.h"
#include "ui/window/work_files.h"

#include <QApplication>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// While no thread of the pool is free nothing is read: that stands for a file that takes long.
class TestOpening : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsNothingInTheWindowsThread_data();
    void readsNothingInTheWindowsThread();
    void tellsOfOpeningThatTakesLong();
    void stopsWhereTheUserSaysSo();
    void closesWithoutWhatIsBeingOpened_data();
    void closesWithoutWhatIsBeingOpened();
    void closesAWindowOfItsOwnAsWell();
    void opensWhatTheProgramWasStartedFor_data();
    void opensWhatTheProgramWasStartedFor();
    void opensTheOthersWhereAWindowIsClosed();
    void hidesWhatIsRecovered();

private:
    QString planPath(const QString &title) const { return m_fixture->filePath(title.toLower() + u".plan.json"_s); }
    void writePlan(const QString &title) const;
    QStringList closeOtherWindows() const;

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_path; ///< of a plan that is not open
};

void TestOpening::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
    writePlan(u"Other"_s);
    m_path = planPath(u"Other"_s);
}

void TestOpening::cleanup()
{
    m_fixture.reset();
}

void TestOpening::writePlan(const QString &title) const
{
    Json plan = smallPlan();
    plan.insert(u"title"_s, Json::from(title));
    QVERIFY(writeFile(planPath(title), writeJson(plan)));
}

/// Returns the titles of the work in them, in the order of the alphabet.
QStringList TestOpening::closeOtherWindows() const
{
    QStringList titles;
    for (const auto widgets = QApplication::topLevelWidgets(); QWidget * widget : widgets) {
        const auto *window = qobject_cast<MainWindow *>(widget);
        if (!window || window == &m_fixture->window())
            continue;
        titles.append(window->windowTitle().section(u' ', 0, 0));
        widget->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a session follows its window
    titles.sort();
    return titles;
}

void TestOpening::readsNothingInTheWindowsThread_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("file") << u"Other"_s;
    QTest::newRow("example") << QString();
    QTest::newRow("left behind") << u"Left behind"_s;
}

void TestOpening::readsNothingInTheWindowsThread()
{
    QFETCH(const QString, title);
    const QString source = QString::fromLatin1(QTest::currentDataTag());
    m_fixture->leaveWorkBehind();
    WorkFiles &files = m_fixture->window().files();
    HeldPool pool;
    QString seen;
    QTimer::singleShot(0, this, [&] {
        seen = m_fixture->session().isOpening() ? m_fixture->textAt(u"/title"_s) : QString();
        pool.release();
    });
    if (source == "file"_L1)
        files.openPath(m_path);
    else if (source == "example"_L1)
        files.openExample(u":/safeconduct/examples/two-offices.plan.json"_s);
    else
        files.recover();
    QCOMPARE(seen, u"Small"_s);
    QVERIFY(!m_fixture->session().isOpening());
    if (title.isEmpty())
        QCOMPARE(m_fixture->textAt(u"/id"_s), u"two-offices"_s);
    else
        QCOMPARE(m_fixture->textAt(u"/title"_s), title);
    const auto *recent = m_fixture->find<QListWidget>(u"recent"_s);
    QCOMPARE(recent->count(), source == "file"_L1 ? 1 : 0); // only what lies somewhere
}

void TestOpening::tellsOfOpeningThatTakesLong()
{
    HeldPool pool;
    WorkFiles &files = m_fixture->window().files();
    bool isSeen = false;
    bool mayLeave = true;
    WindowFixture::whenBusyIsSeen([&](const QProgressDialog &busy) {
        isSeen = busy.objectName() == "opening"_L1 && !busy.labelText().isEmpty() && !busy.windowTitle().isEmpty();
        mayLeave = files.mayLeave();
        files.openExample(u":/safeconduct/examples/two-offices.plan.json"_s); // one at a time
        pool.release();
    });
    files.openPath(m_path);
    QVERIFY(isSeen);
    QVERIFY2(!mayLeave, "other work was begun while some was being opened");
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Other"_s);
    QVERIFY(!m_fixture->find<QProgressDialog>(u"opening"_s));
}

void TestOpening::stopsWhereTheUserSaysSo()
{
    HeldPool pool;
    WindowFixture::whenBusyIsSeen(
        [](const QProgressDialog &busy) { QTest::mouseClick(busy.findChild<QPushButton *>(), Qt::LeftButton); });
    m_fixture->window().files().openPath(m_path); // and no box to close: one knows
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
    pool.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
    QCOMPARE(m_fixture->find<QListWidget>(u"recent"_s)->count(), 0);
    QVERIFY(m_fixture->window().isVisible());
}

void TestOpening::closesWithoutWhatIsBeingOpened_data()
{
    QTest::addColumn<bool>("isAtStart");
    QTest::newRow("later") << false;
    QTest::newRow("at the program's start") << true; // what was left behind waits for the next one
}

/// The window waits until what called for the opening has returned, and asks what it always asks; once it is closed, nothing.
void TestOpening::closesWithoutWhatIsBeingOpened()
{
    QFETCH(const bool, isAtStart);
    m_fixture->leaveWorkBehind();
    const HeldPool pool;
    MainWindow &window = m_fixture->window();
    bool waits = false;
    WindowFixture::whenBusyIsSeen([&](const QProgressDialog &) { waits = !window.close(); });
    bool isAsked = false;
    QTimer watch; // nobody would answer
    watch.callOnTimeout([&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            isAsked = true;
            box->reject();
        }
    });
    watch.start();
    if (isAtStart)
        openFilesAtStart(window, {m_path});
    else
        window.files().openPath(m_path);
    QVERIFY(waits);
    QVERIFY(window.isVisible());
    QTRY_VERIFY(!window.isVisible());
    QCoreApplication::processEvents();
    QVERIFY(!isAsked);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
}

void TestOpening::closesAWindowOfItsOwnAsWell()
{
    HeldPool pool;
    const QPointer<MainWindow> second = m_fixture->window().openNewWindow();
    WindowFixture::whenBusyIsSeen([&](const QProgressDialog &) { second->close(); });
    second->files().openPath(m_path);
    QVERIFY(second);
    QTRY_VERIFY(!second);
    pool.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
}

void TestOpening::opensWhatTheProgramWasStartedFor_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("a file") << QStringList(u"Other"_s);
    QTest::newRow("files, each in a window of its own") << QStringList{u"Other"_s, u"Fourth"_s, u"Third"_s};
}

/// The first in the window that is there. What was left behind is asked about once, there, when all are open.
void TestOpening::opensWhatTheProgramWasStartedFor()
{
    QFETCH(const QStringList, titles);
    writePlan(u"Third"_s);
    writePlan(u"Fourth"_s);
    QStringList paths;
    for (const QString &title : titles)
        paths.append(planPath(title));
    m_fixture->leaveWorkBehind();
    WindowFixture::pressInNextBox(u"recovery"_s, u"Recover"_s);
    openFilesAtStart(m_fixture->window(), paths);
    QCOMPARE(m_fixture->textAt(u"/title"_s), titles.value(0, u"Small"_s)); // before anything is asked
    QCOMPARE(closeOtherWindows(), titles.mid(1));
    QTRY_COMPARE(m_fixture->textAt(u"/title"_s), u"Left behind"_s);
}

void TestOpening::opensTheOthersWhereAWindowIsClosed()
{
    writePlan(u"Third"_s);
    HeldPool pool;
    WindowFixture::whenBusyIsSeen([&](const QProgressDialog &) {
        m_fixture->window().close();
        pool.release();
    });
    openFilesAtStart(m_fixture->window(), {m_path, planPath(u"Third"_s)});
    QTRY_VERIFY(!m_fixture->window().isVisible());
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
    QCOMPARE(closeOtherWindows(), QStringList(u"Third"_s));
}

void TestOpening::hidesWhatIsRecovered()
{
    m_fixture->leaveWorkBehind();
    auto *recover = m_fixture->find<QPushButton>(u"recover"_s);
    m_fixture->session().startNew(u"New"_s, u"en"_s); // looks for it
    m_fixture->show(u"start"_s);
    QVERIFY(recover->isVisible());
    QTest::mouseClick(recover, Qt::LeftButton);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Left behind"_s);
    QVERIFY(!recover->isVisible());
}

QTEST_MAIN(TestOpening)
#include "test_opening.moc"
