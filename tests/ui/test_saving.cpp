// SPDX-License-Identifier: GPL-3.0-or-later
// Saving from the window: it goes on being painted, takes no other input, and loses nothing.
#include "app/session/dossier_files.h"
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/work_files.h"

#include <QDir>
#include <QFile>
#include <QProgressDialog>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int untilGivenUp = 30'000; ///< a writer that would wait for ever fails instead

/// A dossier and a plan are saved in the same way.
void addKinds()
{
    QTest::addColumn<bool>("isPlan");
    QTest::newRow("dossier") << false;
    QTest::newRow("plan") << true;
}

} // namespace

class TestSaving : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesNothingInTheWindowsThread_data() { addKinds(); }
    void writesNothingInTheWindowsThread();
    void tellsOfSavingThatTakesLong_data() { addKinds(); }
    void tellsOfSavingThatTakesLong();
    void stopsWhereTheUserSaysSo();
    void savesBeforeTheWindowCloses_data() { addKinds(); }
    void savesBeforeTheWindowCloses();
    void staysOpenWhereSavingFails();
    void staysOpenWhereAPlanCannotBeSaved();

private:
    void goOnWithAPlan();
    bool hasSaved() const;
    /// Ends only once release() was called from an event loop that goes round.
    Result<void> writeOnceReleased(const QString &path, const QByteArray &contents);

    QTemporaryDir m_folder;
    QString m_path;
    QSemaphore m_mayWrite;
    std::atomic<const QThread *> m_writer = nullptr;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

Result<void> TestSaving::writeOnceReleased(const QString &path, const QByteArray &contents)
{
    m_writer = QThread::currentThread();
    if (!m_mayWrite.tryAcquire(1, untilGivenUp))
        return std::unexpected(Problem{.pointer = {}, .what = u"The window stands still."_s, .remedy = {}});
    return writeFile(path, contents);
}

/// A dossier that lies on the disk already, with one change.
void TestSaving::init()
{
    m_path = m_folder.filePath(u"mail.safeconduct"_s);
    QFile::remove(m_path);
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_session =
        std::make_unique<Session>(shippedKnowledge().files, shippedKnowledge().knowledge,
                                  SessionSurroundings{.today = QDate(2026, 12, 1),
                                                      .recoveryFolder = m_folder.filePath(u"recovery"_s),
                                                      .programVersion = u"test"_s,
                                                      .write = [this](const QString &path, const QByteArray &contents) {
                                                          return writeOnceReleased(path, contents);
                                                      }});
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
    m_window->show();
    QVERIFY(m_session->openExample(u":/safeconduct/examples/two-offices.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), patience);
    m_mayWrite.release();
    QVERIFY(m_session->saveDossier(m_path));
    m_session->setDecider(u"Ada"_s, u"head-of-it"_s);
    m_session->acceptProposals();
    m_writer = nullptr;
}

void TestSaving::cleanup()
{
    m_session->undoStack()->setClean();
    m_window.reset();
    m_session.reset();
}

/// A plan that lies on the disk already, with one change.
void TestSaving::goOnWithAPlan()
{
    m_path = m_folder.filePath(u"mail.plan.json"_s);
    QVERIFY(writeFile(m_path, writeJson(smallPlan())));
    QVERIFY(m_session->open(m_path));
    m_session->set(u"/title"_s, Json::from(u"Larger"_s), u"Change the title"_s);
}

/// Whether the one change is on the disk.
bool TestSaving::hasSaved() const
{
    if (m_path.endsWith(".safeconduct"_L1))
        return readDossier(m_path)->decision.decidedBy == "Ada"_L1;
    return readJson(*readFile(m_path, 1 << 20))->value(u"title"_s).text() == "Larger"_L1;
}

void TestSaving::writesNothingInTheWindowsThread()
{
    QFETCH(const bool, isPlan);
    if (isPlan)
        goOnWithAPlan();
    QTimer::singleShot(0, this, [this] { m_mayWrite.release(); });
    QVERIFY(m_window->files().save());
    QVERIFY(m_writer && m_writer != QThread::currentThread());
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->path(), m_path);
    QVERIFY(hasSaved());
}

void TestSaving::tellsOfSavingThatTakesLong()
{
    QFETCH(const bool, isPlan);
    if (isPlan)
        goOnWithAPlan();
    bool isSeen = false;
    bool mayLeave = true;
    WindowFixture::whenBusyIsSeen([&](QProgressDialog &busy) {
        isSeen = busy.objectName() == "saving"_L1 && !busy.labelText().isEmpty();
        mayLeave = m_window->files().mayLeave() || m_window->close();
        m_mayWrite.release();
    });
    QVERIFY(m_window->files().save());
    QVERIFY(isSeen);
    QVERIFY2(!mayLeave, "the work was left while it was being saved");
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_window->findChild<QProgressDialog *>());
}

void TestSaving::stopsWhereTheUserSaysSo()
{
    m_session->set(u"/settings/horizonYears"_s, Json::from(3), u"Look three years ahead"_s);
    m_mayWrite.release();
    Session &session = *m_session;
    QTimer::singleShot(0, this, [&session] { session.cancelSaving(); });
    QVERIFY(!m_window->files().save()); // and no box to close: one knows
    QVERIFY(m_session->isModified());
    QVERIFY(m_mayWrite.tryAcquire(1));
    QVERIFY(!m_session->isSaving());
}

void TestSaving::savesBeforeTheWindowCloses()
{
    QFETCH(const bool, isPlan);
    if (isPlan)
        goOnWithAPlan();
    QTimer::singleShot(0, this, [this] { m_mayWrite.release(); });
    WindowFixture::pressInNextBox(u"unsavedChanges"_s, u"Save"_s);
    QVERIFY(m_window->close());
    QVERIFY(hasSaved());
    QVERIFY(!m_session->isModified());
}

void TestSaving::staysOpenWhereSavingFails()
{
    m_mayWrite.release();
    QVERIFY(m_session->saveDossier(m_path));
    m_session->setDecider(u"Bob"_s, u"head-of-it"_s);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QDir().mkpath(m_path)); // what is there now is no dossier
    QVERIFY(writeFile(m_path + u"/other"_s, "something else"));
    WindowFixture::pressInNextBox(u"unsavedChanges"_s, u"Save"_s);
    WindowFixture::pressInNextBox(u"problems"_s, u"OK"_s);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_session->isModified());
    QVERIFY(QDir(m_path).removeRecursively());
}

void TestSaving::staysOpenWhereAPlanCannotBeSaved()
{
    goOnWithAPlan();
    m_mayWrite.release();
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QDir().mkpath(m_path)); // no file can take its place
    WindowFixture::pressInNextBox(u"unsavedChanges"_s, u"Save"_s);
    WindowFixture::pressInNextBox(u"problems"_s, u"OK"_s);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_session->isModified());
    QVERIFY(QDir(m_path).removeRecursively());
}

QTEST_MAIN(TestSaving)
#include "test_saving.moc"
