// SPDX-License-Identifier: GPL-3.0-or-later
// Storing a dossier while the event loop goes round: what counts is what has been taken over, and what lies on the disk.
#include "app/session/dossier_files.h"
#include "app/session/session.h"
#include "app/support/file.h"
#include "tests/common/example.h"
#include "tests/common/held_pool.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int untilGivenUp = 30'000; ///< a writer that would wait for ever fails instead

} // namespace

class TestSessionSaving : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void writesInAnotherThread();
    void waitsForTheAdviceThatBelongsToIt();
    void keepsWhatWasSignedBefore();
    void staysModifiedWhereSomebodyWentOn();
    void staysModifiedAlsoWhereUndoLeadsBack();
    void stopsBeforeAnythingIsWritten();
    void stopsWhileItWaitsForAdvice();
    void countsAsSavedWhereItIsWrittenAlready();
    void saysWhatWentWrong();
    void refusesALaterFormat();
    void leavesNewWorkAlone();
    void writesAPlanInAnotherThread();
    void writesAPlanWithoutWaitingForAdvice();
    void keepsEditsThatAPlanIsSavedWithout();
    void stopsBeforeAPlanIsWritten();
    void saysWhyAPlanIsNotWritten();
    void writesOneAfterTheOther();
    void writesConfigurationInAnotherThread();

private:
    void openExample();
    void decide() { m_session->setDecider(u"Ada"_s, u"head-of-it"_s); }
    QString path() const { return m_folder->filePath(u"mail.safeconduct"_s); }
    QString planPath() const { return m_folder->filePath(u"mail.plan.json"_s); }
    QString savedTitle() const
    {
        const Result<QByteArray> file = readFile(planPath(), 1 << 20);
        return file ? readJson(*file)->value(u"title"_s).text() : QString();
    }
    void rename(const QString &title) { m_session->set(u"/title"_s, Json::from(title), u"Rename"_s); }
    Problems outcome(const QSignalSpy &saved) const { return saved.value(0).value(0).value<Problems>(); }

    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>(); ///< of each test's session
    std::unique_ptr<QTemporaryDir> m_folder;
    FileWriter m_write; ///< what the session's writer does; in a thread of the pool
    std::unique_ptr<Session> m_session;
};

void TestSessionSaving::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestSessionSaving::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_write = &writeFile;
    m_session = std::make_unique<Session>(
        m_shipped.files, m_shipped.knowledge,
        SessionSurroundings{
            .today = QDate(2026, 12, 1),
            .recoveryFolder = m_folder->filePath(u"recovery"_s),
            .programVersion = u"test"_s,
            .write = [this](const QString &path, const QByteArray &contents) { return m_write(path, contents); },
            .known = m_known});
    openExample();
}

void TestSessionSaving::openExample()
{
    QVERIFY(m_session->openExample(u":/safeconduct/examples/two-offices.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), patience);
    decide();
}

/// The writer waits for the thread that asked: were it the same one, it would never get on.
void TestSessionSaving::writesInAnotherThread()
{
    const QThread *writer = nullptr;
    QSemaphore hasGoneRound;
    m_write = [&](const QString &path, const QByteArray &contents) -> Result<void> {
        writer = QThread::currentThread();
        if (!hasGoneRound.tryAcquire(1, untilGivenUp))
            return std::unexpected(Problem{.pointer = {}, .what = u"The event loop stands still."_s, .remedy = {}});
        return writeFile(path, contents);
    };
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QVERIFY(m_session->isSaving());
    QTimer::singleShot(0, this, [&] { hasGoneRound.release(); });
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved), Problems());
    QVERIFY(writer && writer != QThread::currentThread());
    QVERIFY(!m_session->isSaving());
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->path(), path());
    QCOMPARE(readDossier(path())->decision.decidedBy, u"Ada"_s);
}

void TestSessionSaving::waitsForTheAdviceThatBelongsToIt()
{
    m_session->set(u"/settings/horizonYears"_s, Json::from(3), u"Look three years ahead"_s);
    QVERIFY(m_session->isComputing());
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(m_session->advice().horizonYears, 3);
    QVERIFY(m_session->hasDepth());
    const Results<Dossier> stored = readDossier(path());
    QVERIFY(stored);
    QCOMPARE(stored->plan.json().at(u"/settings/horizonYears"_s), Json::from(3));
    QVERIFY(stored->record.value(u"record.md"_s).contains("## What if"));
}

