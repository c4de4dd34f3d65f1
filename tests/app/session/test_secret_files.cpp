// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secret_files.h"
#include "app/support/file.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestSecretFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void areForTheOwnerOnly();
    void areNeverOverwritten();
    void differForEachPair();
    void followNoLink();
    void sayWhatIsInTheWay();
    void leaveNoFolderWhereNoneIsNeeded();

private:
    QByteArray read(const QString &path) const { return readFile(path, 1024).value_or(QByteArray()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QList<NeededSecret> m_secrets{{u"a-b.psk"_s, u"a"_s, u"b"_s, {u"c1"_s}},
                                        {u"a-c.psk"_s, u"a"_s, u"c"_s, {u"c2"_s}}};
};

void TestSecretFiles::areForTheOwnerOnly()
{
    const auto files = makeSecretFiles(m_folder->filePath(u"keys"_s), m_secrets);
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    for (const SecretFile &file : *files) {
        QVERIFY(file.isNew);
        QCOMPARE(QFileInfo(file.path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        static const QRegularExpression key(u"^[A-Za-z0-9_-]{43}\n$"_s); // 256 bits
        QVERIFY(key.match(QString::fromLatin1(read(file.path))).hasMatch());
        QCOMPARE(file.bits, 256);
    }
}

void TestSecretFiles::areNeverOverwritten()
{
    const QString mine = m_folder->filePath(u"a-b.psk"_s);
    QVERIFY(writeFile(mine, "mine"));
    const auto files = makeSecretFiles(m_folder->path(), m_secrets);
    QVERIFY(files);
    QVERIFY(!files->at(0).isNew);
    QCOMPARE(files->at(0).bits, 0);
    QVERIFY(files->at(1).isNew);
    QCOMPARE(read(mine), "mine"_ba);
    const QByteArray made = read(files->at(1).path);
    QVERIFY(!makeSecretFiles(m_folder->path(), m_secrets)->at(1).isNew);
    QCOMPARE(read(files->at(1).path), made);
}

void TestSecretFiles::differForEachPair()
{
    const auto files = makeSecretFiles(m_folder->path(), m_secrets);
    QVERIFY(files);
    QVERIFY(read(files->at(0).path) != read(files->at(1).path));
}

void TestSecretFiles::followNoLink()
{
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QFile::link(elsewhere, m_folder->filePath(u"a-b.psk"_s)));
    const auto files = makeSecretFiles(m_folder->path(), m_secrets);
    QVERIFY(files);
    QVERIFY(!files->at(0).isNew);
    QVERIFY(!QFileInfo::exists(elsewhere));
}

void TestSecretFiles::sayWhatIsInTheWay()
{
    QVERIFY(writeFile(m_folder->filePath(u"file"_s), "x"));
    const auto files = makeSecretFiles(m_folder->filePath(u"file/keys"_s), m_secrets);
    QVERIFY(!files);
    QCOMPARE(files.error().id, u"secret.unwritable"_s);
    QVERIFY(files.error().file.endsWith("keys"_L1));
}

void TestSecretFiles::leaveNoFolderWhereNoneIsNeeded()
{
    QVERIFY(makeSecretFiles(m_folder->filePath(u"keys"_s), {}));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"keys"_s)));
}

QTEST_GUILESS_MAIN(TestSecretFiles)
#include "test_secret_files.moc"
