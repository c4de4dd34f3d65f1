// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "tests/app/advice/advised.h"

using namespace Qt::StringLiterals;
using namespace safeconduct;

namespace {

Advice adviceWith(const Json &plan, bool withPortfolio)
{
    const Plan read = planFrom(plan);
    AdviceSettings settings = settingsOf(read);
    settings.withPortfolio = withPortfolio;
    settings.withRobustness = false;
    return advise(read, shippedKnowledge(), settings);
}

Advice together(const Json &plan)
{
    return adviceWith(plan, true);
}

Json withInitialBudget(Json plan, const QString &budget)
{
    plan.set(u"/settings/budget"_s, jsonFrom("{'initial': " + budget.toUtf8() + "}"));
    return plan;
}

/// \a plan with every cost item in money: budgets hold what is paid out, and by default nearly all is own work.
Json paidInMoney(Json plan)
{
    plan.insert(u"costOverrides"_s, Json::array());
    for (const auto &[item, cost] : shippedKnowledge().costs.items.asKeyValueRange()) {
        Json change = jsonFrom("{'amount': {'min': 10, 'likely': 20, 'max': 40}, 'explanation': 'offered'}");
        change.insert(u"item"_s, Json::from(item));
        plan.set(u"/costOverrides/-"_s, change);
    }
    return plan;
}

/// What the recommended options cost, amounts with the same item, moment and key once.
Money paidOnce(const Advice &advice)
{
    QSet<QString> paid;
    Money sum;
    for (const ConnectionAdvice &connection : advice.connections) {
        const OptionAdvice *option = connection.option(connection.recommended);
        for (const CostLine &line : option ? option->cost.lines : QList<CostLine>()) {
            const QString key = line.item + u'/' + line.when + u'/' + line.driverKey;
            if (!paid.contains(key))
                sum += line.mean;
            paid.insert(key);
        }
    }
    return sum;
}

QStringList kindsOfClash(const PortfolioAdvice &portfolio)
{
    QStringList kinds;
    for (const ClashingDemand &demand : portfolio.clash)
        kinds.append(demand.kind);
    return kinds;
}

} // namespace

/// The choice for all connections of a plan together.
class TestPlanPortfolio : public QObject {
    Q_OBJECT

private slots:
    void buildsWhatNoConnectionWouldPayAlone();
    void explainsTheGain();
    void recommendsItsChoices_data();
    void recommendsItsChoices();
    void countsEachOptionGivenWhatOthersPay_data();
    void countsEachOptionGivenWhatOthersPay();
    void staysWithinABudget();
    void namesTheBudgetThatCannotHold();
    void isLeftOutWhereNotAskedFor();
};

void TestPlanPortfolio::buildsWhatNoConnectionWouldPayAlone()
{
    const Advice advice = together(example(u"two-offices"_s));
    QVERIFY(advice.portfolio);
    QVERIFY(advice.portfolio->isOptimal());
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(connection.recommended, u"tls-mutual"_s);
        QCOMPARE(connection.alone, u"ipsec-host-host-psk"_s);
        QCOMPARE(connection.option(connection.recommended)->rank, 1);
        QCOMPARE(connection.option(connection.alone)->alone->rank, 1);
        QCOMPARE(connection.option(connection.recommended)->facilities, QStringList(u"own-ca-small"_s));
    }
    const SharedFacility &authority = advice.portfolio->facilities.constFirst();
    QCOMPARE(authority.kinds, QStringList(u"own-ca-small"_s));
    QCOMPARE(authority.sharedBy.size(), advice.connections.size());
    QVERIFY(authority.worth && *authority.worth > Money());
    QCOMPARE(authority.without.size(), advice.connections.size());
}

void TestPlanPortfolio::explainsTheGain()
{
    const Advice advice = together(example(u"two-offices"_s));
    const PortfolioGain &gain = advice.portfolio->gain;
    QVERIFY(gain.amount > Money());
    QCOMPARE(gain.changes.size(), advice.connections.size());
    QCOMPARE(gain.because.constFirst().text, u"portfolio.gain.shared"_s);
    QCOMPARE(gain.aloneNetBenefit + gain.amount, advice.portfolio->netBenefit);
    const Texts &texts = shippedKnowledge().texts;
    const QString reason = texts.say(u"en"_s, advice.connections.constFirst().because);
    QVERIFY2(reason.contains("Copies to the archive"_L1) && reason.contains("Small own CA"_L1), qPrintable(reason));
}

