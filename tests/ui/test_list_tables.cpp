// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// What every table of the plan can do, shown on those of networks, systems and information.
class TestListTables : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void addsAndUndoes_data();
    void addsAndUndoes();
    void editsTextInPlace();
    void editsChoiceInPlace();
    void ticksSeveralInPlace();
    void togglesByKeyboard();
    void idFollowsTheFirstName();
    void idStaysWhereSomethingRefersToIt();
    void keepsWhatIsNoNumber();
    void emptyOptionalCellRemovesTheMember();
    void removesManyAtOnce();
    void pastesFromSpreadsheet();
    void pastesByHeaders();
    void copiesAsTable();
    void filterHidesTheOthers();
    void sortsLevelsByHeight();
    void emptyTableTeachesAndStarts();
    void saysProblemsAtTheCell();
    void listsWhatIsThereToShare();

private:
    void select(QTableView &view, const QList<int> &rows);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestListTables::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
}

void TestListTables::cleanup()
{
    m_fixture.reset();
}

void TestListTables::select(QTableView &view, const QList<int> &rows)
{
    view.clearSelection();
    for (const int row : rows)
        view.selectionModel()->select(view.model()->index(row, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TestListTables::addsAndUndoes_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("list");
    QTest::newRow("networks") << "systems" << "networksTable" << "/networks";
    QTest::newRow("systems") << "systems" << "systemsTable" << "/systems";
    QTest::newRow("information") << "needs" << "informationTable" << "/information";
    QTest::newRow("shared investments") << "systems" << "facilitiesTable" << "/facilities";
}

void TestListTables::addsAndUndoes()
{
    QFETCH(const QString, step);
    QFETCH(const QString, table);
    QFETCH(const QString, list);
    m_fixture->show(step);
    const Json before = m_fixture->json();
    const qsizetype count = before.at(list).size();
    m_fixture->find<QPushButton>(u"add"_s, m_fixture->find(table))->click();
    QCOMPARE(m_fixture->json().at(list).size(), count + 1);
    QCOMPARE(m_fixture->table(table)->model()->rowCount(), int(count + 1));
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->json(), before);
    m_fixture->session().undoStack()->redo();
    QCOMPARE(m_fixture->json().at(list).size(), count + 1);
}

void TestListTables::editsTextInPlace()
{
    m_fixture->show(u"systems"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"networksTable"_s), 0, 0, u"Offices"_s);
    QCOMPARE(m_fixture->textAt(u"/networks/0/name"_s), u"Offices"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"networksTable"_s), 0, 3, u"10.1.0.0/16, 10.2.0.0/16"_s);
    QCOMPARE(m_fixture->json().at(u"/networks/0/addresses"_s).textList(),
             (QStringList{u"10.1.0.0/16"_s, u"10.2.0.0/16"_s}));
}

void TestListTables::editsChoiceInPlace()
{
    m_fixture->show(u"needs"_s);
    WindowFixture::chooseInCell(*m_fixture->table(u"informationTable"_s), 0, 1, u"very high"_s);
    QCOMPARE(m_fixture->textAt(u"/information/0/confidentiality"_s), u"very-high"_s);
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->textAt(u"/information/0/confidentiality"_s), u"normal"_s);
}

void TestListTables::ticksSeveralInPlace()
{
    m_fixture->show(u"systems"_s);
    QTableView *view = m_fixture->table(u"systemsTable"_s);
    view->setCurrentIndex(view->model()->index(1, 3));
    view->edit(view->currentIndex());
    auto *list = view->findChild<QListWidget *>(u"cellEditor"_s);
    QVERIFY(list);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    WindowFixture::finishEditing();
    QCOMPARE(m_fixture->json().at(u"/systems/1/networks"_s).textList(), (QStringList{u"lan"_s, u"internet"_s}));
}

void TestListTables::togglesByKeyboard()
{
    m_fixture->show(u"needs"_s);
    QTableView *view = m_fixture->table(u"informationTable"_s);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 4));
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY(m_fixture->json().at(u"/information/0/personal"_s).boolean());
}

