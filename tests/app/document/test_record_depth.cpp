// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/comparison_tables.h"
#include "app/document/kept_advice.h"
#include "app/document/option_pictures.h"
#include "app/document/plain_text.h"
#include "app/document/robustness_tables.h"
#include "app/plan/plan_names.h"
#include "tests/common/example.h"

#include <QTest>

#include <algorithm>

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
    void saysOfWhichBytesNothingIsKnown();
    void showsCostByYearAndBudget();
    void givesThePlansReasonForItsAmounts();
    void saysHowSureItIs();
    void saysHowFarTheSearchWasFromTheEnd();
    void saysWhatChoicesMustHaveAlike();
    void saysOnceWhatChoicesMustHaveAlike();
    void saysWhatRulesOutABetterChoice();
    void tellsWhatClaimsRuleOutWithThem();
    void partsConnectionsBySemicolons();
    void comparesCostWithBenefit();
    void namesWhatDominatesTheChoice();
    void saysWhichWeightsSpeakForWhat();
    void drawsWhatTheWindowDraws();
    void setsScenariosSideBySide();
    void saysHowSingleRolesWouldHaveIt();

private:
    Wording words() const
    {
        return {m_example.knowledge().texts, m_example.document.plan().language, m_example.advice.currency};
    }
    bool says(const QString &text) const;
    bool hasRows(const Table &table) const;
    bool hasCell(const QString &text) const;
    bool hasPicture(const Picture &picture) const;
    /// Demands of \a kind without which another choice would be better by 1234.
    BindingDemands binding(const QString &kind, const Saying &broken) const;
    QString togetherText(const Advice &advice) const;

    Example m_example;
    Document m_document;
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
    m_document = recordDocument(m_example.recordInput());
    m_markdown = QString::fromUtf8(toMarkdown(m_document));
}

bool TestRecordDepth::says(const QString &text) const
{
    return std::ranges::any_of(m_document.blocks, [&text](const Block &block) {
        const auto *paragraph = std::get_if<Paragraph>(&block);
        const auto *list = std::get_if<BulletList>(&block);
        return (paragraph && paragraph->text.contains(text)) || (list && list->items.contains(text));
    });
}

bool TestRecordDepth::hasRows(const Table &table) const
{
    return std::ranges::any_of(m_document.blocks, [&table](const Block &block) {
        const auto *shown = std::get_if<Table>(&block);
        return shown && shown->header == table.header && shown->rows == table.rows;
    });
}

bool TestRecordDepth::hasCell(const QString &text) const
{
    return std::ranges::any_of(m_document.blocks, [&text](const Block &block) {
        const auto *shown = std::get_if<Table>(&block);
        return shown
            && std::ranges::any_of(shown->rows, [&text](const QStringList &row) { return row.contains(text); });
    });
}

bool TestRecordDepth::hasPicture(const Picture &picture) const
{
    return std::ranges::any_of(m_document.blocks, [&picture](const Block &block) {
        const auto *shown = std::get_if<Picture>(&block);
        return shown && shown->svg == picture.svg && shown->alternative == picture.alternative;
    });
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

void TestRecordDepth::saysOfWhichBytesNothingIsKnown()
{
    Example example = m_example;
    for (ConnectionAdvice &connection : example.advice.connections) {
        for (OptionAdvice &option : connection.options)
            option.overhead.unknown = {u"vpn-other"_s};
    }
    const Wording in = words();
    const QString said =
        in.say(u"record.depth.overhead.unknown"_s, {{u"parts"_s, {in.name(u"part"_s, u"vpn-other"_s)}}});
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(example.recordInput())));
    QVERIFY2(markdown.contains(said), qPrintable(said));
    QVERIFY(!m_markdown.contains(said));
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

/// Where the search for the best choice for all together ended at its limit.
void TestRecordDepth::saysHowFarTheSearchWasFromTheEnd()
{
    Example example = m_example;
    example.advice.portfolio->status = PortfolioStatus::Limit;
    example.advice.portfolio->gap = Money::whole(1234);
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(example.recordInput())));
    const QString language = example.document.plan().language;
    const Wording words(example.knowledge().texts, language, example.advice.currency);
    const QString said = words.say(u"record.together.status.limit"_s, {{u"gap"_s, {words.money(Money::whole(1234))}}});
    QVERIFY2(markdown.contains(said), qPrintable(said));
    QVERIFY(!markdown.contains(words.say(u"record.together.status.optimal"_s)));
    QVERIFY(m_markdown.contains(words.say(u"record.together.status.optimal"_s)));
}

