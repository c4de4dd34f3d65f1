// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/fake_keychain.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/folded_group.h"
#include "ui/common/labels.h"
#include "ui/configuration/difference_dialog.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/decision/decider_dialog.h"
#include "ui/record/findings_dialog.h"
#include "ui/record/sign_dialog.h"
#include "ui/record/token_chooser.h"
#include "ui/register/adding_dialog.h"
#include "ui/register/password_dialog.h"
#include "ui/start/import_dialog.h"
#include "ui/start/new_plan_dialog.h"
#include "ui/window/help_window.h"
#include "ui/window/pages.h"
#include "ui/window/settings_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFont>
#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSet>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTreeWidget>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

bool isButton(const QWidget &widget)
{
    const bool isChecked = qobject_cast<const QCheckBox *>(&widget) || qobject_cast<const QRadioButton *>(&widget);
    return qobject_cast<const QAbstractButton *>(&widget) && !isChecked;
}

bool isOnlyRead(const QWidget &widget)
{
    return qobject_cast<const QTextBrowser *>(&widget) || qobject_cast<const QScrollArea *>(&widget)
        || qobject_cast<const QTabBar *>(&widget);
}

/// What a person fills in, picks from or looks something up in.
bool isField(const QWidget &widget)
{
    return widget.isVisible() && !widget.focusProxy() && (widget.focusPolicy() & Qt::TabFocus) && !isButton(widget)
        && !isOnlyRead(widget);
}

/// The handbook's heading that \a block stands beneath.
QString headingAbove(QTextBlock block)
{
    while (block.isValid() && block.blockFormat().headingLevel() == 0)
        block = block.previous();
    return block.text();
}

/// The title of the box around \a field, which may tell of all its answers; empty without one.
QString questionOf(const QWidget &field)
{
    const QWidget *around = &field;
    while (around && !qobject_cast<const QGroupBox *>(around))
        around = around->parentWidget();
    const auto *box = qobject_cast<const QGroupBox *>(around);
    return box ? withoutMnemonic(box->title()) : QString();
}

/// Unfolds what is folded, and picks a row wherever there are fields beside that wait for one.
void prepare(const QWidget &page)
{
    const QList<FoldedGroup *> groups = page.findChildren<FoldedGroup *>();
    for (FoldedGroup *group : groups)
        group->setUnfolded(true);
    const QList<QTableView *> tables = page.findChildren<QTableView *>(u"table"_s);
    for (QTableView *table : tables) {
        if (!table->currentIndex().isValid())
            table->selectRow(0);
    }
    const QList<QTreeWidget *> trees = page.findChildren<QTreeWidget *>();
    for (QTreeWidget *tree : trees) {
        if (!tree->currentItem())
            tree->setCurrentItem(tree->topLevelItem(0));
    }
    QTest::qWait(0);
}

} // namespace

/// F1 in a field: the handbook tells of it.
class TestFieldHelp : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.reset(); }
    void tellsOfEveryField_data();
    void tellsOfEveryField();
    void tellsOfTheFieldsOfDialogs_data() { tellsOfEveryField_data(); }
    void tellsOfTheFieldsOfDialogs();
    void prefersAnEntryToRunningText_data();
    void prefersAnEntryToRunningText();
    void beginsTheChapterWhereItTellsNothing();

private:
    void open(const QString &language);
    void takeARisk() const;
    void lookAtTabs(const QWidget &page);
    void lookAt(const QWidget &page);
    void lookAtColumns(const QWidget &page);
    void lookAtAllTogether();
    void lookAtAQuestion();
    void lookAtFaults();
    void askFor(QWidget &field);
    void lookAtDialog(QDialog &dialog);
    void lookAtSigning();
    void lookAtRegister();
    void lookAtBeginning();
    void note(const QString &name, const QString &place);
    void pressHelp() const { m_fixture->find<QAction>(u"help"_s)->trigger(); }
    QTextCursor marked() const { return m_fixture->find<QTextBrowser>(u"chapter"_s)->textCursor(); }
    bool isAtEntry(const QString &name) const { return isEntry(marked(), name); }
    bool isEntry(const QTextCursor &place, const QString &name) const;

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_fields; ///< the heading above the entries
    QSet<const QWidget *> m_seen;
    QStringList m_places; ///< of the fields that are seen
    QStringList m_untold;
};

