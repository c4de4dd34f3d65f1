// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"
#include "app/support/file.h"
#include "tests/ui/window_fixture.h"
#include "ui/configuration/configuration_page.h"
#include "ui/configuration/configuration_tree.h"
#include "ui/protection/option_view.h"
#include "ui/record/record_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// The pages from protection to record, driven as a person does: by keyboard and mouse, on a shipped example.
class TestDecisionPages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void decidesFromExampleToDossier();
    void choosesByKeyboard();
    void asksForReasonAndRiskOfAnExcludedOption();
    void undoesAChoice();
    void decidesAllInAPersonsName();
    void leadsFromAnOpenPointToItsConnection();
    void explainsARule();
    void filtersConnections();
    void copiesAndSavesConfiguration();
    void comparesWithAFileOfToday();
    void ticksWorkThatIsDone();
    void saysWhyALineIsThere();
    void showsAndSavesTheRecord();
    void setsTheDayOfReview();
    void saysWhoWasTold();
    void answersAQuestion();
    void listsWhatToCorrect();
    void speaksGerman();
    void namesEverythingForScreenReaders();
    void takesPictures();

private:
    void show(const QString &step);
    void speak(const QString &language);
    template<typename Widget>
    Widget *find(const QString &name) const;
    OptionView *options() const { return find<OptionView>(u"options"_s); }
    const Connection &first() const { return m_session->plan().connections.first(); }
    QString otherPermissible(const QString &connection) const;
    QString excluded(QString &connection) const;
    void choose(const QString &connection, const QString &option);

    std::unique_ptr<WindowFixture> m_fixture;
    Session *m_session = nullptr; ///< of the fixture, like the window
    MainWindow *m_window = nullptr;
};

void TestDecisionPages::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_session = &m_fixture->session();
    m_window = &m_fixture->window();
    m_fixture->openExample(u"recplast"_s);
}

void TestDecisionPages::cleanup()
{
    m_fixture.reset();
}

void TestDecisionPages::show(const QString &step)
{
    m_window->showStepNamed(step);
}

/// The window makes its pages anew when it hears of the language, which is a turn of the event loop later.
void TestDecisionPages::speak(const QString &language)
{
    const QPointer<QWidget> before = m_window->centralWidget();
    m_window->switchLanguage(language);
    QTRY_VERIFY(!before && m_window->centralWidget()->isVisible());
}

/// On the page that is shown.
template<typename Widget>
Widget *TestDecisionPages::find(const QString &name) const
{
    for (Widget *found : m_window->findChildren<Widget *>(name)) {
        if (found->isVisibleTo(m_window))
            return found;
    }
    return nullptr;
}

QString TestDecisionPages::otherPermissible(const QString &connection) const
{
    const ConnectionAdvice *advice = m_session->advice().connection(connection);
    const auto other = std::ranges::find_if(advice->options, [&](const OptionAdvice &option) {
        return option.isPermissible() && option.advisedAgainstBy.isEmpty() && !option.option.isNone()
            && option.option.id() != advice->recommended;
    });
    return other == advice->options.cend() ? QString() : other->option.id();
}

/// The first excluded option, and whose it is.
QString TestDecisionPages::excluded(QString &connection) const
{
    for (const ConnectionAdvice &advice : m_session->advice().connections) {
        const auto found = std::ranges::find(advice.options, false, &OptionAdvice::isPermissible);
        if (found == advice.options.cend())
            continue;
        connection = advice.id;
        return found->option.id();
    }
    return {};
}

void TestDecisionPages::choose(const QString &connection, const QString &option)
{
    show(u"protection/"_s + connection);
    options()->expandAll();
    options()->select(option);
    options()->scrollTo(options()->currentIndex());
    const auto button = [&] { return find<QPushButton>(u"choose_"_s + option); }; // those of before go in a later turn
    QTRY_VERIFY(button());
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(m_session->decision().choice(connection)->option, option);
}

