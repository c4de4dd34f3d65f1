// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"
#include "app/support/file.h"
#include "tests/ui/hands.h"
#include "tests/ui/window_fixture.h"
#include "ui/start/import_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTimer>
#include <QTreeWidget>
#include <QUndoStack>
#include <QWindow>

#include <algorithm>
#include <functional>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// As soon as the dialog \a name is open, does \a what in it; one in which something failed nobody would close otherwise.
void whenOpen(const QString &name, const std::function<void(QDialog &)> &what)
{
    QTimer::singleShot(0, qApp, [name, what] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != name) {
            whenOpen(name, what);
            return;
        }
        what(*dialog);
        if (QTest::currentTestFailed())
            dialog->reject();
    });
}

constexpr int mostActions = 120; ///< clicks from the three questions to the decision (interface.md, "Measures")

/// Counts what a person does while it lives: clicks, and keys that press or choose something.
class ActionCounter : public QObject {
    Q_OBJECT

public:
    ActionCounter() { qApp->installEventFilter(this); }
    int actions() const { return m_actions; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isClick = event->type() == QEvent::MouseButtonPress && qobject_cast<QWidget *>(watched);
        const bool isKey = event->type() == QEvent::KeyPress && qobject_cast<QWidget *>(watched)
            && static_cast<QKeyEvent *>(event)->text().trimmed().isEmpty(); // what is typed are no clicks
        m_actions += isClick || isKey ? 1 : 0;
        return false;
    }

private:
    int m_actions = 0;
};

template<typename Button = QCheckBox>
void check(const QDialog &dialog, const QString &box, bool wanted = true)
{
    auto *found = dialog.findChild<Button *>(box);
    QVERIFY2(found, qPrintable(box));
    if (found->isChecked() != wanted)
        QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(found->isChecked(), wanted);
}

/// With SAFECONDUCT_SCREENSHOTS=FOLDER, to be looked at.
void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(QDir().mkpath(folder) && widget.grab().save(QDir(folder).filePath(name + u".png"_s)));
}

/// Files are read in the background.
void waitUntilRead(const QDialog &dialog)
{
    const auto *progress = dialog.findChild<QProgressBar *>(u"importProgress"_s);
    QVERIFY(progress);
    QTRY_VERIFY_WITH_TIMEOUT(progress->isHidden(), 30'000);
}

QByteArray postfix()
{
    return "myhostname = mx.example.org\nmail_version = 3.10.1\nsmtp_tls_security_level = may\n";
}

QByteArray dovecot()
{
    return "# 2.3.19.1 (9b53102964): /etc/dovecot/dovecot.conf\n# Hostname: imap.example.org\n"
           "auth_mechanisms = plain login\nprotocols = imap\nssl = required\nssl_cert = </etc/ssl/imap.pem\n";
}

/// With webmail on the same host.
QByteArray nginx()
{
    return "nginx version: nginx/1.26.3\n# configuration file /etc/nginx/nginx.conf:\nhttp {\n    server {\n"
           "        listen 443 ssl;\n        server_name webmail.example.org;\n"
           "        location /webmail { proxy_pass http://127.0.0.1:8080; }\n    }\n}\n";
}

} // namespace

/// How work begins without an example: by three questions, and by what runs today.
class TestFirstUse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanup() { m_fixture.reset(); }
    void fromThreeQuestionsToADecision_data();
    void fromThreeQuestionsToADecision();
    void saysWhichAnswerIsMissing();
    void fromDroppedConfigurationsToADossier();
    void addsAnImportInOneStep();
    void saysThatItReadsUntilAllIsShown();
    void saysWhatIsWrongWithAFile();
    void helpsAtTheImport();

private:
    void start(const QString &language = u"en"_s) { m_fixture = std::make_unique<WindowFixture>(language); }
    void press(const QString &button) { QTest::mouseClick(m_fixture->find<QPushButton>(button), Qt::LeftButton); }
    void drop(const QStringList &paths);
    void decide(const QString &name);
    void lookAtWhatFollows();
    void store();
    QString file(const QString &name, const QByteArray &contents);

    std::unique_ptr<WindowFixture> m_fixture;
};

