// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// Deciding several connections alike, the budget of all, what a rule rests on, and lists of revoked certificates.
class TestProtectionPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void groupsThoseAlike();
    void decidesThoseAlikeTogether();
    void readsARuleWithItsSources();
    void marksWhatAnEditChanges();
    void limitsTheBudget();
    void triesPublicationOfRevokedCertificates();

private:
    static constexpr int patience = 60'000;
    QListWidget *connections() const { return m_fixture->find<QListWidget>(u"connections"_s); }
    void waitForAdvice() const;
    static void keepPicture(QWidget &widget, const QString &name);

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_first;
};

void TestProtectionPage::waitForAdvice() const
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->session().isComputing() && m_fixture->session().advice().connection(u"copy"_s),
                             patience);
}

/// With SAFECONDUCT_SCREENSHOTS=FOLDER, to be looked at.
void TestProtectionPage::keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

void TestProtectionPage::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->openExample(u"two-offices"_s);
    Json copy = m_fixture->json().at(u"/connections/0"_s);
    m_first = copy.value(u"id"_s).text();
    copy.insert(u"id"_s, Json::from(u"copy"_s));
    copy.insert(u"name"_s, Json::from(u"The same once more"_s));
    m_fixture->session().append(u"/connections"_s, copy, u"copy"_s);
    m_fixture->window().resize(1280, 760);
    m_fixture->show(u"protection"_s);
    waitForAdvice();
}

void TestProtectionPage::groupsThoseAlike()
{
    auto *grouped = m_fixture->find<QCheckBox>(u"groupAlike"_s);
    const int all = connections()->count();
    grouped->click();
    QVERIFY(connections()->count() > all);
    int row = 0; // of the first connection: beneath a head, and the copy with it
    while (connections()->item(row)->data(Qt::UserRole).toString() != m_first)
        ++row;
    int head = row;
    while (connections()->item(head)->flags().testFlag(Qt::ItemIsSelectable))
        --head;
    QVERIFY2(connections()->item(head)->text().endsWith(u"alike"_s), qPrintable(connections()->item(head)->text()));
    bool isBeneath = false;
    for (int next = head + 1; next < connections()->count(); ++next) {
        if (!connections()->item(next)->flags().testFlag(Qt::ItemIsSelectable))
            break;
        isBeneath = isBeneath || connections()->item(next)->data(Qt::UserRole).toString() == u"copy"_s;
    }
    QVERIFY(isBeneath);
    auto *filter = m_fixture->find<QLineEdit>(u"connectionFilter"_s);
    QTest::keyClicks(filter, u"once more"_s);
    QVERIFY(!connections()->item(head)->isHidden());
    int shown = 0;
    for (int each = 0; each < connections()->count(); ++each)
        shown += connections()->item(each)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 2); // the copy and its head
    filter->clear();
    keepPicture(m_fixture->window(), u"protection-grouped"_s);
    grouped->click();
    QCOMPARE(connections()->count(), all);
}

void TestProtectionPage::decidesThoseAlikeTogether()
{
    connections()->setCurrentRow(0);
    auto *button = m_fixture->find<QPushButton>(u"decideThoseAlike"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = m_fixture->find<QDialog>(u"alikeDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const auto *list = dialog->findChild<QListWidget *>(u"alikeConnections"_s);
    QVERIFY(list->count() >= 2);
    auto *option = dialog->findChild<QComboBox *>(u"alikeOption"_s);
    const QString recommended = m_fixture->session().advice().connection(m_first)->recommended;
    QCOMPARE(option->currentData().toString(), recommended);
    QVERIFY(option->count() > 1);
    const auto *hint = dialog->findChild<QLabel *>(u"alikeReasonHint"_s);
    const QString asAdvised = hint->text();
    option->setCurrentIndex(option->currentIndex() == 0 ? 1 : 0);
    QVERIFY(hint->text() != asAdvised);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"alikeReason"_s), u"We run it already"_s);
    keepPicture(*dialog, u"alike-dialog"_s);
    const QString chosen = option->currentData().toString();
    const int count = list->count();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"decideAlike"_s), Qt::LeftButton);
    const QList<Choice> &choices = m_fixture->session().decision().choices;
    QCOMPARE(std::ranges::count_if(choices,
                                   [&chosen](const Choice &choice) {
                                       return choice.isDecided && choice.option == chosen
                                           && choice.reason == u"We run it already"_s;
                                   }),
             count);
    m_fixture->session().undoStack()->undo(); // one step for all
    QVERIFY(std::ranges::none_of(choices, &Choice::isDecided));
}

