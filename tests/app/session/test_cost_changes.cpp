// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/option_tables.h"
#include "app/session/cost_changes.h"
#include "app/support/file.h"
#include "tests/common/example.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

Json number(const char *lexeme)
{
    return Json::numberAsWritten(QString::fromLatin1(lexeme));
}

} // namespace

class TestCostChanges : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void startsFromTheUsualFigure();
    void changesTheCostOfOneConnection();
    void changesTheCostOfAllConnections();
    void putsOneForAllInThePlaceOfOneForHere();
    void keepsSecondsExactly_data();
    void keepsSecondsExactly();
    void takesMoneyInPlaceOfHours();
    void keepsWhatElseAnEntrySays();
    void goesBackToTheUsualFigure();
    void refusesWhatThePlanRefuses_data();
    void refusesWhatThePlanRefuses();
    void offersItemsThatCountOnlyWithAFigure();
    void offersItemsOfFacilitiesThatAreTaken();
    void saysTheReasonInTheTable();

private:
    CostChange change(const char *min, const char *likely, const char *max) const;
    const CostLine *line(const QString &item, const QString &connection) const;
    void waitForAdvice() const { QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000); }
    /// The first connection with an option that counts \a item, and of others the next.
    QStringList connectionsWith(const QString &item) const;

    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>(); ///< of each test's session
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestCostChanges::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestCostChanges::init()
{
    m_session = std::make_unique<Session>(
        m_shipped.files, m_shipped.knowledge,
        SessionSurroundings{
            .today = QDate(2026, 12, 1), .recoveryFolder = {}, .programVersion = u"test"_s, .known = m_known});
    Json plan = *readJson(examplePlan(u"recplast"_s));
    Json connections = Json::array(); // few, so that each advice is soon there
    for (const Json &connection : plan.value(u"connections"_s).items()) {
        if (QStringList{u"erp-submit"_s, u"scan-to-mail"_s, u"tax-adviser"_s}.contains(
                connection.value(u"id"_s).text()))
            connections.append(connection);
    }
    plan.insert(u"connections"_s, connections);
    const QString path = m_folder.filePath(u"few.plan.json"_s);
    QVERIFY(writeFile(path, writeJson(plan)));
    QVERIFY(m_session->open(path));
    waitForAdvice();
}

CostChange TestCostChanges::change(const char *min, const char *likely, const char *max) const
{
    return {.item = u"tls-service"_s,
            .connection = connectionsWith(u"tls-service"_s).constFirst(),
            .isEverywhere = false,
            .unit = CostUnit::Hours,
            .points = {number(min), number(likely), number(max)},
            .reason = u"measured"_s};
}

const CostLine *TestCostChanges::line(const QString &item, const QString &connection) const
{
    for (const OptionAdvice &option : m_session->advice().connection(connection)->options) {
        const auto found = std::ranges::find(option.cost.lines, item, &CostLine::item);
        if (found != option.cost.lines.cend())
            return &*found;
    }
    return nullptr;
}

QStringList TestCostChanges::connectionsWith(const QString &item) const
{
    QStringList found;
    for (const ConnectionAdvice &connection : m_session->advice().connections) {
        if (line(item, connection.id))
            found.append(connection.id);
    }
    return found;
}

void TestCostChanges::startsFromTheUsualFigure()
{
    const CostFigure usual = figureInForce(m_session->plan(), m_session->knowledge(), u"tls-service"_s, u"any"_s);
    QCOMPARE(usual.unit, CostUnit::Hours);
    QCOMPARE(usual.range, m_session->knowledge().costs.items.value(u"tls-service"_s).amount);
    QVERIFY(!usual.isOwn);
    QVERIFY(usual.reason.isEmpty());
    const Wording words(m_session->knowledge().texts, u"en"_s, u"EUR"_s);
    QCOMPARE(figureText(usual, words), u"1 – 4 – 16\u00A0hours"_s);
    QVERIFY(usual.isKnown);
    QVERIFY(!usualFigure(m_session->knowledge(), u"licence-user"_s).isKnown);
}

