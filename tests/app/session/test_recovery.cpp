// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recovery.h"
#include "app/support/file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Json work(const QString &title)
{
    Json json = Json::object();
    json.insert(u"title"_s, Json::from(title));
    return json;
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsWhatACrashedRunLeft();
    void leavesTheWorkOfARunningProgramAlone();
    void endsWithoutATrace();
    void keepsNothingWithoutAFolder();
    void discardsOnlyBelowItsFolder();
    void letsNobodyElseRead();
    void keepsWhatIsAskedForLast();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecovery::findsWhatACrashedRunLeft()
{
    // What a killed program leaves: its file, and at most a lock that nobody holds.
    QVERIFY(writeFile(m_folder->filePath(u"crashed.json"_s), writeJson(work(u"mine"_s))));
    Recovery recovery(m_folder->path());
    const QString path = recovery.leftBehind();
    QVERIFY(!path.isEmpty());
    QCOMPARE(Recovery::read(path)->value(u"title"_s).text(), u"mine"_s);
    recovery.discard(path);
    QVERIFY(recovery.leftBehind().isEmpty());
}

void TestRecovery::leavesTheWorkOfARunningProgramAlone()
{
    const Recovery other(m_folder->path());
    other.keep(work(u"theirs"_s));
    const Recovery recovery(m_folder->path());
    QVERIFY(recovery.leftBehind().isEmpty());
}

void TestRecovery::endsWithoutATrace()
{
    {
        const Recovery recovery(m_folder->path());
        recovery.keep(work(u"saved"_s));
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestRecovery::keepsNothingWithoutAFolder()
{
    const Recovery recovery{QString()};
    recovery.keep(work(u"nowhere"_s));
    QVERIFY(recovery.leftBehind().isEmpty());
}

void TestRecovery::letsNobodyElseRead()
{
    const Recovery recovery(m_folder->path());
    recovery.keep(work(u"mine"_s));
    const auto kept = [&] { return QDir(m_folder->path()).entryInfoList({u"*.json"_s}, QDir::Files); };
    QTRY_COMPARE(kept().size(), 1);
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther | QFileDevice::ExeGroup;
    QVERIFY(!(kept().constFirst().permissions() & others));
}

void TestRecovery::discardsOnlyBelowItsFolder()
{
    const QTemporaryDir elsewhere;
    const QString letter = elsewhere.filePath(u"letter.json"_s);
    QVERIFY(writeFile(letter, "{}"));
    {
        Recovery recovery(m_folder->path());
        recovery.discard(letter);
    }
    QVERIFY(QFileInfo::exists(letter));
}

/// Another thread writes, so it is waited for; what is asked for first comes first.
void TestRecovery::keepsWhatIsAskedForLast()
{
    const QString left = m_folder->filePath(u"crashed.json"_s);
    QVERIFY(writeFile(left, writeJson(work(u"theirs"_s))));
    Recovery recovery(m_folder->path());
    recovery.keep(work(u"first"_s));
    recovery.forget();
    recovery.keep(work(u"last"_s));
    recovery.discard(left); // only once there is something in its place
    QVERIFY(recovery.leftBehind().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(left), 30'000);
    const QStringList kept = QDir(m_folder->path()).entryList({u"*.json"_s});
    QCOMPARE(kept.size(), 1);
    QCOMPARE(Recovery::read(m_folder->filePath(kept.constFirst()))->value(u"title"_s).text(), u"last"_s);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
