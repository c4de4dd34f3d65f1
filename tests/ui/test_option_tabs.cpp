// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/comparison_advice.h"
#include "app/document/comparison_tables.h"
#include "app/document/option_pictures.h"
#include "app/document/wording.h"
#include "tests/common/held_pool.h"
#include "tests/ui/hands.h"
#include "tests/ui/window_fixture.h"
#include "ui/protection/option_view.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// What the tabs below the options show and let one change.
class TestOptionTabs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void changesACostByKeyboard();
    void asksForAReason();
    void saysWhatIsWrongWithAFigure();
    void changesACostForAll();
    void makesACostAsUsualAgain();
    void addsACostThatCountsOnlyWithAFigure();
    void makesUpNoFigureThatNobodyKnows();
    void namesWhatDominatesAnOption();
    void saysHowSureTheAdviceIs();
    void drawsWhatIsAskedFor();
    void fillsOnlyTheTabThatIsShown();
    void tellsOfAllConnectionsTogether();
    void fits_data();
    void fits();

private:
    enum Tab { Coverage, Cost, Benefit, Rules, Why, Charts, Robustness };
    Session &session() const { return m_fixture->session(); }
    QDialog *dialog() const { return m_fixture->find<QDialog>(u"costDialog"_s); }
    QTableWidget *costs() const { return m_fixture->find<QTableWidget>(u"cost"_s); }
    QTabWidget *tabs() const { return m_fixture->find<QTabWidget>(u"optionTabs"_s); }
    void showTab(Tab tab, const QString &connection);
    void showLine(const QString &item);
    void openDialog();
    void waitForAdvice() const { QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), 60'000); }
    const OptionAdvice &option() const;
    const CostLine *line(const QString &item) const;

    static inline const QString tlsService = u"tls-service"_s;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<KeyboardHands> m_hands;
    QString m_connection;
};

void TestOptionTabs::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_hands = std::make_unique<KeyboardHands>(m_fixture->window());
    m_fixture->openExample(u"recplast"_s);
}

void TestOptionTabs::cleanup()
{
    m_hands.reset();
    m_fixture.reset();
}

void TestOptionTabs::showTab(Tab tab, const QString &connection)
{
    m_connection = connection;
    m_fixture->window().showStepNamed(u"protection/"_s + connection);
    tabs()->setCurrentIndex(tab);
}

const OptionAdvice &TestOptionTabs::option() const
{
    const QString shown = m_fixture->find<OptionView>(u"options"_s)->current();
    return *session().advice().connection(m_connection)->option(shown);
}

const CostLine *TestOptionTabs::line(const QString &item) const
{
    const QList<CostLine> &lines = option().cost.lines;
    const auto found = std::ranges::find(lines, item, &CostLine::item);
    return found == lines.cend() ? nullptr : &*found;
}

/// On a connection and an option that count \a item, its row is made current.
void TestOptionTabs::showLine(const QString &item)
{
    for (const ConnectionAdvice &connection : session().advice().connections) {
        for (const OptionAdvice &one : connection.options) {
            const auto found = std::ranges::find(one.cost.lines, item, &CostLine::item);
            if (found == one.cost.lines.cend())
                continue;
            showTab(Cost, connection.id);
            m_fixture->find<OptionView>(u"options"_s)->select(one.option.id());
            costs()->setCurrentCell(static_cast<int>(found - one.cost.lines.cbegin()), 0);
            return;
        }
    }
    QFAIL(qPrintable(item));
}

