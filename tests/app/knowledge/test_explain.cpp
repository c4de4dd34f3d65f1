// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/explain.h"
#include "app/knowledge/load_knowledge.h"

#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

class TestExplain : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void findsEntriesOfEveryKind_data();
    void findsEntriesOfEveryKind();
    void tellsAllCasesOfARule();
    void tellsOneCase();
    void tellsConditionsInWords_data();
    void tellsConditionsInWords();
    void tellsAControlInEverySchemeThatHasIt();
    void everyEntryIsToldInWords_data();
    void everyEntryIsToldInWords();
    void suggestsWhatWasMeant();
    void writesJson();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestExplain::initTestCase()
{
    const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    QVERIFY(loaded.has_value());
    m_knowledge = *loaded;
}

void TestExplain::findsEntriesOfEveryKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("rule") << u"T5"_s << QStringList(u"rule"_s);
    QTest::newRow("rule in small letters") << u"t5"_s << QStringList(u"rule"_s);
    QTest::newRow("control") << u"APP.5.2.A11"_s << QStringList(u"control"_s);
    QTest::newRow("part") << u"tls-required"_s << QStringList(u"part"_s);
    QTest::newRow("product") << u"exchange"_s << QStringList(u"product"_s);
    QTest::newRow("service") << u"owa"_s << QStringList(u"service"_s);
    QTest::newRow("threat") << u"eavesdropping"_s << QStringList(u"threat"_s);
    QTest::newRow("facility") << u"acme"_s << QStringList(u"facility"_s);
    QTest::newRow("cost") << u"tls-service"_s << QStringList(u"cost"_s);
    QTest::newRow("profile") << u"bsi-tr-02102"_s << QStringList(u"profile"_s);
    QTest::newRow("several") << u"smime-gateway"_s << QStringList({u"part"_s, u"facility"_s, u"cost"_s});
}

void TestExplain::findsEntriesOfEveryKind()
{
    QFETCH(const QString, id);
    QFETCH(const QStringList, kinds);
    const auto found = explain(*m_knowledge, id, u"en"_s);
    QVERIFY(found.has_value());
    QStringList told;
    for (const Explanation &explanation : *found) {
        told.append(explanation.kind);
        QVERIFY(!explanation.title.isEmpty());
        QVERIFY(!explanation.kindName.isEmpty());
        QVERIFY(!explanation.lines.isEmpty());
        QVERIFY(!explanation.sources.isEmpty());
        for (const QString &source : explanation.sources)
            QVERIFY2(m_knowledge->sources.contains(source), qPrintable(source));
    }
    told.removeDuplicates();
    QCOMPARE(told, kinds);
}

void TestExplain::tellsAllCasesOfARule()
{
    const auto found = explain(*m_knowledge, u"C4"_s, u"de"_s);
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 1);
    const auto isCase = [](const Rule &rule) { return rule.id == "C4"_L1; };
    const auto isCaseLine = [](const Explanation::Line &line) { return line.label.startsWith("C4/"_L1); };
    QVERIFY(std::ranges::count_if(m_knowledge->rules, isCase) > 1);
    QCOMPARE(std::ranges::count_if(found->constFirst().lines, isCaseLine),
             std::ranges::count_if(m_knowledge->rules, isCase));
    QCOMPARE(found->constFirst().title, m_knowledge->texts.raw(u"de"_s, u"C4.title"_s));
}

void TestExplain::tellsOneCase()
{
    const Rule &rule = m_knowledge->rules.constFirst();
    const auto found = explain(*m_knowledge, rule.key(), u"en"_s);
    QVERIFY(found.has_value());
    QCOMPARE(found->constFirst().lines.constFirst().label, rule.key());
}

void TestExplain::tellsConditionsInWords_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("condition") << u"T5"_s << u"en"_s
                               << u"Login on the connection: cleartext password or basic authentication; Service is"_s;
    QTest::newRow("German") << u"T5"_s << u"de"_s << u"Anmeldung an der Verbindung: Klartext-Passwort oder"_s;
    QTest::newRow("placeholder") << u"T5"_s << u"en"_s << u"“⟨Name of the option⟩” forces encryption"_s;
    QTest::newRow("element") << u"G1"_s << u"en"_s << u"⟨Usual communication partners that the plan leaves out⟩"_s;
    QTest::newRow("list of elements")
        << u"G1"_s << u"de"_s << u"Beurteilt für jedes von: Übliche Kommunikationspartner, die im Plan fehlen"_s;
    QTest::newRow("ability of a product")
        << u"postfix"_s << u"en"_s << u"MTA-STS when sending: with a helper program"_s;
}

