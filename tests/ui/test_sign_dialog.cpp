// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in the window, driven as a person does; what counts is the dossier on the disk afterwards.
#include "app/dossier/event_chain.h"
#include "app/session/dossier_files.h"
#include "app/session/review_answers.h"
#include "app/support/file.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/common/held_pool.h"
#include "tests/common/made_certificates.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/check_list.h"
#include "ui/record/sign_dialog.h"
#include "ui/record/token_chooser.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QThreadPool>
#include <QTimeZone>
#include <QTreeWidget>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestSignDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void signsFromTheRecordPage();
    void saysWhatIsMissing();
    void asksForThePasswordOnce();
    void opensTheKeyInTheBackground_data();
    void opensTheKeyInTheBackground();
    void asksTheTimeStampServer();
    void listsWhatIsWeakFromTheRecordPage();
    void signsWhatWasPutInPlace();
    void asksForTheRecordThatReplacesIt();
    void namesTheRecordThatItReplaces();
    void signsAnswersOfAReview();
    void ticksMilestonesOff();
    void staysUntilItIsSigned();
    void closesThoughTheKeychainIsSilent();
    void offersWhatTokensShow();
    void takesWhatIsChosenOnAToken();
    void goesFromTopToBottomByTab();
    void speaksGerman();

private:
    template<typename Widget>
    Widget *in(const QString &name) const
    {
        auto *found = m_dialog->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void openDialog(const QString &language = u"en"_s);
    void pick(const QString &box, const QString &id) const
    {
        auto *list = in<QComboBox>(box);
        list->setCurrentIndex(list->findData(id));
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = in<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void sign(const QString &event, const QString &by, const QString &role) const;
    /// Until what works in the background has told how it ended.
    void waitForVerdict(const QString &words) const
    {
        const auto *verdict = in<QPlainTextEdit>(u"verdict"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(verdict->toPlainText().contains(words), qPrintable(verdict->toPlainText()), patience);
    }
    QString message() const { return in<QLabel>(u"signMessage"_s)->text(); }
    EventChain stored() const { return eventChainOf(readStoredDossier(m_path)->entries); }

    MadeCertificates m_made;
    std::unique_ptr<WindowFixture> m_fixture;
    FakeKeychain m_keychain;
    QPointer<SignDialog> m_dialog;
    QString m_path;
};

void TestSignDialog::initTestCase()
{
    const QString far = u"20400101000000Z"_s;
    QVERIFY(m_made.make({.name = u"Ada"_s, .until = far}) && m_made.make({.name = u"Bob"_s, .until = far}));
    QVERIFY(m_made.openssl({u"pkcs12"_s, u"-export"_s, u"-inkey"_s, m_made.keyPath(u"Ada"_s), u"-in"_s,
                            m_made.certificatePath(u"Ada"_s), u"-out"_s, m_made.path(u"Ada.p12"_s), u"-passout"_s,
                            u"pass:secret"_s}));
}

void TestSignDialog::init()
{
    delete m_dialog;
    m_keychain.kept.clear();
    m_keychain.asked = 0;
    m_keychain.isSilent = false;
    m_fixture = std::make_unique<WindowFixture>();
    openDialog();
}

void TestSignDialog::openDialog(const QString &language)
{
    if (language != "en"_L1)
        m_fixture = std::make_unique<WindowFixture>(language);
    m_fixture->openExample(u"two-offices"_s);
    Session &session = m_fixture->session();
    session.setDecider(u"Ada"_s, u"administrator"_s);
    session.acceptProposals();
    m_path = m_fixture->filePath(u"mail.safeconduct"_s);
    QVERIFY(session.saveDossier(m_path));
    m_dialog = new SignDialog(session, m_keychain, &m_fixture->window());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestSignDialog::sign(const QString &event, const QString &by, const QString &role) const
{
    pick(u"signEvent"_s, event);
    in<QComboBox>(u"signName"_s)->setEditText(by);
    pick(u"signRole"_s, role);
    auto *button = in<QPushButton>(u"signNow"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience); // signed in the background
}

void TestSignDialog::signsFromTheRecordPage()
{
    delete m_dialog;
    QWidget *page = m_fixture->show(u"record"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"sign"_s, page), Qt::LeftButton);
    m_dialog = page->findChild<SignDialog *>(u"signDialog"_s);
    QVERIFY(m_dialog);
    waitForVerdict(u"Nobody has signed this dossier"_s);
    const QString trust = m_fixture->filePath(u"trust.pem"_s);
    QVERIFY(writeFile(trust, m_made.certificate(u"Ada"_s) + m_made.certificate(u"Bob"_s)));
    type(u"trust"_s, trust);
    type(u"certificate"_s, m_made.certificatePath(u"Ada"_s));
    type(u"key"_s, m_made.keyPath(u"Ada"_s));
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY2(message().contains("CN=Ada"_L1), qPrintable(message()));
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    in<QPlainTextEdit>(u"signComment"_s)->setPlainText(u"Seen with the works council."_s);
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("CN=Bob"_L1), qPrintable(message()));
    waitForVerdict(u"proved: signed by CN=Bob"_s);
    waitForVerdict(u"accepted"_s);
    const EventChain chain = stored();
    QVERIFY(chain.isSound());
    QCOMPARE(chain.events.size(), 2);
    QCOMPARE(chain.events.at(0).event.event, u"propose"_s);
    QCOMPARE(chain.events.at(1).event.by, u"Bob"_s);
    QCOMPARE(chain.events.at(1).event.comment, u"Seen with the works council."_s);
    QCOMPARE(chain.events.at(1).certificate.subject, u"CN=Bob"_s);
    QVERIFY(!m_fixture->session().isModified());
}

void TestSignDialog::saysWhatIsMissing()
{
    const QByteArray before = *readFile(m_path, 256 << 20);
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY(!message().isEmpty()); // no certificate
    type(u"certificate"_s, m_made.certificatePath(u"Ada"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY(!message().isEmpty()); // another's key
    type(u"key"_s, m_made.keyPath(u"Ada"_s));
    sign(u"accept"_s, u"Ada"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("does not follow"_L1), qPrintable(message()));
    type(u"trust"_s, m_path);
    waitForVerdict(m_path);
    QCOMPARE(*readFile(m_path, 256 << 20), before);
}

void TestSignDialog::asksForThePasswordOnce()
{
    type(u"certificate"_s, m_made.path(u"Ada.p12"_s));
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY2(message().contains("password"_L1), qPrintable(message()));
    QCOMPARE(in<QLineEdit>(u"keyPassword"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(in<QLineEdit>(u"keyPassword"_s)->hasFocus());
    type(u"keyPassword"_s, u"secret"_s);
    in<QCheckBox>(u"keepPassword"_s)->setChecked(true);
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QCOMPARE(stored().events.size(), 1);
    QVERIFY(in<QLineEdit>(u"keyPassword"_s)->text().isEmpty());
    QCOMPARE(m_keychain.kept.values(), QList<QByteArray>{"secret"});
    in<QPlainTextEdit>(u"signComment"_s)->setPlainText(u"Not yet."_s);
    sign(u"withdraw"_s, u"Ada"_s, u"administrator"_s); // by the keychain now
    QCOMPARE(stored().events.size(), 2);
}

void TestSignDialog::opensTheKeyInTheBackground_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("asked"); // the keychain
    const QString done = u"CN=Ada"_s;
    QTest::newRow("password typed") << u"propose"_s << u"secret"_s << QByteArray() << done << 0;
    QTest::newRow("password wrong") << u"propose"_s << u"wrong"_s << QByteArray() << u"password"_s << 0;
    QTest::newRow("password kept") << u"propose"_s << QString() << QByteArray("secret") << done << 1;
    QTest::newRow("another kept") << u"propose"_s << QString() << QByteArray("old") << u"password"_s << 1;
    QTest::newRow("none") << u"propose"_s << QString() << QByteArray() << u"password"_s << 1;
    QTest::newRow("output not there") << u"implemented"_s << u"secret"_s << QByteArray() << u"cannot be read"_s << 0;
}

/// The click comes back before any file is read.
void TestSignDialog::opensTheKeyInTheBackground()
{
    QFETCH(const QString, event);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, kept);
    QFETCH(const QString, says);
    const QString container = m_made.path(u"Ada.p12"_s);
    if (!kept.isEmpty())
        m_keychain.kept.insert(keychainName(container), kept);
    pick(u"signEvent"_s, event);
    in<QComboBox>(u"signName"_s)->setEditText(u"Ada"_s);
    in<QLineEdit>(u"signHost"_s)->setText(u"mx1.example.org"_s);
    in<QLineEdit>(u"output"_s)->setText(m_fixture->filePath(u"none.txt"_s));
    in<QLineEdit>(u"certificate"_s)->setText(container);
    in<QLineEdit>(u"keyPassword"_s)->setText(typed);
    HeldPool pool;
    QTest::mouseClick(in<QPushButton>(u"signNow"_s), Qt::LeftButton);
    QCOMPARE(message(), u"Signing…"_s);
    QVERIFY(!in<QPushButton>(u"signNow"_s)->isEnabled());
    QCOMPARE(m_keychain.asked, 0);
    pool.release();
    QTRY_VERIFY_WITH_TIMEOUT(in<QPushButton>(u"signNow"_s)->isEnabled(), patience);
    QVERIFY2(message().contains(says), qPrintable(message()));
    QTEST(m_keychain.asked, "asked");
    QCOMPARE(stored().events.size(), says == "CN=Ada"_L1 ? 1 : 0);
    QCOMPARE(m_keychain.kept.size(), kept == "secret" ? 1 : 0); // one that does not open is forgotten
}

/// That it stamps, is found out elsewhere (test_proof_servers); here nobody answers.
void TestSignDialog::asksTheTimeStampServer()
{
    type(u"certificate"_s, m_made.certificatePath(u"Ada"_s));
    type(u"key"_s, m_made.keyPath(u"Ada"_s));
    type(u"stampServer"_s, u"tsa.example.org"_s);
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY2(message().contains("no address of a web server"_L1), qPrintable(message()));
    QVERIFY(in<QLineEdit>(u"stampServer"_s)->hasFocus());
    QCOMPARE(stored().events.size(), 0);
    type(u"stampServer"_s, u"http://127.0.0.1:1/"_s);
    sign(u"propose"_s, u"Ada"_s, u"administrator"_s);
    QVERIFY2(message().contains("CN=Ada"_L1) && message().contains("no time stamp"_L1), qPrintable(message()));
    QCOMPARE(stored().events.size(), 1);
}

void TestSignDialog::listsWhatIsWeakFromTheRecordPage()
{
    delete m_dialog;
    QWidget *page = m_fixture->show(u"record"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"checkDossier"_s, page), Qt::LeftButton);
    auto *dialog = page->findChild<QDialog *>(u"findingsDialog"_s);
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTableWidget *>(u"findings"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, patience);
    QCOMPARE(table->findItems(u"w6"_s, Qt::MatchExactly).size(), 1); // no costs of one's own
    QVERIFY(table->findItems(u"e1"_s, Qt::MatchExactly).isEmpty());
    QVERIFY(dialog->findChild<QLabel *>(u"findingsMessage"_s)->text().contains("Errors stand first"_L1));
    dialog->reject();
}

void TestSignDialog::signsWhatWasPutInPlace()
{
    QVERIFY(!in<QLineEdit>(u"signHost"_s)->isVisibleTo(m_dialog));
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    QCOMPARE(stored().events.size(), 2);
    sign(u"implemented"_s, u"Bob"_s, u"administrator"_s);
    QVERIFY2(message().contains("host"_L1), qPrintable(message()));
    QVERIFY(in<QLineEdit>(u"signHost"_s)->isVisibleTo(m_dialog) && in<QLineEdit>(u"output"_s)->isVisibleTo(m_dialog));
    const QString output = m_fixture->filePath(u"verify.txt"_s);
    QVERIFY(writeFile(output, "TLSv1.3\n"));
    type(u"signHost"_s, u"mx1.example.org"_s);
    type(u"output"_s, output);
    sign(u"implemented"_s, u"Bob"_s, u"administrator"_s);
    QCOMPARE(stored().events.size(), 3);
    QCOMPARE(stored().events.last().event.host, u"mx1.example.org"_s);
    QCOMPARE(stored().events.last().event.output, u"TLSv1.3\n"_s);
}

void TestSignDialog::asksForTheRecordThatReplacesIt()
{
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    const QString draft = m_fixture->filePath(u"draft.safeconduct"_s);
    QVERIFY(QFile::copy(m_path, draft));
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    const QString next = m_fixture->filePath(u"next.safeconduct"_s);
    QVERIFY(QFile::copy(m_path, next));
    QVERIFY(!in<QLineEdit>(u"successor"_s)->isVisibleTo(m_dialog));
    in<QPlainTextEdit>(u"signComment"_s)->setPlainText(u"Another server."_s);
    sign(u"supersede"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("replaces"_L1), qPrintable(message()));
    QVERIFY2(message().contains("Name the accepted dossier"_L1), qPrintable(message()));
    QVERIFY2(!message().contains("--"_L1), qPrintable(message())); // no word of the command line
    QVERIFY(in<QLineEdit>(u"successor"_s)->isVisibleTo(m_dialog));
    QVERIFY(!in<QLineEdit>(u"output"_s)->isVisibleTo(m_dialog));
    type(u"successor"_s, draft);
    sign(u"supersede"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("accepted"_L1), qPrintable(message()));
    QCOMPARE(stored().events.size(), 2);
    type(u"successor"_s, next);
    sign(u"supersede"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("CN=Bob"_L1), qPrintable(message()));
    QCOMPARE(stored().events.size(), 3);
    QCOMPARE(stored().events.constLast().event.successor, eventChainOf(readStoredDossier(next)->entries).head());
}

void TestSignDialog::namesTheRecordThatItReplaces()
{
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    const QString before = m_fixture->filePath(u"before.safeconduct"_s);
    QVERIFY(QFile::copy(m_path, before));
    const QByteArray unsignedDossier = *readFile(m_path, dossierLimit);
    type(u"supersedes"_s, before);
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("accepted"_L1), qPrintable(message()));
    in<QLineEdit>(u"supersedes"_s)->clear();
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY(!in<QLineEdit>(u"successor"_s)->isVisibleTo(m_dialog));
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY(!in<QLineEdit>(u"supersedes"_s)->isVisibleTo(m_dialog));
    QCOMPARE(stored().events.size(), 2);
    const QString accepted = stored().head();
    QVERIFY(QFile::remove(before) && QFile::copy(m_path, before));
    QVERIFY(writeFile(m_path, unsignedDossier));
    pick(u"signEvent"_s, u"propose"_s);
    QVERIFY(in<QLineEdit>(u"supersedes"_s)->isVisibleTo(m_dialog));
    type(u"supersedes"_s, before);
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("CN=Bob"_L1), qPrintable(message()));
    QCOMPARE(stored().events.constLast().event.supersedes, accepted);
}

