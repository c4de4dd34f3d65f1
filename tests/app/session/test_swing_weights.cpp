// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/swing_points.h"
#include "app/document/weight_tables.h"
#include "app/session/swing_weights.h"
#include "app/support/file.h"
#include "tests/common/example.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestSwingWeights : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void startsFromTheUsualPoints();
    void reckonsSharesByTheNeed_data();
    void reckonsSharesByTheNeed();
    void countsAsTheAdviceDoes();
    void namesBothAnchorsInWords();
    void storesAllViewsInOneStepOfUndo();
    void storesNothingThatWasNotChanged();
    void keepsWhatElseStandsInTheMember();
    void leavesTheFirstAtAHundred();
    void bringsOtherScalesToAHundred();
    void startsAnewWhereNothingCanBeWeighed();
    void goesBackToTheUsualPoints();
    void asksForEachRoleOnce();
    void showsViewsSideBySide();

private:
    void startWith(const QByteArray &members);
    Wording words() const { return {m_shipped.knowledge->texts, u"en"_s, u"EUR"_s}; }
    SwingCriterion criterion(const WeightsDraft &draft, const QString &id, const QString &role = {}) const;

    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>(); ///< of each test's session
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSwingWeights::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestSwingWeights::init()
{
    m_session = std::make_unique<Session>(
        m_shipped.files, m_shipped.knowledge,
        SessionSurroundings{
            .today = QDate(2026, 12, 1), .recoveryFolder = {}, .programVersion = u"test"_s, .known = m_known});
    m_session->startNew(u"New"_s, u"en"_s);
}

/// Opens the example with \a members set at its top.
void TestSwingWeights::startWith(const QByteArray &members)
{
    Json plan = *readJson(examplePlan(u"recplast"_s));
    const Json added = *readJson(QByteArray(members).replace('\'', '"'));
    for (const QString &name : added.names())
        plan.insert(name, added.value(name));
    const QString path = m_folder.filePath(u"changed.plan.json"_s);
    QVERIFY(writeFile(path, writeJson(plan)));
    QVERIFY(m_session->open(path));
}

SwingCriterion TestSwingWeights::criterion(const WeightsDraft &draft, const QString &id, const QString &role) const
{
    const QList<SwingCriterion> criteria = draft.criteria(role, words());
    return *std::ranges::find(criteria, id, &SwingCriterion::id);
}

void TestSwingWeights::startsFromTheUsualPoints()
{
    const WeightsDraft draft(*m_session);
    const QList<SwingCriterion> criteria = draft.criteria({}, words());
    QCOMPARE(criteria.size(), m_session->knowledge().defaults.criteria.size());
    QCOMPARE(criteria.constFirst().id, u"transit"_s);
    QCOMPARE(criteria.constFirst().points, 100.0);
    QVERIFY(std::ranges::is_sorted(criteria, std::ranges::greater(), &SwingCriterion::points));
    QCOMPARE(draft.first({}), u"transit"_s);
    QVERIFY(draft.isUsual({}));
    QVERIFY(!draft.hasOwn({}));
    QVERIFY(!draft.isChanged(*m_session));
}

/// By hand: protection 100 + 60 + 15 = 175 points, side 40 + 25 + 25 + 20 + 15 = 125; factors 1, 3, 10.
void TestSwingWeights::reckonsSharesByTheNeed_data()
{
    QTest::addColumn<std::size_t>("level");
    QTest::addColumn<double>("transit");
    QTest::addColumn<double>("users");
    QTest::newRow("normal") << std::size_t(0) << 100.0 / 300 << 25.0 / 300;
    QTest::newRow("high") << std::size_t(1) << 300.0 / 650 << 25.0 / 650;
    QTest::newRow("very high") << std::size_t(2) << 1000.0 / 1875 << 25.0 / 1875;
}

void TestSwingWeights::reckonsSharesByTheNeed()
{
    QFETCH(const std::size_t, level);
    QFETCH(const double, transit);
    QFETCH(const double, users);
    const WeightsDraft draft(*m_session);
    QCOMPARE(criterion(draft, u"transit"_s).shares.at(level), transit);
    QCOMPARE(criterion(draft, u"users"_s).shares.at(level), users);
    double sum = 0;
    for (const auto criteria = draft.criteria({}, words()); const SwingCriterion &one : criteria)
        sum += one.shares.at(level);
    QVERIFY(std::abs(sum - 1) < 1e-12);
    QCOMPARE(criterion(draft, u"transit"_s).shareTexts.at(level), words().percent(transit));
}

