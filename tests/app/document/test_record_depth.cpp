// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/example.h"

#include <QTest>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

/// What the record says of a decision beside its numbers.
class TestRecordDepth : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsEachConnectionInShort();
    void saysWhereProtectionEnds();
    void showsCostByYearAndBudget();
    void givesThePlansReasonForItsAmounts();
    void saysHowSureItIs();
    void setsScenariosSideBySide();
    void saysHowSingleRolesWouldHaveIt();

private:
    Example m_example;
    QString m_markdown;
};

void TestRecordDepth::initTestCase()
{
    Json plan = *readJson(examplePlan(u"recplast"_s));
    plan.insert(u"costOverrides"_s, *readJson(R"([{"item": "tls-service", "hours": {"min": 2, "likely": 3, "max": 4},
                                                   "explanation": "measured at the last change"}])"));
    plan.insert(u"weights"_s, *readJson(R"({"administrator": {"transit": 5, "users": 100, "resilience": 100}})"));
    plan.insert(u"scenarios"_s, *readJson(R"([{"id": "own", "title": "One year only",
                                               "changes": [{"pointer": "/settings/horizonYears", "value": 1}]}])"));
    m_example = exampleFrom(writeJson(plan), u"recplast.plan.json"_s);
    m_markdown = QString::fromUtf8(toMarkdown(recordDocument(m_example.recordInput())));
}

void TestRecordDepth::tellsEachConnectionInShort()
{
    const QString language = m_example.document.plan().language;
    for (const ConnectionAdvice &connection : std::as_const(m_example.advice.connections)) {
        QVERIFY(!connection.summary.isEmpty());
        const QString first = m_example.knowledge().texts.say(language, connection.summary.constFirst());
        QVERIFY2(m_markdown.contains(first), qPrintable(first));
    }
}

void TestRecordDepth::saysWhereProtectionEnds()
{
    const QString language = m_example.document.plan().language;
    for (const Choice &choice : std::as_const(m_example.decision.choices)) {
        const OptionAdvice *option = m_example.advice.connection(choice.connection)->option(choice.option);
        if (!option || option->option.isOff)
            continue;
        QVERIFY(!option->ends.isEmpty());
        const QString last = m_example.knowledge().texts.say(language, option->ends.constLast());
        QVERIFY2(m_markdown.contains(last), qPrintable(last));
    }
}

void TestRecordDepth::showsCostByYearAndBudget()
{
    const QString caption =
        m_example.knowledge().texts.raw(m_example.document.plan().language, u"record.depth.years.caption"_s);
    QVERIFY(m_markdown.contains(caption));
}

void TestRecordDepth::givesThePlansReasonForItsAmounts()
{
    QVERIFY(m_markdown.contains("measured at the last change"_L1));
}

void TestRecordDepth::saysHowSureItIs()
{
    qsizetype assessed = 0;
    for (const ConnectionAdvice &connection : std::as_const(m_example.advice.connections))
        assessed += connection.robustness ? 1 : 0;
    QVERIFY(assessed > 5);
    QCOMPARE(m_markdown.count("\n#### How sure this is\n"_L1), assessed);
}

void TestRecordDepth::setsScenariosSideBySide()
{
    const QString section = m_markdown.section(u"\n## What if\n"_s, 1).section(u"\n## "_s, 0, 0);
    QVERIFY(!section.isEmpty());
    for (const QString &row : {u"As planned"_s, u"One year only"_s, u"Twice the messages"_s})
        QVERIFY2(section.contains(u"\n| "_s + row + u" |"_s), qPrintable(row));
    QCOMPARE(section.count("\n| "_L1), 3 + m_example.advice.scenarios.size()); // head, rule, as planned, scenarios
}

void TestRecordDepth::saysHowSingleRolesWouldHaveIt()
{
    QVERIFY(m_markdown.contains(u"By the weights of the role “Administrator”"_s));
}

QTEST_GUILESS_MAIN(TestRecordDepth)
#include "test_record_depth.moc"