/// As the command line writes them.
void TestSignDialog::signsAnswersOfAReview()
{
    delete m_dialog;
    Session &session = m_fixture->session();
    session.setReview(session.today().addDays(-1));
    QVERIFY(session.saveDossier(m_path));
    m_dialog = new SignDialog(session, m_keychain, &m_fixture->window());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    auto *questions = in<QTreeWidget>(u"reviewQuestions"_s);
    QVERIFY(!questions->isVisibleTo(m_dialog));
    pick(u"signEvent"_s, u"confirm"_s);
    QVERIFY(questions->isVisibleTo(m_dialog));
    const QStringList ids = reviewQuestionIds(session.knowledge());
    QCOMPARE(questions->topLevelItemCount(), ids.size());
    questions->setFocus();
    QTest::keyClick(questions, Qt::Key_Home);
    type(u"reviewRemark"_s, u"Two of three."_s);
    sign(u"confirm"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("no answer"_L1), qPrintable(message()));
    QCOMPARE(stored().events.size(), 2);
    auto *answer = in<QComboBox>(u"reviewAnswer"_s);
    answer->setFocus();
    QTest::keyClick(answer, Qt::Key_End);
    QTest::keyClick(answer, Qt::Key_Up); // partly
    QTest::keyClick(questions, Qt::Key_Down);
    QVERIFY(in<QLineEdit>(u"reviewRemark"_s)->text().isEmpty() && answer->currentIndex() == 0);
    pick(u"reviewAnswer"_s, u"yes"_s);
    QTest::keyClick(questions, Qt::Key_Up);
    QCOMPARE(in<QLineEdit>(u"reviewRemark"_s)->text(), u"Two of three."_s);
    QCOMPARE(questions->topLevelItem(0)->text(1), u"partly"_s);
    QCOMPARE(questions->topLevelItem(1)->text(1), u"yes"_s);
    sign(u"confirm"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("CN=Bob"_L1), qPrintable(message()));
    QVERIFY2(message().contains(u"%1 question"_s.arg(ids.size() - 2)), qPrintable(message()));
    QCOMPARE(stored().events.size(), 3);
    const QList<SignedAnswer> answers{{.question = ids.at(0), .answer = u"partly"_s, .explanation = u"Two of three."_s},
                                      {.question = ids.at(1), .answer = u"yes"_s, .explanation = {}}};
    QCOMPARE(stored().events.constLast().event.answers, answers);
    QCOMPARE(stored().events.constLast().event.review, session.today().addYears(1));
}

