// SPDX-License-Identifier: GPL-3.0-or-later
// Opening while the event loop goes round: the old work stays until the new one is read, and nobody waits for it standing still.
#include "app/session/session.h"
#include "app/support/file.h"
#include "tests/common/example.h"
#include "tests/common/held_pool.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

} // namespace

class TestSessionOpening : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }
    void readsInAnotherThread_data();
    void readsInAnotherThread();
    void keepsTheOldWorkWhereReadingFails_data();
    void keepsTheOldWorkWhereReadingFails();
    void stopsWhereAsked();
    void opensWhatIsWantedLast();
    void givesUpWhereOtherWorkBegins();
    void endsWithTheSession();

private:
    void start(const QString &source);
    QString pathOf(const QString &source) const;
    QString planTitled(const QString &title) const;
    static Problems outcome(const QSignalSpy &ended, qsizetype number = 0)
    {
        return ended.value(number).value(0).value<Problems>();
    }

    ShippedKnowledge m_shipped;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    QString m_oldTitle;
};

void TestSessionOpening::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestSessionOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_shipped.files, m_shipped.knowledge,
                                          SessionSurroundings{.today = QDate(2026, 12, 1),
                                                              .recoveryFolder = m_folder->filePath(u"recovery"_s),
                                                              .programVersion = u"test"_s});
    m_oldTitle = m_session->plan().title;
}

QString TestSessionOpening::pathOf(const QString &source) const
{
    if (source == "example"_L1)
        return u":/safeconduct/examples/two-offices.plan.json"_s;
    return m_folder->filePath(source == "left behind"_L1   ? u"recovery/crashed.json"_s
                                  : source == "dossier"_L1 ? u"a.safeconduct"_s
                                                           : u"a.plan.json"_s);
}

void TestSessionOpening::start(const QString &source)
{
    if (source == "example"_L1)
        m_session->startOpeningExample(pathOf(source));
    else if (source == "left behind"_L1)
        m_session->startRecovering();
    else
        m_session->startOpening(pathOf(source));
}

/// A plan's file that has nothing but \a title.
QString TestSessionOpening::planTitled(const QString &title) const
{
    const QString path = m_folder->filePath(title + u".plan.json"_s);
    return writeFile(path, PlanDocument::empty(u"other"_s, title, u"en"_s).write()) ? path : QString();
}

void TestSessionOpening::readsInAnotherThread_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("decidedBy");
    QTest::addColumn<bool>("isModified");
    QTest::newRow("plan") << u"a.plan.json"_s << QString() << false;
    QTest::newRow("dossier") << u"a.safeconduct"_s << u"Ada"_s << false;
    QTest::newRow("example") << QString() << QString() << false;
    QTest::newRow("left behind") << u"/somewhere/a.plan.json"_s << u"Ada"_s << true;
}

/// While no thread of the pool is free, nothing is read; the event loop may go round as often as it likes.
void TestSessionOpening::readsInAnotherThread()
{
    QFETCH(const QString, path);
    QFETCH(const QString, decidedBy);
    QFETCH(const bool, isModified);
    const QString source = QString::fromLatin1(QTest::currentDataTag());
    QByteArray contents = examplePlan(u"two-offices"_s);
    Example written = example(u"two-offices"_s);
    written.decision.decidedBy = u"Ada"_s;
    if (source == "dossier"_L1) {
        contents = *packDossier(makeDossier(written.dossierInput()));
    } else if (source == "left behind"_L1) {
        Json left = Json::object();
        left.insert(u"format"_s, Json::from(u"safeconduct-recovery/1"_s));
        left.insert(u"path"_s, Json::from(path));
        left.insert(u"plan"_s, *readJson(contents));
        left.insert(u"decision"_s, decisionToJson(written.decision));
        contents = writeJson(left);
    }
    if (source != "example"_L1)
        QVERIFY(writeFile(pathOf(source), contents));

    HeldPool pool;
    const QSignalSpy opened(m_session.get(), &Session::opened);
    const QSignalSpy ended(m_session.get(), &Session::openingEnded);
    start(source);
    QCoreApplication::processEvents();
    QVERIFY(m_session->isOpening());
    QVERIFY(opened.isEmpty() && ended.isEmpty());
    QCOMPARE(m_session->plan().title, m_oldTitle);
    pool.release();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QCOMPARE(outcome(ended), Problems());
    QCOMPARE(opened.size(), 1);
    QVERIFY(!m_session->isOpening());
    QCOMPARE(m_session->plan().id, u"two-offices"_s);
    QCOMPARE(m_session->decision().decidedBy, decidedBy);
    QCOMPARE(m_session->isModified(), isModified);
    QCOMPARE(m_session->path(), path.startsWith(u'/') || path.isEmpty() ? path : m_folder->filePath(path));
    QVERIFY(m_session->recoverable().isEmpty());
}

void TestSessionOpening::keepsTheOldWorkWhereReadingFails_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("id");
    QTest::newRow("missing") << QByteArray() << u"file.unreadable"_s;
    QTest::newRow("no plan") << QByteArray("Dear reader") << QString();
    QTest::newRow("a dossier cut off") << QByteArray("PK\x03\x04") << QString();
}

void TestSessionOpening::keepsTheOldWorkWhereReadingFails()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, id);
    const QString path = m_folder->filePath(u"letter"_s);
    if (!contents.isEmpty())
        QVERIFY(writeFile(path, contents));
    const QSignalSpy ended(m_session.get(), &Session::openingEnded);
    m_session->startOpening(path);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    QVERIFY(!outcome(ended).isEmpty());
    QCOMPARE(outcome(ended).constFirst().file, path);
    if (!id.isEmpty())
        QCOMPARE(outcome(ended).constFirst().id, id);
    QCOMPARE(m_session->plan().title, m_oldTitle);
    QVERIFY(m_session->path().isEmpty());
    QVERIFY(!m_session->isOpening());
}

void TestSessionOpening::stopsWhereAsked()
{
    HeldPool pool;
    const QSignalSpy opened(m_session.get(), &Session::opened);
    const QSignalSpy ended(m_session.get(), &Session::openingEnded);
    m_session->startOpening(planTitled(u"Other"_s));
    m_session->cancelOpening();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(outcome(ended), Problems{openingCancelled()});
    QVERIFY(!m_session->isOpening());
    pool.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(opened.isEmpty());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(m_session->plan().title, m_oldTitle);
}

/// What is read already, but not taken over yet, is given up like what is still read.
void TestSessionOpening::opensWhatIsWantedLast()
{
    const QSignalSpy ended(m_session.get(), &Session::openingEnded);
    m_session->startOpening(planTitled(u"First"_s));
    QThreadPool::globalInstance()->waitForDone(); // events stand still
    m_session->startOpening(planTitled(u"Last"_s));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patience);
    QCOMPARE(outcome(ended, 0), Problems{openingCancelled()});
    QCOMPARE(outcome(ended, 1), Problems());
    QCOMPARE(m_session->plan().title, u"Last"_s);
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 2);
}

void TestSessionOpening::givesUpWhereOtherWorkBegins()
{
    const QSignalSpy ended(m_session.get(), &Session::openingEnded);
    m_session->startOpening(planTitled(u"Other"_s));
    m_session->startNew(u"New"_s, u"en"_s);
    QCOMPARE(ended.size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_session->plan().title, u"New"_s);
    QCOMPARE(ended.size(), 1);
}

void TestSessionOpening::endsWithTheSession()
{
    HeldPool pool;
    m_session->startOpening(planTitled(u"Other"_s));
    m_session.reset();
    pool.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestSessionOpening)
#include "test_session_opening.moc"