void TestFieldHelp::open(const QString &language)
{
    m_fixture = std::make_unique<WindowFixture>(language);
    m_fields = language == "de"_L1 ? u"Felder"_s : u"Fields"_s;
    m_seen.clear();
    m_places.clear();
    m_untold.clear();
}

/// Shows a connection whose choice differs from the advice and is excluded: reason, owner and day are asked for.
void TestFieldHelp::takeARisk() const
{
    for (const ConnectionAdvice &advice : m_fixture->session().advice().connections) {
        const auto excluded = std::ranges::find(advice.options, false, &OptionAdvice::isPermissible);
        if (excluded == advice.options.cend())
            continue;
        const QString connection = advice.id;
        QVERIFY(m_fixture->session().choose(connection, excluded->option.id(), {}));
        m_fixture->window().showStepNamed(u"protection/"_s + connection);
        QVERIFY(m_fixture->find(u"riskOwner"_s)->isVisible());
        return;
    }
    QFAIL("the example has no excluded option");
}

bool TestFieldHelp::isEntry(const QTextCursor &place, const QString &name) const
{
    return place.selectedText() == name && place.charFormat().fontWeight() >= QFont::Bold && place.block().textList()
        && headingAbove(place.block()) == m_fields;
}

void TestFieldHelp::note(const QString &name, const QString &place)
{
    if (!isAtEntry(name))
        m_untold.append(u"%1: \"%2\""_s.arg(place, name));
}

/// A field that waits for another one is told of as well.
void TestFieldHelp::askFor(QWidget &field)
{
    field.setEnabled(true);
    field.setFocus();
    if (m_fixture->window().focusWidget() != &field) {
        m_untold.append(u"%1 takes no focus"_s.arg(field.objectName()));
        return;
    }
    pressHelp();
}

void TestFieldHelp::lookAt(const QWidget &page)
{
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isField(*widget) || m_seen.contains(widget))
            continue;
        m_seen.insert(widget);
        m_places.append(page.objectName() + u' ' + widget->objectName());
        askFor(*widget);
        note(fieldName(*widget), m_places.constLast());
    }
    lookAtColumns(page);
}

/// The editor of a cell is called after its column.
void TestFieldHelp::lookAtColumns(const QWidget &page)
{
    pressHelp();
    const QList<QTableView *> tables = page.findChildren<QTableView *>(u"table"_s);
    for (const QTableView *table : tables) {
        if (!table->isVisible())
            continue;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QString header = table->model()->headerData(column, Qt::Horizontal).toString();
            if (!table->model()->flags(table->model()->index(0, column)).testFlag(Qt::ItemIsEditable))
                continue;
            m_fixture->find<HelpWindow>(u"handbook"_s)->showPlace(header);
            note(header, page.objectName() + u", column"_s);
        }
    }
}

void TestFieldHelp::lookAtTabs(const QWidget &page)
{
    prepare(page);
    lookAt(page);
    const QList<QTabWidget *> all = page.findChildren<QTabWidget *>();
    for (QTabWidget *tabs : all) {
        for (int index = 1; index < tabs->count(); ++index) {
            tabs->setCurrentIndex(index);
            prepare(page);
            lookAt(page);
        }
    }
}

void TestFieldHelp::lookAtAllTogether()
{
    takeARisk();
    const QWidget *page = m_fixture->find(u"protectionPage"_s);
    lookAt(*page);
    m_fixture->find<QPushButton>(u"allTogether"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->find<QSlider>(u"budget"_s)->isVisible(), patience);
    m_fixture->find<QTabWidget>(u"togetherTabs"_s)->setCurrentIndex(1);
    lookAt(*page);
}

void TestFieldHelp::lookAtAQuestion()
{
    const QWidget *page = m_fixture->show(u"decision"_s);
    auto *tasks = m_fixture->find<QTreeWidget>(u"openTasks"_s);
    tasks->setCurrentItem(tasks->topLevelItem(tasks->topLevelItemCount() - 1)->child(0));
    QVERIFY(m_fixture->find(u"answer"_s)->isVisible());
    lookAt(*page);
}

void TestFieldHelp::lookAtFaults()
{
    m_fixture->session().set(u"/connections/0/from"_s, Json::from(u"nowhere"_s), u"test"_s);
    for (const QString &step : {u"protection"_s, u"decision"_s, u"configuration"_s, u"record"_s}) {
        const QWidget *page = m_fixture->show(step);
        QVERIFY(m_fixture->find(u"toCorrect"_s, page)->isVisible());
        lookAt(*page);
    }
}

