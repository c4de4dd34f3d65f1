// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"
#include "app/dossier/dossier.h"
#include "app/support/file.h"
#include "tests/common/held_pool.h"
#include "tests/ui/window_fixture.h"
#include "ui/configuration/configuration_page.h"
#include "ui/configuration/configuration_tree.h"
#include "ui/protection/option_view.h"
#include "ui/record/page_view.h"
#include "ui/record/record_formats.h"
#include "ui/record/record_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>
#include <ranges>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

/// The page that the bookmark \a title of \a pdf leads to, from 0; -1 where there is none.
qsizetype pageOfBookmark(const QByteArray &pdf, const QString &title)
{
    QByteArray hex;
    for (const QChar letter : title)
        hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    const qsizetype entry = pdf.indexOf("<FEFF" + hex + '>');
    const qsizetype target = entry < 0 ? -1 : pdf.indexOf("/Dest [", entry);
    if (target < 0)
        return -1;
    const int wanted = pdf.mid(target + 7, 20).split(' ').first().toInt();
    static const QRegularExpression sheet(u"(\\d+) 0 obj\\s*<<\\s*/Type /Page\\s"_s);
    qsizetype page = 0;
    for (auto sheets = sheet.globalMatch(QString::fromLatin1(pdf)); sheets.hasNext(); ++page) {
        if (sheets.next().captured(1).toInt() == wanted)
            return page;
    }
    return -1;
}

void turnWheel(const PageView &pages, const QPoint &angle)
{
    const QPointF place = pages.viewport()->rect().center();
    QWheelEvent event(place, pages.viewport()->mapToGlobal(place), {}, angle, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(pages.viewport(), &event);
}

/// With Ctrl: as much as it is turned, and not at all where it is turned sideways.
void turnWheelOver(const PageView &pages)
{
    const auto range = [&] { return pages.verticalScrollBar()->maximum(); };
    const int fitted = range();
    turnWheel(pages, {120, 0});
    QCOMPARE(range(), fitted);
    turnWheel(pages, {0, 120});
    const int larger = range();
    QVERIFY(larger > fitted);
    turnWheel(pages, {0, -120});
    QVERIFY(std::abs(range() - fitted) <= 1); // rounded
    for (int part = 0; part < 4; ++part)
        turnWheel(pages, {0, 30});
    QVERIFY(std::abs(range() - larger) <= 1);
    turnWheel(pages, {0, -120});
}

} // namespace

/// The pages from protection to record, driven as a person does: by keyboard and mouse, on a shipped example.
class TestDecisionPages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void decidesFromExampleToDossier();
    void choosesByKeyboard();
    void asksForReasonAndRiskOfAnExcludedOption();
    void keepsWordsBesideALateMilestone();
    void undoesAChoice();
    void decidesAllInAPersonsName();
    void leadsFromAnOpenPointToItsConnection();
    void leadsFromAResidualRiskToItsConnection();
    void explainsARule();
    void filtersConnections();
    void copiesAndSavesConfiguration();
    void writesConfigurationInTheBackground();
    void comparesWithAFileOfToday();
    void comparesWithWhatWasImported();
    void makesKeysOnceForEachPair();
    void saysWhereNoKeyIsNeeded();
    void ticksWorkThatIsDone();
    void ticksStepsInTheirOrder();
    void saysWhyALineIsThere();
    void showsAndSavesTheRecord();
    void showsTheRecordAsPages();
    void staysBusyWhileAFileIsWritten();
    void writesTheRecordInAnotherLanguage();
    void setsTheDayOfReview();
    void saysWhoWasTold();
    void answersAQuestion();
    void listsWhatToCorrect();
    void leavesRoomForWhatIsOpen();
    void leavesRoomForOptions();
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
    void typeInto(const QString &name, const QString &text) const;
    void saveInOtherForms() const;
    void asksBeforeItReplacesASecondFile() const;
    void lookAtExportDialog() const;

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

