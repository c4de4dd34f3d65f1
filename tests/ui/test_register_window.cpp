// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/hash.h"
#include "app/register/register.h"
#include "app/session/recent_files.h"
#include "app/session/register_password.h"
#include "app/support/file.h"
#include "tests/app/register/made_facts.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/common/held_pool.h"
#include "tests/ui/hands.h"
#include "tests/ui/window_fixture.h"
#include "ui/register/register_window.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QtEndian>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// Says as much of PostgreSQL's protocol (version 3.0) as it takes to ask for a password, and has no database.
class PasswordServer {
public:
    PasswordServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { take(); });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QString address() const { return u"postgresql://ada@127.0.0.1:%1/mail"_s.arg(m_server.serverPort()); }
    const QByteArrayList &passwords() const { return m_passwords; }

private:
    void take()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
    }
    void answer(QTcpSocket &socket)
    {
        const QByteArray said = socket.readAll();
        if (said.startsWith('p')) {
            m_passwords.append(said.sliced(5).chopped(1));
            const bool isRight = m_passwords.constLast() == "secret";
            socket.write(isRight ? error("3D000", "no such database")
                                 : error("28P01", "password authentication failed"));
            socket.disconnectFromHost();
        } else {
            const bool asksForTls = said.size() == 8;
            socket.write(asksForTls ? QByteArray("N") : QByteArray::fromHex("520000000800000003"));
        }
    }
    static QByteArray error(const QByteArray &code, const QByteArray &text)
    {
        const QByteArray end(1, '\0');
        const QByteArray body = "SFATAL" + end + 'C' + code + end + 'M' + text + end + end;
        QByteArray size(4, '\0');
        qToBigEndian(static_cast<quint32>(body.size() + size.size()), size.data());
        return 'E' + size + body;
    }

    QTcpServer m_server;
    QByteArrayList m_passwords;
};

/// The dialog of \a name over \a window that is open, or null.
QDialog *shownDialog(const QWidget &window, const QString &name)
{
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>(name);
    const auto open = std::ranges::find_if(dialogs, [](const QDialog *dialog) { return dialog->isVisible(); });
    return open == dialogs.cend() ? nullptr : *open;
}

} // namespace

/// From the open dossier into the register, and back as it was.
class TestRegisterWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init();
    void cleanup();
    void saysWhatToDoWithoutARegister();
    void addsAndShowsTheOpenDossier();
    void noticesWhatIsDue();
    void noticesWhatARecordForesaw();
    void savesTheDaysOfWhatIsShown();
    void searchesAndFilters();
    void filtersByOrganisationAndDay();
    void offersNoOrganisationsOfAnotherRegister();
    void showsTheFirstOnly();
    void comparesTwo();
    void overwritesNothingThatChangedMeanwhile();
    void addsNothingThatNobodyChose();
    void asksForAPassword();
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
    void addSecondEdition();
    void fillRegister(const QList<RecordFacts> &facts) const;
    QByteArray savedCalendar(const QString &fileName) const;

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