QString TestFirstUse::file(const QString &name, const QByteArray &contents)
{
    const QString path = m_fixture->filePath(name);
    return writeFile(path, contents) ? path : QString();
}

void TestFirstUse::drop(const QStringList &paths)
{
    QMimeData dragged;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    dragged.setUrls(urls);
    QDragEnterEvent enter({500, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_fixture->window().windowHandle(), &enter);
    QDropEvent event({500, 300}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_fixture->window().windowHandle(), &event);
}

/// What is advised becomes a person's decision.
void TestFirstUse::decide(const QString &name)
{
    const Session &session = m_fixture->session();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isComputing() && !session.advice().connections.isEmpty(), 120'000);
    MouseHands hands(m_fixture->window());
    hands.showStep(7);
    hands.press(u"decideAll"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    hands.type(u"deciderName"_s, name);
    hands.press(u"decide"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(session.decision().decidedBy, name);
    for (const Choice &choice : session.decision().choices)
        QVERIFY2(choice.isDecided || choice.option.isEmpty(), qPrintable(choice.connection));
}

/// Configuration with the reason of a line, and the record.
void TestFirstUse::lookAtWhatFollows()
{
    MouseHands hands(m_fixture->window());
    hands.showStep(8);
    const auto *code = m_fixture->find<QPlainTextEdit>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 60'000);
    const auto *tree = m_fixture->find<QTreeWidget>(u"configuration"_s);
    QTRY_VERIFY(tree->topLevelItemCount() > 1);
    hands.showStep(9);
    const auto *record = m_fixture->find<QTextBrowser>(u"record"_s);
    const QString decider = m_fixture->session().decision().decidedBy;
    QTRY_VERIFY_WITH_TIMEOUT(record->toPlainText().contains(decider), 60'000);
}

/// The dossier with its record, by the buttons of the last page.
void TestFirstUse::store()
{
    const Session &session = m_fixture->session();
    MouseHands hands(m_fixture->window());
    const QString before = QDir::currentPath();
    QDir::setCurrent(m_fixture->filePath(u"."_s)); // what the dialog proposes
    hands.showStep(9);
    hands.answerNextFileDialog(m_fixture->filePath(u"first.safeconduct"_s));
    hands.press(u"saveDossier"_s);
    QDir::setCurrent(before);
    QVERIFY(!session.isModified());
    QCOMPARE(QFileInfo(session.path()).canonicalPath(), QFileInfo(m_fixture->filePath(u"."_s)).canonicalFilePath());
    const Results<Dossier> dossier = unpackDossier(*readFile(session.path(), 256 * 1024 * 1024), session.path());
    QVERIFY(dossier);
    QCOMPARE(dossier->decision, session.decision());
    QVERIFY(dossier->record.value(u"record.md"_s).contains(session.decision().decidedBy.toUtf8()));
    QVERIFY(!dossier->snippets.isEmpty());
}

void TestFirstUse::fromThreeQuestionsToADecision_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestFirstUse::fromThreeQuestionsToADecision()
{
    QFETCH(const QString, language);
    start(language);
    const ActionCounter counter;
    whenOpen(u"newPlanDialog"_s, [&](QDialog &dialog) {
        check(dialog, u"server_linux"_s);
        check(dialog, u"server_webmail"_s);
        check(dialog, u"from_home"_s);
        check(dialog, u"from_mobile"_s);
        auto *sensitivity = dialog.findChild<QComboBox *>(u"draftSensitivity"_s);
        QTest::keyClick(sensitivity, Qt::Key_Down);
        dialog.findChild<QSpinBox *>(u"draftUsers"_s)->setValue(12);
        keepPicture(dialog, u"questions-"_s + language);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"draftOk"_s), Qt::LeftButton);
    });
    press(u"newByQuestions"_s);
    const Session &session = m_fixture->session();
    QVERIFY(session.document().isUsable());
    QCOMPARE(m_fixture->textAt(u"/language"_s), language);
    QCOMPARE(m_fixture->window().currentStep(), 2);
    QVERIFY(session.isModified()); // closing asks
    QCOMPARE(session.plan().system(u"home"_s)->count, 12);
    QVERIFY(std::ranges::any_of(session.plan().information, [](const Information &information) {
        return information.confidentiality == Level::High;
    }));
    QTRY_VERIFY_WITH_TIMEOUT(!session.isComputing() && !session.advice().connections.isEmpty(), 120'000);
    QCOMPARE(session.advice().connections.size(), session.plan().connections.size());
    for (const ConnectionAdvice &connection : session.advice().connections)
        QVERIFY2(!connection.options.isEmpty(), qPrintable(connection.id));
    m_fixture->show(u"protection"_s);
    keepPicture(m_fixture->window(), u"questions-advice-"_s + language);
    decide(u"Erika Muster"_s);
    if (language == u"en"_s) // what is stored is no other in another language of the window
        store();
    QVERIFY(counter.actions() > 5); // it has counted
    QVERIFY2(counter.actions() < mostActions, qPrintable(QString::number(counter.actions())));
    QVERIFY(session.plan().connections.size() >= 5); // and not because there was little to decide
}

void TestFirstUse::saysWhichAnswerIsMissing()
{
    start();
    whenOpen(u"newPlanDialog"_s, [&](QDialog &dialog) {
        const auto *ok = dialog.findChild<QPushButton *>(u"draftOk"_s);
        const auto *missing = dialog.findChild<QLabel *>(u"draftMissing"_s);
        QVERIFY(!ok->isEnabled());
        QCOMPARE(missing->text(), u"Choose at least one server."_s);
        check(dialog, u"server_exchange"_s);
        QVERIFY(ok->isEnabled() && missing->text().isEmpty());
        check(dialog, u"from_office"_s, false);
        check(dialog, u"from_others"_s, false);
        QCOMPARE(missing->text(), u"Choose at least one place."_s);
        dialog.reject();
    });
    press(u"newByQuestions"_s);
    QVERIFY(m_fixture->session().plan().systems.isEmpty());
}

/// Those of three servers together.
void TestFirstUse::fromDroppedConfigurationsToADossier()
{
    start();
    const Session &session = m_fixture->session();
    const QStringList paths{file(u"postfix.txt"_s, postfix()), file(u"dovecot.txt"_s, dovecot()),
                            file(u"nginx.txt"_s, nginx())};
    bool isSeen = false;
    whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        waitUntilRead(dialog);
        const auto *values = dialog.findChild<QTreeWidget *>(u"importValues"_s);
        QVERIFY(values->topLevelItemCount() > 10);
        for (const QString &software : {u"postfix 3.10"_s, u"dovecot 2.3"_s, u"nginx 1.26"_s}) // values, too
            QVERIFY2(!values->findItems(software, Qt::MatchExactly, 2).isEmpty(), qPrintable(software));
        QVERIFY(!values->findItems(u"Protection today"_s, Qt::MatchExactly, 1).isEmpty()); // members in words
        QVERIFY(!values->findItems(u"postfix.txt:3: smtp_tls_security_level = may"_s, Qt::MatchExactly, 3).isEmpty());
        QVERIFY(dialog.findChild<QTreeWidget *>(u"importOpen"_s)->topLevelItemCount() > 1);
        keepPicture(dialog, u"import"_s);
        isSeen = true;
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"importOk"_s), Qt::LeftButton);
    });
    drop(paths);
    QTRY_VERIFY(isSeen && !session.plan().connections.isEmpty());
    QVERIFY(session.document().isUsable());
    for (const QString &product : {u"postfix"_s, u"dovecot"_s, u"nginx"_s}) {
        const auto runsIt = [&product](const System &system) { return system.runs(product); };
        QVERIFY2(std::ranges::any_of(session.plan().systems, runsIt), qPrintable(product));
    }
    for (const QString &service : {u"smtp-relay"_s, u"imap"_s, u"webmail"_s}) {
        const auto isIt = [&service](const Connection &connection) { return connection.service == service; };
        QVERIFY2(std::ranges::any_of(session.plan().connections, isIt), qPrintable(service));
    }
    QCOMPARE(m_fixture->textAt(u"/connections/1/existing"_s), u"tls-opportunistic"_s);
    QCOMPARE(m_fixture->textAt(u"/connections/1/origins/existing"_s),
             u"postfix.txt:3: smtp_tls_security_level = may"_s);
    decide(u"Ada Expert"_s);
    lookAtWhatFollows();
    store();
    QCOMPARE(session.decision().decidedBy, u"Ada Expert"_s);
}