void TestPlanPortfolio::recommendsItsChoices_data()
{
    QTest::addColumn<QString>("file");
    for (const auto files = planFiles(); const QString &file : files)
        QTest::newRow(qPrintable(QFileInfo(file).fileName() + file.section(u'/', -3, -3))) << file;
}

void TestPlanPortfolio::recommendsItsChoices()
{
    QFETCH(const QString, file);
    const Advice advice = together(planJson(file));
    QVERIFY(advice.portfolio);
    QVERIFY(advice.portfolio->isOptimal());
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(advice.portfolio->choices.value(connection.id), connection.recommended);
        QCOMPARE(advice.portfolio->leftOut.contains(connection.id), connection.recommended.isEmpty());
    }
    QCOMPARE(advice.portfolio->cost.mean, paidOnce(advice));
    QCOMPARE(advice.portfolio->amounts.presentValue, paidOnce(advice));
    QVERIFY(advice.portfolio->gain.amount >= Money());
    Money before;
    for (const NextPortfolio &next : advice.portfolio->next) {
        QVERIFY(next.distance >= before);
        QVERIFY(!next.changes.isEmpty());
        before = next.distance;
    }
    QCOMPARE(advice.portfolio->next.size(), 5);
}

void TestPlanPortfolio::countsEachOptionGivenWhatOthersPay_data()
{
    recommendsItsChoices_data();
}

void TestPlanPortfolio::countsEachOptionGivenWhatOthersPay()
{
    QFETCH(const QString, file);
    const Advice advice = together(planJson(file));
    for (const ConnectionAdvice &connection : advice.connections) {
        for (const OptionAdvice &option : connection.options) {
            if (!option.isPermissible())
                continue;
            QVERIFY(option.alone);
            QVERIFY(option.cost.meanToPay <= option.alone->mean);
            QVERIFY(option.meanNetBenefit >= option.alone->meanNetBenefit);
            Money toPay;
            for (const CostLine &line : option.cost.lines)
                toPay += line.isPaidByOthers ? Money() : line.mean;
            QCOMPARE(option.cost.meanToPay, toPay);
        }
    }
}

void TestPlanPortfolio::staysWithinABudget()
{
    const Json plan = paidInMoney(example(u"two-offices"_s));
    const Money free = together(plan).portfolio->amounts.initial;
    const Money budget = free - Money::whole(1);
    const Advice advice = together(withInitialBudget(plan, budget.toLexeme()));
    QVERIFY(advice.portfolio->isOptimal());
    QVERIFY(advice.portfolio->amounts.initial <= budget);
    QVERIFY(advice.portfolio->netBenefit < together(plan).portfolio->netBenefit);
}

void TestPlanPortfolio::namesTheBudgetThatCannotHold()
{
    const Advice advice = together(withInitialBudget(paidInMoney(example(u"two-offices"_s)), u"1"_s));
    QVERIFY(advice.portfolio->status == PortfolioStatus::Infeasible);
    QVERIFY(advice.portfolio->choices.isEmpty());
    const QStringList kinds = kindsOfClash(*advice.portfolio);
    QVERIFY(kinds.contains(u"initial-budget"_s) && kinds.contains(u"connection"_s));
    for (const ConnectionAdvice &connection : advice.connections)
        QCOMPARE(connection.recommended, connection.alone);
    const Json json = adviceToJson(advice, shippedKnowledge(), u"de"_s);
    QVERIFY(writeJson(json.value(u"portfolio"_s)).contains("wird nicht mehr als 1 ausgezahlt"));
}

void TestPlanPortfolio::isLeftOutWhereNotAskedFor()
{
    const Advice advice = adviceWith(example(u"two-offices"_s), false);
    QVERIFY(!advice.portfolio);
    for (const ConnectionAdvice &connection : advice.connections) {
        QCOMPARE(connection.recommended, connection.alone);
        QVERIFY(!connection.options.constFirst().alone);
    }
}

QTEST_APPLESS_MAIN(TestPlanPortfolio)
#include "test_plan_portfolio.moc"
