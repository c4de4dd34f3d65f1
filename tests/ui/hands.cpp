// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostStops = 120; ///< Tab goes once around the largest page in fewer

constexpr int patience = 60'000; ///< ms

/// A file dialog that is waited for.
struct AwaitedDialog {
    std::function<void(QFileDialog &)> answer;
    bool isDone = false; ///< answered, or given up
};

QString nameOf(const QObject *object)
{
    return object ? u"%1 %2"_s.arg(QString::fromLatin1(object->metaObject()->className()), object->objectName())
                  : u"nothing"_s;
}

/// Which windows are open, and who has the keyboard.
QString situation()
{
    QStringList open;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (window->isVisible())
            open.append(nameOf(window));
    }
    const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    return u"open: %1; modal: %2 %3; active: %4; popup: %5; focus: %6"_s.arg(
        open.join(u", "_s), nameOf(QApplication::activeModalWidget()), box ? box->text() : QString(),
        nameOf(QApplication::activeWindow()), nameOf(QApplication::activePopupWidget()),
        nameOf(QGuiApplication::focusWindow()));
}

/// Fails, and ends all dialogs: nobody else would, and what opened them would wait for ever.
void giveUp(const QString &why)
{
    QTest::qFail(qPrintable(why + u" ("_s + situation() + u')'), __FILE__, __LINE__);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible() && dialog->isModal())
            dialog->reject();
    }
}

/// Answers the dialog once it is open and active.
void lookFor(const std::shared_ptr<AwaitedDialog> &awaited)
{
    QTimer::singleShot(0, qApp, [awaited] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (awaited->isDone)
            return;
        if (dialog && QApplication::activeWindow() == dialog) {
            awaited->answer(*dialog);
            awaited->isDone = true;
            return;
        }
        if (dialog)
            dialog->activateWindow(); // without a window manager nobody else does
        lookFor(awaited); // looks again when the loop has gone round
    });
}

/// Calls \a answer as soon as a file dialog of ours is open; Qt's own dialog, as the tests switch the platform's off. The test
/// fails where that takes too long, or the answer does: another dialog may stand in its way.
void whenFileDialogOpens(const std::function<void(QFileDialog &)> &answer)
{
    const auto awaited = std::make_shared<AwaitedDialog>(AwaitedDialog{.answer = answer});
    lookFor(awaited);
    QTimer::singleShot(patience, qApp, [awaited] {
        if (!std::exchange(awaited->isDone, true))
            giveUp(u"No file dialog was there to be answered, or it did not take the answer"_s);
    });
}

/// A list or menu that has just opened marks what the mouse moves over, and ignores a click that comes too soon or too near.
void clickWhatOpened(QWidget &list, QPoint place)
{
    const int interval = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(0);
    const QPoint onScreen = list.mapToGlobal(place);
    QMouseEvent move(QEvent::MouseMove, place, onScreen, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&list, &move);
    QTest::mouseClick(&list, Qt::LeftButton, {}, place);
    QApplication::setDoubleClickInterval(interval);
}

/// With the button held down over an open menu to \a place, and let go there. A menu believes in a pull after a few moves.
void pullTo(QWidget &menu, QPoint place)
{
    for (int way = 8; way >= 0; --way) {
        const QPoint there = place - QPoint(way, 0);
        QMouseEvent move(QEvent::MouseMove, there, menu.mapToGlobal(there), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&menu, &move);
    }
    QTest::mouseRelease(&menu, Qt::LeftButton, {}, place);
}

QAction *actionNamed(const QMainWindow &window, const QString &name)
{
    return window.menuBar()->findChild<QAction *>(name);
}

} // namespace

QWidget *Hands::top() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : &m_window;
}

QWidget *Hands::shown(const QString &name) const
{
    const auto places = top()->findChildren<QWidget *>(name);
    for (QWidget *found : places) {
        if (found->isVisible() && found->isEnabled())
            return found;
    }
    QTest::qFail(qPrintable(u"There is nothing to use named "_s + name), __FILE__, __LINE__);
    return nullptr;
}