void TestExplain::tellsConditionsInWords()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    const auto found = explain(*m_knowledge, id, language);
    QVERIFY(found.has_value());
    QString told;
    for (const Explanation::Line &line : found->constFirst().lines)
        told += line.label + u": "_s + line.value + u'\n';
    QVERIFY2(told.contains(words), qPrintable(told));
}

void TestExplain::tellsAControlInEverySchemeThatHasIt()
{
    QMap<QString, qsizetype> schemesWith;
    for (const ControlScheme &scheme : m_knowledge->controls) {
        for (const Control &control : scheme.controls)
            ++schemesWith[control.id];
    }
    for (const auto &[id, count] : schemesWith.asKeyValueRange()) {
        const auto found = explain(*m_knowledge, id, u"en"_s);
        QVERIFY2(found.has_value(), qPrintable(id));
        QVERIFY2(std::ranges::count(*found, u"control"_s, &Explanation::kind) >= count, qPrintable(id));
    }
}

void TestExplain::everyEntryIsToldInWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

/// No text is missing and none is left raw, whatever is asked for.
void TestExplain::everyEntryIsToldInWords()
{
    QFETCH(const QString, language);
    QStringList ids;
    const auto add = [&ids](const auto &entries) { ids.append(QStringList(entries.keyBegin(), entries.keyEnd())); };
    add(m_knowledge->parts);
    add(m_knowledge->products);
    add(m_knowledge->services);
    add(m_knowledge->threats);
    add(m_knowledge->facilities);
    add(m_knowledge->costs.items);
    add(m_knowledge->profiles);
    for (const Rule &rule : m_knowledge->rules)
        ids.append(rule.id);
    for (const ControlScheme &scheme : m_knowledge->controls) {
        for (const Control &control : scheme.controls)
            ids.append(control.id);
    }
    ids.removeDuplicates();
    for (const QString &id : std::as_const(ids)) {
        const auto found = explain(*m_knowledge, id, language);
        QVERIFY2(found.has_value(), qPrintable(id));
        for (const Explanation &explanation : *found) {
            QVERIFY2(!explanation.title.isEmpty(), qPrintable(id));
            for (const Explanation::Line &line : explanation.lines) {
                QVERIFY2(!line.label.isEmpty() && !line.label.startsWith(u'<'), qPrintable(id + u": "_s + line.label));
                QVERIFY2(!line.value.isEmpty() && !line.value.contains(u'<') && !line.value.contains(u'{'),
                         qPrintable(id + u": "_s + line.label + u": "_s + line.value));
            }
        }
    }
}

void TestExplain::suggestsWhatWasMeant()
{
    const auto misspelt = explain(*m_knowledge, u"tls-requred"_s, u"en"_s);
    QVERIFY(!misspelt.has_value());
    QCOMPARE(misspelt.error().id, u"knowledge.no-such-entry"_s);
    QVERIFY(misspelt.error().what.contains("tls-requred"_L1));
    QVERIFY(misspelt.error().remedy.contains("tls-required"_L1));
    const auto nonsense = explain(*m_knowledge, QString(100'000, u'ß'), u"en"_s);
    QVERIFY(!nonsense.has_value());
    QVERIFY(nonsense.error().what.size() < 200);
    QVERIFY(nonsense.error().remedy.contains("T5"_L1));
    QVERIFY(!explain(*m_knowledge, {}, u"en"_s).has_value());
}

void TestExplain::writesJson()
{
    const auto found = explain(*m_knowledge, u"T5"_s, u"en"_s);
    QVERIFY(found.has_value());
    const Json json = explanationsToJson(*found, *m_knowledge);
    QCOMPARE(json.value(u"format"_s).text(), u"safeconduct-explanation/1"_s);
    const Json &entry = json.at(u"/entries/0"_s);
    QCOMPARE(entry.value(u"kind"_s).text(), u"rule"_s);
    QCOMPARE(entry.value(u"id"_s).text(), u"T5"_s);
    QCOMPARE(entry.value(u"title"_s).text(), found->constFirst().title);
    QCOMPARE(entry.value(u"lines"_s).size(), found->constFirst().lines.size());
    const Source source = m_knowledge->sources.value(found->constFirst().sources.constFirst());
    QCOMPARE(entry.at(u"/sources/0/title"_s).text(), source.title);
    QCOMPARE(readJson(writeJson(json)).value(), json);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "test_explain.moc"
