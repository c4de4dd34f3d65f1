// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/dossier.h"
#include "app/support/file.h"
#include "tests/ui/hands.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/pages.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// The whole work, from a shipped example to a dossier that holds what was decided: once without a mouse, once with it for
/// all but words. File dialogs are Qt's own, so that they can be driven.
class TestStory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fromExampleToDossier_data();
    void fromExampleToDossier();
    void cleanup();

private:
    void openExample();
    void walkAllPages();
    void changeAFact();
    void chooseOtherwise();
    void decideTheRest();
    void takeConfiguration();
    void saveDossier();
    void checkDossier() const;
    void waitForAdvice();
    QModelIndex rowWith(const QString &list, const QString &text) const;
    QString otherOption() const;
    template<typename Widget>
    Widget *shown(const QString &name) const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Hands> m_hands;
    QString m_folderBefore;
    QString m_connection; ///< decided otherwise
    QString m_option; ///< chosen for it
    QString m_login; ///< the changed fact
};

void TestStory::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_folderBefore = QDir::currentPath();
}

void TestStory::cleanup()
{
    m_hands.reset();
    m_fixture.reset();
    QDir::setCurrent(m_folderBefore);
}

template<typename Widget>
Widget *TestStory::shown(const QString &name) const
{
    const QList<Widget *> all = m_fixture->window().findChildren<Widget *>(name);
    const auto found = std::ranges::find_if(all, &QWidget::isVisible);
    return found == all.cend() ? nullptr : *found;
}

QModelIndex TestStory::rowWith(const QString &list, const QString &text) const
{
    const auto *view = shown<QAbstractItemView>(list);
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data().toString().startsWith(text))
            return index;
    }
    return {};
}

void TestStory::waitForAdvice()
{
    const Session &session = m_fixture->session();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isComputing() && !session.advice().connections.isEmpty(), 60'000);
}

void TestStory::fromExampleToDossier_data()
{
    QTest::addColumn<bool>("isKeyboard");
    QTest::newRow("by keyboard") << true;
    QTest::newRow("by mouse") << false;
}

void TestStory::fromExampleToDossier()
{
    QFETCH(const bool, isKeyboard);
    m_fixture = std::make_unique<WindowFixture>();
    QDir::setCurrent(QFileInfo(m_fixture->filePath(u"."_s)).absolutePath()); // what dialogs propose
    if (isKeyboard)
        m_hands = std::make_unique<KeyboardHands>(m_fixture->window());
    else
        m_hands = std::make_unique<MouseHands>(m_fixture->window());
    for (const auto chapter :
         {&TestStory::openExample, &TestStory::walkAllPages, &TestStory::changeAFact, &TestStory::chooseOtherwise,
          &TestStory::decideTheRest, &TestStory::takeConfiguration, &TestStory::saveDossier}) {
        (this->*chapter)();
        if (QTest::currentTestFailed())
            return;
    }
    checkDossier();
}

void TestStory::openExample()
{
    const QModelIndex example = rowWith(u"examples"_s, u"Protection of the e-mail communication of RECPLAST"_s);
    QVERIFY(example.isValid());
    m_hands->pickRow(u"examples"_s, example);
    m_hands->openRow(u"examples"_s);
    QCOMPARE(m_fixture->textAt(u"/id"_s), u"recplast-mail"_s);
    waitForAdvice();
}

void TestStory::walkAllPages()
{
    m_hands->showStep(1);
    for (const PageEntry &entry : pageEntries()) {
        QVERIFY2(shown<QWidget>(QLatin1StringView(entry.id) + u"Page"_s), entry.id);
        if (m_fixture->window().currentStep() + 1 < int(pageEntries().size()))
            m_hands->next();
    }
    QCOMPARE(m_fixture->window().currentStep(), int(pageEntries().size()) - 1);
}

void TestStory::changeAFact()
{
    m_connection = m_fixture->session().plan().connections.first().id;
    const QString pointer = u"/connections/0/authentication"_s;
    const QString before = m_fixture->textAt(pointer);
    m_hands->showStep(5);
    m_hands->pickRow(u"table"_s, shown<QAbstractItemView>(u"table"_s)->model()->index(0, 0));
    const auto *box = shown<QComboBox>(u"authentication"_s);
    QVERIFY(box);
    const QString modern = box->itemText(box->findData(u"ntlm"_s));
    m_hands->pickInBox(u"authentication"_s, modern);
    m_login = m_fixture->textAt(pointer);
    QCOMPARE(m_login, u"ntlm"_s);
    m_hands->undo();
    QCOMPARE(m_fixture->textAt(pointer), before);
    m_hands->redo();
    QCOMPARE(m_fixture->textAt(pointer), m_login);
    waitForAdvice();
}

/// What may be chosen as well as what is advised, and is listed without unfolding anything.
QString TestStory::otherOption() const
{
    const ConnectionAdvice *advice = m_fixture->session().advice().connection(m_connection);
    const auto other = std::ranges::find_if(advice->options, [&](const OptionAdvice &option) {
        return option.isPermissible() && option.option.id() != advice->recommended
            && shown<QWidget>(u"choose_"_s + option.option.id());
    });
    return other == advice->options.cend() ? QString() : other->option.id();
}

