// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// Connections, and the needs that follow from them.
class TestConnectionsPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void proposesTheRestOfAConnection();
    void addsNothingWhereCancelled();
    void movesANetworkOfThePath();
    void addsANetworkOnceByLetters();
    void groupsByKindOfService();
    void suggestsUsualConnections();
    void keepsTheAnswerNotHere();
    void editsEverythingBesideTheTable();
    void showsWhereInformationIsUsed();
    void setsANeedOtherwiseWithReason();

private:
    QDialog *openDialog();
    void addConnection();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestConnectionsPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
}

void TestConnectionsPage::cleanup()
{
    m_fixture.reset();
}

/// An empty table has its button in the middle of the page.
QDialog *TestConnectionsPage::openDialog()
{
    m_fixture->show(u"connections"_s);
    auto *start = m_fixture->find<QPushButton>(u"start"_s, m_fixture->find(u"connectionsTable"_s));
    auto *add = m_fixture->find<QPushButton>(u"add"_s, m_fixture->find(u"connectionsTable"_s));
    QTest::mouseClick(start->isVisible() ? start : add, Qt::LeftButton);
    return m_fixture->find<QDialog>(u"addConnection"_s);
}

void TestConnectionsPage::addConnection()
{
    const QDialog *dialog = openDialog();
    QVERIFY(dialog);
    QTest::keyClicks(m_fixture->find(u"addFrom"_s, dialog), u"Office"_s);
    QTest::keyClicks(m_fixture->find(u"addTo"_s, dialog), u"Mail"_s);
    auto *service = m_fixture->find<QComboBox>(u"addService"_s, dialog);
    service->setCurrentIndex(service->findData(u"imap"_s));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"addOk"_s, dialog), Qt::LeftButton);
}

void TestConnectionsPage::proposesTheRestOfAConnection()
{
    addConnection();
    const Json added = m_fixture->json().at(u"/connections/0"_s);
    QCOMPARE(added.value(u"from"_s).text(), u"pcs"_s);
    QCOMPARE(added.value(u"to"_s).text(), u"mx"_s);
    QCOMPARE(added.value(u"service"_s).text(), u"imap"_s);
    QCOMPARE(added.value(u"path"_s).textList(), QStringList{u"lan"_s});
    QCOMPARE(added.value(u"information"_s).textList(), QStringList{u"mail"_s});
    QVERIFY(added.value(u"authentication"_s).isText());
    QVERIFY2(m_fixture->session().document().isUsable(), "a proposed connection has no faults");
    QCOMPARE(m_fixture->table(u"connectionsTable"_s)->currentIndex().row(), 0);
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->json().at(u"/connections"_s).size(), 0);
}

