// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/advice/advised.h"
#include "tests/app/advice/rule_plans.h"

#include <QRegularExpression>
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
    void tracesReadAsWords_data();
    void tracesReadAsWords();

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
    for (const auto files = planFiles(); const QString &file : files)
        plans.append(planJson(file));
    for (const Json &plan : std::as_const(plans)) {
        QSet<QString> fired;
        for (const auto findings = findingsOf(adviceOn(plan)); const Finding &finding : findings) {
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

void TestRules::tracesReadAsWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

/// Neither the name of a fact nor a word that has a name in the language at hand.
void TestRules::tracesReadAsWords()
{
    QFETCH(const QString, language);
    static const QRegularExpression raw(
        u"[\\x{1}\\x{2}<{]|\\b(plan|system|facility|connection|flow|route|path|from|to|part|option|answer)\\.[a-z]"_s);
    QHash<QString, const FactDeclaration *> facts;
    for (const FactDeclaration &fact : shippedKnowledge().facts)
        facts.insert(fact.name, &fact);
    QHash<QString, const Rule *> rules;
    for (const Rule &rule : shippedKnowledge().rules)
        rules.insert(rule.key(), &rule);
    const Texts &texts = shippedKnowledge().texts;
    QSet<QString> seen;
    for (const Finding &finding : std::as_const(m_findings)) {
        for (qsizetype index = 0; index < finding.trace.size(); ++index) {
            const TraceStep &step = finding.trace.at(index);
            const QString found = texts.resolved(language, step.found);
            const QString read = texts.resolved(language, step.demand) + u"; "_s + found;
            const QString place = finding.key + u": "_s + read;
            if (seen.contains(place))
                continue;
            seen.insert(place);
            QVERIFY2(!found.isEmpty() && !read.contains(raw), qPrintable(place));
            const FactDeclaration *fact = facts.value(rules.value(finding.key)->when.at(index).fact);
            const QStringList words = fact && !fact->shownAs.isEmpty() ? found.split(u", "_s) : QStringList();
            for (const QString &word : words)
                QVERIFY2(texts.name(language, fact->shownAs, word) == word, qPrintable(place));
        }
    }
    QVERIFY(seen.size() > 1000);
}

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
