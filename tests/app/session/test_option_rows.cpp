// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/option_rows.h"
#include "app/session/reasons.h"
#include "tests/common/example.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

class TestOptionRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatAConnectionIs_data();
    void saysWhatAConnectionIs();
    void saysWhatIsNotKnownToBeCarried();
    void listsTheBestOptionFirstAndTheExcludedLast();
    void marksWhatIsRecommendedAndChosen();
    void endsTheScaleOfCostsAtTheHighest();
    void marksEveryPlaceOnce();
    void weighsThreatsInAMark();
    void saysWhyNot();
    void namesEachFindingOnceAndTheWeightiestFirst();
    void tracesARuleToTheValuesFound();
    void namesWhatAnyOptionTakesAway();
    void addsUpToTheBenefit();

private:
    Wording words(const QString &language = u"en"_s) const
    {
        return {m_example->knowledge().texts, language, m_example->advice.currency};
    }
    OptionRows rowsOf(const ConnectionAdvice &advice) const
    {
        return optionRows(m_example->document.plan(), m_example->knowledge(), words(), advice,
                          *m_example->decision.choice(advice.id));
    }

    std::unique_ptr<Example> m_example;
};

void TestOptionRows::initTestCase()
{
    m_example = std::make_unique<Example>(example(u"recplast"_s));
    QVERIFY(!m_example->advice.connections.isEmpty());
}

void TestOptionRows::saysWhatAConnectionIs_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestOptionRows::saysWhatAConnectionIs()
{
    QFETCH(const QString, language);
    const Plan &plan = m_example->document.plan();
    for (const Connection &connection : plan.connections) {
        const ConnectionAdvice *advice = m_example->advice.connection(connection.id);
        QVERIFY(advice);
        const QString sentence = connectionSentence(plan, words(language), connection, advice->need);
        QVERIFY(sentence.contains(plan.system(connection.from)->name));
        QVERIFY(sentence.contains(plan.system(connection.to)->name));
        QVERIFY(!sentence.contains(u'{'));
        QVERIFY(!sentence.contains(u'<'));
    }
}

void TestOptionRows::saysWhatIsNotKnownToBeCarried()
{
    const Plan &plan = m_example->document.plan();
    Connection connection = plan.connections.first();
    connection.information.clear();
    QVERIFY(connectionSentence(plan, words(), connection, {}).contains("does not say"_L1));
}

void TestOptionRows::listsTheBestOptionFirstAndTheExcludedLast()
{
    for (const ConnectionAdvice &advice : std::as_const(m_example->advice.connections)) {
        const OptionRows rows = rowsOf(advice);
        QCOMPARE(rows.rows.size(), advice.options.size());
        QVERIFY(std::ranges::is_partitioned(rows.rows, &OptionRow::isPermissible));
        const auto firstExcluded = std::ranges::find(rows.rows, false, &OptionRow::isPermissible);
        QVERIFY(std::is_sorted(rows.rows.cbegin(), firstExcluded,
                               [](const OptionRow &left, const OptionRow &right) { return left.rank < right.rank; }));
    }
}

void TestOptionRows::marksWhatIsRecommendedAndChosen()
{
    const ConnectionAdvice &advice = m_example->advice.connections.first();
    QVERIFY(!advice.recommended.isEmpty());
    const Choice choice{.connection = advice.id,
                        .option = advice.options.last().option.id(),
                        .reason = {},
                        .acceptedRisk = {},
                        .isDecided = true,
                        .by = {},
                        .role = {}};
    const OptionRows rows = optionRows(m_example->document.plan(), m_example->knowledge(), words(), advice, choice);
    for (const OptionRow &row : rows.rows) {
        QCOMPARE(row.isRecommended, row.id == advice.recommended);
        QCOMPARE(row.isChosen, row.id == choice.option);
    }
    QVERIFY(rows.rows.last().standing.contains("chosen"_L1));
}

void TestOptionRows::endsTheScaleOfCostsAtTheHighest()
{
    const OptionRows rows = rowsOf(m_example->advice.connections.first());
    const auto highest = std::ranges::max_element(rows.rows, {}, [](const OptionRow &row) { return row.cost.max; });
    QCOMPARE(rows.mostCost.parts(), highest->cost.max.parts());
}

void TestOptionRows::marksEveryPlaceOnce()
{
    for (const ConnectionAdvice &advice : std::as_const(m_example->advice.connections)) {
        for (const auto rows = rowsOf(advice).rows; const OptionRow &row : rows) {
            if (!row.coverage.isEmpty())
                QCOMPARE(row.coverage.size(), advice.segments.size() + advice.resting.size());
        }
    }
}