void TestRecordDepth::saysWhatChoicesMustHaveAlike()
{
    Example example = m_example;
    const Saying bound{u"claim.gateway.bound"_s,
                       {{u"system"_s, {u"Gate"_s}}, {u"connections"_s, {u"One"_s, u"Two"_s}}}};
    example.advice.portfolio->claims = {
        {.thing = u"gateway"_s, .system = u"gate"_s, .choices = {}, .connections = {}, .taken = {}, .saying = bound}};
    example.advice.portfolio->claimsCost = Money::whole(1234);
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(example.recordInput())));
    const Wording words(example.knowledge().texts, example.document.plan().language, example.advice.currency);
    const QString cost = words.say(u"record.together.claims"_s, {{u"amount"_s, {words.money(Money::whole(1234))}}});
    QVERIFY2(markdown.contains(cost), qPrintable(cost));
    QVERIFY2(markdown.contains(words.say(bound)), qPrintable(words.say(bound)));
    QVERIFY(!m_markdown.contains(words.say(bound)));
}

/// What stands among the reasons of the gain is not said again.
void TestRecordDepth::saysOnceWhatChoicesMustHaveAlike()
{
    Example example = m_example;
    PortfolioAdvice &portfolio = *example.advice.portfolio;
    const Saying bound{u"claim.gateway.bound"_s,
                       {{u"system"_s, {u"Gate"_s}}, {u"connections"_s, {u"One, outside; Two"_s}}}};
    portfolio.claims = {
        {.thing = u"gateway"_s, .system = u"gate"_s, .choices = {}, .connections = {}, .taken = {}, .saying = bound}};
    portfolio.claimsCost = Money::whole(1234);
    portfolio.gain.because = {bound};
    portfolio.gain.changes = {{u"c"_s, u"none"_s, u"tls-opportunistic"_s}};
    const Wording words(example.knowledge().texts, example.document.plan().language, example.advice.currency);
    const TextValues amount{{u"amount"_s, {words.money(Money::whole(1234))}}};
    const QString markdown = QString::fromUtf8(toMarkdown(recordDocument(example.recordInput())));
    QCOMPARE(markdown.count(words.say(bound)), 1);
    QVERIFY(markdown.contains(words.say(u"record.together.claims-above"_s, amount)));
    QVERIFY(!markdown.contains(words.say(u"record.together.claims"_s, amount)));
    portfolio.gain.changes.clear(); // then no reasons stand there
    const QString unchanged = QString::fromUtf8(toMarkdown(recordDocument(example.recordInput())));
    QCOMPARE(unchanged.count(words.say(bound)), 1);
    QVERIFY(unchanged.contains(words.say(u"record.together.claims"_s, amount)));
}

