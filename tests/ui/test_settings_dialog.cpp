// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own settings, driven as a person does; what counts is what is kept, and what new plans begin with.
#include "app/session/plan_defaults.h"
#include "tests/ui/window_fixture.h"
#include "ui/register/register_window.h"
#include "ui/window/settings_dialog.h"
#include "ui/window/work_files.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// As soon as the settings are open, does \a what with them.
void whenSettingsOpen(const std::function<void(SettingsDialog &)> &what)
{
    QTimer::singleShot(0, qApp, [what] {
        if (auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget()))
            what(*dialog);
        else
            whenSettingsOpen(what);
    });
}

void type(SettingsDialog &dialog, const QString &field, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(field);
    QVERIFY2(line, qPrintable(field));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void press(SettingsDialog &dialog, const QString &button)
{
    auto *found = dialog.findChild<QPushButton *>(button);
    QVERIFY2(found, qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace

class TestSettingsDialog : public QObject {
    Q_OBJECT

public slots:
    void noteOpened(const QUrl &url) { m_opened.append(url.toLocalFile()); }

private slots:
    void init();
    void cleanup();
    void keepsWhatNewPlansBeginWith();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsNothingWhereItIsLeft();
    void keepsTheRegister();
    void opensFolders();
    void opensByKeyAndSpeaksAnotherLanguage();

private:
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<SettingsDialog> m_dialog;
    QStringList m_opened;
};

void TestSettingsDialog::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
    m_dialog = std::make_unique<SettingsDialog>(m_fixture->session(), m_fixture->settings(), &m_fixture->window());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestSettingsDialog::keepsWhatNewPlansBeginWith()
{
    auto *profile = m_dialog->findChild<QComboBox *>(u"policyProfile"_s);
    const QString modern = m_fixture->session().knowledge().texts.name(u"en"_s, u"profile"_s, u"tlsref-modern"_s);
    WindowFixture::pick(*profile, modern);
    type(*m_dialog, u"rate_administrator.min"_s, u"70"_s); // not finished by Enter or Tab
    press(*m_dialog, u"settingsOk"_s);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_fixture->json().contains(u"settings"_s)); // of the plan that was there
    m_fixture->window().files().startNew(u"New"_s, u"en"_s);
    QCOMPARE(m_fixture->session().plan().settings.policyProfile, u"tlsref-modern"_s);
    QCOMPARE(m_fixture->json().at(u"/settings/hourlyRates/administrator/max"_s), Json::from(70));
    QVERIFY(!m_fixture->json().at(u"/settings/hourlyRates/user"_s).exists());
    const SettingsDialog again(m_fixture->session(), m_fixture->settings());
    QCOMPARE(again.findChild<QComboBox *>(u"policyProfile"_s)->currentText(), modern);
    QCOMPARE(again.findChild<QLineEdit *>(u"rate_administrator.min"_s)->text(), u"70"_s);
}

void TestSettingsDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no number") << u"rate_user.likely"_s << u"much"_s;
    QTest::newRow("no register") << u"settingsRegister"_s << u"mysql://host/database"_s;
}

void TestSettingsDialog::saysWhatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    type(*m_dialog, field, typed);
    press(*m_dialog, u"settingsOk"_s);
    QVERIFY(m_dialog->isVisible());
    const auto *message = m_dialog->findChild<QLabel *>(u"settingsMessage"_s);
    QVERIFY(message->isVisible() && !message->text().isEmpty());
    QVERIFY(!planDefaults(m_fixture->settings()).exists());
    QVERIFY(RegisterWindow::keptAddress(m_fixture->settings()).isEmpty());
}

void TestSettingsDialog::keepsNothingWhereItIsLeft()
{
    type(*m_dialog, u"rate_user.likely"_s, u"40"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!planDefaults(m_fixture->settings()).exists());
}

void TestSettingsDialog::keepsTheRegister()
{
    const QString path = m_fixture->filePath(u"all.register"_s);
    type(*m_dialog, u"settingsRegister"_s, path);
    press(*m_dialog, u"settingsOk"_s);
    QCOMPARE(RegisterWindow::keptAddress(m_fixture->settings()), path);
}

void TestSettingsDialog::opensFolders()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteOpened");
    press(*m_dialog, u"settingsFileOpen"_s);
    press(*m_dialog, u"recoveryFolderOpen"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened.size(), 2);
    const QString recovery = QFileInfo(m_fixture->filePath(u"recovery"_s)).canonicalFilePath();
    QCOMPARE(QFileInfo(m_opened.constLast()).canonicalFilePath(), recovery);
    QCOMPARE(QFileInfo(m_opened.constFirst()).canonicalFilePath(), QFileInfo(recovery).path());
    QCOMPARE(m_dialog->findChild<QLineEdit *>(u"settingsFile"_s)->text(), m_fixture->settings().fileName());
}

void TestSettingsDialog::opensByKeyAndSpeaksAnotherLanguage()
{
    m_dialog.reset();
    m_fixture->window().activateWindow(); // without a window manager nobody else does
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    QCOMPARE(m_fixture->find<QAction>(u"programSettings"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    whenSettingsOpen([](SettingsDialog &dialog) {
        auto *language = dialog.findChild<QComboBox *>(u"windowLanguage"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        press(dialog, u"settingsOk"_s);
    });
    QTest::keyClick(&m_fixture->window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->settings().value(u"language"_s).toString(), u"de"_s);
    QTRY_COMPARE(m_fixture->window().menuBar()->actions().constFirst()->text(), u"&Datei"_s);
}

QTEST_MAIN(TestSettingsDialog)
#include "test_settings_dialog.moc"