/// What the dialog shows is what the advice weighs with.
void TestSwingWeights::countsAsTheAdviceDoes()
{
    startWith("{}");
    WeightsDraft draft(*m_session);
    draft.liftFirst({}, u"users"_s);
    draft.setPoints({}, u"transit"_s, 37);
    draft.store(*m_session);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing(), 60'000);
    QSet<Level> seen;
    for (const ConnectionAdvice &connection : m_session->advice().connections) {
        const Level level = connection.need.highest();
        for (const OptionAdvice &option : connection.options) {
            for (const Contribution &part : option.benefit.contributions) {
                QCOMPARE(part.weight, criterion(draft, part.criterion).shares.at(static_cast<std::size_t>(level)));
                seen.insert(level);
            }
        }
    }
    QVERIFY(seen.size() > 1);
}

void TestSwingWeights::namesBothAnchorsInWords()
{
    const WeightsDraft draft(*m_session);
    for (const auto criteria = draft.criteria({}, words()); const SwingCriterion &one : criteria) {
        for (const QString &text : {one.name, one.help, one.worst, one.best})
            QVERIFY2(!text.isEmpty() && !text.contains(u'<'), qPrintable(one.id));
        QVERIFY(one.worst != one.best);
    }
    QCOMPARE(criterion(draft, u"transit"_s).worst, u"Open internet with no protection."_s);
    QCOMPARE(criterion(draft, u"transit"_s).best, u"No attack on the way succeeds."_s);
}

void TestSwingWeights::storesAllViewsInOneStepOfUndo()
{
    WeightsDraft draft(*m_session);
    draft.setPoints({}, u"rest"_s, 80);
    draft.setPoints({}, u"reach"_s, 0);
    draft.liftFirst(u"administrator"_s, u"resilience"_s);
    QVERIFY(draft.isChanged(*m_session));
    draft.store(*m_session);
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->plan().weights.value(u"transit"_s), 100.0);
    QCOMPARE(m_session->plan().weights.value(u"rest"_s), 80.0);
    QCOMPARE(m_session->plan().weights.value(u"reach"_s), 0.0);
    QCOMPARE(m_session->plan().weights.size(), m_session->knowledge().defaults.criteria.size());
    QCOMPARE(m_session->plan().weightsByRole.value(u"administrator"_s).value(u"resilience"_s), 100.0);
    QVERIFY(!hasError(m_session->document().problems()));
    m_session->undoStack()->undo();
    QVERIFY(!m_session->document().json().contains(u"weights"_s));
    m_session->undoStack()->redo();
    QCOMPARE(m_session->plan().weights.value(u"rest"_s), 80.0);
}