BindingDemands TestRecordDepth::binding(const QString &kind, const Saying &broken) const
{
    return {.kind = kind,
            .broken = {broken},
            .changes = {{m_example.document.plan().connections.constFirst().id, u"none"_s, u"tls-required"_s}},
            .cost = Money::whole(1234),
            .amounts = {.presentValue = {}, .initial = Money::whole(40'001), .yearly = Money::whole(777)},
            .difference = {}};
}

QString TestRecordDepth::togetherText(const Advice &advice) const
{
    return toPlainText(togetherBlocks(m_example.document, m_example.knowledge(), advice, u"en"_s));
}

/// In the words of the explanation, and for programs as well; nothing where nothing binds.
void TestRecordDepth::saysWhatRulesOutABetterChoice()
{
    Advice advice = m_example.advice;
    advice.connections.clear(); // none of this is about a single one
    PortfolioAdvice &portfolio = *advice.portfolio;
    portfolio.claims.clear();
    portfolio.binding.clear();
    const QString free = togetherText(advice);
    QVERIFY2(!free.contains("would be better by"_L1) && !free.contains("That choice pays out"_L1), qPrintable(free));
    QVERIFY(!keptAdvice(advice, {}, m_example.knowledge(), u"en"_s).value(u"portfolio"_s).contains(u"binding"_s));
    portfolio.binding = {binding(u"budget"_s, {u"portfolio.clash.initial-budget"_s, {{u"budget"_s, {u"40000"_s}}}})};
    const QString bound = togetherText(advice);
    const Connection &first = m_example.document.plan().connections.constFirst();
    const Wording in = words();
    const QStringList expected{
        u"Without the budgets the best choice would be better by "_s + in.money(Money::whole(1234)) + u":\n"_s,
        u"- No more than 40000 is paid out in the first year.\n"_s,
        u"- What that choice takes instead: "_s + nameOfConnection(m_example.document.plan(), first.id) + u": "_s
            + in.option(u"tls-required"_s) + u'\n',
        u"- That choice pays out in the first year: "_s + in.money(Money::whole(40'001)) + u'\n',
        u"- That choice pays out in each later year: "_s + in.money(Money::whole(777)) + u'\n'};
    for (const QString &said : expected)
        QVERIFY2(bound.contains(said), qPrintable(said + u" is not in "_s + bound));
    const Json kept = keptAdvice(advice, {}, m_example.knowledge(), u"en"_s).value(u"portfolio"_s);
    QCOMPARE(kept.value(u"binding"_s).size(), 1);
    QCOMPARE(kept.value(u"binding"_s).items().constFirst().value(u"kind"_s).text(), u"budget"_s);
}

/// By how much it would be better is said of them already.
void TestRecordDepth::tellsWhatClaimsRuleOutWithThem()
{
    Advice advice = m_example.advice;
    advice.connections.clear();
    PortfolioAdvice &portfolio = *advice.portfolio;
    const Saying bound{u"claim.gateway.bound"_s,
                       {{u"system"_s, {u"Gate"_s}}, {u"connections"_s, {u"One"_s, u"Two"_s}}}};
    portfolio.claims = {
        {.thing = u"gateway"_s, .system = u"gate"_s, .choices = {}, .connections = {}, .taken = {}, .saying = bound}};
    portfolio.claimsCost = Money::whole(1234);
    portfolio.binding = {binding(u"claim"_s, bound)};
    const QString text = togetherText(advice);
    QCOMPARE(text.count("would be better by"_L1), 1);
    QCOMPARE(text.count(words().say(bound)), 1);
    QCOMPARE(text.count("That choice pays out in the first year: "_L1), 1);
    portfolio.claims.clear(); // then they are told like other demands
    const QString without = togetherText(advice);
    QVERIFY2(without.contains("If nothing had to be had alike by all, the best choice would be better by"_L1),
             qPrintable(without));
    QCOMPARE(without.count(words().say(bound)), 1);
}

/// Names hold commas themselves.
void TestRecordDepth::partsConnectionsBySemicolons()
{
    QList<QStringList> users;
    for (const FacilityAdvice &facility : std::as_const(m_example.advice.facilities))
        users.append(facility.usedBy);
    for (const SharedFacility &facility : std::as_const(m_example.advice.portfolio->facilities))
        users.append(facility.sharedBy);
    users.removeIf([](const QStringList &connections) { return connections.size() < 2; });
    QVERIFY(!users.isEmpty());
    for (const QStringList &connections : std::as_const(users)) {
        const QString names = namesOfConnections(m_example.document.plan(), connections);
        QVERIFY2(names.contains("; "_L1) && hasCell(names), qPrintable(names));
    }
}

void TestRecordDepth::saysHowSureItIs()
{
    qsizetype assessed = 0;
    for (const ConnectionAdvice &connection : std::as_const(m_example.advice.connections))
        assessed += connection.robustness ? 1 : 0;
    QVERIFY(assessed > 5);
    QCOMPARE(m_markdown.count("\n#### How sure this is\n"_L1), assessed);
}

void TestRecordDepth::comparesCostWithBenefit()
{
    int compared = 0;
    int implied = 0;
    for (const ConnectionAdvice &connection : std::as_const(m_example.advice.connections)) {
        const Table frontier = frontierTable(words(), connection);
        QVERIFY2(frontier.rows.isEmpty() || hasRows(frontier), qPrintable(connection.id));
        compared += frontier.rows.isEmpty() ? 0 : 1;
        const QString worth = worthSentences(words(), connection).join(u' ');
        QCOMPARE(worth.isEmpty(), connection.comparison.frontier.places.isEmpty());
        QVERIFY2(worth.isEmpty() || says(worth), qPrintable(connection.id));
        implied += connection.comparison.impliedWorth ? 1 : 0;
    }
    QVERIFY(compared > 5);
    QVERIFY(implied > 0);
}

/// Or the option that it is held against.
void TestRecordDepth::namesWhatDominatesTheChoice()
{
    int named = 0;
    for (const Choice &choice : std::as_const(m_example.decision.choices)) {
        const ConnectionAdvice &connection = *m_example.advice.connection(choice.connection);
        for (const QString &id : {choice.option, connection.comparison.against}) {
            const OptionAdvice *option = connection.option(id);
            const QString sentence = option ? dominanceSentence(words(), connection, *option) : QString();
            QVERIFY2(sentence.isEmpty() || says(sentence), qPrintable(sentence));
            named += sentence.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY(named > 0);
}

void TestRecordDepth::saysWhichWeightsSpeakForWhat()
{
    int shown = 0;
    for (const ConnectionAdvice &connection : std::as_const(m_example.advice.connections)) {
        const Table central = centralWeightsTable(words(), connection);
        QVERIFY2(central.rows.isEmpty() || hasRows(central), qPrintable(connection.id));
        shown += central.rows.isEmpty() ? 0 : 1;
    }
    QVERIFY(shown > 5);
    for (const QString &help : {u"record.method.frontier"_s, u"record.method.central"_s})
        QVERIFY(says(words().say(help)));
}

void TestRecordDepth::drawsWhatTheWindowDraws()
{
    int contested = 0;
    for (const Choice &choice : std::as_const(m_example.decision.choices)) {
        const ConnectionAdvice &connection = *m_example.advice.connection(choice.connection);
        const Picture costs = costBenefitPicture(words(), connection, choice.option);
        QVERIFY2(costs.svg.isEmpty() || hasPicture(costs), qPrintable(connection.id));
        const Picture places = firstPlacesPicture(words(), connection);
        const bool isContested = places.alternative.contains(u"; "_s); // more than one bar
        QVERIFY2(hasPicture(places) == isContested, qPrintable(connection.id));
        contested += isContested ? 1 : 0;
    }
    QVERIFY(contested > 0);
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
