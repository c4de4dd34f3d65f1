// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/comparison_tables.h"
#include "app/document/option_pictures.h"
#include "app/document/option_tables.h"
#include "app/session/work.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

OptionAdvice option(const Option &parts, int cost, double points, int rank)
{
    OptionAdvice made;
    made.option = parts;
    made.cost.meanToPay = Money::whole(cost);
    made.benefit.total = points / 100;
    made.rank = rank;
    return made;
}

void compareAnew(ConnectionAdvice &advice)
{
    QList<ComparedOption> compared;
    for (const OptionAdvice &one : std::as_const(advice.options))
        compared.append({one.option.id(), one.cost.meanToPay, Decimal::nearest(one.benefit.total * 100)});
    advice.comparison.frontier = frontierOf(compared);
}

constexpr qsizetype smime = 1; ///< places in the advice
constexpr qsizetype mutual = 2;
constexpr qsizetype ipsec = 3;

/// Oracle E of decision-methods.md: IPsec is dominated, TLS with certificates on both sides is passed over.
ConnectionAdvice oracle()
{
    ConnectionAdvice advice;
    advice.options = {option({.transport = u"tls-required"_s}, 2400, 55, 1),
                      option({.transport = u"tls-required"_s, .message = u"smime-public-ca"_s}, 6000, 90, 2),
                      option({.transport = u"tls-mutual"_s}, 4500, 65, 3),
                      option({.network = u"ipsec-host-host-pki"_s}, 6500, 70, 4),
                      option({.transport = u"tls-opportunistic"_s}, 1000, 30, 5),
                      option({}, 0, 0, 6)};
    advice.recommended = u"tls-required"_s;
    advice.comparison.against = u"tls-mutual"_s;
    advice.comparison.statedWorth = Money::whole(10'000);
    advice.comparison.breakEvenWorth = Money::whole(21'000);
    advice.comparison.impliedBy = u"tls-required"_s;
    advice.comparison.impliedWorth = Money::whole(4364);
    compareAnew(advice);
    return advice;
}

} // namespace

class TestComparisonTables : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void goesAlongTheFrontier();
    void saysWhyTheOthersAreNotOnIt();
    void countsThoseFarBehind();
    void namesWhatIsEqual();
    void givesTheFiguresOfBoth();
    void saysWhereRulesGoBefore();
    void saysMoreBenefitWhereCostIsEqual();
    void standsBesideTheOption();
    void setsTheImpliedWorthBesideTheStated_data();
    void setsTheImpliedWorthBesideTheStated();
    void saysWhereNoWorthTurnsTheChoice();
    void hasNothingToCompareInOne();
    void drawsTheFrontierThroughItsOptions();
    void drawsTheOptionThatIsLookedAt();

private:
    Wording words() const { return {m_shipped.knowledge->texts, u"en"_s, u"EUR"_s}; }

    ShippedKnowledge m_shipped;
};

void TestComparisonTables::initTestCase()
{
    const Results<ShippedKnowledge> shipped = loadShippedKnowledge();
    QVERIFY(shipped);
    m_shipped = *shipped;
}

/// By hand: 1,000/30, 1,400/25 and 3,600/35.
void TestComparisonTables::goesAlongTheFrontier()
{
    const Table table = frontierTable(words(), oracle());
    QVERIFY(table.caption.contains(u"100\u00A0EUR"_s)); // what a point is worth
    const QStringList names{u"none"_s, u"tls-opportunistic"_s, u"tls-required"_s, u"tls-required+smime-public-ca"_s};
    const QList<QStringList> figures{
        {u"0\u00A0EUR"_s, u"0.0"_s, u"–"_s, u"–"_s, u"–"_s},
        {u"1,000\u00A0EUR"_s, u"30.0"_s, u"1,000\u00A0EUR"_s, u"30.0"_s, u"33\u00A0EUR"_s},
        {u"2,400\u00A0EUR"_s, u"55.0"_s, u"1,400\u00A0EUR"_s, u"25.0"_s, u"56\u00A0EUR"_s},
        {u"6,000\u00A0EUR"_s, u"90.0"_s, u"3,600\u00A0EUR"_s, u"35.0"_s, u"103\u00A0EUR"_s}};
    for (qsizetype row = 0; row < names.size(); ++row) {
        QCOMPARE(table.rows.at(row).constFirst(), words().option(names.at(row)));
        QCOMPARE(table.rows.at(row).sliced(1, 5), figures.at(row));
    }
    QCOMPARE(table.rows.at(0).constLast(), u"on the frontier"_s);
    QCOMPARE(table.rows.at(2).constLast(), u"on the frontier; recommended"_s);
}

