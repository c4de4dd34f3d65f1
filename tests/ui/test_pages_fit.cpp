// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_texts.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/pages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QGraphicsView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 1280;

/// What a desktop in dark colours gives a program.
QPalette darkPalette()
{
    QPalette dark(QColor(0x2A, 0x2E, 0x32), QColor(0x1F, 0x22, 0x26));
    dark.setColor(QPalette::Highlight, QColor(0x3D, 0x7E, 0xAA));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Link, QColor(0x6C, 0xB6, 0xE6));
    return dark;
}

} // namespace

/// Every page of an example in each language in the smallest and the usual size. With SAFECONDUCT_SCREENSHOTS=FOLDER each is kept as
/// FOLDER/LANGUAGE-SIZE-PAGE.png, to be looked at.
class TestPagesFit : public QObject {
    Q_OBJECT

private slots:
    void showsAllTexts_data();
    void showsAllTexts();

private:
    void waitForContents(const QWidget &page) const;
    void keepPicture(WindowFixture &fixture, const QString &name) const;
    void lookAtTabs(WindowFixture &fixture, const QWidget &page, const QString &name) const;
};

void TestPagesFit::showsAllTexts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("English, smallest") << "en" << QSize(960, 540) << false;
    QTest::newRow("English, usual") << "en" << QSize(usualWidth, 760) << false;
    QTest::newRow("German, smallest") << "de" << QSize(960, 540) << false;
    QTest::newRow("German, usual") << "de" << QSize(usualWidth, 760) << false;
    QTest::newRow("English, dark") << "en" << QSize(usualWidth, 760) << true;
    QTest::newRow("German, dark") << "de" << QSize(usualWidth, 760) << true;
}

/// Configuration and record are made in the background.
void TestPagesFit::waitForContents(const QWidget &page) const
{
    if (const auto *code = page.findChild<QPlainTextEdit *>(u"code"_s))
        QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 60'000);
    if (const auto *record = page.findChild<QTextBrowser *>(u"record"_s)) {
        QTRY_VERIFY_WITH_TIMEOUT(!record->toPlainText().isEmpty(), 60'000);
        if (page.window()->width() >= usualWidth) // read from top to bottom, not sideways
            QTRY_COMPARE_WITH_TIMEOUT(record->horizontalScrollBar()->maximum(), 0, 60'000);
    }
}

void TestPagesFit::keepPicture(WindowFixture &fixture, const QString &name) const
{
    const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(fixture.window().grab().save(QDir(folder).filePath(name + u".png"_s)));
}

void TestPagesFit::lookAtTabs(WindowFixture &fixture, const QWidget &page, const QString &name) const
{
    auto *tabs = page.findChild<QTabWidget *>(u"tabs"_s);
    for (int index = 1; tabs && index < tabs->count(); ++index) {
        tabs->setCurrentIndex(index);
        const auto tables = tabs->currentWidget()->findChildren<QTableView *>(u"table"_s);
        for (QTableView *view : tables)
            view->selectRow(0);
        if (const auto *map = tabs->currentWidget()->findChild<QGraphicsView *>(u"map"_s)) // drawn in the background
            QTRY_VERIFY_WITH_TIMEOUT(!map->isVisible() || !map->scene()->items().isEmpty(), 30'000);
        QTest::qWait(0);
        QCOMPARE(cutTexts(page), QStringList());
        keepPicture(fixture, u"%1-%2"_s.arg(name).arg(index));
    }
}

void TestPagesFit::showsAllTexts()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const bool, isDark);
    const QPalette usual = QApplication::palette();
    const auto restore = qScopeGuard([usual] { QApplication::setPalette(usual); });
    if (isDark)
        QApplication::setPalette(darkPalette());
    WindowFixture fixture(language);
    const QString kind = isDark ? u"dark-"_s + language : language;
    fixture.window().resize(size);
    fixture.openExample(language == "de"_L1 ? u"small-business-pop"_s : u"recplast"_s);
    int number = 1;
    for (const PageEntry &entry : pageEntries()) {
        const QString id = QString::fromLatin1(entry.id);
        QWidget *page = fixture.show(id);
        const auto tables = page->findChildren<QTableView *>(u"table"_s);
        for (QTableView *view : tables)
            view->selectRow(0);
        QTest::qWait(0);
        QCOMPARE(fixture.window().size(), size);
        QCOMPARE(cutTexts(*page), QStringList());
        waitForContents(*page);
        const QString name = u"%1-%2-%3-%4"_s.arg(kind).arg(size.width()).arg(number++).arg(id);
        keepPicture(fixture, name);
        lookAtTabs(fixture, *page, name);
    }
    fixture.show(u"roles"_s);
    fixture.find<QToolButton>(u"settings"_s)->click();
    QTest::qWait(0);
    keepPicture(fixture, u"%1-%2-settings"_s.arg(kind).arg(size.width()));
    fixture.session().startNew(u"New"_s, language);
    for (const QString &id : {u"systems"_s, u"needs"_s, u"connections"_s}) {
        QCOMPARE(cutTexts(*fixture.show(id)), QStringList());
        keepPicture(fixture, u"%1-%2-empty-%3"_s.arg(kind).arg(size.width()).arg(id));
    }
}

QTEST_MAIN(TestPagesFit)
#include "test_pages_fit.moc"