void TestOptionTabs::openDialog()
{
    m_hands->press(u"costChange"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
}

void TestOptionTabs::changesACostByKeyboard()
{
    showLine(tlsService);
    const Range before = line(tlsService)->each;
    m_hands->openRow(u"cost"_s);
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(dialog()->findChild<QLineEdit *>(u"costLikely"_s)->text(), u"4"_s);
    m_hands->type(u"costMin"_s, u"1"_s);
    m_hands->type(u"costLikely"_s, u"2.5"_s);
    m_hands->type(u"costMax"_s, u"3"_s);
    m_hands->press(u"costHere"_s);
    m_hands->type(u"costReason"_s, u"measured in May"_s);
    m_hands->press(u"costKeep"_s);
    QTRY_VERIFY(!dialog());
    const Json kept = m_fixture->json().at(u"/costOverrides/0"_s);
    QCOMPARE(kept.value(u"item"_s).text(), tlsService);
    QCOMPARE(kept.value(u"connection"_s).text(), m_connection);
    QCOMPARE(kept.at(u"/hours/likely"_s).text(), u"2.5"_s);
    QCOMPARE(kept.value(u"explanation"_s).text(), u"measured in May"_s);
    waitForAdvice();
    QVERIFY(line(tlsService)->isOverridden);
    QVERIFY(line(tlsService)->each != before);
    const int row = costs()->currentRow();
    QVERIFY(costs()->item(row, costs()->columnCount() - 1)->text().contains("measured in May"_L1));
    QVERIFY(costs()->item(row, 0)->font().bold());
    m_hands->undo();
    QVERIFY(!m_fixture->json().contains(u"costOverrides"_s));
    waitForAdvice();
    QCOMPARE(line(tlsService)->each, before);
}

void TestOptionTabs::asksForAReason()
{
    showLine(tlsService);
    openDialog();
    const auto *keep = dialog()->findChild<QPushButton *>(u"costKeep"_s);
    const auto *fault = dialog()->findChild<QLabel *>(u"costReasonError"_s);
    QVERIFY(!keep->isEnabled());
    QVERIFY(fault->isVisible() && fault->text().contains("reason"_L1));
    m_hands->type(u"costReason"_s, u"  "_s);
    QVERIFY(!keep->isEnabled());
    m_hands->type(u"costReason"_s, u"offer"_s);
    QVERIFY(keep->isEnabled());
    QVERIFY(fault->text().isEmpty());
}

void TestOptionTabs::saysWhatIsWrongWithAFigure()
{
    showLine(tlsService);
    openDialog();
    m_hands->type(u"costReason"_s, u"offer"_s);
    m_hands->type(u"costMin"_s, u"9"_s);
    const auto *fault = dialog()->findChild<QLabel *>(u"costFigureError"_s);
    QVERIFY(fault->isVisible() && !fault->text().isEmpty());
    QVERIFY(!dialog()->findChild<QPushButton *>(u"costKeep"_s)->isEnabled());
    QCOMPARE(dialog()->findChild<QLineEdit *>(u"costMin"_s)->accessibleDescription(), fault->text());
    m_hands->type(u"costMin"_s, u"much"_s);
    QVERIFY(!dialog()->findChild<QPushButton *>(u"costKeep"_s)->isEnabled());
    m_hands->type(u"costMin"_s, u"2"_s);
    QVERIFY(!fault->isVisible());
    QVERIFY(dialog()->findChild<QPushButton *>(u"costKeep"_s)->isEnabled());
}

void TestOptionTabs::changesACostForAll()
{
    showLine(tlsService);
    QVERIFY(line(tlsService)->isShared);
    openDialog();
    QVERIFY(dialog()->findChild<QRadioButton *>(u"costEverywhere"_s)->isChecked()); // others pay it, too
    m_hands->pickInBox(u"costUnit"_s, u"EUR"_s);
    QVERIFY(dialog()->findChild<QLineEdit *>(u"costMin"_s)->text().isEmpty());
    m_hands->type(u"costMin"_s, u"200"_s);
    m_hands->type(u"costLikely"_s, u"250"_s);
    m_hands->type(u"costMax"_s, u"300"_s);
    m_hands->type(u"costReason"_s, u"fixed price"_s);
    m_hands->press(u"costKeep"_s);
    QTRY_VERIFY(!dialog());
    waitForAdvice();
    for (const ConnectionAdvice &connection : session().advice().connections) {
        for (const OptionAdvice &one : connection.options) {
            for (const CostLine &cost : one.cost.lines)
                QCOMPARE(cost.isOverridden, cost.item == tlsService);
        }
    }
    QCOMPARE(line(tlsService)->each.likely, Money::whole(250));
}

void TestOptionTabs::makesACostAsUsualAgain()
{
    session().set(u"/costOverrides"_s, *readJson(R"([{"item": "tls-service", "hours": {"min": 1, "likely": 1, "max": 1},
                                 "explanation": "known"}])"),
                  u"Edit"_s);
    waitForAdvice();
    showLine(tlsService);
    QVERIFY(m_fixture->find<QPushButton>(u"costUsual"_s)->isEnabled());
    m_hands->press(u"costUsual"_s);
    QVERIFY(!m_fixture->json().contains(u"costOverrides"_s));
    waitForAdvice();
    QVERIFY(!m_fixture->find<QPushButton>(u"costUsual"_s)->isEnabled());
    QVERIFY(!line(tlsService)->isOverridden);
}

