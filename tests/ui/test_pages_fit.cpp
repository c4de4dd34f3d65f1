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

#include <algorithm>
#include <cmath>

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

/// What a desktop in high contrast gives a program: white on black, and nothing in between.
QPalette contrastPalette()
{
    QPalette contrast(Qt::black, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::AlternateBase, QPalette::ToolTipBase})
        contrast.setColor(role, Qt::black);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::BrightText, QPalette::ToolTipText, QPalette::Light})
        contrast.setColor(role, Qt::white);
    contrast.setColor(QPalette::Highlight, Qt::yellow);
    contrast.setColor(QPalette::HighlightedText, Qt::black);
    contrast.setColor(QPalette::Link, Qt::cyan);
    return contrast;
}

/// By QT_SCALE_FACTOR, which a run on a screen of many dots sets.
double scaleAskedFor()
{
    bool isNumber = false;
    const double factor = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&isNumber);
    return isNumber ? factor : 1;
}

/// Of one channel from 0 to 1 (WCAG 2.2, "relative luminance").
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Labels and buttons whose own colours stand out less than \a asked to 1.
QStringList faintTexts(const QWidget &page, double asked)
{
    QStringList faint;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool hasText = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
        if (!hasText || !widget->isVisible() || !widget->isEnabled())
            continue;
        const double text = luminance(widget->palette().color(widget->foregroundRole()));
        const double ground = luminance(widget->palette().color(widget->backgroundRole()));
        if ((std::max(text, ground) + 0.05) / (std::min(text, ground) + 0.05) < asked)
            faint.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    return faint;
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
    QTest::addColumn<QString>("look");
    QTest::newRow("English, smallest") << "en" << QSize(960, 540) << "light";
    QTest::newRow("English, usual") << "en" << QSize(usualWidth, 760) << "light";
    QTest::newRow("German, smallest") << "de" << QSize(960, 540) << "light";
    QTest::newRow("German, usual") << "de" << QSize(usualWidth, 760) << "light";
    QTest::newRow("English, dark") << "en" << QSize(usualWidth, 760) << "dark";
    QTest::newRow("German, dark") << "de" << QSize(usualWidth, 760) << "dark";
    QTest::newRow("English, high contrast") << "en" << QSize(usualWidth, 760) << "contrast";
}

/// Configuration and record are made in the background.
void TestPagesFit::waitForContents(const QWidget &page) const
{
    if (const auto *code = page.findChild<QPlainTextEdit *>(u"code"_s))
        QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 60'000);
    if (const auto *record = page.findChild<QTextBrowser *>(u"record"_s)) {
        QTRY_VERIFY_WITH_TIMEOUT(!record->toPlainText().isEmpty(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(record->horizontalScrollBar()->maximum(), 0, 60'000); // read from top to bottom
    }
    if (const auto *rollout = page.findChild<QTextBrowser *>(u"document"_s)) {
        QTRY_VERIFY_WITH_TIMEOUT(!rollout->toPlainText().isEmpty(), 60'000);
        QTRY_COMPARE(rollout->horizontalScrollBar()->maximum(), 0);
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
    QFETCH(const QString, look);
    const QPalette usual = QApplication::palette();
    const auto restore = qScopeGuard([usual] { QApplication::setPalette(usual); });
    if (look != "light"_L1)
        QApplication::setPalette(look == "dark"_L1 ? darkPalette() : contrastPalette());
    WindowFixture fixture(language);
    const QString kind = look == "light"_L1 ? language : look + u'-' + language;
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
        QCOMPARE(fixture.window().grab().size(), (QSizeF(size) * scaleAskedFor()).toSize()); // drawn in full sharpness
        QCOMPARE(cutTexts(*page), QStringList());
        // WCAG 2.2, 1.4.3; who asks for high contrast gets it (1.4.6).
        QCOMPARE(faintTexts(*page, look == "contrast"_L1 ? 7 : 4.5), QStringList());
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