/// Of the plan that the register has already, up to the question what it is to become.
void TestRegisterWindow::addSecondEdition()
{
    m_fixture->session().set(u"/title"_s, Json::from(u"Protection of mail, second edition"_s), u"title"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->session().isComputing(), patience);
    QVERIFY(m_fixture->session().saveDossier(m_fixture->filePath(u"second.safeconduct"_s)));
    QTest::mouseClick(find<QPushButton>(u"addRecord"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog(*m_window, u"addingDialog"_s), patience);
}

void TestRegisterWindow::fillRegister(const QList<RecordFacts> &facts) const
{
    Result<Register> records = Register::open(*registerAddress(address()), Register::Opening::MakeWhereMissing);
    QVERIFY(records && records->add(facts, byAda()));
}

/// What the button writes.
QByteArray TestRegisterWindow::savedCalendar(const QString &fileName) const
{
    const QString path = m_fixture->filePath(fileName);
    KeyboardHands hands(m_fixture->window());
    hands.answerNextFileDialog(path);
    QTest::mouseClick(find<QPushButton>(u"saveCalendar"_s), Qt::LeftButton);
    const bool isWritten = QTest::qWaitFor([&path] { return QFile::exists(path); }, patience);
    return isWritten ? readFile(path, dossierLimit).value_or(QByteArray()) : QByteArray();
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
    auto *tabs = find<QTabWidget>(u"recordTabs"_s);
    tabs->setCurrentIndex(2); // laid out when it is looked at
    const auto *since = find<QTextBrowser>(u"storySince"_s);
    QTRY_VERIFY_WITH_TIMEOUT(since->toPlainText().contains(u"come out again"_s), patience);
    QVERIFY(find<QPushButton>(u"saveRecord"_s)->isEnabled());
    tabs->setCurrentIndex(1); // its life as a picture, and below it as a table
    const auto *course = find<QTextBrowser>(u"storyCourse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(course->document()->toRawText().contains(QChar::ObjectReplacementCharacter), patience);
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

/// Though its review lies ahead and nobody has signed it.
void TestRegisterWindow::noticesWhatARecordForesaw()
{
    RecordFacts facts = madeFacts(1);
    facts.review = QDate(2030, 1, 1);
    facts.dates = {{u"support"_s, u"Debian 12"_s, QDate(2026, 6, 10)}};
    fillRegister({facts, madeFacts(2)});
    const MainWindow started(m_fixture->session(), m_fixture->settings());
    const auto *due = started.findChild<QListWidget *>(u"dueReviews"_s);
    QTRY_COMPARE_WITH_TIMEOUT(due->count(), 1, patience);
    QVERIFY2(due->item(0)->text().contains(facts.title), qPrintable(due->item(0)->text()));
    QVERIFY2(due->item(0)->text().endsWith("(not signed)"_L1), qPrintable(due->item(0)->text()));
    openWindow();
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 2, patience);
    find<QCheckBox>(u"registerDue"_s)->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    QCOMPARE(records()->horizontalHeaderItem(5)->text(), u"Due"_s);
    QVERIFY2(records()->item(0, 5)->text().contains("2026"_L1), qPrintable(records()->item(0, 5)->text()));
}

/// As the command line does: reviews, ends of accepted risks, and what records foresaw.
void TestRegisterWindow::savesTheDaysOfWhatIsShown()
{
    RecordFacts facts = madeFacts(1);
    facts.dates = {{u"support"_s, u"Debian 12"_s, QDate(2026, 6, 10)},
                   {u"milestone"_s, u"Server ordered"_s, QDate(2027, 2, 1)}};
    facts.exceptions = {{u"owa"_s, QDate(2027, 3, 31)}};
    RecordFacts ended = madeFacts(3);
    ended.status = u"rejected"_s;
    ended.dates = facts.dates;
    fillRegister({facts, madeFacts(2), ended});
    openWindow();
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 3, patience);
    const QByteArray all = savedCalendar(u"all.ics"_s);
    QCOMPARE(all.count("BEGIN:VEVENT"), 5);
    for (const char *summary : {R"(Review of the decision "Decision 1")", R"(Review of the decision "Decision 2")",
                                R"(End of the risk of "Decision 1" that is accepted for "owa")",
                                R"(Support of "Debian 12" ends: "Decision 1")", R"("Server ordered" is to be reached)"})
        QVERIFY2(all.contains(QByteArray("SUMMARY:") + summary), all.constData());
    find<QCheckBox>(u"registerDue"_s)->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    const QByteArray due = savedCalendar(u"due.ics"_s);
    QCOMPARE(due.count("BEGIN:VEVENT"), 4);
    QVERIFY(!due.contains("Decision 2"));
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

void TestRegisterWindow::filtersByOrganisationAndDay()
{
    fillRegister({madeFacts(1), madeFacts(2), madeFacts(3), madeFacts(4), madeFacts(5), madeFacts(6)});
    openWindow();
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 6, patience);
    auto *organisation = find<QComboBox>(u"registerOrganisation"_s);
    QTRY_COMPARE_WITH_TIMEOUT(organisation->count(), 4, patience);
    organisation->setCurrentIndex(organisation->findText(u"Organisation 2"_s));
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 2, patience);
    auto *from = find<QDateEdit>(u"registerFrom"_s);
    auto *until = find<QDateEdit>(u"registerUntil"_s);
    QVERIFY(!from->isEnabled() && !until->isEnabled());
    from->setDate(QDate(2020, 1, 1));
    until->setDate(QDate(2020, 12, 31));
    auto *decided = find<QCheckBox>(u"registerDecided"_s);
    decided->setChecked(true);
    QVERIFY(from->isEnabled() && until->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    QCOMPARE(records()->item(0, 0)->text(), u"5"_s);
    until->setDate(QDate(2022, 12, 31));
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 2, patience);
    from->setDate(QDate(2021, 1, 1));
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    QCOMPARE(records()->item(0, 0)->text(), u"2"_s);
    m_window->showRecord(4); // whatever was searched for before
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 6, patience);
    QVERIFY(organisation->currentIndex() == 0 && !decided->isChecked());
}

