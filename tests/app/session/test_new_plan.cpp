// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/draft.h"
#include "app/session/new_plan.h"
#include "app/session/work.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestNewPlan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void asksInBothLanguages();
    void draftsAPlanThatIsAdvisedOn_data();
    void draftsAPlanThatIsAdvisedOn();
    void makesEachSystemOnceAndLeavesOutWhatARelayDoes();
    void marksEverythingAsAssumed();
    void refusesWhatIsNoAnswer();

private:
    ShippedKnowledge m_shipped;
};

void TestNewPlan::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestNewPlan::asksInBothLanguages()
{
    const NewPlanQuestions english = newPlanQuestions(u"en"_s);
    const NewPlanQuestions german = newPlanQuestions(u"de"_s);
    for (const auto list : {&NewPlanQuestions::servers, &NewPlanQuestions::places, &NewPlanQuestions::sensitivities}) {
        QVERIFY((english.*list).size() > 2);
        for (qsizetype index = 0; index < (english.*list).size(); ++index) {
            QVERIFY(!(english.*list).at(index).text.isEmpty());
            QVERIFY(!(german.*list).at(index).text.isEmpty());
        }
    }
}

void TestNewPlan::draftsAPlanThatIsAdvisedOn_data()
{
    QTest::addColumn<QStringList>("servers");
    QTest::addColumn<QString>("language");
    for (const auto questions = newPlanQuestions(u"en"_s); const NewPlanChoice &server : questions.servers) {
        const bool isAlone = server.id != "relay"_L1 && server.id != "webmail"_L1;
        const QStringList servers = isAlone ? QStringList{server.id} : QStringList{u"linux"_s, server.id};
        QTest::newRow(qPrintable(server.id)) << servers << (isAlone ? u"en"_s : u"de"_s);
    }
    QTest::newRow("two kinds of mailboxes") << QStringList{u"exchange"_s, u"online"_s} << u"de"_s;
}

/// Every server with everybody who may connect, at each level.
void TestNewPlan::draftsAPlanThatIsAdvisedOn()
{
    QFETCH(const QStringList, servers);
    QFETCH(const QString, language);
    QStringList places;
    for (const auto questions = newPlanQuestions(language); const NewPlanChoice &place : questions.places)
        places.append(place.id);
    const Results<PlanDocument> document = draftPlan({.servers = servers,
                                                      .places = places,
                                                      .sensitivity = u"high"_s,
                                                      .users = 25,
                                                      .title = u"Draft"_s,
                                                      .language = language},
                                                     *m_shipped.knowledge);
    QVERIFY2(document, document ? "" : qPrintable(toLine(document.error().constFirst())));
    for (const Problem &problem : document->problems())
        QVERIFY2(problem.severity == Severity::Note && problem.id != "plan.unknown-member"_L1,
                 qPrintable(toLine(problem)));
    const Plan &plan = document->plan();
    QCOMPARE(plan.language, language);
    QVERIFY(plan.connections.size() >= 5);
    for (const System &system : plan.systems) {
        for (const ProductUse &use : system.software)
            QVERIFY2(m_shipped.knowledge->products.contains(use.product), qPrintable(use.product));
        QVERIFY2(!system.software.isEmpty(), qPrintable(system.id));
    }
    const Advice advice = advise(plan, *m_shipped.knowledge, adviceSettings(*document, {}, QDate(2026, 11, 25)));
    QCOMPARE(advice.connections.size(), plan.connections.size());
    for (const ConnectionAdvice &connection : advice.connections)
        QVERIFY2(!connection.options.isEmpty(), qPrintable(connection.id));
}

void TestNewPlan::makesEachSystemOnceAndLeavesOutWhatARelayDoes()
{
    const NewPlanAnswers answers{.servers = {u"exchange"_s, u"linux"_s},
                                 .places = {u"office"_s, u"others"_s},
                                 .sensitivity = u"normal"_s,
                                 .users = 7,
                                 .title = u"Draft"_s};
    const Plan plan = draftPlan(answers, *m_shipped.knowledge)->plan();
    QCOMPARE(std::ranges::count(plan.systems, u"router"_s, &System::id), 1);
    QCOMPARE(plan.system(u"office"_s)->software.size(), 3); // Outlook, Edge, Thunderbird
    QCOMPARE(plan.system(u"office"_s)->count, 7);
    QVERIFY(plan.connection(u"smtp-relay-others-mail"_s));
    NewPlanAnswers withRelay = answers;
    withRelay.servers.append(u"relay"_s);
    const Plan relayed = draftPlan(withRelay, *m_shipped.knowledge)->plan();
    QVERIFY(!relayed.connection(u"smtp-relay-others-mail"_s));
    QVERIFY(relayed.connection(u"smtp-relay-others-relay"_s));
    QVERIFY(relayed.connection(u"smtp-relay-relay-mail"_s));
}

void TestNewPlan::marksEverythingAsAssumed()
{
    const Results<PlanDocument> document = draftPlan({.servers = {u"linux"_s},
                                                      .places = {u"home"_s},
                                                      .sensitivity = u"very-high"_s,
                                                      .users = 3,
                                                      .title = u"Draft"_s},
                                                     *m_shipped.knowledge);
    QVERIFY(document);
    for (const QString &list : {u"networks"_s, u"systems"_s, u"information"_s, u"connections"_s}) {
        for (const Json &item : document->json().value(list).items()) {
            for (const Json &origin : item.value(u"origins"_s).items())
                QVERIFY(isAssumedOrigin(origin.text()));
            QVERIFY(item.value(u"origins"_s).size() >= 2);
        }
    }
}

void TestNewPlan::refusesWhatIsNoAnswer()
{
    const Results<PlanDocument> document =
        draftPlan({.servers = {u"abacus"_s}, .places = {}, .sensitivity = u"none"_s}, *m_shipped.knowledge);
    QVERIFY(!document);
    QCOMPARE(document.error().size(), 4); // no such server, nobody connects, no such level, no title
    for (const Problem &problem : document.error())
        QVERIFY(!problem.remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestNewPlan)
#include "test_new_plan.moc"