void TestStory::chooseOtherwise()
{
    m_hands->showStep(6);
    m_hands->pickRow(u"connections"_s, rowWith(u"connections"_s, m_fixture->session().plan().connections.first().name));
    m_option = otherOption();
    QVERIFY(!m_option.isEmpty());
    m_hands->chooseOption(m_option);
    const Choice *choice = m_fixture->session().decision().choice(m_connection);
    QVERIFY(choice->isDecided);
    QCOMPARE(choice->option, m_option);
    m_hands->type(u"reason"_s, u"The branch runs it already"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_fixture->session().decision().choice(m_connection)->reason, u"The branch runs it already"_s);
}

void TestStory::decideTheRest()
{
    m_hands->showStep(7);
    m_hands->press(u"decideAll"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_hands->type(u"deciderName"_s, u"Erika Muster"_s);
    m_hands->press(u"decide"_s);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    const Decision &decision = m_fixture->session().decision();
    QCOMPARE(decision.decidedBy, u"Erika Muster"_s);
    QVERIFY(std::ranges::all_of(decision.choices,
                                [](const Choice &choice) { return choice.isDecided || choice.option.isEmpty(); }));
    QVERIFY(decision.choice(m_connection));
    QCOMPARE(decision.choice(m_connection)->option, m_option);
}

void TestStory::takeConfiguration()
{
    m_hands->showStep(8);
    const auto *code =
        m_fixture->window().findChild<QPlainTextEdit *>(u"code"_s); // the first file is shown as a document
    QVERIFY(code);
    QTRY_VERIFY_WITH_TIMEOUT(!code->toPlainText().isEmpty(), 60'000);
    QApplication::clipboard()->clear();
    m_hands->press(u"copyFile"_s);
    QCOMPARE(QApplication::clipboard()->text(), code->toPlainText());
    const QString folder = m_fixture->filePath(u"snippets"_s);
    QVERIFY(QDir().mkpath(folder));
    QDir::setCurrent(folder);
    m_hands->answerNextFileDialog(folder);
    m_hands->press(u"saveAll"_s);
    const auto *message = m_fixture->find<QLabel>(u"message"_s, m_fixture->find(u"configurationPage"_s));
    QVERIFY(message);
    QTRY_VERIFY_WITH_TIMEOUT(message->text().startsWith(u"Saved below"_s), 60'000);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QDir::setCurrent(QFileInfo(folder).absolutePath());
}

void TestStory::saveDossier()
{
    m_hands->showStep(9);
    const auto *record = shown<QTextBrowser>(u"record"_s);
    QVERIFY(record);
    QTRY_VERIFY_WITH_TIMEOUT(record->toPlainText().contains(u"The branch runs it already"_s), 60'000);
    m_hands->answerNextFileDialog(m_fixture->filePath(u"recplast-mail.safeconduct"_s));
    m_hands->press(u"saveDossier"_s);
    QVERIFY(!m_fixture->session().isModified());
    QCOMPARE(QFileInfo(m_fixture->session().path()).fileName(), u"recplast-mail.safeconduct"_s);
    QVERIFY(m_fixture->session().path().startsWith(m_fixture->filePath(QString())));
}

void TestStory::checkDossier() const
{
    const QString path = m_fixture->session().path();
    const Results<Dossier> dossier = unpackDossier(*readFile(path, 256 * 1024 * 1024), path);
    QVERIFY(dossier);
    QCOMPARE(dossier->plan.json().at(u"/connections/0/authentication"_s).text(), m_login);
    QCOMPARE(dossier->decision.decidedBy, u"Erika Muster"_s);
    QCOMPARE(dossier->decision.choice(m_connection)->option, m_option);
    QCOMPARE(dossier->decision.choice(m_connection)->reason, u"The branch runs it already"_s);
    for (const Choice &choice : dossier->decision.choices)
        QVERIFY2(choice.isDecided || choice.option.isEmpty(), qPrintable(choice.connection));
    const QByteArray record = dossier->record.value(u"record.md"_s);
    QVERIFY(record.contains("The branch runs it already"));
    QVERIFY(record.contains("Erika Muster"));
    QVERIFY(dossier->record.contains(u"record.html"_s));
    QVERIFY(dossier->record.contains(u"record.json"_s));
    QVERIFY(!dossier->snippets.isEmpty());
    for (auto snippet = dossier->snippets.cbegin(); snippet != dossier->snippets.cend(); ++snippet) { // as saved before
        const Result<QByteArray> saved =
            readFile(m_fixture->filePath(u"snippets/"_s + snippet.key()), 16 * 1024 * 1024);
        QVERIFY2(saved && *saved == snippet.value(), qPrintable(snippet.key()));
    }
}

QTEST_MAIN(TestStory)
#include "test_story.moc"
