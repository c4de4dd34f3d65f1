// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/file.h"
#include "tests/app/session/fake_keychain.h"
#include "tests/ui/shown_texts.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/words.h"
#include "ui/configuration/difference_dialog.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/decision/decider_dialog.h"
#include "ui/protection/alike_dialog.h"
#include "ui/protection/cost_dialog.h"
#include "ui/record/findings_dialog.h"
#include "ui/record/sign_dialog.h"
#include "ui/record/token_chooser.h"
#include "ui/register/adding_dialog.h"
#include "ui/register/password_dialog.h"
#include "ui/roles/weights_dialog.h"
#include "ui/start/import_dialog.h"
#include "ui/start/new_plan_dialog.h"
#include "ui/window/command_palette.h"
#include "ui/window/help_window.h"
#include "ui/window/pages.h"
#include "ui/window/settings_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRect>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <memory>
#include <vector>

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
    const QByteArray starters = readFile(u":/safeconduct/starters/new-plan.json"_s, 1 << 20).value_or(QByteArray());
    QList<Json> open{session.document().json(), readJson(starters).value_or(Json())};
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

/// Marks what is the program's own and stands untranslated below \a shown.
void noteUntranslated(QStringList &untranslated, const QWidget &shown, const Content &content)
{
    const QList<ShownText> texts = shownTexts(shown);
    for (const ShownText &text : texts) {
        if (hasLetters(text.text) && !text.text.contains(openingMark) && !content.contains(text.text))
            untranslated.append(text.place + u": "_s + text.text);
    }
}

/// The register and what differs from today: the window makes these dialogs itself.
void lookAtReadDialogs(MainWindow &window, const std::function<void(QDialog &)> &look)
{
    window.showRegister();
    auto *records = window.findChild<QDialog *>(u"registerWindow"_s);
    QTest::qWait(0);
    look(*records);
    records->close();
    const TodayDifference found{
        .settings = QList<SettingDifference>{{u"ssl"_s, u"no"_s, u"required"_s, SettingState::Changed, 1}},
        .whyNoSettings = {},
        .lines = u"-one\n+two\n"_s};
    showDifference({}, found, &window);
    const std::unique_ptr<QDialog> difference(window.findChild<QDialog *>(u"differenceDialog"_s));
    QTest::qWait(0);
    look(*difference);
}

/// As if the register had a record of \a session's plan.
Adding addingOf(const Session &session)
{
    RegisterEntry entry;
    entry.number = 1;
    entry.version = 2;
    entry.planId = session.plan().id;
    entry.status = u"draft"_s;
    Document difference{
        .title = u"Differences"_s, .language = interfaceLanguage(), .status = {}, .approval = {}, .blocks = {}};
    difference.blocks.append(Paragraph{u"A connection more."_s});
    Adding adding;
    adding.sides = {BothSides{.entry = entry, .difference = difference}};
    return adding;
}

AddingDialog *newAddingDialog(const Session &session, QWidget *parent)
{
    const Wording words(session.knowledge().texts, interfaceLanguage(), session.advice().currency);
    return new AddingDialog(addingOf(session), words, parent);
}

/// Each dialog that the window opens, on \a fixture's work one after the other, and what \a look does with it.
void lookAtDialogs(WindowFixture &fixture, FakeKeychain &keychain, const std::function<void(QDialog &)> &look)
{
    Session &session = fixture.session();
    MainWindow &window = fixture.window();
    const QString connection = session.plan().connections.constFirst().id;
    const QString cost = session.knowledge().costs.items.constBegin().key();
    const std::vector<std::function<QDialog *()>> dialogs{
        [&]() -> QDialog * { return new SignDialog(session, keychain, &window); },
        [&]() -> QDialog * { return new DeciderDialog(session, &window); },
        [&]() -> QDialog * { return new AddConnectionDialog(session, {}, &window); },
        [&]() -> QDialog * { return new NewPlanDialog(u"New"_s, u"en"_s, &window); },
        [&]() -> QDialog * { return new ImportDialog(session, window.files(), &window); },
        [&]() -> QDialog * { return new SettingsDialog(session, fixture.settings(), &window); },
        [&]() -> QDialog * { return new TokenChooser({}, session.today(), &window); },
        [&]() -> QDialog * { return new FindingsDialog({}, session, &window); },
        [&]() -> QDialog * { return new WeightsDialog(session, &window); },
        [&]() -> QDialog * { return new AlikeDialog(session, {connection}, {}, &window); },
        [&]() -> QDialog * { return new CostDialog(session, cost, connection, false, &window); },
        [&]() -> QDialog * { return newAddingDialog(session, &window); },
        [&]() -> QDialog * { return new PasswordDialog(u"postgresql://ada@db.example.org/mail"_s, &window); },
        [&]() -> QDialog * { return new HelpWindow(&window); },
        [&]() -> QDialog * { return new CommandPalette({}, &window); }};
    for (const auto &make : dialogs) {
        const std::unique_ptr<QDialog> dialog(make());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        QTest::qWait(0);
        look(*dialog);
    }
    lookAtReadDialogs(window, look);
}