/// Listed for a review alone, until they are signed.
void TestSignDialog::ticksMilestonesOff()
{
    delete m_dialog;
    Session &session = m_fixture->session();
    const QString connection = session.decision().choices.first().connection;
    const QDate soon = session.today().addDays(30);
    QVERIFY(session.acceptRisk(connection,
                               {.owner = u"Bob"_s,
                                .until = soon.addDays(30),
                                .explanation = u"For now."_s,
                                .milestones = {{soon, u"Server ordered"_s}, {soon.addDays(1), u"Server tried"_s}}}));
    QVERIFY(session.saveDossier(m_path));
    m_dialog = new SignDialog(session, m_keychain, &m_fixture->window());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    type(u"certificate"_s, m_made.certificatePath(u"Bob"_s));
    type(u"key"_s, m_made.keyPath(u"Bob"_s));
    sign(u"propose"_s, u"Bob"_s, u"head-of-it"_s);
    sign(u"accept"_s, u"Bob"_s, u"head-of-it"_s);
    auto *milestones = in<CheckList>(u"reachedMilestones"_s);
    QTRY_COMPARE_WITH_TIMEOUT(milestones->count(), 2, patience);
    QVERIFY(!milestones->isVisibleTo(m_dialog));
    pick(u"signEvent"_s, u"confirm"_s);
    QVERIFY(milestones->isVisibleTo(m_dialog));
    QVERIFY(milestones->item(0)->text().contains("Server ordered"_L1));
    milestones->setFocus();
    QTest::keyClick(milestones, Qt::Key_Home);
    QTest::keyClick(milestones, Qt::Key_Space);
    sign(u"confirm"_s, u"Bob"_s, u"head-of-it"_s);
    QVERIFY2(message().contains("CN=Bob"_L1), qPrintable(message()));
    const QList<ReachedMilestone> reached{{.connection = connection, .day = soon, .what = u"Server ordered"_s}};
    QCOMPARE(stored().events.constLast().event.reached, reached);
    QTRY_COMPARE_WITH_TIMEOUT(milestones->count(), 1, patience);
    waitForVerdict(u"Reported as reached"_s);
    QVERIFY(milestones->chosen().isEmpty());
}

