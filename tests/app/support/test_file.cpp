// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestFile : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void readsUpToTheLimit();
    void refusesAnEndlessFile();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();
    void leavesTheOldFileWhereTheNewOneCannotBeWritten();
};

void TestFile::readsBackWhatItWrote()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.json"_s);
    const QByteArray contents("a\0b\r\n\xFF", 6);
    QVERIFY(writeFile(path, "older and longer than the new one"));
    QVERIFY(writeFile(path, contents));
    QCOMPARE(readFile(path, 100).value_or(QByteArray()), contents);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestFile::readsUpToTheLimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ten"_s);
    QVERIFY(writeFile(path, "0123456789"));
    QCOMPARE(readFile(path, 10).value_or(QByteArray()).size(), 10);
    const auto read = readFile(path, 9);
    QVERIFY(!read);
    QCOMPARE(read.error().id, u"file.too-large"_s);
}

void TestFile::refusesAnEndlessFile()
{
    if (!QFile::exists(u"/dev/zero"_s))
        QSKIP("this system has no /dev/zero");
    const auto read = readFile(u"/dev/zero"_s, 1000);
    QVERIFY(!read);
    QCOMPARE(read.error().id, u"file.too-large"_s);
}

void TestFile::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"/nowhere/at/all.json"_s;
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("no name") << QString();
}

void TestFile::saysWhyAFileCannotBeRead()
{
    QFETCH(const QString, path);
    const auto read = readFile(path, 1000);
    QVERIFY(!read);
    QCOMPARE(read.error().file, path);
    QCOMPARE(read.error().id, u"file.unreadable"_s);
    QVERIFY(!read.error().remedy.isEmpty());
}

void TestFile::leavesTheOldFileWhereTheNewOneCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString inTheWay = folder.filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(inTheWay + u"/inside"_s));
    const auto written = writeFile(inTheWay, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().id, u"file.unwritable"_s);
    QVERIFY(QDir(inTheWay + u"/inside"_s).exists());
    QVERIFY(!writeFile(folder.filePath(u"missing/file"_s), "x"));
}

QTEST_APPLESS_MAIN(TestFile)
#include "test_file.moc"
