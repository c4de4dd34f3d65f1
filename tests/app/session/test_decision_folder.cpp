// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/decision_folder.h"
#include "app/support/file.h"
#include "tests/common/example.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        contents.insert(QDir(folder).relativeFilePath(path), *readFile(path, 64 * 1024 * 1024));
    }
    return contents;
}

} // namespace

class TestDecisionFolder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void writesRecordSnippetsAndDossier();
    void replacesItsOwnFilesByTheSame();
    void removesWhatIsNoLongerNeeded();
    void refusesAFolderWithOtherFilesAndWritesNothing_data();
    void refusesAFolderWithOtherFilesAndWritesNothing();
    void refusesToReplaceOtherSnippets();

private:
    QString folder() const { return m_folder->filePath(u"out"_s); }

    Dossier m_dossier;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDecisionFolder::initTestCase()
{
    m_dossier = makeDossier(example(u"recplast"_s).dossierInput());
}

void TestDecisionFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDecisionFolder::writesRecordSnippetsAndDossier()
{
    const Result<QString> written = writeDecisionFolder(folder(), m_dossier);
    QVERIFY2(written, written ? "" : qPrintable(toLine(written.error())));
    const QMap<QString, QByteArray> contents = contentsOf(folder());
    QVERIFY(contents.contains(u"record.md"_s));
    QVERIFY(contents.contains(u"record.html"_s));
    QVERIFY(contents.contains(u"record.json"_s));
    QVERIFY(contents.contains(u"recplast-mail.safeconduct"_s));
    QCOMPARE(contents.size(), m_dossier.snippets.size() + 4);
    QCOMPARE(unpackDossier(contents.value(u"recplast-mail.safeconduct"_s))->decision, m_dossier.decision);
}

void TestDecisionFolder::replacesItsOwnFilesByTheSame()
{
    QVERIFY(writeDecisionFolder(folder(), m_dossier));
    const QMap<QString, QByteArray> before = contentsOf(folder());
    QVERIFY(writeDecisionFolder(folder(), m_dossier));
    QCOMPARE(contentsOf(folder()), before);
}

void TestDecisionFolder::removesWhatIsNoLongerNeeded()
{
    QVERIFY(writeDecisionFolder(folder(), m_dossier));
    Dossier smaller = m_dossier;
    const QString gone = smaller.snippets.firstKey();
    smaller.snippets.remove(gone);
    QVERIFY(writeDecisionFolder(folder(), smaller));
    QVERIFY(!contentsOf(folder()).contains(u"snippets/"_s + gone));
}

void TestDecisionFolder::refusesAFolderWithOtherFilesAndWritesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("beside") << u"letter.txt"_s;
    QTest::newRow("hidden") << u".profile"_s;
    QTest::newRow("among the snippets") << u"snippets/mine/notes.md"_s;
    QTest::newRow("a record of someone's own") << u"record.md"_s;
}

void TestDecisionFolder::refusesAFolderWithOtherFilesAndWritesNothing()
{
    QFETCH(const QString, file);
    const QString path = QDir(folder()).filePath(file);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QVERIFY(writeFile(path, "mine"));
    const Result<QString> written = writeDecisionFolder(folder(), m_dossier);
    QVERIFY(!written);
    QVERIFY(written.error().what.contains(file));
    QCOMPARE(contentsOf(folder()), (QMap<QString, QByteArray>{{file, "mine"}}));
}

void TestDecisionFolder::refusesToReplaceOtherSnippets()
{
    QVERIFY(writeEntries(folder(), {{u"a/b.conf"_s, "one"}}));
    QVERIFY(writeEntries(folder(), {{u"a/b.conf"_s, "one"}}));
    const Result<void> written = writeEntries(folder(), {{u"0.conf"_s, "new"}, {u"a/b.conf"_s, "two"}});
    QVERIFY(!written);
    QCOMPARE(contentsOf(folder()), (QMap<QString, QByteArray>{{u"a/b.conf"_s, "one"}}));
}

QTEST_GUILESS_MAIN(TestDecisionFolder)
#include "test_decision_folder.moc"
