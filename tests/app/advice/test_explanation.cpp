// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/advice_json.h"
#include "app/advice/explanation/why.h"
#include "app/advice/explanation/why_together.h"
#include "tests/app/advice/advised.h"

#include <cmath>
#include <functional>
#include <limits>

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
    void countsPacketsAYear();
    void countsMessagePartsByTheirShare();
    void namesWhatIsNotKnownOfBytes();
    void speaksInWholeSentences_data();
    void speaksInWholeSentences();
    void speaksOfThisPlan();
    void leadsDownToItemsAndSources();
    void namesWhatIsTakenAwayInTheTree();
    void addsUpInTheTree();
    void addsUpTogether_data();
    void addsUpTogether();
    void saysWhatABudgetHoldsBack();
    void saysNothingTogetherWhereNotAskedFor();
    void leadsNumbersOfTheRecommendedBackToOthers_data();
    void leadsNumbersOfTheRecommendedBackToOthers();
    void saysWhyAPlaceIsExposed();
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

/// A value of a node or a saying, as it reads: the last number of a range.
double numberIn(const QString &value)
{
    const QString text = shippedKnowledge().texts.resolved(u"en"_s, value).section(u" – "_s, -1).section(u' ', 0, 0);
    bool isNumber = false;
    const double number = QString(text).remove(u',').replace(QChar(0x2212), u'-').toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

double numberOf(const WhyNode &node)
{
    return numberIn(node.value);
}

/// Of the first child that says \a text; not a number where there is none.
double numberAt(const WhyNode &node, const QString &text)
{
    const auto found =
        std::ranges::find_if(node.children, [&text](const WhyNode &child) { return child.saying.text == text; });
    return found == node.children.cend() ? std::numeric_limits<double>::quiet_NaN() : numberOf(*found);
}

/// Over the children that say one of \a texts.
double sumOf(const WhyNode &node, const QStringList &texts)
{
    double sum = 0;
    for (const WhyNode &child : node.children)
        sum += texts.contains(child.saying.text) ? numberOf(child) : 0;
    return sum;
}

void addAllOf(QList<const WhyNode *> &found, const WhyNode &node, const QString &text)
{
    if (node.saying.text == text)
        found.append(&node);
    for (const WhyNode &child : node.children)
        addAllOf(found, child, text);
}

QList<const WhyNode *> allOf(const WhyNode &node, const QString &text)
{
    QList<const WhyNode *> found;
    addAllOf(found, node, text);
    return found;
}

/// Not where one of them is no number.
bool isNear(double one, double other, double tolerance = 0.002)
{
    return std::abs(one - other) <= tolerance;
}

/// Of the amounts below \a node.
double sumOfMeans(const WhyNode &node)
{
    double sum = 0;
    for (const WhyNode &child : node.children)
        sum += child.saying.text.startsWith("why.line"_L1) ? numberAt(child, u"why.line.mean"_s) : 0;
    return sum;
}

bool isWhole(const WhyNode &acceptability)
{
    double counted = 0;
    double samples = 0;
    double first = 0;
    for (const WhyNode &rank : acceptability.children) {
        const TextValues &values = rank.children.constFirst().saying.values;
        samples = numberIn(values[u"samples"_s].constFirst());
        counted += numberIn(values[u"count"_s].constFirst());
        if (rank.saying.values[u"rank"_s] == QStringList{u"1"_s})
            first = numberIn(values[u"count"_s].constFirst());
    }
    return samples > 0 && counted == samples && isNear(first / samples * 100, numberOf(acceptability), 0.051);
}

/// Value now − lead ÷ change of the lead by one unit. Benefits are rounded to four places before the lead is taken: \a worth.
bool followsFromTheLead(const WhyNode &breakEven, double worth)
{
    const double present = numberAt(breakEven, u"why.break-even.present"_s);
    const double change = numberAt(breakEven, u"why.break-even.change"_s);
    const double rounding = 1e-4 * worth + 0.05 + 1e-4 * std::abs(numberOf(breakEven) - present);
    const double value = present - numberAt(breakEven, u"why.break-even.lead"_s) / change;
    return change != 0 && isNear(value, numberOf(breakEven), rounding / std::abs(change) + 0.002);
}

/// \a scale × difference of the costs ÷ difference of the benefits.
bool isRatio(const WhyNode &node, double scale)
{
    const double cost = numberAt(node, u"why.difference.cost"_s);
    const double benefit = numberAt(node, u"why.difference.benefit"_s);
    bool areDifferences = true;
    for (const WhyNode &child : node.children) {
        const double difference = numberOf(child.children.constFirst()) - numberOf(child.children.constLast());
        areDifferences = areDifferences && child.children.size() == 2 && isNear(difference, numberOf(child));
    }
    return areDifferences && isNear(std::max(scale * cost / benefit, 0.0), numberOf(node), 0.01);
}

/// Messages × what is added to one; that by packets, records and message part.
bool isVolume(const WhyNode &overhead)
{
    double year = 0;
    bool areSums = true;
    for (const WhyNode &messages : overhead.children) {
        if (messages.saying.text == "why.overhead.unknown"_L1)
            continue;
        double added = 0;
        for (const WhyNode &part : messages.children)
            added += numberIn(part.saying.values[u"count"_s].constFirst()) * numberOf(part);
        areSums = areSums && added == numberOf(messages);
        year += numberIn(messages.saying.values[u"count"_s].constFirst()) * added;
    }
    return areSums && isNear(year, numberOf(overhead), 2 + 1e-6 * year);
}

/// Own amounts or a facility: as much as its lines, with either sign.
bool areItsLines(const WhyNode &amount)
{
    return isNear(std::abs(numberOf(amount)), sumOfMeans(amount));
}

/// What one connection or facility makes worse: the sum of what is lost, added and saved, down to lines.
bool isMadeUpOfItsParts(const WhyNode &change)
{
    if (change.saying.text.contains("facility"_L1))
        return areItsLines(change);
    bool areParts = true;
    double sum = 0;
    for (const WhyNode &part : change.children) {
        sum += numberOf(part);
        if (part.saying.text == "why.together.change.worth"_L1)
            areParts = areParts
                && isNear(numberOf(part.children.constFirst()) - numberOf(part.children.constLast()), numberOf(part));
        else if (part.saying.text != "why.together.change.rules"_L1)
            areParts = areParts && areItsLines(part);
    }
    return areParts && isNear(sum, numberOf(change));
}

/// Of two choices: the sum of what each connection and facility makes worse.
bool isDifference(const WhyNode &node)
{
    bool areParts = true;
    double sum = 0;
    int changes = 0;
    for (const WhyNode &change : node.children) {
        if (!change.saying.text.startsWith("why.together.change"_L1))
            continue;
        ++changes;
        sum += numberOf(change);
        areParts = areParts && isMadeUpOfItsParts(change);
    }
    return changes > 0 && areParts && isNear(sum, numberOf(node));
}

/// From end to end the lead moves by the bar's length: its change by one unit × the way from the low to the high value. In a
/// weight it is not linear.
bool isBar(const WhyNode &bar)
{
    const WhyNode *low = nodeOf(bar, u"why.tornado.low"_s);
    const WhyNode *high = nodeOf(bar, u"why.tornado.high"_s);
    if (!low || !high)
        return false;
    const double moved = numberOf(*high) - numberOf(*low);
    if (nodeOf(bar, u"why.tornado.weight"_s))
        return isNear(std::abs(moved), numberOf(bar));
    const double way =
        numberIn(high->saying.values[u"value"_s].constFirst()) - numberIn(low->saying.values[u"value"_s].constFirst());
    const double change = numberAt(bar, u"why.tornado.change"_s);
    return isNear(std::abs(moved), numberOf(bar))
        && isNear(change * way, moved, 0.01 + 1e-4 * (std::abs(way) + std::abs(change)));
}

/// ρ in per cent: weight × need × residual over all threats, by the sum of weight × need.
bool isRemainingRisk(const WhyNode &transit)
{
    double sum = 0;
    double weighed = 0;
    for (const WhyNode &threat : transit.children) {
        if (threat.saying.text != "why.transit.threat"_L1)
            continue;
        const double weight = numberAt(threat, u"why.transit.weight"_s) * numberAt(threat, u"why.transit.need"_s);
        const double product = weight * numberAt(threat, u"why.transit.residual"_s);
        if (!isNear(product, numberOf(threat), 0.02))
            return false;
        sum += product;
        weighed += weight;
    }
    return isNear(weighed, numberAt(transit, u"why.transit.sum"_s), 0.05)
        && isNear(100 * sum / weighed, numberOf(transit), 0.1);
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

/// 10 messages a day, 250 days, 10,000 bytes. In transport mode ESP leaves segments of 1,426 bytes: 8 packets with 34 to 37 bytes more
/// each. In a tunnel 1,406: 8 packets with 54 to 57. WireGuard leaves 1,400: 8 packets with 60 to 75. TLS 1.2 inside the tunnel adds a
/// record of 29 and no packet.
void TestExplanation::countsPacketsAYear()
{
    Json plan =
        planWith({"{'from': 'server', 'to': 'other', 'service': 'smtp-relay', 'path': ['lan', 'internet', 'branch'], "
                  "'messagesPerDay': 10}"});
    for (const QString &system : {u"/systems/1"_s, u"/systems/2"_s}) {
        plan.set(system + u"/os"_s, jsonFrom("{'product': 'debian', 'version': '13'}"));
        plan.set(system + u"/capabilities"_s, jsonFrom("{'tls': '1.2'}"));
    }
    for (const QString &gateway : {u"/systems/4"_s, u"/systems/5"_s})
        plan.set(gateway + u"/os"_s, jsonFrom("{'product': 'debian', 'version': '13'}")); // has WireGuard
    const Advice advice = adviceOn(plan);
    const auto yearly = [&advice](const QString &id) {
        const OptionAdvice *advised = option(advice, id);
        return advised ? advised->overhead.perYear : ByteRange();
    };
    QCOMPARE(yearly(u"ipsec-host-host-psk"_s), (ByteRange{2'500 * 8 * 34, 2'500 * 8 * 37}));
    QCOMPARE(yearly(u"ipsec-site-site-pki"_s), (ByteRange{2'500 * 8 * 54, 2'500 * 8 * 57}));
    QCOMPARE(yearly(u"vpn-wireguard"_s), (ByteRange{2'500 * 8 * 60, 2'500 * 8 * 75}));
    QCOMPARE(yearly(u"ipsec-site-site-pki+tls-required"_s), (ByteRange{2'500 * (8 * 54 + 29), 2'500 * (8 * 57 + 29)}));
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

/// Of an encrypted file nothing is known: that is not the same as nothing added.
void TestExplanation::namesWhatIsNotKnownOfBytes()
{
    const Json json = planWith({QByteArray(flow) + "}", submit, relay});
    const Advice advice = adviceOn(json);
    QVERIFY(option(advice, u"smime-public-ca"_s)->overhead.unknown.isEmpty());
    QVERIFY(option(advice, u"none"_s)->overhead.unknown.isEmpty());
    const Overhead &file = option(advice, u"file-encryption"_s)->overhead;
    QCOMPARE(file.unknown, QStringList{u"file-encryption"_s});
    QCOMPARE(file.perYear, ByteRange());
    const WhyNode why = whyOf(json, u"file-encryption"_s);
    const WhyNode *unknown = nodeOf(why, u"why.overhead.nothing-known"_s);
    if (!unknown)
        QFAIL("nothing is said of it");
    QCOMPARE(unknown->children.size(), 1);
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString text = toText(*unknown, shippedKnowledge().texts, language);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'<') && !text.contains(u'\x01'), qPrintable(text));
    }
    const QByteArray written = writeJson(adviceToJson(advice, shippedKnowledge(), u"en"_s));
    QVERIFY(written.contains("\"unknown\":"));
    QVERIFY(!nodeOf(whyOf(json, u"none"_s), u"why.overhead.nothing-known"_s));
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

void TestExplanation::namesWhatIsTakenAwayInTheTree()
{
    const Json json = planWith({QByteArray(flow) + "}", submit, relay});
    const WhyNode why = whyOf(json, u"smime-public-ca"_s);
    const WhyNode *taken = nodeOf(why, u"why.takes-away"_s);
    const Advice advice = adviceOn(json);
    if (!taken)
        QFAIL("nothing is said of it");
    QCOMPARE(taken->children.size(), option(advice, u"smime-public-ca"_s)->takesAway.size());
    QVERIFY(!taken->children.constFirst().sources.isEmpty());
    const QString text = toText(*taken, shippedKnowledge().texts, u"en"_s);
    QVERIFY2(text.contains("content inspection: lost"_L1) && !text.contains(u'<'), qPrintable(text));
    QVERIFY(!nodeOf(whyOf(json, u"none"_s), u"why.takes-away"_s));
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

void TestExplanation::addsUpTogether_data()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("recplast") << u"recplast"_s;
    QTest::newRow("a facility that all share") << u"two-offices"_s;
}

/// What is shown by connection and facility adds up to what is shown of all.
void TestExplanation::addsUpTogether()
{
    QFETCH(const QString, plan);
    const Plan read = planFrom(example(plan));
    AdviceSettings settings = settingsOf(read);
    settings.withRobustness = false;
    const auto why = explainTogether(read, advise(read, shippedKnowledge(), settings));
    if (!why)
        QFAIL("nothing is said of it");
    QVERIFY(!nodeOf(*why, u"why.together.rest"_s));
    QVERIFY(isNear(numberAt(*why, u"why.together.worth"_s) - numberAt(*why, u"why.together.cost"_s), numberOf(*why)));
    for (const auto worths = allOf(*why, u"why.together.worth"_s); const WhyNode *worth : worths)
        QVERIFY(isNear(sumOf(*worth, {u"why.together.worth.of"_s}), numberOf(*worth)));
    for (const WhyNode &worth : nodeOf(*why, u"why.together.worth"_s)->children) {
        const double product =
            numberAt(worth, u"why.together.scale"_s) * numberAt(worth, u"why.together.benefit"_s) / 100;
        QVERIFY2(isNear(product, numberOf(worth)), qPrintable(toText(worth, shippedKnowledge().texts, u"en"_s)));
    }
    const WhyNode &cost = *nodeOf(*why, u"why.together.cost"_s);
    QVERIFY(isNear(sumOf(cost, {u"why.together.cost.of"_s, u"why.together.facility"_s}), numberOf(cost)));
    for (const WhyNode &payer : cost.children)
        QVERIFY2(isNear(sumOfMeans(payer), numberOf(payer)),
                 qPrintable(toText(payer, shippedKnowledge().texts, u"en"_s)));
    QVERIFY(nodeOf(cost, u"why.together.facility.worth"_s) || plan == "recplast"_L1);
    for (const auto values = allOf(cost, u"why.together.facility.worth"_s); const WhyNode *value : values)
        QVERIFY(isNear(sumOf(*value, {u"why.together.instead"_s, u"why.together.facility.costs"_s}), numberOf(*value)));
    const WhyNode &gain = *nodeOf(*why, u"why.together.gain"_s);
    const WhyNode &alone = *nodeOf(gain, u"why.together.gain.alone"_s);
    QVERIFY(isNear(sumOf(gain, {u"why.together.gain.chosen"_s, u"why.together.gain.rules"_s}) - numberOf(alone),
                   numberOf(gain)));
    QVERIFY(isNear(numberAt(alone, u"why.together.worth"_s) - numberAt(alone, u"why.together.gain.alone.cost"_s),
                   numberOf(alone)));
    QVERIFY(nodeOf(*why, u"why.together.status.optimal"_s));
    const QList<const WhyNode *> next = allOf(*why, u"why.together.next"_s);
    QCOMPARE(next.size(), 5);
    for (const WhyNode *worse : next)
        QVERIFY2(isDifference(*worse), qPrintable(toText(*worse, shippedKnowledge().texts, u"en"_s)));
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString text = toText(*why, shippedKnowledge().texts, language);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'<') && !text.contains(u'\x01'), qPrintable(text));
    }
}

