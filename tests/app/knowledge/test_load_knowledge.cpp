// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/load_knowledge.h"
#include "app/support/json.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// The problems of the shipped knowledge after one change of it.
Problems problemsOf(const KnowledgeFiles &files)
{
    const auto loaded = loadKnowledge(files);
    return loaded ? Problems() : loaded.error();
}

QString lines(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(toLine(problem));
    return lines.join(u'\n');
}

QByteArray changed(const QByteArray &bytes, const QString &pointer, const QByteArray &value)
{
    Json document = *readJson(bytes);
    const bool isDone = value.isEmpty() ? document.remove(pointer) : document.set(pointer, *readJson(value));
    Q_ASSERT(isDone);
    Q_UNUSED(isDone)
    return writeJson(document);
}

bool hasProblem(const Problems &problems, const QString &file, const QString &pointer, const QString &id)
{
    return std::ranges::any_of(problems, [&](const Problem &problem) {
        return problem.file == file && problem.pointer == pointer && problem.id == id
            && problem.severity == Severity::Error;
    });
}

} // namespace

class TestLoadKnowledge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void namesEachFault_data();
    void namesEachFault();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesFilesOutOfPlace_data();
    void refusesFilesOutOfPlace();
    void namesMissingKinds();
    void reportsAllFaultsAtOnce();
    void knowsWhatTheBuildChecked();
    void faultsHavePositionAndRemedy();
    void endsAfterManyFaults();
    void hashChangesWithNamesAndContents();
    void everythingIsTyped();

private:
    KnowledgeFiles m_files;
};

void TestLoadKnowledge::initTestCase()
{
    m_files = shippedKnowledgeFiles();
    QVERIFY2(problemsOf(m_files).isEmpty(), qPrintable(lines(problemsOf(m_files))));
}