void TestOptionTabs::addsACostThatCountsOnlyWithAFigure()
{
    showLine(u"smime-message"_s);
    QVERIFY(!line(u"exit"_s));
    QAction *exit = nullptr;
    const auto actions = m_fixture->find<QPushButton>(u"costMore"_s)->menu()->actions();
    for (QAction *action : actions) {
        if (action->text() == shippedKnowledge().knowledge->texts.name(u"en"_s, u"cost"_s, u"exit"_s))
            exit = action;
    }
    QVERIFY(exit);
    exit->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    m_hands->type(u"costReason"_s, u"contract"_s);
    m_hands->press(u"costKeep"_s);
    QTRY_VERIFY(!dialog());
    waitForAdvice();
    QVERIFY(line(u"exit"_s));
}

/// Of a licence's price nothing is known: the dialog begins with nothing, not with 0.
void TestOptionTabs::makesUpNoFigureThatNobodyKnows()
{
    showLine(u"smime-message"_s);
    const QString name = shippedKnowledge().knowledge->texts.name(u"en"_s, u"cost"_s, u"licence-user"_s);
    const auto actions = m_fixture->find<QPushButton>(u"costMore"_s)->menu()->actions();
    const auto licence = std::ranges::find_if(actions, [&name](const QAction *one) { return one->text() == name; });
    QVERIFY(licence != actions.cend());
    (*licence)->trigger();
    QTRY_VERIFY(dialog() && dialog()->isVisible());
    for (const QString &point : {u"costMin"_s, u"costLikely"_s, u"costMax"_s})
        QVERIFY(dialog()->findChild<QLineEdit *>(point)->text().isEmpty());
    QVERIFY(!dialog()->findChild<QPushButton *>(u"costKeep"_s)->isEnabled());
    const auto labels = dialog()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().startsWith("No usual figure is known"_L1); }));
    dialog()->reject();
    QTRY_VERIFY(!dialog());
}

void TestOptionTabs::saysHowSureTheAdviceIs()
{
    const auto &connections = session().advice().connections;
    const auto compared = std::ranges::find_if(connections, [](const ConnectionAdvice &advice) {
        return advice.robustness && !advice.robustness->second.isEmpty();
    });
    QVERIFY(compared != connections.cend());
    showTab(Robustness, compared->id);
    const auto *verdict = m_fixture->find<QLabel>(u"verdict"_s);
    QVERIFY(verdict->isVisible() && verdict->text().contains("recommended"_L1));
    const auto *table = m_fixture->find<QTableWidget>(u"robustness"_s);
    QVERIFY(table->rowCount() >= 2);
    QVERIFY(table->item(0, 2)->text().contains(u'±'));
    m_hands->pickInBox(u"robustnessChoice"_s, u"What moves the lead most"_s);
    QCOMPARE(table->rowCount(), static_cast<int>(compared->robustness->tornado.size()));
    m_hands->pickInBox(u"robustnessChoice"_s, u"Where the choice would turn"_s);
    QCOMPARE(table->rowCount(), static_cast<int>(compared->robustness->breakEvens.size()));
    const Wording words(session().knowledge().texts, u"en"_s, session().advice().currency);
    QVERIFY(verdict->text().endsWith(worthSentences(words, *compared).join(u' ')));
    m_hands->pickInBox(u"robustnessChoice"_s, u"What one more point costs"_s);
    const Table frontier = frontierTable(words, *compared);
    QCOMPARE(table->rowCount(), static_cast<int>(frontier.rows.size()));
    QCOMPARE(table->item(0, 6)->text(), frontier.rows.constFirst().constLast());
    QCOMPARE(table->accessibleDescription(), frontier.caption);
    m_hands->pickInBox(u"robustnessChoice"_s, u"Weights that speak for each option"_s);
    QCOMPARE(table->columnCount(), 4);
    QVERIFY(table->rowCount() > 0 && table->item(0, 3)->text().contains(u'%'));
}

