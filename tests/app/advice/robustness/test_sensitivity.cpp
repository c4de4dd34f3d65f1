// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/sensitivity.h"

#include <QTest>

#include <cmath>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Two options: A is worth 0.8 of the scale in the first criterion and 0.2 in the second, B 0.4 and 0.9; equal points. A costs
/// 10 hours at the rate, B 2 hours and a price three times. With everything likely: worth 10,000 · (0.5 − 0.65) = −1,500;
/// costs 10 · 60 = 600 against 2 · 60 + 3 · 700 = 2,220; A leads by 120.
class TestSensitivity : public QObject {
    Q_OBJECT
private slots:
    void init();
    void knowsTheLeadByHand();
    void sortsBarsByTheirSwing();
    void marksInputsThatTurnTheChoice();
    void leavesOutWhatChangesNothing();
    void findsBreakEvens_data();
    void findsBreakEvens();
    void findsNoBreakEvenBelowZero();
    void findsTheLineOfEqualLead();
    void findsNoLineForTimeAndItsRate();
    void findsNoLineOutsideTheRanges();

private:
    static InputId input(std::size_t index) { return {InputId::Kind::Input, index}; }
    Lead lead() const { return {m_model, {100, 100}, 0.5, 0, 1}; }
    ScoringModel m_model;
};

namespace {

enum Inputs : std::size_t { Worth, Rate, Hours, Price, Unused };

bool isClose(double one, double other)
{
    return std::abs(one - other) < 1e-9 * (1 + std::abs(other));
}

} // namespace

void TestSensitivity::init()
{
    m_model = {};
    m_model.options = 2;
    m_model.criteria = 2;
    m_model.values = {0.8, 0.2, 0.4, 0.9};
    m_model.tiers = {0, 0};
    m_model.inputs = {Distribution::pert(5000, 10'000, 20'000), Distribution::pert(45, 60, 80),
                      Distribution::pert(0.5, 1, 3), Distribution::pert(500, 700, 1200), Distribution::pert(1, 2, 3)};
    m_model.worth = Worth;
    m_model.terms = {{.amount = Hours, .rate = Rate}, {.amount = Price, .rate = {}}, {.amount = Unused, .rate = {}}};
    m_model.multiplicities = {10, 0, 5, 2, 3, 5};
}

void TestSensitivity::knowsTheLeadByHand()
{
    QVERIFY(isClose(lead().atLikely(), 120));
    // means: worth 65,000/6, rate 365/6, hours 7.5/6, price 4,500/6
    const double expected = -0.15 * 65'000 / 6 - 8 * 7.5 / 6 * 365 / 6 + 3 * 750.0;
    QVERIFY2(isClose(lead().atMean(), expected), qPrintable(QString::number(lead().atMean())));
    QVERIFY(isClose(lead().atLikely(input(Price), 660), 0));
    // all points on the first criterion: 10,000 · 0.4 instead of −1,500
    QVERIFY(isClose(lead().atLikely({InputId::Kind::Weight, 1}, 0), 120 + 1500 + 4000));
}

void TestSensitivity::sortsBarsByTheirSwing()
{
    const std::vector<TornadoBar> bars = tornadoOf(lead());
    QCOMPARE(bars.size(), 6U);
    for (std::size_t index = 1; index < bars.size(); ++index)
        QVERIFY(bars[index - 1].swing() >= bars[index].swing());
    // points 60 to 140 against 100: 10,000 · (60·0.4 − 100·0.7)/160 to 10,000 · (140·0.4 − 100·0.7)/240
    const auto first = std::ranges::find(bars, InputId{InputId::Kind::Weight, 0}, &TornadoBar::input);
    QVERIFY(isClose(first->low, 60) && isClose(first->high, 140));
    QVERIFY(isClose(first->leadAtLow, 1620 + 10'000 * (60 * 0.4 - 100 * 0.7) / 160));
}

void TestSensitivity::marksInputsThatTurnTheChoice()
{
    for (const TornadoBar &bar : tornadoOf(lead())) {
        QCOMPARE(bar.isCritical(), (bar.leadAtLow < 0) != (bar.leadAtHigh < 0));
        if (bar.input == input(Price))
            QVERIFY(bar.isCritical()); // its break-even, 660, is in its range
        if (bar.input == input(Rate))
            QVERIFY(!bar.isCritical()); // its break-even is 75, past its 90 % value
    }
}

void TestSensitivity::leavesOutWhatChangesNothing()
{
    const std::vector<TornadoBar> bars = tornadoOf(lead());
    QVERIFY(std::ranges::find(bars, input(Unused), &TornadoBar::input) == bars.end());
}

void TestSensitivity::findsBreakEvens_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("worth") << static_cast<int>(Worth);
    QTest::newRow("rate") << static_cast<int>(Rate);
    QTest::newRow("hours") << static_cast<int>(Hours);
    QTest::newRow("price") << static_cast<int>(Price);
}

/// c* = c + lead/(n_1 − n_2), and there nobody leads.
void TestSensitivity::findsBreakEvens()
{
    QFETCH(const int, index);
    const InputId which = input(static_cast<std::size_t>(index));
    const auto value = breakEvenOf(lead(), which);
    QVERIFY(value);
    QVERIFY(std::abs(lead().atMean(which, *value)) < 1e-8);
    if (which == input(Price))
        QVERIFY(isClose(*value, 750 + lead().atMean() / (0 - 3)));
    QVERIFY(!breakEvenOf(lead(), input(Unused)));
}

void TestSensitivity::findsNoBreakEvenBelowZero()
{
    m_model.values = {0.8, 0.9, 0.4, 0.9}; // A is better and cheaper: only a negative worth turns it
    QVERIFY(!breakEvenOf(lead(), input(Worth)));
}

void TestSensitivity::findsTheLineOfEqualLead()
{
    const auto line = equalLineOf(lead(), input(Worth), input(Price));
    QVERIFY(line);
    for (const EqualLine::Point &end : line->ends) {
        QVERIFY(std::abs(lead().atMean(input(Worth), end.x, input(Price), end.y)) < 1e-8);
        const bool isOnEdge = end.x == 5000 || end.x == 20'000 || end.y == 500 || end.y == 1200;
        QVERIFY(isOnEdge);
    }
    QVERIFY(line->ends[0].x < line->ends[1].x);
}

void TestSensitivity::findsNoLineForTimeAndItsRate()
{
    QVERIFY(!equalLineOf(lead(), input(Hours), input(Rate)));
    QVERIFY(equalLineOf(lead(), input(Worth), input(Hours)));
}

void TestSensitivity::findsNoLineOutsideTheRanges()
{
    m_model.values = {1, 1, 0, 0};
    QVERIFY(!equalLineOf(lead(), input(Worth), input(Price)));
}

QTEST_APPLESS_MAIN(TestSensitivity)
#include "test_sensitivity.moc"