void TestFieldHelp::tellsOfEveryField_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("German") << "de";
}

void TestFieldHelp::tellsOfEveryField()
{
    QFETCH(const QString, language);
    open(language);
    m_fixture->openExample(u"recplast"_s);
    for (const PageEntry &entry : pageEntries())
        lookAtTabs(*m_fixture->show(QString::fromLatin1(entry.id)));
    lookAtAllTogether();
    lookAtAQuestion();
    lookAtFaults();
    QVERIFY2(m_untold.isEmpty(), qPrintable(m_untold.join(u'\n')));
    for (const QString &field :
         {u"startPage newTitle"_s, u"rolesPage worth_high.max"_s, u"systemsPage software0.version"_s,
          u"needsPage override_integrity.explanation"_s, u"connectionsPage path.add"_s, u"protectionPage riskUntil"_s,
          u"protectionPage riskMilestones"_s, u"protectionPage riskTreatment"_s, u"recordPage recordLanguage"_s,
          u"decisionPage crlOverlapHours"_s, u"decisionPage residualRisks"_s, u"configurationPage rolloutSteps"_s,
          u"protectionPage facilities"_s})
        QVERIFY2(m_places.contains(field), qPrintable(field)); // it has gone everywhere
}

/// F1 in each field of \a dialog, which has a handbook of its own while it is open.
void TestFieldHelp::lookAtDialog(QDialog &dialog)
{
    const QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isField(*widget) || widget->window() != &dialog)
            continue;
        dialog.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F1);
        auto *help = dialog.findChild<HelpWindow *>();
        QVERIFY2(help && help->isVisible(), qPrintable(dialog.objectName()));
        const QString name = fieldName(*widget);
        const QString question = questionOf(*widget);
        const QTextCursor place = help->findChild<QTextBrowser *>(u"chapter"_s)->textCursor();
        m_places.append(dialog.objectName() + u' ' + widget->objectName());
        if (!isEntry(place, name) && (question.isEmpty() || !isEntry(place, question)))
            m_untold.append(u"%1: \"%2\""_s.arg(m_places.constLast(), name));
        help->close();
    }
}

/// Some fields are asked for with certain events only.
void TestFieldHelp::lookAtSigning()
{
    FakeKeychain keychain;
    auto *dialog = new SignDialog(m_fixture->session(), keychain, &m_fixture->window());
    dialog->open();
    for (const QString &event : {u"propose"_s, u"confirm"_s, u"implemented"_s, u"supersede"_s}) {
        auto *events = dialog->findChild<QComboBox *>(u"signEvent"_s);
        events->setCurrentIndex(events->findData(event));
        lookAtDialog(*dialog);
    }
    delete dialog;
}