/// The click comes back while the dossier is still being signed; the dialog waits for how it ends.
void TestSignDialog::staysUntilItIsSigned()
{
    type(u"certificate"_s, m_made.certificatePath(u"Ada"_s));
    type(u"key"_s, m_made.keyPath(u"Ada"_s));
    pick(u"signEvent"_s, u"propose"_s);
    in<QComboBox>(u"signName"_s)->setEditText(u"Ada"_s);
    HeldPool pool; // so that signing has to wait
    QTest::mouseClick(in<QPushButton>(u"signNow"_s), Qt::LeftButton);
    QVERIFY(!in<QPushButton>(u"signNow"_s)->isEnabled());
    QVERIFY(!message().isEmpty());
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    pool.release();
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains("CN=Ada"_L1), qPrintable(message()), patience);
    QCOMPARE(stored().events.size(), 1);
    m_dialog->reject();
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void TestSignDialog::closesThoughTheKeychainIsSilent()
{
    m_keychain.isSilent = true;
    m_keychain.kept.insert(keychainName(m_made.path(u"Ada.p12"_s)), "secret");
    type(u"certificate"_s, m_made.path(u"Ada.p12"_s));
    pick(u"signEvent"_s, u"propose"_s);
    in<QComboBox>(u"signName"_s)->setEditText(u"Ada"_s);
    QTest::mouseClick(in<QPushButton>(u"signNow"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_keychain.asked, 1, patience);
    QVERIFY(m_dialog->isVisible());
    m_dialog->reject();
    QVERIFY(!m_dialog || !m_dialog->isVisible());
    m_keychain.answerLate();
    QTRY_VERIFY(!m_dialog);
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(stored().events.size(), 0);
}

/// What is on a token is found out elsewhere (test_token); here it is known.
void TestSignDialog::offersWhatTokensShow()
{
    const auto onToken = [](const QString &name, const QDate &until) {
        CertificateFacts facts;
        facts.subject = u"CN="_s + name;
        facts.validUntil = QDateTime(until, QTime(12, 0), QTimeZone::UTC);
        return TokenCertificate{.uri = u"pkcs11:token="_s + name, .token = name, .facts = facts};
    };
    const Result<QList<TokenCertificate>> listed =
        QList<TokenCertificate>{onToken(u"Ada"_s, QDate(2026, 6, 1)), onToken(u"Bob"_s, QDate(2040, 1, 1))};
    const QPointer<TokenChooser> chooser =
        new TokenChooser(QtFuture::makeReadyValueFuture(listed), m_fixture->session().today(), m_dialog);
    const QSignalSpy chosen(chooser.data(), &TokenChooser::chosen);
    chooser->open();
    auto *table = chooser->findChild<QTableWidget *>(u"tokenCertificates"_s);
    const auto *use = chooser->findChild<QPushButton *>(u"useToken"_s);
    QVERIFY(!use->isEnabled());
    QTRY_COMPARE(table->rowCount(), 2);
    QVERIFY(use->isEnabled());
    QCOMPARE(table->item(0, 0)->text(), u"CN=Ada"_s);
    QVERIFY(table->item(0, 1)->text().contains("expired"_L1));
    QVERIFY(!table->item(1, 1)->text().contains("expired"_L1));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"pkcs11:token=Bob"_s);
    QTRY_VERIFY(!chooser || !chooser->isVisible());
}