void TestDecisionPages::decidesFromExampleToDossier()
{
    const QString connection = first().id;
    const QString other = otherPermissible(connection);
    QVERIFY(!other.isEmpty());
    choose(connection, other);
    auto *reason = find<QLineEdit>(u"reason"_s);
    QVERIFY(reason);
    QTRY_COMPARE(QApplication::focusWidget(), reason);
    QTest::keyClicks(reason, u"We run it already"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(m_session->decision().choice(connection)->reason, u"We run it already"_s);
    const QString file = m_fixture->filePath(u"decided.safeconduct"_s);
    QVERIFY(m_session->saveDossier(file));
    const Result<QByteArray> bytes = readFile(file, 256 * 1024 * 1024);
    QVERIFY(bytes);
    const Results<Dossier> dossier = unpackDossier(*bytes, file);
    QVERIFY(dossier);
    QCOMPARE(dossier->plan.plan().id, m_session->plan().id);
    QCOMPARE(dossier->decision.choice(connection)->option, other);
    QCOMPARE(dossier->decision.choice(connection)->reason, u"We run it already"_s);
    const QByteArray record = dossier->record.value(u"record.md"_s);
    QVERIFY(record.contains(first().name.toUtf8()));
    QVERIFY(record.contains("We run it already"));
}

void TestDecisionPages::choosesByKeyboard()
{
    show(u"protection"_s);
    auto *list = find<QListWidget>(u"connections"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    const QString connection = m_session->plan().connections.at(1).id;
    QVERIFY(find<QLabel>(u"sentence"_s)
                ->text()
                .contains(m_session->plan().system(m_session->plan().connections.at(1).from)->name));
    options()->setFocus();
    QTest::keyClick(options(), Qt::Key_Home);
    const QString best = options()->current();
    QVERIFY(!best.isEmpty());
    QTest::keyClick(options(), Qt::Key_Return);
    const Choice *choice = m_session->decision().choice(connection);
    QVERIFY(choice->isDecided);
    QCOMPARE(choice->option, best);
}

void TestDecisionPages::asksForReasonAndRiskOfAnExcludedOption()
{
    QString connection;
    const QString option = excluded(connection);
    QVERIFY(!option.isEmpty());
    show(u"protection/"_s + connection);
    QVERIFY(!find<QLineEdit>(u"reason"_s));
    QVERIFY(!find<QLineEdit>(u"riskOwner"_s));
    choose(connection, option);
    auto *owner = find<QLineEdit>(u"riskOwner"_s);
    auto *until = find<QDateEdit>(u"riskUntil"_s);
    QVERIFY(find<QLineEdit>(u"reason"_s));
    QVERIFY(owner);
    QVERIFY(until);
    owner->setFocus();
    QTest::keyClicks(owner, u"Erika Muster"_s);
    QTest::keyClick(owner, Qt::Key_Return);
    const std::optional<AcceptedRisk> risk = m_session->decision().choice(connection)->acceptedRisk;
    QVERIFY(risk);
    QCOMPARE(risk->owner, u"Erika Muster"_s);
    QCOMPARE(risk->until, until->date());
    show(u"decision"_s);
    auto *risks = m_fixture->find<QTableWidget>(u"risks"_s);
    QCOMPARE(risks->rowCount(), 1);
    QCOMPARE(risks->item(0, 2)->text(), u"Erika Muster"_s);
}

void TestDecisionPages::undoesAChoice()
{
    const QString connection = first().id;
    const QString before = m_session->decision().choice(connection)->option;
    choose(connection, otherPermissible(connection));
    QVERIFY(find<QLineEdit>(u"reason"_s));
    m_window->undo();
    QCOMPARE(m_session->decision().choice(connection)->option, before);
    QVERIFY(!m_session->decision().choice(connection)->isDecided);
    QVERIFY(!find<QLineEdit>(u"reason"_s));
    m_window->redo();
    QVERIFY(m_session->decision().choice(connection)->isDecided);
}

void TestDecisionPages::decidesAllInAPersonsName()
{
    show(u"protection"_s);
    QTest::mouseClick(find<QPushButton>(u"decideAll"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"deciderDialog"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"deciderDialog"_s);
    auto *name = dialog->findChild<QComboBox *>(u"deciderName"_s);
    name->setFocus();
    name->lineEdit()->selectAll();
    QTest::keyClicks(name->lineEdit(), u"Erika Muster"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"decide"_s), Qt::LeftButton);
    QCOMPARE(m_session->decision().decidedBy, u"Erika Muster"_s);
    for (const Choice &choice : m_session->decision().choices)
        QVERIFY(choice.option.isEmpty() || (choice.isDecided && choice.by == "Erika Muster"_L1));
    show(u"decision"_s);
    QVERIFY(find<QLabel>(u"completeness"_s)->text().contains("saved as a dossier"_L1));
    QVERIFY(!find<QPushButton>(u"decideAll"_s)->isEnabled());
    m_window->undo();
    QVERIFY(!m_session->decision().choices.first().isDecided);
}

void TestDecisionPages::leadsFromAnOpenPointToItsConnection()
{
    const QString connection = m_session->plan().connections.last().id;
    show(u"decision"_s);
    auto *tasks = find<QTreeWidget>(u"openTasks"_s);
    QTreeWidgetItem *undecided = tasks->topLevelItem(0);
    QVERIFY(undecided->childCount() > 0);
    QTreeWidgetItem *last = undecided->child(undecided->childCount() - 1);
    QCOMPARE(last->text(0), m_session->plan().connection(connection)->name);
    tasks->setCurrentItem(last);
    tasks->setFocus();
    QTest::keyClick(tasks, Qt::Key_Return);
    auto *list = find<QListWidget>(u"connections"_s);
    QVERIFY(list);
    QVERIFY(list->currentItem()->text().startsWith(m_session->plan().connection(connection)->name));
}

void TestDecisionPages::explainsARule()
{
    show(u"protection"_s);
    const ConnectionAdvice *advice = m_session->advice().connection(first().id);
    QVERIFY(!advice->findings.isEmpty());
    auto *tabs = find<QTabWidget>(u"optionTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        if (auto *table = tabs->currentWidget()->findChild<QTableWidget *>())
            QVERIFY2(table->rowCount() > 0 || tab == 1, qPrintable(tabs->tabText(tab)));
    }
    tabs->setCurrentIndex(3);
    auto *findings = find<QTableWidget>(u"findings"_s);
    findings->setCurrentCell(findings->rowCount() - 1, 0);
    const QString explanation = find<QLabel>(u"ruleExplanation"_s)->text();
    QVERIFY2(!explanation.isEmpty() && !explanation.startsWith(u'<'), qPrintable(explanation));
}

void TestDecisionPages::filtersConnections()
{
    show(u"protection"_s);
    m_window->focusFilter();
    auto *filter = find<QLineEdit>(u"connectionFilter"_s);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, first().name);
    auto *list = find<QListWidget>(u"connections"_s);
    QVERIFY(!list->item(0)->isHidden());
    int shown = 0;
    for (int row = 0; row < list->count(); ++row)
        shown += list->item(row)->isHidden() ? 0 : 1;
    QVERIFY(shown < list->count());
}

void TestDecisionPages::copiesAndSavesConfiguration()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 30'000);
    QApplication::clipboard()->clear();
    QTest::mouseClick(find<QPushButton>(u"copyFile"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), code->toPlainText());
    auto *page = m_window->findChild<ConfigurationPage *>();
    const QString file = m_fixture->filePath(u"one"_s);
    page->saveFileTo(file);
    QCOMPARE(QString::fromUtf8(*readFile(file, 1024 * 1024)), code->toPlainText());
    page->saveAllTo(m_fixture->filePath(u"all"_s));
    QVERIFY(!QDir(m_fixture->filePath(u"all"_s)).isEmpty());
    page->saveFileTo(m_fixture->filePath(u"missing/folder/one"_s));
    QVERIFY(m_fixture->find<QLabel>(u"message"_s, page)->text().contains("missing"_L1));
}