void TestLoadKnowledge::namesEachFault_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("changedAt");
    QTest::addColumn<QByteArray>("value"); // empty: removed
    QTest::addColumn<QString>("faultAt");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *name, const QString &file, const QString &changedAt, const QByteArray &value,
                        const QString &faultAt,
                        const QString &id) { QTest::newRow(name) << file << changedAt << value << faultAt << id; };
    const QString unknown = u"knowledge.unknown-id"_s;
    const QString tls = u"rules/tls.json"_s;

    row("another format", u"costs.json"_s, u"/format"_s, "\"safeconduct-knowledge/2\"", u"/format"_s,
        u"schema.const"_s);
    row("a member nobody knows", u"facilities.json"_s, u"/facilities/0/colour"_s, "\"red\"", u"/facilities/0/colour"_s,
        u"schema.additionalProperties"_s);
    row("a member is missing", u"facilities.json"_s, u"/facilities/0/scope"_s, "", u"/facilities/0"_s,
        u"schema.required"_s);
    row("facility priced by nothing", u"facilities.json"_s, u"/facilities/9/pricedBy"_s, "\"gold\"",
        u"/facilities/9/pricedBy"_s, unknown);
    row("text for a number", u"threats.json"_s, u"/threats/0/weight"_s, "\"much\"", u"/threats/0/weight"_s,
        u"schema.type"_s);
    row("an effect that does not exist", tls, u"/rules/0/effect"_s, "\"forbid\"", u"/rules/0/effect"_s,
        u"schema.enum"_s);

    row("rule with unknown fact", tls, u"/rules/0/when"_s, R"([{"fact": "connection.colour", "oneOf": ["red"]}])",
        u"/rules/0/when/0/fact"_s, unknown);
    row("unknown fact in any", tls, u"/rules/0/when"_s,
        R"([{"any": [{"fact": "connection.http", "oneOf": ["yes"]}, {"fact": "connection.colour", "oneOf": ["red"]}]}])",
        u"/rules/0/when/0/any/1/fact"_s, unknown);
    row("answer to unknown question", tls, u"/rules/0/when"_s, R"([{"fact": "answer.X9", "oneOf": ["yes"]}])",
        u"/rules/0/when/0/fact"_s, unknown);
    row("word that a fact cannot be", tls, u"/rules/0/when"_s,
        R"([{"fact": "connection.http", "oneOf": ["yes", "perhaps"]}])", u"/rules/0/when/0/oneOf/1"_s,
        u"knowledge.word-cannot-be"_s);
    row("service that does not exist", tls, u"/rules/0/when"_s,
        R"([{"fact": "connection.service", "noneOf": ["telex"]}])", u"/rules/0/when/0/noneOf/0"_s, unknown);
    row("product that does not exist", tls, u"/rules/0/when"_s,
        R"([{"fact": "connection.toProducts", "oneOf": ["exchnge"]}])", u"/rules/0/when/0/oneOf/0"_s, unknown);
    row("option with unknown part", tls, u"/rules/0"_s,
        R"({"id": "T1", "case": "x", "scope": "option", "effect": "note", "when": [{"fact": "option.id", "oneOf": ["tls-required+telex"]}],
            "text": "T1.title", "source": "s5100"})",
        u"/rules/0/when/0/oneOf/0"_s, unknown);
    row("word demanded of a number", tls, u"/rules/0/when"_s, R"([{"fact": "plan.connectionCount", "oneOf": ["1"]}])",
        u"/rules/0/when/0"_s, u"knowledge.demand-does-not-fit"_s);
    row("number demanded of a word", tls, u"/rules/0/when"_s, R"([{"fact": "connection.http", "atLeast": 1}])",
        u"/rules/0/when/0"_s, u"knowledge.demand-does-not-fit"_s);
    row("text compared", tls, u"/rules/0/when"_s, R"([{"fact": "connection.name", "oneOf": ["Mail"]}])",
        u"/rules/0/when/0/oneOf/0"_s, u"knowledge.word-cannot-be"_s);
    row("fact out of scope", tls, u"/rules/0/when"_s, R"([{"fact": "system.role", "oneOf": ["server"]}])",
        u"/rules/0/when/0/fact"_s, u"knowledge.fact-out-of-scope"_s);
    row("part rule asks for feasible parts", u"rules/feasibility.json"_s, u"/rules/0/when"_s,
        R"([{"fact": "connection.messagePartFeasible", "oneOf": ["no"]}])", u"/rules/0/when/0/fact"_s,
        u"knowledge.fact-out-of-scope"_s);
    row("each that does not exist", tls, u"/rules/0/each"_s, "\"plan.colours\"", u"/rules/0/each"_s, unknown);
    row("each that is no list", tls, u"/rules/0/each"_s, "\"plan.title\"", u"/rules/0/each"_s,
        u"knowledge.each-is-no-list"_s);
    row("rule with unknown source", tls, u"/rules/0/source"_s, "\"hearsay\"", u"/rules/0/source"_s, unknown);
    row("rule with unknown further source", tls, u"/rules/0/alsoSources"_s, "[\"hearsay\"]",
        u"/rules/0/alsoSources/0"_s, unknown);
    row("rule with unknown question", tls, u"/rules/0/question"_s, "\"T99\"", u"/rules/0/question"_s, unknown);
    row("rule with unknown text", tls, u"/rules/0/text"_s, "\"T1.nowhere\"", u"/rules/0/text"_s,
        u"knowledge.text-missing"_s);
    row("rule whose text names an unknown fact", tls, u"/rules/0/text"_s, "\"record.title\"", u"/rules/0/text"_s,
        u"knowledge.unknown-placeholder"_s);
    row("rule that asks a fact without a name", tls, u"/rules/0/when"_s,
        R"([{"fact": "connection.needAvailability", "oneOf": ["high"]}])", u"/rules/0/when/0/fact"_s,
        u"knowledge.text-missing"_s);
    row("fact without a name in any", tls, u"/rules/0/when"_s,
        R"([{"any": [{"fact": "connection.http", "oneOf": ["yes"]}, {"fact": "connection.needAvailability", "oneOf": ["high"]}]}])",
        u"/rules/0/when/0/any/1/fact"_s, u"knowledge.text-missing"_s);
    row("text that names a fact without a name", u"texts/en/rules-tls.json"_s, u"/texts/T2.internal-tls"_s,
        "\"{connection.needAvailability}\"", u"/texts/T2.internal-tls"_s, u"knowledge.text-missing"_s);
    row("case that stands twice", tls, u"/rules/-"_s, {}, {}, u"knowledge.duplicate-case"_s);

    row("unknown product of a partner", u"partners.json"_s, u"/partners/0/products"_s, "[\"exchnge\"]",
        u"/partners/0/products/0"_s, unknown);
    row("unknown service of a partner", u"partners.json"_s, u"/partners/0/services"_s, "[\"telex\"]",
        u"/partners/0/services/0"_s, unknown);
    row("unknown product of a connector", u"connectors.json"_s, u"/connectors/0/products"_s, "[\"exchnge\"]",
        u"/connectors/0/products/0"_s, unknown);
    row("unknown service of a product", u"products/exchange.json"_s, u"/products/0/capabilities/serves"_s,
        "[\"telex\"]", u"/products/0/capabilities/serves/0"_s, u"schema.enum"_s);
    row("unknown item of a use", u"costs.json"_s, u"/uses/0/item"_s, "\"champagne\"", u"/uses/0/item"_s, unknown);
    row("unknown item of the decision", u"costs.json"_s, u"/decision/item"_s, "\"champagne\"", u"/decision/item"_s,
        unknown);
    row("unknown certificate that is renewed", u"costs.json"_s, u"/renewal/certificate"_s, "\"paper\"",
        u"/renewal/certificate"_s, unknown);
    row("unknown product of a control", u"controls.json"_s, u"/controls/0/entries/0/touchedBy"_s,
        R"([{"products": ["exchnge"]}])", u"/controls/0/entries/0/touchedBy/0/products/0"_s, unknown);
    row("unknown rule of a question", u"review.json"_s, u"/questions/0/rule"_s, "\"X9\"", u"/questions/0/rule"_s,
        unknown);
    row("unknown source of a threat", u"threats.json"_s, u"/threats/0/sources"_s, "[\"hearsay\"]",
        u"/threats/0/sources/0"_s, unknown);
    row("unknown note of a cost", u"costs.json"_s, u"/items/0/note"_s, "\"cost.nothing.note\"", u"/items/0/note"_s,
        u"knowledge.text-missing"_s);
    row("part without a name", u"texts/en/method-parts.json"_s, u"/texts/part.tls-required.name"_s, "",
        u"/texts/part.tls-required.name"_s, u"knowledge.text-missing-in-language"_s);
    row("placeholders that differ", u"texts/de/record.json"_s, u"/texts/record.title"_s, "\"Protokoll {name}\"",
        u"/texts/record.title"_s, u"knowledge.placeholders-differ"_s);
    row("text that stands twice", u"texts/de/words.json"_s, u"/texts/record.title"_s, "\"{title}\"",
        u"/texts/record.title"_s, u"knowledge.duplicate-text"_s);
    row("amount out of order", u"costs.json"_s, u"/items/0/amount"_s, R"({"min": 3, "likely": 2, "max": 4})",
        u"/items/0/amount"_s, u"knowledge.range-out-of-order"_s);
    row("a day that no calendar has", u"knowledge.json"_s, u"/date"_s, "\"2026-02-30\"", u"/date"_s,
        u"knowledge.no-such-day"_s);
    row("time without a rate", u"costs.json"_s, u"/items/0"_s,
        R"({"id": "tls-dv-acme", "kind": "hours", "per": "certificate-year", "amount": {"min": 0, "likely": 0, "max": 0},
            "basis": "public", "verified": false, "sources": ["costs-acme"]})",
        u"/uses/@tls-dv-acme"_s, u"knowledge.rate"_s);
    row("version without an end of support", u"products/exchange.json"_s, u"/products/0/versions/0/supportEnds"_s, "",
        u"/products/0/versions/0"_s, u"schema.required"_s);
    row("version without end or note", u"products/exchange.json"_s, u"/products/0/versions/0"_s,
        R"({"id": "4.0", "name": "Exchange Server 4.0", "supportEnds": null, "capabilities": {}, "sources": ["general-knowledge"]})",
        u"/products/0/versions/0"_s, u"schema.required"_s);
    row("version spelled without its id", u"products/exchange.json"_s, u"/products/0/versions/0/matches"_s, "[\"old\"]",
        u"/products/0/versions/0/matches"_s, u"knowledge.id-not-among-matches"_s);
    row("spelling of two versions", u"products/exchange.json"_s, u"/products/0/versions/0/matches"_s,
        R"(["2000-sp3", "2003"])", u"/products/0/versions/1"_s, u"knowledge.duplicate-version"_s);
}