void TestOptionRows::weighsThreatsInAMark()
{
    ConnectionAdvice advice = m_example->advice.connections.first();
    OptionAdvice &option = advice.options.first();
    const auto cell = [](const QString &threat, double stopped) {
        return CoverageCell{.place = u"x"_s,
                            .isAtRest = false,
                            .index = 0,
                            .threat = threat,
                            .stopped = stopped,
                            .level = CoverageLevel::Partly,
                            .by = {}};
    };
    const QMap<QString, Threat> &threats = m_example->knowledge().threats;
    const double heavy = threats.value(u"eavesdropping"_s).weight;
    const double light = threats.value(u"traffic-analysis"_s).weight;
    option.coverage = {cell(u"eavesdropping"_s, 1), cell(u"traffic-analysis"_s, 0)};
    const CoverageMark mark = rowsOf(advice).rows.first().coverage.first();
    QCOMPARE(mark.stopped, heavy / (heavy + light));
    QCOMPARE(mark.level, CoverageLevel::Covered);
    QCOMPARE(mark.words.count(u'\n'), 1);
}

void TestOptionRows::saysWhyNot()
{
    bool isAnything = false;
    for (const ConnectionAdvice &advice : std::as_const(m_example->advice.connections)) {
        for (const auto rows = rowsOf(advice).impossible; const ImpossibleRow &row : rows) {
            isAnything = true;
            QVERIFY(!row.name.isEmpty());
            QVERIFY(!row.reasons.isEmpty());
            QVERIFY(!row.reasons.join(u' ').contains(u'{'));
        }
        for (const auto rows = rowsOf(advice).rows; const OptionRow &row : rows)
            QVERIFY(row.isPermissible || std::ranges::contains(row.findings, Effect::Exclude, &FindingRow::effect));
    }
    QVERIFY(isAnything);
}

void TestOptionRows::namesEachFindingOnceAndTheWeightiestFirst()
{
    ConnectionAdvice advice = m_example->advice.connections.first();
    const QString option = advice.options.first().option.id();
    const auto finding = [&](const QString &rule, Effect effect) {
        Finding made;
        made.rule = rule;
        made.effect = effect;
        made.option = option;
        made.saying = {u"record.nobody"_s, {}};
        return made;
    };
    advice.findings = {finding(u"Z1"_s, Effect::Note), finding(u"Z2"_s, Effect::AdviseAgainst),
                       finding(u"Z1"_s, Effect::Note)};
    const QList<FindingRow> rows = findingRows(m_example->knowledge(), words(), advice, option);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().rule, u"Z2"_s);
    advice.findings.first().option = u"another"_s;
    advice.findings.last().option = u"another"_s;
    QCOMPARE(findingRows(m_example->knowledge(), words(), advice, option).size(), 1);
}

void TestOptionRows::tracesARuleToTheValuesFound()
{
    bool isTraced = false;
    for (const ConnectionAdvice &advice : std::as_const(m_example->advice.connections)) {
        for (const OptionAdvice &option : advice.options) {
            const QList<Reason> reasons =
                reasonsFor(m_example->document.plan(), m_example->knowledge(), words(), advice, option);
            QVERIFY(reasons.size() >= (option.takesAway.isEmpty() ? 5 : 6));
            const bool isSure = std::ranges::any_of(
                reasons, [this](const Reason &one) { return one.text == words().say(u"why.robustness"_s); });
            QCOMPARE(isSure, advice.robustness && advice.robustness->options.contains(option.option.id()));
            for (const Reason &rule : reasons.at(1).because) {
                QVERIFY(!rule.rule.isEmpty());
                isTraced = isTraced || std::ranges::any_of(rule.because, [](const Reason &step) {
                               return step.text == u"✓ Service is needed: yes"_s && step.found == "found: yes"_L1;
                           });
            }
        }
    }
    QVERIFY(isTraced);
}

void TestOptionRows::namesWhatAnyOptionTakesAway()
{
    bool isSaid = false;
    for (const ConnectionAdvice &advice : std::as_const(m_example->advice.connections)) {
        for (const OptionAdvice &option : advice.options) {
            if (option.takesAway.isEmpty() || option.option.id() == advice.recommended)
                continue;
            const Reason taken =
                reasonsFor(m_example->document.plan(), m_example->knowledge(), words(), advice, option).at(4);
            QCOMPARE(taken.because.size(), option.takesAway.size());
            const LostFunction &lost = option.takesAway.constFirst();
            QVERIFY2(taken.because.constFirst().text.contains(words().say(lost.saying)),
                     qPrintable(taken.because.constFirst().text));
            QVERIFY(!taken.because.constFirst().found.isEmpty());
            isSaid = true;
        }
    }
    QVERIFY(isSaid);
}

void TestOptionRows::addsUpToTheBenefit()
{
    const ConnectionAdvice &advice = m_example->advice.connections.first();
    const OptionAdvice &option = advice.options.first();
    const Reason benefit =
        reasonsFor(m_example->document.plan(), m_example->knowledge(), words(), advice, option).at(2);
    double sum = 0;
    for (const Reason &part : benefit.because)
        sum += part.found.toDouble();
    QVERIFY(qAbs(sum - option.benefit.total * 100) < 0.06 * static_cast<double>(benefit.because.size()));
}

QTEST_GUILESS_MAIN(TestOptionRows)
#include "test_option_rows.moc"