void TestSwingWeights::storesNothingThatWasNotChanged()
{
    WeightsDraft draft(*m_session);
    draft.store(*m_session);
    QCOMPARE(m_session->undoStack()->count(), 0);
    draft.setPoints({}, u"rest"_s, 80);
    draft.makeUsual({});
    draft.store(*m_session);
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void TestSwingWeights::keepsWhatElseStandsInTheMember()
{
    startWith("{'weights': {'auditor': {'users': 7, 'later': 3}, 'tomorrow': 5}}");
    WeightsDraft draft(*m_session);
    draft.setPoints(u"auditor"_s, u"rest"_s, 10);
    draft.setPoints({}, u"rest"_s, 20);
    draft.store(*m_session);
    const Json weights = m_session->document().json().value(u"weights"_s);
    QCOMPARE(weights.value(u"tomorrow"_s).number(0), 5.0);
    QCOMPARE(weights.value(u"auditor"_s).value(u"later"_s).number(0), 3.0);
    QCOMPARE(weights.value(u"auditor"_s).value(u"rest"_s).number(0), 10.0);
    QCOMPARE(weights.value(u"auditor"_s).value(u"users"_s).number(0), 7.0);
    QCOMPARE(weights.value(u"rest"_s).number(0), 20.0);
    QCOMPARE(weights.value(u"users"_s).number(0), 25.0);
}

void TestSwingWeights::leavesTheFirstAtAHundred()
{
    WeightsDraft draft(*m_session);
    draft.setPoints({}, u"transit"_s, 10);
    QCOMPARE(draft.points({}, u"transit"_s), 100.0);
    QVERIFY(!draft.hasOwn({}));
    draft.liftFirst({}, u"users"_s);
    QCOMPARE(draft.first({}), u"users"_s);
    QCOMPARE(draft.criteria({}, words()).constFirst().id, u"users"_s);
    QCOMPARE(draft.points({}, u"transit"_s), 100.0); // as much as the first, until it is asked for
    draft.setPoints({}, u"transit"_s, 130);
    QCOMPARE(draft.points({}, u"transit"_s), 100.0);
    draft.setPoints({}, u"transit"_s, 10);
    QCOMPARE(draft.points({}, u"transit"_s), 10.0);
    draft.setPoints({}, u"users"_s, 10);
    QCOMPARE(draft.points({}, u"users"_s), 100.0);
}

/// A plan may count in tens; the question goes to a hundred, the proportions stay.
void TestSwingWeights::bringsOtherScalesToAHundred()
{
    startWith("{'weights': {'transit': 4, 'rest': 10, 'evidence': 0, 'reach': 0, 'users': 1, 'resilience': 0, "
              "'inspection': 0, 'lifetime': 5}}");
    WeightsDraft draft(*m_session);
    QCOMPARE(draft.first({}), u"rest"_s);
    QCOMPARE(draft.points({}, u"rest"_s), 100.0);
    QCOMPARE(draft.points({}, u"transit"_s), 40.0);
    QCOMPARE(criterion(draft, u"users"_s).shares.at(0), 1.0 / 20);
    draft.setPoints({}, u"users"_s, 20);
    draft.store(*m_session);
    QCOMPARE(m_session->plan().weights.value(u"rest"_s), 100.0);
    QCOMPARE(m_session->plan().weights.value(u"lifetime"_s), 50.0);
}

void TestSwingWeights::startsAnewWhereNothingCanBeWeighed()
{
    startWith("{'weights': {'transit': 0, 'rest': 0, 'evidence': 0, 'reach': 0, 'users': 0, 'resilience': 0, "
              "'inspection': 0, 'lifetime': 0}}");
    const WeightsDraft draft(*m_session);
    QCOMPARE(draft.points({}, u"rest"_s), 60.0);
    QCOMPARE(draft.first({}), u"transit"_s);
}

void TestSwingWeights::goesBackToTheUsualPoints()
{
    startWith("{'weights': {'users': 90, 'auditor': {'rest': 90}}}");
    WeightsDraft draft(*m_session);
    QVERIFY(!draft.isUsual({}));
    draft.makeUsual({});
    QVERIFY(draft.isUsual({}));
    draft.store(*m_session);
    QVERIFY(m_session->plan().weights.isEmpty());
    QCOMPARE(m_session->plan().weightsByRole.value(u"auditor"_s).value(u"rest"_s), 90.0);
    draft.makeUsual(u"auditor"_s);
    draft.store(*m_session);
    QVERIFY(!m_session->document().json().contains(u"weights"_s));
    QCOMPARE(m_session->undoStack()->count(), 2);
}

void TestSwingWeights::asksForEachRoleOnce()
{
    startWith(
        "{'roles': [{'role': 'auditor', 'name': 'A'}, {'role': 'administrator', 'name': 'B'}, {'role': 'auditor'}],"
        " 'weights': {'management': {'rest': 90}}}");
    const QList<WeightView> views = weightViews(m_session->plan(), words());
    QStringList roles;
    for (const WeightView &view : views)
        roles.append(view.role);
    QCOMPARE(roles,
             QStringList({QString(), u"it-security-officer"_s, u"administrator"_s, u"auditor"_s, u"management"_s}));
    QVERIFY(views.constLast().hasOwn);
    QVERIFY(!views.constFirst().hasOwn);
    QCOMPARE(views.at(3).name, u"Auditor"_s);
}

/// By hand at need normal: transit 100/300 for everyone; 100/400 where users count 100 more and nothing else differs.
void TestSwingWeights::showsViewsSideBySide()
{
    startWith("{'weights': {'administrator': {'users': 125}, 'auditor': {'transit': 100}}}");
    const Table table = roleWeightsTable(m_session->plan(), m_session->knowledge(), words(), Level::Normal);
    QCOMPARE(table.header.size(), 5);
    QCOMPARE(table.header.at(1), u"for everyone"_s);
    QCOMPARE(table.rows.size(), m_session->knowledge().defaults.criteria.size());
    QVERIFY(table.header.mid(2, 2).contains(u"Administrator"_s));
    const qsizetype administrator = table.header.indexOf(u"Administrator"_s);
    const qsizetype auditor = table.header.indexOf(u"Auditor"_s);
    const QStringList transit = table.rows.constFirst();
    QCOMPARE(transit.at(1), words().percent(1.0 / 3));
    QCOMPARE(transit.at(administrator), words().percent(0.25));
    QCOMPARE(transit.at(auditor), words().percent(1.0 / 3));
    QCOMPARE(transit.constLast(), u"8"_s); // 33.3 less 25
}

QTEST_GUILESS_MAIN(TestSwingWeights)
#include "test_swing_weights.moc"