/// Entries that the program gives no meaning stand for signed events here: both are taken over alike.
void TestSessionSaving::keepsWhatWasSignedBefore()
{
    QVERIFY(m_session->saveDossier(path()));
    Results<Dossier> stored = readDossier(path());
    QVERIFY(stored);
    stored->others.insert(u"notes.txt"_s, "kept");
    QVERIFY(writeFile(path(), *packDossier(*stored)));
    m_session->setDecider(u"Bob"_s, u"head-of-it"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    const Results<Dossier> again = readDossier(path());
    QVERIFY(again);
    QCOMPARE(again->decision.decidedBy, u"Bob"_s);
    QCOMPARE(again->others.value(u"notes.txt"_s), QByteArray("kept"));
}

void TestSessionSaving::staysModifiedWhereSomebodyWentOn()
{
    QSemaphore edited;
    m_write = [&](const QString &path, const QByteArray &contents) {
        return edited.tryAcquire(1, untilGivenUp) ? writeFile(path, contents) : Result<void>();
    };
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->hasDepth(), patience);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    m_session->setDecider(u"Bob"_s, u"head-of-it"_s);
    edited.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(readDossier(path())->decision.decidedBy, u"Ada"_s);
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->path(), path());
}

void TestSessionSaving::staysModifiedAlsoWhereUndoLeadsBack()
{
    QVERIFY(m_session->saveDossier(path()));
    m_session->setDecider(u"Bob"_s, u"head-of-it"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QVERIFY(m_session->isSaving());
    m_session->undoStack()->undo(); // what was stored before, but no longer is
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(readDossier(path())->decision.decidedBy, u"Bob"_s);
    QVERIFY(m_session->isModified());
}

void TestSessionSaving::stopsBeforeAnythingIsWritten()
{
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->hasDepth(), patience);
    HeldPool pool;
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    m_session->cancelSaving();
    pool.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved), Problems{savingCancelled()});
    QVERIFY(!QFileInfo::exists(path()));
    QVERIFY(m_session->isModified());
}

void TestSessionSaving::stopsWhileItWaitsForAdvice()
{
    m_session->set(u"/settings/horizonYears"_s, Json::from(3), u"Look three years ahead"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    m_session->cancelSaving();
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_session->isSaving());
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), patience);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestSessionSaving::countsAsSavedWhereItIsWrittenAlready()
{
    QSemaphore isWriting;
    QSemaphore isStopped;
    m_write = [&](const QString &path, const QByteArray &contents) {
        isWriting.release();
        (void)isStopped.tryAcquire(1, untilGivenUp);
        return writeFile(path, contents);
    };
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->hasDepth(), patience);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QVERIFY(isWriting.tryAcquire(1, untilGivenUp));
    m_session->cancelSaving();
    isStopped.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved), Problems());
    QVERIFY(!m_session->isModified());
}

void TestSessionSaving::saysWhatWentWrong()
{
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(m_folder->filePath(u"missing/folder/mail.safeconduct"_s));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QVERIFY(!outcome(saved).isEmpty());
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->path().isEmpty());
}

void TestSessionSaving::refusesALaterFormat()
{
    QByteArray plan = examplePlan(u"two-offices"_s);
    plan.replace("safeconduct-plan/1", "safeconduct-plan/2");
    const QString later = m_folder->filePath(u"later.plan.json"_s);
    QVERIFY(writeFile(later, plan));
    QVERIFY(m_session->open(later));
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    QCOMPARE(saved.size(), 1);
    QCOMPARE(outcome(saved).value(0).id, u"session.read-only"_s);
    QVERIFY(!m_session->isSaving());
}

/// What was opened meanwhile does not take the other work's path.
void TestSessionSaving::leavesNewWorkAlone()
{
    m_session->wantDepth();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->hasDepth(), patience);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSaving(path());
    m_session->startNew(u"Something else"_s, u"en"_s);
    QCOMPARE(saved.size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), patience);
    QCoreApplication::processEvents();
    QVERIFY(m_session->path().isEmpty());
    QCOMPARE(saved.size(), 1);
}

/// While no thread of the pool is free, nothing is written; the event loop may go round as often as it likes.
void TestSessionSaving::writesAPlanInAnotherThread()
{
    const QThread *writer = nullptr;
    m_write = [&](const QString &path, const QByteArray &contents) {
        writer = QThread::currentThread();
        return writeFile(path, contents);
    };
    HeldPool pool;
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(planPath());
    QCoreApplication::processEvents();
    QVERIFY(m_session->isSaving());
    QVERIFY(!QFileInfo::exists(planPath()));
    pool.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved), Problems());
    QVERIFY(writer && writer != QThread::currentThread());
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->path(), planPath());
    QCOMPARE(*readJson(*readFile(planPath(), 1 << 20)), m_session->document().json());
}

