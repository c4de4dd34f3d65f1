// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/comparison_tables.h"
#include "app/document/option_pictures.h"
#include "app/document/robustness_tables.h"
#include "tests/common/example.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

OptionAdvice option(const QString &transport, int rank)
{
    OptionAdvice made;
    made.option.transport = transport;
    made.rank = rank;
    return made;
}

CostLine costLine(const QString &item, const QString &rate)
{
    CostLine line;
    line.item = item;
    line.rate = rate;
    return line;
}

OptionAcceptability ranks(std::vector<std::int64_t> counts)
{
    OptionAcceptability found;
    found.ranks = std::move(counts);
    return found;
}

BreakEven breakEven(UncertainInput::Kind kind, const QString &id, double present, std::optional<double> value)
{
    return {{kind, id}, present, value};
}

/// Four options of one connection and what samples might say of them.
ConnectionAdvice sampled()
{
    ConnectionAdvice advice;
    advice.options = {option(u"tls-required"_s, 1), option(u"tls-mtasts"_s, 2), option(u"tls-dane"_s, 3),
                      option(u"tls-mutual"_s, 4)};
    advice.options[0].cost.lines = {costLine(u"tls-service"_s, u"administrator"_s), costLine(u"dane"_s, {}),
                                    costLine(u"smime-message"_s, u"user"_s)};
    Robustness robustness;
    robustness.options = {u"tls-dane"_s, u"tls-mtasts"_s, u"tls-mutual"_s, u"tls-required"_s};
    robustness.samples = 10'000;
    robustness.pointVariation = 0.5;
    robustness.clearFrom = 0.7;
    robustness.leader = u"tls-required"_s;
    robustness.second = u"tls-mtasts"_s;
    robustness.leaderBeatsSecond = {6800, 10'000};
    robustness.verdict = Verdict::NoClearWinner;
    robustness.lead = Money::whole(5000);
    robustness.perfectInformation = Money::whole(120);
    robustness.entered.samples = robustness.free.samples = 10'000;
    robustness.entered.options = {ranks({200, 1800, 8000, 0}), ranks({3000, 5000, 2000, 0}), ranks({0, 0, 0, 10'000}),
                                  ranks({6800, 3200, 0, 0})};
    robustness.free.options = {ranks({0, 0, 5000, 5000}), ranks({5000, 5000, 0, 0}), ranks({0, 0, 0, 10'000}),
                               ranks({5000, 5000, 0, 0})};
    robustness.criteria = {u"users"_s, u"transit"_s};
    robustness.free.options[1].centralWeights = {0.3, 0.7};
    robustness.free.options[1].confidence = 4000;
    robustness.free.options[3].centralWeights = {0.6, 0.4};
    robustness.free.options[3].confidence = 9000;
    robustness.breakEvens = {breakEven(UncertainInput::Kind::Worth, {}, 10'000, 15'000),
                             breakEven(UncertainInput::Kind::Item, u"tls-service"_s, 5.5, {}),
                             breakEven(UncertainInput::Kind::Item, u"dane"_s, 900, 90),
                             breakEven(UncertainInput::Kind::Item, u"smime-message"_s, 8, 7.2),
                             breakEven(UncertainInput::Kind::Rate, u"administrator"_s, 61, 200)};
    robustness.weightRanges = {{u"users"_s, 0.0833, 0.01, 0.5, u"tls-mtasts"_s, {}}};
    robustness.tornado = {
        {{UncertainInput::Kind::Worth, {}}, 6000, 15'000, Money::whole(900), Money::whole(9000), false},
        {{UncertainInput::Kind::Weight, u"users"_s}, 0.05, 0.12, Money::whole(-40), Money::whole(300), true}};
    advice.robustness = robustness;
    return advice;
}

} // namespace

class TestRobustnessTables : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysTheVerdictAndWhatItIsWorthToKnow();
    void groupsTheThousandsOfSamples();
    void givesEachPlaceWithItsStandardError();
    void onlyCountsOptionsThatNeverCompete();
    void saysWhichWeightsSpeakForAnOption();
    void namesTheNearestBreakEvenFirst();
    void saysAmountsInTheirUnit();
    void saysBetweenWhichWeightsTheLeaderStays();
    void putsWhatTurnsTheChoiceFirst();
    void hasNothingWhereNothingWasAsked();
    void saysEverythingInBothLanguages_data();
    void saysEverythingInBothLanguages();

private:
    Wording words(const QString &language = u"en"_s) const { return {m_shipped.knowledge->texts, language, u"EUR"_s}; }
    const Knowledge &knowledge() const { return *m_shipped.knowledge; }

    ShippedKnowledge m_shipped;
};

void TestRobustnessTables::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

void TestRobustnessTables::saysTheVerdictAndWhatItIsWorthToKnow()
{
    const QStringList sentences = robustnessSentences(words(), *sampled().robustness);
    QCOMPARE(sentences.size(), 4);
    QVERIFY(sentences.at(0).contains(words().option(u"tls-required"_s)));
    QVERIFY(sentences.at(1).contains("68"_L1) && sentences.at(1).contains(words().option(u"tls-mtasts"_s)));
    QVERIFY(sentences.at(3).contains(words().money(Money::whole(120))));
    Robustness clear = *sampled().robustness;
    clear.verdict = Verdict::Clear;
    clear.perfectInformation = Money();
    QCOMPARE(robustnessSentences(words(), clear).size(), 2);
}

void TestRobustnessTables::groupsTheThousandsOfSamples()
{
    Robustness clear = *sampled().robustness;
    clear.verdict = Verdict::Clear;
    QVERIFY(robustnessSentences(words(), clear).join(u' ').contains("10,000 samples"_L1));
    QVERIFY(robustnessSentences(words(u"de"_s), clear).join(u' ').contains("10.000 Stichproben"_L1));
}

/// By hand: √(0.68 · 0.32 / 10,000) = 0.47 %; √(0.02 · 0.98 / 10,000) = 0.14 %.
void TestRobustnessTables::givesEachPlaceWithItsStandardError()
{
    const Table table = acceptabilityTable(words(), sampled());
    QCOMPARE(table.header,
             QStringList({u"Option"_s, u"Weights"_s, u"Place 1"_s, u"Place 2"_s, u"Place 3"_s, u"Later"_s}));
    const QString leader = words().option(u"tls-required"_s);
    QCOMPARE(table.rows.at(0),
             QStringList({leader, u"as entered"_s, u"68.0 ± 0.5"_s, u"32.0 ± 0.5"_s, u"0.0 ± 0.0"_s, u"0.0 ± 0.0"_s}));
    QCOMPARE(table.rows.at(1),
             QStringList({leader, u"free"_s, u"50.0 ± 0.5"_s, u"50.0 ± 0.5"_s, u"0.0 ± 0.0"_s, u"0.0 ± 0.0"_s}));
    QCOMPARE(table.rows.at(4).constFirst(), words().option(u"tls-dane"_s));
    QCOMPARE(table.rows.at(4).at(2), u"2.0 ± 0.1"_s);
    QCOMPARE(table.rows.at(5).constLast(), u"50.0 ± 0.5"_s);
    QVERIFY(table.caption.contains("10,000"_L1) && table.caption.contains("50"_L1));
}

void TestRobustnessTables::onlyCountsOptionsThatNeverCompete()
{
    const Table table = acceptabilityTable(words(), sampled());
    QCOMPARE(table.rows.size(), 7); // three options twice, and how many more there are
    QVERIFY(table.rows.constLast().constFirst().startsWith("1 "_L1));
    ConnectionAdvice few = sampled();
    few.robustness->options = {u"tls-mtasts"_s, u"tls-required"_s};
    few.robustness->entered.options = {ranks({3000, 7000}), ranks({7000, 3000})};
    few.robustness->free.options = few.robustness->entered.options;
    const Table pair = acceptabilityTable(words(), few);
    QCOMPARE(pair.header.size(), 4);
    QCOMPARE(pair.rows.size(), 4);
}

/// Of those that ever come first the heaviest criterion first. By hand: √(0.9 · 0.1 / 10,000) = 0.3 %.
void TestRobustnessTables::saysWhichWeightsSpeakForAnOption()
{
    ConnectionAdvice advice = sampled();
    const auto weights = [this](const QString &first, double firstWeight, const QString &second, double secondWeight) {
        return u"%1 %2; %3 %4"_s.arg(words().name(u"criterion"_s, first), words().percent(firstWeight),
                                     words().name(u"criterion"_s, second), words().percent(secondWeight));
    };
    const Table table = centralWeightsTable(words(), advice);
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.rows.at(0),
             QStringList({words().option(u"tls-mtasts"_s), u"50.0 ± 0.5"_s, u"40.0 ± 0.5"_s,
                          weights(u"transit"_s, 0.7, u"users"_s, 0.3)}));
    QCOMPARE(table.rows.at(1),
             QStringList({words().option(u"tls-required"_s), u"50.0 ± 0.5"_s, u"90.0 ± 0.3"_s,
                          weights(u"users"_s, 0.6, u"transit"_s, 0.4)}));
    QVERIFY(table.rows.at(2).constFirst().startsWith("2 "_L1));
    advice.robustness->free.options[3].ranks = {6000, 4000, 0, 0};
    QCOMPARE(centralWeightsTable(words(), advice).rows.at(0).constFirst(), words().option(u"tls-required"_s));
    advice.robustness->second.clear();
    QVERIFY(centralWeightsTable(words(), advice).rows.isEmpty());
}

void TestRobustnessTables::namesTheNearestBreakEvenFirst()
{
    const Table table = breakEvenTable(words(), knowledge(), sampled());
    QStringList turns;
    for (const QStringList &row : table.rows)
        turns.append(row.at(2));
    QCOMPARE(turns,
             QStringList({u"7.20\u00A0seconds"_s, u"15,000\u00A0EUR"_s, u"90\u00A0EUR"_s, u"200\u00A0EUR"_s,
                          u"no value turns it"_s}));
}

/// An item of hours for which the plan gives money is money.
void TestRobustnessTables::saysAmountsInTheirUnit()
{
    const Table table = breakEvenTable(words(), knowledge(), sampled());
    const auto today = [&](const QString &name) {
        const auto row = std::ranges::find_if(
            table.rows, [&](const QStringList &cells) { return cells.constFirst().contains(name); });
        return row == table.rows.cend() ? QString() : row->at(1);
    };
    QCOMPARE(today(words().name(u"cost"_s, u"tls-service"_s)), u"5.50\u00A0hours"_s);
    QCOMPARE(today(words().name(u"cost"_s, u"dane"_s)), u"900\u00A0EUR"_s);
    QCOMPARE(today(words().name(u"cost"_s, u"smime-message"_s)), u"8\u00A0seconds"_s);
    QCOMPARE(today(words().name(u"rate"_s, u"administrator"_s)), u"61\u00A0EUR"_s);
}

void TestRobustnessTables::saysBetweenWhichWeightsTheLeaderStays()
{
    const Table table = weightRangeTable(words(), sampled());
    QCOMPARE(table.rows.constFirst(),
             QStringList({words().name(u"criterion"_s, u"users"_s), words().percent(0.08), words().percent(0.01),
                          words().percent(0.5), words().option(u"tls-mtasts"_s), u"–"_s}));
}

void TestRobustnessTables::putsWhatTurnsTheChoiceFirst()
{
    const Table table = tornadoTable(words(), knowledge(), sampled());
    QCOMPARE(table.rows.size(), 2);
    QVERIFY(table.rows.at(0).constFirst().contains(words().name(u"criterion"_s, u"users"_s)));
    QCOMPARE(table.rows.at(0).constLast(), u"turns"_s);
    QCOMPARE(table.rows.at(0).at(1), words().percent(0.05));
    QCOMPARE(table.rows.at(0).at(3), u"\u221240\u00A0EUR"_s);
    QCOMPARE(table.rows.at(1).constLast(), u"stays"_s);
}

void TestRobustnessTables::hasNothingWhereNothingWasAsked()
{
    const ConnectionAdvice none;
    for (const Table &table : {acceptabilityTable(words(), none), breakEvenTable(words(), knowledge(), none),
                               weightRangeTable(words(), none), tornadoTable(words(), knowledge(), none),
                               centralWeightsTable(words(), none), frontierTable(words(), none)})
        QVERIFY(table.rows.isEmpty());
}

void TestRobustnessTables::saysEverythingInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void TestRobustnessTables::saysEverythingInBothLanguages()
{
    QFETCH(const QString, language);
    static const Example recplast = example(u"recplast"_s);
    const Wording words = this->words(language);
    int shown = 0;
    for (const ConnectionAdvice &advice : recplast.advice.connections) {
        QStringList said;
        if (advice.robustness)
            said += robustnessSentences(words, *advice.robustness);
        said += worthSentences(words, advice);
        said += costBenefitPicture(words, advice, advice.recommended).alternative;
        for (const OptionAdvice &option : advice.options)
            said += dominanceSentence(words, advice, option);
        for (const Table &table : {acceptabilityTable(words, advice), breakEvenTable(words, knowledge(), advice),
                                   weightRangeTable(words, advice), tornadoTable(words, knowledge(), advice),
                                   centralWeightsTable(words, advice), frontierTable(words, advice)}) {
            said += table.caption;
            said += table.header;
            for (const QStringList &row : table.rows) {
                said += row;
                ++shown;
            }
        }
        const QString all = said.join(u'\n');
        QVERIFY2(!all.contains(u'{') && !all.contains(u'<') && !all.contains(u'\x01') && !all.contains("nan"_L1),
                 qPrintable(all));
    }
    QVERIFY(shown > 100);
}

QTEST_GUILESS_MAIN(TestRobustnessTables)
#include "test_robustness_tables.moc"
