// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recent_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestRecentFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void newestComesFirst();
    void namesAFileOnce();
    void keepsNoMoreThanTheMost();
    void forgets();
    void outlivesTheProgram();

private:
    QString settingsPath() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

void TestRecentFiles::init()
{
    QFile::remove(settingsPath());
}

void TestRecentFiles::newestComesFirst()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    QVERIFY(recent.list().isEmpty());
    recent.add({u"/a"_s, u"A"_s, {}});
    recent.add({u"/b"_s, u"B"_s, QDate(2027, 1, 31)});
    QCOMPARE(recent.list(), (QList<RecentFile>{{u"/b"_s, u"B"_s, QDate(2027, 1, 31)}, {u"/a"_s, u"A"_s, {}}}));
}

void TestRecentFiles::namesAFileOnce()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    recent.add({u"/a"_s, u"Old title"_s, {}});
    recent.add({u"/b"_s, u"B"_s, {}});
    recent.add({u"/x/../a"_s, u"New title"_s, {}});
    QCOMPARE(recent.list().size(), 2);
    QCOMPARE(recent.list().constFirst().title, u"New title"_s);
}

void TestRecentFiles::keepsNoMoreThanTheMost()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    for (int number = 0; number < RecentFiles::most + 3; ++number)
        recent.add({u"/%1"_s.arg(number), {}, {}});
    QCOMPARE(recent.list().size(), RecentFiles::most);
    QCOMPARE(recent.list().constLast().path, u"/3"_s);
}

void TestRecentFiles::forgets()
{
    QSettings settings(settingsPath(), QSettings::IniFormat);
    RecentFiles recent(settings);
    recent.add({u"/a"_s, {}, {}});
    recent.add({u"/b"_s, {}, {}});
    recent.remove(u"/a"_s);
    QCOMPARE(recent.list().size(), 1);
    QCOMPARE(recent.list().constFirst().path, u"/b"_s);
}

void TestRecentFiles::outlivesTheProgram()
{
    {
        QSettings settings(settingsPath(), QSettings::IniFormat);
        RecentFiles(settings).add({u"/a"_s, u"A"_s, {}});
    }
    QSettings settings(settingsPath(), QSettings::IniFormat);
    QCOMPARE(RecentFiles(settings).list().constFirst().title, u"A"_s);
}

QTEST_APPLESS_MAIN(TestRecentFiles)
#include "test_recent_files.moc"