void TestListTables::idFollowsTheFirstName()
{
    m_fixture->show(u"systems"_s);
    m_fixture->find<QPushButton>(u"add"_s, m_fixture->find(u"networksTable"_s))->click();
    QCOMPARE(m_fixture->textAt(u"/networks/2/id"_s), u"new-network"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"networksTable"_s), 2, 0, u"Perimeter network"_s);
    QCOMPARE(m_fixture->textAt(u"/networks/2/id"_s), u"perimeter-network"_s);
}

void TestListTables::idStaysWhereSomethingRefersToIt()
{
    m_fixture->show(u"systems"_s);
    m_fixture->find<QPushButton>(u"add"_s, m_fixture->find(u"networksTable"_s))->click();
    m_fixture->session().set(u"/systems/1/networks"_s, Json::from(QStringList{u"new-network"_s}), u"refer to it"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"networksTable"_s), 2, 0, u"Perimeter network"_s);
    QCOMPARE(m_fixture->textAt(u"/networks/2/id"_s), u"new-network"_s);
}

void TestListTables::keepsWhatIsNoNumber()
{
    m_fixture->show(u"systems"_s);
    QTableView *view = m_fixture->table(u"systemsTable"_s);
    WindowFixture::typeIntoCell(*view, 1, 2, u"about ten"_s);
    QCOMPARE(m_fixture->textAt(u"/systems/1/count"_s), u"about ten"_s);
    QVERIFY(!m_fixture->session().problemsAt(u"/systems/1/count"_s).isEmpty());
    WindowFixture::typeIntoCell(*view, 1, 2, u"12"_s);
    QCOMPARE(m_fixture->json().at(u"/systems/1/count"_s).integer(), 12);
    QVERIFY(m_fixture->session().problemsAt(u"/systems/1/count"_s).isEmpty());
}

void TestListTables::emptyOptionalCellRemovesTheMember()
{
    m_fixture->show(u"systems"_s);
    WindowFixture::typeIntoCell(*m_fixture->table(u"systemsTable"_s), 1, 2, {});
    QVERIFY(!m_fixture->json().at(u"/systems/1/count"_s).exists());
}

void TestListTables::removesManyAtOnce()
{
    m_fixture->show(u"systems"_s);
    QTableView *view = m_fixture->table(u"systemsTable"_s);
    const Json before = m_fixture->json();
    select(*view, {0, 1});
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_fixture->json().at(u"/systems"_s).size(), 0);
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->json(), before);
}

void TestListTables::pastesFromSpreadsheet()
{
    m_fixture->show(u"systems"_s);
    QGuiApplication::clipboard()->setText(
        u"Perimeter\tdmz\tBonn\t192.0.2.0/26\r\n\"Line \"\"Bonn\"\"\"\tleased line\r\n"_s);
    QTableView *view = m_fixture->table(u"networksTable"_s);
    view->setFocus();
    QTest::keySequence(view, QKeySequence::Paste);
    QCOMPARE(m_fixture->json().at(u"/networks"_s).size(), 4);
    QCOMPARE(m_fixture->textAt(u"/networks/2/id"_s), u"perimeter"_s);
    QCOMPARE(m_fixture->textAt(u"/networks/2/kind"_s), u"dmz"_s);
    QCOMPARE(m_fixture->json().at(u"/networks/2/addresses"_s).textList(), QStringList{u"192.0.2.0/26"_s});
    QCOMPARE(m_fixture->textAt(u"/networks/3/name"_s), u"Line \"Bonn\""_s);
    QCOMPARE(m_fixture->textAt(u"/networks/3/kind"_s), u"leased-line"_s);
    m_fixture->session().undoStack()->undo(); // one step
    QCOMPARE(m_fixture->json().at(u"/networks"_s).size(), 2);
}

void TestListTables::pastesByHeaders()
{
    m_fixture->show(u"needs"_s);
    QGuiApplication::clipboard()->setText(u"Reason\tInformation\tConfidentiality\nlaw\tPayroll\thigh\n"_s);
    QTableView *view = m_fixture->table(u"informationTable"_s);
    view->setFocus();
    QTest::keySequence(view, QKeySequence::Paste);
    QCOMPARE(m_fixture->json().at(u"/information"_s).size(), 2);
    QCOMPARE(m_fixture->textAt(u"/information/1/name"_s), u"Payroll"_s);
    QCOMPARE(m_fixture->textAt(u"/information/1/confidentiality"_s), u"high"_s);
    QCOMPARE(m_fixture->textAt(u"/information/1/integrity"_s), u"normal"_s);
    QCOMPARE(m_fixture->textAt(u"/information/1/reason"_s), u"law"_s);
}