/// Beside the benefit, and in its row among the options.
void TestOptionTabs::namesWhatDominatesAnOption()
{
    waitForAdvice();
    const Wording words(session().knowledge().texts, u"en"_s, session().advice().currency);
    for (const ConnectionAdvice &connection : session().advice().connections) {
        const auto found = std::ranges::find_if(connection.options, [&connection](const OptionAdvice &one) {
            return dominatorOf(one, connection) != nullptr;
        });
        if (found == connection.options.cend())
            continue;
        showTab(Benefit, connection.id);
        m_fixture->find<OptionView>(u"options"_s)->select(found->option.id());
        QCOMPARE(&option(), &*found);
        const QString sentence = dominanceSentence(words, connection, *found);
        QVERIFY(sentence.contains(words.option(dominatorOf(*found, connection)->option)));
        QVERIFY(m_fixture->find<QLabel>(u"benefitNote"_s)->text().endsWith(sentence));
        return;
    }
    QFAIL("no option of the example is dominated");
}

/// Each picture says in words what it shows, and is drawn: not all of it in one colour.
void TestOptionTabs::drawsWhatIsAskedFor()
{
    showTab(Charts, u"owa-travel"_s);
    waitForAdvice();
    auto *choice = m_fixture->find<QComboBox>(u"chartChoice"_s);
    auto *picture = m_fixture->find(u"chart"_s);
    QStringList said;
    for (int index = 0; index < choice->count(); ++index) {
        choice->setCurrentIndex(index);
        QVERIFY2(picture->isVisible(), qPrintable(choice->currentText()));
        said.append(picture->accessibleName());
        const QImage drawn = picture->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QSet<QRgb> colours;
        for (int y = 0; y < drawn.height(); y += 2) {
            for (int x = 0; x < drawn.width(); x += 2)
                colours.insert(drawn.pixel(x, y));
        }
        QVERIFY2(colours.size() > 3, qPrintable(choice->currentText()));
    }
    QCOMPARE(QSet<QString>(said.cbegin(), said.cend()).size(), 4);
    const ConnectionAdvice &advice = *session().advice().connection(m_connection);
    const Wording words(session().knowledge().texts, u"en"_s, session().advice().currency);
    QVERIFY(said.at(2).contains(words.option(advice.recommended)) && said.at(2).contains(u'%'));
    QCOMPARE(said.at(0), costBenefitPicture(words, advice, option().option.id()).alternative);
}

void TestOptionTabs::fillsOnlyTheTabThatIsShown()
{
    showTab(Cost, session().plan().connections.constFirst().id);
    QVERIFY(costs()->rowCount() > 0);
    QVERIFY(m_fixture->find<QLabel>(u"verdict"_s)->text().isEmpty());
    QCOMPARE(m_fixture->find<QTableWidget>(u"robustness"_s)->rowCount(), 0);
}

