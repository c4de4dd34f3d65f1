// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/why.h"
#include "tests/app/advice/advised.h"

#include <functional>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// What is said beside the numbers.
class TestExplanation : public QObject {
    Q_OBJECT
private slots:
    void saysWhatIsTakenAway_data();
    void saysWhatIsTakenAway();
    void namesTelephonesOnlyWhereTheyRead();
    void countsBytesAYear();
    void countsMessagePartsByTheirShare();
    void speaksInWholeSentences_data();
    void speaksInWholeSentences();
    void speaksOfThisPlan();
    void leadsDownToItemsAndSources();
    void addsUpInTheTree();
};

namespace {

constexpr auto flow =
    "{'service': 'message-flow', 'to': 'partner', 'path': ['lan', 'internet'], 'users': 5, 'messagesPerDay': 10";
constexpr auto submit = "{'id': 'submit'}";
constexpr auto relay =
    "{'id': 'relay', 'from': 'server', 'to': 'partner', 'service': 'smtp-relay', 'path': ['lan', 'internet']}";

const OptionAdvice *option(const Advice &advice, const QString &id, const QString &connection = u"c"_s)
{
    return advice.connection(connection)->option(id);
}

Json planWith(const QByteArrayList &connections)
{
    Json plan = smallPlan();
    for (const QByteArray &connection : connections)
        addConnection(plan, connection);
    return plan;
}

const WhyNode *nodeOf(const WhyNode &node, const QString &text)
{
    if (node.saying.text == text)
        return &node;
    for (const WhyNode &child : node.children) {
        if (const WhyNode *found = nodeOf(child, text))
            return found;
    }
    return nullptr;
}

WhyNode whyOf(const Json &json, const QString &optionId)
{
    const Plan plan = planFrom(json);
    const Advice advice = advise(plan, shippedKnowledge(), settingsOf(plan));
    const ConnectionAdvice &connection = advice.connections.constFirst();
    return explainOption(plan, shippedKnowledge(), advice, connection, *connection.option(optionId));
}

} // namespace

void TestExplanation::saysWhatIsTakenAway_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("effect"); // empty: not taken away
    QTest::newRow("S/MIME hides from scanners") << u"smime-public-ca"_s << u"content-inspection"_s << u"lost"_s;
    QTest::newRow("S/MIME hides from leakage control")
        << u"smime-public-ca"_s << u"data-loss-prevention"_s << u"lost"_s;
    QTest::newRow("S/MIME in the archive") << u"smime-public-ca"_s << u"archiving"_s << u"limited"_s;
    QTest::newRow("S/MIME in the journal") << u"smime-public-ca"_s << u"journaling"_s << u"limited"_s;
    QTest::newRow("S/MIME and the search") << u"smime-public-ca"_s << u"search"_s << u"limited"_s;
    QTest::newRow("S/MIME and deputies") << u"smime-public-ca"_s << u"delegate-access"_s << u"limited"_s;
    QTest::newRow("S/MIME and a lost key") << u"smime-public-ca"_s << u"key-loss-recovery"_s << u"lost"_s;
    QTest::newRow("a gateway leaves scanners theirs") << u"smime-gateway"_s << u"content-inspection"_s << QString();
    QTest::newRow("a gateway's own keys") << u"smime-gateway"_s << u"key-loss-recovery"_s << u"limited"_s;
    QTest::newRow("a file hides itself") << u"file-encryption"_s << u"content-inspection"_s << u"limited"_s;
    QTest::newRow("nothing takes nothing") << u"none"_s << u"content-inspection"_s << QString();
}

void TestExplanation::saysWhatIsTakenAway()
{
    QFETCH(const QString, part);
    QFETCH(const QString, function);
    const Advice advice = adviceOn(planWith({QByteArray(flow) + "}", submit, relay}));
    const OptionAdvice *advised = option(advice, part);
    if (!advised)
        QFAIL("the part cannot be had");
    const auto found = std::ranges::find(advised->takesAway, function, &LostFunction::function);
    QTEST(found == advised->takesAway.cend() ? QString() : found->effect, "effect");
    for (const LostFunction &lost : advised->takesAway)
        QVERIFY(!lost.sources.isEmpty());
}

void TestExplanation::namesTelephonesOnlyWhereTheyRead()
{
    Json plan = planWith({QByteArray(flow) + "}", submit});
    const auto mobile = [&] {
        const Advice advice = adviceOn(plan);
        const auto &lost = option(advice, u"smime-public-ca"_s)->takesAway;
        return std::ranges::any_of(lost, [](const LostFunction &one) { return one.function == "mobile-reading"_L1; });
    };
    QVERIFY(!mobile());
    plan.set(
        u"/systems/-"_s,
        jsonFrom("{'id': 'phones', 'name': 'Telephones', 'role': 'mobile', 'networks': ['internet'], 'count': 3}"));
    addConnection(plan,
                  "{'id': 'sync', 'from': 'phones', 'service': 'imap', 'path': ['internet', 'lan'], 'authentication': "
                  "'modern'}");
    QVERIFY(mobile());
}