void TestListTables::copiesAsTable()
{
    m_fixture->show(u"systems"_s);
    QTableView *view = m_fixture->table(u"networksTable"_s);
    select(*view, {1});
    view->setFocus();
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Internet\tinternet\t\t\n"_s);
}

void TestListTables::filterHidesTheOthers()
{
    m_fixture->show(u"systems"_s);
    auto *filter = m_fixture->find<QLineEdit>(u"filter"_s, m_fixture->find(u"networksTable"_s));
    QTest::keyClicks(filter, u"OFFICE"_s);
    QTableView *view = m_fixture->table(u"networksTable"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"Office network"_s);
    filter->clear();
    QCOMPARE(view->model()->rowCount(), 2);
}

void TestListTables::sortsLevelsByHeight()
{
    m_fixture->session().append(u"/information"_s, smallPlan().at(u"/information/0"_s), u"add"_s);
    m_fixture->session().set(u"/information/0/confidentiality"_s, Json::from(u"very-high"_s), u"change"_s);
    m_fixture->session().set(u"/information/1/confidentiality"_s, Json::from(u"high"_s), u"change"_s);
    m_fixture->show(u"needs"_s);
    QTableView *view = m_fixture->table(u"informationTable"_s);
    view->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"high"_s);
    QCOMPARE(view->model()->index(1, 1).data().toString(), u"very high"_s);
}

void TestListTables::emptyTableTeachesAndStarts()
{
    m_fixture->session().startNew(u"New"_s, u"en"_s);
    m_fixture->show(u"needs"_s);
    const QWidget *list = m_fixture->find(u"informationTable"_s);
    const QWidget *empty = m_fixture->find(u"emptyState"_s, list);
    QVERIFY(empty->isVisible());
    QTest::mouseClick(m_fixture->find<QPushButton>(u"start"_s, empty), Qt::LeftButton);
    QCOMPARE(m_fixture->json().at(u"/information"_s).size(), 1);
    QVERIFY(!empty->isVisible());
    QVERIFY(m_fixture->table(u"informationTable"_s)->isVisible());
}

void TestListTables::saysProblemsAtTheCell()
{
    m_fixture->show(u"systems"_s);
    QTableView *view = m_fixture->table(u"networksTable"_s);
    const QModelIndex cell = view->model()->index(0, 3);
    QVERIFY(!cell.data(Qt::ToolTipRole).isValid());
    WindowFixture::typeIntoCell(*view, 0, 3, u"10.1.0.0/99"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).isValid());
    QVERIFY(!cell.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(u"10.1.0.0/99. "_s));
    WindowFixture::typeIntoCell(*view, 0, 3, u"10.1.0.0/16"_s);
    QVERIFY(!cell.data(Qt::ToolTipRole).isValid());
}

/// Shared investments: what each is, where it stands, and whose recommended option takes it.
void TestListTables::listsWhatIsThereToShare()
{
    m_fixture->show(u"systems"_s);
    m_fixture->find<QPushButton>(u"start"_s, m_fixture->find(u"facilitiesTable"_s))->click();
    QTableView *view = m_fixture->table(u"facilitiesTable"_s);
    QCOMPARE(view->accessibleName(), u"Shared investments"_s);
    WindowFixture::chooseInCell(*view, 0, 0, u"Active Directory group policy"_s);
    QCOMPARE(m_fixture->textAt(u"/facilities/0/kind"_s), u"group-policy"_s);
    WindowFixture::typeIntoCell(*view, 0, 1, u"Our policy"_s);
    QCOMPARE(m_fixture->session().plan().facilities.constFirst().name, u"Our policy"_s);
    QVERIFY(!view->model()->flags(view->model()->index(0, 3)).testFlag(Qt::ItemIsEditable));
    QVERIFY(view->model()->index(0, 3).data().toString().isEmpty()); // a plan without connections
    WindowFixture::typeIntoCell(*view, 0, 1, {});
    QVERIFY(!m_fixture->json().at(u"/facilities/0/name"_s).exists());
}

QTEST_MAIN(TestListTables)
#include "test_list_tables.moc"