void TestDecisionPages::typeInto(const QString &name, const QString &text) const
{
    auto *field = find<QLineEdit>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
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
    typeInto(u"riskOwner"_s, u"Erika Muster"_s);
    const std::optional<AcceptedRisk> risk = m_session->decision().choice(connection)->acceptedRisk;
    QVERIFY(risk);
    QCOMPARE(risk->owner, u"Erika Muster"_s);
    QCOMPARE(risk->until, until->date());
    typeInto(u"riskMilestones"_s, u"2027-02-30 Server ordered"_s);
    QVERIFY(find<QLabel>(u"riskWrong"_s));
    QVERIFY(m_session->decision().choice(connection)->acceptedRisk->milestones.isEmpty());
    const QString afterTheEnd = until->date().addDays(1).toString(Qt::ISODate);
    typeInto(u"riskMilestones"_s, afterTheEnd + u" Server ordered"_s);
    QVERIFY2(find<QLabel>(u"riskWrong"_s)->text().contains("after the end"_L1),
             qPrintable(find<QLabel>(u"riskWrong"_s)->text()));
    QVERIFY(m_session->decision().choice(connection)->acceptedRisk->milestones.isEmpty());
    typeInto(u"riskMilestones"_s, u"2027-04-15 Server tried; 2027-03-01 Server ordered"_s);
    QVERIFY(!find<QLabel>(u"riskWrong"_s));
    QCOMPARE(m_session->decision().choice(connection)->acceptedRisk->milestones.first().what, u"Server ordered"_s);
    QCOMPARE(find<QLineEdit>(u"riskMilestones"_s)->text(), u"2027-03-01 Server ordered; 2027-04-15 Server tried"_s);
    QCOMPARE(m_session->decision().choice(connection)->acceptedRisk->owner, u"Erika Muster"_s);
    auto *treatment = find<QComboBox>(u"riskTreatment"_s);
    QCOMPARE(treatment->currentText(), u"accept"_s);
    QTest::keyClick(treatment, Qt::Key_Down);
    QCOMPARE(m_session->decision().choice(connection)->acceptedRisk->treatment, Treatment::Reduce);
    QCOMPARE(m_session->decision().choice(connection)->acceptedRisk->milestones.size(), 2);
    m_window->undo();
    QCOMPARE(treatment->currentText(), u"accept"_s);
    show(u"decision"_s);
    auto *risks = m_fixture->find<QTableWidget>(u"risks"_s);
    QCOMPARE(risks->rowCount(), 1);
    QCOMPARE(risks->item(0, 2)->text(), u"Erika Muster"_s);
}