void TestFieldHelp::lookAtRegister()
{
    m_fixture->find<QAction>(u"register"_s)->trigger();
    auto *dialog = m_fixture->find<QDialog>(u"registerWindow"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QCheckBox *>(u"registerDecided"_s)->setChecked(true); // its days wait for it
    lookAtDialog(*dialog);
    dialog->close();
    auto *password = new PasswordDialog(u"postgresql://ada@db.example.org/mail"_s, &m_fixture->window());
    password->open();
    lookAtDialog(*password);
    delete password;
    const Adding adding{.sides = {BothSides{}}};
    const Wording words(m_fixture->session().knowledge().texts, u"en"_s, {});
    auto *question = new AddingDialog(adding, words, &m_fixture->window());
    question->open();
    lookAtDialog(*question);
    delete question;
}

/// What a plan begins with, and with which certificate its record is signed.
void TestFieldHelp::lookAtBeginning()
{
    MainWindow &window = m_fixture->window();
    Session &session = m_fixture->session();
    const std::vector<std::function<QDialog *()>> dialogs{
        [&]() -> QDialog * { return new NewPlanDialog(u"New"_s, u"en"_s, &window); },
        [&]() -> QDialog * { return new ImportDialog(session, window.files(), &window); },
        [&]() -> QDialog * { return new SettingsDialog(session, m_fixture->settings(), &window); },
        [&]() -> QDialog * { return new TokenChooser({}, session.today(), &window); },
        [&]() -> QDialog * { return new FindingsDialog({}, session, &window); }};
    for (const auto &make : dialogs) {
        const std::unique_ptr<QDialog> dialog(make());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        lookAtDialog(*dialog);
    }
}

void TestFieldHelp::tellsOfTheFieldsOfDialogs()
{
    QFETCH(const QString, language);
    open(language);
    m_fixture->openExample(u"recplast"_s);
    lookAtSigning();
    lookAtRegister();
    MainWindow &window = m_fixture->window();
    auto *decider = new DeciderDialog(m_fixture->session(), &window);
    decider->open();
    lookAtDialog(*decider);
    delete decider;
    auto *connection = new AddConnectionDialog(m_fixture->session(), {}, &window);
    connection->open();
    lookAtDialog(*connection);
    delete connection;
    lookAtBeginning();
    const QList<SettingDifference> settings{{u"ssl"_s, u"no"_s, u"required"_s, SettingState::Changed, 1}};
    for (const TodayDifference &found :
         {TodayDifference{.settings = {}, .whyNoSettings = {}, .lines = u"-one\n+two\n"_s},
          TodayDifference{.settings = settings, .whyNoSettings = {}, .lines = {}}}) {
        showDifference(u"what"_s, found, &window);
        auto *difference = m_fixture->find<QDialog>(u"differenceDialog"_s);
        lookAtDialog(*difference);
        delete difference;
    }
    QVERIFY2(m_untold.isEmpty(), qPrintable(m_untold.join(u'\n')));
    for (const QString &field : {u"signDialog keyPassword"_s,
                                 u"signDialog signReview"_s,
                                 u"signDialog output"_s,
                                 u"signDialog successor"_s,
                                 u"signDialog supersedes"_s,
                                 u"signDialog reviewQuestions"_s,
                                 u"signDialog reviewAnswer"_s,
                                 u"signDialog reviewRemark"_s,
                                 u"deciderDialog deciderRole"_s,
                                 u"addConnection addService"_s,
                                 u"differenceDialog difference"_s,
                                 u"differenceDialog settingDifferences"_s,
                                 u"newPlanDialog draftUsers"_s,
                                 u"newPlanDialog server_exchange"_s,
                                 u"importDialog importAsNew"_s,
                                 u"settingsDialog rate_user.max"_s,
                                 u"settingsDialog recoveryFolder"_s,
                                 u"tokenChooser tokenCertificates"_s,
                                 u"registerWindow registerOrganisation"_s,
                                 u"registerWindow registerUntil"_s})
        QVERIFY2(m_places.contains(field), qPrintable(field)); // it has gone everywhere
}

void TestFieldHelp::prefersAnEntryToRunningText_data()
{
    QTest::addColumn<QString>("chapter");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isEntry");
    QTest::newRow("after the title and running text") << u"systems"_s << u"Networks"_s << true;
    QTest::newRow("one of several names") << u"systems"_s << u"Software: version"_s << true;
    QTest::newRow("part of a longer name before") << u"needs"_s << u"Reason"_s << true;
    QTest::newRow("running text only") << u"configuration"_s << u"Save file"_s << false;
    QTest::newRow("bold in running text") << u"roles"_s << u"for everyone"_s << false;
}

void TestFieldHelp::prefersAnEntryToRunningText()
{
    QFETCH(const QString, chapter);
    QFETCH(const QString, words);
    QFETCH(const bool, isEntry);
    open(u"en"_s);
    m_fixture->show(chapter);
    pressHelp();
    m_fixture->find<HelpWindow>(u"handbook"_s)->showPlace(words);
    QCOMPARE(marked().selectedText(), words);
    QCOMPARE(isAtEntry(words), isEntry);
}

void TestFieldHelp::beginsTheChapterWhereItTellsNothing()
{
    open(u"en"_s);
    m_fixture->startSmallPlan();
    m_fixture->show(u"systems"_s);
    m_fixture->table(u"networksTable"_s)->setFocus();
    pressHelp();
    QVERIFY(isAtEntry(u"Networks"_s));
    m_fixture->find<QTabWidget>(u"tabs"_s)->tabBar()->setFocus();
    pressHelp();
    QVERIFY(marked().atStart());
    QVERIFY(!marked().hasSelection());
}

QTEST_MAIN(TestFieldHelp)
#include "test_field_help.moc"