void TestCostChanges::changesTheCostOfOneConnection()
{
    const QStringList connections = connectionsWith(u"tls-service"_s);
    QVERIFY(connections.size() > 1);
    const Range before = line(u"tls-service"_s, connections.at(1))->each;
    changeCost(*m_session, change("1", "2.5", "4"));
    QCOMPARE(m_session->undoStack()->count(), 1);
    const CostOverride kept = m_session->plan().costOverrides.constLast();
    QCOMPARE(kept.item, u"tls-service"_s);
    QCOMPARE(kept.connection, connections.constFirst());
    QCOMPARE(kept.explanation, u"measured"_s);
    QCOMPARE(kept.hours->likely, Decimal::nearest(2.5));
    QVERIFY(!hasError(m_session->document().problems()));
    waitForAdvice();
    const CostLine *changed = line(u"tls-service"_s, connections.constFirst());
    QVERIFY(changed->isOverridden);
    QCOMPARE(changed->overrideReason, u"measured"_s);
    QCOMPARE(changed->amount, (Range{Decimal::whole(1), Decimal::nearest(2.5), Decimal::whole(4)}));
    QCOMPARE(line(u"tls-service"_s, connections.at(1))->each, before);
    m_session->undoStack()->undo();
    QVERIFY(m_session->plan().costOverrides.isEmpty());
}

void TestCostChanges::changesTheCostOfAllConnections()
{
    CostChange everywhere = change("1", "2", "3");
    everywhere.isEverywhere = true;
    changeCost(*m_session, everywhere);
    QVERIFY(m_session->plan().costOverrides.constLast().connection.isEmpty());
    waitForAdvice();
    for (const auto connections = connectionsWith(u"tls-service"_s); const QString &connection : connections)
        QCOMPARE(line(u"tls-service"_s, connection)->amount.likely, Decimal::whole(2));
    const CostFigure figure =
        figureInForce(m_session->plan(), m_session->knowledge(), u"tls-service"_s, everywhere.connection);
    QVERIFY(figure.isOwn && figure.isEverywhere);
}

/// Otherwise the figure for all would count everywhere but where it was given.
void TestCostChanges::putsOneForAllInThePlaceOfOneForHere()
{
    changeCost(*m_session, change("1", "2", "3"));
    CostChange everywhere = change("5", "6", "7");
    everywhere.isEverywhere = true;
    changeCost(*m_session, everywhere);
    QCOMPARE(m_session->plan().costOverrides.size(), 1);
    QCOMPARE(m_session->undoStack()->count(), 2);
    changeCost(*m_session, change("2", "3", "4"));
    QCOMPARE(m_session->plan().costOverrides.size(), 2);
    waitForAdvice();
    const QStringList connections = connectionsWith(u"tls-service"_s);
    QCOMPARE(line(u"tls-service"_s, connections.constFirst())->amount.likely, Decimal::whole(3));
    QCOMPARE(line(u"tls-service"_s, connections.at(1))->amount.likely, Decimal::whole(6));
}

void TestCostChanges::keepsSecondsExactly_data()
{
    QTest::addColumn<int>("seconds");
    for (const int seconds : {1, 3, 7, 59, 3599})
        QTest::addRow("%d", seconds) << seconds;
}