void TestComparisonTables::saysWhyTheOthersAreNotOnIt()
{
    const Table table = frontierTable(words(), oracle());
    QCOMPARE(table.rows.size(), 6);
    const QString required = words().option(u"tls-required"_s);
    const QString both = words().option(u"tls-required+smime-public-ca"_s);
    QCOMPARE(table.rows.at(4).constFirst(), words().option(u"tls-mutual"_s));
    QCOMPARE(table.rows.at(4).constLast(),
             u"passed over: between “%1” and “%2” a point costs less"_s.arg(required, both));
    QCOMPARE(table.rows.at(5).constFirst(), words().option(u"ipsec-host-host-pki"_s));
    QCOMPARE(table.rows.at(5).constLast(), u"“%1” brings no less benefit and costs less"_s.arg(both));
}

void TestComparisonTables::countsThoseFarBehind()
{
    ConnectionAdvice advice = oracle();
    advice.options[ipsec].rank = 13;
    const Table table = frontierTable(words(), advice);
    QCOMPARE(table.rows.size(), 6);
    QCOMPARE(table.rows.constLast(), QStringList(u"1 more: none of them on the frontier"_s));
}

void TestComparisonTables::namesWhatIsEqual()
{
    ConnectionAdvice advice = oracle();
    advice.options[mutual].cost.meanToPay = advice.options.at(0).cost.meanToPay;
    advice.options[mutual].benefit.total = advice.options.at(0).benefit.total;
    compareAnew(advice);
    const Table table = frontierTable(words(), advice);
    QCOMPARE(table.rows.at(2).constLast(),
             u"on the frontier; equal to “%1”; recommended"_s.arg(words().option(u"tls-mutual"_s)));
    QCOMPARE(table.rows.at(3).constLast(), u"on the frontier; equal to “%1”"_s.arg(words().option(u"tls-required"_s)));
    QCOMPARE(table.rows.at(3).sliced(1, 5), table.rows.at(2).sliced(1, 5));
}

void TestComparisonTables::givesTheFiguresOfBoth()
{
    const ConnectionAdvice advice = oracle();
    const QString better = words().option(u"tls-required+smime-public-ca"_s);
    const QString worse = words().option(u"ipsec-host-host-pki"_s);
    QCOMPARE(dominanceSentence(words(), advice, advice.options.at(ipsec)),
             u"“%1” brings no less benefit than “%2” (90.0 against 70.0 of 100) and costs less (6,000\u00A0EUR against "
             "6,500\u00A0EUR): “%2” is dominated."_s.arg(better, worse));
    const QString passedOver = dominanceSentence(words(), advice, advice.options.at(mutual));
    for (const QString &said :
         {words().option(u"tls-mutual"_s), words().option(u"tls-required"_s), better, u"65.0"_s, u"4,500\u00A0EUR"_s})
        QVERIFY2(passedOver.contains(said), qPrintable(passedOver));
    QVERIFY(dominanceSentence(words(), advice, advice.options.constFirst()).isEmpty());
}

void TestComparisonTables::saysWhereRulesGoBefore()
{
    ConnectionAdvice advice = oracle();
    const auto said = [&] { return dominanceSentence(words(), advice, advice.options.at(ipsec)); };
    QVERIFY(!said().contains(u"Rules put"_s));
    advice.options[smime].rank = 7;
    QVERIFY(said().contains(u"Rules put “%1” behind it"_s.arg(words().option(u"tls-required+smime-public-ca"_s))));
}

void TestComparisonTables::saysMoreBenefitWhereCostIsEqual()
{
    ConnectionAdvice advice = oracle();
    advice.options[ipsec].cost.meanToPay = advice.options.at(smime).cost.meanToPay;
    compareAnew(advice);
    const QString said = dominanceSentence(words(), advice, advice.options.at(ipsec));
    QVERIFY2(said.contains("brings more benefit"_L1) && said.contains("costs no more"_L1), qPrintable(said));
}