/// A euro less than the best choice pays out in the first year.
void TestExplanation::saysWhatABudgetHoldsBack()
{
    Json json = paidInMoney(example(u"two-offices"_s));
    const auto adviseOn = [](const Plan &plan) {
        AdviceSettings settings = settingsOf(plan);
        settings.withRobustness = false;
        return advise(plan, shippedKnowledge(), settings);
    };
    const Money budget = adviseOn(planFrom(json)).portfolio->amounts.initial - Money::whole(1);
    json.set(u"/settings/budget"_s, jsonFrom("{'initial': " + budget.toLexeme().toUtf8() + "}"));
    const Plan plan = planFrom(json);
    const auto why = explainTogether(plan, adviseOn(plan));
    if (!why)
        QFAIL("nothing is said of it");
    const WhyNode *binding = nodeOf(*why, u"why.together.binding.budget"_s);
    if (!binding)
        QFAIL("nothing is said of the budget");
    QVERIFY2(isDifference(*binding), qPrintable(toText(*binding, shippedKnowledge().texts, u"en"_s)));
    QVERIFY(numberOf(*binding) > 0);
    QVERIFY(nodeOf(*binding, u"portfolio.clash.initial-budget"_s));
    QVERIFY(isNear(numberAt(*binding, u"why.together.binding.initial"_s), budget.toDouble() + 1));
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const QString text = toText(*why, shippedKnowledge().texts, language);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'<') && !text.contains(u'\x01'), qPrintable(text));
    }
    QVERIFY(toText(*binding, shippedKnowledge().texts, u"de"_s).startsWith("Ohne die Budgets"_L1));
}