void TestFirstUse::addsAnImportInOneStep()
{
    start();
    m_fixture->startSmallPlan();
    const Json before = m_fixture->json();
    const QString path = file(u"postfix.txt"_s, postfix());
    whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        QVERIFY(!dialog.findChild<QPushButton *>(u"importOk"_s)->isEnabled()); // nothing read
        QVERIFY(dialog.findChild<QPlainTextEdit *>(u"importCommands"_s)->toPlainText().contains(u"postconf -n"_s));
        dialog.reject();
    });
    press(u"importConfiguration"_s);
    whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        waitUntilRead(dialog);
        QVERIFY(dialog.findChild<QAbstractButton *>(u"importInto"_s)->isChecked());
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"importOk"_s), Qt::LeftButton);
    });
    const QSignalSpy changed(&m_fixture->session(), &Session::planChanged);
    drop({path});
    QTRY_COMPARE(changed.size(), 1);
    const Json after = m_fixture->json();
    QVERIFY(after.value(u"systems"_s).size() > before.value(u"systems"_s).size());
    QCOMPARE(after.value(u"title"_s), before.value(u"title"_s));
    QCOMPARE(after.at(u"/systems/0"_s), before.at(u"/systems/0"_s));
    QCOMPARE(m_fixture->session().importedTexts().size(), 1);
    const ImportedText imported = m_fixture->session().importedTexts().constFirst();
    QCOMPARE(imported.text, QString::fromUtf8(postfix()));
    QVERIFY(m_fixture->session().plan().system(imported.system)->runs(u"postfix"_s));
    m_fixture->session().undoStack()->undo();
    QCOMPARE(m_fixture->json(), before);
}

