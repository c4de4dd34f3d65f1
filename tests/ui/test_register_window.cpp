// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/register.h"
#include "app/session/register_story.h"
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/register/register_window.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// From the open dossier into the register, and back as it was.
class TestRegisterWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatToDoWithoutARegister();
    void addsAndShowsTheOpenDossier();
    void noticesWhatIsDue();
    void searchesAndFilters();
    void comparesTwo();
    void saysWhatIsWrong();

private:
    static constexpr int patience = 120'000;
    QString address() const { return m_fixture->filePath(u"decisions.register"_s); }
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name, m_window);
    }
    QTableWidget *records() const { return find<QTableWidget>(u"records"_s); }
    QString message() const { return find<QLabel>(u"registerMessage"_s)->text(); }
    void openWindow();
    void addDossier(const QString &fileName);

    std::unique_ptr<WindowFixture> m_fixture;
    RegisterWindow *m_window = nullptr;
};

void TestRegisterWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->openExample(u"two-offices"_s);
    m_fixture->settings().setValue("register/address"_L1, address());
}

void TestRegisterWindow::cleanup()
{
    m_window = nullptr;
    m_fixture.reset();
}

void TestRegisterWindow::openWindow()
{
    m_fixture->find<QAction>(u"register"_s)->trigger();
    m_window = m_fixture->find<RegisterWindow>(u"registerWindow"_s);
    QVERIFY(m_window && m_window->isVisible());
}

void TestRegisterWindow::addDossier(const QString &fileName)
{
    QVERIFY(m_fixture->session().saveDossier(m_fixture->filePath(fileName)));
    const int before = records()->rowCount();
    QTest::mouseClick(find<QPushButton>(u"addRecord"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), before + 1, patience);
}

void TestRegisterWindow::saysWhatToDoWithoutARegister()
{
    m_fixture->settings().remove("register/address"_L1);
    openWindow();
    QVERIFY(!message().isEmpty());
    QVERIFY(!find<QPushButton>(u"addRecord"_s)->isEnabled());
    QVERIFY(!QFile::exists(address())); // looking makes nothing
}

void TestRegisterWindow::addsAndShowsTheOpenDossier()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    records()->selectRow(0);
    const auto *record = find<QTextBrowser>(u"storyRecord"_s);
    QTRY_VERIFY_WITH_TIMEOUT(record->toPlainText().contains(m_fixture->session().plan().title), patience);
    QVERIFY(find<QTextBrowser>(u"storySince"_s)->toPlainText().contains(u"come out again"_s));
    QVERIFY(find<QPushButton>(u"saveRecord"_s)->isEnabled());
    find<QTabWidget>(u"recordTabs"_s)->setCurrentIndex(1); // its life as a picture, and below it as a table
    const auto *course = find<QTextBrowser>(u"storyCourse"_s);
    QVERIFY(course->document()->toRawText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY(course->toPlainText().contains(u"The life of the record"_s));
    QVERIFY(course->toPlainText().contains(u"Written"_s));
    if (const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(m_window->grab().save(folder + u"/register-course.png"_s));

    Result<Register> kept = Register::open(*registerAddress(address()), Register::Opening::Existing);
    QVERIFY(kept);
    const Result<KeptDossier> dossier = kept->dossier(1);
    QVERIFY(dossier);
    QCOMPARE(dossier->file, *readFile(m_fixture->filePath(u"first.safeconduct"_s), dossierLimit)); // byte for byte
}

/// At the start, and at once when the register changes.
void TestRegisterWindow::noticesWhatIsDue()
{
    auto *due = m_fixture->find<QListWidget>(u"dueReviews"_s);
    const auto *button = m_fixture->find<QPushButton>(u"openRegister"_s);
    QVERIFY(!due->isVisibleTo(&m_fixture->window()));
    QCOMPARE(button->text(), u"Register"_s);
    m_fixture->session().setReview(QDate(2026, 11, 1));
    openWindow();
    addDossier(u"first.safeconduct"_s);
    m_window->close();
    m_fixture->show(u"start"_s);
    QTRY_COMPARE_WITH_TIMEOUT(due->count(), 1, patience);
    QVERIFY(due->isVisible());
    QVERIFY2(due->item(0)->text().contains(m_fixture->session().plan().title), qPrintable(due->item(0)->text()));
    QCOMPARE(button->text(), u"Register: 1 due"_s);
    if (const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(m_fixture->window().grab().save(folder + u"/start-due.png"_s));
    due->setCurrentRow(0);
    due->setFocus();
    QTest::keyClick(due, Qt::Key_Return);
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!records()->selectionModel()->selectedRows().isEmpty(), patience);
    QCOMPARE(records()->item(records()->currentRow(), 0)->text(), u"1"_s);

    const MainWindow later(m_fixture->session(), m_fixture->settings()); // what somebody sees who starts the program
    auto *seen = later.findChild<QListWidget *>(u"dueReviews"_s);
    QTRY_COMPARE_WITH_TIMEOUT(seen->count(), 1, patience);
}

void TestRegisterWindow::searchesAndFilters()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    auto *words = find<QLineEdit>(u"registerWords"_s);
    QTest::keyClicks(words, u"telegraph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 0, patience);
    words->clear();
    QTest::keyClicks(words, m_fixture->session().plan().title.section(u' ', 0, 0).toLower());
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    auto *status = find<QComboBox>(u"registerStatus"_s);
    status->setCurrentIndex(status->findData(u"accepted"_s));
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 0, patience);
    status->setCurrentIndex(0);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    m_window->showDue(); // the review lies ahead
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 0, patience);
}

void TestRegisterWindow::comparesTwo()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    m_fixture->session().set(u"/title"_s, Json::from(u"Protection of mail, second edition"_s), u"title"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->session().isComputing(), patience);
    addDossier(u"second.safeconduct"_s);
    records()->selectAll();
    const auto *since = find<QTextBrowser>(u"storySince"_s);
    QTRY_VERIFY_WITH_TIMEOUT(since->toPlainText().contains(u"second edition"_s), patience);
    QCOMPARE(find<QTabWidget>(u"recordTabs"_s)->currentWidget(), since);
}

void TestRegisterWindow::saysWhatIsWrong()
{
    QVERIFY(writeFile(address(), "This is no register.\n"));
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(address()), patience);
    QCOMPARE(records()->rowCount(), 0);
    QCOMPARE(*readFile(address(), 1000), "This is no register.\n");
    auto *field = find<QLineEdit>(u"registerAddress"_s);
    field->setText(u"postgresql://ada:secret@db.example.org/decisions"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!message().isEmpty() && !message().contains(u"secret"_s), patience);
}

QTEST_MAIN(TestRegisterWindow)
#include "test_register_window.moc"
