// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_texts.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/pages.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int partsOfADate = 3; ///< Tab goes from day to month to year
constexpr QChar openingMark = u'⟦';

/// Every text in marks and half as long again, as long languages are.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *remark, int number) const override
    {
        Q_UNUSED(context)
        Q_UNUSED(remark)
        Q_UNUSED(number)
        const QString plain = QString::fromUtf8(text);
        return openingMark + plain + QString(plain.size() / 2, u'~') + u'⟧';
    }
};

/// What stands in the plan or the knowledge: it is shown as it is.
class Content {
public:
    explicit Content(const Session &session);
    bool contains(const QString &text) const
    {
        return m_texts.contains(text) || std::ranges::any_of(m_patterns, [&text](const QRegularExpression &pattern) {
                   return pattern.match(text).hasMatch();
               });
    }

private:
    QSet<QString> m_texts{u"English"_s, u"Deutsch"_s}; ///< each language goes by its own name
    QList<QRegularExpression> m_patterns; ///< of the knowledge's texts with placeholders
};

Content::Content(const Session &session)
{
    static const QRegularExpression placeholder(uR"(\\\{[^}]*\\\})"_s); // as it stands when escaped
    const Texts &known = shippedKnowledge().knowledge->texts;
    const QStringList ids = known.ids(u"en"_s);
    for (const QString &id : ids) {
        const QString text = known.raw(u"en"_s, id);
        m_texts.insert(text);
        QString pattern = QRegularExpression::escape(text);
        if (pattern.replace(placeholder, u".+"_s).size() > u".+"_s.size() && text.contains(u'{'))
            m_patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    }
    QList<Json> open{session.document().json()};
    while (!open.isEmpty()) {
        const Json value = open.takeLast();
        if (value.isText())
            m_texts.insert(value.text());
        open.append(value.items());
    }
}

bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.isLetter(); });
}

bool takesFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() && (widget.focusPolicy() & Qt::TabFocus);
}

QString nameOf(QWidget &widget)
{
    const QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&widget);
    return shown ? shown->text(QAccessible::Name) : QString();
}

} // namespace

class TestAccessible : public QObject {
    Q_OBJECT

private slots:
    void namesWhatTakesFocus_data() { addLanguages(); }
    void namesWhatTakesFocus();
    void saysWhatStandsInTables();
    void isLeftByTabFromEverywhere();
    void translatesEveryText();
    void turnsRound();
    void keepsTextsWholeAtTwiceTheirSize();

private:
    static void addLanguages();
};

void TestAccessible::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("German") << "de";
}

void TestAccessible::namesWhatTakesFocus()
{
    QFETCH(const QString, language);
    WindowFixture fixture(language);
    fixture.openExample(u"recplast"_s);
    QStringList nameless;
    for (const PageEntry &entry : pageEntries()) {
        const QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        const QList<QWidget *> widgets = page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (takesFocus(*widget) && nameOf(*widget).trimmed().isEmpty())
                nameless.append(u"%1: %2 %3"_s.arg(
                    page->objectName(), QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

/// A screen reader reads a cell's name: pictures and bars in cells have words, too.
void TestAccessible::saysWhatStandsInTables()
{
    WindowFixture fixture;
    fixture.openExample(u"recplast"_s);
    int cells = 0;
    for (const PageEntry &entry : pageEntries()) {
        const QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        const QList<QAbstractItemView *> views = page->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            QAccessibleInterface *table = QAccessible::queryAccessibleInterface(view);
            if (!view->isVisible() || !table || !table->tableInterface() || !view->model()->rowCount())
                continue;
            QStringList row;
            for (int column = 0; column < table->tableInterface()->columnCount(); ++column) {
                const QAccessibleInterface *cell = table->tableInterface()->cellAt(0, column);
                QVERIFY2(cell, qPrintable(view->objectName()));
                row.append(cell->text(QAccessible::Name));
                ++cells;
            }
            QVERIFY2(!row.join(QString()).trimmed().isEmpty(),
                     qPrintable(page->objectName() + u": "_s + view->objectName()));
        }
    }
    QVERIFY(cells > 20);
}

void TestAccessible::isLeftByTabFromEverywhere()
{
    WindowFixture fixture;
    fixture.openExample(u"recplast"_s);
    for (const PageEntry &entry : pageEntries()) {
        const QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        const QList<QWidget *> widgets = page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!takesFocus(*widget) || qobject_cast<QAbstractItemView *>(widget))
                continue; // in a table Tab goes from cell to cell
            widget->setFocus(Qt::TabFocusReason);
            if (QApplication::focusWidget() != widget)
                continue; // hands its focus on
            for (int part = 0; part < partsOfADate && QApplication::focusWidget() == widget; ++part)
                QTest::keyClick(widget, Qt::Key_Tab);
            QVERIFY2(QApplication::focusWidget() != widget,
                     qPrintable(page->objectName() + u": "_s + widget->objectName()));
        }
    }
}

void TestAccessible::translatesEveryText()
{
    const PseudoTranslator translator;
    WindowFixture fixture;
    fixture.window().hide();
    QVERIFY(QCoreApplication::installTranslator(const_cast<PseudoTranslator *>(&translator)));
    const auto restore =
        qScopeGuard([&translator] { QCoreApplication::removeTranslator(const_cast<PseudoTranslator *>(&translator)); });
    MainWindow window(fixture.session(), fixture.settings()); // made anew, in the pseudo language
    window.resize(1280, 760);
    window.show();
    fixture.openExample(u"recplast"_s);
    const Content content(fixture.session());
    QStringList untranslated;
    for (const PageEntry &entry : pageEntries()) {
        window.showStepNamed(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        const QStringList cut = cutTexts(window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        const QList<ShownText> texts = shownTexts(window);
        for (const ShownText &shown : texts) {
            if (hasLetters(shown.text) && !shown.text.contains(openingMark) && !content.contains(shown.text))
                untranslated.append(shown.place + u": "_s + shown.text);
        }
    }
    const QList<QMenu *> menus = window.menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions) {
            if (hasLetters(action->text()) && !action->text().contains(openingMark)
                && !content.contains(action->text()))
                untranslated.append(u"menu: "_s + action->text());
        }
    }
    untranslated.removeDuplicates();
    fixture.session().undoStack()->setClean();
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

/// Arabic and Hebrew write from the right: the whole layout turns round, and nothing is cut.
void TestAccessible::turnsRound()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    WindowFixture fixture;
    fixture.window().resize(1280, 760);
    fixture.openExample(u"recplast"_s);
    const QWidget *steps = fixture.find(u"steps"_s);
    QVERIFY(steps);
    for (const PageEntry &entry : pageEntries()) {
        const QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        QCOMPARE(cutTexts(*page), QStringList());
        QVERIFY(steps->mapTo(&fixture.window(), QPoint()).x() > page->mapTo(&fixture.window(), QPoint()).x());
    }
}

/// WCAG 2.2, 1.4.4: on a Full HD screen.
void TestAccessible::keepsTextsWholeAtTwiceTheirSize()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    WindowFixture fixture;
    const QSize fullHd(1920, 1080);
    fixture.window().resize(fullHd);
    fixture.openExample(u"recplast"_s);
    for (const PageEntry &entry : pageEntries()) {
        const QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        QCOMPARE(fixture.window().size(), fullHd);
        QCOMPARE(cutTexts(*page), QStringList());
    }
}

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