/// 10 messages a day, 250 days, 10,000 bytes: one TLS 1.3 record each (22) or TLS 1.2 (29).
void TestExplanation::countsBytesAYear()
{
    Json plan = planWith({"{'messagesPerDay': 10}"});
    plan.set(u"/systems/0/capabilities"_s, jsonFrom("{'tls': '1.3'}"));
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'tls': '1.3'}"));
    const Overhead modern = option(adviceOn(plan), u"tls-required"_s)->overhead;
    QCOMPARE(modern.perRecord, (ByteRange{22, 22}));
    QCOMPARE(modern.perYear, (ByteRange{2'500 * 22, 2'500 * 22}));
    plan.set(u"/systems/1/capabilities"_s, jsonFrom("{'tls': '1.2'}"));
    QCOMPARE(option(adviceOn(plan), u"tls-required"_s)->overhead.perRecord, (ByteRange{29, 29}));
    QCOMPARE(option(adviceOn(plan), u"none"_s)->overhead.perYear, ByteRange());
}

/// 2,500 messages, a tenth of them protected: 250 times what one grows by.
void TestExplanation::countsMessagePartsByTheirShare()
{
    const Advice some = adviceOn(planWith({QByteArray(flow) + ", 'information': ['letters', 'secrets']}", submit}));
    const Overhead part = option(some, u"smime-public-ca"_s)->overhead;
    QVERIFY(part.perMessage > 3'000);
    QCOMPARE(part.perYear.least, 250 * part.perMessage);
    const Advice all = adviceOn(planWith({QByteArray(flow) + ", 'information': ['secrets']}", submit}));
    QCOMPARE(option(all, u"smime-public-ca"_s)->overhead.perYear.least, 2'500 * part.perMessage);
}

void TestExplanation::speaksInWholeSentences_data()
{
    addPlanRows();
}

void TestExplanation::speaksInWholeSentences()
{
    QFETCH(const QString, file);
    const Advice advice = adviceOn(planJson(file));
    const Texts &texts = shippedKnowledge().texts;
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const ConnectionAdvice &connection : advice.connections) {
            QVERIFY(connection.summary.size() >= 4);
            for (const Saying &one : connection.summary) {
                const QString said = texts.say(language, one);
                QVERIFY2(!said.contains(u'{') && !said.contains(u'<') && !said.contains(u'\x01'), qPrintable(said));
                QVERIFY2(said.endsWith(u'.') || said.endsWith(u'!'), qPrintable(said));
            }
        }
    }
}

void TestExplanation::speaksOfThisPlan()
{
    const Advice advice = adviceOn(planWith({"{'path': ['internet', 'lan'], 'information': ['secrets']}"}));
    QString said;
    for (const Saying &one : advice.connections.constFirst().summary)
        said += shippedKnowledge().texts.say(u"en"_s, one) + u' ';
    for (const QString &word : {u"Computers"_s, u"Server"_s, u"Secrets"_s, u"Internet"_s, u"EUR"_s})
        QVERIFY2(said.contains(word), qPrintable(said));
}

void TestExplanation::leadsDownToItemsAndSources()
{
    Json plan = planWith({"{'path': ['internet', 'lan'], 'information': ['secrets']}"});
    plan.insert(
        u"costOverrides"_s,
        jsonFrom("[{'item': 'tls-service', 'amount': {'min': 1, 'likely': 2, 'max': 3}, 'explanation': 'offer'}]"));
    const WhyNode why = whyOf(plan, u"tls-required"_s);
    for (const QString &text :
         {u"why.worth"_s, u"why.criterion"_s, u"why.weight.protection"_s, u"why.threat"_s, u"why.line"_s,
          u"why.overridden"_s, u"why.need.inherited"_s, u"why.rule"_s, u"why.condition"_s, u"why.year"_s})
        QVERIFY2(nodeOf(why, text), qPrintable(text));
    QCOMPARE(nodeOf(why, u"why.overridden"_s)->saying.values[u"reason"_s], QStringList{u"offer"_s});
    QVERIFY(!nodeOf(why, u"why.line"_s)->sources.isEmpty());
    QVERIFY(!nodeOf(why, u"why.threat"_s)->sources.isEmpty());
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString text = toText(why, shippedKnowledge().texts, language);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'<') && !text.contains(u'\x01'), qPrintable(text));
    }
    QVERIFY(toText(why, shippedKnowledge().texts, u"en"_s).contains("Service is needed: yes; found: yes"_L1));
    QVERIFY(toText(why, shippedKnowledge().texts, u"de"_s).contains("Dienst wird gebraucht: ja; gefunden: ja"_L1));
    QCOMPARE(toJson(why, shippedKnowledge().texts, u"en"_s).value(u"children"_s).size(), why.children.size());
}

/// Contributions shown add up to the benefit shown, to a tenth of a point each.
void TestExplanation::addsUpInTheTree()
{
    const Json json = planWith({"{'path': ['internet', 'lan']}"});
    const Advice advice = adviceOn(json);
    const OptionAdvice *advised = option(advice, u"tls-required"_s);
    double sum = 0;
    for (const Contribution &one : advised->benefit.contributions)
        sum += one.weight * one.value;
    QVERIFY(std::abs(sum - advised->benefit.total) < 1e-9);
    const WhyNode why = whyOf(json, u"tls-required"_s);
    QCOMPARE(nodeOf(why, u"why.benefit"_s)->children.size(), advised->benefit.contributions.size());
    QCOMPARE(nodeOf(why, u"why.cost"_s)->children.size(), advised->cost.lines.size() + 1); // and the years
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "test_explanation.moc"
