// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/decision_step.h"
#include "app/session/facility_table.h"
#include "app/session/open_tasks.h"
#include "app/session/plan_steps.h"
#include "app/session/residual_risks.h"
#include "app/session/work.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestOpenTasks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void leadsToWhereATaskIsDone();
    void putsFirstWhatHoldsUpTheDecision();
    void saysWhatIsMissing();
    void settlesAQuestionByItsAnswer();
    void replacesAnEarlierAnswer();
    void listsAcceptedRisks();
    void listsWhatRemains();
    void listsSharedInvestments();
    void countsWhatIsDecided();
    void findsTheStepOfAValue_data();
    void findsTheStepOfAValue();

private:
    Wording words() const { return {m_session->knowledge().texts, u"en"_s, m_session->advice().currency}; }
    QString firstConnection() const { return m_session->plan().connections.first().id; }
    QList<OpenPoint> questions() const;

    ShippedKnowledge m_shipped;
    std::shared_ptr<KnownPlans> m_known = std::make_shared<KnownPlans>(); ///< of each test's session
    std::unique_ptr<Session> m_session;
};

void TestOpenTasks::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestOpenTasks::init()
{
    m_session = std::make_unique<Session>(
        m_shipped.files, m_shipped.knowledge,
        SessionSurroundings{
            .today = QDate(2026, 12, 1), .recoveryFolder = {}, .programVersion = u"test"_s, .known = m_known});
    QVERIFY(m_session->openExample(u":/safeconduct/examples/recplast.plan.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), 60'000);
}

void TestOpenTasks::cleanup()
{
    m_session.reset();
}

QList<OpenPoint> TestOpenTasks::questions() const
{
    QList<OpenPoint> points = m_session->openPoints();
    points.removeIf([](const OpenPoint &point) { return point.kind != OpenKind::UnansweredQuestion; });
    return points;
}

void TestOpenTasks::leadsToWhereATaskIsDone()
{
    const QList<OpenTaskGroup> groups = openTasks(*m_session, words());
    QVERIFY(!groups.isEmpty());
    for (const OpenTaskGroup &group : groups) {
        QVERIFY(!group.title.isEmpty());
        for (const OpenTask &task : group.tasks) {
            QVERIFY(!task.text.isEmpty());
            QVERIFY2(!task.text.contains(u'<') && !task.text.contains(u'{'), qPrintable(task.text));
            QCOMPARE(task.step.isEmpty(), group.kind == OpenKind::UnansweredQuestion);
            QCOMPARE(task.point.kind, group.kind);
        }
    }
}

void TestOpenTasks::putsFirstWhatHoldsUpTheDecision()
{
    const QList<OpenTaskGroup> groups = openTasks(*m_session, words());
    QVERIFY(groups.first().blocksProposal);
    QVERIFY(std::ranges::is_partitioned(groups, &OpenTaskGroup::blocksProposal));
}

void TestOpenTasks::saysWhatIsMissing()
{
    const qsizetype blocking = std::ranges::count_if(m_session->openPoints(), &OpenPoint::blocksProposal);
    QVERIFY(blocking > 1);
    QVERIFY(completeness(*m_session, words()).startsWith(QString::number(blocking)));
    QCOMPARE(decisionState(*m_session).open, blocking);
    m_session->acceptProposals();
    for (const auto points = m_session->openPoints(); const OpenPoint &point : points)
        QVERIFY2(!point.blocksProposal(), qPrintable(point.connection));
    QVERIFY(completeness(*m_session, words()).contains("who decides"_L1));
    QVERIFY(!decisionState(*m_session).isDone);
    m_session->setDecider(u"Erika Muster"_s, u"head-of-it"_s);
    QVERIFY(completeness(*m_session, words()).contains("complete and can be saved"_L1));
    QVERIFY(decisionState(*m_session).isDone);
}

void TestOpenTasks::settlesAQuestionByItsAnswer()
{
    const QList<OpenPoint> before = questions();
    QVERIFY(!before.isEmpty());
    const OpenPoint &asked = before.first();
    QVERIFY(!questionText(*m_session, words(), asked).isEmpty());
    const Question *question = m_session->knowledge().question(asked.detail);
    const QString answer = question && question->expected != "any"_L1 ? question->expected : u"yes"_s;
    m_session->answer(asked, answer, u"looked at"_s);
    QCOMPARE(m_session->plan().answers.last().question, asked.detail);
    QCOMPARE(m_session->plan().answers.last().explanation, u"looked at"_s);
    const auto isAsked = [&](const OpenPoint &point) {
        return point.detail == asked.detail && point.connection == asked.connection;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(questions(), isAsked), 60'000); // once the advice has come
    m_session->undoStack()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(questions().size(), before.size(), 60'000);
}

void TestOpenTasks::replacesAnEarlierAnswer()
{
    const OpenPoint point{
        .kind = OpenKind::UnansweredQuestion, .connection = firstConnection(), .detail = u"some-question"_s};
    const qsizetype before = m_session->plan().answers.size();
    m_session->answer(point, u"no"_s, {});
    m_session->answer(point, u"yes"_s, {});
    QCOMPARE(m_session->plan().answers.size(), before + 1);
    QCOMPARE(m_session->plan().answers.last().answer, u"yes"_s);
}

void TestOpenTasks::listsAcceptedRisks()
{
    QVERIFY(acceptedRisks(*m_session, words()).rows.isEmpty());
    QVERIFY(m_session->acceptRisk(firstConnection(),
                                  {.owner = u"Erika Muster"_s,
                                   .until = QDate(2027, 6, 30),
                                   .explanation = u"small"_s,
                                   .treatment = Treatment::Avoid}));
    const Table risks = acceptedRisks(*m_session, words());
    QCOMPARE(risks.rows.size(), 1);
    QCOMPARE(risks.rows.first().size(), risks.header.size());
    QCOMPARE(risks.rows.first().at(2), u"Erika Muster"_s);
    QCOMPARE(risks.rows.first().at(3), u"30 June 2027"_s);
    QCOMPARE(risks.rows.first().last(), u"avoid"_s);
}

/// Who carries it changes with the decision, and each row leads to its connection.
void TestOpenTasks::listsWhatRemains()
{
    const ResidualRisks proposed = residualRisks(*m_session, words());
    QVERIFY(!proposed.table.rows.isEmpty());
    QCOMPARE(proposed.places.size(), proposed.table.rows.size());
    for (qsizetype row = 0; row < proposed.places.size(); ++row) {
        const QStringList &cells = proposed.table.rows.at(row);
        QCOMPARE(cells.size(), proposed.table.header.size());
        QVERIFY2(!cells.join(QString()).contains(u'<') && !cells.at(3).isEmpty(), qPrintable(cells.join(u'|')));
        const QString connection = proposed.places.at(row).mid(proposed.places.at(row).indexOf(u'/') + 1);
        QCOMPARE(proposed.places.at(row), u"protection/"_s + connection);
        QCOMPARE(cells.first(), m_session->plan().connection(connection)->name);
        QCOMPARE(cells.at(4), u"not named"_s);
        QCOMPARE(cells.at(6), u"open: nobody has decided yet"_s);
    }
    m_session->acceptProposals();
    m_session->setDecider(u"Erika Muster"_s, u"head-of-it"_s);
    const QString first = proposed.places.first();
    const QString connection = first.mid(first.indexOf(u'/') + 1);
    const auto rowsOfFirst = [&] {
        const ResidualRisks risks = residualRisks(*m_session, words());
        QList<QStringList> rows;
        for (qsizetype row = 0; row < risks.places.size(); ++row) {
            if (risks.places.at(row) == first)
                rows.append(risks.table.rows.at(row));
        }
        return rows;
    };
    QVERIFY(m_session->acceptRisk(
        connection, {.owner = u"Bob Beispiel"_s, .until = QDate(2027, 6, 30), .explanation = u"small"_s}));
    QCOMPARE(rowsOfFirst().constFirst().at(4), u"Bob Beispiel"_s);
    QCOMPARE(rowsOfFirst().constFirst().at(5), u"30 June 2027"_s);
    QVERIFY2(rowsOfFirst().constFirst().at(6).endsWith("small"_L1), qPrintable(rowsOfFirst().constFirst().at(6)));
    QVERIFY(m_session->acceptRisk(connection,
                                  {.owner = u"Bob Beispiel"_s, .until = QDate(2026, 6, 30), .explanation = {}}));
    QVERIFY2(rowsOfFirst().constFirst().at(5).contains("has ended"_L1), qPrintable(rowsOfFirst().constFirst().at(5)));
    QVERIFY(rowsOfFirst().constFirst().at(6).endsWith("without a reason"_L1));
    const ResidualRisks decided = residualRisks(*m_session, words());
    QVERIFY(std::ranges::any_of(decided.table.rows, [](const QStringList &cells) {
        return cells.at(4).startsWith("Erika Muster ("_L1) && cells.at(6).startsWith("carried"_L1);
    }));
}

void TestOpenTasks::listsSharedInvestments()
{
    const Table table = facilityTable(*m_session, words());
    const QList<FacilityAdvice> &facilities = m_session->advice().facilities;
    QVERIFY(!facilities.isEmpty());
    QCOMPARE(table.rows.size(), facilities.size());
    for (qsizetype row = 0; row < facilities.size(); ++row) {
        const FacilityAdvice &facility = facilities.at(row);
        const QStringList &cells = table.rows.at(row);
        QCOMPARE(cells.size(), table.header.size());
        QCOMPARE(cells.at(1), facility.exists ? u"exists already"_s : u"to be provided"_s);
        QCOMPARE(cells.at(2), words().range(facility.cost.initial));
        QCOMPARE(cells.at(3), words().range(facility.cost.yearly));
        QCOMPARE(cells.at(5), facility.usedBy.isEmpty() ? u"no"_s : u"yes"_s);
        QCOMPARE(cells.at(6).isEmpty(), facility.usedBy.isEmpty());
    }
    QVERIFY(std::ranges::any_of(table.rows, [](const QStringList &cells) {
        return cells.constFirst() == "Gateways of all sites"_L1; // as the plan calls them
    }));
}

void TestOpenTasks::countsWhatIsDecided()
{
    const qsizetype all = m_session->decision().choices.size();
    QCOMPARE(protectionState(*m_session).open, all);
    const ConnectionAdvice &advice = m_session->advice().connections.first();
    QVERIFY(m_session->choose(advice.id, advice.recommended, {}));
    QCOMPARE(protectionState(*m_session).open, all - 1);
    QCOMPARE(protectionState(*m_session).text, u"1 of %1 decided"_s.arg(all));
    m_session->acceptProposals();
    QVERIFY(protectionState(*m_session).isDone);
}

void TestOpenTasks::findsTheStepOfAValue_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("step");
    QTest::newRow("a host") << u"/systems/2/hosts/0/name"_s << u"systems"_s;
    QTest::newRow("the list itself") << u"/information"_s << u"needs"_s;
    QTest::newRow("a connection") << u"/connections/1/from"_s << u"connections"_s;
    QTest::newRow("an overridden need") << u"/connections/1/needOverride/integrity"_s << u"needs"_s;
    QTest::newRow("a setting") << u"/settings/currency"_s << u"roles"_s;
    QTest::newRow("a name that only begins alike") << u"/systemsBefore"_s << u"roles"_s;
}

void TestOpenTasks::findsTheStepOfAValue()
{
    QFETCH(const QString, pointer);
    QTEST(stepOf(pointer), "step");
}

QTEST_GUILESS_MAIN(TestOpenTasks)
#include "test_open_tasks.moc"