void TestLoadKnowledge::namesEachFault()
{
    QFETCH(const QString, file);
    QFETCH(const QString, changedAt);
    QFETCH(QByteArray, value);
    QFETCH(QString, faultAt);
    QFETCH(const QString, id);
    QVERIFY2(m_files.contains(file), qPrintable(file));
    const Json before = *readJson(m_files.value(file));
    if (changedAt.endsWith("/-"_L1)) { // the first entry once more
        faultAt = changedAt.chopped(1) + QString::number(before.at(changedAt.chopped(2)).size());
        value = writeJson(before.at(changedAt.chopped(1) + u'0'));
    }
    if (faultAt.startsWith("/uses/@"_L1)) { // the first use of an item
        const QList<Json> &uses = before.value(u"uses"_s).items();
        const auto isOfItem = [&](const Json &use) { return use.value(u"item"_s).text() == faultAt.sliced(7); };
        faultAt = u"/uses/%1"_s.arg(std::ranges::find_if(uses, isOfItem) - uses.begin());
    }
    KnowledgeFiles files = m_files;
    files[file] = changed(files.value(file), changedAt, value);
    const Problems problems = problemsOf(files);
    if (id == "knowledge.text-missing-in-language"_L1) // is missing here, so the other language is where it stands
        QVERIFY2(hasProblem(problems, QString(file).replace("/en/"_L1, "/de/"_L1), faultAt, id),
                 qPrintable(lines(problems)));
    else
        QVERIFY2(hasProblem(problems, file, faultAt, id), qPrintable(lines(problems)));
}

