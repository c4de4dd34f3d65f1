// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/pages.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QWindow>

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
    void offersWorkThatACrashLeftBehind();
    void opensADroppedFile();
    void leavesOtherDropsAlone();
    void leadsToTheNextStepWithSomethingOpen();
    void everyActionHasAKeyOfItsOwn();

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
    const QString recovery = m_fixture->filePath(u"recovery"_s);
    Json work = Json::object();
    work.insert(u"format"_s, Json::from(u"safeconduct-recovery/1"_s));
    Json plan = smallPlan();
    plan.insert(u"title"_s, Json::from(u"Left behind"_s));
    work.insert(u"path"_s, Json::from(QString()));
    work.insert(u"plan"_s, plan);
    work.insert(u"decision"_s, decisionToJson({}));
    QFile file(recovery + u"/left.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeJson(work));
    file.close();
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

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