void TestOptionTabs::tellsOfAllConnectionsTogether()
{
    m_fixture->openExample(u"two-offices"_s);
    m_fixture->show(u"protection"_s);
    waitForAdvice();
    auto *together = m_fixture->find<QPushButton>(u"allTogether"_s);
    const auto *text = m_fixture->find<QTextBrowser>(u"togetherText"_s);
    QTest::mouseClick(together, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(text->isVisible(), 120'000);
    QVERIFY(session().advice().portfolio);
    const Wording words(session().knowledge().texts, u"en"_s, session().advice().currency);
    QTRY_VERIFY_WITH_TIMEOUT(!text->toPlainText().isEmpty(), 60'000);
    const QString shown = text->toPlainText();
    const QString gain = words.money(session().advice().portfolio->gain.amount);
    QVERIFY2(shown.contains(QString(gain).replace(QChar::Nbsp, u' ')), qPrintable(gain)); // as toPlainText() has it
    for (const QString &id : {u"record.together.next.caption"_s, u"record.scenarios.heading"_s})
        QVERIFY2(shown.contains(words.say(id)), qPrintable(id));

    auto *tabs = m_fixture->find<QTabWidget>(u"togetherTabs"_s);
    tabs->setCurrentIndex(1);
    const auto *facilities = m_fixture->find<QTableWidget>(u"facilities"_s);
    QVERIFY(facilities->isVisible() && facilities->rowCount() > 0);
    QCOMPARE(facilities->rowCount(), static_cast<int>(session().advice().facilities.size()));
    QCOMPARE(facilities->item(0, 2)->text(), words.range(session().advice().facilities.constFirst().cost.initial));
    tabs->setCurrentIndex(0);

    const QTextDocument *before = text->document();
    {
        const HeldPool pool; // written and laid out in the background
        session().acceptProposals();
        QTest::qWait(0);
        QVERIFY(text->document() == before);
    }
    QTRY_VERIFY_WITH_TIMEOUT(text->document() != before, 60'000);

    auto *connections = m_fixture->find<QListWidget>(u"connections"_s, m_fixture->find(u"protectionPage"_s));
    QTest::mouseClick(connections->viewport(), Qt::LeftButton, {},
                      connections->visualItemRect(connections->item(0)).center());
    QVERIFY(!text->isVisible());
    QVERIFY(!together->isChecked());
}

void TestOptionTabs::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const QSize &size : {QSize(960, 540), QSize(1280, 720)})
            QTest::addRow("%s, %d", qPrintable(language), size.width()) << language << size;
    }
}

/// Nothing is cut off. Kept as pictures where SAFECONDUCT_SCREENSHOTS names a folder.
void TestOptionTabs::fits()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    m_hands.reset();
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(language);
    m_hands = std::make_unique<KeyboardHands>(m_fixture->window());
    m_fixture->openExample(u"recplast"_s);
    m_fixture->window().resize(size);
    const QString folder = qEnvironmentVariable("SAFECONDUCT_SCREENSHOTS");
    const auto keep = [&](QWidget &widget, const QString &name) {
        QTest::qWait(0);
        for (const auto buttons = widget.findChildren<QAbstractButton *>(); const QAbstractButton *button : buttons) {
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
        if (!folder.isEmpty())
            QVERIFY(QDir().mkpath(folder)
                    && widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, language).arg(size.width()).arg(name)));
    };
    showLine(tlsService);
    keep(m_fixture->window(), u"cost"_s);
    openDialog();
    QVERIFY(dialog()->width() <= size.width() && dialog()->height() <= size.height());
    keep(*dialog(), u"cost-dialog"_s);
    dialog()->reject();
    tabs()->setCurrentIndex(Robustness);
    auto *choice = m_fixture->find<QComboBox>(u"robustnessChoice"_s);
    for (int index = 0; index < choice->count(); ++index) {
        choice->setCurrentIndex(index);
        keep(m_fixture->window(), u"robustness-%1"_s.arg(index));
    }
}

QTEST_MAIN(TestOptionTabs)
#include "test_option_tabs.moc"