/// In the list of options of record and window.
void TestComparisonTables::standsBesideTheOption()
{
    const ConnectionAdvice advice = oracle();
    QCOMPARE(optionStanding(words(), advice.options.at(ipsec), advice, {}),
             u"rank 2 brings no less benefit and costs less"_s);
    QVERIFY(optionStanding(words(), advice.options.at(mutual), advice, {}).isEmpty());
}

void TestComparisonTables::setsTheImpliedWorthBesideTheStated_data()
{
    QTest::addColumn<int>("implied");
    QTest::addColumn<QString>("said");
    QTest::newRow("covered") << 4364 << u"What counts here covers that."_s;
    QTest::newRow("just covered") << 10'000 << u"What counts here covers that."_s;
    QTest::newRow("more") << 10'001 << u"That is more than counts here"_s;
    QTest::newRow("nothing") << 0 << u"The requirements imply no worth of their own"_s;
}

void TestComparisonTables::setsTheImpliedWorthBesideTheStated()
{
    QFETCH(const int, implied);
    QFETCH(const QString, said);
    ConnectionAdvice advice = oracle();
    advice.comparison.impliedWorth = Money::whole(implied);
    const QStringList sentences = worthSentences(words(), advice);
    QCOMPARE(sentences.size(), 3);
    QVERIFY(sentences.at(0).contains(u"10,000\u00A0EUR"_s) && sentences.at(0).contains(u"100\u00A0EUR"_s));
    QVERIFY(sentences.at(1).contains(u"21,000\u00A0EUR"_s)
            && sentences.at(1).contains(words().option(u"tls-mutual"_s)));
    QVERIFY2(sentences.at(2).contains(said), qPrintable(sentences.at(2)));
    QVERIFY(implied == 0 || sentences.at(2).contains(words().money(Money::whole(implied))));
    QVERIFY(sentences.at(2).contains(words().option(u"tls-required"_s)));
}

void TestComparisonTables::saysWhereNoWorthTurnsTheChoice()
{
    ConnectionAdvice advice = oracle();
    advice.comparison.breakEvenWorth.reset();
    QVERIFY(worthSentences(words(), advice).at(1).startsWith("No other worth"_L1));
    advice.comparison.against.clear();
    advice.comparison.impliedWorth.reset();
    QCOMPARE(worthSentences(words(), advice).size(), 1);
}

void TestComparisonTables::hasNothingToCompareInOne()
{
    ConnectionAdvice advice = oracle();
    advice.options = advice.options.first(1);
    compareAnew(advice);
    QVERIFY(frontierTable(words(), advice).rows.isEmpty());
    QVERIFY(costBenefitPicture(words(), advice, {}).svg.isEmpty());
    QCOMPARE(worthSentences(words(), advice).size(), 3);
    advice.options.clear(); // rules exclude all, or all is switched off
    compareAnew(advice);
    QVERIFY(worthSentences(words(), advice).isEmpty());
}

void TestComparisonTables::drawsTheFrontierThroughItsOptions()
{
    const Picture picture = costBenefitPicture(words(), oracle(), {});
    QCOMPARE(picture.svg.count("stroke=\"#6b7280\""), 4); // three stretches, and the legend
    QVERIFY(picture.svg.contains(">efficient frontier<"));
    for (const QString &said : {words().option(u"none"_s), words().option(u"tls-opportunistic"_s),
                                u"1,000\u00A0EUR, 30.0"_s, u"6,000\u00A0EUR, 90.0"_s})
        QVERIFY2(picture.alternative.contains(said), qPrintable(picture.alternative));
    QVERIFY(!picture.alternative.contains(words().option(u"ipsec-host-host-pki"_s)));
}

void TestComparisonTables::drawsTheOptionThatIsLookedAt()
{
    ConnectionAdvice advice = oracle();
    advice.options[ipsec].rank = 47;
    QVERIFY(!costBenefitPicture(words(), advice, {}).svg.contains(">47<"));
    QVERIFY(costBenefitPicture(words(), advice, u"ipsec-host-host-pki"_s).svg.contains(">47<"));
    advice.options[0].rank = 43; // on the frontier
    QVERIFY(costBenefitPicture(words(), advice, {}).svg.contains(">43<"));
}

QTEST_GUILESS_MAIN(TestComparisonTables)
#include "test_comparison_tables.moc"
