// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/information.h"
#include "app/advice/robustness/weight_law.h"

#include <QTest>

#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// A costs x, uniform on 0–1, once and y, uniform on 0–1, once; B costs 0.5 once and y's mean. Knowing x alone saves
/// E[max(0.5 − x, 0)] = 1/8; knowing both saves E[max(1 − x − y, 0)] = 1/6.
class TestInformation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void isWorthWhatTheIntegralsSay();
    void isWorthNothingWhereItCannotChangeTheChoice();
    void isNeverWorthMoreThanPerfectKnowledge();
    void looksOnlyAtOptionsThatRulesTreatAlike();

private:
    ScoringModel m_model;
    ScoreSamples m_drawn;
    SampleTable m_weights;
    static constexpr std::size_t samples = 40'000;
    void count();
};

void TestInformation::count()
{
    Random random = Random::stream(1, u"information");
    drawInputs(m_model, samples, random, m_drawn);
    drawWeights(WeightLaw::free(1), samples, random, m_weights);
    countRanks(m_model, m_weights, m_drawn);
}

void TestInformation::initTestCase()
{
    m_model.options = 3;
    m_model.criteria = 1;
    m_model.values = {0, 0, 0.4};
    m_model.tiers = {0, 0, 1};
    m_model.inputs = {Distribution::uniform(0, 1), Distribution::uniform(0, 1), Distribution::constant(1),
                      Distribution::uniform(0, 1)};
    m_model.terms = {
        {.amount = 0, .rate = {}}, {.amount = 1, .rate = {}}, {.amount = 2, .rate = {}}, {.amount = 3, .rate = {}}};
    m_model.multiplicities = {1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0};
    count();
}

void TestInformation::isWorthWhatTheIntegralsSay()
{
    const InformationEstimate estimate(m_model, m_drawn);
    QVERIFY2(std::abs(estimate.perfect() - 1.0 / 6) < 0.005, qPrintable(QString::number(estimate.perfect())));
    for (const std::size_t input : {0U, 1U}) {
        const InformationValue value = estimate.of(m_drawn.inputs.row(input));
        QVERIFY2(std::abs(value.worth - 0.125) < 0.005, qPrintable(QString::number(value.worth)));
        QVERIFY2(std::abs(value.changes.share() - 0.5) < 0.05, qPrintable(QString::number(value.changes.share())));
    }
}

void TestInformation::isWorthNothingWhereItCannotChangeTheChoice()
{
    const InformationEstimate estimate(m_model, m_drawn);
    QCOMPARE(estimate.of(m_drawn.inputs.row(3)).worth, 0.0); // no option costs it
    QCOMPARE(estimate.of(m_drawn.inputs.row(3)).changes.count, 0);
    QCOMPARE(estimate.of(m_drawn.inputs.row(2)).worth, 0.0); // known already
}

void TestInformation::isNeverWorthMoreThanPerfectKnowledge()
{
    const InformationEstimate estimate(m_model, m_drawn);
    for (std::size_t input = 0; input < m_model.inputs.size(); ++input) {
        const double worth = estimate.of(m_drawn.inputs.row(input)).worth;
        QVERIFY(worth >= 0 && worth <= estimate.perfect());
    }
}

/// The third option would be best by far, but a rule advises against it.
void TestInformation::looksOnlyAtOptionsThatRulesTreatAlike()
{
    m_model.tiers = {0, 0, 0};
    count();
    const InformationEstimate estimate(m_model, m_drawn);
    QVERIFY(estimate.perfect() < 0.01); // 0.4 for nothing beats the others nearly always
    m_model.tiers = {0, 0, 1};
    count();
    QVERIFY(InformationEstimate(m_model, m_drawn).perfect() > 0.1);
}

QTEST_APPLESS_MAIN(TestInformation)
#include "test_information.moc"