void TestLoadKnowledge::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("knowledge");
    QTest::newRow("cut off") << QByteArray(R"({"format": "safeconduct-knowledge/1", "texts": {"a)");
    QTest::newRow("something after the end") << QByteArray(R"({"format": "safeconduct-knowledge/1", "texts": {}} {})");
    QTest::newRow("member twice") << QByteArray(
        R"({"format": "safeconduct-knowledge/1", "texts": {"a": "1", "a": "2"}})");
    QTest::newRow("no UTF-8") << QByteArray(
        "{\"format\": \"safeconduct-knowledge/1\", \"texts\": {\"a\": \"\xff\xfe\"}}");
    QTest::newRow("too deep") << QByteArray(100'000, '[');
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("texts are a list") << QByteArray(R"({"format": "safeconduct-knowledge/1", "texts": ["a"]})");
    QTest::newRow("text is an object") << QByteArray(R"({"format": "safeconduct-knowledge/1", "texts": {"a": {}}})");
}

void TestLoadKnowledge::refusesHostileFiles()
{
    QFETCH(const QByteArray, bytes);
    KnowledgeFiles files = m_files;
    files[u"texts/en/words.json"_s] = bytes;
    const Problems problems = problemsOf(files);
    QVERIFY(!problems.isEmpty());
    const auto isNamed = [](const Problem &problem) {
        return problem.file == "texts/en/words.json"_L1 && !problem.what.isEmpty();
    };
    QVERIFY2(std::ranges::any_of(problems, isNamed), qPrintable(lines(problems)));
}

void TestLoadKnowledge::refusesFilesOutOfPlace_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"weather.json", "rules.json", "facts/more.json", "rules/more/tls.json", "rules/tls.txt", "texts/words.json",
          "texts/fr/words.json", "../rules/tls.json", "/rules/tls.json", "rules/", ".json", ""})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLoadKnowledge::refusesFilesOutOfPlace()
{
    QFETCH(const QString, name);
    KnowledgeFiles files = m_files;
    files.insert(name, R"({"format": "safeconduct-knowledge/1"})");
    const Problems problems = problemsOf(files);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.constFirst().file, name);
    QVERIFY(problems.constFirst().id.startsWith("knowledge.unknown-"_L1));
}