void TestProtectionPage::readsARuleWithItsSources()
{
    auto *tabs = m_fixture->find<QTabWidget>(u"optionTabs"_s);
    const auto *findings = m_fixture->find<QTableWidget>(u"findings"_s);
    tabs->setCurrentIndex(3);
    QVERIFY(findings->isVisible());
    auto *options = m_fixture->find<QTreeView>(u"options"_s);
    options->setFocus();
    for (int row = 0; row < 20 && findings->rowCount() == 0; ++row) // an option of which a rule says something
        QTest::keyClick(options, Qt::Key_Down);
    QVERIFY(findings->rowCount() > 0);
    const QString rule = findings->item(findings->currentRow(), 0)->text();
    QTest::mouseClick(m_fixture->find<QPushButton>(u"readRule"_s, m_fixture->find(u"protectionPage"_s)),
                      Qt::LeftButton);
    auto *reader = m_fixture->find<QDialog>(u"ruleReader"_s);
    QVERIFY(reader && reader->isVisible());
    const QString text = reader->findChild<QTextBrowser *>(u"ruleText"_s)->toPlainText();
    QVERIFY2(text.startsWith(rule) && text.contains(u"Sources"_s), qPrintable(text));
    keepPicture(*reader, u"rule-reader"_s);
    reader->close();
}

/// Up or down, without colour, and in words for who listens.
void TestProtectionPage::marksWhatAnEditChanges()
{
    const auto *options = m_fixture->find<QTreeView>(u"options"_s);
    const auto saysRisen = [options] {
        for (int row = 0; row < options->model()->rowCount(); ++row) {
            if (options->model()->index(row, 3).data(Qt::AccessibleTextRole).toString().endsWith(u"has risen"_s))
                return true;
        }
        return false;
    };
    QVERIFY(!saysRisen());
    Json rates = Json::object();
    for (const auto &[name, hours] : {std::pair{u"min"_s, 400}, {u"likely"_s, 500}, {u"max"_s, 600}})
        rates.insert(name, Json::from(hours));
    m_fixture->session().set(u"/settings/hourlyRates/administrator"_s, rates, u"dearer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(saysRisen(), patience);
    keepPicture(m_fixture->window(), u"changed"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!saysRisen(), 20'000); // only for a moment
    m_fixture->session().undoStack()->undo();
    waitForAdvice();
}

void TestProtectionPage::limitsTheBudget()
{
    m_fixture->find<QPushButton>(u"allTogether"_s)->click();
    auto *limited = m_fixture->find<QCheckBox>(u"hasBudget"_s);
    QTRY_VERIFY_WITH_TIMEOUT(limited->isVisible(), patience);
    auto *slider = m_fixture->find<QSlider>(u"budget"_s);
    QVERIFY(!limited->isChecked() && !slider->isEnabled());
    keepPicture(m_fixture->window(), u"budget"_s);
    limited->click();
    const std::optional<Money> &budget = m_fixture->session().plan().settings.budget.initial;
    QVERIFY(budget);
    const double before = budget->toDouble();
    QVERIFY(before > 0);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageDown);
    QVERIFY(budget->toDouble() < before);
    waitForAdvice();
    QVERIFY(m_fixture->session().advice().portfolio);
    QCOMPARE(m_fixture->session().advice().portfolio->initialBudget, budget);
    QTRY_VERIFY_WITH_TIMEOUT(limited->isVisible(), patience);
    limited->click();
    QVERIFY(!m_fixture->session().plan().settings.budget.initial);
    m_fixture->find<QPushButton>(u"allTogether"_s)->click();
    waitForAdvice();
}

void TestProtectionPage::triesPublicationOfRevokedCertificates()
{
    Json facilities = Json::array();
    Json authority = Json::object();
    authority.insert(u"kind"_s, Json::from(u"own-ca-small"_s));
    facilities.append(authority);
    m_fixture->session().set(u"/facilities"_s, facilities, u"authority"_s);
    waitForAdvice();
    m_fixture->show(u"decision"_s);
    m_fixture->find<QTabWidget>(u"decisionTables"_s)->setCurrentIndex(3);
    auto *period = m_fixture->find<QSlider>(u"crlPeriod"_s);
    QCOMPARE(period->value(), 24);
    const auto *said = m_fixture->find<QLabel>(u"crlSaid"_s);
    QVERIFY2(said->text().contains(u"at most 36 h"_s), qPrintable(said->text()));
    period->setFocus();
    QTest::keyClick(period, Qt::Key_PageUp); // one day longer
    QCOMPARE(m_fixture->find<QSpinBox>(u"crlPeriodHours"_s)->value(), 48);
    QVERIFY2(said->text().contains(u"at most 60 h"_s), qPrintable(said->text()));
    keepPicture(m_fixture->window(), u"crl"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"crlTake"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->session().plan().facilities.constFirst().crl->periodHours, 48.0);
    QCOMPARE(m_fixture->session().plan().facilities.constFirst().crl->overlapHours, 12.0);
    QVERIFY(!m_fixture->find<QPushButton>(u"crlTake"_s)->isEnabled());
    m_fixture->session().undoStack()->undo();
    QCOMPARE(period->value(), 24);
    waitForAdvice();
}

QTEST_MAIN(TestProtectionPage)
#include "test_protection_page.moc"
