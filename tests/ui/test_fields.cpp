// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// Fields of forms: what they show, pass on and say when something is wrong.
class TestFields : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void passesOnWhenTypingIsFinished();
    void passesOnBeforeSaving();
    void errorWaitsUntilTypingIsFinishedAndGoesAtOnce();
    void nameInARoleMakesItsEntry();
    void firstAmountOfARangeSetsTheOthers();
    void usualChoiceRemovesTheMember();
    void exposureNeedsItsReason();
    void offersVersionsOfTheChosenProduct();
    void takesAProductThatIsNotKnown();
    void tellsThatSupportHasEnded();
    void addsAndRemovesSoftware();
    void undoInAFinishedFieldUndoesInThePlan();
    void everyFieldHasAName();

private:
    void type(QLineEdit &line, const QString &text);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFields::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->startSmallPlan();
}

void TestFields::cleanup()
{
    m_fixture.reset();
}

void TestFields::type(QLineEdit &line, const QString &text)
{
    line.setFocus();
    line.selectAll();
    QTest::keyClick(&line, Qt::Key_Delete);
    QTest::keyClicks(&line, text);
}

void TestFields::passesOnWhenTypingIsFinished()
{
    m_fixture->show(u"roles"_s);
    auto *line = m_fixture->find<QLineEdit>(u"organisation"_s);
    type(*line, u"RECPLAST"_s);
    QCOMPARE(m_fixture->textAt(u"/organisation"_s), u"Example"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_fixture->textAt(u"/organisation"_s), u"RECPLAST"_s);
    QCOMPARE(m_fixture->session().undoStack()->count(), 1);
}

void TestFields::passesOnBeforeSaving()
{
    m_fixture->show(u"roles"_s);
    type(*m_fixture->find<QLineEdit>(u"organisation"_s), u"RECPLAST"_s);
    m_fixture->find<QAction>(u"save"_s)->trigger();
    QVERIFY(!m_fixture->session().isModified());
    QVERIFY(m_fixture->session().open(m_fixture->filePath(u"small.plan.json"_s)));
    QCOMPARE(m_fixture->textAt(u"/organisation"_s), u"RECPLAST"_s);
}

void TestFields::errorWaitsUntilTypingIsFinishedAndGoesAtOnce()
{
    m_fixture->show(u"roles"_s);
    m_fixture->find<QToolButton>(u"settings"_s)->click();
    auto *line = m_fixture->find<QLineEdit>(u"currency"_s);
    const auto *error = m_fixture->find<QLabel>(u"currencyError"_s);
    type(*line, u"Euro"_s);
    QVERIFY(!error->isVisible());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(error->isVisible());
    QVERIFY(line->accessibleDescription().contains(error->text()));
    line->selectAll();
    QTest::keyClicks(line, u"EU"_s);
    QVERIFY(error->isVisible());
    QTest::keyClicks(line, u"R"_s);
    QVERIFY(!error->isVisible());
    QCOMPARE(m_fixture->textAt(u"/settings/currency"_s), u"EUR"_s);
}

void TestFields::nameInARoleMakesItsEntry()
{
    m_fixture->show(u"roles"_s);
    auto *line = m_fixture->find<QLineEdit>(u"it-security-officer"_s);
    type(*line, u"A. Name"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_fixture->session().plan().personInRole(u"it-security-officer"_s), u"A. Name"_s);
    m_fixture->session().undoStack()->undo();
    QCOMPARE(line->text(), QString());
}

void TestFields::firstAmountOfARangeSetsTheOthers()
{
    m_fixture->show(u"roles"_s);
    m_fixture->find<QToolButton>(u"settings"_s)->click();
    auto *likely = m_fixture->find<QLineEdit>(u"rate_administrator.likely"_s);
    type(*likely, u"62.5"_s);
    QTest::keyClick(likely, Qt::Key_Return);
    QCOMPARE(m_fixture->textAt(u"/settings/hourlyRates/administrator/min"_s), u"62.5"_s);
    QCOMPARE(m_fixture->textAt(u"/settings/hourlyRates/administrator/max"_s), u"62.5"_s);
    type(*likely, {});
    QTest::keyClick(likely, Qt::Key_Return);
    QVERIFY(!m_fixture->json().at(u"/settings/hourlyRates/administrator"_s).exists());
}