void TestSignDialog::takesWhatIsChosenOnAToken()
{
    type(u"key"_s, m_made.keyPath(u"Ada"_s));
    type(u"certificate"_s, u"pkcs11:?pin-value=1"_s); // a fault that needs no token
    QTest::mouseClick(in<QPushButton>(u"chooseToken"_s), Qt::LeftButton);
    auto *chooser = in<TokenChooser>(u"tokenChooser"_s);
    const auto *said = chooser->findChild<QLabel *>(u"tokenMessage"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(said->text().contains("Leave the PIN out"_L1), qPrintable(said->text()), patience);
    QVERIFY(!chooser->findChild<QPushButton *>(u"useToken"_s)->isEnabled());
    QTRY_VERIFY(in<QPushButton>(u"signNow"_s)->isEnabled());
    emit chooser->chosen(u"pkcs11:token=Ada;id=%01"_s);
    QCOMPARE(in<QLineEdit>(u"certificate"_s)->text(), u"pkcs11:token=Ada;id=%01"_s);
    QVERIFY(in<QLineEdit>(u"key"_s)->text().isEmpty());
    QCOMPARE(m_dialog->focusWidget(), in<QLineEdit>(u"keyPassword"_s));
    chooser->reject();
}

void TestSignDialog::goesFromTopToBottomByTab()
{
    QStringList order;
    auto *first = in<QLineEdit>(u"signHost"_s);
    for (const QWidget *next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain()) {
        if (!next->objectName().isEmpty() && (next->focusPolicy() & Qt::TabFocus))
            order.append(next->objectName());
    }
    const QStringList wanted{u"certificate"_s,  u"chooseToken"_s, u"key"_s,        u"keyPassword"_s,
                             u"keepPassword"_s, u"stampServer"_s, u"trust"_s,      u"verdict"_s,
                             u"signNow"_s,      u"signEvent"_s,   u"signComment"_s};
    qsizetype place = -1;
    for (const QString &field : wanted) {
        QVERIFY2(order.indexOf(field) > place, qPrintable(field + u" in "_s + order.join(u' ')));
        place = order.indexOf(field);
    }
}

void TestSignDialog::speaksGerman()
{
    delete m_dialog;
    m_fixture.reset();
    openDialog(u"de"_s);
    QCOMPARE(m_dialog->windowTitle(), u"Dossier unterschreiben"_s);
    waitForVerdict(u"unterschrieben"_s);
    delete m_dialog;
}

QTEST_MAIN(TestSignDialog)
#include "test_sign_dialog.moc"
