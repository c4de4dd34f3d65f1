// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/footer.h"
#include "ui/window/motion.h"
#include "ui/window/pages.h"
#include "ui/window/tour.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QApplication>
#include <QDBusVariant>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QUndoStack>
#include <QWindow>

#include <chrono>
#include <cstdlib>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// The frame around the pages.
class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void goesThroughAllStepsByKeyboard();
    void showsWhatIsOpenInEachStep();
    void saysWhatIsMissing();
    void backAndForthLosesNothing();
    void titleShowsUnsavedChanges();
    void asksBeforeUnsavedWorkIsLeft_data();
    void asksBeforeUnsavedWorkIsLeft();
    void asksNothingWhereNothingChanged();
    void savesWhereThePlanCameFrom();
    void undoActionNamesWhatItUndoes();
    void speaksGermanWithoutRestart();
    void f1OpensTheChapterOfThePage();
    void handbookHasAChapterForEachStep();
    void findsCommandsAndConnectionsByName();
    void offersWorkThatACrashLeftBehind();
    void opensADroppedFile();
    void leavesOtherDropsAlone();
    void leadsToTheNextStepWithSomethingOpen();
    void everyActionHasAKeyOfItsOwn();
    void leadsThroughTheExample();
    void leavesTheTourAtAnyTime();
    void opensAWindowOfItsOwn();
    void standsStillWhereTheDesktopAsksForIt();
    void saysHowLongItWillTake_data();
    void saysHowLongItWillTake();
    void comesBackAsItWasLeft();
    void comesBackOnAPageThatIsThere_data();
    void comesBackOnAPageThatIsThere();

private:
    const QListWidgetItem *step(int index) const { return m_fixture->find<QListWidget>(u"steps"_s)->item(index); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
}

void TestMainWindow::cleanup()
{
    m_fixture.reset();
}

void TestMainWindow::goesThroughAllStepsByKeyboard()
{
    MainWindow &window = m_fixture->window();
    const int count = int(pageEntries().size());
    for (int index = 0; index < count; ++index) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_1 + index), Qt::ControlModifier);
        QCOMPARE(window.currentStep(), index);
    }
    QVERIFY(!m_fixture->find<QPushButton>(u"next"_s)->isEnabled());
    for (int index = count - 2; index >= 0; --index) {
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.currentStep(), index);
    }
    QVERIFY(!m_fixture->find<QPushButton>(u"back"_s)->isEnabled());
    QTest::mouseClick(m_fixture->find<QPushButton>(u"next"_s), Qt::LeftButton);
    QCOMPARE(window.currentStep(), 1);
}

void TestMainWindow::showsWhatIsOpenInEachStep()
{
    QVERIFY(step(1)->text().contains(u"3 name"_s));
    QVERIFY(step(2)->data(Qt::AccessibleTextRole).toString().contains(u"complete"_s));
    m_fixture->session().set(u"/networks/0/kind"_s, Json::from(u"nonsense"_s), u"change"_s);
    QVERIFY(step(2)->data(Qt::AccessibleTextRole).toString().contains(u"1 problem"_s));
    m_fixture->session().undoStack()->undo();
    QVERIFY(step(2)->data(Qt::AccessibleTextRole).toString().contains(u"complete"_s));
}

void TestMainWindow::saysWhatIsMissing()
{
    const auto *missing = m_fixture->find<QLabel>(u"missing"_s);
    QVERIFY(missing->text().contains(u"no connections"_s));
    m_fixture->session().set(u"/networks/0/kind"_s, Json::from(u"nonsense"_s), u"change"_s);
    QVERIFY(missing->text().contains(u"error"_s));
}

void TestMainWindow::backAndForthLosesNothing()
{
    m_fixture->show(u"systems"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"networksTable"_s), 0, 0, u"Offices"_s);
    m_fixture->show(u"roles"_s);
    auto *organisation = m_fixture->find<QLineEdit>(u"organisation"_s);
    organisation->setFocus();
    organisation->selectAll();
    QTest::keyClicks(organisation, u"RECPLAST"_s); // not finished by Enter or Tab
    const Json before = m_fixture->json();
    for (const PageEntry &entry : pageEntries())
        m_fixture->show(QString::fromLatin1(entry.id));
    m_fixture->show(u"roles"_s);
    QCOMPARE(organisation->text(), u"RECPLAST"_s);
    QCOMPARE(m_fixture->textAt(u"/organisation"_s), u"RECPLAST"_s);
    QCOMPARE(m_fixture->textAt(u"/networks/0/name"_s), u"Offices"_s);
    QCOMPARE(before.value(u"systems"_s), m_fixture->json().value(u"systems"_s));
}

