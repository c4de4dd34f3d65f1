// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"
#include "tests/app/advice/rule_plans.h"

#include <QSet>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Every rule of the knowledge fires on some plan and stays silent on another.
class TestRules : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyRuleFiresSomewhere();
    void everyRuleIsSilentSomewhere();
    void keepsTheWholeTrace();

private:
    QSet<QString> m_fired; ///< keys that fired on some plan
    QSet<QString> m_silent; ///< keys that did not fire on some plan
    QList<Finding> m_findings;
};

namespace {

QList<Finding> findingsOf(const Advice &advice)
{
    QList<Finding> findings = advice.findings;
    for (const ConnectionAdvice &connection : advice.connections) {
        findings += connection.findings;
        for (const ImpossiblePart &part : connection.impossible)
            findings += part.reasons;
    }
    return findings;
}

QStringList keysWithout(const QSet<QString> &keys)
{
    QStringList missing;
    for (const Rule &rule : shippedKnowledge().rules) {
        if (!keys.contains(rule.key()))
            missing.append(rule.key());
    }
    return missing;
}

} // namespace

void TestRules::initTestCase()
{
    QList<Json> plans = rulePlans();
    for (const QString &file : planFiles())
        plans.append(planJson(file));
    for (const Json &plan : std::as_const(plans)) {
        QSet<QString> fired;
        for (const Finding &finding : findingsOf(adviceOn(plan))) {
            fired.insert(finding.key);
            m_findings.append(finding);
        }
        m_fired.unite(fired);
        for (const Rule &rule : shippedKnowledge().rules) {
            if (!fired.contains(rule.key()))
                m_silent.insert(rule.key());
        }
    }
}

void TestRules::everyRuleFiresSomewhere()
{
    const QStringList missing = keysWithout(m_fired);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", "_L1)));
}

void TestRules::everyRuleIsSilentSomewhere()
{
    const QStringList missing = keysWithout(m_silent);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", "_L1)));
}

void TestRules::keepsTheWholeTrace()
{
    QHash<QString, qsizetype> conditions;
    for (const Rule &rule : shippedKnowledge().rules)
        conditions.insert(rule.key(), rule.when.size());
    for (const Finding &finding : std::as_const(m_findings)) {
        QCOMPARE(finding.trace.size(), conditions.value(finding.key));
        QVERIFY(std::ranges::all_of(finding.trace, &TraceStep::holds));
        QVERIFY(!finding.sources.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