void TestDecisionPages::comparesWithAFileOfToday()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 30'000);
    auto *page = m_window->findChild<ConfigurationPage *>();
    const auto message = [&] { return m_fixture->find<QLabel>(u"message"_s, page)->text(); };
    const QString file = m_fixture->filePath(u"-today"_s); // no option of the program that compares
    page->saveFileTo(file);
    page->compareWith(file);
    QTRY_VERIFY_WITH_TIMEOUT(message().startsWith("Nothing differs"_L1), 30'000);
    QVERIFY(writeFile(file, "what is there today\n"));
    page->compareWith(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QDialog *>(u"differenceDialog"_s), 30'000);
    auto *dialog = m_window->findChild<QDialog *>(u"differenceDialog"_s);
    const QStringList lines = dialog->findChild<QPlainTextEdit *>(u"difference"_s)->toPlainText().split(u'\n');
    QVERIFY(lines.contains("-what is there today"_L1));
    QVERIFY(lines.contains(u'+' + code->toPlainText().section(u'\n', 0, 0)));
    dialog->close();
    page->compareWith(m_fixture->filePath(u"missing"_s));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains("missing"_L1), 30'000);
}

/// A tick is a note: nothing of the decision changes by it, and it is gone when the files say something else.
void TestDecisionPages::ticksWorkThatIsDone()
{
    show(u"configuration"_s);
    auto *tree = find<ConfigurationTree>(u"configuration"_s);
    const auto work = [tree] {
        QTreeWidgetItemIterator entry(tree);
        while (*entry && !(*entry)->data(0, Qt::CheckStateRole).isValid())
            ++entry;
        return *entry;
    };
    QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItemCount() > 1, 30'000);
    QVERIFY(
        !tree->topLevelItem(0)->child(0)->data(0, Qt::CheckStateRole).isValid()); // the order of the work: only read
    QCOMPARE(work()->checkState(0), Qt::Unchecked);
    const bool isModified = m_fixture->session().isModified();
    tree->setCurrentItem(work());
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(work()->checkState(0), Qt::Checked);
    QCOMPARE(m_fixture->session().isModified(), isModified);
    const auto remade = [&](const QString &note) {
        tree->clear();
        m_fixture->session().set(u"/note"_s, Json::from(note), u"test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->session().isComputing() && tree->topLevelItemCount() > 1, 60'000);
    };
    remade(u"one"_s);
    QCOMPARE(work()->checkState(0), Qt::Checked);
    tree->setCurrentItem(work());
    QTest::keyClick(tree, Qt::Key_Space);
    remade(u"two"_s);
    QCOMPARE(work()->checkState(0), Qt::Unchecked);
}

void TestDecisionPages::saysWhyALineIsThere()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s); // whether shown or not
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 30'000);
    auto *tree = find<ConfigurationTree>(u"configuration"_s);
    QVERIFY(tree->current().isFile()); // the order of the roll-out, which has no reasons: it is read as a document
    QVERIFY(!code->isVisible() && find<QTextBrowser>(u"document"_s)->isVisible());
    QVERIFY(!find<QTextBrowser>(u"document"_s)->toPlainText().contains(u'|'));
    for (QTreeWidgetItemIterator entry(tree); *entry && (!tree->current().isFile() || tree->current().host < 1);
         ++entry)
        tree->setCurrentItem(*entry);
    QVERIFY(code->isVisible());
    code->setFocus();
    code->moveCursor(QTextCursor::End);
    code->moveCursor(QTextCursor::Up);
    const QString reason = find<QLabel>(u"lineReason"_s)->text();
    QVERIFY2(reason.size() > 20 && !reason.startsWith(u'<'), qPrintable(reason));
    QVERIFY(!code->extraSelections().isEmpty());
    QVERIFY(!find<QLabel>(u"badge"_s)->text().isEmpty());
}