void TestMainWindow::titleShowsUnsavedChanges()
{
    QVERIFY(m_fixture->window().windowTitle().contains(u"Small"_s));
    QVERIFY(m_fixture->window().windowTitle().contains(u"small.plan.json"_s));
    QVERIFY(!m_fixture->window().isWindowModified());
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"change"_s);
    QVERIFY(m_fixture->window().windowTitle().contains(u"Larger"_s));
    QVERIFY(m_fixture->window().isWindowModified());
    m_fixture->session().undoStack()->undo();
    QVERIFY(!m_fixture->window().isWindowModified());
}

void TestMainWindow::asksBeforeUnsavedWorkIsLeft_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<QString>("title");
    QTest::newRow("save") << "Save" << true << "Larger";
    QTest::newRow("discard") << "Discard" << true << "Small";
    QTest::newRow("cancel") << "Cancel" << false << "Small";
}

void TestMainWindow::asksBeforeUnsavedWorkIsLeft()
{
    QFETCH(const QString, button);
    QFETCH(const bool, isClosed);
    QFETCH(const QString, title);
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"change"_s);
    WindowFixture::pressInNextBox(u"unsavedChanges"_s, button);
    QCOMPARE(m_fixture->window().close(), isClosed);
    QFile file(m_fixture->filePath(u"small.plan.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(readJson(file.readAll()).value().value(u"title"_s).text(), title);
}

void TestMainWindow::asksNothingWhereNothingChanged()
{
    QVERIFY(m_fixture->window().close());
}

void TestMainWindow::savesWhereThePlanCameFrom()
{
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"change"_s);
    QTest::keySequence(&m_fixture->window(), QKeySequence::Save);
    QVERIFY(!m_fixture->session().isModified());
    QVERIFY(m_fixture->session().open(m_fixture->filePath(u"small.plan.json"_s)));
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Larger"_s);
}

void TestMainWindow::undoActionNamesWhatItUndoes()
{
    const auto *undo = m_fixture->find<QAction>(u"undo"_s);
    QVERIFY(!undo->isEnabled());
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"Change the title"_s);
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().contains(u"Change the title"_s));
    QTest::keySequence(&m_fixture->window(), QKeySequence::Undo);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
    QTest::keySequence(&m_fixture->window(), QKeySequence::Redo);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Larger"_s);
}

void TestMainWindow::speaksGermanWithoutRestart()
{
    m_fixture->show(u"systems"_s);
    m_fixture->find<QAction>(u"language_de"_s)->trigger();
    const auto kindOfFirst = [this] {
        return m_fixture->table(u"networksTable"_s)->model()->index(0, 1).data().toString();
    };
    QTRY_COMPARE(kindOfFirst(), u"internes Netz"_s);
    QTRY_COMPARE(m_fixture->window().menuBar()->actions().first()->text(), u"&Datei"_s);
    QCOMPARE(m_fixture->window().currentStep(), 2);
    QCOMPARE(m_fixture->settings().value(u"language"_s).toString(), u"de"_s);
    QTRY_COMPARE(m_fixture->window().findChildren<QMenuBar *>().size(), 1);
}

void TestMainWindow::f1OpensTheChapterOfThePage()
{
    m_fixture->show(u"needs"_s);
    QTest::keyClick(&m_fixture->window(), Qt::Key_F1);
    const auto *chapter = m_fixture->find<QTextBrowser>(u"chapter"_s);
    QVERIFY(chapter->isVisible());
    QVERIFY(chapter->toPlainText().startsWith(u"Information and needs"_s));
}

void TestMainWindow::findsCommandsAndConnectionsByName()
{
    m_fixture->openExample(u"two-offices"_s);
    const auto typeAndEnter = [this](const QString &words) {
        QTimer::singleShot(0, &m_fixture->window(), [this, words] {
            auto *field = m_fixture->find<QLineEdit>(u"paletteField"_s);
            QVERIFY(field);
            QTest::keyClicks(field, words);
            QTest::keyClick(field, Qt::Key_Return);
        });
        m_fixture->find<QAction>(u"commands"_s)->trigger();
    };
    const QString connection = m_fixture->session().plan().connections.constLast().name;
    typeAndEnter(connection);
    const auto *connections = m_fixture->find<QListWidget>(u"connections"_s, m_fixture->find(u"protectionPage"_s));
    QCOMPARE(connections->currentItem()->text().section(u'\n', 0, 0), connection);
    QCOMPARE(m_fixture->window().currentStep(), 5);

    typeAndEnter(u"next view"_s); // words in any order, of the menu and of what stands in it
    QCOMPARE(m_fixture->window().currentStep(), 6);

    const System system = m_fixture->session().plan().systems.constLast();
    typeAndEnter(system.name);
    QCOMPARE(m_fixture->window().currentStep(), 2);
    const QTableView *systems = m_fixture->table(u"systemsTable"_s);
    QCOMPARE(systems->currentIndex().row(), int(m_fixture->session().plan().systems.size()) - 1);
}

