// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/benefit.h"
#include "app/advice/deployment.h"
#include "tests/app/advice/advised.h"

#include <array>
#include <cmath>
#include <tuple>
#include <utility>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Worked by hand with the shipped numbers.
class TestBenefit : public QObject {
    Q_OBJECT
private slots:
    void placesRawValuesBetweenTheAnchors_data();
    void placesRawValuesBetweenTheAnchors();
    void addsWeightedValues();
    void letsTheNeedRaiseProtection();
    void takesThePlansOwnPoints();
    void combinesPartsAsTheCriterionSays_data();
    void combinesPartsAsTheCriterionSays();
    void countsReachByThePartnersAbility_data();
    void countsReachByThePartnersAbility();
    void endsWithTheProfile();
    void givesOffNoCriteria();
};

namespace {

Benefit benefitOfOption(const Json &json, const Option &option)
{
    const Plan plan = planFrom(json);
    const Deployment deployment(plan, shippedKnowledge(), settingsOf(plan));
    const ConnectionView &view = deployment.connections().front();
    const Protection protection(view, option.parts());
    return Valuation(view, protection).of(partsOf(option, deployment.method()));
}

double raw(const Benefit &benefit, const QString &criterion)
{
    const auto found = std::ranges::find(benefit.contributions, criterion, &Contribution::criterion);
    return found == benefit.contributions.cend() ? -1 : found->raw;
}

bool isNear(double left, double right)
{
    return std::abs(left - right) < 1e-9;
}

const Option requiredTls{{}, u"tls-required"_s, {}, false};

} // namespace

/// Oracle A of the method from its raw values on: protection 0→10, operation 40→0 hours, compatibility 50→100; points 100, 50, 30.
void TestBenefit::placesRawValuesBetweenTheAnchors_data()
{
    QTest::addColumn<QList<double>>("raw");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("total");
    QTest::newRow("none") << QList<double>{0, 0, 100} << QList<double>{0, 1, 1} << 4.0 / 9;
    QTest::newRow("tls-opportunistic") << QList<double>{4, 4, 98} << QList<double>{0.4, 0.9, 0.96} << 569.0 / 900;
    QTest::newRow("tls-required") << QList<double>{8, 10, 92} << QList<double>{0.8, 0.75, 0.84} << 1427.0 / 1800;
    QTest::newRow("ipsec-site-site-pki") << QList<double>{7, 32, 70} << QList<double>{0.7, 0.2, 0.4} << 23.0 / 45;
    QTest::newRow("cut at the best") << QList<double>{11, -1, 120} << QList<double>{1, 1, 1} << 1.0;
    QTest::newRow("cut at the worst") << QList<double>{-2, 41, 49} << QList<double>{0, 0, 0} << 0.0;
}

void TestBenefit::placesRawValuesBetweenTheAnchors()
{
    QFETCH(const QList<double>, raw);
    QFETCH(const QList<double>, values);
    QFETCH(const double, total);
    constexpr std::array anchors{std::pair(0.0, 10.0), std::pair(40.0, 0.0), std::pair(50.0, 100.0)};
    constexpr std::array weights{5.0 / 9, 5.0 / 18, 1.0 / 6};
    double sum = 0;
    for (std::size_t index = 0; index < anchors.size(); ++index) {
        Criterion criterion;
        std::tie(criterion.worst, criterion.best) = anchors[index];
        const auto place = static_cast<qsizetype>(index);
        const double value = partialValue(criterion, raw.at(place));
        QVERIFY2(isNear(value, values.at(place)), qPrintable(QString::number(value)));
        sum += weights[index] * value;
    }
    QVERIFY2(isNear(sum, total), qPrintable(QString::number(sum)));
}

void TestBenefit::addsWeightedValues()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    const Benefit benefit = benefitOfOption(plan, requiredTls);
    // transit 10·(1 − 6.9/235), rest 8 (own server), evidence 3, reach 10, users 10, resilience 8, inspection 9, lifetime 8
    // with points 100, 60, 15, 40, 25, 25, 20, 15 over 300.
    const double expected =
        (100 * (1 - 6.9 / 235) + 60 * 0.8 + 15 * 0.3 + 40 + 25 + 25 * 0.8 + 20 * 0.9 + 15 * 0.8) / 300;
    QVERIFY2(isNear(benefit.total, expected), qPrintable(QString::number(benefit.total, 'g', 12)));
    QCOMPARE(raw(benefit, u"rest"_s), 8.0);
    QVERIFY(isNear(benefit.remainingRisk, 6.9 / 235));
}

void TestBenefit::letsTheNeedRaiseProtection()
{
    Json plan = smallPlan();
    addConnection(plan, "{'information': ['secrets']}");
    const Benefit benefit = benefitOfOption(plan, requiredTls);
    // High: transit, rest and evidence count three times: 175·3 + 125 = 650.
    QVERIFY(isNear(benefit.contributions.at(0).weight, 300.0 / 650));
    QVERIFY(isNear(benefit.contributions.at(3).weight, 40.0 / 650));
}

