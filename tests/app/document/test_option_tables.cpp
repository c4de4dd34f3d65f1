// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/option_tables.h"
#include "app/session/work.h"

#include <QTest>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestOptionTables : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysTheRankAloneWhereItDiffers();
    void saysAFigureOfThePlanWithItsReason();

private:
    Wording words() const { return {m_shipped.knowledge->texts, u"en"_s, u"EUR"_s}; }

    ShippedKnowledge m_shipped;
};

void TestOptionTables::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestOptionTables::saysTheRankAloneWhereItDiffers()
{
    OptionAdvice option;
    option.option.transport = u"tls-required"_s;
    option.rank = 2;
    QVERIFY(optionStanding(words(), option, {}, {}).isEmpty());
    option.alone = AloneAdvice();
    option.alone->rank = 2;
    QVERIFY(optionStanding(words(), option, {}, {}).isEmpty());
    option.alone->rank = 5;
    QCOMPARE(optionStanding(words(), option, {}, {}), u"rank 2; 5 if the connection paid for everything alone"_s);
}

void TestOptionTables::saysAFigureOfThePlanWithItsReason()
{
    Cost cost;
    CostLine line;
    line.item = u"tls-service"_s;
    line.when = u"once"_s;
    line.basis = u"assumption"_s;
    line.isShared = true;
    cost.lines = {line, line};
    cost.lines[1].isOverridden = true;
    cost.lines[1].overrideReason = u"offer of May"_s;
    const Table table = costTable(words(), cost);
    QCOMPARE(table.rows.at(0).constLast(), u"assumption, shared"_s);
    QCOMPARE(table.rows.at(1).constLast(), u"figure of the plan: offer of May, shared"_s);
}

QTEST_GUILESS_MAIN(TestOptionTables)
#include "test_option_tables.moc"