void TestFirstUse::saysThatItReadsUntilAllIsShown()
{
    start();
    m_fixture->startSmallPlan();
    ImportDialog dialog(m_fixture->session(), m_fixture->window().files());
    dialog.show();
    dialog.read({file(u"postfix.txt"_s, postfix())});
    QThreadPool::globalInstance()->waitForDone(); // read, but the event that tells of it stands still
    check<QRadioButton>(dialog, u"importAsNew"_s); // shows anew what is known
    QVERIFY(dialog.findChild<QProgressBar *>(u"importProgress"_s)->isVisible());
    waitUntilRead(dialog);
    QVERIFY(dialog.findChild<QTreeWidget *>(u"importValues"_s)->topLevelItemCount() > 10);
}

void TestFirstUse::saysWhatIsWrongWithAFile()
{
    start();
    const QString path = file(u"dovecot.txt"_s, "# 2.3.19 (abc): /etc/dovecot/dovecot.conf\nservice x {\n");
    bool isSeen = false;
    whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        waitUntilRead(dialog);
        const auto *open = dialog.findChild<QTreeWidget *>(u"importOpen"_s);
        QCOMPARE(open->topLevelItemCount(), 1);
        QVERIFY(open->topLevelItem(0)->text(2).startsWith(u"dovecot.txt:"_s));
        QVERIFY(!dialog.findChild<QPushButton *>(u"importOk"_s)->isEnabled());
        isSeen = true;
        dialog.reject();
    });
    drop({path});
    QTRY_VERIFY(isSeen);
}

void TestFirstUse::helpsAtTheImport()
{
    start();
    whenOpen(u"importDialog"_s, [&](QDialog &dialog) {
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"dialogHelp"_s), Qt::LeftButton);
        const auto *chapter = dialog.findChild<QTextBrowser *>(u"chapter"_s);
        QVERIFY(chapter && chapter->toPlainText().startsWith(u"Import"_s));
        auto *chapters = dialog.findChild<QListWidget *>(u"chapters"_s);
        chapters->setCurrentRow(chapters->count() - 1);
        QVERIFY(chapter->toPlainText().startsWith(u"Glossary"_s));
        chapter->window()->close();
        dialog.reject();
    });
    press(u"importConfiguration"_s);
}

QTEST_MAIN(TestFirstUse)
#include "test_first_use.moc"