/// Without a window manager nobody makes a window active again when the one over it is gone.
void Hands::activateTop() const
{
    QTRY_VERIFY(!QApplication::activePopupWidget());
    top()->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), top());
}

QAbstractItemView *Hands::view(const QString &name) const
{
    auto *found = qobject_cast<QAbstractItemView *>(shown(name));
    if (!found)
        QTest::qFail(qPrintable(u"This is no list: "_s + name), __FILE__, __LINE__);
    return found;
}

void Hands::type(const QString &field, const QString &text)
{
    reach(field);
    QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    QTest::keySequence(focused, QKeySequence::SelectAll);
    QTest::keyClicks(focused, text);
}

/// From where the cursor is, so that whatever swallows Tab or is left out of the order is found.
void KeyboardHands::reach(const QString &name)
{
    const QWidget *wanted = shown(name);
    activateTop();
    for (int stop = 0; wanted && stop < mostStops; ++stop) {
        QWidget *focused = QApplication::focusWidget();
        if (focused && (focused == wanted || wanted->focusProxy() == focused || wanted->isAncestorOf(focused)))
            return;
        QTest::keyClick(focused ? focused : top(), Qt::Key_Tab);
    }
    if (wanted)
        QFAIL(qPrintable(u"Tab does not reach "_s + name));
}

void KeyboardHands::showStep(int step)
{
    activateTop();
    QTest::keyClick(top(), Qt::Key(Qt::Key_0 + step), Qt::ControlModifier);
}

void KeyboardHands::next()
{
    activateTop();
    QTest::keyClick(top(), Qt::Key_Right, Qt::AltModifier);
}

void KeyboardHands::press(const QString &button)
{
    reach(button);
    if (QWidget *focused = QApplication::focusWidget())
        QTest::keyClick(focused, Qt::Key_Space);
}

void KeyboardHands::pickRow(const QString &name, const QModelIndex &index)
{
    reach(name);
    QAbstractItemView *list = view(name);
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; list->currentIndex().siblingAtColumn(0) != index.siblingAtColumn(0); ++row) {
        const QModelIndex before = list->currentIndex();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY2(list->currentIndex() != before, qPrintable(u"Down does not reach the row in "_s + name));
    }
}