void TestDecisionPages::showsAndSavesTheRecord()
{
    show(u"record"_s);
    auto *view = find<QTextBrowser>(u"record"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains(m_session->plan().title), 60'000);
    QVERIFY(view->toPlainText().contains(first().name));
    auto *headings = find<QTreeWidget>(u"headings"_s);
    QVERIFY(headings->topLevelItemCount() > 5);
    headings->setFocus();
    QTest::keyClick(headings, Qt::Key_End);
    QVERIFY(view->textCursor().position() > 0);
    QVERIFY(find<QLabel>(u"status"_s)->text().contains("nobody has decided"_L1)
            || m_session->plan().language != "en"_L1);
    auto *page = m_window->findChild<RecordPage *>();
    page->saveTo(m_fixture->filePath(u"record.md"_s));
    page->saveTo(m_fixture->filePath(u"record.html"_s));
    page->saveTo(m_fixture->filePath(u"record.pdf"_s));
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains("record.pdf"_L1), 60'000); // written in the background
    QVERIFY(readFile(m_fixture->filePath(u"record.md"_s), 64 * 1024 * 1024)->startsWith("# "));
    QVERIFY(readFile(m_fixture->filePath(u"record.html"_s), 64 * 1024 * 1024)->startsWith("<!DOCTYPE html>"));
    const QByteArray pdf = *readFile(m_fixture->filePath(u"record.pdf"_s), 64 * 1024 * 1024);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") > 3, "a record has several pages");
    page->saveTo(m_fixture->filePath(u"missing/folder/record.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains("missing"_L1), 60'000);
}

void TestDecisionPages::setsTheDayOfReview()
{
    show(u"decision"_s);
    auto *review = find<QDateEdit>(u"review"_s);
    QCOMPARE(review->date(), m_session->decision().review);
    review->setFocus();
    review->setDate(QDate(2028, 3, 1));
    QTest::keyClick(review, Qt::Key_Return);
    QCOMPARE(m_session->decision().review, QDate(2028, 3, 1));
}

void TestDecisionPages::saysWhoWasTold()
{
    show(u"decision"_s);
    auto *told = find<QLineEdit>(u"informed"_s);
    told->setFocus();
    QTest::keyClicks(told, u"Muster, Erika ; works council;; works council"_s);
    QTest::keyClick(told, Qt::Key_Return);
    QCOMPARE(m_session->decision().informed, QStringList({u"Muster, Erika"_s, u"works council"_s}));
    QCOMPARE(told->text(), u"Muster, Erika; works council"_s);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->decision().informed, QStringList());
    QVERIFY(told->text().isEmpty());
}

void TestDecisionPages::answersAQuestion()
{
    show(u"decision"_s);
    auto *tasks = find<QTreeWidget>(u"openTasks"_s);
    QTreeWidgetItem *questions = tasks->topLevelItem(tasks->topLevelItemCount() - 1);
    tasks->setCurrentItem(questions->child(0));
    auto *explanation = find<QLineEdit>(u"answerExplanation"_s);
    QVERIFY2(explanation, "the example leaves a question open");
    const qsizetype before = m_session->plan().answers.size();
    explanation->setFocus();
    QTest::keyClicks(explanation, u"Asked the administrator"_s);
    QTest::mouseClick(find<QPushButton>(u"giveAnswer"_s), Qt::LeftButton);
    QCOMPARE(m_session->plan().answers.size(), before + 1);
    QCOMPARE(m_session->plan().answers.last().explanation, u"Asked the administrator"_s);
}

void TestDecisionPages::listsWhatToCorrect()
{
    m_session->set(u"/connections/0/from"_s, Json::from(u"nowhere"_s), u"test"_s);
    for (const QString &step : {u"protection"_s, u"decision"_s, u"configuration"_s, u"record"_s}) {
        show(step);
        auto *problems = find<QListWidget>(u"toCorrect"_s);
        QVERIFY2(problems && problems->count() > 0, qPrintable(step));
    }
    auto *problems = find<QListWidget>(u"toCorrect"_s);
    problems->setCurrentRow(0);
    problems->setFocus();
    QTest::keyClick(problems, Qt::Key_Return);
    QVERIFY(m_window->findChild<QWidget *>(u"connectionsPage"_s)->isVisible());
    m_window->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), 60'000);
    show(u"protection"_s);
    QVERIFY(options()->model()->rowCount() > 0);
}

void TestDecisionPages::speaksGerman()
{
    speak(u"de"_s);
    show(u"protection"_s);
    const QString sentence = find<QLabel>(u"sentence"_s)->text();
    QVERIFY2(sentence.contains(u"überträgt"_s), qPrintable(sentence));
    show(u"decision"_s);
    QVERIFY(find<QLabel>(u"completeness"_s)->text().contains("Punkte fehlen"_L1));
    show(u"configuration"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QPlainTextEdit *>(u"code"_s)->toPlainText().isEmpty(), 30'000);
    speak(u"en"_s);
    show(u"protection"_s);
    QVERIFY(find<QLabel>(u"sentence"_s)->text().contains("carries"_L1));
}

void TestDecisionPages::namesEverythingForScreenReaders()
{
    for (const QString &step : {u"protection"_s, u"decision"_s, u"configuration"_s, u"record"_s}) {
        show(step);
        const auto *page = m_window->findChild<QWidget *>(step + u"Page"_s);
        QVERIFY(page);
        for (const auto widgets = page->findChildren<QWidget *>(); const QWidget *widget : widgets) {
            const bool isField = qobject_cast<const QAbstractItemView *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextBrowser *>(widget)
                || qobject_cast<const QPushButton *>(widget);
            if (!isField || !widget->isVisibleTo(page) || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto *button = qobject_cast<const QPushButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }
}

/// For looking at: written where SAFECONDUCT_SCREENSHOTS names a folder, in the language of each row, with the tabs and fields
/// that open only when something is done.
void TestDecisionPages::takesPictures()
{
    const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QString connection;
    const QString option = excluded(connection);
    for (const QString &language : {u"de"_s, u"en"_s}) {
        speak(language);
        for (const QSize &size : {QSize(960, 540), QSize(1280, 760)}) {
            const auto keep = [&](const QString &name) {
                QTest::qWait(0);
                QVERIFY(m_window->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, language).arg(size.width()).arg(name)));
            };
            m_window->resize(size);
            for (const QString &step : {u"protection"_s, u"decision"_s}) {
                show(step);
                keep(step);
            }
            show(u"configuration"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QPlainTextEdit *>(u"code"_s)->toPlainText().isEmpty(),
                                     30'000);
            keep(u"configuration"_s);
            show(u"record"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!find<QTextBrowser>(u"record"_s)->toPlainText().isEmpty(), 60'000);
            keep(u"record"_s);
            choose(connection, option);
            keep(u"protection-risk"_s);
            auto *tabs = find<QTabWidget>(u"optionTabs"_s);
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                keep(u"protection-tab%1"_s.arg(tab));
            }
            m_window->undo();
        }
    }
}

QTEST_MAIN(TestDecisionPages)
#include "test_decision_pages.moc"