void TestConnectionsPage::addsNothingWhereCancelled()
{
    QDialog *dialog = openDialog();
    QVERIFY(!m_fixture->find<QPushButton>(u"addOk"_s, dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_fixture->json().at(u"/connections"_s).size(), 0);
}

void TestConnectionsPage::movesANetworkOfThePath()
{
    addConnection();
    auto *add = m_fixture->find<QComboBox>(u"path.add"_s);
    WindowFixture::pick(*add, u"Internet"_s);
    QCOMPARE(m_fixture->json().at(u"/connections/0/path"_s).textList(), (QStringList{u"lan"_s, u"internet"_s}));
    m_fixture->find<QListWidget>(u"path.list"_s)->setCurrentRow(1);
    QTest::mouseClick(m_fixture->find<QToolButton>(u"path.up"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->json().at(u"/connections/0/path"_s).textList(), (QStringList{u"internet"_s, u"lan"_s}));
    QTest::mouseClick(m_fixture->find<QToolButton>(u"path.remove"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->json().at(u"/connections/0/path"_s).textList(), QStringList{u"lan"_s});
}

/// Letters go through the list; only Return picks.
void TestConnectionsPage::addsANetworkOnceByLetters()
{
    addConnection();
    auto *add = m_fixture->find<QComboBox>(u"path.add"_s);
    add->setFocus();
    for (const char letter : {'i', 'n', 't', 'e', 'r'}) {
        QTest::keyClick(add->view()->isVisible() ? add->view() : static_cast<QWidget *>(add), letter);
        QCOMPARE(m_fixture->json().at(u"/connections/0/path"_s).textList(), QStringList{u"lan"_s});
    }
    QTest::keyClick(add->view(), Qt::Key_Return);
    QCOMPARE(m_fixture->json().at(u"/connections/0/path"_s).textList(), (QStringList{u"lan"_s, u"internet"_s}));
}

void TestConnectionsPage::groupsByKindOfService()
{
    m_fixture->openExample(u"recplast"_s);
    m_fixture->show(u"connections"_s);
    QTableView *view = m_fixture->table(u"connectionsTable"_s);
    view->sortByColumn(0, Qt::AscendingOrder);
    QStringList kinds;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        kinds.append(view->model()->index(row, 0).data().toString());
    const qsizetype different = QSet<QString>(kinds.cbegin(), kinds.cend()).size();
    QVERIFY(different > 1);
    QCOMPARE(qsizetype(kinds.size() - std::ranges::unique(kinds).size()),
             different); // each kind in one piece
}

void TestConnectionsPage::suggestsUsualConnections()
{
    m_fixture->openExample(u"recplast"_s);
    m_fixture->show(u"connections"_s);
    QVERIFY(m_fixture->find(u"suggestions"_s)->isVisible());
    QVERIFY(!m_fixture->find<QLabel>(u"suggestion"_s)->text().isEmpty());
    QTest::mouseClick(m_fixture->find<QPushButton>(u"addSuggested"_s), Qt::LeftButton);
    const auto *dialog = m_fixture->find<QDialog>(u"addConnection"_s);
    QVERIFY(dialog);
    QVERIFY(!m_fixture->find<QComboBox>(u"addService"_s, dialog)->currentData().toString().isEmpty());
}

void TestConnectionsPage::keepsTheAnswerNotHere()
{
    m_fixture->openExample(u"recplast"_s);
    m_fixture->show(u"connections"_s);
    const QString first = m_fixture->find<QLabel>(u"suggestion"_s)->text();
    QTest::mouseClick(m_fixture->find<QPushButton>(u"notHere"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->textAt(u"/answers/0/answer"_s), u"no"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QLabel>(u"suggestion"_s)->text() != first
                                 || !m_fixture->find(u"suggestions"_s)->isVisible(),
                             60'000);
    m_fixture->session().undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->find<QLabel>(u"suggestion"_s)->text(), first, 60'000);
}

void TestConnectionsPage::editsEverythingBesideTheTable()
{
    addConnection();
    auto *users = m_fixture->find<QLineEdit>(u"users"_s);
    users->setFocus();
    QTest::keyClicks(users, u"120"_s);
    QTest::keyClick(users, Qt::Key_Return);
    QCOMPARE(m_fixture->json().at(u"/connections/0/users"_s).integer(), 120);
    auto *login = m_fixture->find<QComboBox>(u"authentication"_s);
    login->setFocus();
    QTest::keyClick(login, Qt::Key_End);
    QCOMPARE(m_fixture->textAt(u"/connections/0/authentication"_s), u"certificate"_s);
    auto *required = m_fixture->find<QAbstractButton>(u"required"_s);
    QTest::mouseClick(required, Qt::LeftButton, {}, QPoint(5, required->height() / 2));
    QVERIFY(!m_fixture->json().at(u"/connections/0/required"_s).boolean(true));
}

void TestConnectionsPage::showsWhereInformationIsUsed()
{
    m_fixture->openExample(u"recplast"_s);
    m_fixture->show(u"needs"_s);
    m_fixture->table(u"informationTable"_s)->selectRow(0);
    const QString id = m_fixture->textAt(u"/information/0/id"_s);
    const auto &connections = m_fixture->session().plan().connections;
    const auto users = std::ranges::count_if(
        connections, [&](const Connection &connection) { return connection.information.contains(id); });
    const auto *usage = m_fixture->find<QTreeWidget>(u"usage"_s);
    QCOMPARE(usage->topLevelItemCount(), int(users));
    m_fixture->find<QAbstractButton>(u"allConnections"_s)->click();
    QCOMPARE(usage->topLevelItemCount(), int(connections.size()));
}

void TestConnectionsPage::setsANeedOtherwiseWithReason()
{
    addConnection();
    m_fixture->show(u"needs"_s);
    m_fixture->table(u"informationTable"_s)->selectRow(0);
    auto *usage = m_fixture->find<QTreeWidget>(u"usage"_s);
    QCOMPARE(usage->topLevelItemCount(), 1);
    usage->setCurrentItem(usage->topLevelItem(0));
    auto *level = m_fixture->find<QComboBox>(u"override_confidentiality.level"_s);
    level->setFocus();
    QTest::keyClick(level, Qt::Key_End);
    QCOMPARE(m_fixture->textAt(u"/connections/0/needOverride/confidentiality/level"_s), u"very-high"_s);
    QTest::keyClick(m_fixture->find<QComboBox>(u"override_confidentiality.reason"_s), Qt::Key_Home);
    QCOMPARE(m_fixture->textAt(u"/connections/0/needOverride/confidentiality/reason"_s), u"cumulation"_s);
    QTRY_VERIFY_WITH_TIMEOUT(usage->topLevelItem(0)->text(1).contains(u"very high"_s), 60'000);
    QTest::keyClick(level, Qt::Key_Home);
    QVERIFY(!m_fixture->json().at(u"/connections/0/needOverride/confidentiality"_s).exists());
}

QTEST_MAIN(TestConnectionsPage)
#include "test_connections_page.moc"