/// The plan keeps hours; a second is 0.000277… of one.
void TestCostChanges::keepsSecondsExactly()
{
    QFETCH(const int, seconds);
    const QStringList connections = connectionsWith(u"smime-message"_s);
    QVERIFY(!connections.isEmpty());
    const CostChange slower{.item = u"smime-message"_s,
                            .connection = connections.constFirst(),
                            .isEverywhere = false,
                            .unit = CostUnit::Seconds,
                            .points = {number("0"), Json::from(seconds), Json::from(seconds)},
                            .reason = u"timed"_s};
    changeCost(*m_session, slower);
    waitForAdvice();
    const CostLine *changed = line(u"smime-message"_s, connections.constFirst());
    QCOMPARE(changed->amount, (Range{Decimal(), Decimal::whole(seconds), Decimal::whole(seconds)}));
    const Range rate = changed->ratePerHour;
    QCOMPARE(changed->each.likely, (Decimal::whole(seconds) * rate.likely).scaled(1, 3600));
    const CostFigure figure =
        figureInForce(m_session->plan(), m_session->knowledge(), u"smime-message"_s, connections.constFirst());
    QCOMPARE(figure.unit, CostUnit::Seconds);
    QCOMPARE(figure.range.likely, Decimal::whole(seconds));
}

void TestCostChanges::takesMoneyInPlaceOfHours()
{
    CostChange offer = change("100", "120", "150");
    offer.unit = CostUnit::Money;
    changeCost(*m_session, offer);
    waitForAdvice();
    const CostLine *changed = line(u"tls-service"_s, offer.connection);
    QCOMPARE(changed->each, (Range{Money::whole(100), Money::whole(120), Money::whole(150)}));
    changeCost(*m_session, change("1", "2", "3"));
    QCOMPARE(m_session->plan().costOverrides.size(), 1);
    QVERIFY(!m_session->plan().costOverrides.constFirst().amount);
}

void TestCostChanges::keepsWhatElseAnEntrySays()
{
    const Json entry = *readJson(R"({"item": "tls-service", "hours": {"min": 1, "likely": 1, "max": 1},
                               "explanation": "old", "ticket": "4711"})");
    m_session->set(u"/costOverrides"_s, Json::array({entry}), u"Edit"_s);
    CostChange everywhere = change("1", "2", "3");
    everywhere.isEverywhere = true;
    changeCost(*m_session, everywhere);
    const Json kept = m_session->document().json().at(u"/costOverrides/0"_s);
    QCOMPARE(kept.value(u"ticket"_s).text(), u"4711"_s);
    QCOMPARE(kept.value(u"explanation"_s).text(), u"measured"_s);
}

void TestCostChanges::goesBackToTheUsualFigure()
{
    CostChange everywhere = change("5", "6", "7");
    everywhere.isEverywhere = true;
    changeCost(*m_session, everywhere);
    changeCost(*m_session, change("1", "2", "3"));
    makeCostUsual(*m_session, u"tls-service"_s, everywhere.connection);
    QCOMPARE(m_session->plan().costOverrides.size(), 1);
    QVERIFY(m_session->plan().costOverrides.constFirst().connection.isEmpty());
    makeCostUsual(*m_session, u"tls-service"_s, everywhere.connection);
    QVERIFY(!m_session->document().json().contains(u"costOverrides"_s));
    QCOMPARE(m_session->undoStack()->count(), 4);
    makeCostUsual(*m_session, u"tls-service"_s, everywhere.connection);
    QCOMPARE(m_session->undoStack()->count(), 4);
    waitForAdvice();
    QVERIFY(!line(u"tls-service"_s, everywhere.connection)->isOverridden);
}

void TestCostChanges::refusesWhatThePlanRefuses_data()
{
    QTest::addColumn<Json>("min");
    QTest::addColumn<Json>("likely");
    QTest::addColumn<Json>("max");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isAboutReason");
    QTest::newRow("no reason") << number("1") << number("2") << number("3") << QString() << true;
    QTest::newRow("blanks") << number("1") << number("2") << number("3") << u"  "_s << true;
    QTest::newRow("hidden sign") << number("1") << number("2") << number("3") << u"offer\u202E"_s << true;
    QTest::newRow("out of order") << number("3") << number("2") << number("4") << u"why"_s << false;
    QTest::newRow("negative") << number("-1") << number("2") << number("3") << u"why"_s << false;
    QTest::newRow("a word") << Json::from(u"much"_s) << number("2") << number("3") << u"why"_s << false;
    QTest::newRow("nothing typed") << number("1") << Json() << number("3") << u"why"_s << false;
    QTest::newRow("too great") << number("1") << number("2") << number("1e300") << u"why"_s << false;
}

