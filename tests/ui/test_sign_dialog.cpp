// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in the window, driven as a person does; what counts is the dossier on the disk afterwards.
#include "app/dossier/event_chain.h"
#include "app/session/dossier_files.h"
#include "app/support/file.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/common/made_certificates.h"
#include "tests/ui/window_fixture.h"
#include "ui/record/sign_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestSignDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void signsFromTheRecordPage();
    void saysWhatIsMissing();
    void asksForThePasswordOnce();
    void signsWhatWasPutInPlace();
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
    QTest::mouseClick(in<QPushButton>(u"signNow"_s), Qt::LeftButton);
}

void TestSignDialog::signsFromTheRecordPage()
{
    delete m_dialog;
    QWidget *page = m_fixture->show(u"record"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"sign"_s, page), Qt::LeftButton);
    m_dialog = page->findChild<SignDialog *>(u"signDialog"_s);
    QVERIFY(m_dialog);
    QVERIFY(in<QPlainTextEdit>(u"verdict"_s)->toPlainText().contains("Nobody has signed this dossier"_L1));
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
    const QString verdict = in<QPlainTextEdit>(u"verdict"_s)->toPlainText();
    QVERIFY2(verdict.contains("accepted"_L1) && verdict.contains("proved: signed by CN=Bob"_L1), qPrintable(verdict));
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
    QVERIFY(in<QPlainTextEdit>(u"verdict"_s)->toPlainText().contains(m_path));
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

void TestSignDialog::speaksGerman()
{
    delete m_dialog;
    m_fixture.reset();
    openDialog(u"de"_s);
    QCOMPARE(m_dialog->windowTitle(), u"Dossier unterschreiben"_s);
    QVERIFY(in<QPlainTextEdit>(u"verdict"_s)->toPlainText().contains(u"unterschrieben"_s));
    delete m_dialog;
}

QTEST_MAIN(TestSignDialog)
#include "test_sign_dialog.moc"