/// Though they are told only when the other one is looked at.
void TestRegisterWindow::offersNoOrganisationsOfAnotherRegister()
{
    fillRegister({madeFacts(1), madeFacts(2)});
    openWindow();
    const auto *organisation = find<QComboBox>(u"registerOrganisation"_s);
    QTRY_VERIFY_WITH_TIMEOUT(organisation->count() > 1, patience);
    auto *field = find<QLineEdit>(u"registerAddress"_s);
    const QString wrong = u"postgresql://ada:secret@db.example.org/decisions"_s; // nothing is read from there
    field->setText(wrong);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(organisation->count(), 1);
    {
        const HeldPool pool;
        field->setText(address());
        QTest::keyClick(field, Qt::Key_Return);
        field->setText(wrong);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(0);
    QCOMPARE(organisation->count(), 1);
}

void TestRegisterWindow::showsTheFirstOnly()
{
    QList<RecordFacts> many;
    for (int number = 1; number <= 501; ++number)
        many.append(madeFacts(number));
    const QString real = m_fixture->filePath(u"real.safeconduct"_s); // the others cannot be opened, which is said
    QVERIFY(m_fixture->session().saveDossier(real));
    many.first().file = *readFile(real, dossierLimit);
    many.first().sha256 = sha256Hex(many.constFirst().file);
    fillRegister(many);
    openWindow();
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 500, patience);
    QVERIFY2(message().contains("first 500"_L1), qPrintable(message()));
    QCOMPARE(records()->item(0, 0)->text(), u"501"_s);
    m_window->showRecord(1); // which is not among them
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 1, patience);
    QCOMPARE(records()->item(0, 0)->text(), u"1"_s);
    QTRY_COMPARE(records()->selectionModel()->selectedRows().size(), 1);
    QVERIFY2(message().contains("Record 1 alone"_L1), qPrintable(message()));
    QTest::keyClicks(find<QLineEdit>(u"registerWords"_s), u"501"_s);
    QTRY_COMPARE_WITH_TIMEOUT(records()->item(0, 0)->text(), u"501"_s, patience);
    QCOMPARE(records()->rowCount(), 1);
}

void TestRegisterWindow::comparesTwo()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    addSecondEdition();
    const QDialog *question = shownDialog(*m_window, u"addingDialog"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"addOwnRecord"_s, question), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(records()->rowCount(), 2, patience);
    records()->selectAll();
    const auto *since = find<QTextBrowser>(u"storySince"_s);
    QTRY_VERIFY_WITH_TIMEOUT(since->toPlainText().contains(u"second edition"_s), patience);
    QCOMPARE(find<QTabWidget>(u"recordTabs"_s)->currentWidget(), since);
}