/// What an accessible thing is and stands in, for messages.
QString placeOf(const QAccessibleInterface &shown)
{
    const QObject *object = shown.object();
    const QString what = object ? QLatin1StringView(object->metaObject()->className()) + u' ' + object->objectName()
                                : QString::number(shown.role());
    return u"%1 (%2)"_s.arg(what, shown.text(QAccessible::Name));
}

bool isItem(const QAccessibleInterface &shown)
{
    return shown.role() == QAccessible::Cell || shown.role() == QAccessible::ListItem
        || shown.role() == QAccessible::TreeItem;
}

bool isFilledIn(const QWidget &widget)
{
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QAbstractSlider *>(&widget);
}

/// Whether a field says what it is for: of its own accord, or a relation leads to its label.
bool isLabelled(const QAccessibleInterface &shown)
{
    const auto *widget = qobject_cast<const QWidget *>(shown.object());
    if (!widget || !isFilledIn(*widget) || !widget->accessibleName().isEmpty())
        return true;
    const auto relations = shown.relations(QAccessible::Label);
    return std::ranges::any_of(relations,
                               [](const auto &relation) { return !relation.first->text(QAccessible::Name).isEmpty(); });
}

/// Goes through everything below \a shown as a screen reader does, and notes in \a faults what it could not make sense of.
void walk(QAccessibleInterface &shown, QStringList &faults, int &seen)
{
    constexpr int mostChildren = 60; // of a table; the others are alike
    ++seen;
    if (shown.role() == QAccessible::NoRole)
        faults.append(u"no role: "_s + placeOf(shown));
    auto *widget = qobject_cast<QWidget *>(shown.object());
    if (widget && takesFocus(*widget)) {
        if (shown.text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no name: "_s + placeOf(shown));
        if (!isLabelled(shown))
            faults.append(u"no label: "_s + placeOf(shown));
    }
    for (int index = 0; index < std::min(shown.childCount(), mostChildren); ++index) {
        QAccessibleInterface *child = shown.child(index);
        if (!child) {
            if (!shown.tableInterface()) // a table has no thing for what is hidden
                faults.append(u"child %1 is missing: "_s.arg(index) + placeOf(shown));
            continue;
        }
        const auto *below = qobject_cast<const QWidget *>(child->object());
        if (!isItem(*child) && (!below || below->isVisible()))
            walk(*child, faults, seen);
    }
}

/// What \a widget scrolls in; null where it does not.
const QWidget *scrolled(const QWidget &widget)
{
    const QWidget *around = widget.parentWidget();
    while (around && !qobject_cast<const QAbstractScrollArea *>(around))
        around = around->parentWidget();
    return around;
}

/// What Tab stops at in \a shown, one after the other.
QList<const QWidget *> tabStops(const QWidget &shown)
{
    QList<const QWidget *> stops;
    for (const QWidget *next = shown.nextInFocusChain(); next != &shown; next = next->nextInFocusChain()) {
        if (shown.isAncestorOf(next) && next->window() == shown.window() && takesFocus(*next))
            stops.append(next);
    }
    return stops;
}

/// Though not to the right.
bool goesUp(const QRect &before, const QRect &after)
{
    return after.bottom() <= before.top() && after.left() < before.right();
}

/// On the same row.
bool goesLeft(const QRect &before, const QRect &after)
{
    const int apart = std::abs(before.center().y() - after.center().y());
    return apart < std::min(before.height(), after.height()) / 2 && after.right() < before.left();
}

/// Where Tab does what \a isBack tells, in \a shown. What scrolls has no place of its own beside what does not.
QStringList stepsBack(const QWidget &shown, bool (*isBack)(const QRect &, const QRect &) = &goesUp)
{
    const QList<const QWidget *> stops = tabStops(shown);
    QStringList back;
    for (qsizetype index = 1; index < stops.size(); ++index) {
        const QRect before(stops.at(index - 1)->mapTo(&shown, QPoint()), stops.at(index - 1)->size());
        const QRect after(stops.at(index)->mapTo(&shown, QPoint()), stops.at(index)->size());
        const bool areTogether = scrolled(*stops.at(index - 1)) == scrolled(*stops.at(index));
        if (areTogether && isBack(before, after))
            back.append(u"%1: from %2 back to %3"_s.arg(shown.objectName(), stops.at(index - 1)->objectName(),
                                                        stops.at(index)->objectName()));
    }
    return back;
}

QString nameOf(QWidget &widget)
{
    const QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&widget);
    return shown ? shown->text(QAccessible::Name) : QString();
}