void TestLoadKnowledge::namesMissingKinds()
{
    KnowledgeFiles files = m_files;
    files.remove(u"costs.json"_s);
    QCOMPARE(problemsOf(files).size(), 1);
    QVERIFY(hasProblem(problemsOf(files), u"costs.json"_s, {}, u"knowledge.missing-file"_s));
    QCOMPARE(problemsOf({}).size(), 19);
}

void TestLoadKnowledge::reportsAllFaultsAtOnce()
{
    KnowledgeFiles files = m_files;
    files[u"rules/tls.json"_s] = changed(files.value(u"rules/tls.json"_s), u"/rules/0/source"_s, "\"hearsay\"");
    files[u"rules/tls.json"_s] = changed(files.value(u"rules/tls.json"_s), u"/rules/1/effect"_s, "\"forbid\"");
    files[u"costs.json"_s] = changed(files.value(u"costs.json"_s), u"/uses/0/item"_s, "\"champagne\"");
    const Problems problems = problemsOf(files);
    QVERIFY(hasProblem(problems, u"rules/tls.json"_s, u"/rules/0/source"_s, u"knowledge.unknown-id"_s));
    QVERIFY(hasProblem(problems, u"rules/tls.json"_s, u"/rules/1/effect"_s, u"schema.enum"_s));
    QVERIFY(hasProblem(problems, u"costs.json"_s, u"/uses/0/item"_s, u"knowledge.unknown-id"_s));
}

void TestLoadKnowledge::faultsHavePositionAndRemedy()
{
    KnowledgeFiles files = m_files;
    files[u"knowledge.json"_s] = "{\n \"format\": \"safeconduct-knowledge/1\",\n \"version\": \"2026.11\",\n \"date\": "
                                 "\"2026-02-30\",\n \"method\": 1\n}\n";
    const Problems problems = problemsOf(files);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.constFirst().position, (Position{4, 10}));
    QVERIFY(problems.constFirst().what.contains("2026-02-30"_L1));
    QVERIFY(!problems.constFirst().remedy.isEmpty());
    QVERIFY(toLine(problems.constFirst()).startsWith("knowledge.json:4:10: /date: "_L1));
}