/// Both sides are shown; whoever is second is asked again, with what is there now.
void TestRegisterWindow::overwritesNothingThatChangedMeanwhile()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    addSecondEdition();
    QDialog *question = shownDialog(*m_window, u"addingDialog"_s);
    const auto *difference = m_fixture->find<QTextBrowser>(u"addingDifference"_s, question);
    QTRY_VERIFY_WITH_TIMEOUT(difference->toPlainText().contains("second edition"_L1), patience);
    Result<Register> others = Register::open(*registerAddress(address()), Register::Opening::Existing);
    QVERIFY(others);
    RecordFacts theirs = madeFacts(2);
    theirs.planId = m_fixture->session().plan().id;
    QVERIFY(others->update(1, 1, theirs, byAda()));
    QTest::mouseClick(m_fixture->find<QPushButton>(u"addVersion"_s, question), Qt::LeftButton);
    const auto isAskedAgain = [&] {
        const QDialog *again = shownDialog(*m_window, u"addingDialog"_s);
        return again && again->findChild<QComboBox *>(u"addingRecord"_s)->currentText().contains("version 2"_L1);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAskedAgain(), patience);
    QCOMPARE(others->dossier(1)->file, theirs.file);
    question = shownDialog(*m_window, u"addingDialog"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"addVersion"_s, question), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains("version 3 of record 1"_L1), qPrintable(message()), patience);
    QCOMPARE(records()->rowCount(), 1);
    QCOMPARE(others->dossier(1)->file, *readFile(m_fixture->filePath(u"second.safeconduct"_s), dossierLimit));
    QCOMPARE(others->dossier(1, 2)->file, theirs.file);
    QTest::mouseClick(find<QPushButton>(u"addRecord"_s), Qt::LeftButton); // it is there: nothing to choose
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"addRecord"_s)->isEnabled(), patience);
    QVERIFY(!shownDialog(*m_window, u"addingDialog"_s));
    QCOMPARE(others->list()->constFirst().version, 3);
}

void TestRegisterWindow::addsNothingThatNobodyChose()
{
    openWindow();
    addDossier(u"first.safeconduct"_s);
    addSecondEdition();
    shownDialog(*m_window, u"addingDialog"_s)->reject();
    QVERIFY2(message().contains("Nothing was added"_L1), qPrintable(message()));
    const Result<Register> kept = Register::open(*registerAddress(address()), Register::Opening::Existing);
    QVERIFY(kept);
    QCOMPARE(kept->list()->size(), 1);
    QCOMPARE(kept->list()->constFirst().version, 1);
}

/// That of the keychain first; a wrong one is asked for again.
void TestRegisterWindow::asksForAPassword()
{
    const auto server = std::make_unique<PasswordServer>();
    FakeKeychain keychain;
    keychain.kept.insert(registerKeychainName(server->address()), "stale");
    RegisterPassword password(keychain);
    m_fixture->settings().setValue("register/address"_L1, server->address());
    RecentFiles recent(m_fixture->settings());
    WorkFiles files(m_fixture->session(), recent, &m_fixture->window());
    RegisterWindow window(m_fixture->session(), files, m_fixture->settings(), password);
    window.show();
    const auto question = [&window] { return shownDialog(window, u"passwordDialog"_s); };
    const auto type = [&question](const QString &text) {
        auto *line = question()->findChild<QLineEdit *>(u"registerPassword"_s);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    };
    QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
    QVERIFY(server->passwords().contains(QByteArray("stale")));
    QVERIFY(keychain.kept.isEmpty());
    type(u"wrong"_s);
    QVERIFY(!question());
    QTRY_VERIFY_WITH_TIMEOUT(question(), patience);
    QVERIFY(server->passwords().contains(QByteArray("wrong")));
    type(u"secret"_s);
    const auto *said = window.findChild<QLabel *>(u"registerMessage"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(said->text().contains("no such database"_L1), qPrintable(said->text()), patience);
    QVERIFY(!question());
    QVERIFY(keychain.kept.isEmpty()); // nobody wanted that
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