/// Does \a look at \a page as it is, and again with each tab of what has tabs on it.
void lookAtTabs(const QWidget &page, const std::function<void()> &look)
{
    look();
    const QList<QTabWidget *> all = page.findChildren<QTabWidget *>();
    for (QTabWidget *tabs : all) {
        for (int index = 0; tabs->isVisible() && index < tabs->count(); ++index) {
            tabs->setCurrentIndex(index);
            QTest::qWait(0);
            look();
        }
    }
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
    void makesSenseToAScreenReader_data() { addLanguages(); }
    void makesSenseToAScreenReader();
    void translatesEveryDialog();
    void turnsDialogsRound();
    void keepsDialogsWholeAtTwiceTheirSize();
    void goesThroughDialogsFromTopToBottom();
    void goesThroughPagesFromTopToBottom();
    void goesThroughResultsInReadingOrder();
    void goesFromOptionsToTheirButtons();

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
        noteUntranslated(untranslated, window, content);
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

/// The tree of accessible things, as the screen reader is given it.
void TestAccessible::makesSenseToAScreenReader()
{
    QFETCH(const QString, language);
    WindowFixture fixture(language);
    fixture.openExample(u"recplast"_s);
    QStringList faults;
    int seen = 0;
    for (const PageEntry &entry : pageEntries()) {
        QWidget *page = fixture.show(QString::fromLatin1(entry.id));
        QTest::qWait(0);
        QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(page);
        QVERIFY(tree && !tree->text(QAccessible::Name).isEmpty());
        walk(*tree, faults, seen);
    }
    FakeKeychain keychain;
    lookAtDialogs(fixture, keychain, [&](QDialog &dialog) {
        if (QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&dialog))
            walk(*tree, faults, seen);
    });
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(seen > 100);
}

void TestAccessible::translatesEveryDialog()
{
    PseudoTranslator translator;
    WindowFixture fixture;
    fixture.openExample(u"recplast"_s);
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const auto restore = qScopeGuard([&translator] { QCoreApplication::removeTranslator(&translator); });
    QTest::qWait(0); // the window makes its pages anew
    const Content content(fixture.session());
    QStringList untranslated;
    QStringList cut;
    FakeKeychain keychain;
    lookAtDialogs(fixture, keychain, [&](QDialog &dialog) {
        cut.append(cutTexts(dialog));
        noteUntranslated(untranslated, dialog, content);
        if (!dialog.windowTitle().contains(openingMark))
            untranslated.append(dialog.objectName() + u": "_s + dialog.windowTitle());
    });
    untranslated.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
}

void TestAccessible::turnsDialogsRound()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    WindowFixture fixture;
    fixture.openExample(u"recplast"_s);
    FakeKeychain keychain;
    int looked = 0;
    lookAtDialogs(fixture, keychain, [&](QDialog &dialog) {
        QCOMPARE(cutTexts(dialog), QStringList());
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            const QWidget *field = label->buddy();
            if (!field || !label->isVisible() || !field->isVisible())
                continue;
            const QPoint labelled = label->mapTo(&dialog, label->rect().center());
            const QPoint filled = field->mapTo(&dialog, field->rect().center());
            const bool isBeside = std::abs(labelled.y() - filled.y()) < label->height();
            QVERIFY2(!isBeside || labelled.x() > filled.x(), qPrintable(label->text()));
            looked += isBeside ? 1 : 0;
        }
    });
    QVERIFY(looked > 5);
}

/// WCAG 2.2, 1.4.4.
void TestAccessible::keepsDialogsWholeAtTwiceTheirSize()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    WindowFixture fixture;
    fixture.openExample(u"two-offices"_s);
    FakeKeychain keychain;
    int looked = 0;
    lookAtDialogs(fixture, keychain, [&looked](QDialog &dialog) {
        QCOMPARE(cutTexts(dialog), QStringList());
        ++looked;
    });
    QVERIFY(looked > 10);
}

