// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

Json plan(const QByteArray &weights)
{
    Json json = example(u"recplast"_s);
    json.insert(u"weights"_s, jsonFrom(weights));
    return json;
}

Advice advised(const Json &json)
{
    return advise(PlanDocument::read(writeJson(json)).value().plan(), shippedKnowledge(),
                  {.asOf = QDate(2026, 12, 1), .planSha256 = {}, .withRobustness = false});
}

} // namespace

class TestRoleComparison : public QObject {
    Q_OBJECT

private slots:
    void isLeftOutWithoutRoles();
    void agreesWhereTheWeightsAreThePlans();
    void leadsByTheRolesOwnNetBenefit();
    void namesTheCriterionThatDiffersMost();
};

void TestRoleComparison::isLeftOutWithoutRoles()
{
    for (const auto connections = advised(plan("{'transit': 90}")).connections;
         const ConnectionAdvice &connection : connections)
        QVERIFY(connection.comparison.roles.isEmpty());
}

void TestRoleComparison::agreesWhereTheWeightsAreThePlans()
{
    const Advice advice = advised(plan("{'it-security-officer': {'transit': 100}}"));
    qsizetype compared = 0;
    for (const ConnectionAdvice &connection : advice.connections) {
        const OptionAdvice *recommended = connection.option(connection.recommended);
        if (!recommended || recommended->option.isOff)
            continue;
        QCOMPARE(connection.comparison.roles.size(), 1);
        const RoleComparison &role = connection.comparison.roles.constFirst();
        QCOMPARE(role.role, u"it-security-officer"_s);
        QCOMPARE(role.leader, connection.recommended);
        QCOMPARE(role.lead, Money());
        QVERIFY(std::abs((role.netBenefit - recommended->meanNetBenefit).toDouble()) < 1);
        ++compared;
    }
    QVERIFY(compared > 5);
}

/// Checked against the same plan with the role's points as everybody's.
void TestRoleComparison::leadsByTheRolesOwnNetBenefit()
{
    const QByteArray points = "{'transit': 1, 'rest': 0, 'evidence': 0, 'users': 100, 'reach': 100, 'resilience': 100}";
    const Advice asRole = advised(plan("{'administrator': " + points + "}"));
    const Advice forAll = advised(plan(points));
    qsizetype others = 0;
    for (const ConnectionAdvice &connection : asRole.connections) {
        if (connection.comparison.roles.isEmpty())
            continue;
        const RoleComparison &role = connection.comparison.roles.constFirst();
        const ConnectionAdvice *expected = forAll.connection(connection.id);
        if (role.leader == connection.recommended)
            continue;
        ++others;
        QVERIFY(role.lead > Money());
        const OptionAdvice *leader = expected->option(role.leader);
        const OptionAdvice *recommended = expected->option(connection.recommended);
        // What others pay may differ between the two plans, so benefits are compared, and the costs of the first.
        const OptionAdvice *here = connection.option(role.leader);
        const OptionAdvice *hereRecommended = connection.option(connection.recommended);
        const double worth = ((leader->meanNetBenefit + leader->cost.meanToPay).toDouble()) / leader->benefit.total;
        const double lead = worth * (leader->benefit.total - recommended->benefit.total)
            - (here->cost.meanToPay - hereRecommended->cost.meanToPay).toDouble();
        QVERIFY2(std::abs(role.lead.toDouble() - lead) < 10, qPrintable(connection.id));
    }
    QVERIFY(others > 0);
}

void TestRoleComparison::namesTheCriterionThatDiffersMost()
{
    const Advice advice = advised(plan("{'transit': 100, 'administrator': {'users': 500}}"));
    const RoleComparison &role = advice.connections.constFirst().comparison.roles.constFirst();
    QCOMPARE(role.criterion, u"users"_s);
    QVERIFY(role.weight > role.usualWeight);
}

QTEST_APPLESS_MAIN(TestRoleComparison)
#include "test_role_comparison.moc"