/// Owner and explanation are passed on with the end and the milestones of before; what contradicts stays to be corrected, and is
/// given up with the connection.
void TestDecisionPages::keepsWordsBesideALateMilestone()
{
    QString connection;
    const QString option = excluded(connection);
    const QString other = first().id == connection ? m_session->plan().connections.at(1).id : first().id;
    choose(connection, option);
    const auto accepted = [&] { return m_session->decision().choice(connection)->acceptedRisk; };
    auto *until = find<QDateEdit>(u"riskUntil"_s);
    const QDate end = until->date();
    typeInto(u"riskMilestones"_s, end.addDays(1).toString(Qt::ISODate) + u" Server ordered"_s);
    QVERIFY(!accepted());
    until->setDate(end.addDays(-1));
    typeInto(u"riskOwner"_s, u"Erika Muster"_s);
    typeInto(u"riskExplanation"_s, u"Known to all"_s);
    const AcceptedRisk risk{.owner = u"Erika Muster"_s, .until = end, .explanation = u"Known to all"_s};
    QVERIFY(accepted() == risk);
    QVERIFY(find<QLabel>(u"riskWrong"_s));
    QVERIFY(find<QLineEdit>(u"riskMilestones"_s)->text().endsWith("Server ordered"_L1));
    QCOMPARE(until->date(), end.addDays(-1));
    show(u"protection/"_s + other);
    show(u"protection/"_s + connection);
    QVERIFY(accepted() == risk);
    QVERIFY(!find<QLabel>(u"riskWrong"_s));
    QCOMPARE(find<QLineEdit>(u"riskExplanation"_s)->text(), u"Known to all"_s);
    QVERIFY(find<QLineEdit>(u"riskMilestones"_s)->text().isEmpty());
    QCOMPARE(until->date(), end);
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

void TestDecisionPages::leadsFromAResidualRiskToItsConnection()
{
    show(u"decision"_s);
    find<QTabWidget>(u"decisionTables"_s)->setCurrentIndex(2);
    auto *risks = find<QTableWidget>(u"residualRisks"_s);
    QVERIFY(risks && risks->rowCount() > 0);
    QCOMPARE(risks->accessibleName(), u"Residual risks"_s);
    const int last = risks->rowCount() - 1;
    const QString connection = risks->item(last, 0)->text();
    QVERIFY(connection != risks->item(0, 0)->text());
    risks->setCurrentCell(last, 0);
    risks->setFocus();
    QTest::keyClick(risks, Qt::Key_Return);
    const auto *list = find<QListWidget>(u"connections"_s);
    QVERIFY(list);
    QVERIFY2(list->currentItem()->text().startsWith(connection), qPrintable(list->currentItem()->text()));
    m_session->acceptProposals();
    m_session->setDecider(u"Erika Muster"_s, u"head-of-it"_s);
    show(u"decision"_s);
    QVERIFY(!risks->findItems(u"Erika Muster ("_s, Qt::MatchStartsWith).isEmpty());
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
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 120'000);
    QApplication::clipboard()->clear();
    QTest::mouseClick(find<QPushButton>(u"copyFile"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), code->toPlainText());
    auto *page = m_window->findChild<ConfigurationPage *>();
    const QString file = m_fixture->filePath(u"one"_s);
    const auto message = [&] { return m_fixture->find<QLabel>(u"message"_s, page)->text(); };
    page->saveFileTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(file), 120'000);
    QCOMPARE(QString::fromUtf8(*readFile(file, 1024 * 1024)), code->toPlainText());
    const QString all = m_fixture->filePath(u"all"_s);
    page->saveAllTo(all);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(all), 120'000);
    QVERIFY(!QDir(all).isEmpty());
    page->saveFileTo(m_fixture->filePath(u"missing/folder/one"_s));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains("missing"_L1), 120'000);
    QVERIFY(QFileInfo::exists(all + u"/ROLLOUT.md"_s) && writeFile(all + u"/ROLLOUT.md"_s, "somebody else's"));
    page->saveAllTo(all);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains("exists already"_L1), 120'000);
}

/// While no thread of the pool is free nothing is written, and the page says so once it is noticed.
void TestDecisionPages::writesConfigurationInTheBackground()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 120'000);
    auto *page = m_window->findChild<ConfigurationPage *>();
    const auto message = [&] { return m_fixture->find<QLabel>(u"message"_s, page)->text(); };
    const auto *busy = m_fixture->find<QProgressBar>(u"writingFiles"_s, page);
    const QString all = m_fixture->filePath(u"all"_s);
    const QString file = m_fixture->filePath(u"one"_s);
    HeldPool pool;
    page->saveAllTo(all);
    QVERIFY(!busy->isVisible());
    QTRY_VERIFY(busy->isVisible());
    page->saveFileTo(file); // one at a time
    QVERIFY(message().contains("still being written"_L1));
    QVERIFY(!QFileInfo::exists(all));
    pool.release();
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(all), 120'000);
    QVERIFY(!busy->isVisible());
    QVERIFY(!QDir(all).isEmpty());
    QVERIFY(!QFileInfo::exists(file));
}

