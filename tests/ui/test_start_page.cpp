// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"
#include "ui/start/examples.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestStartPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createsAPlanInTheChosenLanguage();
    void opensAnExampleAsNewWork();
    void listsWhatWasSaved();
    void opensWhatWasOpenLately();
    void forgetsAnEntryByDelete();
    void keepsTheListWhereTheFileIsGone();
    void newWorkAsksFirst();

private:
    QListWidget *recent() const { return m_fixture->find<QListWidget>(u"recent"_s); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestStartPage::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void TestStartPage::cleanup()
{
    m_fixture.reset();
}

void TestStartPage::createsAPlanInTheChosenLanguage()
{
    QTest::keyClicks(m_fixture->find<QLineEdit>(u"newTitle"_s), u"Unsere Mail"_s);
    auto *language = m_fixture->find<QComboBox>(u"newLanguage"_s);
    QTest::keyClicks(language, u"D"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"createPlan"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Unsere Mail"_s);
    QCOMPARE(m_fixture->textAt(u"/language"_s), u"de"_s);
    QCOMPARE(m_fixture->textAt(u"/id"_s), u"unsere-mail"_s);
    QCOMPARE(m_fixture->window().currentStep(), 1);
}

void TestStartPage::opensAnExampleAsNewWork()
{
    auto *examples = m_fixture->find<QListWidget>(u"examples"_s);
    QCOMPARE(examples->count(), int(shippedExamples().size()));
    QVERIFY(examples->count() >= 4);
    examples->setCurrentRow(0);
    examples->setFocus();
    QTest::keyClick(examples, Qt::Key_Return);
    QVERIFY(examples->item(0)->text().startsWith(m_fixture->textAt(u"/title"_s)));
    QVERIFY(m_fixture->session().path().isEmpty());
}

void TestStartPage::listsWhatWasSaved()
{
    m_fixture->startSmallPlan();
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"change"_s);
    m_fixture->find<QAction>(u"save"_s)->trigger();
    QCOMPARE(recent()->count(), 1);
    QVERIFY(recent()->item(0)->text().startsWith(u"Larger"_s));
}

void TestStartPage::opensWhatWasOpenLately()
{
    m_fixture->startSmallPlan();
    m_fixture->find<QAction>(u"save"_s)->trigger();
    m_fixture->session().startNew(u"Other"_s, u"en"_s);
    recent()->setCurrentRow(0);
    recent()->setFocus();
    QTest::keyClick(recent(), Qt::Key_Return);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
}

void TestStartPage::forgetsAnEntryByDelete()
{
    m_fixture->startSmallPlan();
    m_fixture->find<QAction>(u"save"_s)->trigger();
    recent()->setCurrentRow(0);
    recent()->setFocus();
    QTest::keyClick(recent(), Qt::Key_Delete);
    QCOMPARE(recent()->count(), 0);
    QVERIFY(QFile::exists(m_fixture->filePath(u"small.plan.json"_s)));
}

void TestStartPage::keepsTheListWhereTheFileIsGone()
{
    m_fixture->startSmallPlan();
    m_fixture->find<QAction>(u"save"_s)->trigger();
    QVERIFY(QFile::remove(m_fixture->filePath(u"small.plan.json"_s)));
    recent()->setCurrentRow(0);
    recent()->setFocus();
    WindowFixture::pressInNextBox(u"problems"_s, u"OK"_s);
    QTest::keyClick(recent(), Qt::Key_Return);
    QCOMPARE(recent()->count(), 1);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Small"_s);
}

void TestStartPage::newWorkAsksFirst()
{
    m_fixture->startSmallPlan();
    m_fixture->session().set(u"/title"_s, Json::from(u"Larger"_s), u"change"_s);
    WindowFixture::pressInNextBox(u"unsavedChanges"_s, u"Cancel"_s);
    QTest::mouseClick(m_fixture->find<QPushButton>(u"createPlan"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->textAt(u"/title"_s), u"Larger"_s);
}

QTEST_MAIN(TestStartPage)
#include "test_start_page.moc"