/// WCAG 2.2, 2.4.3: Tab goes on to what stands below or at the right.
void TestAccessible::goesThroughDialogsFromTopToBottom()
{
    WindowFixture fixture;
    fixture.openExample(u"two-offices"_s);
    FakeKeychain keychain;
    QStringList back;
    lookAtDialogs(fixture, keychain, [&back](const QDialog &dialog) { back.append(stepsBack(dialog)); });
    QVERIFY2(back.isEmpty(), qPrintable(back.join(u'\n')));
}

/// The pages on which a plan is described.
void TestAccessible::goesThroughPagesFromTopToBottom()
{
    WindowFixture fixture;
    fixture.openExample(u"two-offices"_s);
    QStringList back;
    for (const QString &id : {u"start"_s, u"roles"_s, u"systems"_s, u"needs"_s, u"connections"_s}) {
        const QWidget *page = fixture.show(id);
        QTest::qWait(0);
        back.append(stepsBack(*page));
    }
    QVERIFY2(back.isEmpty(), qPrintable(back.join(u'\n')));
}

/// The pages that tell what came out of it, tab by tab, with the fields of a choice that differs and takes a risk.
void TestAccessible::goesThroughResultsInReadingOrder()
{
    WindowFixture fixture;
    fixture.openExample(u"two-offices"_s);
    const QString connection = fixture.session().plan().connections.constFirst().id;
    QVERIFY(fixture.session().choose(connection, u"none"_s, u"to see it"_s));
    fixture.show(u"configuration"_s);
    const auto *saveAll = fixture.find<QPushButton>(u"saveAll"_s);
    QTRY_VERIFY_WITH_TIMEOUT(saveAll->isEnabled(), 120'000); // as soon as there is something to show
    QStringList back;
    QStringList nameless;
    for (const QString &id : {u"protection"_s, u"decision"_s, u"configuration"_s, u"record"_s}) {
        const QWidget *page = fixture.show(id);
        QTest::qWait(0);
        lookAtTabs(*page, [&] {
            back.append(stepsBack(*page) + stepsBack(*page, &goesLeft));
            const QList<const QWidget *> stops = tabStops(*page);
            QVERIFY2(stops.size() > 3, qPrintable(id));
            for (const QWidget *stop : stops) {
                if (nameOf(*const_cast<QWidget *>(stop)).trimmed().isEmpty())
                    nameless.append(id + u": "_s + QLatin1StringView(stop->metaObject()->className()));
            }
        });
    }
    QVERIFY2(fixture.find(u"riskOwner"_s)->isVisibleTo(fixture.find(u"protectionPage"_s)), "no risk is asked about");
    back.removeDuplicates();
    nameless.removeDuplicates();
    QVERIFY2(back.isEmpty(), qPrintable(back.join(u'\n')));
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

/// They are made late, some when their group is unfolded, and stand in the list's rows: Tab comes to them right after the list.
void TestAccessible::goesFromOptionsToTheirButtons()
{
    WindowFixture fixture;
    fixture.openExample(u"two-offices"_s);
    const QWidget *page = fixture.show(u"protection"_s);
    auto *options = fixture.find<QTreeView>(u"options"_s);
    const QAbstractItemModel &rows = *options->model();
    for (int row = rows.rowCount() - 1; row >= 0; --row) { // the lowest group first
        if (rows.hasChildren(rows.index(row, 0)))
            options->expand(rows.index(row, 0));
    }
    QTest::qWait(0);
    const QList<const QWidget *> stops = tabStops(*page);
    const auto isButton = [options](const QWidget *stop) { return stop != options && options->isAncestorOf(stop); };
    const auto first = std::ranges::find_if(stops, isButton);
    QVERIFY(first != stops.cbegin() && first != stops.cend());
    QStringList names;
    for (const QWidget *stop : stops)
        names.append(stop->objectName());
    QVERIFY2(*std::prev(first) == options, qPrintable(names.join(u' ')));
    const auto last = std::ranges::find_if_not(first, stops.cend(), isButton);
    QVERIFY(std::distance(first, last) > 1);
    QVERIFY(std::ranges::none_of(last, stops.cend(), isButton));
    QCOMPARE(stepsBack(*page), QStringList());
}

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