void TestDecisionPages::comparesWithAFileOfToday()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 120'000);
    auto *page = m_window->findChild<ConfigurationPage *>();
    const auto message = [&] { return m_fixture->find<QLabel>(u"message"_s, page)->text(); };
    const QString file = m_fixture->filePath(u"-today"_s); // no option of the program that compares
    page->saveFileTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(file), 120'000);
    page->compareWith(file);
    QTRY_VERIFY_WITH_TIMEOUT(message().startsWith("Nothing differs"_L1), 120'000);
    QVERIFY(writeFile(file, "what is there today\n"));
    page->compareWith(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QDialog *>(u"differenceDialog"_s), 120'000);
    auto *dialog = m_window->findChild<QDialog *>(u"differenceDialog"_s);
    const QStringList lines = dialog->findChild<QPlainTextEdit *>(u"difference"_s)->toPlainText().split(u'\n');
    QVERIFY(lines.contains("-what is there today"_L1));
    QVERIFY(lines.contains(u'+' + code->toPlainText().section(u'\n', 0, 0)));
    dialog->close();
    page->compareWith(m_fixture->filePath(u"missing"_s));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains("missing"_L1), 120'000);
}

void TestDecisionPages::comparesWithWhatWasImported()
{
    m_session->keepImported(
        {{.system = u"mx"_s,
          .kind = ImportKind::Postfix,
          .file = u"postconf.txt"_s,
          .text = u"myhostname = mx.recplast.example\nsmtp_tls_loglevel = 0\nsmtpd_tls_loglevel = 0\n"_s}});
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 120'000);
    auto *button = find<QPushButton>(u"compareImport"_s);
    QVERIFY(!button->isEnabled()); // a document of all hosts
    auto *tree = find<QTreeWidget>(u"configuration"_s);
    for (QTreeWidgetItemIterator entry(tree); *entry && !button->isEnabled(); ++entry)
        tree->setCurrentItem(*entry);
    QVERIFY(button->isEnabled());
    const QTreeWidgetItem *host = tree->currentItem()->parent()->parent();
    QVERIFY2(host->text(0).contains("Mail gateway"_L1), qPrintable(host->text(0)));
    QVERIFY2(tree->currentItem()->text(0).endsWith("main.cf"_L1), qPrintable(tree->currentItem()->text(0)));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QDialog *>(u"differenceDialog"_s), 120'000);
    auto *dialog = m_window->findChild<QDialog *>(u"differenceDialog"_s);
    const auto *table = dialog->findChild<QTableWidget *>(u"settingDifferences"_s);
    QVERIFY(table && !dialog->findChild<QTabWidget *>(u"differenceForms"_s)); // an import is not compared by line
    QHash<QString, QStringList> rows;
    for (int row = 0; row < table->rowCount(); ++row)
        rows.insert(table->item(row, 0)->text(),
                    {table->item(row, 1)->text(), table->item(row, 2)->text(), table->item(row, 3)->text()});
    QCOMPARE(rows.value(u"myhostname"_s), (QStringList{u"mx.recplast.example"_s, QString(), u"there only"_s}));
    const QString level =
        rows.contains(u"smtp_tls_loglevel"_s) && rows.value(u"smtp_tls_loglevel"_s).at(2) == "changed"_L1
        ? u"smtp_tls_loglevel"_s
        : u"smtpd_tls_loglevel"_s;
    QCOMPARE(rows.value(level), (QStringList{u"0"_s, u"1"_s, u"changed"_s}));
    QVERIFY(dialog->findChild<QLabel *>(u"settingsSummary"_s)->text().startsWith("Changed: 1,"_L1));
    delete dialog;
    auto *page = m_window->findChild<ConfigurationPage *>();
    const QString file = m_fixture->filePath(u"main.cf"_s);
    QVERIFY(writeFile(file, "smtp_tls_loglevel = 1\n"));
    page->compareWith(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QTabWidget *>(u"differenceForms"_s), 120'000);
    m_window->findChild<QDialog *>(u"differenceDialog"_s)->close();
}

/// The example's four connections run between four pairs; each shares a key in a file of its own.
void TestDecisionPages::makesKeysOnceForEachPair()
{
    m_fixture->openExample(u"two-offices"_s);
    for (const Connection &connection : m_session->plan().connections) {
        const QList<OptionAdvice> options = m_session->advice().connection(connection.id)->options;
        const auto shared = std::ranges::find_if(
            options, [](const OptionAdvice &option) { return option.option.id().contains("host-host-psk"_L1); });
        QVERIFY(shared != options.cend());
        QVERIFY(m_session->choose(connection.id, shared->option.id(), u"to see it"_s));
    }
    show(u"configuration"_s);
    auto *button = find<QPushButton>(u"makeKeys"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 120'000);
    const QString folder = m_fixture->filePath(u"keys"_s);
    auto *page = m_window->findChild<ConfigurationPage *>();
    const auto told = [&] {
        const auto *box = m_window->findChild<QMessageBox *>(u"keysMade"_s);
        return box ? box->text() + box->informativeText() + box->detailedText() : QString();
    };
    page->makeKeysIn(folder);
    QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), 120'000);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 4);
    QHash<QString, QByteArray> keys;
    for (const QFileInfo &file : files) {
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        keys.insert(file.filePath(), *readFile(file.filePath(), 1024));
        QVERIFY2(told().contains(file.fileName()), qPrintable(told()));
        QVERIFY(!told().contains(QString::fromLatin1(keys.value(file.filePath()).trimmed())));
    }
    QVERIFY(told().contains("256"_L1) && told().contains("Mail relay on the hill"_L1));
    delete m_window->findChild<QMessageBox *>(u"keysMade"_s);
    QTRY_VERIFY(button->isEnabled());
    page->makeKeysIn(folder);
    QTRY_VERIFY_WITH_TIMEOUT(told().contains("Kept as it was"_L1), 120'000);
    QVERIFY(!told().contains("Made:"_L1));
    for (const auto &[path, key] : keys.asKeyValueRange())
        QCOMPARE(*readFile(path, 1024), key);
    delete m_window->findChild<QMessageBox *>(u"keysMade"_s);
    const QString file = m_fixture->filePath(u"file"_s);
    QVERIFY(writeFile(file, "no folder"));
    page->makeKeysIn(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QLabel>(u"message"_s, page)->text().contains("cannot be made"_L1),
                             120'000);
}

void TestDecisionPages::saysWhereNoKeyIsNeeded()
{
    m_fixture->openExample(u"two-offices"_s);
    for (const Connection &connection : m_session->plan().connections)
        QVERIFY(m_session->choose(connection.id, u"none"_s, u"to see it"_s));
    show(u"configuration"_s);
    auto *page = m_window->findChild<ConfigurationPage *>();
    const QString folder = m_fixture->filePath(u"no-keys"_s);
    page->makeKeysIn(folder);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_fixture->find<QLabel>(u"message"_s, page)->text().contains("No connection is protected"_L1), 120'000);
    QVERIFY(!QFileInfo::exists(folder));
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
    QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItemCount() > 1, 120'000);
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

/// What is ticked in one list is ticked in the other, once nothing is left to do for it.
void TestDecisionPages::ticksStepsInTheirOrder()
{
    show(u"configuration"_s);
    auto *tree = find<ConfigurationTree>(u"configuration"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tree->topLevelItemCount() > 1, 120'000);
    find<QTabWidget>(u"configurationLists"_s)->setCurrentIndex(1);
    auto *steps = find<QTreeWidget>(u"rolloutSteps"_s);
    QVERIFY(steps && steps->topLevelItemCount() > 1);
    const auto *progress = find<QLabel>(u"rolloutProgress"_s);
    QVERIFY2(progress->text().startsWith("0 of "_L1), qPrintable(progress->text()));
    for (QTreeWidgetItemIterator entry(steps); *entry && tree->current().host < 1; ++entry)
        steps->setCurrentItem(*entry); // until one has files
    QVERIFY(tree->current().isFile() && tree->current().host > 0);
    const bool isModified = m_session->isModified();
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Space);
    QCOMPARE(steps->currentItem()->checkState(0), Qt::Checked);
    QVERIFY2(progress->text().startsWith("1 of "_L1), qPrintable(progress->text()));
    QVERIFY(m_fixture->settings().allKeys().join(u' ').contains("done/"_L1));
    QTreeWidgetItem *item = tree->currentItem()->parent();
    item->setCheckState(0, Qt::Checked);
    QCOMPARE(steps->currentItem()->checkState(0), Qt::Checked);
    QTest::keyClick(steps, Qt::Key_Space);
    QCOMPARE(steps->currentItem()->checkState(0), Qt::Unchecked);
    QCOMPARE(item->checkState(0), Qt::Unchecked);
    QCOMPARE(m_session->isModified(), isModified);
}

void TestDecisionPages::saysWhyALineIsThere()
{
    show(u"configuration"_s);
    auto *code = m_window->findChild<QPlainTextEdit *>(u"code"_s); // whether shown or not
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 120'000);
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
    m_fixture->openExample(u"two-offices"_s); // a short record
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
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    for (const QString &name : {u"record.md"_s, u"record.html"_s, u"record.pdf"_s}) {
        QThreadPool::globalInstance()->waitForDone();
        page->saveTo(m_fixture->filePath(name));
        QVERIFY(!message->text().contains(name)); // it is written in the background
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(name), 60'000);
    }
    const QByteArray markdown = *readFile(m_fixture->filePath(u"record.md"_s), 64 * 1024 * 1024);
    QVERIFY(markdown.startsWith("# "));
    const Wording words(m_session->knowledge().texts, m_session->plan().language, {});
    for (const QString &id : {u"record.picture.map"_s, u"record.picture.map.none"_s}) // as from the command line
        QVERIFY(!words.say(id).isEmpty() && !markdown.contains(words.say(id).toUtf8()));
    QVERIFY(readFile(m_fixture->filePath(u"record.html"_s), 64 * 1024 * 1024)->startsWith("<!DOCTYPE html>"));
    const QByteArray pdf = *readFile(m_fixture->filePath(u"record.pdf"_s), 64 * 1024 * 1024);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") > 3, "a record has several pages");
    const auto printer = std::make_shared<QPrinter>(); // a file stands for the paper
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(m_fixture->filePath(u"printed.pdf"_s));
    page->printOn(printer);
    QVERIFY(!message->text().contains("printer"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains("printer"_L1), 60'000);
    QVERIFY(readFile(m_fixture->filePath(u"printed.pdf"_s), 64 * 1024 * 1024)->count("/Type /Page\n") > 3);
    saveInOtherForms();
    asksBeforeItReplacesASecondFile();
    lookAtExportDialog();
    page->saveTo(m_fixture->filePath(u"missing/folder/record.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains("missing"_L1), 60'000);
}

/// Those beside the page's own: what was not written, and where a second file went, stands in the message.
void TestDecisionPages::saveInOtherForms() const
{
    auto *page = m_window->findChild<RecordPage *>();
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    const QHash<ExportFormat, QByteArray> beginnings{
        {ExportFormat::Odt, "PK"},
        {ExportFormat::Json, "{\n  \"format\": \"safeconduct-record/1\""},
        {ExportFormat::Csv, "connection,name,"},
        {ExportFormat::Oscal, "{\n  \"system-security-plan\""},
        {ExportFormat::Madr, "---\n"},
    };
    for (const auto formats = recordFormats(); const RecordFormat &form : formats) {
        if (!beginnings.contains(form.format))
            continue;
        QThreadPool::globalInstance()->waitForDone();
        const QString path = m_fixture->filePath(u"form%1.%2"_s.arg(static_cast<int>(form.format)).arg(form.ending));
        page->saveTo(path, form.filter);
        QVERIFY(!message->text().contains(path)); // it is written in the background
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(path), 60'000);
        const QByteArray written = *readFile(path, 64 * 1024 * 1024);
        QVERIFY2(written.startsWith(beginnings.value(form.format)), written.left(80).constData());
        if (form.format != ExportFormat::Oscal)
            continue;
        const QString actions = QString(path).replace(".json"_L1, "-poam.json"_L1);
        QVERIFY(QFileInfo::exists(actions)); // the example leaves points open
        QVERIFY2(message->text().contains(actions), qPrintable(message->text()));
    }
}

/// The plan of action, which the file dialog knows nothing of; and it is named where only that could be written.
void TestDecisionPages::asksBeforeItReplacesASecondFile() const
{
    auto *page = m_window->findChild<RecordPage *>();
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    const auto formats = recordFormats();
    const auto oscal = std::ranges::find(formats, ExportFormat::Oscal, &RecordFormat::format);
    QVERIFY(oscal != formats.cend());
    const QString path = m_fixture->filePath(u"plan.json"_s);
    const QString actions = m_fixture->filePath(u"plan-poam.json"_s);
    QVERIFY(writeFile(actions, "Another's.\n"));
    const auto answer = [&](const QString &button) {
        page->saveTo(path, oscal->filter);
        const QPointer<QMessageBox> box = page->findChild<QMessageBox *>(u"replaceFile"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(actions), qPrintable(box->text()));
        QTest::mouseClick(button.isEmpty() ? box->button(QMessageBox::Cancel) : box->findChild<QPushButton *>(button),
                          Qt::LeftButton);
        QTRY_VERIFY(!box);
    };
    answer({});
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(!QFileInfo::exists(path));
    QCOMPARE(*readFile(actions, 64 * 1024 * 1024), "Another's.\n");
    answer(u"replace"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(path), 60'000);
    QVERIFY(readFile(actions, 64 * 1024 * 1024)->contains("plan-of-action-and-milestones"));

    const QString folder = m_fixture->filePath(u"folder.json"_s); // no file can be written there
    QVERIFY(QDir().mkpath(folder));
    page->saveTo(folder, oscal->filter);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(folder), 60'000);
    const QString written = m_fixture->filePath(u"folder-poam.json"_s);
    QVERIFY(QFileInfo::exists(written));
    QVERIFY2(message->text().contains(u"Written: "_s + written), qPrintable(message->text()));
}

/// One command, and a name gets the ending of the form that is picked.
void TestDecisionPages::lookAtExportDialog() const
{
    QTest::mouseClick(find<QPushButton>(u"exportRecord"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->defaultSuffix(), u"pdf"_s);
    QCOMPARE(dialog->nameFilters().size(), exportFormatWords().size());
    for (const auto formats = recordFormats(); const RecordFormat &form : formats) {
        QVERIFY2(dialog->nameFilters().contains(form.filter), qPrintable(form.filter));
        emit dialog->filterSelected(form.filter);
        QCOMPARE(dialog->defaultSuffix(), form.ending);
        QCOMPARE(formatFor(u"record."_s + form.ending, form), form.format);
        QCOMPARE(formatFor(u"record.2027"_s, form), form.format);
        QCOMPARE(formatFor(u"out/record.PDF"_s, form), ExportFormat::Pdf); // a name says more than the filter
    }
    dialog->reject();
}

/// The pages are those of the PDF.
void TestDecisionPages::showsTheRecordAsPages()
{
    m_fixture->openExample(u"two-offices"_s); // a short record
    show(u"record"_s);
    auto *look = find<QComboBox>(u"recordLook"_s);
    WindowFixture::pick(*look, u"Pages"_s);
    QCOMPARE(m_fixture->settings().value("record/look"_L1).toString(), u"pages"_s);
    QVERIFY(!find<QTextBrowser>(u"record"_s));
    auto *pages = find<PageView>(u"recordPages"_s);
    QVERIFY(pages);
    QTRY_VERIFY_WITH_TIMEOUT(pages->pageCount() > 3, 60'000);
    const auto *page = m_window->findChild<RecordPage *>();
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    const QString path = m_fixture->filePath(u"record.pdf"_s);
    m_window->findChild<RecordPage *>()->saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(path), 60'000);
    const QByteArray pdf = *readFile(path, 64 * 1024 * 1024);
    QCOMPARE(pages->pageCount(), static_cast<int>(pdf.count("/Type /Page\n")));

    auto *headings = find<QTreeWidget>(u"headings"_s);
    QVERIFY(headings->topLevelItemCount() > 5);
    for (int chapter = 0; chapter < headings->topLevelItemCount(); ++chapter) {
        headings->setCurrentItem(headings->topLevelItem(chapter));
        const QString title = headings->topLevelItem(chapter)->text(0);
        QVERIFY2(pages->page() == pageOfBookmark(pdf, title), qPrintable(title));
    }
    const QString where = u"Page %1 of %2."_s.arg(pages->page() + 1).arg(pages->pageCount());
    QVERIFY2(pages->accessibleDescription().contains(where), qPrintable(pages->accessibleDescription()));
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Home);
    QCOMPARE(pages->page(), 0);
    const int range = pages->verticalScrollBar()->maximum();
    QTest::keyClick(pages, Qt::Key_Plus);
    QVERIFY(pages->verticalScrollBar()->maximum() > range);
    QTest::keyClick(pages, Qt::Key_0);
    QCOMPARE(pages->verticalScrollBar()->maximum(), range);
    QCOMPARE(pages->horizontalScrollBar()->maximum(), 0);
    turnWheelOver(*pages);
    QTest::keyClick(pages, Qt::Key_End);
    QCOMPARE(pages->page(), pages->pageCount() - 1);
    const QImage seen = pages->viewport()->grab().toImage();
    const int middle = seen.width() / 2;
    QVERIFY(std::ranges::any_of(std::views::iota(0, seen.height()),
                                [&](int y) { return seen.pixel(middle, y) == QColor(Qt::white).rgb(); })); // paper
    WindowFixture::pick(*look, u"Text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QTextBrowser>(u"record"_s)->toPlainText().isEmpty(), 60'000);
}

/// Looking at what is laid out already ends no other wait.
void TestDecisionPages::staysBusyWhileAFileIsWritten()
{
    m_fixture->openExample(u"two-offices"_s); // a short record
    show(u"record"_s);
    const auto *view = find<QTextBrowser>(u"record"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!view->toPlainText().isEmpty(), 60'000);
    auto *look = find<QComboBox>(u"recordLook"_s);
    WindowFixture::pick(*look, u"Pages"_s);
    const auto *pages = find<PageView>(u"recordPages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(pages->pageCount() > 3, 60'000);
    auto *page = m_window->findChild<RecordPage *>();
    const auto *busy = m_fixture->find<QProgressBar>(u"writing"_s, page);
    QTRY_VERIFY_WITH_TIMEOUT(!busy->isVisible(), 60'000);
    const QString path = m_fixture->filePath(u"record.html"_s);
    {
        const HeldPool pool;
        page->saveTo(path);
        WindowFixture::pick(*look, u"Text"_s);
        QTRY_VERIFY(busy->isVisible());
        WindowFixture::pick(*look, u"Pages"_s);
        QVERIFY(busy->isVisible());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!busy->isVisible(), 60'000);
    QVERIFY(QFileInfo::exists(path));
}

void TestDecisionPages::writesTheRecordInAnotherLanguage()
{
    m_fixture->openExample(u"two-offices"_s); // a short record
    show(u"record"_s);
    const auto *view = find<QTextBrowser>(u"record"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains("Residual risks"_L1), 60'000);
    auto *language = find<QComboBox>(u"recordLanguage"_s);
    QCOMPARE(language->currentData().toString(), m_session->plan().language);
    WindowFixture::pick(*language, u"Deutsch"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains("Werdegang dieses Protokolls"_L1), 60'000);
    QVERIFY(!view->toPlainText().contains("Residual risks"_L1));
    QVERIFY(!m_session->isModified()); // the plan's language stays
    auto *page = m_window->findChild<RecordPage *>();
    const QString file = m_fixture->filePath(u"german.html"_s);
    page->saveTo(file);
    const auto *message = m_fixture->find<QLabel>(u"message"_s, page);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(file), 60'000);
    QVERIFY(readFile(file, 64 * 1024 * 1024)->contains("Werdegang dieses Protokolls"));
    m_fixture->openExample(u"recplast"_s);
    QCOMPARE(language->currentData().toString(), m_session->plan().language);
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains("Residual risks"_L1), 60'000);
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

/// Also in the smallest window, where the tables beside it want all the room.
void TestDecisionPages::leavesRoomForWhatIsOpen()
{
    m_window->resize(960, 540);
    show(u"decision"_s);
    QTest::qWait(0);
    const auto *open = find<QTreeWidget>(u"openTasks"_s);
    QVERIFY(open->topLevelItemCount() > 0);
    QVERIFY(open->width() >= 25 * open->fontMetrics().averageCharWidth());
    QCOMPARE(open->horizontalScrollBar()->maximum(), 0);
}

/// Three of them or eight lines, also in the smallest window while a risk is described beneath: the page scrolls.
void TestDecisionPages::leavesRoomForOptions()
{
    m_window->resize(960, 540);
    QString connection;
    const QString option = excluded(connection);
    choose(connection, option);
    auto *reason = find<QLineEdit>(u"reason"_s);
    QVERIFY(reason && find<QLineEdit>(u"riskOwner"_s));
    QTRY_COMPARE(QApplication::focusWidget(), reason);
    QTest::qWait(0);
    QCOMPARE(m_window->size(), QSize(960, 540));
    int rows = 0;
    for (int row = 0; row < 3; ++row)
        rows += options()->visualRect(options()->model()->index(row, 0)).height();
    QVERIFY(rows > 0);
    rows = std::min(rows, 8 * options()->fontMetrics().lineSpacing());
    QVERIFY2(options()->viewport()->height() >= rows, QByteArray::number(options()->viewport()->height()).constData());
    QTRY_COMPARE(reason->visibleRegion().boundingRect(), reason->rect());
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
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<QPlainTextEdit *>(u"code"_s)->toPlainText().isEmpty(), 120'000);
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
                                     120'000);
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