void TestMainWindow::handbookHasAChapterForEachStep()
{
    for (const PageEntry &entry : pageEntries()) {
        for (const QString &language : {u"en"_s, u"de"_s})
            QVERIFY2(QFile::exists(u":/safeconduct/handbook/%1/%2.md"_s.arg(language, QString::fromLatin1(entry.id))),
                     entry.id);
    }
}

void TestMainWindow::offersWorkThatACrashLeftBehind()
{
    m_fixture->leaveWorkBehind();
    WindowFixture::pressInNextBox(u"recovery"_s, u"Recover"_s);
    m_fixture->window().files().offerRecovery();
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Left behind"_s);
    QVERIFY(m_fixture->session().isModified());
    QVERIFY(m_fixture->session().recoverable().isEmpty());
}

void TestMainWindow::opensADroppedFile()
{
    Json plan = smallPlan();
    plan.insert(u"title"_s, Json::from(u"Dropped"_s));
    const QString path = m_fixture->filePath(u"dropped.plan.json"_s);
    QVERIFY(writeFile(path, writeJson(plan)));
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({500, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_fixture->window().windowHandle(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({500, 300}, Qt::CopyAction | Qt::MoveAction, &dragged, Qt::LeftButton, Qt::ShiftModifier);
    QCOMPARE(drop.dropAction(), Qt::MoveAction); // as Shift asks for
    QCoreApplication::sendEvent(m_fixture->window().windowHandle(), &drop);
    QCOMPARE(drop.dropAction(), Qt::CopyAction);
    QTRY_COMPARE(m_fixture->textAt(u"/title"_s), u"Dropped"_s);
}

void TestMainWindow::leavesOtherDropsAlone()
{
    QMimeData dragged;
    dragged.setUrls({QUrl(u"https://example.org/a.plan.json"_s)});
    QDragEnterEvent enter({500, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(m_fixture->window().windowHandle(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestMainWindow::leadsToTheNextStepWithSomethingOpen()
{
    m_fixture->show(u"systems"_s);
    QTest::keyClick(&m_fixture->window(), Qt::Key_F8);
    QCOMPARE(m_fixture->window().currentStep(), 4); // no connections yet
}

void TestMainWindow::everyActionHasAKeyOfItsOwn()
{
    QStringList keys;
    for (const auto actions = m_fixture->window().menuBar()->findChildren<QAction *>();
         const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            keys.append(action->shortcut().toString());
    }
    QVERIFY(keys.size() > 12);
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
}

/// Each stop points at something that is seen, on a small window, too.
void TestMainWindow::leadsThroughTheExample()
{
    m_fixture->window().resize(960, 540);
    m_fixture->find<QAction>(u"tour"_s)->trigger(); // the small plan has no connections: an example is opened
    const Session &session = m_fixture->session();
    QVERIFY(!session.plan().connections.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isComputing() && !session.advice().connections.isEmpty(), 60'000);
    const QPointer<Tour> tour = m_fixture->find<Tour>(u"tour"_s);
    QVERIFY(tour && tour->isVisible() && Tour::stepCount() >= 6);
    const auto *frame = m_fixture->find(u"tourFrame"_s);
    const auto *text = tour->findChild<QLabel *>(u"tourText"_s);
    QStringList said;
    for (int stop = 0; stop < Tour::stepCount(); ++stop) {
        QCOMPARE(tour->step(), stop);
        QVERIFY2(tour->target() && tour->target()->isVisible(), qPrintable(QString::number(stop)));
        QVERIFY(frame->isVisible());
        QVERIFY(
            frame->geometry().contains(tour->target()->mapTo(frame->parentWidget(), tour->target()->rect().center())));
        QVERIFY(!text->text().isEmpty() && !said.contains(text->text()));
        said.append(text->text());
        if (const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS"); !folder.isEmpty()) {
            QVERIFY(m_fixture->window().grab().save(folder + u"/tour-%1.png"_s.arg(stop)));
            QVERIFY(tour->grab().save(folder + u"/tour-%1-panel.png"_s.arg(stop)));
        }
        QTest::mouseClick(tour->findChild<QPushButton *>(u"tourNext"_s), Qt::LeftButton);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!tour);
    QVERIFY(!m_fixture->find(u"tourFrame"_s));
}

void TestMainWindow::leavesTheTourAtAnyTime()
{
    QVERIFY(m_fixture->session().openExample(u":/safeconduct/examples/two-offices.plan.json"_s));
    const QString title = m_fixture->session().plan().title;
    m_fixture->show(u"start"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"startTour"_s), Qt::LeftButton);
    const QPointer<Tour> tour = m_fixture->find<Tour>(u"tour"_s);
    QVERIFY(tour);
    QCOMPARE(m_fixture->session().plan().title, title); // it leads through what is open
    m_fixture->find<QAction>(u"step4"_s)->trigger(); // the window stays usable
    QCOMPARE(m_fixture->window().currentStep(), 3);
    QTest::keyClick(tour, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!tour);
    QCOMPARE(m_fixture->window().currentStep(), 3);
}

void TestMainWindow::opensAWindowOfItsOwn()
{
    const QPointer<MainWindow> second = m_fixture->window().openNewWindow();
    QVERIFY(second->isVisible());
    second->files().startNew(u"Another"_s, u"en"_s);
    QVERIFY(second->windowTitle().startsWith(u"Another"_s));
    QVERIFY(m_fixture->window().windowTitle().startsWith(u"Small"_s));
    QVERIFY(m_fixture->session().undoStack() != nullptr);
    second->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!second);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the session follows its window
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
}

void TestMainWindow::standsStillWhereTheDesktopAsksForIt()
{
    const StillStyle still(u"fusion"_s);
    QCOMPARE(still.styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    QVERIFY(asksForLittleMotion(1U));
    QVERIFY(asksForLittleMotion(QVariant::fromValue(QDBusVariant(1U))));
    QVERIFY(!asksForLittleMotion(0U));
    QVERIFY(!asksForLittleMotion({}));
    QVERIFY(!asksForLittleMotion(u"much"_s));
}

void TestMainWindow::saysHowLongItWillTake_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing done") << 0 << 5000 << u"Computing %p %"_s;
    QTest::newRow("too early to say") << 50 << 999 << u"Computing %p %"_s;
    QTest::newRow("a quarter") << 50 << 10'000 << u"%p %, about 30 s left"_s;
    QTest::newRow("rounded up") << 199 << 10'000 << u"%p %, about 1 s left"_s;
    QTest::newRow("the most seconds") << 20 << 10'000 << u"%p %, about 90 s left"_s;
    QTest::newRow("minutes") << 10 << 10'000 << u"%p %, about 4 min left"_s;
    QTest::newRow("all done") << 200 << 10'000 << u"Computing %p %"_s;
}

void TestMainWindow::saysHowLongItWillTake()
{
    QFETCH(const int, done);
    QFETCH(const int, milliseconds);
    QFETCH(const QString, text);
    QCOMPARE(progressText(done, 200, std::chrono::milliseconds(milliseconds)), text);
}

/// Size, page, and how the page is divided.
void TestMainWindow::comesBackAsItWasLeft()
{
    MainWindow &before = m_fixture->window();
    before.resize(960, 640); // fits on the smallest screen that tests have
    before.showStepNamed(u"needs"_s);
    QTest::qWait(0);
    auto *splitter = m_fixture->find<QSplitter>(u"needsParts"_s);
    QVERIFY(splitter);
    const int usual = splitter->sizes().constFirst();
    splitter->setSizes({splitter->width() - usual, usual});
    const int wanted = splitter->sizes().constFirst();
    constexpr int near = 12; // pixels, for the handle
    QVERIFY(std::abs(wanted - usual) > 2 * near);
    QVERIFY(before.close());
    MainWindow again(m_fixture->session(), m_fixture->settings());
    again.show();
    QCOMPARE(again.size(), QSize(960, 640));
    QCOMPARE(again.currentStep(), before.currentStep());
    const auto *restored = again.findChild<QSplitter *>(u"needsParts"_s);
    QTRY_VERIFY2(std::abs(restored->sizes().constFirst() - wanted) <= near,
                 qPrintable(QString::number(restored->sizes().constFirst())));
}

void TestMainWindow::comesBackOnAPageThatIsThere_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("isSameWork");
    QTest::addColumn<int>("expected");
    QTest::newRow("never left") << QString() << true << 0;
    QTest::newRow("a page") << u"needs"_s << true << 3;
    QTest::newRow("other work begins at the start") << u"needs"_s << false << 0;
    QTest::newRow("a page of another version") << u"unknown"_s << true << 0;
    QTest::newRow("a page only") << u"register/1"_s << true << 0;
}

void TestMainWindow::comesBackOnAPageThatIsThere()
{
    QFETCH(const QString, step);
    QFETCH(const bool, isSameWork);
    QFETCH(const int, expected);
    const QString path = m_fixture->session().path();
    m_fixture->settings().setValue("window/path"_L1, isSameWork ? path : u"/other.plan.json"_s);
    m_fixture->settings().setValue("window/step"_L1, step);
    MainWindow atStart(m_fixture->session(), m_fixture->settings()); // by a file on the command line
    QCOMPARE(atStart.currentStep(), expected);
    atStart.showStep(0);
    QVERIFY(m_fixture->session().open(path));
    QCOMPARE(atStart.currentStep(), expected);
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