void TestFields::usualChoiceRemovesTheMember()
{
    m_fixture->show(u"roles"_s);
    m_fixture->find<QToolButton>(u"settings"_s)->click();
    auto *box = m_fixture->find<QComboBox>(u"policyProfile"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(m_fixture->json().at(u"/settings/policyProfile"_s).isText());
    QTest::keyClick(box, Qt::Key_Up);
    QVERIFY(!m_fixture->json().at(u"/settings/policyProfile"_s).exists());
}

void TestFields::exposureNeedsItsReason()
{
    m_fixture->show(u"systems"_s);
    m_fixture->table(u"networksTable"_s)->selectRow(0);
    auto *level = m_fixture->find<QComboBox>(u"exposure.level"_s);
    auto *explanation = m_fixture->find<QLineEdit>(u"exposure.explanation"_s);
    QVERIFY(!explanation->isEnabled());
    level->setFocus();
    QTest::keyClick(level, Qt::Key_End);
    QCOMPARE(m_fixture->textAt(u"/networks/0/exposure/level"_s), u"untrusted"_s);
    QVERIFY(m_fixture->find<QLabel>(u"exposureError"_s)->isVisible());
    QVERIFY(explanation->isEnabled());
    type(*explanation, u"guests use it too"_s);
    QTest::keyClick(explanation, Qt::Key_Return);
    QVERIFY(!m_fixture->find<QLabel>(u"exposureError"_s)->isVisible());
    QTest::keyClick(level, Qt::Key_Home);
    QVERIFY(!m_fixture->json().at(u"/networks/0/exposure"_s).exists());
}

void TestFields::offersVersionsOfTheChosenProduct()
{
    QWidget *page = m_fixture->show(u"systems"_s);
    m_fixture->table(u"systemsTable"_s)->selectRow(0);
    auto *product = m_fixture->find<QComboBox>(u"os.product"_s, page);
    auto *version = m_fixture->find<QComboBox>(u"os.version"_s, page);
    type(*product->lineEdit(), u"Windows Server"_s);
    QTest::keyClick(product->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_fixture->textAt(u"/systems/0/os/product"_s), u"windows-server"_s);
    QCOMPARE(version->count(),
             int(m_fixture->session().knowledge().products.value(u"windows-server"_s).versions.size()));
}

void TestFields::takesAProductThatIsNotKnown()
{
    QWidget *page = m_fixture->show(u"systems"_s);
    m_fixture->table(u"systemsTable"_s)->selectRow(0);
    auto *product = m_fixture->find<QComboBox>(u"os.product"_s, page);
    type(*product->lineEdit(), u"Plan 9"_s);
    QTest::keyClick(product->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_fixture->textAt(u"/systems/0/os/product"_s), u"plan-9"_s);
    QVERIFY(m_fixture->find<QLabel>(u"os.support"_s, page)->text().contains(u"plan-9"_s));
}

void TestFields::tellsThatSupportHasEnded()
{
    m_fixture->session().set(u"/systems/0/os/product"_s, Json::from(u"windows-server"_s), u"change"_s);
    m_fixture->session().set(u"/systems/0/os/version"_s, Json::from(u"2012"_s), u"change"_s);
    QWidget *page = m_fixture->show(u"systems"_s);
    m_fixture->table(u"systemsTable"_s)->selectRow(0);
    QVERIFY(m_fixture->find<QLabel>(u"os.support"_s, page)->text().contains(u"ended"_s));
    QCOMPARE(m_fixture->table(u"systemsTable"_s)->model()->index(0, 5).data().toString(), u"ended"_s);
}

void TestFields::addsAndRemovesSoftware()
{
    QWidget *page = m_fixture->show(u"systems"_s);
    m_fixture->table(u"systemsTable"_s)->selectRow(1);
    auto *add = m_fixture->find<QComboBox>(u"addSoftware"_s, page);
    add->setFocus();
    QTest::keyClicks(add, u"n"_s); // opens the list and picks nothing yet
    QCOMPARE(m_fixture->json().at(u"/systems/1/software"_s).size(), 1);
    WindowFixture::pick(*add, add->itemText(add->findData(u"nginx"_s)));
    QCOMPARE(m_fixture->json().at(u"/systems/1/software"_s).size(), 2);
    QCOMPARE(m_fixture->textAt(u"/systems/1/software/1/product"_s), u"nginx"_s);
    QTest::mouseClick(m_fixture->find<QToolButton>(u"software0.remove"_s, page), Qt::LeftButton);
    QCOMPARE(m_fixture->json().at(u"/systems/1/software"_s).size(), 1);
    QCOMPARE(m_fixture->textAt(u"/systems/1/software/0/product"_s), u"nginx"_s);
}

void TestFields::undoInAFinishedFieldUndoesInThePlan()
{
    m_fixture->show(u"roles"_s);
    auto *line = m_fixture->find<QLineEdit>(u"organisation"_s);
    type(*line, u"RECPLAST"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(m_fixture->textAt(u"/organisation"_s), u"Example"_s);
    QCOMPARE(line->text(), u"Example"_s);
}

/// Screen readers need a name, programs and tests an object name.
void TestFields::everyFieldHasAName()
{
    m_fixture->openExample(u"recplast"_s);
    for (const QString &step : {u"start"_s, u"roles"_s, u"systems"_s, u"needs"_s, u"connections"_s}) {
        const QWidget *page = m_fixture->show(step);
        for (const auto widgets = page->findChildren<QWidget *>(); const QWidget *widget : widgets) {
            const bool isInternal = widget->objectName().startsWith(u"qt_"_s);
            if (isInternal
                || !(qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
                     || qobject_cast<const QAbstractButton *>(widget)))
                continue;
            const bool isInside = qobject_cast<const QComboBox *>(widget->parentWidget())
                || qobject_cast<const QLineEdit *>(widget->parentWidget())
                || qobject_cast<const QAbstractItemView *>(widget->parentWidget());
            if (isInside)
                continue;
            QVERIFY2(!widget->objectName().isEmpty(),
                     qPrintable(step + u": "_s + QString::fromLatin1(widget->metaObject()->className())));
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasLabel = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool isBuddy = std::ranges::any_of(page->findChildren<QLabel *>(),
                                                     [&](const QLabel *label) { return label->buddy() == widget; });
            QVERIFY2(hasLabel || isBuddy, qPrintable(step + u": "_s + widget->objectName()));
        }
    }
}

QTEST_MAIN(TestFields)
#include "test_fields.moc"
