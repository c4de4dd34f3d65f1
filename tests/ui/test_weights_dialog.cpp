// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hands.h"
#include "tests/ui/window_fixture.h"
#include "ui/roles/swing_table.h"
#include "ui/window/help_window.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// The weights of the criteria, asked for by comparisons.
class TestWeightsDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void setsWeightsByKeyboard();
    void showsSharesAtOnce();
    void keepsNothingWhereItIsCancelled();
    void ordersRowsOnlyWhereAsked();
    void asksRolesForTheirPoints();
    void takesOwnPointsAway();
    void opensTheHandbookAtItsPlace_data();
    void opensTheHandbookAtItsPlace();
    void fits_data();
    void fits();

private:
    QDialog *dialog() const { return m_fixture->find<QDialog>(u"weightsDialog"_s); }
    void open();
    template<typename Widget>
    Widget *within(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<KeyboardHands> m_hands;
};

void TestWeightsDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_hands = std::make_unique<KeyboardHands>(m_fixture->window());
    m_fixture->startSmallPlan();
}

void TestWeightsDialog::cleanup()
{
    m_hands.reset();
    m_fixture.reset();
}

/// From the menu, as the mouse would.
void TestWeightsDialog::open()
{
    m_fixture->window().menuBar()->findChild<QAction *>(u"weightsMenu"_s)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestWeightsDialog::setsWeightsByKeyboard()
{
    m_hands->showStep(2);
    m_hands->press(u"settings"_s);
    m_hands->press(u"weights"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    m_hands->pickInBox(u"weightsFirst"_s, u"Protection at rest"_s);
    m_hands->type(u"points_transit"_s, u"70"_s);
    m_hands->type(u"points_users"_s, u"0"_s);
    m_hands->press(u"weightsKeep"_s);
    QTRY_VERIFY(!dialog());
    const QHash<QString, double> weights = m_fixture->session().plan().weights;
    QCOMPARE(weights.value(u"rest"_s), 100.0);
    QCOMPARE(weights.value(u"transit"_s), 70.0);
    QCOMPARE(weights.value(u"users"_s), 0.0);
    QCOMPARE(weights.value(u"reach"_s), 40.0); // as it was
    m_hands->undo();
    QVERIFY(!m_fixture->json().contains(u"weights"_s));
    m_hands->redo();
    QCOMPARE(m_fixture->session().plan().weights.value(u"transit"_s), 70.0);
}

/// By hand: 100 of 300 points; with 100 in place of 25 for the users 100 of 375.
void TestWeightsDialog::showsSharesAtOnce()
{
    open();
    const auto *share = within<QLabel>(u"share_transit"_s);
    QCOMPARE(share->text(), u"33\u202F%"_s);
    m_hands->type(u"points_users"_s, u"100"_s);
    QCOMPARE(share->text(), u"27\u202F%"_s);
    QVERIFY(!within<QSpinBox>(u"points_transit"_s)->isEnabled());
    QVERIFY(!m_fixture->json().contains(u"weights"_s));
}

void TestWeightsDialog::keepsNothingWhereItIsCancelled()
{
    open();
    m_hands->type(u"points_users"_s, u"77"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_fixture->json().contains(u"weights"_s));
    QCOMPARE(m_fixture->session().undoStack()->count(), 0);
}

void TestWeightsDialog::ordersRowsOnlyWhereAsked()
{
    open();
    const auto *reach = within<QSpinBox>(u"points_reach"_s);
    const auto *users = within<QSpinBox>(u"points_users"_s);
    QVERIFY(reach->y() < users->y());
    m_hands->type(u"points_users"_s, u"99"_s);
    QCoreApplication::processEvents();
    QVERIFY(reach->y() < users->y());
    m_hands->press(u"weightsOrder"_s);
    QTRY_VERIFY(users->y() < reach->y());
}

void TestWeightsDialog::asksRolesForTheirPoints()
{
    open();
    m_hands->pickInBox(u"weightsView"_s, u"Administrator"_s);
    m_hands->type(u"points_resilience"_s, u"90"_s);
    m_hands->pickInBox(u"weightsView"_s, u"IT Security Officer"_s);
    QCOMPARE(within<QSpinBox>(u"points_resilience"_s)->value(), 25);
    m_hands->type(u"points_rest"_s, u"95"_s);
    within<QTabWidget>(u"weightsTabs"_s)->setCurrentIndex(1);
    const auto *table = within<QTableWidget>(u"roleWeights"_s);
    QCOMPARE(table->columnCount(), 5); // criterion, everyone, two roles, how far apart
    m_hands->pickInBox(u"roleWeightsLevel"_s, u"high"_s);
    QCOMPARE(table->item(0, 1)->text(), u"46\u202F%"_s); // 300 of 650
    m_hands->press(u"weightsKeep"_s);
    QTRY_VERIFY(!dialog());
    const auto &byRole = m_fixture->session().plan().weightsByRole;
    QCOMPARE(byRole.value(u"administrator"_s).value(u"resilience"_s), 90.0);
    QCOMPARE(byRole.value(u"it-security-officer"_s).value(u"rest"_s), 95.0);
    QVERIFY(m_fixture->session().plan().weights.isEmpty());
    QCOMPARE(m_fixture->session().undoStack()->count(), 1);
}

void TestWeightsDialog::takesOwnPointsAway()
{
    open();
    QVERIFY(!within<QPushButton>(u"weightsUsual"_s)->isEnabled());
    m_hands->type(u"points_users"_s, u"77"_s);
    m_hands->press(u"weightsKeep"_s);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->json().contains(u"weights"_s));
    open();
    QCOMPARE(within<QSpinBox>(u"points_users"_s)->value(), 77);
    m_hands->press(u"weightsUsual"_s);
    QCOMPARE(within<QSpinBox>(u"points_users"_s)->value(), 25);
    m_hands->press(u"weightsKeep"_s);
    QTRY_VERIFY(!dialog());
    QVERIFY(!m_fixture->json().contains(u"weights"_s));
}

void TestWeightsDialog::opensTheHandbookAtItsPlace_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestWeightsDialog::opensTheHandbookAtItsPlace()
{
    QFETCH(const QString, language);
    m_hands.reset();
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(language);
    open();
    dialog()->activateWindow(); // without a window manager nobody else does
    QTRY_COMPARE(QApplication::activeWindow(), dialog());
    QTest::keyClick(dialog(), Qt::Key_F1);
    auto *help = dialog()->findChild<HelpWindow *>();
    QVERIFY(help && help->isVisible());
    const QTextCursor cursor = help->findChild<QTextBrowser *>(u"chapter"_s)->textCursor();
    QVERIFY(cursor.blockFormat().headingLevel() == 2);
    QCOMPARE(cursor.block().text(), dialog()->windowTitle());
    help->close();
}

void TestWeightsDialog::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

/// On the smallest screen: nothing is cut off at the side, whatever is below scrolls. Kept as pictures where
/// SAFECONDUCT_SCREENSHOTS names a folder.
void TestWeightsDialog::fits()
{
    QFETCH(const QString, language);
    m_hands.reset();
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(language);
    m_fixture->openExample(u"recplast"_s);
    m_fixture->session().set(u"/weights"_s, *readJson(R"({"administrator": {"resilience": 100, "transit": 80}})"),
                             u"Edit"_s);
    m_fixture->window().resize(960, 540);
    open();
    QVERIFY2(dialog()->width() <= 960 && dialog()->height() <= 540,
             qPrintable(u"%1 x %2"_s.arg(dialog()->width()).arg(dialog()->height())));
    const auto *area = within<QScrollArea>(u"weightsArea"_s);
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    auto *tabs = within<QTabWidget>(u"weightsTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(0);
        for (const auto labels = dialog()->findChildren<QLabel *>(); const QLabel *label : labels) {
            if (label->isVisible() && !label->wordWrap())
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        }
        const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(QDir().mkpath(folder)
                    && dialog()->grab().save(u"%1/%2-weights-%3.png"_s.arg(folder, language).arg(tab)));
    }
}

QTEST_MAIN(TestWeightsDialog)
#include "test_weights_dialog.moc"
