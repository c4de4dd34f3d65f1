// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/need.h"
#include "tests/app/advice/advised.h"

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestNeed : public QObject {
    Q_OBJECT
private slots:
    void takesTheHighestOfTheInformation();
    void impliesCredentialsWhereAClientLogsIn();
    void keepsTheReasonOfAnOverride();
    void neverLetsAvailabilityRaiseIt();

private:
    static Need needOfOnly(const QByteArray &connection);
};

Need TestNeed::needOfOnly(const QByteArray &connection)
{
    Json json = smallPlan();
    addConnection(json, connection);
    const Plan plan = planFrom(json);
    const PlanIndex index(plan);
    return needOf(plan.connections.constFirst(), index);
}

void TestNeed::takesTheHighestOfTheInformation()
{
    const Need need = needOfOnly("{'information': ['letters', 'secrets']}");
    QCOMPARE(need.confidentiality.level, Level::High);
    QCOMPARE(need.confidentiality.from, QStringList{u"secrets"_s});
    QCOMPARE(need.integrity.level, Level::Normal);
    QCOMPARE(need.integrity.from, (QStringList{u"letters"_s, u"secrets"_s}));
    QCOMPARE(need.highest(), Level::High);
}

void TestNeed::impliesCredentialsWhereAClientLogsIn()
{
    const Need need = needOfOnly("{'authentication': 'basic'}");
    QCOMPARE(need.confidentiality.level, Level::High);
    QCOMPARE(need.confidentiality.from, QStringList{QString(impliedCredentials)});
    QCOMPARE(need.integrity.level, Level::Normal);
}

void TestNeed::keepsTheReasonOfAnOverride()
{
    const Need need = needOfOnly("{'needOverride': {'confidentiality': {'level': 'very-high', 'reason': 'cumulation', "
                                 "'explanation': 'Many.'}}}");
    QCOMPARE(need.confidentiality.level, Level::VeryHigh);
    QCOMPARE(need.confidentiality.inherited, Level::Normal);
    QCOMPARE(need.confidentiality.overrideReason, u"cumulation"_s);
    QCOMPARE(need.confidentiality.explanation, u"Many."_s);
}

void TestNeed::neverLetsAvailabilityRaiseIt()
{
    const Need need = needOfOnly(
        "{'needOverride': {'availability': {'level': 'very-high', 'reason': 'other', 'explanation': 'Orders.'}}}");
    QCOMPARE(need.availability.level, Level::VeryHigh);
    QCOMPARE(need.highest(), Level::Normal);
}

QTEST_APPLESS_MAIN(TestNeed)
#include "test_need.moc"