void TestLoadKnowledge::endsAfterManyFaults()
{
    QByteArray sources;
    for (int number = 0; number < 20'000; ++number)
        sources += (number > 0 ? ",\"" : "\"") + QByteArray(50, 'x') + QByteArray::number(number) + '"';
    KnowledgeFiles files = m_files;
    files[u"rules/tls.json"_s] =
        changed(files.value(u"rules/tls.json"_s), u"/rules/0/alsoSources"_s, '[' + sources + ']');
    const qsizetype count = problemsOf(files).size();
    QVERIFY(count >= 500);
    QVERIFY2(count < 600, qPrintable(QString::number(count)));
}

void TestLoadKnowledge::hashChangesWithNamesAndContents()
{
    const QString before = (*loadKnowledge(m_files))->sha256;
    QCOMPARE(before.size(), 64);
    QCOMPARE((*loadKnowledge(m_files))->sha256, before);
    KnowledgeFiles renamed = m_files;
    renamed.insert(u"texts/en/renamed.json"_s, renamed.take(u"texts/en/words.json"_s));
    QVERIFY((*loadKnowledge(renamed))->sha256 != before);
    KnowledgeFiles changedByABlank = m_files;
    changedByABlank[u"knowledge.json"_s] += '\n';
    QVERIFY((*loadKnowledge(changedByABlank))->sha256 != before);
}

void TestLoadKnowledge::everythingIsTyped()
{
    const auto knowledge = *loadKnowledge(m_files);
    const Mechanism &part = knowledge->parts[u"tls-required"_s];
    QCOMPARE(part.layer, Layer::Transport);
    QCOMPARE(part.serverProved, u"yes"_s);
    QVERIFY(!part.facilities.isEmpty() && !part.scale.isEmpty() && !part.policy.isEmpty());
    QCOMPARE(knowledge->threatOrder.size(), knowledge->threats.size());
    QCOMPARE(knowledge->threats[u"eavesdropping"_s].effectiveness.value(u"tls-required"_s), 0.95);
    const MethodDefaults &defaults = knowledge->defaults;
    QCOMPARE(defaults.criteria.size(), 8);
    QCOMPARE(defaults.needFactor.value(Level::VeryHigh), 10.0);
    QCOMPARE(defaults.exposure.value(NetworkKind::Internet), 1.0);
    QCOMPARE(defaults.worth.value(Level::Normal).likely, Decimal::whole(10'000));
    QCOMPARE(defaults.discountRatePercent, Decimal::whole(3));
    const CostModel &costs = knowledge->costs;
    QVERIFY(std::ranges::any_of(costs.uses, [](const CostUse &use) { return use.times == Decimal::whole(12); }));
    QCOMPARE(costs.items[u"tls-service"_s].kind, CostKind::Hours);
    QCOMPARE(costs.listenerOf.value(u"owa"_s), u"https"_s);
    QCOMPARE(costs.longestValidity(u"tls"_s, QDate(2026, 3, 14)), 398);
    QCOMPARE(costs.longestValidity(u"tls"_s, QDate(2026, 3, 15)), 200);
    QCOMPARE(costs.longestValidity(u"tls"_s, QDate(2030, 1, 1)), 47);
    QCOMPARE(costs.longestValidity(u"paper"_s, QDate(2030, 1, 1)), 0);
    QCOMPARE(knowledge->facilities[u"acme"_s].needs.value(u"publicName"_s), u"yes"_s);
    QCOMPARE(knowledge->facilities[u"gateway-replacement"_s].pricedBy, u"system-replacement"_s);
    QCOMPARE(knowledge->facilities[u"gateway-replacement"_s].claims, u"gateway"_s);
    QCOMPARE(knowledge->parts[u"vpn-wireguard"_s].gatewayNeeds, u"wireguard"_s);
    QVERIFY(knowledge->services[u"imap"_s].hasStartTls);
    QVERIFY(knowledge->connectors[u"partner"_s].allows.contains("tls-mutual"_L1));
    QVERIFY(knowledge->question(u"D2-crl"_s)->isReview());
    QVERIFY(!knowledge->controls.constFirst().controls.constFirst().title(u"de"_s).isEmpty());
}

/// Each file as it is shipped, and none else: rows above change one and find its faults of form.
void TestLoadKnowledge::knowsWhatTheBuildChecked()
{
    QFile checked(u":/safeconduct/checked-knowledge.txt"_s);
    QVERIFY(checked.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(checked.readAll()), hashLines(shippedKnowledgeFiles()));
}

QTEST_GUILESS_MAIN(TestLoadKnowledge)
#include "test_load_knowledge.moc"
