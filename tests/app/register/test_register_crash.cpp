// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is killed, and wherever the disk is full: what was confirmed is there, and the rest is not there by half.
#include "app/register/register.h"
#include "tests/app/register/back_end.h"
#include "tests/app/register/made_facts.h"

#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// A record's number and what it was made from, as a writer confirmed them.
using Confirmed = QMap<qint64, int>;

/// The writer that runs apart.
class Writer {
public:
    Writer(const RegisterAddress &address, int first, qsizetype size, qint64 fileLimit = 0)
    {
        QStringList words{address.text, QString::number(first), QString::number(size)};
        if (fileLimit > 0)
            words.append(QString::number(fileLimit));
        m_process.start(QStringLiteral(SAFECONDUCT_WRITER), words);
    }
    ~Writer()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
    Q_DISABLE_COPY_MOVE(Writer)

    /// Waits until it has confirmed one more, then \a microseconds.
    bool goOn(int microseconds)
    {
        if (!m_process.waitForReadyRead(patience))
            return false;
        QElapsedTimer since;
        since.start();
        while (since.nsecsElapsed() < qint64{1000} * microseconds)
            m_process.waitForReadyRead(0);
        return true;
    }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished(patience);
    }
    bool ends() { return m_process.waitForFinished(patience) && m_process.exitCode() == 2; }
    QByteArray diagnostics() { return m_process.readAllStandardError(); }

    /// Adds what it confirmed to \a all.
    void read(Confirmed &all)
    {
        m_lines += m_process.readAllStandardOutput();
        const QByteArrayList lines = m_lines.left(m_lines.lastIndexOf('\n') + 1).split('\n');
        for (const QByteArray &line : lines) {
            const QByteArrayList parts = line.split(' ');
            if (parts.size() == 2)
                all.insert(parts.at(0).toLongLong(), parts.at(1).toInt());
        }
    }

private:
    QProcess m_process;
    QByteArray m_lines;
};

} // namespace

class TestRegisterCrash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void losesNothingWhenAWriterIsKilled();
    void losesNothingWhenTheDiskIsFull();
    void losesNothingWhenTheServerIsLost();

private:
    Register opened()
    {
        Result<Register> records = Register::open(m_place, Register::Opening::MakeWhereMissing);
        if (!records)
            qFatal("%s", qPrintable(toLine(records.error())));
        return std::move(*records);
    }
    void holds(const Confirmed &confirmed, qsizetype size);

    BackEnd m_backEnd;
    RegisterAddress m_place;
};

void TestRegisterCrash::initTestCase_data()
{
    QTest::addColumn<bool>("isServer");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestRegisterCrash::init()
{
    QFETCH_GLOBAL(const bool, isServer);
    m_backEnd.choose(isServer);
    m_place = m_backEnd.emptyPlace();
}

/// Every confirmed record is there with its dossier, and all that is there is whole.
void TestRegisterCrash::holds(const Confirmed &confirmed, qsizetype size)
{
    const Register records = opened();
    const auto check = records.check();
    QVERIFY2(check, check ? "" : qPrintable(toLine(check.error())));
    QVERIFY2(check->problems.isEmpty(), check->problems.isEmpty() ? "" : qPrintable(toLine(check->problems.first())));
    const auto list = records.list();
    QVERIFY(list);
    QCOMPARE(check->head.entries, list->size());
    QSet<qint64> found;
    for (const RegisterEntry &entry : *list)
        found.insert(entry.number);
    for (const auto &[number, made] : confirmed.asKeyValueRange()) {
        QVERIFY(found.contains(number));
        const auto dossier = records.dossier(number);
        QVERIFY(dossier);
        QCOMPARE(dossier->file, madeFacts(made, size).file);
    }
}

void TestRegisterCrash::losesNothingWhenAWriterIsKilled()
{
    constexpr int times = 25;
    constexpr qsizetype size = 20'000;
    QRandomGenerator random(20261129);
    Confirmed confirmed;
    opened();
    for (int time = 0; time < times; ++time) {
        Writer writer(m_place, 100'000 * (time + 1), size);
        QVERIFY2(writer.goOn(random.bounded(30'000)), writer.diagnostics().constData());
        writer.kill();
        writer.read(confirmed);
    }
    QVERIFY(confirmed.size() >= times);
    holds(confirmed, size);
    QVERIFY(opened().add({madeFacts(1)}, byAda())); // and it goes on
    qInfo("%d writers killed, %lld records confirmed", times, static_cast<long long>(confirmed.size()));
}

void TestRegisterCrash::losesNothingWhenTheDiskIsFull()
{
    constexpr qsizetype size = 300'000;
    constexpr qint64 limit = 3'000'000;
    constexpr qint64 serverLimit = 17'000'000; // its log is written in pieces of 16 MiB
    Confirmed confirmed;
    opened();
    if (m_backEnd.isServer()) {
        m_backEnd.server().stop();
        m_backEnd.server().fileLimit = serverLimit;
        QVERIFY(m_backEnd.server().start());
        // Otherwise the same letter thousands of times takes no room.
        QVERIFY(m_backEnd.runPast(m_place, {u"ALTER TABLE dossier ALTER COLUMN file SET STORAGE EXTERNAL"_s}));
    }
    {
        Writer writer(m_place, 1, size, m_backEnd.isServer() ? 0 : limit);
        QVERIFY(writer.ends());
        QVERIFY2(writer.diagnostics().contains("did not do what was asked"), writer.diagnostics().constData());
        writer.read(confirmed);
    }
    if (m_backEnd.isServer()) {
        m_backEnd.server().stop();
        m_backEnd.server().fileLimit = 0;
        QVERIFY(m_backEnd.server().start());
    }
    QVERIFY(confirmed.size() >= 3);
    holds(confirmed, size);
    QVERIFY(opened().add({madeFacts(100'000)}, byAda())); // with room again
}

void TestRegisterCrash::losesNothingWhenTheServerIsLost()
{
    if (!m_backEnd.isServer())
        QSKIP("a file has no server");
    constexpr int times = 4;
    constexpr qsizetype size = 20'000;
    QRandomGenerator random(20261129);
    Confirmed confirmed;
    Register before = opened();
    for (int time = 0; time < times; ++time) {
        Writer writer(m_place, 100'000 * (time + 1), size);
        QVERIFY2(writer.goOn(random.bounded(50'000)), writer.diagnostics().constData());
        m_backEnd.server().kill();
        QVERIFY(writer.ends()); // it says so and ends, instead of waiting
        writer.read(confirmed);
        const auto lost = before.add({madeFacts(1)}, byAda());
        QVERIFY(!lost);
        QCOMPARE(lost.error().id, u"register.unreachable"_s);
        QVERIFY(m_backEnd.server().start());
        before = opened();
    }
    QVERIFY(confirmed.size() >= times);
    holds(confirmed, size);
    qInfo("server lost %d times, %lld records confirmed", times, static_cast<long long>(confirmed.size()));
}

QTEST_GUILESS_MAIN(TestRegisterCrash)
#include "test_register_crash.moc"