void TestBenefit::takesThePlansOwnPoints()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    plan.insert(u"weights"_s, jsonFrom("{'transit': 0, 'reach': 140}"));
    const Benefit benefit = benefitOfOption(plan, requiredTls);
    QVERIFY(isNear(benefit.contributions.at(0).weight, 0));
    QVERIFY(isNear(benefit.contributions.at(3).weight, 140.0 / 300));
}

void TestBenefit::combinesPartsAsTheCriterionSays_data()
{
    QTest::addColumn<Option>("option");
    QTest::addColumn<QString>("criterion");
    QTest::addColumn<double>("expected");
    const Option tunnelAndTls{u"ipsec-site-site-pki"_s, u"tls-required"_s, {}, false};
    QTest::newRow("evidence: the higher") << tunnelAndTls << u"evidence"_s << 4.0;
    QTest::newRow("resilience: the lower less one") << tunnelAndTls << u"resilience"_s << 4.0;
    QTest::newRow("inspection: the lower") << tunnelAndTls << u"inspection"_s << 9.0;
    const Option tlsAndSmime{{}, u"tls-required"_s, u"smime-public-ca"_s, false};
    QTest::newRow("evidence: a person signs") << tlsAndSmime << u"evidence"_s << 10.0;
    QTest::newRow("inspection: by the share of 0.1") << tlsAndSmime << u"inspection"_s << 9 - 0.1 * (9 - 1);
    QTest::newRow("users: by the share of 0.1") << tlsAndSmime << u"users"_s << 10 - 0.1 * (10 - 6);
    const Option smime{{}, {}, u"smime-public-ca"_s, false};
    QTest::newRow("alone: from what none has") << smime << u"resilience"_s << 8 - 0.1 * (8 - 4);
    QTest::newRow("lifetime alone: its own") << smime << u"lifetime"_s << 7.0;
    QTest::newRow("rest: readable by the persons only") << smime << u"rest"_s << 10.0;
}

void TestBenefit::combinesPartsAsTheCriterionSays()
{
    QFETCH(const Option, option);
    QFETCH(const QString, criterion);
    QFETCH(const double, expected);
    Json plan = smallPlan();
    addConnection(plan,
                  "{'to': 'other', 'path': ['lan', 'internet', 'branch'], 'information': ['letters', 'secrets']}");
    const double found = raw(benefitOfOption(plan, option), criterion);
    QVERIFY2(isNear(found, expected), qPrintable(QString::number(found, 'g', 12)));
}

void TestBenefit::countsReachByThePartnersAbility_data()
{
    QTest::addColumn<QByteArray>("partner");
    QTest::addColumn<double>("expected");
    QTest::newRow("known able") << QByteArray("{'capabilities': {'tls': '1.3'}}") << 8.0;
    QTest::newRow("known product") << QByteArray("{'software': [{'product': 'postfix', 'version': '3.10'}]}")
                                   << 5 + 3 * (0.8 - 0.5) / 0.5;
    QTest::newRow("unknown") << QByteArray("{}") << 5.0;
    QTest::newRow("too many") << QByteArray("{'count': 400}") << 3.0;
}

void TestBenefit::countsReachByThePartnersAbility()
{
    QFETCH(const QByteArray, partner);
    QFETCH(const double, expected);
    Json plan = smallPlan();
    addConnection(plan, "{'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}");
    const Json changes = jsonFrom(partner);
    for (const QString &name : changes.names())
        plan.set(u"/systems/6/"_s + name, changes.value(name));
    const double found = raw(benefitOfOption(plan, requiredTls), u"reach"_s);
    QVERIFY2(isNear(found, expected), qPrintable(QString::number(found, 'g', 12)));
}

void TestBenefit::endsWithTheProfile()
{
    Json plan = smallPlan();
    addConnection(plan, "{}");
    plan.set(u"/settings/horizonYears"_s, Json::from(9)); // TLS 1.2 is listed to the end of 2031
    QCOMPARE(raw(benefitOfOption(plan, requiredTls), u"lifetime"_s), 7.0);
    plan.set(u"/systems/0/capabilities"_s, jsonFrom("{'tls': '1.0'}"));
    QCOMPARE(raw(benefitOfOption(plan, requiredTls), u"lifetime"_s), 0.0); // refused by the profile
}

void TestBenefit::givesOffNoCriteria()
{
    Json plan = smallPlan();
    addConnection(plan, "{'required': false}");
    const Advice advice = adviceOn(plan);
    QVERIFY(advice.connections.constFirst().option(u"off"_s)->benefit.contributions.isEmpty());
}

QTEST_APPLESS_MAIN(TestBenefit)
#include "test_benefit.moc"