void KeyboardHands::openRow(const QString &name)
{
    reach(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void KeyboardHands::pickInBox(const QString &box, const QString &text)
{
    reach(box);
    auto *found = qobject_cast<QComboBox *>(shown(box));
    QVERIFY(found);
    const int wanted = found->findText(text);
    QVERIFY2(wanted >= 0, qPrintable(text));
    QTest::keyClick(found, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(found->view()->isVisible());
    QTest::keyClick(found->view(), Qt::Key_Home);
    while (found->view()->currentIndex().row() < wanted)
        QTest::keyClick(found->view(), Qt::Key_Down);
    QTest::keyClick(found->view(), Qt::Key_Return);
    QTRY_VERIFY(!found->view()->isVisible());
}

void KeyboardHands::undo()
{
    activateTop();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Undo);
}

void KeyboardHands::redo()
{
    activateTop();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Redo);
}

void KeyboardHands::chooseOption(const QString &option)
{
    reach(u"options"_s);
    QWidget *options = QApplication::focusWidget();
    QTest::keyClick(options, Qt::Key_Home, Qt::ControlModifier);
    const auto *list = qobject_cast<QAbstractItemView *>(options);
    QVERIFY(list);
    const QString button = u"choose_"_s + option;
    const auto isCurrent = [&] {
        const QWidget *there = list->indexWidget(list->currentIndex().siblingAtColumn(1));
        return there && there->findChild<QWidget *>(button);
    };
    while (!isCurrent()) {
        const QModelIndex before = list->currentIndex();
        QTest::keyClick(options, Qt::Key_Down);
        QVERIFY2(list->currentIndex() != before, qPrintable(option));
    }
    QTest::keyClick(options, Qt::Key_Return);
}

void KeyboardHands::answerNextFileDialog(const QString &path)
{
    whenFileDialogOpens([path](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
        QTest::keySequence(name, QKeySequence::SelectAll);
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
    });
}

void MouseHands::reach(const QString &name)
{
    activateTop();
    QWidget *wanted = shown(name);
    QVERIFY(wanted);
    QWidget *editor = wanted->focusProxy() ? wanted->focusProxy() : wanted;
    QTest::mouseClick(editor, Qt::LeftButton);
}

void MouseHands::showStep(int step)
{
    const QAbstractItemView *steps = view(u"steps"_s);
    QVERIFY(steps);
    click(*steps, steps->model()->index(step - 1, 0));
}

void MouseHands::next()
{
    press(u"next"_s);
}

void MouseHands::press(const QString &button)
{
    if (auto *found = qobject_cast<QAbstractButton *>(shown(button)))
        QTest::mouseClick(found, Qt::LeftButton);
}

void MouseHands::click(const QAbstractItemView &view, const QModelIndex &index) const
{
    const_cast<QAbstractItemView &>(view).scrollTo(index); // the wheel's work
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

void MouseHands::pickRow(const QString &name, const QModelIndex &index)
{
    const QAbstractItemView *list = view(name);
    QVERIFY(list);
    click(*list, index);
    QCOMPARE(list->currentIndex().siblingAtColumn(0), index.siblingAtColumn(0));
}

void MouseHands::openRow(const QString &name)
{
    const QAbstractItemView *list = view(name);
    QVERIFY(list);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
}

void MouseHands::pickInBox(const QString &box, const QString &text)
{
    auto *found = qobject_cast<QComboBox *>(shown(box));
    QVERIFY(found);
    const QModelIndex wanted = found->model()->index(found->findText(text), 0);
    QVERIFY2(wanted.isValid(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
    QTRY_VERIFY(found->view()->isVisible());
    found->view()->scrollTo(wanted);
    clickWhatOpened(*found->view()->viewport(), found->view()->visualRect(wanted).center());
    QTRY_VERIFY(!found->view()->isVisible());
}

void MouseHands::clickMenu(const QString &action) const
{
    QAction *wanted = actionNamed(window(), action);
    QVERIFY(wanted);
    QMenuBar *bar = window().menuBar();
    const auto titles = bar->actions();
    for (QAction *title : titles) {
        if (!title->menu()->actions().contains(wanted))
            continue;
        QTest::mousePress(bar, Qt::LeftButton, {}, bar->actionGeometry(title).center());
        QTRY_VERIFY(title->menu()->isVisible());
        pullTo(*title->menu(), title->menu()->actionGeometry(wanted).center());
        QTRY_VERIFY(!title->menu()->isVisible());
    }
}

void MouseHands::undo()
{
    clickMenu(u"undo"_s);
}

void MouseHands::redo()
{
    clickMenu(u"redo"_s);
}

void MouseHands::chooseOption(const QString &option)
{
    press(u"choose_"_s + option);
}

/// The proposed folder and name are taken: a mouse has no letters.
void MouseHands::answerNextFileDialog(const QString & /*path*/)
{
    whenFileDialogOpens([](QFileDialog &dialog) {
        const auto *buttons = dialog.findChild<QDialogButtonBox *>(u"buttonBox"_s);
        const auto kind =
            dialog.acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open;
        QPushButton *button = buttons->button(kind);
        // The folder is read in the background.
        if (QTest::qWaitFor([button] { return button->isEnabled(); }, patience / 2))
            QTest::mouseClick(button, Qt::LeftButton);
        else
            giveUp(u"The file dialog does not allow what it proposes"_s);
    });
}

} // namespace safeconduct::test