void TestCostChanges::refusesWhatThePlanRefuses()
{
    QFETCH(const Json, min);
    QFETCH(const Json, likely);
    QFETCH(const Json, max);
    QFETCH(const QString, reason);
    QFETCH(const bool, isAboutReason);
    CostChange wrong = change("1", "2", "3");
    QVERIFY(problemsOf(wrong).isEmpty());
    wrong.points = {min, likely, max};
    wrong.reason = reason;
    const Problems problems = problemsOf(wrong);
    QVERIFY(hasError(problems));
    for (const Problem &problem : problems) {
        QCOMPARE(problem.pointer == "/explanation"_L1, isAboutReason);
        QVERIFY(!problem.what.isEmpty());
    }
    changeCost(*m_session, wrong);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestCostChanges::offersItemsThatCountOnlyWithAFigure()
{
    const QStringList connections = connectionsWith(u"smime-message"_s);
    const auto optionWith = [&](const QString &item) -> const OptionAdvice * {
        for (const OptionAdvice &option : m_session->advice().connection(connections.constFirst())->options) {
            if (std::ranges::contains(option.cost.lines, item, &CostLine::item))
                return &option;
        }
        return nullptr;
    };
    QVERIFY(itemsToAdd(m_session->knowledge(), *optionWith(u"smime-message"_s)).contains(u"exit"_s));
    CostChange exit = change("4", "8", "16");
    exit.item = u"exit"_s;
    exit.connection = connections.constFirst();
    changeCost(*m_session, exit);
    waitForAdvice();
    QVERIFY(optionWith(u"exit"_s));
    QVERIFY(!itemsToAdd(m_session->knowledge(), *optionWith(u"exit"_s)).contains(u"exit"_s));
}

/// A figure for a bought certificate would count nowhere where none is bought.
void TestCostChanges::offersItemsOfFacilitiesThatAreTaken()
{
    int offered = 0;
    for (const auto connections = m_session->advice().connections; const ConnectionAdvice &connection : connections) {
        for (const OptionAdvice &option : connection.options) {
            const bool isBought = option.facilities.contains(u"public-ca"_s);
            const bool isOffered = itemsToAdd(m_session->knowledge(), option).contains(u"tls-ov"_s);
            QVERIFY2(isBought || !isOffered, qPrintable(option.option.id()));
            const bool hasOwn =
                option.facilities.contains(u"own-ca-small"_s) || option.facilities.contains(u"windows-enterprise-ca"_s);
            const bool isHsm = itemsToAdd(m_session->knowledge(), option).contains(u"hsm-network"_s);
            QVERIFY2(hasOwn || !isHsm, qPrintable(option.option.id()));
            offered += isHsm ? 1 : 0;
        }
    }
    QVERIFY(offered > 0);
}

void TestCostChanges::saysTheReasonInTheTable()
{
    const CostChange measured = change("1", "2", "3");
    changeCost(*m_session, measured);
    waitForAdvice();
    const Wording words(m_session->knowledge().texts, u"en"_s, u"EUR"_s);
    int found = 0;
    for (const OptionAdvice &option : m_session->advice().connection(measured.connection)->options) {
        const Table table = costTable(words, option.cost);
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const bool says = table.rows.at(row).constLast().contains("measured"_L1);
            QCOMPARE(says, option.cost.lines.at(row).item == "tls-service"_L1);
            found += says ? 1 : 0;
        }
    }
    QVERIFY(found > 0);
}

QTEST_GUILESS_MAIN(TestCostChanges)
#include "test_cost_changes.moc"