void TestSessionSaving::writesAPlanWithoutWaitingForAdvice()
{
    rename(u"Renamed"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(planPath());
    QThreadPool::globalInstance()->waitForDone(); // events stand still, so that no advice is taken over
    QVERIFY(m_session->isComputing());
    QCOMPARE(savedTitle(), u"Renamed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QVERIFY(!m_session->isModified());
}

void TestSessionSaving::keepsEditsThatAPlanIsSavedWithout()
{
    QSemaphore edited;
    m_write = [&](const QString &path, const QByteArray &contents) {
        return edited.tryAcquire(1, untilGivenUp) ? writeFile(path, contents) : Result<void>();
    };
    rename(u"Saved"_s);
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(planPath());
    rename(u"Edited meanwhile"_s);
    edited.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(savedTitle(), u"Saved"_s);
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->plan().title, u"Edited meanwhile"_s);
    edited.release();
    m_session->startSavingPlan(planPath());
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
    QCOMPARE(savedTitle(), u"Edited meanwhile"_s);
    QVERIFY(!m_session->isModified());
}

void TestSessionSaving::stopsBeforeAPlanIsWritten()
{
    HeldPool pool;
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(planPath());
    m_session->cancelSaving();
    pool.release();
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved), Problems{savingCancelled()});
    QVERIFY(!QFileInfo::exists(planPath()));
    QVERIFY(m_session->isModified());
}

void TestSessionSaving::saysWhyAPlanIsNotWritten()
{
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(m_folder->filePath(u"missing/folder/mail.plan.json"_s));
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
    QCOMPARE(outcome(saved).value(0).id, u"file.unwritable"_s);
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->path().isEmpty());
}

/// What was given up while it was written comes first, so that it does not come over what is written after it.
void TestSessionSaving::writesOneAfterTheOther()
{
    std::atomic<int> begun = 0;
    QSemaphore isWriting;
    QSemaphore mayWrite;
    m_write = [&](const QString &path, const QByteArray &contents) {
        ++begun;
        isWriting.release();
        return mayWrite.tryAcquire(1, untilGivenUp) ? writeFile(path, contents) : Result<void>();
    };
    const QSignalSpy saved(m_session.get(), &Session::saved);
    m_session->startSavingPlan(planPath());
    QVERIFY(isWriting.tryAcquire(1, untilGivenUp));
    m_session->startNew(u"Something else"_s, u"en"_s);
    QCOMPARE(outcome(saved), Problems{savingCancelled()});
    m_session->startSavingPlan(planPath());
    QCoreApplication::processEvents();
    QVERIFY(m_session->isSaving());
    QCOMPARE(begun.load(), 1);
    mayWrite.release(2);
    QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
    QCOMPARE(saved.value(1).value(0).value<Problems>(), Problems());
    QCOMPARE(begun.load(), 2);
    QCOMPARE(savedTitle(), u"Something else"_s);
}

void TestSessionSaving::writesConfigurationInAnotherThread()
{
    const QString folder = m_folder->filePath(u"configuration"_s);
    HeldPool pool;
    const QFuture<Results<void>> written = saveSnippetsInBackground(m_session->decidedWork(), folder);
    QCoreApplication::processEvents();
    QVERIFY(!written.isFinished());
    QVERIFY(!QFileInfo::exists(folder));
    pool.release();
    QVERIFY(written.result());
    QVERIFY(!QDir(folder).isEmpty());
    QVERIFY(saveSnippetsInBackground(m_session->decidedWork(), folder).result()); // the same once more is no fault
    const QString file = QDirIterator(folder, QDir::Files, QDirIterator::Subdirectories).next();
    QVERIFY(writeFile(file, "somebody else's"));
    const Results<void> again = saveSnippetsInBackground(m_session->decidedWork(), folder).result();
    QVERIFY(!again);
    QCOMPARE(again.error().constFirst().id, u"folder.exists"_s);
    QCOMPARE(*readFile(file, 1 << 20), QByteArray("somebody else's"));
}

QTEST_GUILESS_MAIN(TestSessionSaving)
#include "test_session_saving.moc"