void TestExplanation::saysNothingTogetherWhereNotAskedFor()
{
    const Plan plan = planFrom(planWith({"{}"}));
    AdviceSettings settings = settingsOf(plan);
    settings.withPortfolio = false;
    QVERIFY(!explainTogether(plan, advise(plan, shippedKnowledge(), settings)));
}

void TestExplanation::leadsNumbersOfTheRecommendedBackToOthers_data()
{
    addsUpTogether_data();
}

void TestExplanation::leadsNumbersOfTheRecommendedBackToOthers()
{
    QFETCH(const QString, plan);
    const Plan read = planFrom(example(plan));
    const Advice advice = advise(read, shippedKnowledge(), settingsOf(read));
    QSet<QString> seen;
    for (const ConnectionAdvice &connection : advice.connections) {
        const OptionAdvice *recommended = connection.option(connection.recommended);
        if (!recommended)
            continue;
        const WhyNode why = explainOption(read, shippedKnowledge(), advice, connection, *recommended);
        const QString text = toText(why, shippedKnowledge().texts, u"de"_s);
        QVERIFY2(!text.contains(u'{') && !text.contains(u'<') && !text.contains(u'\x01'), qPrintable(text));
        const double worth = connection.comparison.statedWorth.value_or(Money()).toDouble();
        const QList<std::pair<QString, std::function<bool(const WhyNode &)>>> checks{
            {u"why.acceptability.entered"_s, isWhole},
            {u"why.acceptability.free"_s, isWhole},
            {u"why.central-weights"_s,
             [](const WhyNode &node) { return isNear(sumOf(node, {u"why.central-weight"_s}), 100, 1); }},
            {u"why.lead"_s,
             [](const WhyNode &node) {
                 return isNear(numberOf(node.children.constFirst()) - numberOf(node.children.constLast()),
                               numberOf(node));
             }},
            {u"why.break-even"_s, [worth](const WhyNode &node) { return followsFromTheLead(node, worth); }},
            {u"why.tornado"_s, isBar},
            {u"why.frontier"_s, [](const WhyNode &node) { return isRatio(node, 1); }},
            {u"why.worth.break-even"_s, [](const WhyNode &node) { return isRatio(node, 100); }},
            {u"why.worth.implied"_s, [](const WhyNode &node) { return isRatio(node, 100); }},
            {u"why.overhead"_s, isVolume},
            {u"why.transit"_s, isRemainingRisk}};
        for (const auto &[id, holds] : checks) {
            for (const auto nodes = allOf(why, id); const WhyNode *node : nodes) {
                QVERIFY2(holds(*node), qPrintable(toText(*node, shippedKnowledge().texts, u"en"_s)));
                seen.insert(id);
            }
        }
    }
    QStringList expected{u"why.acceptability.entered"_s, u"why.acceptability.free"_s, u"why.lead"_s, u"why.transit"_s};
    if (plan == "recplast"_L1)
        expected << u"why.central-weights"_s << u"why.break-even"_s << u"why.worth.implied"_s << u"why.overhead"_s
                 << u"why.tornado"_s;
    for (const QString &id : std::as_const(expected))
        QVERIFY2(seen.contains(id), qPrintable(id));
}

void TestExplanation::saysWhyAPlaceIsExposed()
{
    Json plan = planWith({"{'path': ['internet', 'lan']}"});
    plan.set(u"/networks/0/exposure"_s, jsonFrom("{'level': 'limited', 'explanation': 'guests are in it'}"));
    const WhyNode why = whyOf(plan, u"tls-required"_s);
    for (const auto places = allOf(why, u"why.place"_s); const WhyNode *place : places) {
        const bool isOffice = place->saying.values[u"network"_s] == QStringList{u"Office"_s};
        const Saying &reason = place->children.constFirst().saying;
        QCOMPARE(reason.text, isOffice ? u"why.exposure.plan"_s : u"why.exposure.kind"_s);
        if (isOffice)
            QCOMPARE(reason.values[u"explanation"_s], QStringList{u"guests are in it"_s});
    }
    QCOMPARE(allOf(why, u"why.exposure.plan"_s).size(), 1);
    const WhyNode *rest = nodeOf(why, u"why.place.rest"_s);
    if (!rest)
        QFAIL("nothing is said of what rests");
    QCOMPARE(rest->children.constFirst().saying.text, u"why.exposure.rest"_s);
    QVERIFY(!rest->children.constFirst().sources.isEmpty());
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "test_explanation.moc"
